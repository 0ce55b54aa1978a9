"""Changes a container a byte at a time, drops, adds and renames entries, and asks remitctl each time.

Usage: spoil.py REMITCTL CONTAINER TRUST SCRATCH-FILE CHANGES SEED
Every spoilt container must be refused and the refusal must name the entry that holds the byte; bytes of the archive's own
lists (headers, central directory) must be refused with any entry or the archive named.
"""
import bisect, json, random, subprocess, sys, zipfile

ctl, container, trust, scratch, changes, seed = sys.argv[1:]


def verify(path):
    done = subprocess.run([ctl, "--json", "batch", "verify", path, "--trust", trust], capture_output=True, text=True)
    said = done.stdout + done.stderr
    return done.returncode, said


def entries():
    with zipfile.ZipFile(container) as archive:
        found = []
        for info in archive.infolist():
            with open(container, "rb") as file:
                file.seek(info.header_offset + 26)
                name, extra = (int.from_bytes(file.read(2), "little") for _ in range(2))
            start = info.header_offset + 30 + name + extra
            found.append((start, start + info.compress_size, info.filename))
        return found


def bytes_changed():
    whole = bytearray(open(container, "rb").read())
    held = entries()
    starts = [start for start, _, _ in held]
    chance = random.Random(int(seed))
    inside = outside = 0
    wrong = []
    for place in chance.sample(range(len(whole)), int(changes)):
        before = whole[place]
        whole[place] = before ^ chance.randint(1, 255)
        with open(scratch, "wb") as file:
            file.write(whole)
        whole[place] = before
        code, said = verify(scratch)
        index = bisect.bisect_right(starts, place) - 1
        name = held[index][2] if index >= 0 and place < held[index][1] else None
        inside += name is not None
        outside += name is None
        if code == 0 or (name and name not in said):
            wrong.append((place, name, code, said[:300]))
    print(f"bytes changed: {inside} within entries, {outside} outside; not refused or not named: {len(wrong)}")
    return wrong


def entries_changed():
    wrong = []
    names = [name for _, _, name in entries()]
    target = next(name for name in names if name.endswith("case.json"))

    def rewrite(keep, rename=None, add=None):
        with zipfile.ZipFile(container) as source, zipfile.ZipFile(scratch, "w", zipfile.ZIP_STORED) as out:
            for info in source.infolist():
                if keep(info.filename):
                    out.writestr(rename if rename and info.filename == target else info.filename, source.read(info))
            if add:
                out.writestr(add, b"{}")

    for what, named, act in (
        ("dropped", target, lambda: rewrite(lambda name: name != target)),
        ("added", "cases/extra.json", lambda: rewrite(lambda name: True, add="cases/extra.json")),
        ("renamed", target, lambda: rewrite(lambda name: True, rename="cases/renamed.json")),
    ):
        act()
        code, said = verify(scratch)
        print(f"{what}: exit {code}, {'named' if named in said else 'NOT named'}: {said.strip()[:240]}")
        if code == 0 or named not in said:
            wrong.append((what, code, said[:300]))
    return wrong


faults = entries_changed() + bytes_changed()
for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults else 0)
