#!/bin/sh
# By hand: a batch of a hundred cases through the programs, verified with common tools alone; then single bytes of the
# container changed, and entries dropped, added and renamed.
# Usage: hundred.sh BUILD-FOLDER WORK-FOLDER [CASES] [CHANGES] [SEED]
set -eu
build=$(cd "$1" && pwd)
work=$2
cases=${3:-100}
changes=${4:-2000}
seed=${5:-20261122}
here=$(cd "$(dirname "$0")" && pwd)
ctl=$build/app/remitctl/remitctl
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
store=$work/prison.remit
printf 'demo' >"$work/passphrase"
as() { officer=$1; shift; "$ctl" --store "$store" --passphrase-file "$work/passphrase" --as "$officer" "$@"; }

"$ctl" --store "$store" --passphrase-file "$work/passphrase" demo --inmates 1000 --months 0 --seed 3 >/dev/null
people=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | tr ' ' '\n' | head -n "$cases")
# shellcheck disable=SC2086
list=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest $people | tr ',' '\n' | sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
meeting="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
advance() { who=$1; on=$2; shift 2; as "$who" case advance $list --on "$on" --text 同意 "$@" >/dev/null; }
advance ward 2026-10-12
# shellcheck disable=SC2086
{
  as ward dossier demo $list >/dev/null
  advance ward 2026-10-13 $meeting
  advance area 2026-10-14 $meeting
  advance dept 2026-10-15
  advance committee 2026-10-16 $meeting
  advance dept 2026-10-26
  advance dept 2026-10-28
  advance governor 2026-10-30 $meeting
  as dept form render $list --out "$work/forms" >/dev/null
  advance dept 2026-11-02
}
as dept batch create 2026-11 --title 百件批次 --ready >/dev/null
as dept sign 2026-11 >/dev/null
as dept batch export 2026-11 "$work/batch.remit" >/dev/null
trust=$store.files/pki/authority.pem
printf 'cases %s, container %s bytes\n' "$(echo "$list" | wc -w)" "$(stat -c %s "$work/batch.remit")"

mkdir "$work/open" && cd "$work/open"
unzip -q "$work/batch.remit"
openssl cms -verify -binary -inform DER -in META-INF/signature1.p7s -content META-INF/ASiCManifest1.xml \
  -CAfile "$trust" -purpose any -out /dev/null 2>"$work/openssl"
sha256sum --quiet -c SHA256SUMS
echo "unzip, openssl cms and sha256sum agree"
"$ctl" batch verify "$work/batch.remit" --trust "$trust" >/dev/null && echo "remitctl batch verify agrees"
exec python3 "$here/spoil.py" "$ctl" "$work/batch.remit" "$trust" "$work/spoilt.remit" "$changes" "$seed"
