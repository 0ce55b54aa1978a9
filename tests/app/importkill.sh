#!/bin/sh
# Imports that are killed, that meet each other and that meet a disk which does not take them. By hand, a few minutes:
# the results stand in README.md. Usage: importkill.sh REMITCTL [ROUNDS [ROWS]]
set -eu
ctl=$1
rounds=${2:-20}
rows=${3:-2000}
work=$(mktemp -d)
trap 'chmod -R u+w "$work" 2>/dev/null || true; rm -rf "$work"' EXIT
printf demo >"$work/pass"
store=$work/s.remit
as() { officer=$1; shift; "$ctl" --lang zh --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }
fail() { echo "FAIL: $*"; exit 1; }
count() { as dept inmate list | wc -l; }

python3 - "$work" "$rows" <<'END'
import sys
work, rows = sys.argv[1], int(sys.argv[2])
head = "罪犯编号,姓名,性别,出生日期,罪名,原判刑期,附加刑,刑期起日,刑期止日,判决日期,生效日期,送押日期,监区\n"
with open(work + "/roster.csv", "w") as f:
    f.write(head)
    for i in range(rows):
        f.write(f"77{i:08d},试人{i},男,1980-01-01,盗窃罪,十年六个月,剥夺政治权利一年,2019-01-01,2029-06-30,2019-06-01,2019-06-20,2019-07-01,一监区\n")
END
"$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
before=$(count)
mkdir "$work/empty"
cp -r "$store"* "$work/empty/"
restore() { rm -rf "$store"*; cp -r "$work/empty/"* "$work/"; }

echo "an undisturbed import of $rows rows:"
start=$(date +%s%N)
as dept import roster "$work/roster.csv" >/dev/null
took=$(( ($(date +%s%N) - start) / 1000000 ))
[ "$(count)" = $((before + rows)) ] || fail "the import lost rows"
echo "  $took ms"

whole=0 nothing=0
for round in $(seq "$rounds"); do
  restore
  as dept import roster "$work/roster.csv" >/dev/null 2>&1 &
  victim=$!
  # `as` is a shell function: the program is a child of that subshell.
  sleep "$(python3 -c "import random; print(random.uniform(0.05, $took * 1.02 / 1000))")"
  child=$(pgrep -P "$victim" || true)
  kill -9 $child "$victim" 2>/dev/null || true
  wait "$victim" 2>/dev/null || true
  now=$(count)
  if [ "$now" = $((before + rows)) ]; then whole=$((whole + 1));
  elif [ "$now" = "$before" ]; then nothing=$((nothing + 1));
  else fail "round $round: $now inmates, neither $before nor all"; fi
  as dept ledger verify >/dev/null || fail "round $round: the ledger does not verify"
  again=$(as dept import roster "$work/roster.csv" | head -n 1)
  [ "$(count)" = $((before + rows)) ] || fail "round $round: the next import does not complete it: $again"
done
echo "killed $rounds times: $nothing times nothing, $whole times all was recorded; the ledger verified each time"

restore
as dept import roster "$work/roster.csv" >"$work/one" 2>&1 & one=$!
as dept import roster "$work/roster.csv" >"$work/two" 2>&1 & two=$!
set +e
wait $one; first=$?
wait $two; second=$?
set -e
echo "two at once: exit $first and $second"
head -n 2 "$work/one" "$work/two" | sed 's/^/  /'
[ "$(count)" = $((before + rows)) ] || fail "two at once: $(count) inmates"
as dept ledger verify >/dev/null || fail "two at once: the ledger does not verify"

refused() { # name, command…: must not succeed and must change nothing
  name=$1; shift
  set +e; "$@" >"$work/out" 2>"$work/err"; code=$?; set -e
  [ "$code" != 0 ] || fail "$name: exit 0"
  echo "$name: exit $code: $(head -n 2 "$work/err" | tr '\n' ' ')"
}
restore
small() { (trap '' XFSZ; ulimit -f "$1"; as dept import roster "$work/roster.csv"); }
size=$(( $(stat -c %s "$store") / 512 ))
refused "full disk" small $((size + 400))
[ "$(count)" = "$before" ] || fail "full disk: rows were recorded"
as dept ledger verify >/dev/null || fail "full disk: the ledger does not verify"
chmod 444 "$store"; chmod 555 "$work"
if [ "$(id -u)" = 0 ]; then echo "(as root: a read-only folder is not refused by the system)"; else
  refused "read-only store" as dept import roster "$work/roster.csv"
fi
chmod 755 "$work"; chmod 644 "$store"
{ head -n 1 "$work/roster.csv"; echo "77bad,,男"; } >"$work/bad.csv"
refused "refused rows into a folder that is not there" as dept import roster "$work/bad.csv" --refused "$work/no/such/file.csv"
echo "all as it should be"
