#!/bin/sh
# The clerks' page over real TLS, as a browser without scripts would use it. 
# Usage: clerkpage.sh REMIT-INTAKE SOURCE
set -eu
intake=$1 source=$2
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
fail() { echo "FAIL: $*"; exit 1; }
cd "$work"

# identity CA NAME: a client certificate of that authority; authority NAME.
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.pem" -days 2 \
    -subj "/CN=DEMO $1" -addext keyUsage=keyCertSign,cRLSign 2>/dev/null
}
identity() {
  openssl req -utf8 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$2.key" -out "$2.csr" -subj "/CN=$2" 2>/dev/null
  printf 'extendedKeyUsage=clientAuth\nkeyUsage=digitalSignature\n' >ext
  openssl x509 -req -in "$2.csr" -CA "$1.pem" -CAkey "$1.key" -CAcreateserial -days 2 -extfile ext -out "$2.pem" 2>/dev/null
}
authority clerks
authority prisons
identity clerks 王法官
identity clerks 李书记员
identity prisons 监狱
"$intake" init --data court --demo >/dev/null

# A case with a name that would be markup.
python3 - <<'PY'
import hashlib, os, zipfile
fields = {"SJBS": "0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10", "AJBH": "2026-0001", "AH": "（2026）演监减字第1号",
          "AJMC": "张&lt;b&gt;三减刑案", "YWLB": "0111", "LCJDBH": "0111A", "JSDWBH": "139900", "JSDWMC": "示例法院",
          "JSDWXZQHDM": "139900", "JSDWLX": "法院", "FSDWBH": "1399000001", "FSDWMC": "示例监狱",
          "FSDWXZQHDM": "139900", "FSDWLX": "监狱", "FSSJ": "2026-11-23 09:00:00", "YSRQ": "2026-11-23", "SJLX": "1"}
with zipfile.ZipFile("p.zip", "w") as packet:
    packet.writestr("ywxx.xml", "<YWXX>" + "".join(f"<{n}>{v}</{n}>" for n, v in fields.items()) + "</YWXX>")
    packet.writestr("文书/建议书.pdf", "%PDF-1.4")
md5 = hashlib.md5(open("p.zip", "rb").read()).hexdigest()
os.rename("p.zip", f"1399000001_139900_0111A_0111_{md5}_{fields['SJBS']}.zip")
PY
"$intake" packet take --data court 1399000001_*.zip >/dev/null

"$intake" clerk --data court --client-ca clerks.pem --listen 127.0.0.1:0 --port-file port 2>log &
server=$!
waited=0
until [ -s port ]; do
  waited=$((waited + 1))
  [ $waited -lt 300 ] || { cat log; fail "the page does not start"; }
  sleep 0.1
done
url=https://127.0.0.1:$(cat port)
# by NAME ADDRESS [curl options]: the page in `page`, its status on standard output.
by() {
  who=$1 address=$2
  shift 2
  curl -s --noproxy '*' --max-time 60 --cacert court/pki/court-ca.pem --cert "$who.pem" --key "$who.key" -o page \
    -w '%{method}|'"$address"'|%{http_code}|%{content_type}|%header{location}\n' "$@" "$url$address" >told || true
  cat told >>asked
  cut -d'|' -f3 told
}
is() { [ "$1" = "$2" ] || { cat page; fail "$3: $1 instead of $2"; }; }
shows() { grep -q "$1" page || { cat page; fail "the page does not show $1"; }; }
value() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" page | head -n 1; }
events() { find court/events -name '*.p7s' 2>/dev/null | wc -l; }

: >page
is "$(by 监狱 /)" 000 "a prison's certificate"
: >page
[ "$(curl -s --noproxy '*' --cacert court/pki/court-ca.pem -o page -w '%{http_code}' "$url/" || true)" = 000 ] ||
  fail "no certificate at all"

is "$(by 王法官 /)" 200 "the list"
shows 'number=2026-0001'
shows '张&lt;b&gt;三减刑案'
shows '王法官'
grep -q '<script' page && fail "a script"
is "$(by 王法官 '/case?number=2026-0001&kind=ruled')" 200 "the form"
guard=$(value guard)
is "$(by 王法官 '/case?number=2026-9999')" 400 "a case that never came"
shows '2026-9999'

