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
. "$source/tests/app/sealedbatch.sh"

seal_batch
serve
as admin sync setup --url "https://127.0.0.1:$port/" --authority "$work/now/court/pki/court-ca.pem" >/dev/null
stop
cp -r "$work/now" "$work/sealed"

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
