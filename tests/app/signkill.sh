#!/bin/sh
# Batches whose signing is killed at random, and what comes of it: nothing lost, nothing twice, all papers valid.
# Usage: signkill.sh REMITCTL SOURCE [KILLS [SEED]]
set -eu
ctl=$1
source=$2
kills=${3:-4}
seed=${4:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf demo >"$work/pass"
store=$work/s.remit
as() { officer=$1; shift; "$ctl" --lang zh --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }
fail() { echo "FAIL: $*"; exit 1; }

. "$source/tests/app/readybatch.sh"
ready_batch 3

echo "a wrong PIN or passphrase signs nothing:"
printf wrong >"$work/wrong"
as dept form sign --batch 2026-11 --key-passphrase-file "$work/wrong" 2>/dev/null && fail "a wrong passphrase signed"
as dept form sign --batch 2026-11 --dry-run >"$work/review" || true
[ "$(grep -c '待签署' "$work/review")" = 6 ] || fail "the review does not show six places"

mkdir "$work/unsigned"
cp -r "$store"* "$work/unsigned/"
restore() { rm -rf "$store"*; cp -r "$work/unsigned/"* "$work/"; }
start=$(date +%s%N)
as dept form sign --batch 2026-11 >/dev/null || fail "the batch cannot be signed"
took=$(( ($(date +%s%N) - start) / 1000000 ))

# The sealed batch's papers, judged by us and by pdfsig.
judge() {
  as dept --json sign 2026-11 >/dev/null || fail "the batch is not sealed"
  rm -rf "$work/out"
  unzip -q "$(find "$store.files/batches" -name '*.remit')" -d "$work/out"
  count=0
  # Materials of the dossier end in their number; they are nobody's to sign.
  for paper in $(find "$work/out/cases" -name '*.pdf' ! -name '*-[0-9][0-9].pdf'); do
    "$ctl" verify "$paper" --trust "$store.files/pki/authority.pem" >/dev/null || fail "$paper is not valid"
    pdfsig -nocert "$paper" | grep -q 'Signature is Valid' || fail "pdfsig refuses $paper"
    count=$((count + 1))
  done
  [ "$count" = 6 ] || fail "$count papers instead of six"
}

# The moments are shares of a whole run, the same for the same seed. The whole run is measured anew where a rerun had
# everything to sign, and taken shorter where the kill came too late, so that a machine whose load changes is still hit
# all over the run.
none=0 some=0 all=0 round=0
for share in $(python3 -c "
import random
random.seed($seed)
for _ in range($kills): print('%.4f' % random.uniform(0.4, 1.02))"); do
  round=$((round + 1))
  restore
  pause=$(python3 -c "print('%.4f' % ($share * $took / 1000))")
  "$ctl" --store "$store" --passphrase-file "$work/pass" --as dept form sign --batch 2026-11 >/dev/null 2>&1 &
  victim=$!
  sleep "$pause"
  kill -9 "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
  start=$(date +%s%N)
  as dept form sign --batch 2026-11 >"$work/rerun" || fail "the rerun after kill $round does not complete"
  rerun=$(( ($(date +%s%N) - start) / 1000000 ))
  before=$(grep -c '此前已签署' "$work/rerun" || true)
  missing=$(grep -c '：已签署' "$work/rerun" || true)
  [ $((before + missing)) = 6 ] || fail "kill $round: $before signed before and $missing now are not six"
  as dept ledger verify >/dev/null || fail "the ledger does not verify after kill $round"
  case $before in
    0) none=$((none + 1)) took=$rerun ;;
    6) all=$((all + 1)) took=$((took * 95 / 100)) ;;
    *) some=$((some + 1)) ;;
  esac
  [ $((round % 10)) = 0 ] || continue
  judge
done
echo "  $kills kills (seed $seed), last run $took ms:"
echo "  $none before the first signature, $some between, $all behind the last"
[ $((round % 10)) = 0 ] || judge
echo "  ledger verified after each kill; every tenth batch and the last sealed, six papers valid for us and for pdfsig"
