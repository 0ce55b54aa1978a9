#!/usr/bin/env python3
"""told.py REPORT PATH=VALUE…: whether the report of remitctl verify says each of these; PATH such as pdf.signatures.0.cms.trusted,
VALUE as JSON, or nothing where anything but null and empty will do."""
import json
import sys


def follow(value, path):
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


report = json.load(open(sys.argv[1], encoding="utf-8"))
for said in sys.argv[2:]:
    path, _, expected = said.partition("=")
    try:
        found = follow(report, path)
    except (KeyError, IndexError):
        sys.exit(f"{path}: not said")
    if found in (None, "", [], {}) if not expected else found != json.loads(expected):
        sys.exit(f"{path}: {found!r}, not {expected}")
