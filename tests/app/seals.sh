#!/bin/sh
# An electronic seal from its asking to a sealed paper, through the built program, with SM2 keys that openssl made: one
# officer asks, another makes, a third party checks without a store. What must be refused is refused by name.
# Usage: seals.sh REMITCTL SOURCE [FOLDER-FOR-THE-RENDERED-PAGE]
set -eu
ctl=$1
source=$2
keep=${3:-}
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
. "$(dirname "$0")/onecase.sh"
trap 'rm -rf "$work"' EXIT

# national NAME [DAYS]: an SM2 key with a certificate of the root, as PKCS#12.
national() {
  id=distid:1234567812345678
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out "$work/$1.key" 2>/dev/null
  openssl req -new -key "$work/$1.key" -sm3 -sigopt $id -subj "/CN=$1/O=DEMO" -out "$work/$1.csr"
  openssl x509 -req -in "$work/$1.csr" -vfyopt $id -CA "$work/root.pem" -CAkey "$work/root.key" -sm3 -sigopt $id \
    -days "${2:-700}" -extfile "$work/leaf.cnf" -out "$work/$1.pem" 2>/dev/null
  openssl pkcs12 -export -inkey "$work/$1.key" -in "$work/$1.pem" -passout "file:$work/pass" -out "$work/$1.p12"
}
printf 'basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\n' >"$work/leaf.cnf"
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out "$work/root.key" 2>/dev/null
openssl req -x509 -new -key "$work/root.key" -sm3 -sigopt distid:1234567812345678 -subj "/CN=SM2 root/O=DEMO" -days 3650 \
  -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,cRLSign -out "$work/root.pem" 2>/dev/null
national maker
national user
national stranger

onecase

