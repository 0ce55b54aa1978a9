#!/bin/sh
# An officer signs papers with a key on a token (SoftHSM) through the built programs, after a wrong PIN, and with nothing but
# the token: the key file is gone. Then what a scanned paper needs before it can be signed.
# Usage: tokensign.sh REMITCTL SOURCE
set -eu
ctl=$1
source=$2
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
. "$(dirname "$0")/onecase.sh"
trap 'rm -rf "$work"' EXIT
module=
for path in /usr/lib/softhsm/libsofthsm2.so /usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so; do
  [ -e "$path" ] && module=$path
done
[ "$module" ] || fail "softhsm2 is not installed"
printf 4711 >"$work/pin"
printf 1174 >"$work/wrong"

onecase

# The officer's own key and certificate go onto the token, and off the disk.
mkdir "$work/tokens"
printf 'directories.tokendir = %s\nlog.level = ERROR\n' "$work/tokens" >"$work/softhsm2.conf"
export SOFTHSM2_CONF="$work/softhsm2.conf"
softhsm2-util --init-token --free --label officer --pin 4711 --so-pin 12345678 >/dev/null
key=$store.files/keys/dept.p12
openssl pkcs12 -in "$key" -passin "file:$work/pass" -nodes -nocerts 2>/dev/null | openssl pkcs8 -topk8 -nocrypt -out "$work/key.pem"
openssl pkcs12 -in "$key" -passin "file:$work/pass" -clcerts -nokeys 2>/dev/null | openssl x509 -outform DER -out "$work/cert.der"
softhsm2-util --import "$work/key.pem" --token officer --label key --id 01 --pin 4711 >/dev/null
python3 "$source/tests/app/putcertificate.py" "$module" 4711 01 "$work/cert.der"
rm "$key" "$work/key.pem"
as dept signer diagnose "$module" | grep -q officer || fail "the token is not found"

sign() { as dept form sign "$case" --module "$module" --key-passphrase-file "$work/$1"; }
expect 7 token.module as dept form sign "$case" --module "$work/none.so" --key-passphrase-file "$work/pin"
expect 7 token.pin sign wrong
as ward form sign "$case" --module "$module" --key-passphrase-file "$work/pin" 2>"$work/err" && fail "another officer's token signed"
grep -q token.certificate "$work/err" || { cat "$work/err"; fail "another officer's token is not refused by name"; }
echo "ok  another officer's token"
sign pin >"$work/done" || fail "the token does not sign"
[ "$(grep -c ': signed$' "$work/done")" = 2 ] || { cat "$work/done"; fail "not two places"; }
sign pin | grep -c 'signed before' | grep -q 2 || fail "signed twice"
as dept ledger verify >/dev/null || fail "the ledger does not verify"
echo "ok  two papers signed on the token"

# What certificates are held against is recorded once and counts for every signing after that, without --trust.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/other.key" -out "$work/other.pem" \
  -days 3650 -subj '/CN=another root' 2>/dev/null
printf '[ca]\ndefault_ca=a\n[a]\ndatabase=%s/index\n' "$work" >"$work/ca.cnf"
: >"$work/index"
expect 3 casework.role as dept signer trust "$work/other.pem"
expect 7 signing.trust as admin signer trust "$work/cert.der"
as admin signer trust "$work/other.pem" >/dev/null || fail "the trust of signing cannot be recorded"
expect 7 signing.certificate.untrusted sign pin
as admin signer trust "$store.files/pki/authority.pem" >/dev/null
as dept signer trust | grep -q "0 revocation lists" || fail "the trust of signing is not told"
sign pin >/dev/null || fail "refused by the right root"
# A list of revoked certificates is told with the day by which the next is due.
openssl ca -gencrl -keyfile "$work/other.key" -cert "$work/other.pem" -crldays 30 -md sha256 -out "$work/other.crl" \
  -config "$work/ca.cnf" 2>/dev/null || fail "no revocation list made"
cat "$work/other.pem" "$work/other.crl" >"$work/both.pem"
as admin signer trust "$work/both.pem" | grep -q "CN=another root: issued .* due by 20.*(Current)" || fail "due day not told"
expect 3 casework.role as dept signer trust --withdraw --text 误设
expect 3 casework.trust.reason as admin signer trust --withdraw
cat "$store.files/pki/authority.pem" >>"$work/both.pem"
as admin signer trust "$work/both.pem" >/dev/null
other=$(openssl x509 -in "$work/other.pem" -outform DER | sha256sum | cut -c 1-64)
as admin signer trust --withdraw --root "$other" --text 停用 | grep -q "0 revocation lists" || fail "a root is not withdrawn"
sign pin >/dev/null || fail "refused by the root that is left"
expect 4 casework.trust.unknown as admin signer trust --withdraw --root "$other" --text 再撤
as admin signer trust --withdraw --text 误设 | grep -q "No roots are set" || fail "the trust is not withdrawn"
sign pin >/dev/null || fail "refused although nothing is held against"
expect 3 casework.trust.none as admin signer trust --withdraw --text 再撤
as dept ledger rebuild >/dev/null || fail "the views do not follow"
echo "ok  held against the recorded roots, until they are withdrawn"

# A paper of PDF 1.5, as scanners and word processors write them, is signed as it is; an encrypted one is refused by name.
paper=$(find "$work/forms" -name '*.pdf' | head -n 1)
qpdf --object-streams=generate --min-version=1.5 "$paper" "$work/scan.pdf"
pdfsign() { "$ctl" --lang en --passphrase-file "$work/pass" pdf sign "$1" --key "$store.files/keys/governor.p12" --out "$work/signed.pdf"; }
pdfsign "$work/scan.pdf" >/dev/null || fail "a paper of PDF 1.5 cannot be signed"
cmp -n "$(stat -c %s "$work/scan.pdf")" "$work/scan.pdf" "$work/signed.pdf" || fail "the paper was changed"
"$ctl" verify "$work/signed.pdf" --trust "$store.files/pki/authority.pem" >/dev/null || fail "it does not verify"
pdfsig -nocert "$work/signed.pdf" | grep -q 'Signature is Valid' || fail "pdfsig refuses it"
qpdf --check "$work/signed.pdf" >/dev/null || fail "qpdf finds it damaged"
qpdf --encrypt reader owner 256 -- "$work/scan.pdf" "$work/locked.pdf"
expect 4 pdfsign.encrypted pdfsign "$work/locked.pdf"
echo "ok  a paper of PDF 1.5 signed, an encrypted one refused"