printf '%%PDF-1.4 ruling' >裁定书.pdf
# rule WHO GUARD DAY: fills in a ruling.
rule() {
  who=$1 guard_=$2 day=$3
  shift 3
  by "$who" /draft -F "guard=$guard_" -F case=2026-0001 -F kind=ruled -F outcome=granted -F 'number=（2026）示01刑更1号' \
    -F "ruled_on=$day" -F reduction=6 -F ends_on= -F 'document=@裁定书.pdf' "$@"
}
is "$(rule 王法官 "" 2026-11-23)" 400 "a form of another site"
is "$(rule 李书记员 "$guard" 2026-11-23)" 400 "a form made for another clerk"
is "$(by 王法官 /draft -F "guard=$guard" -F case=2026-0001 -F kind=served -F served_on=2026-02-30)" 400 "no such day"
shows '送达日期'
is "$(by 王法官 /draft -F "guard=$guard" -F case=2026-0001 -F kind=guessed)" 400 "an unknown kind"
is "$(events)" 0 "something was recorded"

# An answer is shown back, then confirmed, once, by the one who made it.
served() { by 王法官 /draft -F "guard=$guard" -F case=2026-0001 -F kind="$1" -F "$2" -F 'document=@裁定书.pdf' -D head; }
is "$(served supplement_requested 'list=财产证明
执行<裁定>')" 303 "the draft"
draft=$(tr -d '\r' <head | sed -n 's/^[Ll]ocation: //p')
is "$(by 王法官 "$draft")" 200 "the draft shown back"
shows '财产证明；执行&lt;裁定&gt;'
shows '裁定书.pdf'
is "$(events)" 0 "recorded before it was confirmed"
token=$(value token)
is "$(by 李书记员 /confirm -d "token=$token")" 400 "confirmed by another clerk"
is "$(by 王法官 /confirm -d "token=$token")" 303 "confirmed"
is "$(by 王法官 /confirm -d "token=$token")" 400 "confirmed twice"
is "$(events)" 1 "recorded once"
is "$(by 王法官 '/case?number=2026-0001')" 200 "the case"
shows '要求补充材料'
shows '<th>经办人</th><td>王法官</td>'

# The event is what the command line makes: signed by the court, its document kept, chained with the next.
openssl cms -verify -inform DER -purpose any -CAfile court/pki/court-ca.pem -in court/events/000000000001.p7s \
  -out event 2>/dev/null || fail "the event's signature"
mark=$(openssl x509 -in 王法官.pem -outform DER | sha256sum | cut -d' ' -f1)
grep -q '"data":{"clerk":{"certificate":"'"$mark"'","name":"王法官"},"list":\["财产证明","执行<裁定>"\]}' event || { cat event; fail "the event's data"; }
cmp -s "court/documents/$(sed 's/.*"digest":"\([0-9a-f]*\)".*/\1/' event)" 裁定书.pdf || fail "the document"
find court -maxdepth 1 -name 'clerk-*' | grep -q . && fail "something was left behind"
# A ruling's own number is another thing than the case's.
is "$(rule 王法官 "$guard" 2026-11-23 -D head)" 303 "a ruling"
is "$(by 王法官 "$(tr -d '\r' <head | sed -n 's/^[Ll]ocation: //p')")" 200 "the ruling shown back"
shows '<th>案件</th><td>2026-0001</td>'
shows '<th>文号</th><td>（2026）示01刑更1号</td>'
"$intake" event --data court --case 2026-0001 --kind filed >event2
grep -q '"sequence":2' event2 || fail "the command line does not go on"
is "$(by 王法官 '/case?number=2026-0001')" 200 "the case"
shows '立案'
# Faults of the store are told as pages too, and nothing is left half done.
is "$(served filed 'number=1' )" 303 "a draft before the fault"
token=$(tr -d '\r' <head | sed -n 's/^[Ll]ocation: .*token=//p')
mv court/events/000000000002.json broken
printf '{' >court/events/000000000002.json
for address in / '/case?number=2026-0001'; do is "$(by 王法官 "$address")" 500 "a broken store"; done
is "$(served filed 'number=1' )" 500 "a draft in a broken store"
is "$(by 王法官 /confirm -d "token=$token")" 500 "confirmed in a broken store"
mv broken court/events/000000000002.json
is "$(events)" 2 "an event in spite of the fault"
is "$(by 王法官 "/draft?token=$token")" 400 "a draft that is gone"
for address in /tus/ /policy /events /nothing; do is "$(by 王法官 "$address")" 404 "$address on the clerks' page"; done
python3 "$source/tests/intake/clerkpage/clerkpaths.py" "$source" asked
echo "ok  the clerks' page"
