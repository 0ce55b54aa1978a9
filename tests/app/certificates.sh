#!/bin/sh
# Wrong certificates through the built programs: an expired officer's, another court's, a client that the court does not
# know for this unit. Each is refused by name; then the same batch goes through. Usage: certificates.sh REMITCTL REMIT-INTAKE SOURCE
set -eu
ctl=$1
intake=$2
source=$3
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
. "$(dirname "$0")/onecase.sh"
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

prepare() {
  onecase
  as dept batch create 2026-11 --title 批次 --ready >/dev/null
}

# serve PKI-FOLDER: the intake of the one court, with the server certificate of any.
serve() {
  [ -z "$server" ] || { kill "$server"; wait "$server" || true; }
  rm -f "$work/port"
  "$intake" --data "$work/court" --listen "127.0.0.1:${port:-0}" --port-file "$work/port" --cert "$1/server.pem" \
    --key "$1/server.key" --client-ca "$store.files/pki/authority.pem" --receipt-p12 "$work/court/pki/receipt.p12" \
    --passphrase-file "$work/court/pki/passphrase" 2>/dev/null &
  server=$!
  for _ in $(seq 50); do [ -s "$work/port" ] && break; sleep 0.2; done
  port=$(cat "$work/port")
}

prepare
late=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1
signlate() { LD_PRELOAD=$late FAKETIME=+40y as dept sign 2026-11; }
expect 7 signing.certificate.expired signlate
as dept sign 2026-11 >/dev/null
echo "ok  signed in time"

"$intake" init --data "$work/court" --demo >/dev/null
"$intake" init --data "$work/other" --demo >/dev/null
serve "$work/other/pki"
as admin sync setup --url "https://127.0.0.1:$port/" --authority "$work/court/pki/court-ca.pem" >/dev/null
expect 7 sync.server.untrusted as dept sync send 2026-11

serve "$work/court/pki"
openssl pkcs12 -in "$store.files/pki/tls.p12" -passin "file:$store.files/pki/tls.pass" -clcerts -nokeys 2>/dev/null >"$work/client.pem"
"$intake" sender --data "$work/court" --sender 9999999999 --client "$work/client.pem" >/dev/null
expect 4 intake.sender as dept sync send 2026-11
unit=$(as dept --json batch show 2026-11 | tr ',' '\n' | sed -n 's/.*"sender":"\([^"]*\)".*/\1/p')
unit=${unit:-$(sed -n 's/.*unit \([0-9]*\);.*/\1/p;s/.*for unit \([0-9]*\)[ ;].*/\1/p' "$work/err" | head -n 1)}
"$intake" sender --data "$work/court" --sender "$unit" --client "$work/client.pem" >/dev/null
as dept sync send 2026-11 >/dev/null
as dept --json batch show 2026-11 | grep -q '"state":"received"' || fail "not received"
as dept ledger verify >/dev/null || fail "the ledger does not verify"
echo "ok  receipt verified"
