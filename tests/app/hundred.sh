#!/bin/sh
# By hand: a batch of a hundred cases through the programs, verified with common tools alone; then single bytes of the
# container changed, and entries dropped, added and renamed.
# Usage: hundred.sh BUILD-FOLDER WORK-FOLDER [CASES] [CHANGES] [SEED]
set -eu
build=$(cd "$1" && pwd)
work=$2
size=${3:-100}
changes=${4:-2000}
seed=${5:-20261122}
here=$(cd "$(dirname "$0")" && pwd)
ctl=$build/app/remitctl/remitctl
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
store=$work/prison.remit
printf 'demo' >"$work/passphrase"
. "$here/readybatch.sh"
as() { officer=$1; shift; "$ctl" --store "$store" --passphrase-file "$work/passphrase" --as "$officer" "$@"; }

"$ctl" --store "$store" --passphrase-file "$work/passphrase" demo --inmates 1000 --months 0 --seed 3 >/dev/null
people=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | tr ' ' '\n' | head -n "$size")
decided_batch "$people" --out "$work/forms"
as dept sign 2026-11 >/dev/null
as dept batch export 2026-11 "$work/batch.remit" >/dev/null
trust=$store.files/pki/authority.pem
printf 'cases %s, container %s bytes\n' "$(echo "$cases" | wc -w)" "$(stat -c %s "$work/batch.remit")"

mkdir "$work/open" && cd "$work/open"
unzip -q "$work/batch.remit"
openssl cms -verify -binary -inform DER -in META-INF/signature1.p7s -content META-INF/ASiCManifest1.xml \
  -CAfile "$trust" -purpose any -out /dev/null 2>"$work/openssl"
sha256sum --quiet -c SHA256SUMS
echo "unzip, openssl cms and sha256sum agree"
"$ctl" batch verify "$work/batch.remit" --trust "$trust" >/dev/null && echo "remitctl batch verify agrees"
exec python3 "$here/spoil.py" "$ctl" "$work/batch.remit" "$trust" "$work/spoilt.remit" "$changes" "$seed"
