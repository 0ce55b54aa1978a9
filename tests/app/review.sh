#!/bin/sh
# The review of a case through the built program: remarks on pages of the dossier, discussion, flaws that go back with the
# case, and the check by another person. What must be refused is refused by name.
# Usage: review.sh REMITCTL SOURCE
set -eu
ctl=$1
source=$2
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
. "$(dirname "$0")/onecase.sh"
trap 'rm -rf "$work"' EXIT

onecase
pages=$(as dept --json dossier list "$case" | tr ',' '\n' | sed -n 's/.*"pages":\([0-9]*\).*/\1/p' | paste -sd+ - | bc)
as dept --json review list "$case" | grep -q '"remarks":\[\]' || fail "a review before any remark"
as chief review note "$case" --kind flaw --page "$pages" --region 100,100,200,50 --text 缺签名 >/dev/null
flaw=$(as chief --json review list "$case" | tr ',' '\n' | sed -n 's/.*"remark":\([0-9]*\).*/\1/p')
expect 4 casework.review.page as chief review note "$case" --kind flaw --page "$((pages + 1))" --text 缺签名
expect 4 casework.review.place as chief review note "$case" --kind passage --quote 七个月
expect 4 casework.review.region as chief review note "$case" --page 1 --region 990,0,20,20
expect 2 remitctl.kind as chief review note "$case" --kind nonsense --page 1
expect 3 review.right.role as ward review note "$case" --page 1
as ward review answer "$case" "$flaw" --text 已补签 >/dev/null
as dept review list "$case" | grep -q '已补签' || fail "the answer is not listed"
expect 3 review.right.apart as chief review check "$case"
expect 3 review.right.apart as dept review check "$case"
as admin officer enrol centre --name 办案中心 --person centre --roles case_centre --new-passphrase-file "$work/pass" >/dev/null
expect 4 casework.review.text as centre review check "$case" --disagree
as centre review check "$case" --text 复核无误 >/dev/null
expect 3 casework.review.checked as centre review check "$case"
as dept case return "$case" --to governor --text 材料有瑕疵 --flaws >/dev/null
as dept --json case show "$case" | grep -q "卷宗第 $pages 页" || fail "the return does not name the flaw"
as dept review list "$case" | grep -q 'sent back' || fail "the flaw is not marked as sent back"
as chief review end "$case" "$flaw" --ending mended --text 已补正 >/dev/null
expect 3 casework.review.ended as chief review answer "$case" "$flaw" --text 再看
as admin ledger verify >/dev/null || fail "the ledger does not verify"
as admin ledger rebuild >/dev/null || fail "the views differ"
echo "ok  the review"
