#!/bin/sh
# By hand: digests and papers signed and verified, beside `openssl speed` and `pdfsig -add-signature` with the same keys, in
# one run. Needs certutil and pk12util (libnss3-tools).
# Usage: run.sh SIGNING_BENCH REMITCTL WORK-FOLDER [SECONDS] [ROUNDS] [PAPERS]
set -eu
bench=$(realpath "$1")
ctl=$(realpath "$2")
rm -rf "$3"
mkdir -p "$3/nss" "$3/in" "$3/pdfsig" "$3/remit"
work=$(cd "$3" && pwd)
papers=${6:-30}
cd "$work"
printf demo >pass
printf 'basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\n' >leaf.cnf
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out root.key 2>/dev/null
openssl req -x509 -new -key root.key -subj '/CN=Bench root/O=DEMO' -days 3650 \
  -addext basicConstraints=critical,CA:true -addext keyUsage=critical,keyCertSign,cRLSign -out root.pem 2>/dev/null
# identity NAME GENPKEY-OPTIONS...
identity() {
  name=$1
  shift
  openssl genpkey "$@" -out "$name.key" 2>/dev/null
  openssl req -new -key "$name.key" -subj "/CN=$name/O=DEMO" -out "$name.csr" 2>/dev/null
  openssl x509 -req -in "$name.csr" -CA root.pem -CAkey root.key -days 700 -extfile leaf.cnf -out "$name.pem" 2>/dev/null
  openssl pkcs12 -export -name "$name" -inkey "$name.key" -in "$name.pem" -passout file:pass -out "$name.p12"
}
identity rsa2048 -algorithm RSA -pkeyopt rsa_keygen_bits:2048
identity rsa3072 -algorithm RSA -pkeyopt rsa_keygen_bits:3072
identity p256 -algorithm EC -pkeyopt ec_paramgen_curve:P-256
# A request is signed too, for which an SM2 key needs its identifier: the certificate is made without one.
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out sm2.key 2>/dev/null
openssl pkey -in sm2.key -pubout -out sm2.pub
openssl x509 -new -force_pubkey sm2.pub -subj '/CN=sm2/O=DEMO' -CA root.pem -CAkey root.key -days 700 -extfile leaf.cnf \
  -out sm2.pem 2>/dev/null
openssl pkcs12 -export -name sm2 -inkey sm2.key -in sm2.pem -passout file:pass -out sm2.p12

QT_QPA_PLATFORM=offscreen "$bench" "$work" "${4:-1}" "${5:-5}" 2>/dev/null

certutil -N -d sql:nss -f pass
certutil -A -d sql:nss -f pass -n root -t CT,C,C -i root.pem
pk12util -i rsa2048.p12 -d sql:nss -w pass -k pass >/dev/null
i=0
while [ $i -lt "$papers" ]; do cp paper.pdf "in/$i.pdf"; i=$((i + 1)); done
# each NAME COMMAND...: the command for each file; how many a second.
each() {
  name=$1
  shift
  start=$(date +%s%N)
  for file in in/*.pdf; do "$@" "$file" >/dev/null 2>said </dev/null || { cat said; exit 1; }; done
  echo "$name: $(python3 -c "print('%.1f' % ($papers * 1e9 / ($(date +%s%N) - $start)))") papers a second"
}
pdfsigOne() { pdfsig -nssdir sql:nss -nss-pwd demo -add-signature -nick rsa2048 "$1" "pdfsig/${1#in/}"; }
remitOne() {
  "$ctl" --passphrase-file pass pdf sign "$1" --key rsa2048.p12 --out "remit/${1#in/}"
}
for round in 1 2 3; do
  rm -f pdfsig/* remit/*
  each "round $round: pdfsig -add-signature, a process a paper" pdfsigOne
  each "round $round: remitctl pdf sign, a process a paper" remitOne
done
pdfsig -nocert remit/0.pdf | grep -q 'Signature is Valid' && pdfsig -nocert pdfsig/0.pdf | grep -q 'Signature is Valid'
