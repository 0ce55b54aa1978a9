# Shared by the scripts beside it, which set $work. fail WORDS…; expect EXIT CODE command…: the exit code, and the code
# or a word of the error on standard error.
fail() { echo "FAIL: $*"; exit 1; }
expect() {
  exit=$1 code=$2
  shift 2
  set +e
  "$@" >"$work/out" 2>"$work/err"
  got=$?
  set -e
  [ "$got" = "$exit" ] || { cat "$work/out" "$work/err"; fail "exit $got instead of $exit: $*"; }
  grep -q "$code" "$work/err" || { cat "$work/out" "$work/err"; fail "no $code: $*"; }
  echo "ok  $exit $code"
}
