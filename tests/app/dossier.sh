#!/bin/sh
# The dossier of a case through the built program: scans attached, placed, taken out, what is missing told, all joined for
# reading, and sent with the batch. What must be refused is refused by name.
# Usage: dossier.sh REMITCTL SOURCE
set -eu
ctl=$1
source=$2
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
. "$(dirname "$0")/onecase.sh"
trap 'rm -rf "$work"' EXIT

onecase
pdf=$(find "$work/forms" -name '*review.pdf' | head -n 1)
cp "$pdf" "$work/判决书.pdf"
printf '我认罪悔罪。\n' >"$work/认罪悔罪书.txt"
python3 - "$work/scan.png" <<'PICTURE'
import struct, sys, zlib
rows = b"".join(b"\0" + bytes((x * y) % 251 for x in range(400)) for y in range(560))
chunk = lambda name, data: struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
open(sys.argv[1], "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 400, 560, 8, 0, 0, 0, 0)) +
                              chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
PICTURE
head -c 900 "$pdf" >"$work/cut.pdf"

as dept dossier kinds | grep -q 02.01 || fail "no catalogue"
if as dept dossier check "$case" >"$work/check"; then fail "an empty dossier is complete"; fi
grep -q 'final judgment  ← ' "$work/check" || fail "the missing judgment is not named with its source"

as dept dossier add "$case" "$work/判决书.pdf" --kind judgments --title '（2020）演刑初1号判决书' >/dev/null
expect 4 casework.dossier.hand as dept dossier add "$case" "$work/认罪悔罪书.txt" --kind confession
as dept dossier add "$case" "$work/认罪悔罪书.txt" --kind confession --hand own --fingerprint >/dev/null
expect 4 dossier.file.damaged as dept dossier add "$case" "$work/cut.pdf" --kind other
expect 4 dossier.file.empty as dept dossier add "$case" /dev/null --kind other
expect 3 casework.dossier.doubled as dept dossier add "$case" "$work/判决书.pdf" --kind other
expect 3 dossier.right as governor dossier add "$case" "$work/scan.png" --kind other
# One that is refused keeps none of the others out.
expect 4 dossier.file.damaged as dept dossier add "$case" "$work/cut.pdf" "$work/scan.png" --kind other
number=$(as dept dossier list "$case" | sed -n 's/^18  *\([0-9]*\) .*/\1/p')
as dept dossier place "$case" "$number" --kind execution-notice --title 执行通知书 >/dev/null
as dept dossier list "$case" | grep -q '^02.03.*执行通知书' || fail "not placed"
expect 4 casework.dossier.reason as dept dossier remove "$case" "$number"
as dept dossier remove "$case" "$number" --reason 扫描不清 >/dev/null
as dept dossier list "$case" | grep -q '扫描不清' || fail "the removal is not shown"
expect 4 casework.dossier.unknown as dept dossier remove "$case" "$number" --reason 再抽

as dept dossier check "$case" >"$work/check" || true
grep -q 'there  final judgment' "$work/check" || fail "the judgment is still missing"
as dept dossier merge "$case" --out "$work/all.pdf" >/dev/null
qpdf --check "$work/all.pdf" >/dev/null || fail "the joined PDF is unsound"
pages=$(qpdf --show-npages "$work/all.pdf")
pdftotext "$work/all.pdf" - | grep -q "$pages / $pages" || fail "no running numbers"
pdftotext "$work/all.pdf" - | grep -q 我认罪悔罪 || fail "the text is not in it"

# It travels with the batch, in its place, and the ledger holds.
as dept batch create 2026-11 --ready >/dev/null
as dept sign 2026-11 >/dev/null
container=$(find "$store.files" -name '*.remit' | head -n 1)
unzip -l "$container" | grep -q "cases/$case/02.01-judgments-01.pdf" || fail "not in the container"
unzip -p "$container" "cases/$case/case.json" | tr '{' '\n' | grep '05-confession-01.pdf' | grep -q '"own_hand":true' ||
  fail "the mark of the own hand is lost"
"$ctl" batch verify "$container" --trust "$store.files/pki/authority.pem" >"$work/verdict" 2>&1 || {
  cat "$work/verdict"
  fail "the container does not verify"
}
as admin ledger verify >/dev/null || fail "the ledger does not verify"
as admin ledger rebuild >/dev/null || fail "the views differ"
echo "ok  the dossier"
