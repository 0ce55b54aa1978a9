# Sourced: a time-stamp authority that is openssl ts behind HTTP, in the folder it stands in.
# make_authority DAYS KEY... makes tsa.pem under ca.pem (made where it is not there); KEY are options of openssl req.
make_authority() {
  days=$1
  shift
  [ -s ca.pem ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem \
    -days 9000 -subj "/CN=DEMO root" -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null
  printf 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\nbasicConstraints=CA:FALSE\n' >ext
  openssl req "$@" -nodes -keyout tsa.key -out tsa.csr -subj "/CN=DEMO time stamps" 2>/dev/null
  openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days "$days" -extfile ext -out tsa.pem 2>/dev/null
  [ -s serial ] || echo 01 >serial
}

# Answers at http://127.0.0.1:$(cat tsa.port)/ until $authority is killed.
start_authority() {
  cat >tsa.conf <<'CONF'
[tsa]
default_tsa = one
[one]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_alg = sha256
crypto_device = builtin
CONF
  cat >tsa.py <<'PY'
import http.server, subprocess
class Authority(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        open("query", "wb").write(self.rfile.read(int(self.headers["Content-Length"])))
        subprocess.run("openssl ts -reply -config tsa.conf -section one -queryfile query -signer tsa.pem -inkey tsa.key "
                       "-chain ca.pem -out reply".split(), check=True, stderr=subprocess.DEVNULL)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(open("reply", "rb").read())
    def log_message(self, *words):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
open("tsa.port.part", "w").write(str(server.server_port))
__import__("os").rename("tsa.port.part", "tsa.port")
server.serve_forever()
PY
  python3 tsa.py &
  authority=$!
  waited=0
  until [ -s tsa.port ]; do
    waited=$((waited + 1))
    [ $waited -lt 300 ] || fail "the authority does not start"
    sleep 0.1
  done
}
