"""The description of the intake and what a request and its answer must keep to by it."""

import json
import re
import warnings
from pathlib import Path

import yaml

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from jsonschema import Draft202012Validator

METHODS = ("get", "post", "put", "patch", "delete", "options")


class Description:
    def __init__(self, source: Path):
        self.folder = source / "resources/schema"
        self.tree = yaml.safe_load((self.folder / "intake.yaml").read_text(encoding="utf-8"))
        # The clerks' page is a server of its own (tests/intake/clerkpage/clerkpaths.py).
        self.paths = {name: item for name, item in self.tree["paths"].items() if "servers" not in item}

    def resolve(self, node):
        """Follows references inside the description."""
        while isinstance(node, dict) and str(node.get("$ref", "")).startswith("#/"):
            found = self.tree
            for part in node["$ref"][2:].split("/"):
                found = found[part]
            node = found
        return node

    def schema(self, name: str):
        schema = json.loads((self.folder / name).read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        return schema

    def faults(self, schema, value) -> list[str]:
        """Why a value is not what a schema, the description's own or a file beside it, says."""
        schema = self.resolve(schema)
        if "$ref" in schema:
            schema = self.schema(schema["$ref"])
        return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value)]

    def operations(self):
        for template, item in self.paths.items():
            for method in item:
                if method in METHODS + ("head",):
                    yield method, template, item[method]

    def template_of(self, path: str) -> str | None:
        path = path.split("?")[0]
        for template in self.paths:
            if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
                return template
        return None

    def response(self, method: str, template: str, status: int):
        operation = self.paths[template].get(method)
        return self.resolve(operation["responses"].get(str(status))) if operation else None

    def answer_faults(self, method: str, path: str, status: int, headers, body: bytes) -> list[str]:
        """Why an answer is not one that the description announces."""
        template = self.template_of(path)
        response = self.response(method, template, status) if template else None
        if response is None:
            return [f"{method} {path}: answer {status} is not described"]
        faults = []
        for name, header in response.get("headers", {}).items():
            value = headers.get(name)
            if value is None:
                faults.append(f"{method} {path}: {status} goes without {name}")
                continue
            schema = self.resolve(self.resolve(header)["schema"])
            faults += self.faults(schema, int(value) if schema.get("type") == "integer" else value)
        content = response.get("content", {})
        if method == "head" or not body:
            return faults + ([f"{method} {path}: {status} has no body"] if content and method != "head" else [])
        kind = headers.get("Content-Type")
        if kind not in content:
            return faults + [f"{method} {path}: {status} is {kind}, not one of {sorted(content)}"]
        if kind.endswith("json"):
            faults += self.faults(content[kind]["schema"], json.loads(body))
        return faults

    def example_faults(self) -> list[str]:
        """Examples that are not what their schema says, and contents that go without one."""
        faults = []
        for method, template, operation in self.operations():
            for status, response in operation["responses"].items():
                for kind, media in self.resolve(response).get("content", {}).items():
                    if "x-content-example" in media:
                        name = "receipt.json" if kind == "application/pkcs7-mime" else "court-event.json"
                        faults += self.faults({"$ref": name}, media["x-content-example"])
                    if not kind.endswith("json"):
                        continue
                    examples = media.get("examples", {"": {"value": media.get("example")}})
                    for example in examples.values():
                        value = self.resolve(example)["value"]
                        faults += [f"example of {method} {template} {status}: {f}" for f in
                                   self.faults(media["schema"], value)]
        return faults
