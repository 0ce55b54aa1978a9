#!/bin/sh
# The packet that courts already parse (ywxx.xml), out of the prison and into the court, and out of a container that the
# court accepted. Usage: packets.sh REMITCTL REMIT-INTAKE SOURCE
set -eu
ctl=$1 intake=$2 source=$3
work=$(mktemp -d)
server= port=
trap '[ -z "$server" ] || kill -9 "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
. "$source/tests/app/expect.sh"
. "$source/tests/app/sealedbatch.sh"
seal_batch
mkdir "$work/packets" "$work/given" "$work/court2"
as dept batch export 2026-11 "$work/batch.remit" >/dev/null
address="--court 示例中级人民法院 --division 139900"
expect 2 remitctl.missing "$ctl" batch packets "$work/batch.remit" "$work/packets"
# shellcheck disable=SC2086
"$ctl" batch packets "$work/batch.remit" "$work/packets" $address >"$work/paths"
cases=$(wc -l <"$work/paths")
"$intake" packet take --data "$work/court2" "$work/packets"/*.zip >/dev/null
"$intake" packet take --data "$work/court2" "$work/packets"/*.zip >/dev/null
listed=$("$intake" packet list --data "$work/court2" | wc -l)
[ "$listed" = "$cases" ] || fail "$listed packets listed, not $cases"
# unzip and md5sum agree with what the packet says of itself.
while read -r packet; do
  name=$(basename "$packet")
  [ "$(md5sum <"$packet" | cut -d' ' -f1)" = "$(echo "$name" | cut -d_ -f5)" ] || fail "MD5 of $name"
  unzip -p "$packet" ywxx.xml | python3 -c '
import hashlib, sys, zipfile, xml.etree.ElementTree as tree
root, packet = tree.parse(sys.stdin).getroot(), zipfile.ZipFile(sys.argv[1])
assert root.findtext("YWLB") == "0111" and root.findtext("SJLX") == "1" and root.findtext("AJMC").endswith("案")
assert root.findtext("AH").startswith("（2026）"), root.findtext("AH")
papers = {p.findtext("LJ"): p.findtext("SHA256") for p in root.find("CLLB")}
assert any(p.startswith("文书/") for p in papers) and any(p.startswith("电子卷宗/") for p in papers)
assert papers == {n: hashlib.sha256(packet.read(n)).hexdigest() for n in packet.namelist() if n != "ywxx.xml"}
' "$packet"
done <"$work/paths"
cp "$(head -1 "$work/paths")" "$work/案件.zip"
expect 4 "not the name of a court packet" "$intake" packet take --data "$work/court2" "$work/案件.zip"
serve
as admin sync setup --url "https://127.0.0.1:$port/" --authority "$work/now/court/pki/court-ca.pem" >/dev/null
as dept sync send 2026-11 >/dev/null 2>"$work/said" || { cat "$work/said"; fail "not sent"; }
digest=$(sha256sum <"$work/batch.remit" | cut -d' ' -f1)
# shellcheck disable=SC2086
expect 4 intake.batch.none "$intake" packet give "$(printf '%064d' 0)" --data "$work/now/court" \
  --out "$work/given" $address
# shellcheck disable=SC2086
"$intake" packet give "$digest" --data "$work/now/court" --out "$work/given" $address >/dev/null
diff -r "$work/packets" "$work/given" || fail "prison and court write different packets"
expect 4 "was received before" "$intake" packet take --data "$work/now/court" "$work/packets"/*.zip
echo "packets: $cases out, in, once, and out of the court again"
