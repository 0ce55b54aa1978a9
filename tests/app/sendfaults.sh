#!/bin/sh
# Schedules of faults from seeds over real TLS between real programs: the window's courier and remitctl send one batch to
# remit-intake through a proxy that cuts, slows, stalls, doubles and delays connections; clients and intake are killed with
# -9 at random. Then all is calm: the batch must be accepted exactly once with its bytes, its receipt verify by remit-verify
# too and stand in the ledger once, and the ledger verify.
# Usage: sendfaults.sh REMITCTL REMIT-INTAKE UI_COURIER FAULT_PROXY REMIT-VERIFY SOURCE [COUNT [SEED]]
set -eu
ctl=$1
intake=$2
courier=$3
proxy=$4
verifier=$5
source=$6
count=${7:-3}
first=${8:-1}
work=$(mktemp -d)
server=
wire=
trap 'for each in $server $wire; do kill -9 "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
. "$source/tests/app/sealedbatch.sh"

# A number below $1, from the seed alone.
below() {
  state=$(((state * 1103515245 + 12345) % 2147483648))
  drawn=$((state / 65536 % $1))
}
seconds() { echo "$(($1 / 1000)).$(printf %03d $(($1 % 1000)))"; }

connect() {
  "$proxy" "$1" "$port" "$2" "$work/calm" >>"$work/struck" &
  wire=$!
  until grep -q '^port ' "$work/struck"; do sleep 0.05; done
}
disconnect() { kill -9 "$wire" 2>/dev/null || true; wait "$wire" 2>/dev/null || true; wire=; }

seal_batch
serve
: >"$work/struck"
connect 0 1
entry=$(sed -n 's/^port //p' "$work/struck")
as admin sync setup --url "https://127.0.0.1:$entry/" --authority "$work/now/court/pki/court-ca.pem" >/dev/null
disconnect
stop
cp -r "$work/now" "$work/sealed"
cat "$work/now/court/pki/court-ca.pem" "$store.files/pki/authority.pem" >"$work/trust.pem"
: >"$work/all"

# One sending that lives so many milliseconds at most.
attempt() {
  if [ "$1" = 0 ]; then set -- "$2" "$courier" "$store" dept "$work/pass" 2026-11
  else set -- "$2" "$ctl" --store "$store" --passphrase-file "$work/pass" --as dept sync send 2026-11; fi
  life=$(seconds "$1")
  shift
  timeout -s KILL "$life" "$@" >/dev/null 2>"$work/said" && return
  [ $? = 137 ] && echo "client killed" >>"$work/struck"
  return 0
}

schedule() {
  state=$1
  rm -rf "$work/now" "$work/calm"
  cp -r "$work/sealed" "$work/now"
  echo "port $entry" >"$work/struck"
  serve
  connect "$entry" "$1"
  below 3
  tries=$((drawn + 1))
  while [ $tries -gt 0 ]; do
    tries=$((tries - 1))
    below 2; who=$drawn
    below 3000; life=$((drawn + 300))
    attempt "$who" "$life" &
    client=$!
    below 3
    if [ "$drawn" != 0 ]; then
      below 3000
      sleep "$(seconds "$drawn")"
      stop
      echo "intake killed" >>"$work/struck"
      serve
    fi
    wait "$client"
  done
  touch "$work/calm"
  below 2
  if [ "$drawn" = 0 ]; then by_window || by_window 2026-11 || true; else by_shell || true; fi
  # The courier ends where nothing is left in the outbox: pressed Send is what an officer would do then.
  as dept --json batch show 2026-11 | grep -q '"state":"received"' || by_shell || true
  settled "seed $1"
  "$verifier" "$work"/now/court/batches/*.remit --trust "$work/trust.pem" --receipt "$work"/now/court/receipts/*.p7s \
    >"$work/verified" || { cat "$work/verified"; fail "seed $1: remit-verify refuses batch or receipt"; }
  disconnect
  stop
  grep -v '^port ' "$work/struck" >>"$work/all" || true
}

seed=$first
while [ "$seed" -lt $((first + count)) ]; do
  schedule "$seed"
  seed=$((seed + 1))
  [ $((seed % 20)) != 0 ] || echo "  seeds up to $((seed - 1)) done"
done
echo "$count schedules, seeds $first to $((seed - 1)): each batch accepted exactly once, every receipt verifies; struck:"
sort "$work/all" | uniq -c
