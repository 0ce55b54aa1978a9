"""By hand: the client's uploader, unchanged, against an independent tus server; results in tests/intake/README.md.

Usage: suite.py REMIT-INTAKE SYNC_CLIENT FOLDER COUNT SEED, with server.js and its node_modules in FOLDER.
Sends COUNT files of random bytes, the first 52 of sizes around the borders of pieces, each of which meets every strike
below, the others of any size. Of every four the first
is left alone, in the second the client, in the third the server and in the fourth both are killed with -9 on the way.
Each must be on the server's disk once with its very bytes, in an upload whose metadata name it.
"""

import hashlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PIECE = 256 * 1024
PATIENCE = 120
# One byte, and a byte less than, exactly and a byte more than so many pieces.
BORDERS = [1, *(pieces * PIECE + more for pieces in (1, 2, 5, 16) for more in (-1, 0, 1))]


class Site:
    def __init__(self, intake, client, modules):
        self.client, self.modules, self.port, self.server = client, modules, 0, None
        self.folder = Path(tempfile.mkdtemp())
        subprocess.run([intake, "init", "--data", f"{self.folder}/court", "--demo"], check=True, capture_output=True)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-subj", "/CN=prison", "-days", "2", "-keyout", f"{self.folder}/client.key",
                        "-out", f"{self.folder}/client.pem"], check=True, capture_output=True)

    def serve(self):
        (self.folder / "port").unlink(missing_ok=True)
        self.server = subprocess.Popen(["node", f"{self.modules}/server.js", str(self.folder), str(self.port)])
        until = time.monotonic() + PATIENCE
        while not (self.folder / "port").exists():
            if time.monotonic() > until or self.server.poll() is not None:
                sys.exit("the tus server does not start")
            time.sleep(0.02)
        self.port = int((self.folder / "port").read_text())

    def kill(self):
        self.server.kill()
        self.server.wait()

    def close(self):
        self.kill()
        shutil.rmtree(self.folder)

    def journal(self, content, number):
        file = self.folder / f"{number}.remit"
        file.write_bytes(content)
        transfer = {"state": "queued", "file": str(file), "digest": hashlib.sha256(content).hexdigest(),
                    "size": len(content), "sender": "1399000001", "batch": f"2026-{number}", "upload_url": "",
                    "offset": 0, "chunk": PIECE, "exposed": False, "attempts": 0, "receipts": False, "fault": None}
        path = self.folder / f"{number}.json"
        path.write_text(json.dumps(transfer))
        return path

    def start(self, journal):
        return subprocess.Popen([self.client, f"https://127.0.0.1:{self.port}/", str(self.folder), str(journal),
                                 f"{journal}.receipt"])

    def whole(self, content):
        """How many finished uploads of these bytes the server has."""
        digest, found = hashlib.sha256(content).hexdigest(), 0
        for description in (self.folder / "uploads").glob("*.json"):
            upload = json.loads(description.read_text())
            bytes_of = description.with_suffix("").read_bytes()
            found += upload["metadata"].get("digest") == digest and bytes_of == content
        return found


def send(site, content, number, draw):
    """What went wrong, and how often client and server were struck."""
    journal, struck = site.journal(content, number), [0, 0]
    client = site.start(journal)
    for _ in range(draw.randint(1, 3) if number % 4 else 0):
        time.sleep(draw.uniform(0.02, 0.4))
        if number % 4 in (2, 3):
            struck[1] += client.poll() is None
            site.kill()
            site.serve()
        if number % 4 in (1, 3) and client.poll() is None:
            struck[0] += 1
            client.kill()
            client.wait()
            client = site.start(journal)
    try:
        code = client.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        client.kill()
        return f"{number}: not at an end after {PATIENCE} s: {journal.read_text()}", struck
    state = json.loads(journal.read_text())["state"]
    if code or state != "done":
        return f"{number}: ended with {code}, {state}: {journal.read_text()}", struck
    found = site.whole(content)
    return None if found == 1 else f"{number}: {found} whole uploads", struck


def main():
    intake, client, modules, count, seed = sys.argv[1:]
    draw, faults, struck, sent = random.Random(int(seed)), [], [0, 0], 0
    site = Site(intake, client, modules)
    site.serve()
    for number in range(int(count)):
        size = BORDERS[number % len(BORDERS)] if number < 4 * len(BORDERS) else draw.randint(2, 40 * PIECE)
        fault, hits = send(site, draw.randbytes(size), number, draw)
        struck, sent = [struck[0] + hits[0], struck[1] + hits[1]], sent + size
        faults += [fault] if fault else []
    site.close()
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{count} files, {sent} bytes: {len(faults)} wrong; client killed {struck[0]}, server killed {struck[1]}")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
