#!/bin/sh
# A year of a demonstration prison, month by month on the calendar of 2026: a batch through every stage by remitctl alone,
# forbidden transitions tried on the way, every paper produced and checked, rulings recorded, the ledger verified.
# Usage: year.sh REMITCTL REMIT-INTAKE WORK-FOLDER [BATCHES] [CASES-PER-BATCH] [INMATES] [MONTHS-OF-POINTS]
# CI runs a small one; the whole year by hand: year.sh … 12 100 6000 24 (README.md). With GO_ON=1 a year that was stopped goes
# on from the last month that it finished.
set -eu
ctl=$1
intake=$2
work=$3
batches=${4:-2}
size=${5:-4}
inmates=${6:-120}
points=${7:-6}
clocklib=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1
[ -e "$clocklib" ] || { echo "year: no libfaketime"; exit 77; }
goes_on=${GO_ON:-}
if [ "$goes_on" ]; then
  [ -d "$work.kept" ] || { echo "year: nothing to go on from"; exit 2; }
  rm -rf "$work"
  cp -a "$work.kept" "$work"
else
  rm -rf "$work" "$work.kept"
  mkdir -p "$work"
fi
work=$(cd "$work" && pwd)
store=$work/prison.remit
printf 'demo' >"$work/passphrase"
# The files keep their true times, by which the store knows whether anything else has touched it.
export TZ=Asia/Shanghai LC_ALL=C.UTF-8 NO_FAKE_STAT=1
started=$(date +%s)
say() { printf 'year: %s (%s s)\n' "$*" $(($(date +%s) - started)) >&2; }
fail() { printf 'year: %s\n' "$*" >&2; exit 1; }
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true' EXIT

# The prison's own clock: a day begins at eight, each command takes five minutes and more if it works longer.
now=0
begun=$started
day() { at=$(date -d "$1 08:00" +%s); [ "$at" -gt "$now" ] && now=$at; true; }
faked() {
  now=$((now + 300 + $(date +%s) - begun))
  begun=$(date +%s)
  LD_PRELOAD=$clocklib FAKETIME="@$(date -d "@$now" '+%Y-%m-%d %H:%M:%S')" FAKETIME_DONT_FAKE_MONOTONIC=1 "$@"
}
run() { faked "$ctl" --lang en --store "$store" --passphrase-file "$work/passphrase" "$@"; }
as() { officer=$1; shift; run --as "$officer" "$@"; }

clerk() { faked "$intake" event --data "$work/court" --case "$first" "$@" >/dev/null; }
# send BATCH: to the court's intake, which runs while it is needed and gives a signed receipt.
send() {
  rm -f "$work/port"
  LD_PRELOAD=$clocklib FAKETIME="@$(date -d "@$now" '+%Y-%m-%d %H:%M:%S')" FAKETIME_DONT_FAKE_MONOTONIC=1 \
    "$intake" --data "$work/court" --listen 127.0.0.1:0 --port-file "$work/port" \
    --cert "$work/court/pki/server.pem" --key "$work/court/pki/server.key" --client-ca "$store.files/pki/authority.pem" \
    --receipt-p12 "$work/court/pki/receipt.p12" --passphrase-file "$work/court/pki/passphrase" >/dev/null 2>&1 &
  server=$!
  for _ in $(seq 100); do [ -s "$work/port" ] && break; sleep 0.2; done
  as admin sync setup --url "https://127.0.0.1:$(cat "$work/port")/" --authority "$work/court/pki/court-ca.pem" >/dev/null
  as dept sync send "$1" >/dev/null
}

# forbidden CODE OFFICER COMMAND…: refused for that reason and no other; each refusal is counted.
forbidden() {
  code=$1; who=$2; shift 2
  if as "$who" "$@" >"$work/out" 2>"$work/err"; then fail "was allowed: $who $*"; fi
  all=$(grep -c '^remitctl: ' "$work/err" || true)
  told=$(grep -c "^remitctl: $code: " "$work/err" || true)
  [ "$told" -gt 0 ] && [ "$told" = "$all" ] || fail "not $code: $who $*: $(head -n 3 "$work/err")"
  for _ in $(seq "$told"); do echo "$code" >>"$work/refused"; done
}
# advance OFFICER OPTIONS…: every case of the batch takes the step.
advance() { who=$1; shift; as "$who" case advance $cases "$@" >"$work/out" || fail "advance by $who: $(head -n 3 "$work/out")"; }

