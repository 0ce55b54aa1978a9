"""Holds resources/schema/intake.yaml against a running remit-intake, both ways, and against its sources.

Run by description.sh. --show prints every exchange: the examples in the description are from there.
"""

import argparse
import base64
import hashlib
import http.client
import json
import re
import ssl
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from described import METHODS, Description

# A fault of the intake itself is provoked where its store can be broken from outside (break_the_store), not everywhere.
NOT_PROVOKED = {500}
UNKNOWN = "0" * 64


class Court:
    """The running intake; remembers what was asked and what does not agree with the description."""

    def __init__(self, options, description):
        self.options, self.description = options, description
        self.tls = ssl.create_default_context(cafile=f"{options.data}/pki/court-ca.pem")
        self.bare = ssl.create_default_context(cafile=f"{options.data}/pki/court-ca.pem")
        self.tls.load_cert_chain(f"{options.client}.pem", f"{options.client}.key")
        self.seen, self.faults = set(), []

    def connect(self, tls=None):
        return http.client.HTTPSConnection("127.0.0.1", self.options.port, context=tls or self.tls, timeout=30)

    def ask(self, method, path, headers=None, body=None, described=True):
        connection = self.connect()
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if self.options.show:
            print(f"{method} {path} {headers or ''}\n  {answer.status} {dict(answer.headers)}\n  {content[:1500]!r}")
        if described:
            self.seen.add((method.lower(), self.description.template_of(path), answer.status))
            self.faults += self.description.answer_faults(method.lower(), path, answer.status, answer.headers, content)
        return answer, content

    def expect(self, status, code, method, path, headers=None, body=None):
        answer, content = self.ask(method, path, headers, body)
        found = json.loads(content).get("code") if code and content else None
        if answer.status != status or (code and found != code):
            self.faults.append(f"{method} {path}: {answer.status} {found} instead of {status} {code}")
        return answer, content

    def clerk(self, *words):
        subprocess.run([self.options.intake, words[0], "--data", self.options.data, *words[1:]], check=True,
                       stdout=subprocess.DEVNULL)

    def signed(self, cms: bytes):
        """What a CMS says, once OpenSSL has checked it against the court's authority."""
        return json.loads(subprocess.run(
            ["openssl", "cms", "-verify", "-inform", "DER", "-purpose", "any", "-CAfile",
             f"{self.options.data}/pki/court-ca.pem"], input=cms, check=True, capture_output=True).stdout)


def creation(sender, content, **changed):
    words = {"digest": hashlib.sha256(content).hexdigest(), "sender": sender, "batch": "2026-11",
             "filename": "2026-11.remit", **changed}
    pairs = ",".join(f"{name} {base64.b64encode(word.encode()).decode()}" for name, word in words.items() if word)
    return {"Tus-Resumable": "1.0.0", "Upload-Length": str(len(content)), "Upload-Metadata": pairs}


def piece(offset, content, **changed):
    checksum = "sha256 " + base64.b64encode(hashlib.sha256(content).digest()).decode()
    headers = {"Tus-Resumable": "1.0.0", "Upload-Offset": str(offset), "Upload-Checksum": checksum,
               "Content-Type": "application/offset+octet-stream"}
    return headers | {name.replace("_", "-"): value for name, value in changed.items()}


def send(court, sender, content, **changed):
    """Creates an upload of the content and returns its address."""
    return court.expect(201, None, "POST", "/tus/", creation(sender, content, **changed))[0].headers["Location"]


def ask_before_anything(court):
    court.expect(204, None, "OPTIONS", "/tus/")
    court.expect(200, None, "GET", "/policy")
    court.expect(404, "intake.batch.none", "GET", f"/batches/{UNKNOWN}")
    court.expect(404, "intake.receipt.none", "GET", f"/batches/{UNKNOWN}/receipt")
    court.expect(404, "intake.document.none", "GET", f"/documents/{UNKNOWN}")
    court.expect(400, "intake.header", "GET", "/events?after=x")
    try:
        connection = court.connect(court.bare)
        connection.request("GET", "/policy")
        connection.getresponse()
        court.faults.append("a client without a certificate was answered")
    except (ssl.SSLError, ConnectionError, http.client.RemoteDisconnected):
        pass