python3 - "$work" <<'PICTURE'
import struct, sys, zlib
def png(path, side, ring):
    """A ring with a bar, red on white."""
    rows = b""
    for y in range(side):
        row = b"\0"
        for x in range(side):
            r = ((x - side / 2 + .5) ** 2 + (y - side / 2 + .5) ** 2) ** .5 / side
            ink = ring < r < .499 or (r < .2 and abs(y - side / 2) < side / 12)
            row += bytes((200, 16, 16) if ink else (255, 255, 255))
        rows += row
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    open(path, "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
                           + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
png(sys.argv[1] + "/seal.png", 500, .465)
png(sys.argv[1] + "/other.png", 500, .4)
PICTURE

ask() { as dept --json seal request --name 青川省演示监狱 --until 2046-12-31 --picture "$work/${1:-seal}.png" --user "${2:-dept}=$work/user.pem"; }
make() { as governor seal make "$1" --key "$work/${2:-maker}.p12" --trust "$work/root.pem" >/dev/null; }
idof() { tr ',' '\n' | sed -n 's/.*"seal":"\([^"]*\)".*/\1/p'; }
set_() { as "${3:-dept}" seal set "$1" "$case" --key "$work/${2:-user}.p12" --trust "$work/root.pem" --out "$work/sealed"; }

expect 4 file.read as dept seal request --name 章 --until 2046-12-31 --picture "$work/none.png"
expect 2 remitctl.seal.user as dept seal request --name 章 --until 2046-12-31 --picture "$work/seal.png" --user dept
seal=$(ask | idof)
[ "$seal" ] || fail "nothing was asked for"
expect 3 casework.role as dept seal make "$seal" --key "$work/maker.p12" --trust "$work/root.pem"
as admin officer enrol dept2 --name 科长 --person dept --roles governor --new-passphrase-file "$work/pass" >/dev/null
expect 3 seals.twoperson as dept2 seal make "$seal" --key "$work/maker.p12" --trust "$work/root.pem"
expect 7 seals.key as governor seal make "$seal" --key "$store.files/keys/governor.p12" --trust "$work/root.pem"
make "$seal"
as dept seal list | grep -q "$seal  made" || fail "it is not made"
as dept seal export "$seal" --out "$work/seal.esl" >/dev/null
"$ctl" --json verify "$work/seal.esl" --trust "$work/root.pem" >"$work/report" || fail "the seal is not valid"
told() { python3 "$source/tests/app/told.py" "$work/report" "$@" || fail "not told"; }
# Of every kind the report says chain, validity, revocation list and algorithms.
judged() { told "$1.trusted=true" "$1.within_validity=true" "$1.revocation" "$1.chain"; }
signed() { judged "$1"; told "$1.intact=true" "$1.digest_algorithm" "$1.signature_algorithm" "$1.signer.fingerprint"; }
told 'kind="seal"' 'signature_algorithm="SM2"' 'digest_algorithm="SM3"' seal.valid_from seal.valid_to
judged maker_chain
echo "ok  asked for and made"

expect 3 casework.seal.unsigned set_ "$seal"
as dept form sign "$case" --form commutation-proposal --seal "$seal" >/dev/null
expect 7 seals.user set_ "$seal" stranger
other=$(ask other | idof); make "$other"
expect 3 casework.seal.picture set_ "$other"
lent=$(ask seal governor | idof); make "$lent"
expect 3 casework.seal.person set_ "$lent"
set_ "$seal" >/dev/null
paper=$work/sealed/$case-commutation-proposal.pdf
"$ctl" --json verify "$paper.seal" --trust "$work/root.pem" >"$work/report" || fail "the sealed paper is not valid"
told 'kind="sealed"' covers_file=true set_at signer.fingerprint 'signature_algorithm="SM2"'
judged maker_chain
judged signer_chain
root=$(find "$store.files/pki" -name authority.pem)
"$ctl" --json verify "$paper" --trust "$root" >"$work/report" || fail "the paper's own signature is not valid"
signed pdf.signatures.0.cms
told 'kind="pdf"' pdf.signatures.0.covers_file=true pdf.signatures.0.later=[] pdf.signatures.0.claimed_at
told 'stages.0.place="prison"' 'stages.0.signers=["department_officer","department_chief"]' 'stages.0.role="unproven"'
python3 "$source/tests/signing/sm2check.py" --seal "$paper.seal" "$paper" >/dev/null || fail "an independent check refuses the seal"
echo "ok  set, and verified without a store"
cp "$paper" "$work/changed.pdf" && cp "$paper.seal" "$work/changed.pdf.seal" && printf ' ' >>"$work/changed.pdf"
python3 "$source/tests/signing/sm2check.py" --seal "$paper.seal" "$work/changed.pdf" >/dev/null 2>&1 && fail "the independent check takes a changed paper"
python3 - "$paper.seal" "$work/forged.seal" <<'FORGE'
import sys
seal = bytearray(open(sys.argv[1], "rb").read())
seal[-1] ^= 1
open(sys.argv[2], "wb").write(seal)
FORGE
python3 "$source/tests/signing/sm2check.py" --seal "$work/forged.seal" "$paper" >/dev/null 2>&1 && fail "the independent check takes a forged seal"
"$ctl" --json verify "$work/changed.pdf.seal" --trust "$work/root.pem" >"$work/report" && fail "a changed paper passed"
grep -q seals.content "$work/report" || fail "no seals.content"
told covers_file=false valid=false
echo "ok  1 seals.content"
late=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1
setlate() { LD_PRELOAD=$late FAKETIME=+40y set_ "$seal"; }
expect 7 signing.certificate.expired setlate

# What goes to the court is signed with RSA or ECDSA: an SM2 key is refused before anything is signed.
as admin officer enrol sm2 --name 副科长 --roles department_officer --key "$work/user.p12" --new-passphrase-file "$work/pass" >/dev/null
as dept batch create 2026-11 --ready >/dev/null
head=$(as dept --json ledger verify)
expect 7 casework.key.national as sm2 form sign "$case"
expect 7 casework.key.national as sm2 sign 2026-11
expect 7 pdfsign.key.national "$ctl" --lang en --passphrase-file "$work/pass" pdf sign "$paper" --key "$work/user.p12" --out "$work/no.pdf"
[ ! -e "$work/no.pdf" ] && [ "$head" = "$(as dept --json ledger verify)" ] || fail "something was written"

as governor seal stop "$seal" --reason 印章遗失 >/dev/null
expect 3 casework.seal.stopped set_ "$seal"
expect 3 casework.seal.stopped as dept form sign "$case" --form commutation-proposal --seal "$seal"
as dept ledger verify >/dev/null || fail "the ledger does not verify"

# The court gets the seal beside its paper and is told that it was stopped: set before, it holds all the same.
as dept sign 2026-11 >/dev/null || fail "the batch with a sealed paper is not sealed"
container=$(find "$store.files/batches" -name '*.remit')
cat "$root" "$work/root.pem" >"$work/both.pem"
"$ctl" --lang en batch verify "$container" --trust "$work/both.pem" >"$work/said" || { cat "$work/said"; fail "the container is not valid"; }
grep -q "has stopped the seal $seal" "$work/said" || fail "the court is not told that the seal was stopped"
"$ctl" --json batch verify "$container" --trust "$work/both.pem" >"$work/report"
grep -q '"file":"01-commutation-proposal.pdf.seal"' "$work/report" || fail "the seal was not judged"
signed signature
told 'kind="container"' papers.0.stages.0.person papers.0.stages.0.roles papers.0.signatures.0.covers_file=true checkpoint.root
signed papers.0.signatures.0.cms
"$ctl" --json batch verify "$container" --trust "$root" >"$work/report" && fail "a seal of nobody known passed"
grep -q '"code":"container.seal"' "$work/report" || fail "no container.seal"
unzip -q "$container" -d "$work/open"
cmp "$work/sealed/$case-commutation-proposal.pdf.seal" "$work/open/cases/$case/01-commutation-proposal.pdf.seal" || fail "not that seal"
cmp "$paper" "$work/open/cases/$case/01-commutation-proposal.pdf" || fail "not the sealed paper"
python3 "$source/tests/signing/sm2check.py" --seal "$work/open/cases/$case/01-commutation-proposal.pdf.seal" \
  "$work/open/cases/$case/01-commutation-proposal.pdf" >/dev/null || fail "an independent check refuses the seal that the court got"
(cd "$work/open" && sha256sum --quiet -c SHA256SUMS) || fail "SHA256SUMS"
"$ctl" --json verify "$work/open/ledger/checkpoint.txt" --trust "$root" >"$work/report" || fail "the checkpoint is not valid"
told 'kind="checkpoint"' checkpoint.root
signed signature
grep -q "$seal.*stopped.*印章遗失" "$work/open/ledger/seals.json" || fail "the register does not say why"
alone=$(dirname "$ctl")/../remit-verify/remit-verify
"$alone" "$container" --trust "$work/both.pem" >"$work/said" || { cat "$work/said"; fail "remit-verify refuses it"; }
grep -q 'seals 1' "$work/said" && grep -q "seal, stopped $seal .*印章遗失" "$work/said" || fail "remit-verify does not tell of the seals"
echo "ok  in the court's container, with the register"

# The printed page: round, red, over the date.
pdftoppm -r 100 "$paper" "$work/page"
page=$(find "$work" -name 'page*.ppm' | sort | tail -n 1)
pdftotext -bbox "$paper" "$work/words.html"
python3 "$source/tests/app/redseal.py" "$page" "$work/words.html" 100 || fail "the printed seal is not where it should be"
[ -z "$keep" ] || cp "$page" "$paper" "$paper.seal" "$keep"
