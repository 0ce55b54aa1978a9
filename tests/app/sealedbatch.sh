# For scripts that send: a prison of the demonstration's files with one batch that is sealed and not yet sent, and a court.
# The caller sets ctl, intake, courier, source, work (a folder) and server (empty), and has expect.sh.
printf demo >"$work/pass"
mkdir "$work/now"
store=$work/now/s.remit
. "$source/tests/app/readybatch.sh"
as() { officer=$1; shift; "$ctl" --lang zh --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }

# Starts the intake on the port that it had before.
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

# Makes the prison and its batch 2026-11, and a court without anything.
seal_batch() {
  ready_batch 1
  as dept sign 2026-11 >/dev/null
  "$intake" init --data "$work/now/court" --demo >/dev/null
}

by_window() { "$courier" "$store" dept "$work/pass" "$@" 2>"$work/said"; }
by_shell() { as dept sync send 2026-11 >/dev/null 2>"$work/said"; }

# Whether the receipt is in the record, once.
settled() {
  as dept --json batch show 2026-11 | grep -q '"state":"received"' || { cat "$work/said"; fail "$1: no receipt"; }
  [ "$(find "$work/now/court/receipts" -name '*.p7s' | wc -l)" = 1 ] || fail "$1: not accepted exactly once"
  [ "$(as dept ledger show | grep -c 'batch.receipt')" = 1 ] || fail "$1: not one act of the receipt"
  as dept ledger verify >/dev/null || fail "$1: the ledger does not verify"
}
