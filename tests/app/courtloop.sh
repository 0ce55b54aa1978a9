#!/bin/sh
# What comes back from the court, through the programs alone: a supplement asked for and answered exactly once, the
# ruling, its correction and its revocation, each with what `law evaluate` says right after; then ledger and views.
# Usage: courtloop.sh REMITCTL REMIT-INTAKE REMIT-VERIFY SOURCE-FOLDER
set -eu
ctl=$1 intake=$2 verifier=$3 source=$4
work=$(mktemp -d)
server='' authority=''
trap 'for each in $server $authority; do kill "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
. "$source/tests/app/authority.sh"
store=$work/prison.remit
printf 'demo' >"$work/passphrase"
as() { officer=$1; shift; "$ctl" --lang en --store "$store" --passphrase-file "$work/passphrase" --as "$officer" "$@"; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -n 1; }

"$ctl" --store "$store" --passphrase-file "$work/passphrase" demo --inmates 60 --months 0 --seed 3 >/dev/null
people=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | tr ' ' '\n' | head -n 2)
# shellcheck disable=SC2086
cases=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest $people | tr ',' '\n' | sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
meeting="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
advance() { who=$1; on=$2; shift 2; as "$who" case advance $cases --on "$on" --text 同意 "$@" >/dev/null; }
# shellcheck disable=SC2086
{
  as ward dossier demo $cases >/dev/null
  # The first goes without its notice of execution.
  notice=$(as dept dossier list "${cases%%[!0-9-]*}" | sed -n 's/^02.03  *\([0-9]*\) .*/\1/p')
  as dept dossier remove "${cases%%[!0-9-]*}" "$notice" --reason 他案材料 >/dev/null
  advance ward 2026-10-12
  advance ward 2026-10-13 $meeting
  as chief dossier waive "${cases%%[!0-9-]*}" execution_notice --reason 已发函调取 >/dev/null
  advance area 2026-10-14 $meeting
  as chief review check $cases >/dev/null
  advance dept 2026-10-15
  advance committee 2026-10-16 $meeting
  advance dept 2026-10-26
  advance dept 2026-10-28
  advance governor 2026-10-30 $meeting
  as dept form render $cases --out "$work/forms" >/dev/null
  advance dept 2026-11-02
}
as dept batch create 2026-11 --ready >/dev/null
as dept sign 2026-11 >/dev/null
"$intake" init --data "$work/court" --demo >/dev/null
"$intake" --data "$work/court" --listen 127.0.0.1:0 --port-file "$work/port" --client-ca "$store.files/pki/authority.pem" \
  2>/dev/null &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -s "$work/port" ] && break; sleep 0.3; done
as admin sync setup --url "https://127.0.0.1:$(cat "$work/port")/" --authority "$work/court/pki/court-ca.pem" >/dev/null
as dept sync send 2026-11 >/dev/null

"$intake" received --data "$work/court" >"$work/received"
grep -q '"batch":"2026-11"' "$work/received" || { cat "$work/received"; fail "the clerk does not see the batch"; }
grep -q '"paper":"execution_notice","reason":"已发函调取","title":"执行通知书"' "$work/received" ||
  { cat "$work/received"; fail "the clerk is not told what the case goes without"; }

first=$(echo $cases | cut -d" " -f1)
inmate=$(as dept --json case show "$first" | field inmate)
clerk() { "$intake" event --data "$work/court" --case "$first" "$@" >/dev/null; }
facts() { as dept inmate facts "$inmate" --as-of 2026-11-22 >"$work/facts"; }
evaluate() { facts; "$ctl" law evaluate "$work/facts" | sed 's/"id":"[^"]*"//' >"$work/verdict.$1"; }
ends() { as dept --json inmate show "$inmate" | field "$1"; }

