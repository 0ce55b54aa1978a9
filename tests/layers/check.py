"""Holds every #include below core, ui and app against core/layers.txt and refuses cycles.

Also refuses a type name that is defined twice in namespace remit: the linker would silently keep one of the two.
Prints each offence as file:line and exits with 1 where there is any. Also: only signing (and TLS set-up in sync
and intake) may name OpenSSL, only documents Poppler and qpdf, only storage QtSql; core never includes widgets.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
OWNED = {
    "openssl/": {"signing", "intake", "sync"},
    "poppler": {"documents"},
    "qpdf/": {"documents"},
    "QSql": {"storage"},
    "p11-kit/": {"token"},
    "zip.h": {"batch", "exchange", "packet"},
    "httplib.h": {"intake"},
    "QWidget": {"ui", "app"},
    "QApplication": {"ui", "app"},
}


TYPE = re.compile(r"^(?:template <[^>]*> )?(?:struct|class|enum class|enum) (\w+)(?: final)?\s*(?:(?::(?!:)|\{).*)?$")
NAMESPACE = re.compile(r"^(namespace remit(?:::\w+)*)\s*\{?$")


def types(lines):
    """(namespace and name, line number) of every type defined outside unnamed namespaces."""
    namespace, unnamed = "", False
    for number, line in enumerate(lines, 1):
        if match := NAMESPACE.match(line):
            namespace = match.group(1)
        elif re.match(r"^namespace\s*\{?$", line):
            unnamed = True
        elif line == "}  // namespace":
            unnamed = False
        elif not unnamed and not line.endswith(";") and (match := TYPE.match(line)):
            yield f"{namespace}::{match.group(1)}", number


def doubled(files):
    """Types that more than one of the files (path, lines) defines, as offences."""
    seen = {}
    for path, lines in files:
        for name, number in types(lines):
            seen.setdefault(name, []).append(f"{path}:{number}")
    for name, places in seen.items():
        for place in places[1:]:
            yield f"{place}: {name} is also defined in {places[0]}"


def read_table(text):
    """{module: set of modules it may include} of the lines `name: name name`."""
    rows = (line.split(":") for line in text.splitlines() if ":" in line and not line.startswith("#"))
    return {name.strip(): set(uses.split()) for name, uses in rows}


def cycle(table):
    """A list of modules that use each other in a ring, or None."""
    done, path = set(), []

    def visit(name):
        if name in path:
            return path[path.index(name):] + [name]
        if name in done:
            return None
        path.append(name)
        for used in sorted(table.get(name, ())):
            found = visit(used)
            if found:
                return found
        path.pop()
        done.add(name)
        return None

    return next(filter(None, map(visit, sorted(table))), None)


def offences(module, lines, table, features=()):
    """What the lines of a file of `module` may not include, as (line number, reason)."""
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        target = match.group(2)
        first = target.split("/")[0]
        if match.group(1) == '"' and first in table and first != module and first not in table[module]:
            yield number, f"{module} may not include {target}"
        for prefix, owners in OWNED.items():
            if target.startswith(prefix) and module not in owners:
                yield number, f"{target} belongs to {', '.join(sorted(owners))}, not to {module}"
        if module == "ui" and len(features) == 2 and match.group(1) == '"':
            own, known = features
            if first in known and first not in (own, "widgets", "shell") and own not in ("shell", ""):
                yield number, f"feature {own} may not include feature {first}"


def shared(folder, lines):
    """What the second verifier may not include: it shares no code with the rest and needs no Qt."""
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if match and match.group(1) == '"' and not (folder / match.group(2)).exists():
            yield number, f"remit-verify shares no code, yet includes {match.group(2)}"
        elif match and re.match(r"Q[A-Z]|Qt", match.group(2)):
            yield number, f"remit-verify needs no Qt, yet includes {match.group(2)}"


def check(root):
    table = read_table((root / "core/layers.txt").read_text())
    found = []
    ring = cycle(table)
    if ring:
        found.append("core/layers.txt: cycle " + " -> ".join(ring))
    known = {p.name for p in (root / "ui").iterdir() if p.is_dir()} if (root / "ui").exists() else set()
    files = []
    for path in sorted(p for top in ("core", "ui", "app") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp")):
        parts = path.relative_to(root).parts
        module = parts[1] if parts[0] == "core" else parts[0]
        if module not in table:
            found.append(f"{path}: module {module} is not in core/layers.txt")
            continue
        if parts[:2] == ("app", "remit-verify"):
            found += [f"{path}:{n}: {why}" for n, why in shared(path.parent, path.read_text(encoding="utf-8").splitlines())]
            continue
        features = (parts[1] if len(parts) > 2 else "", known) if module == "ui" else ()
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [f"{path}:{n}: {why}" for n, why in offences(module, lines, table, features)]
        files.append((path.relative_to(root), lines))
    return found + list(doubled(files))


def selftest():
    table = read_table("base:\nlaw: base\nui: base law\n")
    assert cycle(table) is None
    assert cycle(read_table("a: b\nb: c\nc: a\n")) == ["a", "b", "c", "a"]
    assert list(offences("base", ['#include "law/x.h"'], table)) == [(1, "base may not include law/x.h")]
    assert list(offences("law", ['#include "base/x.h"', "#include <vector>"], table)) == []
    assert len(list(offences("law", ["#include <openssl/evp.h>"], table))) == 1
    assert len(list(offences("ui", ["#include <QSqlQuery>"], table))) == 1
    one = ["namespace remit {", "struct Desk {", "};", "namespace {", "struct Own {", "}  // namespace", "struct Desk;"]
    assert list(types(one)) == [("namespace remit::Desk", 2)]
    assert len(list(doubled([("a.h", one), ("b.h", one)]))) == 1
    assert len(list(offences("ui", ['#include "cases/page.h"'], table, ("inmates", {"cases", "inmates"})))) == 1


if __name__ == "__main__":
    if sys.argv[1] == "--selftest":
        selftest()
        sys.exit(0)
    rows = check(pathlib.Path(sys.argv[1]))
    print("\n".join(rows) or "layers: every include is allowed")
    sys.exit(1 if rows else 0)
