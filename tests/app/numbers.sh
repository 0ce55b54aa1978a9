#!/bin/sh
# Numbers of proposals between two centres by remitctl: who keeps them, a range handed out in a signed file, what was used,
# void and given back told by the way back, and what is refused. Usage: numbers.sh REMITCTL SOURCE
set -eu
ctl=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
printf demo >"$work/pass"
at() { store=$work/$1/s.remit; officer=$2; shift 2; "$ctl" --lang en --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }
make() {
  mkdir -p "$work/$1"
  "$ctl" --store "$work/$1/s.remit" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
}
make keeper
make other
keeper=$(at keeper admin --json exchange peers | sed 's/.*"store":"\([^"]*\)".*/\1/')
other=$(at other admin --json exchange peers | sed 's/.*"store":"\([^"]*\)".*/\1/')
cat "$work/keeper/s.remit.files/pki/authority.pem" "$work/other/s.remit.files/pki/authority.pem" >"$work/trust.pem"

for help in list keeper give file take enter return void accept end signers; do "$ctl" numbers $help --help >/dev/null || fail "no help: $help"; done
[ "$(at keeper admin numbers list)" = "No number has been used" ] || fail "a new store has numbers"
at keeper admin exchange peer "$other" --name two --kind centre >/dev/null
at other admin exchange peer "$keeper" --name one --kind centre >/dev/null
expect 3 casework.numbers.keeper at keeper chief numbers give two --count 3
expect 3 casework.role at keeper chief numbers keeper "$keeper"
expect 4 casework.exchange.peer.unknown at keeper admin numbers keeper three
at keeper admin numbers keeper "$keeper" >/dev/null
at other admin numbers keeper one >/dev/null
at other admin numbers keeper | grep -q "^one  $keeper\$" || fail "another keeper: $(at other admin numbers keeper)"

expect 2 remitctl.missing at keeper chief numbers give two
expect 2 remitctl.number at keeper chief numbers give two --count few
expect 2 remitctl.kind at keeper chief numbers give two --count 3 --kind both
expect 4 casework.numbers.year at keeper chief numbers give two --count 3 --year 1999
expect 4 casework.numbers.count at keeper chief numbers give two --count 5000
expect 3 casework.role at keeper dept numbers give two --count 3
expect 3 casework.numbers.notkeeper at other chief numbers give one --count 3
at keeper chief numbers give two --count 5 >/dev/null
expect 3 casework.numbers.taken at keeper chief numbers give two --count 3 --from 4
at keeper dept numbers file two --out "$work/there.p7m" >/dev/null
expect 7 casework.exchange.trust at other dept numbers take "$work/there.p7m"
# Nobody is believed before the administrator accepted the certificate, nor after that ended.
expect 7 casework.numbers.signer at other dept numbers take "$work/there.p7m" --trust "$work/trust.pem"
theirs=$(grep -o '[0-9a-f]\{64\}' "$work/err" | head -1)
expect 3 casework.role at other dept numbers accept one "$theirs" --name Wang --reason telephone
expect 4 casework.numbers.fingerprint at other admin numbers accept one 12ab --name Wang --reason telephone
expect 4 casework.numbers.reason at other admin numbers accept one "$theirs" --name Wang
at other admin numbers accept one "$theirs" --name Wang --reason telephone | grep -q "one  Wang  $theirs  telephone" || fail "nobody is accepted"
expect 3 casework.numbers.signer.known at other admin numbers accept one "$theirs" --name Wang --reason telephone
at other admin numbers end one "$theirs" --reason moved >/dev/null
expect 7 casework.numbers.signer at other dept numbers take "$work/there.p7m" --trust "$work/trust.pem"
at other admin numbers accept one "$theirs" --name Wang --reason 'face to face' >/dev/null
at other dept numbers take "$work/there.p7m" --trust "$work/trust.pem" | grep -q '1 new ranges' || fail "the range did not come"
at other dept numbers take "$work/there.p7m" --trust "$work/trust.pem" | grep -q '0 new ranges' || fail "it came twice"
expect 7 casework.numbers.file at other dept numbers take "$work/trust.pem" --trust "$work/trust.pem"
expect 7 casework.exchange.other at keeper dept numbers take "$work/there.p7m" --trust "$work/trust.pem"

expect 4 casework.numbers.reason at other chief numbers void 2 2
expect 3 casework.numbers.notkeeper at other chief numbers void 5 6 --reason x
expect 2 remitctl.number at other chief numbers void 2 two --reason x
at other chief numbers void 2 2 --reason spoilt >/dev/null
at other chief numbers return 4 5 --reason 'end of the year' >/dev/null
at other dept numbers file one --out "$work/back.p7m" >/dev/null
expect 7 casework.numbers.signer at keeper dept numbers take "$work/back.p7m" --trust "$work/trust.pem"
at keeper admin numbers accept two "$(grep -o '[0-9a-f]\{64\}' "$work/err" | head -1)" --name Li --reason telephone >/dev/null
at keeper dept numbers take "$work/back.p7m" --trust "$work/trust.pem" | grep -q '3 numbers told of' || fail "nothing was told"
at keeper dept numbers list >"$work/list"
for line in '1号  handed out' '2号  void  two  spoilt' '3号  handed out' '4号 – 5  came back, used next  two  end of the year'; do
  grep -q "$line" "$work/list" || fail "not in the list: $line: $(cat "$work/list")"
done
at keeper dept --json numbers list | grep -q '"state":"back"' || fail "no list for programs"

# A range told by telephone, then once more with one number of the last.
act=$(at keeper chief --json numbers give two --count 2 --kind parole | sed 's/.*"act":\([0-9]*\).*/\1/')
at other chief numbers enter 1 2 --kind parole --act "$act" --reason 'told by telephone' >/dev/null
expect 3 casework.numbers.taken at other chief numbers enter 2 3 --kind parole --act "$act" --reason again
for where in keeper other; do at $where dept ledger verify >/dev/null || fail "$where: the ledger does not verify"; done
echo "numbers handed out, told of and given back"
