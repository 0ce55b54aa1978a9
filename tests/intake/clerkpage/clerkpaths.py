"""Holds the clerks' page as resources/schema/intake.yaml describes it against what was asked of the running one.

Usage: clerkpaths.py SOURCE ASKED: ASKED has a line "METHOD PATH STATUS CONTENT-TYPE LOCATION" for each request.
"""

import re
import sys
from pathlib import Path

import yaml

source = Path(sys.argv[1])
tree = yaml.safe_load((source / "resources/schema/intake.yaml").read_text(encoding="utf-8"))
paths = {name: item for name, item in tree["paths"].items() if "servers" in item}
resolve = lambda node: tree["components"]["responses"][node["$ref"].rsplit("/", 1)[1]]
faults, seen = [], set()
for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
    method, path, status, kind, location = (line.split("|") + [""] * 5)[:5]
    if status == "000":  # refused in the handshake: no answer
        continue
    path = path.split("?")[0]
    operation = paths.get(path, {}).get(method.lower())
    if operation is None:
        if status != "404":
            faults.append(f"{method} {path} is served ({status}) and not described")
        continue
    if status not in operation["responses"]:
        faults.append(f"{method} {path}: {status} is not described")
        continue
    seen.add((method.lower(), path, status))
    answer = resolve(operation["responses"][status])
    if "content" in answer and kind not in answer["content"]:
        faults.append(f"{method} {path}: {status} is {kind}")
    if "headers" in answer and not re.fullmatch(answer["headers"]["Location"]["schema"]["pattern"], location):
        faults.append(f"{method} {path}: goes on to {location}")
for path, item in paths.items():
    for method in ("get", "post"):
        for status in item.get(method, {}).get("responses", {}):
            if (method, path, status) not in seen:
                faults.append(f"{method} {path}: {status} is described and never came")
text = (source / "core/intake/clerkpage/clerkserver.cpp").read_text(encoding="utf-8")
routes = {(m.lower(), p) for m, p in re.findall(r'server->(Get|Post)\("([^"]+)"', text)}
described = {(m, p) for p, item in paths.items() for m in ("get", "post") if m in item}
faults += [f"{m} {p}: in the sources or in the description, not in both" for m, p in routes ^ described]
print("\n".join(dict.fromkeys(faults)) or f"ok  {len(seen)} kinds of answers of the clerks' page are as described")
sys.exit(bool(faults))
