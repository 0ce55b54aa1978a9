# For scripts that sign or send: batches 2026-11 whose cases are decided on at every stage, with their papers made and
# unsigned. The caller sets ctl, store and work, and has as().

# decided_batch PEOPLE [OPTION…]: a case for each of the people; leaves the numbers in `cases`. The options are those of
# `form render`.
decided_batch() {
  # shellcheck disable=SC2086
  cases=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest $1 | tr ',' '\n' |
    sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
  shift
  people="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
  # shellcheck disable=SC2086
  advance() { who=$1; on=$2; shift 2; as "$who" case advance $cases --on "$on" --text 同意 "$@" >/dev/null; }
  # shellcheck disable=SC2086
  as ward dossier demo $cases >/dev/null
  advance ward 2026-10-12
  # shellcheck disable=SC2086
  { advance ward 2026-10-13 $people; advance area 2026-10-14 $people; }
  # shellcheck disable=SC2086
  as chief review check $cases >/dev/null
  advance dept 2026-10-15
  # shellcheck disable=SC2086
  advance committee 2026-10-16 $people
  advance dept 2026-10-26
  advance dept 2026-10-28
  # shellcheck disable=SC2086
  advance governor 2026-10-30 $people
  # shellcheck disable=SC2086
  as dept form render $cases "$@" >/dev/null
  advance dept 2026-11-02
  as dept batch create 2026-11 --ready >/dev/null
}

# ready_batch CASES: of the prison of the demonstration's files (below `source`) the first so many who may be proposed.
ready_batch() {
  "$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
  files=$source/resources/demo/files
  as dept import roster "$files/罪犯花名册.csv" >/dev/null
  as dept import commutations "$files/历次减刑.csv" >/dev/null
  as dept import points "$files/计分考核.csv" >/dev/null
  decided_batch "$(as dept screen --as-of 2026-11-02 --numbers fixed_term | head -n "$1")"
}
