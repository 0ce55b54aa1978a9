#!/bin/sh
# Holds the description of the intake (resources/schema/intake.yaml) against a running remit-intake, to which a sealed
# batch is sent: see description.py. Usage: description.sh REMITCTL REMIT-INTAKE SOURCE [--show]
set -eu
ctl=$1 intake=$2 source=$3
shift 3
work=$(mktemp -d)
server= port=
trap '[ -z "$server" ] || kill -9 "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
. "$source/tests/app/sealedbatch.sh"
# The batch is sealed twice from the same ledger: two files of one name, of which a court takes one.
ready_batch 1
cp -a "$work/now" "$work/again"
for folder in again now; do
  store=$work/$folder/s.remit
  as dept sign 2026-11 >/dev/null
  as dept batch export 2026-11 "$work/$folder.remit" >/dev/null
done
"$intake" init --data "$work/now/court" --demo >/dev/null
serve
for part in "client.pem -clcerts -nokeys" "client.key -nocerts -nodes"; do
  # shellcheck disable=SC2086
  openssl pkcs12 -in "$store.files/pki/tls.p12" -passin "file:$store.files/pki/tls.pass" -out "$work/"$part 2>/dev/null
done
python3 "$source/tests/intake/description/description.py" --source "$source" --port "$port" --intake "$intake" \
  --data "$work/now/court" --client "$work/client" --batch "$work/now.remit" \
  --again "$work/again.remit" "$@"
