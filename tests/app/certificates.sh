#!/bin/sh
# Wrong certificates through the built programs: an expired officer's, another court's, a client that the court does not
# know for this unit. Each is refused by name; then the same batch goes through. Usage: certificates.sh REMITCTL REMIT-INTAKE SOURCE
set -eu
ctl=$1
intake=$2
source=$3
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
printf demo >"$work/pass"
store=$work/s.remit
as() { officer=$1; shift; "$ctl" --lang en --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }

prepare() {
  files=$source/resources/demo/files
  "$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
  as dept import roster "$files/罪犯花名册.csv" >/dev/null
  as dept import commutations "$files/历次减刑.csv" >/dev/null
  as dept import points "$files/计分考核.csv" >/dev/null
  one=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | head -n 1)
  case=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest "$one" | tr ',' '\n' | sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
  meeting="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
  step() { who=$1; on=$2; shift 2; as "$who" case advance "$case" --on "$on" --text 同意 "$@" >/dev/null; }
  # shellcheck disable=SC2086
  { step ward 2026-10-12; step ward 2026-10-13 $meeting; step area 2026-10-14 $meeting; step dept 2026-10-15
    step committee 2026-10-16 $meeting; step dept 2026-10-26; step dept 2026-10-28; step governor 2026-10-30; }
  as dept form render "$case" --out "$work/forms" >/dev/null
  step dept 2026-11-02
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