def refuse_creations(court, sender, content):
    sound = creation(sender, content)
    court.expect(412, "intake.tus.version", "POST", "/tus/", {k: v for k, v in sound.items() if k != "Tus-Resumable"})
    court.expect(400, "intake.header", "POST", "/tus/", sound | {"Upload-Length": "0"})
    court.expect(400, "sync.metadata", "POST", "/tus/", creation(sender, content, batch=""))
    court.expect(413, "intake.upload.size", "POST", "/tus/", sound | {"Upload-Length": str(2**40)})


def refuse_pieces(court, sender, content):
    upload = send(court, sender, content)
    court.expect(204, None, "OPTIONS", upload)
    court.expect(409, "intake.upload.offset", "PATCH", upload, piece(7, content), content)
    court.expect(415, "intake.media", "PATCH", upload, piece(0, content, Content_Type="text/plain"), content)
    court.expect(400, "intake.header", "PATCH", upload, piece(0, content, Upload_Checksum="md5 00"), content)
    court.expect(460, "intake.upload.checksum", "PATCH", upload, piece(0, b"other"), content[:99])
    court.expect(412, "intake.tus.version", "PATCH", upload, piece(0, content, Tus_Resumable="0.2.2"), content)
    court.expect(413, "intake.upload.long", "PATCH", upload, piece(0, content + b"."), content + b".")
    court.expect(204, None, "PATCH", upload, piece(0, content[:99]), content[:99])
    for method in ("HEAD", "GET"):
        answer, _ = court.expect(200, None, method, upload, {"Tus-Resumable": "1.0.0"})
        if answer.headers["Upload-Offset"] != "99":
            court.faults.append(f"{method} {upload}: offset {answer.headers['Upload-Offset']} instead of 99")
    ask_while_busy(court, upload, content)
    court.expect(412, "intake.tus.version", "DELETE", upload)
    court.expect(204, None, "DELETE", upload, {"Tus-Resumable": "1.0.0"})
    for method in ("HEAD", "GET", "DELETE"):
        court.expect(404, None, method, upload, {"Tus-Resumable": "1.0.0"})
    court.expect(404, "intake.upload.none", "PATCH", upload, piece(0, content), content)
    wrong = send(court, sender, content)
    other = bytes(len(content))
    court.expect(422, "intake.upload.digest", "PATCH", wrong, piece(0, other), other)


def refuse_too_many(court, sender, content):
    """More uploads at once than the intake keeps open, and an intake without a disk."""
    opened = []
    while len(opened) < 1000:
        answer, _ = court.ask("POST", "/tus/", creation(sender, content))
        if answer.status != 201:
            break
        opened.append(answer.headers["Location"])
    court.expect(429, "intake.upload.quota", "POST", "/tus/", creation(sender, content))
    uploads = Path(court.options.data) / "uploads"
    away = uploads.rename(uploads.with_name("away"))
    court.expect(507, "file.write", "DELETE", opened[0], {"Tus-Resumable": "1.0.0"})
    court.expect(507, "file.write", "PATCH", opened[1], piece(0, content), content)
    away.rename(uploads)
    for upload in opened:
        court.expect(204, None, "DELETE", upload, {"Tus-Resumable": "1.0.0"})
    # Where the folder is not, there is no room on its disk.
    away = uploads.rename(uploads.with_name("away"))
    court.expect(507, "intake.disk", "POST", "/tus/", creation(sender, content))
    away.rename(uploads)


def ask_while_busy(court, upload, content):
    """A second connection while the first owes the rest of a piece."""
    slow = court.connect()
    slow.putrequest("PATCH", upload)
    for name, value in (piece(99, content[99:]) | {"Content-Length": str(len(content) - 99)}).items():
        slow.putheader(name, value)
    slow.endheaders(content[99:150])
    until = time.monotonic() + 15
    while court.ask("HEAD", upload, {"Tus-Resumable": "1.0.0"})[0].status != 423 and time.monotonic() < until:
        time.sleep(0.05)
    court.expect(423, None, "HEAD", upload, {"Tus-Resumable": "1.0.0"})
    court.expect(423, "intake.upload.busy", "GET", upload, {"Tus-Resumable": "1.0.0"})
    court.expect(423, "intake.upload.busy", "PATCH", upload, piece(99, content), content)
    court.expect(423, "intake.upload.busy", "DELETE", upload, {"Tus-Resumable": "1.0.0"})
    slow.close()
    # The intake notices the end of that connection in its own time.
    until = time.monotonic() + 60
    while court.ask("HEAD", upload, {"Tus-Resumable": "1.0.0"})[0].status == 423 and time.monotonic() < until:
        time.sleep(0.1)