# checkPapers FOLDER: every paper by qpdf, beside the next month's work; each that it refuses is noted.
checkPapers() { find "$1" -name '*.pdf' | while read -r pdf; do qpdf --check "$pdf" >/dev/null 2>&1 || echo "$pdf" >>"$work/spoilt"; done; }

# What the script itself knows, beside the record; and the whole of it as the month left it.
keep() {
  printf 'month=%s now=%s made=%s papers=%s spent=%s\n' "$month" "$now" "$made" "$papers" $(($(date +%s) - started)) >"$work/state"
  rm -rf "$work.kept"
  cp -a "$work" "$work.kept"
}

people='丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某'
meeting="--chair 丁某 --recorder 戊某 --present $people --for 9 --against 0 --place 会议室"
if [ "$goes_on" ]; then
  # shellcheck disable=SC1091
  . "$work/state"
  started=$((started - spent))
  say "goes on after month $month: $made cases"
else
day 2026-01-05
: >"$work/refused"
: >"$work/spoilt"
: >"$work/used"
papers=0
made=0
month=0
run demo --inmates "$inmates" --months "$points" --seed 2026 >/dev/null
as admin officer enrol both --name 演示科员丙 --person dept --roles governor,bureau_officer \
  --new-passphrase-file "$work/passphrase" >/dev/null
faked "$intake" init --data "$work/court" --demo >/dev/null
say "the demonstration prison stands: $inmates inmates, $points months"
fi

