"""Makes forged PDFs from signed ones: python3 makeattacks.py MATERIAL TARGET COUNT SEED.

MATERIAL holds genuine*.pdf, stranger*.pdf (the same papers signed by somebody nobody trusts), officer.key/.pem and
rsa.key/.pem. Each attack is written to TARGET as CLASS-NNNN.pdf, COUNT of them spread evenly over the classes. The
same seed makes the same files, but for ECDSA signatures made by openssl.
"""
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zlib


class Paper:
    """A PDF with plain cross-reference tables."""

    def __init__(self, data):
        self.data = data
        self.objects, self.trailer = {}, None
        at = int(re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", data).group(1))
        self.table = at
        while at is not None:
            at = self.section(at)
        self.root = int(re.search(rb"/Root (\d+) 0 R", self.trailer).group(1))
        self.size = max(self.objects) + 1

    def section(self, at):
        end = self.data.index(b"trailer", at)
        tokens = self.data[at + 4:end].split()
        i = 0
        while i < len(tokens):
            first, count = int(tokens[i]), int(tokens[i + 1])
            i += 2
            for number in range(first, first + count):
                if tokens[i + 2] == b"n":
                    self.objects.setdefault(number, int(tokens[i]))
                i += 3
        trailer = self.data[end + 7:self.data.index(b"startxref", end)].strip()
        self.trailer = self.trailer or trailer
        previous = re.search(rb"/Prev (\d+)", trailer)
        return int(previous.group(1)) if previous else None

    def body(self, number):
        start = self.objects[number]
        return self.data[start:self.data.index(b"endobj", start)].split(b"obj", 1)[1].strip()

    def find(self, *needles):
        return [n for n in self.objects if all(needle in self.body(n).split(b"stream\n")[0] for needle in needles)]

    def page(self):
        return next(n for n in sorted(self.objects) if re.search(rb"/Type\s*/Page\b(?!s)", self.body(n)))

    def content(self):
        return int(re.search(rb"/Contents (\d+) 0 R", self.body(self.page())).group(1))

    def signatures(self):
        """(object, offset of '<', offset behind '>') of every signature, oldest first."""
        found = []
        for number in sorted(self.find(b"/ByteRange", b"/Contents <"), key=lambda n: self.objects[n]):
            start = self.data.index(b"/Contents <", self.objects[number]) + 10
            found.append((number, start, self.data.index(b">", start) + 1))
        return found

    def updated(self, changes, extra=b"", offsets=None, free=(), drop_trailer=(), entries=b""):
        """The file with an incremental update; `offsets` overrides where entries point."""
        out, places = self.data + extra, {}
        for number, body in changes:
            places[number] = len(out)
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        places.update(offsets or {})
        table = len(out)
        out += b"xref\n"
        for number in sorted(set(places) | set(free)):
            kind = b"f" if number in free else b"n"
            out += b"%d 1\n%010d %05d %s \n" % (number, places.get(number, 0), 0, kind)
        size = max([self.size] + [n + 1 for n in places])
        return out + (b"trailer\n<< /Size %d /Root %d 0 R %s/Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
                      % (size, self.root, entries, self.table, table))


def stream(data, entries=b""):
    return b"<< %s /Length %d >>\nstream\n" % (entries, len(data)) + data + b"\nendstream"


def with_entry(body, entry):
    head, sep, tail = body.partition(b"stream\n")
    at = head.rindex(b">>")
    return head[:at] + b" " + entry + b" " + head[at:] + sep + tail


def without(body, name):
    return re.sub(rb"/" + name + rb"\s*(\[[^\]]*\]|<<.*?>>|/\w+|\d+ 0 R|\S+)", b"", body, count=1, flags=re.S)


def forged_text(chance):
    return b"q 1 1 1 rg %d %d %d %d re f Q BT ET" % tuple(chance.randint(20, 300) for _ in range(4))


# Each takes (paper, others, chance, material) and gives the bytes of one forgery.

def incremental_content(p, others, chance, material):
    return p.updated([(p.content(), stream(forged_text(chance)))])


def form_overlay(p, others, chance, material):
    form = stream(forged_text(chance), b"/Type /XObject /Subtype /Form /BBox [0 0 300 300]")
    kind = chance.choice([b"/FT /Tx /V (24)", b"/FT /Btn", b"/FT /Sig"])
    field = (b"<< /Type /Annot /Subtype /Widget %s /T (x%d) /F 4 /Rect [50 %d 400 700] /P %d 0 R /AP << /N %d 0 R >> >>"
             % (kind, chance.randint(0, 99999), chance.randint(100, 500), p.page(), p.size))
    new = p.size + 1
    page = p.body(p.page())
    listed = re.search(rb"/Annots \[", page)
    page = page.replace(b"/Annots [", b"/Annots [%d 0 R " % new) if listed else with_entry(page, b"/Annots [%d 0 R]" % new)
    root = p.body(p.root).replace(b"/Fields [", b"/Fields [%d 0 R " % new)
    return p.updated([(p.size, form), (new, field), (p.page(), page), (p.root, root)])


def annotation(p, others, chance, material):
    form = stream(forged_text(chance), b"/Type /XObject /Subtype /Form /BBox [0 0 300 300]")
    kind = chance.choice([b"FreeText", b"Stamp", b"Square", b"Redact"])
    note = (b"<< /Type /Annot /Subtype /%s /Contents (x) /F 4 /Rect [%d 300 400 500] /AP << /N %d 0 R >> >>"
            % (kind, chance.randint(10, 200), p.size))
    page = p.body(p.page())
    reference = b"%d 0 R" % (p.size + 1)
    if b"/Annots [" in page:
        page = re.sub(rb"(/Annots \[[^\]]*)\]", rb"\1 " + reference + b"]", page)
    else:
        page = with_entry(page, b"/Annots [" + reference + b"]")
    return p.updated([(p.size, form), (p.size + 1, note), (p.page(), page)])


def replaced_object(p, others, chance, material):
    number = chance.choice([n for n in p.objects if n != p.root])
    body = p.body(number)
    how = chance.randint(0, 2)
    if how == 0 or b"<<" not in body:
        body = b"<< /Type /Catalog /Pages 1 0 R >>"
    elif how == 1:
        body = with_entry(body, b"/X%d (y)" % chance.randint(0, 9999))
    else:
        body = stream(forged_text(chance))
    return p.updated([(number, body)])


def byte_range(p, others, chance, material):
    number, start, end = chance.choice(p.signatures())
    found = re.compile(rb"/ByteRange \[([^\]]*)\]").search(p.data, p.objects[number])
    a, b, c, d = (int(x) for x in found.group(1).split())
    shift = chance.randint(1, 200)
    choice = chance.choice([
        b"0 %d %d %d" % (b - shift, c, d), b"0 %d %d %d" % (b, c + shift, d - shift), b"0 %d %d %d" % (b, c, d - shift),
        b"%d %d %d %d" % (shift, b - shift, c, d), b"0 %d %d %d 0 0" % (b, c, d), b"0 0 %d %d" % (c, d),
        b"0 %d" % b, b"0 %d %d %d" % (b, c, d + shift), b"0 %d -%d %d" % (b, c, d), b"0 %d %d 0" % (b, c),
        b"%d %d 0 %d" % (c, d, b), b"0 %d.0 %d %d" % (b, c, d)])
    if len(choice) > len(found.group(1)):
        choice = choice[:len(found.group(1))]
    data = p.data[:found.start(1)] + choice.ljust(len(found.group(1))) + p.data[found.end(1):]
    if chance.random() < 0.5:
        return data
    # The range stays, but what follows is appended behind what it covers and the file goes on.
    return Paper(p.data).updated([(p.content(), stream(forged_text(chance)))], extra=b"%% %d\n" % shift)


def wrapping(p, others, chance, material):
    """The covered tail moves back, something else stands where it was, and the range is told so."""
    number, start, end = p.signatures()[-1]
    found = re.compile(rb"/ByteRange \[([^\]]*)\]").search(p.data, p.objects[number])
    tail = p.data[end:]
    if chance.random() < 0.5:
        inside = b" /Moved true >>\nendobj\n%d 0 obj\n" % p.content() + stream(forged_text(chance)) + b"\nendobj\n"
        inside += b"%d 0 obj\n<< /Type /Sig" % (p.size + 3)
        data = p.data[:end] + inside + tail
        told = b"0 %d %d %d" % (start, len(data) - len(tail), len(tail))
        return data[:found.start(1)] + told.ljust(len(found.group(1))) + data[found.end(1):]
    forged = p.updated([(p.content(), stream(forged_text(chance)))], extra=b"%% " + b"x" * chance.randint(1, 50) + b"\n")
    told = b"0 %d %d %d" % (start, end, len(forged) - end)
    return forged[:found.start(1)] + told.ljust(len(found.group(1))) + forged[found.end(1):]


def put_contents(p, signature, der):
    number, start, end = signature
    room = end - start - 2
    text = der.hex().encode()[:room].ljust(room, b"0")
    return p.data[:start + 1] + text + p.data[end - 1:]


def contents_of(p, signature):
    number, start, end = signature
    der = bytes.fromhex(p.data[start + 1:end - 1].decode())
    length = 4 + int.from_bytes(der[2:4], "big") if der[1] == 0x82 else 0
    return der[:length] if length else der


def covered(p, signature):
    number, start, end = signature
    found = re.compile(rb"/ByteRange \[([^\]]*)\]").search(p.data, p.objects[number])
    a, b, c, d = (int(x) for x in found.group(1).split())
    return p.data[a:a + b] + p.data[c:c + d]


def openssl_cms(content, key, certificate, extra, legacy=False):
    with tempfile.TemporaryDirectory() as folder:
        source, made = pathlib.Path(folder, "in"), pathlib.Path(folder, "out")
        source.write_bytes(content)
        subprocess.run(["openssl", "cms", "-sign", "-binary", "-outform", "DER", "-in", source, "-out", made,
                        "-inkey", key, "-signer", certificate, *extra], check=True, capture_output=True)
        return made.read_bytes()


def key_substitution(p, others, chance, material):
    if chance.random() < 0.4:
        return chance.choice(others).data
    signature = chance.choice(p.signatures())
    stranger = chance.choice(others)
    der = contents_of(stranger, stranger.signatures()[0])
    if chance.random() < 0.5:
        # The stranger's certificate in the place of the signer's, or beside it.
        own = contents_of(p, signature)
        der = own.replace(own[60:400], der[60:400], 1)
    return put_contents(p, signature, der)


def doubled_entries(p, others, chance, material):
    number = chance.choice(p.find(b"/FT /Sig"))
    field = p.body(number)
    other = p.updated([(number, with_entry(field, b"/V %d 0 R" % p.size)), (p.size, p.body(p.signatures()[0][0]))])
    root = with_entry(p.body(p.root), b"/AcroForm << /Fields [] >>")
    page = with_entry(p.body(p.page()), b"/Contents %d 0 R" % p.size)
    copy = with_entry(p.body(p.signatures()[-1][0]), b"/Contents <00>")
    return chance.choice([
        other, p.updated([(p.root, root)]), p.updated([(p.page(), page), (p.size, stream(forged_text(chance)))]),
        p.updated([(p.signatures()[-1][0], copy)]),
        p.updated([(p.content(), stream(forged_text(chance))), (p.content(), p.body(p.content()))]),
        p.updated([(p.size, b"<< /T (again%d) /FT /Sig /V %d 0 R /Rect [0 0 0 0] /F 132 /P %d 0 R >>"
                    % (chance.randint(0, 9999), p.signatures()[0][0], p.page())),
                   (p.root, p.body(p.root).replace(b"/Fields [", b"/Fields [%d 0 R " % p.size))])])


def truncated_cms(p, others, chance, material):
    signature = chance.choice(p.signatures())
    der = contents_of(p, signature)
    how = chance.randint(0, 3)
    if how == 0:
        return put_contents(p, signature, der[:chance.randint(0, len(der) - 1)])
    if how == 1:
        return put_contents(p, signature, der + bytes([chance.randint(1, 255)]))
    if how == 2:
        at = chance.randint(0, len(der) - 1)
        return put_contents(p, signature, der[:at] + bytes([der[at] ^ (1 << chance.randint(0, 7))]) + der[at + 1:])
    at = chance.randint(0, len(der) - 20)
    return put_contents(p, signature, der[:at] + der[at + chance.randint(1, 19):])


def algorithm_downgrade(p, others, chance, material):
    signature = chance.choice(p.signatures())
    der = contents_of(p, signature)
    sha256, sha1 = bytes.fromhex("0609608648016503040201"), bytes.fromhex("06052b0e03021a")
    how = chance.randint(0, 3)
    if how == 0:
        return put_contents(p, signature, der.replace(sha256, sha256[:-1] + bytes([chance.choice([4, 5, 6, 8])]), 1))
    if how == 1:
        return put_contents(p, signature, der.replace(bytes.fromhex("2a8648ce3d040302"), bytes.fromhex("2a8648ce3d040301")))
    who = chance.choice(["officer", "rsa"])
    digest = chance.choice(["sha1", "sha224"]) if how == 2 else "sha256"
    extra = ["-md", digest] + (["-noattr"] if how == 3 else ["-cades"] if digest == "sha1" else [])
    made = openssl_cms(covered(p, signature), material.folder / (who + ".key"), material.folder / (who + ".pem"), extra)
    return put_contents(p, signature, made)


def wrong_digest(p, others, chance, material):
    spans = [(start, end) for _, start, end in p.signatures()]
    while True:
        at = chance.randint(0, len(p.data) - 1)
        if not any(start < at < end - 1 for start, end in spans):
            break
    return p.data[:at] + bytes([p.data[at] ^ (1 << chance.randint(0, 7))]) + p.data[at + 1:]


def swapped_seals(p, others, chance, material):
    signatures = p.signatures()
    how = chance.randint(0, 2)
    if how == 0 and len(signatures) > 1:
        first, second = chance.sample(signatures, 2)
        one, two = contents_of(p, first), contents_of(p, second)
        return put_contents(Paper(put_contents(p, first, two)), second, one)
    fields = p.find(b"/FT /Sig")
    if how == 1 and len(fields) > 1:
        first, second = chance.sample(fields, 2)
        value = [re.search(rb"/V (\d+ 0 R)", p.body(n)).group(0) for n in (first, second)]
        return p.updated([(first, p.body(first).replace(value[0], value[1])),
                          (second, p.body(second).replace(value[1], value[0]))])
    other = chance.choice(material.papers)
    der = contents_of(other, chance.choice(other.signatures()))
    signature = chance.choice(signatures)
    if der == contents_of(p, signature):
        der = der[:-1] + bytes([der[-1] ^ 1])
    return put_contents(p, signature, der)


def shadow_offsets(p, others, chance, material):
    """A table that leads into what stood there before: inside a stream, to an older object, behind the end."""
    target = chance.choice([p.content(), p.page(), p.root])
    inside = chance.choice([p.objects[n] for n in p.objects if n != target])
    where = chance.choice([inside, inside + 3, len(p.data) + 10000, chance.randint(0, len(p.data) - 1)])
    return p.updated([(p.size, b"<< >>")] if chance.random() < 0.5 else [], offsets={target: where})


def active_content(p, others, chance, material):
    entry = chance.choice([b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", b"/AA << /WC << /S /Launch >> >>",
                           b"/OCProperties << /OCGs [] /D << >> >>", b"/Names << /JavaScript << /Names [] >> >>",
                           b"/NeedsRendering true", b"/Lang (x%d)" % chance.randint(0, 999)])
    return p.updated([(p.root, with_entry(p.body(p.root), entry))])


def table_games(p, others, chance, material):
    update = p.updated([(p.size, b"<< /Note (%d) >>" % chance.randint(0, 99999))])
    how = chance.randint(0, 4)
    if how == 0:
        return re.sub(rb"/Prev \d+(?!.*/Prev)", b"/Prev %d" % (len(update) - 60), update, flags=re.S)
    if how == 1:
        return p.data + b"startxref\n%d\n%%%%EOF\n" % p.table
    if how == 2:
        return p.data + bytes(chance.choice([b"%", b"x", b"\x01", b"1 0 obj\n<< >>\nendobj\n"]))
    if how == 3:
        table = zlib.compress(bytes(16))
        return (p.data + b"%d 0 obj\n" % p.size + stream(table, b"/Type /XRef /Size %d /W [1 2 1] /Root %d 0 R /Prev %d "
                b"/Filter /FlateDecode" % (p.size + 1, p.root, p.table)) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n"
                % len(p.data))
    return update


def freed_objects(p, others, chance, material):
    return p.updated([], free=[chance.choice([n for n in p.objects if n != p.root])])


def empty_signatures(p, others, chance, material):
    """A further signature that holds none: what universal forgeries put in the place of one."""
    contents = chance.choice([b"<>", b"<00>", b"null", b"()", b"<" + b"00" * 200 + b">", b""])
    ranges = chance.choice([b"[0 1 2 3]", b"null", b"[]", b"[0 %d 0 0]" % len(p.data), b""])
    value = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
    value += b" /ByteRange " + ranges if ranges else b""
    value += b" /Contents " + contents if contents else b""
    field = (b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature%d) /F 132 /Rect [0 0 0 0] /P %d 0 R /V %d 0 R >>"
             % (chance.randint(50, 9999), p.page(), p.size))
    root = p.body(p.root).replace(b"/Fields [", b"/Fields [%d 0 R " % (p.size + 1))
    return p.updated([(p.size, value + b" >>"), (p.size + 1, field), (p.root, root)])


CLASSES = [incremental_content, form_overlay, annotation, replaced_object, byte_range, wrapping, key_substitution,
           doubled_entries, truncated_cms, algorithm_downgrade, wrong_digest, swapped_seals, shadow_offsets,
           active_content, table_games, freed_objects, empty_signatures]


class Material:
    """A folder, and the genuine papers in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.papers = self.read("genuine*.pdf")

    def read(self, pattern):
        return [Paper(path.read_bytes()) for path in sorted(self.folder.glob(pattern))]


def main():
    material, target = Material(sys.argv[1]), pathlib.Path(sys.argv[2])
    count, seed = int(sys.argv[3]), int(sys.argv[4])
    genuine, others = material.papers, material.read("stranger*.pdf")
    originals = {paper.data for paper in genuine}
    target.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        make = CLASSES[index % len(CLASSES)]
        chance = random.Random(seed * 100003 + index)
        forged = None
        while forged is None or forged in originals:
            forged = make(chance.choice(genuine), others, chance, material)
        name = make.__name__.replace("_", "-")
        (target / f"{name}-{index:04}.pdf").write_bytes(forged)


main()