def receipt_of(court, digest):
    until = time.monotonic() + 120
    while True:
        answer, content = court.ask("GET", f"/batches/{digest}/receipt")
        if answer.status != 202 or time.monotonic() > until:
            return answer, content
        time.sleep(0.2)


def send_whole(court, sender, content):
    upload, half = send(court, sender, content), len(content) // 2
    court.expect(204, None, "PATCH", upload, piece(0, content[:half]), content[:half])
    court.expect(204, None, "PATCH", upload, piece(half, content[half:]), content[half:])
    digest = hashlib.sha256(content).hexdigest()
    answer, cms = receipt_of(court, digest)
    if answer.status != 200:
        return court.faults.append(f"no receipt: {answer.status} {cms!r}")
    receipt = court.signed(cms)
    court.faults += court.description.faults({"$ref": "receipt.json"}, receipt)
    if receipt["digest"] != digest or receipt["size"] != len(content):
        court.faults.append(f"another batch's receipt: {receipt}")
    if court.options.show:
        print(json.dumps(receipt, ensure_ascii=False))
    court.expect(200, None, "GET", f"/batches/{digest}")
    if receipt_of(court, digest)[1] != cms:
        court.faults.append("the receipt is not the same again")


def send_while_undecided(court, sender, content):
    """The intake cannot write down what it decides: until it can, the batch is neither taken nor to be taken back."""
    folder, digest = Path(court.options.data) / "batches", hashlib.sha256(content).hexdigest()
    away = folder.rename(folder.with_name("batches.away"))
    upload = send(court, sender, content)
    court.expect(204, None, "PATCH", upload, piece(0, content), content)
    state = json.loads(court.expect(202, None, "GET", f"/batches/{digest}/receipt")[1])
    if state != {"digest": digest, "state": "sent"}:
        court.faults.append(f"undecided, and told as {state}")
    court.expect(409, "intake.upload.whole", "DELETE", upload, {"Tus-Resumable": "1.0.0"})
    away.rename(folder)


def send_again_under_the_same_name(court, sender, content):
    digest = hashlib.sha256(content).hexdigest()
    court.expect(204, None, "PATCH", send(court, sender, content), piece(0, content), content)
    answer, problem = receipt_of(court, digest)
    found = json.loads(problem)
    if answer.status != 409 or found["causes"][0]["code"] != "intake.version.taken":
        court.faults.append(f"a second file of the same name was answered {answer.status} {problem!r}")


def break_the_store(court, content):
    """What the intake must read is not there: it says so, and serves on once it is back."""
    data, digest = Path(court.options.data), hashlib.sha256(content).hexdigest()
    for file, path in ((data / f"receipts/{digest}.p7s", f"/batches/{digest}/receipt"),
                       (data / "events/000000000001.p7s", "/events?after=0")):
        away = file.rename(file.with_name("away"))
        file.mkdir()
        court.expect(500, "file.read", "GET", path)
        file.rmdir()
        away.rename(file)
        court.expect(200, None, "GET", path)


def send_rubbish(court, sender):
    content = b"no container" * 20
    digest = hashlib.sha256(content).hexdigest()
    court.expect(204, None, "PATCH", send(court, sender, content), piece(0, content), content)
    answer, problem = receipt_of(court, digest)
    if answer.status != 422 or json.loads(problem)["code"] != "sync.rejected":
        court.faults.append(f"rubbish was answered {answer.status} {problem!r}")
    court.expect(200, None, "GET", f"/batches/{digest}")


def read_events(court, case):
    paper = Path(court.options.data) / "裁定书.pdf"
    paper.write_bytes(b"%PDF-1.7\n")
    court.clerk("event", "--case", case, "--kind", "filed")
    court.clerk("event", "--case", case, "--kind", "ruled", "--details", '{"outcome":"granted"}', "--document",
                str(paper))
    _, content = court.expect(200, None, "GET", "/events?after=0")
    before = UNKNOWN
    for text in json.loads(content)["events"]:
        event = court.signed(base64.b64decode(text))
        court.faults += court.description.faults({"$ref": "court-event.json"}, event)
        if event["prev"] != before:
            court.faults.append(f"event {event['sequence']} does not follow the one before")
        before = hashlib.sha256(json.dumps(event, ensure_ascii=False, sort_keys=True,
                                           separators=(",", ":")).encode()).hexdigest()
        if court.options.show:
            print(json.dumps(event, ensure_ascii=False))
    found = court.expect(200, None, "GET", f"/documents/{event['documents'][0]['digest']}")[1]
    if found != paper.read_bytes():
        court.faults.append("the court's paper is another one")
    if json.loads(court.expect(200, None, "GET", "/events?after=2")[1])["events"]:
        court.faults.append("an event behind the last")


