#!/bin/sh
# By hand: how long a thousand papers of a batch take to be signed, sealed and verified through remitctl.
# Usage: thousand.sh REMITCTL FOLDER [CASES]   makes the batch in FOLDER (minutes), two papers to sign a case
#        thousand.sh REMITCTL FOLDER time      signs a copy of it, seals it, verifies container and papers; says how long
set -eu
ctl=$1
work=$2
cases=${3:-500}
store=$work/prison.remit
as() { officer=$1; shift; "$ctl" --lang zh --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }

prepare() {
  mkdir -p "$work"
  printf demo >"$work/pass"
  "$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates $((cases * 6)) --months 0 --seed 3 >/dev/null
  people=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | tr ' ' '\n' | head -n "$cases")
  # shellcheck disable=SC2086
  list=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest $people | tr ',' '\n' |
    sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
  meeting="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
  # shellcheck disable=SC2086
  advance() { who=$1; on=$2; shift 2; as "$who" case advance $list --on "$on" --text 同意 "$@" >/dev/null; }
  # shellcheck disable=SC2086
  as ward dossier demo $list >/dev/null
  advance ward 2026-10-12
  # shellcheck disable=SC2086
  {
    advance ward 2026-10-13 $meeting
    advance area 2026-10-14 $meeting
    advance dept 2026-10-15
    advance committee 2026-10-16 $meeting
    advance dept 2026-10-26
    advance dept 2026-10-28
    advance governor 2026-10-30 $meeting
    as dept form render $list >/dev/null
    advance dept 2026-11-02
  }
  as dept batch create 2026-11 --ready >/dev/null
  mkdir "$work/unsigned"
  cp -r "$store"* "$work/unsigned/"
  echo "$(echo "$list" | wc -w) cases"
}

seconds() { # seconds NAME COMMAND...: runs it and says how long it took
  name=$1
  shift
  start=$(date +%s%N)
  "$@" >"$work/said"
  echo "$name: $(( ($(date +%s%N) - start) / 1000000 )) ms"
}

if [ "$cases" != time ]; then
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