# The supplement: nothing to answer, then asked for, answered, sent twice and accepted once.
expect 3 casework.supplement.none as dept case supplement "$first"
clerk --kind supplement_requested --details '{"property":true,"list":["执行法院证明"]}'
as dept sync receive >/dev/null
as dept case supplement | grep -q '执行法院证明' || fail "the list is not shown"
expect 4 casework.supplement.file as dept case supplement "$first" --file "$work/passphrase" --title 证明
cp "$(find "$work/forms" -name '*.pdf' | head -n 1)" "$work/proof.pdf"
as dept case supplement "$first" --file "$work/proof.pdf" --title 执行法院证明 | grep -q '执行法院证明'
as dept batch supplement 2026-12 "$first" --title 补充材料 >/dev/null
expect 3 casework.batch.state as dept sync receive 2026-12
as dept sign 2026-12 >/dev/null
as dept batch export 2026-12 "$work/supplement.remit" >/dev/null
"$verifier" "$work/supplement.remit" --trust "$store.files/pki/authority.pem" >/dev/null || fail "remit-verify"
as dept --json batch show "$work/supplement.remit" | grep -q '"SJLX":2' || fail "no type 2"
as dept sync send 2026-12 >/dev/null
as dept sync send 2026-12 >/dev/null
[ "$(find "$work/court/receipts" -name '*.p7s' | wc -l)" = 2 ] || fail "accepted more or less than once"
# What the court signed, judged without a store: chain, validity, revocation list, algorithms, and what was received.
receipt=$(find "$work/court/receipts" -name '*.p7s' | head -n 1)
"$ctl" --json verify "$receipt" --trust "$work/court/pki/court-ca.pem" >"$work/report" || fail "the receipt: $(cat "$work/report")"
python3 "$source/tests/app/told.py" "$work/report" 'kind="receipt"' signature.trusted=true signature.within_validity=true \
  signature.revocation signature.chain signature.digest_algorithm signature.signature_algorithm content.digest content.checkpoint.root
as dept --json case show "$first" | grep -q '"court":"supplement_sent"' || fail "the case does not show its answer"
echo "ok  supplement asked for, answered, received once"

# Nobody asked for anything in the other case: the court refuses and says so.
second=$(echo $cases | cut -d" " -f2)
expect 3 casework.supplement.none as dept batch supplement 2026-13 "$second"

# The ruling, then its correction, then its revocation.
evaluate before
mark=$(printf '王法官' | sha256sum | cut -d' ' -f1)
clerk --kind filed --details '{"clerk":{"name":"王法官","certificate":"'"$mark"'"}}'
clerk --kind ruled --details '{"outcome":"granted","number":"（2026）青01刑更1号","ruled_on":"2026-11-20","reduction":{"months":2}}'
clerk --kind served --details '{"served_on":"2026-11-21"}'
as dept sync receive >/dev/null
as dept case show "$first" | grep -q 王法官 || fail "the case does not show who confirmed at the court"
as dept case ruling "$first" --record >/dev/null
evaluate ruled
cmp -s "$work/verdict.before" "$work/verdict.ruled" && fail "the ruling changed no verdict"
expect 3 casework.correction.reason as dept case ruling "$first" --correct --reduce 1m
as dept case ruling "$first" --correct --reduce 1m --remark 登记有误 >/dev/null
facts && grep -q '"reduction":{"months":1}' "$work/facts" || fail "the correction is not in the facts"
grep -q '"reduction":{"months":2}' "$work/facts" && fail "the corrected ruling is still in the facts"
expect 3 casework.revocation.none as dept case revoke "$first" --record
clerk --kind revoked --details '{"number":"（2026）青刑监1号","revoked_on":"2026-11-22"}'
as dept sync receive >/dev/null
as dept case revoke "$first" --record >/dev/null
evaluate revoked
earliest() { sed -n 's/.*"earliest_on":"\([^"]*\)".*/\1/p' "$work/verdict.$1"; }
[ "$(earliest before)" = "$(earliest revoked)" ] || fail "the interval did not roll back"
as dept ledger verify >/dev/null || fail "ledger verify"
as dept ledger rebuild >/dev/null || fail "the views are not what the ledger gives"
echo "ok  ruling recorded, corrected, revoked; verdicts follow; ledger clean"

