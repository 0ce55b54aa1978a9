#!/bin/sh
# By hand: how long a thousand papers of a batch take to be signed, sealed and verified through remitctl.
# Usage: thousand.sh REMITCTL FOLDER [CASES]   makes the batch in FOLDER (minutes), two papers to sign a case
#        thousand.sh REMITCTL FOLDER time      signs a copy of it, seals it, verifies container and papers; says how long
set -eu
ctl=$1
work=$2
size=${3:-500}
store=$work/prison.remit
. "$(dirname "$0")/readybatch.sh"
as() { officer=$1; shift; "$ctl" --lang zh --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }

prepare() {
  mkdir -p "$work"
  printf demo >"$work/pass"
  "$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates $((size * 6)) --months 0 --seed 3 >/dev/null
  people=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | tr ' ' '\n' | head -n "$size")
  decided_batch "$people"
  mkdir "$work/unsigned"
  cp -r "$store"* "$work/unsigned/"
  echo "$(echo "$cases" | wc -w) cases"
}

seconds() { # seconds NAME COMMAND...: runs it and says how long it took
  name=$1
  shift
  start=$(date +%s%N)
  "$@" >"$work/said"
  echo "$name: $(( ($(date +%s%N) - start) / 1000000 )) ms"
}

if [ "$size" != time ]; then
  prepare
  exit
fi
rm -rf "$store"* "$work/out"
cp -r "$work/unsigned/"* "$work/"
seconds 'signed' as dept form sign --batch 2026-11
echo "  $(grep -c '：已签署' "$work/said") papers"
seconds 'sealed' as dept sign 2026-11
container=$(find "$store.files/batches" -name '*.remit')
seconds 'container verified' "$ctl" batch verify "$container" --trust "$store.files/pki/authority.pem"
unzip -q "$container" -d "$work/out"
papers=$(find "$work/out/cases" -name '01-*.pdf' -o -name '07.01-*.pdf')
# shellcheck disable=SC2086
seconds 'papers verified' "$ctl" verify $papers --trust "$store.files/pki/authority.pem"
# shellcheck disable=SC2086
echo "  $(echo "$papers" | wc -l) papers of $(for one in $papers; do pdfinfo "$one" | sed -n 's/^Pages: *//p'; done |
  sort | uniq -c | sed 's/^ *\([0-9]*\) \([0-9]*\)$/\1 with \2 pages,/' | tr '\n' ' ') $(stat -c %s "$container") bytes of container"
