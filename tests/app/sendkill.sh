#!/bin/sh
# One batch whose sending is killed at every step that it writes down, by the window's courier and by remitctl, and then
# taken up again by either: the receipt must come, once, and the ledger verify.
# Usage: sendkill.sh REMITCTL REMIT-INTAKE UI_COURIER SOURCE [CALLS]
# CALLS: system calls on the store's journal at which to kill; "fsync" is behind each transaction, "fsync,pwrite64"
# also before and within (by hand: several minutes).
set -eu
ctl=$1
intake=$2
courier=$3
source=$4
calls=${5:-fsync}
work=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
printf demo >"$work/pass"
mkdir "$work/now"
store=$work/now/s.remit
as() { officer=$1; shift; "$ctl" --lang zh --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }

serve() {
  rm -f "$work/port"
  data=$work/now/court
  "$intake" --data "$data" --listen "127.0.0.1:${port:-0}" --port-file "$work/port" --cert "$data/pki/server.pem" \
    --key "$data/pki/server.key" --client-ca "$store.files/pki/authority.pem" --receipt-p12 "$data/pki/receipt.p12" \
    --passphrase-file "$data/pki/passphrase" 2>"$work/intake" &
  server=$!
  waited=0
  until [ -s "$work/port" ]; do
    waited=$((waited + 1))
    [ $waited -lt 200 ] || { cat "$work/intake"; fail "the intake does not start"; }
    sleep 0.1
  done
  port=$(cat "$work/port")
}
stop() { kill -9 "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; server=; }

"$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
files=$source/resources/demo/files
as dept import roster "$files/罪犯花名册.csv" >/dev/null
as dept import commutations "$files/历次减刑.csv" >/dev/null
as dept import points "$files/计分考核.csv" >/dev/null
eligible=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | head -n 1)
cases=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest "$eligible" | tr ',' '\n' |
  sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
people="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
# shellcheck disable=SC2086
advance() { who=$1; on=$2; shift 2; as "$who" case advance $cases --on "$on" --text 同意 "$@" >/dev/null; }
advance ward 2026-10-12
# shellcheck disable=SC2086
{ advance ward 2026-10-13 $people; advance area 2026-10-14 $people; }
advance dept 2026-10-15
# shellcheck disable=SC2086
advance committee 2026-10-16 $people
advance dept 2026-10-26
advance dept 2026-10-28
# shellcheck disable=SC2086
advance governor 2026-10-30 $people
as dept form render "$cases" >/dev/null
advance dept 2026-11-02
as dept batch create 2026-11 --ready >/dev/null
as dept sign 2026-11 >/dev/null
"$intake" init --data "$work/now/court" --demo >/dev/null
serve
as admin sync setup --url "https://127.0.0.1:$port/" --authority "$work/now/court/pki/court-ca.pem" >/dev/null
stop
cp -r "$work/now" "$work/sealed"

by_window() { "$courier" "$store" dept "$work/pass" "$@" 2>"$work/said"; }
by_shell() { as dept sync send 2026-11 >/dev/null 2>"$work/said"; }

# Whether the receipt is in the record, once.
settled() {
  as dept --json batch show 2026-11 | grep -q '"state":"received"' || { cat "$work/said"; fail "$1: no receipt"; }
  [ "$(find "$work/now/court/receipts" -name '*.p7s' | wc -l)" = 1 ] || fail "$1: not accepted exactly once"
  [ "$(as dept ledger show | grep -c 'batch.receipt')" = 1 ] || fail "$1: not one act of the receipt"
  as dept ledger verify >/dev/null || fail "$1: the ledger does not verify"
}

# Kills `victim` at its n-th call, then has `heir` take it up, n = 1, 2, … until the victim lives to the end.
strike() {
  victim=$1 heir=$2 n=0 killed=0
  while :; do
    n=$((n + 1))
    rm -rf "$work/now"
    cp -r "$work/sealed" "$work/now"
    serve
    if [ "$victim" = window ]; then set -- "$courier" "$store" dept "$work/pass" 2026-11
    else set -- "$ctl" --store "$store" --passphrase-file "$work/pass" --as dept sync send 2026-11; fi
    set +e
    strace -f -qq -o /dev/null -P "$store-wal" -e "trace=$calls" -e "inject=$calls:signal=KILL:when=$n" "$@" \
      >/dev/null 2>"$work/said"
    code=$?
    set -e
    if [ $code = 0 ]; then settled "undisturbed"; stop; break; fi
    [ $code = 137 ] || { cat "$work/said"; fail "$victim, step $n: exit $code"; }
    killed=$((killed + 1))
    state=$(as dept --json batch show 2026-11 | sed -n 's/.*"state":"\([a-z]*\)".*/\1/p')
    if [ "$heir" = window ]; then
      set +e; by_window; code=$?; set -e
      # Where nothing was in the outbox yet, the officer presses Send once more.
      if [ $code = 2 ] && [ "$state" = signed ]; then by_window 2026-11 || true; fi
    else
      by_shell || true
    fi
    settled "$victim killed at step $n ($state), $heir goes on"
    stop
  done
  [ $killed -ge 5 ] || fail "$victim was killed only $killed times"
  echo "  $victim killed at $killed steps, $heir went on each time: one receipt, the ledger verifies"
}

strike window window
strike shell window
strike shell shell