# The archive: one package a case and one for the batch, verified by remitctl, by remit-verify and by common tools.
cat "$store.files/pki/authority.pem" "$work/court/pki/court-ca.pem" >"$work/trust.pem"
for what in "case $first" "batch 2026-11"; do
  # shellcheck disable=SC2086
  root=$(as dept --json archive $what "$work/package.zip" --cover "$work/cover.pdf" | field root)
  [ ${#root} = 64 ] || fail "no root for $what"
  "$ctl" --json archive verify "$work/package.zip" --trust "$work/trust.pem" --root "$root" >"$work/report" || fail "archive verify: $(cat "$work/report")"
  grep -q '"receipts":2' "$work/report" || fail "not both receipts: $(cat "$work/report")"
  "$verifier" "$work/package.zip" --trust "$work/trust.pem" | grep -q "$root" || fail "remit-verify: $what"
  rm -rf "$work/open" && mkdir "$work/open"
  unzip -q "$work/package.zip" -d "$work/open"
  (cd "$work/open" && sha256sum --strict --quiet -c SHA256SUMS) || fail "sha256sum"
  [ "$(sha256sum <"$work/open/SHA256SUMS" | cut -d' ' -f1)" = "$root" ] || fail "the root is not that of the list"
  (cd "$work/open" && openssl cms -verify -binary -inform DER -in META-INF/signature1.p7s \
    -content META-INF/ASiCManifest1.xml -CAfile "$work/trust.pem" -purpose any -out /dev/null 2>/dev/null) || fail "openssl"
  while read -r digest name; do
    [ "$(openssl dgst -sm3 -r "$work/open/$name" | cut -d' ' -f1)" = "$digest" ] || fail "SM3 of $name"
  done <"$work/open/SM3SUMS"
  pdftotext "$work/open/index.pdf" - | grep -q '执行法院证明' || fail "the paper index does not name the supplement"
  pdftotext "$work/cover.pdf" - | tr -d ' \n' | grep -q "$root" || fail "the cover does not bear the root"
  # The code on the cover, read by another program.
  pdftoppm -r 200 -png -singlefile "$work/cover.pdf" "$work/cover"
  zbarimg -q --raw "$work/cover.png" 2>/dev/null | grep -q "$root" || fail "the QR code of the cover does not say the root"
  rm "$work/cover.pdf"
  # What is printed of the package bears the root on every page, as text and as code.
  as dept archive print "$work/package.zip" "$first" --out "$work/print.pdf" >/dev/null
  pages=$(pdfinfo "$work/print.pdf" | sed -n 's/^Pages: *//p')
  [ "$(pdftotext -raw "$work/print.pdf" - | grep -c "$root")" = "$pages" ] || fail "the root is not on each of $pages pages"
  for page in 1 "$pages"; do
    pdftoppm -r 300 -png -singlefile -f "$page" -l "$page" "$work/print.pdf" "$work/print"
    zbarimg -q --raw "$work/print.png" 2>/dev/null | grep -q "^$root" || fail "the QR code of printed page $page"
  done
  grep -q '执行法院证明' "$work/open/index.html" || fail "the index does not name the supplement"
  set +e
  "$ctl" archive verify "$work/package.zip" --trust "$work/trust.pem" --root "${root%?}x" >/dev/null
  [ $? = 1 ] || fail "another root was taken"
  "$verifier" "$work/package.zip" --trust "$store.files/pki/authority.pem" >/dev/null
  [ $? = 1 ] || fail "a court that is not trusted bore witness"
  set -e
  # Held against the store: what it has recorded is told from what somebody brings.
  "$ctl" --json archive verify "$work/package.zip" --trust "$work/trust.pem" | grep -q '"recorded_trust":"no_store"' || fail "no word of a missing store"
  as dept --json archive verify "$work/package.zip" --trust "$work/trust.pem" >"$work/report" || fail "archive verify by the store"
  grep -q '"standing":"brought"' "$work/report" || fail "what is only brought is not told"
  as admin signer trust "$work/trust.pem" >/dev/null
  as dept --json archive verify "$work/package.zip" >"$work/report" || fail "archive verify by recorded roots: $(cat "$work/report")"
  grep -q '"standing":"\(brought\|package\|none\)"' "$work/report" && fail "a recorded root is not told as one"
  "$verifier" "$work/package.zip" --roots "$work/trust.pem" --json >"$work/other" || fail "remit-verify by recorded roots: $(cat "$work/other")"
  [ "$(grep -o '"standing":"recorded"' "$work/report" | wc -l)" = "$(grep -o '"standing":"recorded"' "$work/other" | wc -l)" ] ||
    fail "the two verifiers tell different signers"
  as admin signer trust --withdraw --text 试毕 >/dev/null
  rm "$work/package.zip"
done
# Renewed by an authority of its own, before its algorithms age: beside it, recorded, and looked at again.
renewing=$work/renewing
mkdir "$renewing"
root=$(as dept --json archive batch 2026-11 "$renewing/归档.zip" | field root)
cd "$renewing"
make_authority 7300 -newkey rsa:2048
start_authority
tsa=http://127.0.0.1:$(cat tsa.port)/
renew() { as dept --json archive renew 归档.zip --tsa "$tsa" --trust "$work/trust.pem" --trust ca.pem; }
known() { as dept --json archive verify "$renewing/归档.zip" --trust "$work/trust.pem" --trust ca.pem; }
expect 3 casework.archive.unsound as dept archive renew 归档.zip --tsa "$tsa" --trust ca.pem
renew >"$work/report" || fail "archive renew: $(cat "$work/report")"
grep -q '"number":1,"renew_by":"2029-12-31","renew_what":"rsa-112"' "$work/report" || fail "an ageing stamp: $(cat "$work/report")"
as dept --json archive list --due 2029-07-06 | grep -q "$root" || fail "it is not told that it is to be renewed"
as dept --json archive list --due 2029-07-03 | grep -q "$root" && fail "it is told too early"
sleep 1
make_authority 7300 -newkey ec -pkeyopt ec_paramgen_curve:P-256
renew >"$work/report" || fail "archive renew again: $(cat "$work/report")"
as dept --json archive list --due 2029-07-06 | grep -q "$root" && fail "renewed, and still to be renewed"
for n in 1 2; do
  sha256sum --quiet -c "归档.zip.renewal-$n.sha256" || fail "sha256sum of renewal $n"
  openssl ts -verify -data "归档.zip.renewal-$n.sha256" -in "归档.zip.renewal-$n.tst" -token_in -CAfile ca.pem \
    >"$work/said" 2>&1 || fail "openssl ts -verify of renewal $n: $(cat "$work/said")"
done
known >"$work/report" || fail "a renewed package: $(cat "$work/report")"
set +e
as dept --json archive recheck --trust "$work/trust.pem" --trust ca.pem >"$work/recheck"
set -e
grep -q '"findings":\[\],"path":"'"$renewing"'/归档.zip","renew_by":"2034-12-31","renew_what":"ecdsa-128","renew_why":"algorithm","renewals":2' "$work/recheck" ||
  fail "recheck of a renewed package: $(cat "$work/recheck")"
# The last one taken away: the files alone do not tell, the ledger does.
mkdir away
mv 归档.zip.renewal-2.* away
known >"$work/report" && fail "a renewal that was taken away is not missed"
grep -q archive.renewal.missing "$work/report" || fail "no word of the missing renewal: $(cat "$work/report")"
expect 3 casework.archive.unsound renew
mv away/* .
printf x >>归档.zip.renewal-1.tst
known >"$work/report" && fail "a changed renewal is taken"
kill "$authority"
authority=
cd "$work"
rm -rf "$renewing"
echo "ok  renewed twice, told, missed when gone"
[ "$(as dept archive retain "$root" 30y)" = 30\ years ] || fail "no retention"
loan=$(as dept --json archive lend "$root" --to 王检察官 --purpose 复查 --due 2099-01-01 | sed -n 's/.*"loan":\([0-9]*\).*/\1/p')
[ "$(as dept --json archive list --due 2030-01-01)" = "[]" ] || fail "a loan until 2099 is told as overdue"
as dept archive list --due 2099-01-02 | grep -q 逾期未还 || as dept archive list --due 2099-01-02 | grep -q overdue || fail "no word of what is overdue"
expect 3 casework.archive.lent as dept archive lend "$root" --to 别人 --purpose 复查 --due 2099-01-01
as dept archive return "$root" "$loan" --text 完好 >/dev/null || fail "not taken back"
expect 3 casework.archive.loan as dept archive return "$root" "$loan"
# The packages were taken away: looking at them again says so.
set +e
as dept archive recheck --trust "$work/trust.pem" >"$work/recheck"
[ $? = 1 ] || fail "packages that are gone were not noticed"
set -e
grep -q 'file.read' "$work/recheck" || fail "$(cat "$work/recheck")"
as dept prosecution give --batch 2026-11 --to 青川市人民检察院 --out "$work/copy.remit" >/dev/null
"$verifier" "$work/copy.remit" --trust "$store.files/pki/authority.pem" >/dev/null || fail "remit-verify: the copy"
sed 's/"on":""/"on":"'"$(TZ=Asia/Shanghai date +%F)"'"/; s/"number":""/"number":"青检1号"/' \
  "$work/copy.remit.$second.answer.json" >"$work/opinion.json"
as dept prosecution opinion "$work/opinion.json" >/dev/null || fail "the opinion is not taken: $(cat "$work/opinion.json")"
expect 3 casework.answer.twice as dept prosecution opinion "$work/opinion.json"
as dept prosecution list | grep -qi 'no objection' || fail "the opinion is not listed"
expect 3 casework.handover.none as dept handover give "$first" --to 县社区矫正机构 --place 县城 --out "$work/over.remit"
as dept ledger verify >/dev/null || fail "ledger verify after archiving"
echo "ok  archive packages verify by themselves"
