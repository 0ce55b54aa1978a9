#!/bin/sh
# The dossier of a case through the built program: what is missing stops the decision and is told, scans attached, placed, taken
# out, one waived, all joined for reading, and sent with the batch. What must be refused is refused by name.
# Usage: dossier.sh REMITCTL SOURCE
set -eu
ctl=$1
source=$2
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
. "$(dirname "$0")/onecase.sh"
trap 'rm -rf "$work"' EXIT

opencase
as dept form render "$case" --form review --out "$work/early" >/dev/null
pdf=$(find "$work/early" -name '*review.pdf' | head -n 1)
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
grep -q '^✗ missing  final judgment  ← ' "$work/check" || fail "the missing judgment is not named with its source"
# The area may not agree; the refusal names each paper with its article and where it comes from.
# shellcheck disable=SC2086
expect 3 casework.dossier.incomplete as area case advance "$case" --on 2026-10-14 --text 同意 $meeting
grep -q 'final judgment.*法释〔2014〕5号.*admission file' "$work/err" || { cat "$work/err"; fail "the refusal does not say what is missing"; }

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
# Two of one kind change places; the order of reading follows.
printf '刑事判决书第二份\n' >"$work/二审.txt"
second=$(as dept --json dossier add "$case" "$work/二审.txt" --kind judgments --title 二审裁定书 | tr ',' '\n' | sed -n 's/.*"material":\([0-9]*\).*/\1/p')
expect 4 casework.dossier.turn as dept dossier move "$case" "$second" --to 3
as dept dossier move "$case" "$second" --to 1 | sed -n '/^02.01/p' >"$work/order"
head -n 1 "$work/order" | grep -q 二审裁定书 || { cat "$work/order"; fail "not moved"; }
expect 3 casework.dossier.same as dept dossier move "$case" "$second" --to 1
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

# Waived by the department's chief, with a reason, and by nobody else; what is there is not waived.
expect 3 dossier.right.role as area dossier waive "$case" execution_notice --reason 无
expect 4 casework.dossier.waivereason as chief dossier waive "$case" execution_notice
expect 4 casework.dossier.needless as chief dossier waive "$case" judgments --reason 无
as chief dossier waive "$case" execution_notice --reason 原件在法院，已发函调取 >/dev/null
expect 3 casework.dossier.waived as chief dossier waive "$case" execution_notice --reason 再次
as dept dossier check "$case" >"$work/check" || true
grep -q 'waived  notice of execution.*原件在法院' "$work/check" || { cat "$work/check"; fail "the waiver is not shown"; }
as ward dossier demo "$case" >/dev/null
# What was attached since is not waived any more; once it is taken out again, the court is told why it is not there.
notice=$(as dept dossier list "$case" | sed -n 's/^02.03  *\([0-9]*\) .*/\1/p')
for each in $notice; do as dept dossier remove "$case" "$each" --reason 他案材料 >/dev/null 2>&1 || true; done
as dept dossier check "$case" | grep -q 'waived  notice of execution' || fail "not waived any more"
bringcase

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
grep -q "案件 $case 免附“执行通知书”：原件在法院，已发函调取" "$work/verdict" || { cat "$work/verdict"; fail "the court is not told of the waiver"; }
as admin ledger verify >/dev/null || fail "the ledger does not verify"
as admin ledger rebuild >/dev/null || fail "the views differ"
# Demonstration pages get into no real prison's case.
"$ctl" --store "$work/real.remit" --passphrase-file "$work/pass" --as admin init >/dev/null
expect 3 casework.demo.only "$ctl" --store "$work/real.remit" --passphrase-file "$work/pass" --as admin dossier demo 2026-0001
echo "ok  the dossier"
