# Shared by the scripts beside it, which set $ctl, $source and $work: a prison of the shipped files, and one case of it
# ($case): onecase takes it to the proposal with its papers made (in $work/forms); opencase stops before the area's meeting,
# its dossier still empty, and bringcase goes on from there. as OFFICER WORDS…: remitctl as that officer.
printf demo >"$work/pass"
store=$work/s.remit
as() { officer=$1; shift; "$ctl" --lang en --store "$store" --passphrase-file "$work/pass" --as "$officer" "$@"; }
step() { who=$1; on=$2; shift 2; as "$who" case advance "$case" --on "$on" --text 同意 "$@" >/dev/null; }
opencase() {
  files=$source/resources/demo/files
  "$ctl" --store "$store" --passphrase-file "$work/pass" demo --inmates 0 --months 0 --seed 1 >/dev/null
  as dept import roster "$files/罪犯花名册.csv" >/dev/null
  as dept import commutations "$files/历次减刑.csv" >/dev/null
  as dept import points "$files/计分考核.csv" >/dev/null
  one=$(as dept screen --as-of 2026-11-02 --numbers fixed_term | head -n 1)
  case=$(as ward --json case open --as-of 2026-11-02 --confirm-assumed --largest "$one" | tr ',' '\n' |
    sed -n 's/.*"item":"\([^"]*\)".*/\1/p')
  meeting="--chair 丁某 --recorder 戊某 --present 丁某,戊某,甲某,乙某,丙某,己某,庚某,辛某,壬某 --for 9 --against 0"
  step ward 2026-10-12
  # shellcheck disable=SC2086
  step ward 2026-10-13 $meeting
}
bringcase() {
  # shellcheck disable=SC2086
  { step area 2026-10-14 $meeting; as chief review check "$case" >/dev/null; step dept 2026-10-15
    step committee 2026-10-16 $meeting; step dept 2026-10-26; step dept 2026-10-28; step governor 2026-10-30 $meeting; }
  as dept form render "$case" --out "$work/forms" >/dev/null
  step dept 2026-11-02
}
onecase() {
  opencase
  as ward dossier demo "$case" >/dev/null
  bringcase
}
