#!/bin/sh
# Renewing time stamps beside an archive package, from an authority that is openssl ts, checked with OpenSSL and sha256sum.
# Usage: renewal.sh REMITCTL SOURCE
set -eu
ctl=$1 source=$2
work=$(mktemp -d)
authority=
trap '[ -z "$authority" ] || kill "$authority" 2>/dev/null || true; rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
. "$source/tests/app/authority.sh"
cd "$work"

ec="-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
# shellcheck disable=SC2086
make_authority 900 $ec
start_authority
renew() { "$ctl" --json archive renew "$1" --tsa "http://127.0.0.1:$(cat tsa.port)/" --trust "${2:-ca.pem}"; }
# The renewals as archive verify tells them; what it says of the package itself is tested elsewhere.
told() { "$ctl" --json archive verify "$1" --trust ca.pem 2>/dev/null | sed 's/.*"renewals":\(\[.*\]\),"root".*/\1/' || true; }

printf 'the bytes of a package' >归档.zip
cp 归档.zip before
expect 2 remitctl.missing "$ctl" archive renew 归档.zip --trust ca.pem
renew 归档.zip >first || { cat first; fail "the first renewal"; }
grep -q '"findings":\[\],"number":1' first || { cat first; fail "the first renewal"; }
sleep 1
renew 归档.zip >second || { cat second; fail "the second renewal"; }
cmp -s 归档.zip before || fail "the package was changed"

# Common tools agree; the second covers the first.
for n in 1 2; do
  sha256sum --quiet -c "归档.zip.renewal-$n.sha256" || fail "sha256sum of renewal $n"
  openssl ts -verify -data "归档.zip.renewal-$n.sha256" -in "归档.zip.renewal-$n.tst" -token_in -CAfile ca.pem \
    >said 2>&1 || { cat said; fail "openssl ts -verify of renewal $n"; }
done
[ "$(wc -l <归档.zip.renewal-1.sha256)" = 1 ] || fail "the first list"
grep -q 'renewal-1.tst$' 归档.zip.renewal-2.sha256 || fail "the second does not cover the first"
told 归档.zip >list
[ "$(grep -o '"findings":\[\]' list | wc -l)" = 2 ] || { cat list; fail "archive verify does not tell two renewals"; }
# Half a year before the certificate of the stamp ends, for that is before the policy's day for its key.
due=$(date -u -d "$(openssl x509 -in tsa.pem -noout -enddate | cut -d= -f2) -183 days" +%F)
grep -q "\"renew_by\":\"$due\"" second || { cat second; fail "not due on $due"; }

# What was changed, taken away or signed by a stranger shows, and is not renewed.
broken() { told "$1" | grep -q "$2" || { told "$1"; fail "$2 is not found: $3"; }; }
copy() { mkdir "$1"; cp 归档.zip 归档.zip.renewal-* ca.pem "$1"; }
copy a && printf x >>a/归档.zip
broken a/归档.zip archive.renewal.list "a changed package"
expect 7 archive.renewal renew a/归档.zip
copy b && rm b/归档.zip.renewal-1.tst
broken b/归档.zip archive.renewal.list "a stamp that was taken away"
copy c && cp c/归档.zip.renewal-2.tst c/归档.zip.renewal-1.tst
broken c/归档.zip archive.renewal.stamp "another stamp"
# shellcheck disable=SC2086
openssl req -x509 $ec -keyout other.key -out other.pem -days 30 -subj "/CN=DEMO other" 2>/dev/null
expect 7 archive.renewal renew 归档.zip other.pem
# A key that ages: of the certificate's twenty years only those count in which its algorithm holds.
# shellcheck disable=SC2086
make_authority 7300 -newkey rsa:2048
renew 归档.zip >third || { cat third; fail "the third renewal"; }
grep -q '"renew_by":"2029-12-31","renew_what":"rsa-112","renew_why":"algorithm"' third || { cat third; fail "RSA of 2048 bits does not age"; }
# shellcheck disable=SC2086
make_authority 7300 $ec
sleep 1
renew 归档.zip >fourth || { cat fourth; fail "the fourth renewal"; }
grep -q '"renew_by":"2034-12-31","renew_what":"ecdsa-128","renew_why":"algorithm"' fourth || { cat fourth; fail "another key does not help"; }
echo "ok  renewed twice, each covers what was before"
