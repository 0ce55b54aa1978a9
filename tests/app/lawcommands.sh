#!/bin/sh
# The law from a shell: procedure and explanation of one case, and the store recomputed against its records.
# Usage: lawcommands.sh REMITCTL SOURCE-FOLDER
set -eu
ctl=$1
examples=$2/tests/law/examples
work=$(mktemp -d)
. "$(dirname "$0")/expect.sh"
trap 'rm -rf "$work"' EXIT
facts() { python3 -c 'import json,sys; print(json.dumps(json.load(open(sys.argv[1]))["facts"]))' "$examples/$1" >"$work/facts.json"; }
# field PATH: what the JSON on standard input holds there.
field() { python3 -c 'import json,sys; v=json.load(sys.stdin)
for k in sys.argv[1].split("."): v=v[int(k)] if k.isdigit() else v[k]
print(v)' "$1"; }
# says FILE text…: every text stands in the file.
says() {
  file=$1
  shift
  for text in "$@"; do grep -qF "$text" "$file" || { cat "$file"; fail "not said: $text"; }; done
}

# Explanation: the decision, the article, the arithmetic, and what would change it.
facts 2024-5/evasion-concealment-lasts.json
"$ctl" --lang en law explain "$work/facts.json" >"$work/told"
says "$work/told" "Commutation cannot be proposed" "Fa Shi [2024] No. 5, art. 6(1)" "2 yr from 2024-03-10, met on 2026-03-10" \
  "If the conduct ends by 2026-06-10: from 2026-12-10." "Fa Shi [2016] No. 23, art. 27"
"$ctl" --lang zh law explain "$work/facts.json" >"$work/told"
says "$work/told" "法释〔2024〕5号第六条第一款" "2026年12月10日"
# One document a line, each answered in its place.
{ cat "$work/facts.json"; cat "$work/facts.json"; } | "$ctl" --json law explain - >"$work/told"
[ "$(wc -l <"$work/told")" = 2 ] || fail "two documents, not two answers"

# Procedure: court, deadlines, papers.
facts procedure/reprieve-become-life.json
"$ctl" --json law procedure "$work/facts.json" >"$work/told"
[ "$(field commutation.court.code <"$work/told")" = high_court ] || fail "the court of a reprieve become life"
says "$work/told" '"bureau_consent"' '"community_assessment"' '法释〔2014〕5号第一条第一款第二项'
facts procedure/detention.json
[ "$("$ctl" --json law procedure "$work/facts.json" | field parole)" = None ] || fail "parole from detention"

# Facts that contradict each other are named before anything that is said of them.
facts invalid/merged-term-a-month-above-the-sum.json
"$ctl" --lang en law procedure "$work/facts.json" >"$work/told"
says "$work/told" "Facts contradict each other" "judgment.term"
[ "$("$ctl" --json law procedure "$work/facts.json" | field contradictory.0)" = judgment.term ] || fail "the contradiction"

# Of two values of an option none is taken silently; what may be given again may.
expect 2 remitctl.doubled "$ctl" law term --start 2020-01-31 --term 13y --term 12y
expect 2 remitctl.doubled "$ctl" --lang zh law rules --lang en
"$ctl" law term --start 2020-01-31 --term 13y --reduce 8m --reduce 5d >"$work/told"
says "$work/told" "法释〔2021〕1号第二百零二条第二款"

# Bad facts are named; a stream goes on after a bad line.
printf '{"id":"7","as_of":"2025-02-31"}\n' >"$work/bad"
expect 4 facts.date "$ctl" law explain "$work/bad"
printf '{' >"$work/half"
for command in evaluate explain procedure; do
  for bad in bad half; do
    code=0
    "$ctl" --json law $command "$work/$bad" >"$work/told" 2>/dev/null || code=$?
    [ "$code" = 4 ] || fail "law $command of a $bad document ended with $code"
    [ -n "$(field error.code <"$work/told")" ] || fail "law $command does not name what is wrong"
    code=0
    "$ctl" law $command "$work/$bad" >/dev/null 2>&1 || code=$?
    [ "$code" = 4 ] || fail "law $command of a $bad document ended with $code in words"
  done
done
expect 4 facts.wrapped "$ctl" law explain "$examples/contract/$(ls "$examples/contract" | head -n 1)"
printf '{"id":"1"}\n{\n' | "$ctl" law explain - >/dev/null 2>"$work/told" || fail "a stream ended at its bad line"
says "$work/told" ":2: "
# A line longer than any document is one answer, from a pipe too; an editor's mark before the first byte is no fault.
python3 -c 'print("{\"id\":\"" + "x" * 70000000 + "\"}\n{\"id\":\"after\"}")' | "$ctl" law evaluate - >"$work/told"
[ "$(wc -l <"$work/told")" = 2 ] || fail "one long line, several answers"
[ "$(sed -n 1p "$work/told" | field error.code)" = json.size ] || fail "the long line is not named"
{ printf '\357\273\277'; cat "$2/resources/help/facts.json"; } >"$work/marked.json"
[ "$("$ctl" law evaluate "$work/marked.json" | field commutation.decision)" = eligible ] || fail "a file with a mark"
[ "$("$ctl" --json law procedure "$work/bad" | field error.args.path)" = '$.as_of' ] || fail "the path of the bad day"
[ "$("$ctl" --json law evaluate "$work/bad" | field commutation.reasons.0.facts.path)" = '$.as_of' ] || fail "the path of the bad day"
printf '{"id":"1"}\n{\n{"id":"3"}\n' | "$ctl" --json law procedure - >"$work/told"
[ "$(sed -n 3p "$work/told" | field id)" = 3 ] || fail "the line after a bad one"
expect 4 file.read "$ctl" law explain "$work/none"
expect 2 remitctl.few "$ctl" law procedure
facts procedure/detention.json
"$ctl" law procedure "$work/facts.json" >"$work/told"
says "$work/told" "管辖法院" "法释〔2014〕5号第一条第一款第四项：由罪犯服刑地的中级人民法院裁定"
grep -q '[{}]' "$work/told" && fail "codes told to people"

# Rules that say two things, or none, are no rules.
for bad in '[]' '{}' '{"criminal-law":{"id":"other"}}'; do
  printf '%s' "$bad" >"$work/rules"
  "$ctl" law rules --rules "$work/rules" >/dev/null 2>"$work/told" && fail "rules of $bad"
  says "$work/told" "rules.kept"
done
"$ctl" --json law rules >"$work/rules"
"$ctl" law rules --rules "$work/rules" >/dev/null || fail "the printed rules are refused"
python3 - "$work/rules" <<'END'
import json, sys
rules = json.load(open(sys.argv[1]))
rules["readings"][0]["stricter"] = not rules["readings"][0]["stricter"]
json.dump(rules, open(sys.argv[1], "w"))
END
expect 4 rules.edited "$ctl" law rules --rules "$work/rules"

# Rules of an earlier release, by digest and from their file; what is not kept is refused.
sets=$(dirname "$0")/../../resources/rules/sets
kept=$(basename "$(ls "$sets" | grep -v releases | head -n 1)" .json)
for rules in "$kept" "$sets/$kept.json"; do
  "$ctl" law evaluate --rules "$rules" "$work/facts.json" >"$work/told" 2>"$work/noted"
  [ ! -s "$work/noted" ] || fail "kept rules are called foreign"
  [ "$(field rules <"$work/told")" = "$kept" ] || fail "judged by other rules than $rules"
done
# Another reading is another set of rules, which can be kept and given back; a changed one is noticed.
example=$2/resources/help/facts.json
"$ctl" law evaluate --reading years_or_months=milder "$example" >"$work/milder"
"$ctl" --json law rules --reading years_or_months=milder >"$work/rules.json"
"$ctl" --lang en law evaluate --rules "$work/rules.json" "$example" 2>&1 >/dev/null | grep -q "go by that file alone" ||
  fail "rules of a file are taken for the program's own"
"$ctl" law evaluate --rules "$work/rules.json" "$example" 2>/dev/null | cmp -s - "$work/milder" || fail "the printed rules judge otherwise"
"$ctl" law evaluate "$example" | cmp -s - "$work/milder" && fail "a reading without a trace in the verdict"
sed 's/"years":25/"years":26/' "$work/rules.json" >"$work/changed.json"
expect 4 rules.digest "$ctl" law evaluate --rules "$work/changed.json" "$example"
expect 4 rules.reading "$ctl" law evaluate --reading none=milder "$example"
expect 2 remitctl.reading "$ctl" law evaluate --reading years_or_months=other "$example"
expect 4 law.term.range "$ctl" law term --start 2020-01-01 --term 25y1m
expect 4 law.term.range "$ctl" law term --start 2020-01-01 --term 0y
"$ctl" --lang en law term --start 2020-01-01 --term 25y >"$work/told"
says "$work/told" "25 yr  2044-12-31"
expect 4 rules.set "$ctl" law evaluate --rules 0000 "$work/facts.json"

# The store against its records: counted by kind, listed, exported.
printf demo >"$work/pass"
as() { "$ctl" --lang en --store "$work/s.remit" --passphrase-file "$work/pass" --as dept "$@"; }
as demo --inmates 60 --months 3 --seed 7 >/dev/null 2>&1
# A ruling that recorded a day nobody computes: the prison never sees an end so far away.
as --json inmate list | python3 -c '
import json, sys
one = next(i for i in json.load(sys.stdin) if i["sentence"] == "fixed_term" and not i["commutations"])
print("罪犯编号,姓名,裁定日期,送达日期,减刑幅度,裁定书号,减后刑期止日")
print(one["number"], one["name"], "2026-10-19", "2026-10-23", "减去有期徒刑一个月", "（2026）测01刑更1号", "2099-01-01", sep=",")
' >"$work/rulings.csv"
as import commutations "$work/rulings.csv" >/dev/null || fail "the ruling with a wrong end was not kept"
as --json screen compare --csv "$work/differences.csv" >"$work/told"
[ "$(field inmates <"$work/told")" = 60 ] || fail "not every inmate was recomputed"
python3 - "$work/told" "$work/differences.csv" <<'END'
import collections, csv, json, sys
told = json.load(open(sys.argv[1]))
rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8-sig")))
kinds = collections.Counter(one["kind"] for one in told["differences"])
assert {kind: n for kind, n in told["counts"].items() if n} == dict(kinds), (told["counts"], kinds)
assert len(rows) == len(told["differences"]) and rows, rows
assert [row["Number"] for row in rows] == [one["number"] for one in told["differences"]]
found = [row for row in rows if row["Recorded"] == "2099-01-01"]
assert len(found) == 1 and found[0]["Computed"] and found[0]["Difference"], rows
END
expect 5 file.write as screen compare --csv "$work/none/differences.csv"
expect 2 remitctl.store "$ctl" screen compare

echo "explained, proceeded, compared"