def refuse_strangers(court, sender, content):
    court.clerk("sender", "--sender", "9999999999", "--client", f"{court.options.client}.pem")
    court.expect(403, "intake.sender", "POST", "/tus/", creation(sender, content))


def try_every_method(court):
    """What is not in the description must not be served, and what is must be."""
    for template in list(court.description.paths) + ["/", "/nothing"]:
        path = re.sub(r"\{(\w+)\}", lambda m: "0" * (32 if m[1] == "upload" else 64), template)
        for method in METHODS:
            answer, content = court.ask(method.upper(), path, described=False)
            none = answer.status == 404 and json.loads(content)["code"] == "intake.request"
            described = method in court.description.paths.get(template, {})
            if none == described:
                court.faults.append(f"{method} {template}: {'described' if described else 'served'} and not both")
            if method == "get" and court.ask("HEAD", path, described=False)[0].status != answer.status:
                court.faults.append(f"HEAD {template}: not as GET")
            if none:
                court.faults += court.description.faults({"$ref": "problem.json"}, json.loads(content))


def source_faults(source, description):
    """Routes and codes of the sources and of the description."""
    routes = set()
    for file in (source / "core/intake").glob("*.cpp"):
        for method, pattern in re.findall(r'm_server->(\w+)\("([^"]+)"', file.read_text(encoding="utf-8")):
            routes.add((method.lower(), pattern))
    described = {(m, re.sub(r"\{\w+\}", lambda g: "0" * (32 if g[0] == "{upload}" else 64), t))
                 for m, t, _ in description.operations() if m != "head"}
    faults = [f"{m} {p}: no such route in the sources" for m, p in described
              if not any(m == method and re.fullmatch(pattern, p) for method, pattern in routes)]
    faults += [f"{m} {p}: a route without description" for m, p in routes
               if not any(m == method and re.fullmatch(p, path) for method, path in described)]
    problems = (source / "core/intake/problems.cpp").read_text(encoding="utf-8")
    codes = {code: int(status) for code, status in re.findall(r'\{u"([a-z.]+)", (\d+)\}', problems)}
    told = {code: entry["status"] for code, entry in description.tree["x-problem-codes"].items()}
    own = {"intake.fault": 500, "intake.request": 404}
    return faults + [f"code {code}: {told.get(code)} described, {(codes | own).get(code)} served"
                     for code in sorted(set(told) | set(codes) | set(own))
                     if told.get(code) != (codes | own).get(code)]


def unseen(court):
    """Answers that are described and never came."""
    return [f"{method} {template}: {status} is described and never came"
            for method, template, operation in court.description.operations() for status in operation["responses"]
            if int(status) not in NOT_PROVOKED and (method, template, int(status)) not in court.seen]


def main():
    parser = argparse.ArgumentParser()
    for name in ("source", "port", "intake", "data", "client", "batch", "again"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    source = Path(options.source)
    court = Court(options, Description(source))
    head = json.loads(zipfile.ZipFile(options.batch).read("batch.json"))
    sender, content = head["sender"]["FSDWBH"], Path(options.batch).read_bytes()
    ask_before_anything(court)
    refuse_creations(court, sender, content)
    refuse_pieces(court, sender, content)
    refuse_too_many(court, sender, content)
    send_while_undecided(court, sender, content)
    receipt_of(court, hashlib.sha256(content).hexdigest())
    send_whole(court, sender, content)
    send_again_under_the_same_name(court, sender, Path(options.again).read_bytes())
    send_rubbish(court, sender)
    read_events(court, head["cases"][0])
    break_the_store(court, content)
    refuse_strangers(court, sender, content)
    try_every_method(court)
    faults = court.faults + unseen(court) + court.description.example_faults()
    faults += source_faults(source, court.description)
    print("\n".join(dict.fromkeys(faults)) or f"ok  {len(court.seen)} kinds of answers are as described")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