while [ $month -lt "$batches" ]; do
  month=$((month + 1))
  m=2026-$(printf %02d $month)
  day "$m-02"
  as dept screen --as-of "$m-26" --numbers fixed_term | tr ' ' '\n' | grep -vxFf "$work/used" | head -n "$size" >"$work/people" || true
  [ "$(wc -l <"$work/people")" = "$size" ] || fail "$m: only $(wc -l <"$work/people") of $size inmates are eligible"
  cat "$work/people" >>"$work/used"
  # shellcheck disable=SC2046
  cases=$(as ward --json case open --as-of "$m-26" --confirm-assumed --largest $(cat "$work/people") | tr ',' '\n' | sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
  cases=$(as dept --json case list --stage screening | tr ',' '\n' | sed -n 's/.*"case":"\([^"]*\)".*/\1/p')
  [ "$(echo "$cases" | wc -l)" = "$size" ] || fail "$m: $(echo "$cases" | wc -l) cases were opened"
  first=$(echo "$cases" | head -n 1)
  # shellcheck disable=SC2046,SC2086
  {
    forbidden casework.case.already ward case open --as-of "$m-26" --confirm-assumed --largest $(cat "$work/people")
    forbidden workflow.role governor case advance $cases --text 同意
    forbidden workflow.stage.notearlier ward case return $cases --to governor --text 退
    forbidden workflow.status ward case unlock $cases --text 解除
    advance ward --text 符合条件
    day "$m-03"
    forbidden workflow.meeting.missing ward case advance $cases --text 同意
    forbidden workflow.meeting.quorum ward case advance $cases --text 同意 --chair 甲 --recorder 乙 --present 甲,乙 --for 2
    forbidden workflow.meeting.recorder ward case advance $cases --text 同意 --chair 甲 --recorder 甲 --present 甲,乙,丙 --for 3
    forbidden workflow.meeting.majority ward case advance $cases --text 同意 --chair 甲 --recorder 乙 --present 甲,乙,丙,丁 --for 2
    forbidden workflow.date.order ward case advance $cases --text 同意 --on "$m-01" $meeting
    forbidden casework.date.future ward case advance $cases --text 同意 --on "$m-28" $meeting
    forbidden workflow.role dept case advance $cases --text 同意 $meeting
    advance ward --text 经集体评议，拟提请减刑。 $meeting
    day "$m-04"
    forbidden casework.dossier.incomplete area case advance $cases --text 同意 $meeting
    forbidden dossier.right.role area dossier waive "$first" judgments --reason 无
    as ward dossier demo $cases >"$work/out" || fail "materials: $(head -n 3 "$work/out")"
    forbidden casework.dossier.needless chief dossier waive "$first" judgments --reason 无
    forbidden workflow.meeting.absent area case advance $cases --text 同意 --chair 甲 --recorder 乙 --present 甲,丙,丁 --for 3
    forbidden workflow.opinion.missing area case advance $cases $meeting
    advance area --text 经监区长办公会审核，同意。 $meeting
    day "$m-05"
    forbidden workflow.opinion.missing dept case advance $cases
    forbidden workflow.reason.missing dept case return $cases --to screening
    forbidden workflow.stage.unknown dept case return $cases --to nowhere --text 退
    forbidden workflow.check.missing dept case advance $cases --text 同意
    forbidden review.right.role area review check "$first"
    as chief review check $cases --text 复核无误 >"$work/out" || fail "checks: $(head -n 3 "$work/out")"
    forbidden casework.review.checked chief review check "$first"
    forbidden workflow.check.same chief case advance $cases --text 同意
    advance dept --text 材料齐全，符合条件。
    day "$m-06"
    forbidden workflow.meeting.quorum committee case advance $cases --text 同意 --chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某 --for 8
    forbidden workflow.meeting.votes committee case advance $cases --text 同意 --chair 丁某 --recorder 戊某 --present $people --for 9 --against 1
    forbidden workflow.meeting.noreason committee case advance $cases --text 同意 $meeting --absent 癸某:
    forbidden workflow.meeting.both committee case advance $cases --text 同意 $meeting --absent 壬某:出差
    forbidden workflow.meeting.speaker committee case advance $cases --text 同意 $meeting --said 癸某:同意
    forbidden casework.notice.stage dept case object "$first" --by 罪犯王某 --text 不同意
    advance committee --text 经评审委员会评审，同意。 $meeting --absent 癸某:出差 --said 甲某:确有悔改表现。 --said 乙某:同意科室意见。
    day "$m-09"
    forbidden workflow.wait dept case advance $cases --text 期满
    as dept --json case object "$first" --by 罪犯王某 --text 其上月考核有误。 >"$work/out"
    objection=$(sed -n 's/.*"objection":\([0-9]*\).*/\1/p' "$work/out")
    day "$m-20"
    forbidden casework.notice.open dept case advance "$first" --text 期满
    forbidden casework.role dept case answer "$first" --objection "$objection" --text 无误
    as committee case answer "$first" --objection "$objection" --text 经复核，考核无误。 >/dev/null
    advance dept --text 公示期满。
    day "$m-22"
    forbidden casework.form.early dept form render $first --form prosecution-reply
    forbidden casework.form.early dept form render $first --form commutation-proposal
    advance dept --text 检察机关提出意见一项。
    forbidden casework.reply.reason dept case reply "$first" --procuratorate 演示市人民检察院 --opinion 检察意见书1号 --point 'no|劳动得分'
    as dept case reply "$first" --procuratorate 演示市人民检察院 --opinion 检察意见书1号 --point 'no|劳动得分|有签名清单为证。' >/dev/null
    day "$m-24"
    forbidden casework.reply.paper governor case advance "$first" --text 同意 $meeting
    as dept form render "$first" --form prosecution-reply >/dev/null
    forbidden workflow.meeting.missing governor case advance $cases --text 同意
    forbidden workflow.pair both case advance $cases --text 同意 $meeting
    advance governor --text 经监狱长办公会决定，同意提请。 $meeting
    forbidden workflow.document.missing dept case advance $cases --text 提请
    forbidden casework.batch.case.stage dept batch create "$m" $cases
    as ward case write "$first" conduct.labour --text "该犯${month}月任质检员，带出徒工两名。" >/dev/null
    forbidden casework.role governor case write "$first" conduct.labour --text 好
    day "$m-26"
    as dept form render $cases --all --out "$work/papers/$m" >"$work/out" || fail "forms: $(head -n 3 "$work/out")"
    papers=$((papers + $(wc -l <"$work/out")))
    advance dept --text 提请
    forbidden workflow.stage.last dept case advance $cases --text 再提请
    as dept batch create "$m" --title "$m 批次" --ready >/dev/null
    forbidden casework.batch.case.taken dept batch add "$m" $cases
    as dept batch fairness "$m" >"$work/fairness-$m"
    [ "$(grep -c '^  ' "$work/fairness-$m")" = "$size" ] || fail "$m: fairness lists other cases"
    say "$m: through the stages with every paper"
  as dept sign "$m" >/dev/null
  say "$m: signed and sealed"
    forbidden workflow.sent dept case withdraw $cases --text 撤回
    forbidden workflow.sent ward case write "$first" conduct.labour --text 再改
  }
  made=$((made + size))
  # The court: the receipt, the first case by its signed events, the others by rulings on paper, the last one refused.
  day "$m-27"
  forbidden casework.ruling.notsent dept case ruling "$first" --outcome refused --number 一 --ruled-on "$m-27" \
    --served-on "$m-27" --remark 纸质裁定书 --record
  send "$m"
  last=$(echo "$cases" | tail -n 1)
  # "2026-0001 减去有期徒刑八个月" becomes "2026-0001 8m".
  as dept --json case list --batch "$m" | tr '}' '\n' | sed -n 's/.*"case":"\([^"]*\)".*"proposal":"减去有期徒刑\([^"]*\)".*/\1 \2/p' |
    sed 's/一/1/; s/二/2/; s/三/3/; s/四/4/; s/五/5/; s/六/6/; s/七/7/; s/八/8/; s/九/9/; s/年/y/; s/个月/m/' >"$work/amounts"
  amount() { sed -n "s/^$1 //p" "$work/amounts"; }
  clerk --kind filed
  clerk --kind ruled --details "{\"outcome\":\"refused\",\"number\":\"（2026）演刑更$month号\",\"ruled_on\":\"$m-27\"}"
  clerk --kind served --details "{\"served_on\":\"$m-27\"}"
  as dept sync receive >/dev/null
  kill "$server" && wait "$server" 2>/dev/null || true
  server=
  as dept case ruling "$first" --record >/dev/null
  day "$m-28"
  for each in $(echo "$cases" | tail -n +2); do
    if [ "$each" = "$last" ]; then outcome="--outcome refused"; else outcome="--outcome granted --reduce $(amount "$each")"; fi
    # shellcheck disable=SC2086
    as dept case ruling "$each" $outcome --number "（2026）演刑更${each#*-}号" --ruled-on "$m-27" --served-on "$m-28" \
      --remark 纸质裁定书 --record >/dev/null
    [ "$size" -le 10 ] || now=$((now - 240))
  done
  checkPapers "$work/papers/$m" &
  forbidden casework.ruling.done dept case ruling "$first" --outcome refused --number 再 --ruled-on "$m-27" --served-on "$m-28" --remark 再 --record
  wait
  say "$m: $made cases, $papers papers, $(wc -l <"$work/refused") refusals so far"
  [ "$size" -le 10 ] || keep
done

[ "$(find "$work/papers" -name '*.pdf' | wc -l)" = "$papers" ] || fail "papers: $papers told, $(find "$work/papers" -name '*.pdf' | wc -l) there"
[ ! -s "$work/spoilt" ] || fail "qpdf: $(head -n 3 "$work/spoilt")"
kinds=$(find "$work/papers" -name '*.pdf' | sed 's/.*-[0-9]\{4\}-//; s/award-.*/award.pdf/' | sort -u | wc -l)
as dept ledger verify >"$work/out" || fail "ledger: $(head -n 3 "$work/out")"
acts=$(as dept --json ledger verify | sed -n 's/.*"acts":\([0-9]*\).*/\1/p')
printf '%s batches, %s cases, %s papers of %s kinds (qpdf clean), %s acts, the ledger verifies; %s s\n' \
  "$batches" "$made" "$papers" "$kinds" "$acts" $(($(date +%s) - started))
printf 'forbidden transitions tried and refused: %s, for %s reasons\n' "$(wc -l <"$work/refused")" "$(sort -u "$work/refused" | wc -l)"
sort "$work/refused" | uniq -c | sort -rn
