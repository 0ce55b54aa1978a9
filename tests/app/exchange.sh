#!/bin/sh
# Cases between a ward's store and the centre's by remitctl: given through a shared folder, taken by a program that is
# killed at some of its writes, gone on with on both sides, decided by a person.
# Usage: exchange.sh REMITCTL SOURCE [ROUNDS|all]: killed at so many of its writes, or at every one.
set -eu
ctl=$1
source=$2
rounds=${3:-4}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
printf demo >"$work/pass"
files=$source/resources/demo/files
at() { store=$work/$1/s.remit; officer=$2; shift 2; "$ctl" --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }
make() {
  mkdir -p "$work/$1"
  "$ctl" --store "$work/$1/s.remit" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
  at "$1" dept import roster "$files/罪犯花名册.csv" >/dev/null
  at "$1" dept import commutations "$files/历次减刑.csv" >/dev/null
  at "$1" dept import points "$files/计分考核.csv" >/dev/null
}
make ward
make centre
ward=$(at ward admin --json exchange peers | sed 's/.*"store":"\([^"]*\)".*/\1/')
centre=$(at centre admin --json exchange peers | sed 's/.*"store":"\([^"]*\)".*/\1/')
cat "$work/ward/s.remit.files/pki/authority.pem" "$work/centre/s.remit.files/pki/authority.pem" >"$work/trust.pem"
mkdir "$work/shared"

eligible=$(at ward dept screen --as-of 2026-11-02 --numbers fixed_term | head -n 3)
# shellcheck disable=SC2086
cases=$(at ward ward --json case open --as-of 2026-11-02 --confirm-assumed --largest $eligible | tr ',' '\n' |
  sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
first=$(echo "$cases" | head -n 1)
# shellcheck disable=SC2086
at ward ward dossier demo $cases >/dev/null
step() { where=$1 who=$2 on=$3; shift 3; at "$where" "$who" case advance "$first" --on "$on" --text 同意 "$@" >/dev/null; }
meeting="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某 --for 4 --against 0"
step ward ward 2026-10-12

expect 4 casework.exchange.peer.unknown at ward ward exchange give "$first" --to "$centre" --out "$work/shared"
expect 3 casework.role at ward ward exchange peer "$centre" --name 刑罚执行科
expect 4 casework.exchange.peer.id at ward admin exchange peer 'no-store' --name 刑罚执行科
at ward admin exchange peer "$centre" --name 刑罚执行科 --kind centre >/dev/null
at centre admin exchange peer "$ward" --name 一监区 >/dev/null
# shellcheck disable=SC2086
at ward ward exchange give $cases --to 刑罚执行科 --out "$work/shared" >/dev/null
file=$(ls "$work"/shared/exchange-*.remit)
expect 7 casework.exchange.trust at centre dept exchange take "$work/shared"

cp -r "$work/centre" "$work/before"
count() { at centre dept case list | grep -c '^20' || true; }
before=$(count)
# struck WRITE: takes the file in a program that is killed at that write of its.
struck() {
  strace -f -qq -o "$work/trace" -e trace=pwrite64 -e "inject=pwrite64:signal=KILL:when=$1" "$ctl" \
    --store "$work/centre/s.remit" --passphrase-file "$work/pass" --as dept exchange take "$file" \
    --trust "$work/trust.pem" >/dev/null 2>&1 || true
}
again() { rm -rf "$work/centre"; cp -r "$work/before" "$work/centre"; }
struck 60000
writes=$(grep -c pwrite64 "$work/trace")
[ "$(count)" = $((before + 3)) ] || fail "not taken under strace"
[ "$rounds" != all ] || rounds=$writes
whole=0 nothing=0
for round in $(seq "$rounds"); do
  again
  struck $((1 + (round - 1) * (writes - 1) / (rounds - 1)))
  now=$(count)
  if [ "$now" = "$before" ]; then nothing=$((nothing + 1));
  elif [ "$now" = $((before + 3)) ]; then whole=$((whole + 1));
  else fail "round $round: $now cases, neither $before nor all"; fi
  at centre dept ledger verify >/dev/null || fail "round $round: the ledger does not verify"
  at centre dept exchange take "$file" --trust "$work/trust.pem" >/dev/null || fail "round $round: not taken after all"
  now=$(count)
  [ "$now" = $((before + 3)) ] || fail "round $round: $now cases after all"
  [ $((round % 20)) != 0 ] || echo "killed at $round of $rounds"
done
echo "killed at $rounds of $writes writes while taking: $nothing times nothing, $whole times all was there; then taken once each time"

at centre dept exchange take "$work/shared" --trust "$work/trust.pem" --json | grep -q '"again":true' || fail "taken twice"
at centre dept exchange held "$first" --out "$work/held" >"$work/said"
grep -q 一监区 "$work/said" && ls "$work"/held/*/*.pdf >/dev/null || fail "what the ward holds: $(cat "$work/said")"
echo "ok  the same file again changes nothing"
head -c 20000 "$file" >"$work/half.remit"
expect 7 casework.exchange.unsound at centre dept exchange take "$work/half.remit" --trust "$work/trust.pem"
expect 7 casework.exchange.other at ward dept exchange take "$file" --trust "$work/trust.pem"

# Both go on: the centre on one day, the ward on another.
# shellcheck disable=SC2086
{ step centre ward 2026-10-13 $meeting; step ward ward 2026-10-14 $meeting; }
at ward ward exchange give "$first" --to "$centre" --out "$work/shared" >/dev/null
at centre dept exchange take "$work/shared" --trust "$work/trust.pem" >/dev/null && fail "a fork was not told" || [ $? = 1 ]
# shellcheck disable=SC2086
expect 3 casework.exchange.forked at centre area case advance "$first" --on 2026-10-15 --text 同意 $meeting
fork=$(at centre dept --json exchange forks "$first" | sed 's/.*"take":\([0-9]*\).*/\1/') || true
at centre dept exchange forks "$first" >"$work/forks" || true
grep -q 2026-10-13 "$work/forks" && grep -q 2026-10-14 "$work/forks" || fail "the sides are not shown: $(cat "$work/forks")"
expect 3 casework.role at centre dept exchange resolve "$first" "$fork" --choose theirs --reason 以监区为准
expect 3 casework.exchange.fork.reason at centre chief exchange resolve "$first" "$fork" --choose theirs
at centre chief exchange resolve "$first" "$fork" --choose theirs --reason 以监区为准 >/dev/null
# shellcheck disable=SC2086
step centre area 2026-10-15 $meeting
at centre dept exchange give "$first" --to "$ward" --out "$work/shared" >/dev/null
at ward dept exchange take "$work/shared" --trust "$work/trust.pem" >/dev/null
stage() { at "$1" dept --json case show "$first" | sed 's/.*"stage":"\([a-z_]*\)".*/\1/'; }
[ "$(stage ward)" = "$(stage centre)" ] || fail "the case stands at $(stage ward) and $(stage centre)"
for side in ward centre; do
  at "$side" dept ledger verify >/dev/null || fail "$side: the ledger does not verify"
  at "$side" admin ledger rebuild >/dev/null || fail "$side: the views are not what the ledger gives"
done
echo "ok  forked, chosen, and back at the ward; both ledgers verify"
