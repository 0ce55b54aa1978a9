#!/bin/sh
# Bad input and bad certificates through the built programs: every one is answered by name and nothing is lost.
# Usage: badinput.sh REMITCTL REMIT-INTAKE SOURCE-FOLDER
set -eu
ctl=$1
intake=$2
source=$3
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
printf demo >"$work/pass"
as() { officer=$1; shift; "$ctl" --lang en --store "$work/s.remit" --passphrase-file "$work/pass" --as "$officer" "$@"; }

"$ctl" --store "$work/s.remit" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
as dept import roster "$source/resources/demo/files/罪犯花名册.csv" >/dev/null
inmates=$(as dept inmate list | wc -l)
unchanged() {
  [ "$(as dept inmate list | wc -l)" = "$inmates" ] || fail "inmates were lost or added"
  as dept ledger verify >/dev/null || fail "the ledger does not verify"
}

# Files that are no table, or none that can be read.
bad=$source/tests/exchange/data/bad
for each in big5.csv:import.encoding.suspected utf16-without-mark.csv:import.encoding.suspected \
  bad-bytes.csv:import.encoding.damaged cut-in-half.xlsx:import.xlsx.damaged no-number-column.csv:import.column.missing \
  doubled-column.csv:import.column.doubled empty.csv:import.file.empty password.xlsx:import.file.encrypted; do
  expect 4 "${each#*:}" as dept import roster "$bad/${each%%:*}"
done
head -c 104857600 /dev/urandom >"$work/garbage"
expect 4 import.file.binary as dept import roster "$work/garbage"
rm "$work/garbage"
python3 - "$work/bomb.xlsx" "$bad/bomb.xlsx" <<'END'
import sys, zipfile
old = zipfile.ZipFile(sys.argv[2])
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as new:
    for entry in old.infolist():
        content = old.read(entry)
        if entry.filename.endswith("sheet1.xml"):
            content = b"<worksheet>" + b" " * (600 << 20) + b"</worksheet>"
        new.writestr(entry.filename, content)
END
expect 4 import.limit.inflated as dept import roster "$work/bomb.xlsx"
expect 7 storage.passphrase "$ctl" --store "$work/s.remit" --passphrase-file "$bad/empty.csv" --as dept inmate list
unchanged

# A full disk: the file may not grow, as with a disk that has no block left.
cp "$source/resources/demo/files/罪犯花名册.csv" "$work/more.csv"
sed -i 's/,9901/,9902/' "$work/more.csv"
full() { (ulimit -f 64; trap '' XFSZ; as dept import roster "$work/more.csv"); }
expect 5 storage full
unchanged

echo "all answered, nothing lost"
