#!/usr/bin/env python3
"""Makes mutants of the law and asks whether the examples notice.

    tests/law/mutants/mutate.py data [--build build/dev] [--neighbours 5000]
    tests/law/mutants/mutate.py code [--build build/dev] [--count 200] [--seed 1] [--results FILE]

`data` changes every number, day, word and row of resources/rules once and holds each changed set against the examples
(no build needed). Rules that pass are compared with the unchanged ones on cases near the examples: where none differs,
the change is most likely one that other conditions make impossible; where one does, its facts are printed. `code`
changes one operator or statement of core/law or core/rules at a time, compiles that one file and links it into
law_judge; what law_judge lets pass is tried against the other tests of law and rules. Prints one line a mutant and the
counts. With --results each fate is appended to FILE as soon as it is known, and what already stands there is not tried
again: a run that was cut off goes on where it stopped. Survivors that explained.json does not explain (there without
their line numbers) end either run with 1. Needs the targets law_judge, law_test and rules_test built; changes nothing in the source tree.
"""
import argparse
import copy
import fnmatch
import functools
import hashlib
import json
import pathlib
import re
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
RULES = ROOT / "resources" / "rules"
SOURCES = sorted((ROOT / "core" / "law").glob("*.cpp")) + sorted((ROOT / "core" / "rules").glob("*.cpp"))
# Seconds of processor time that a mutant which never ends is worth; the tests take a tenth of it. The clock on the wall
# would call a busy machine a kill.
SECONDS = 120
# Tests that judge the examples once more, or the rules, or the shape of the answer; without them the rest is quick.
SLOW = ("examples_test", "boundaries_test", "schema_test", "documents_test")
# The one that does no more than law_judge.
AGAIN = ("examples_test",)


def silent(command, **options):
    """Whether the command ends well."""
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit,
                          **options).returncode == 0


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


# ---- data -------------------------------------------------------------------------------------------------------


def shifted_day(text, days):
    import datetime
    return str(datetime.date.fromisoformat(text) + datetime.timedelta(days=days))


def is_term(value):
    return isinstance(value, dict) and value and set(value) <= {"years", "months", "days"}


def shifted_term(term, step):
    """A month (or a day, where the term has days) more or less."""
    unit = "days" if "days" in term else "months"
    total = term.get("years", 0) * 12 + term.get("months", 0) if unit == "months" else term["days"]
    if total + step < 0:
        return None
    return {unit: total + step}


def changed_values(value):
    """Every way to change one leaf: (what was done, the value with it done)."""
    if is_term(value):
        for step in (-1, 1):
            if shifted_term(value, step) is not None:
                yield f"{json.dumps(value)} {step:+d}", shifted_term(value, step)
    elif isinstance(value, dict):
        for name in value:
            for done, other in changed_values(value[name]):
                yield f"{name}: {done}", {**value, name: other}
    elif isinstance(value, list):
        for i, one in enumerate(value):
            if len(value) > 1 or isinstance(one, str):
                yield f"without {one}", value[:i] + value[i + 1:]
            if isinstance(one, int):
                yield f"{one} + 1", value[:i] + [one + 1] + value[i + 1:]
    elif isinstance(value, bool):
        yield f"not {value}", not value
    elif isinstance(value, int):
        for step in (-1, 1):
            yield f"{value} {step:+d}", value + step
    elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        for step in (-1, 1):
            yield f"{value} {step:+d} day", shifted_day(value, step)


def data_mutants():
    """(file, what was done, the changed document); the words of papers (title, source, note) are left alone."""
    for path in sorted(RULES.glob("*.json")):
        document = json.loads(path.read_text())
        for done, sets in changed_values(document.get("sets", {})):
            yield path.name, f"sets {done}", {**document, "sets": sets}
        for done, day in changed_values(document["valid_from"]):
            yield path.name, f"valid_from {done}", {**document, "valid_from": day}
        for r, rule in enumerate(document["rules"]):
            for p, provision in enumerate(rule["provisions"]):
                where = f"{rule['at']}#{provision['key']}"

                def with_provision(other):
                    changed = copy.deepcopy(document)
                    changed["rules"][r]["provisions"][p:p + 1] = [other] if other else []
                    return changed
                yield path.name, f"{where} dropped", with_provision(None)
                if provision.get("rank"):
                    yield path.name, f"{where} rank 0", with_provision({**provision, "rank": 0})
                for part in ("when", "value"):
                    for done, other in changed_values(provision.get(part)):
                        yield path.name, f"{where} {part} {done}", with_provision({**provision, part: other})
                for condition in provision["when"]:
                    rest = {k: v for k, v in provision["when"].items() if k != condition}
                    yield path.name, f"{where} without {condition}", with_provision({**provision, "when": rest})


def judged(judge, folder, mutants):
    """What the judge says of each of the mutants."""
    originals = {path.name: path.read_text() for path in RULES.glob("*.json")}
    folders = []
    for number, (name, _, document) in enumerate(mutants):
        one = folder / str(number)
        one.mkdir(exist_ok=True)
        for other, text in originals.items():
            (one / other).write_text(json.dumps(document, ensure_ascii=False) if other == name else text)
        folders.append(one)
    answers = []
    while len(answers) < len(mutants):
        said = subprocess.run([*judge, *folders[len(answers):]], capture_output=True, text=True).stdout.splitlines()
        answers += said
        if len(answers) < len(mutants):
            # It fell over: noticed, though the law should have refused these rules.
            answers.append("fell over")
            print("fell over:", *mutants[len(answers) - 1][:2], flush=True)
    return answers


def run_data(build, neighbours, only):
    judge = build / "tests/law/law_judge"
    if not silent([judge, RULES]):
        sys.exit("the unchanged rules fail the examples")
    mutants = [mutant for mutant in data_mutants() if only in f"{mutant[0]} {mutant[1]}"]
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(mutants), 50):
            batch = mutants[first:first + 50]
            command = [judge, "--neighbours", str(neighbours)]
            for (name, done, _), said in zip(batch, judged(command, pathlib.Path(folder), batch)):
                if said.startswith("passes"):
                    survivors.append(f"{name} {done}")
                    print("survived:", survivors[-1], said.removeprefix("passes, but"), sep="\t", flush=True)
    report("data", len(mutants) - len(survivors), 0, survivors)
    open_ones = [one for one in survivors if not explained(one)]
    print(f"{len(survivors) - len(open_ones)} of the survivors are explained in explained.json; not explained:")
    print(*open_ones, sep="\n")
    return not open_ones


def explained(survivor):
    """Whether explained.json says why no example can notice the change."""
    reasons = json.loads((pathlib.Path(__file__).parent / "explained.json").read_text())
    return any(survivor == pattern or fnmatch.fnmatchcase(survivor, pattern)
               for reason in reasons for pattern in reason["mutants"])


# ---- code -------------------------------------------------------------------------------------------------------

CHANGES = [
    (r" < (?!/)", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
    (r" && ", " || "), (r" \|\| ", " && "), (r" \+ 1\b", ""), (r" - 1\b", ""), (r" [-+] (?:std::chrono::)?days\(1\)", ""),
    (r"std::max\(", "std::min("), (r"std::min\(", "std::max("), (r"\btrue\b", "false"), (r"\bfalse\b", "true"),
    (r"(?<=[(\s])!(?=[a-zA-Z])", ""), (r"\b12\b", "11"), (r"\?(?= [a-z0-9A-Z{*].*:)", "&& false ?"),
]
# Statements whose loss a reader would not see at once.
DROPPED = re.compile(r"^\s+(?:Note\(.*\);|missing\(.*\);|dates\.\w+\(.*\);|note[.A-Z].*\);|[a-zA-Z_.]+ [|+]?= .*;|"
                     r"inOrder\(.*\);|range\(.*\);|mark\(.*\);|lack\(.*\);|[a-z]\w+\(.*\);|continue;)$")
SKIPPED = re.compile(r"^\s*(?://|\*|/\*|#|template|using|namespace|static_assert|Q_ASSERT|case |default:)|Qt::|"
                     r"\bconst(?:expr)? .*&.*\)(?: const)?(?: \{)?$")


def code_mutants():
    """(file, line number, what was done, the whole changed text)."""
    for path in SOURCES:
        lines = path.read_text().split("\n")
        for number, line in enumerate(lines):
            if SKIPPED.search(line) or not line.strip():
                continue
            others = [f"{line[:m.start()]}{new}{line[m.end():]}" for old, new in CHANGES
                      for m in re.finditer(old, line)]
            if DROPPED.match(line) and line.count("(") == line.count(")"):
                others.append("    ;")
            for other in others:
                text = "\n".join(lines[:number] + [other] + lines[number + 1:])
                yield path, number + 1, f"{line.strip()}  ->  {other.strip()}", text


@functools.cache
def compile_commands(build):
    return {entry["file"]: entry["command"] for entry in json.loads((build / "compile_commands.json").read_text())}


def compile_command(build, path):
    command = compile_commands(build).get(str(path)) or sys.exit(f"no compile command for {path}")
    return [word for word in shlex.split(command) if "ccache" not in word]


@functools.cache
def link_command(build, target):
    """How ninja links the target, as words."""
    folder = "rules" if target == "rules_test" else "law"
    text = subprocess.run(["ninja", "-C", build, "-t", "commands", f"tests/{folder}/{target}"], capture_output=True,
                          text=True, check=True).stdout.strip().split("\n")[-1]
    return shlex.split(text.removeprefix(": && ").removesuffix(" && :"))


def compiled(build, path, text, folder):
    """The object file of one changed source, or nothing where it does not compile."""
    source, object_file = folder / path.name, folder / "changed.o"
    source.write_text(text)
    command = compile_command(build, path)
    command[command.index("-o") + 1] = str(object_file)
    command[command.index("-c") + 1] = str(source)
    return object_file if silent(command + ["-w"], cwd=build) else None


def linked(build, core, object_file, folder, target, without=()):
    """The target with that object in place of its like in the archives of `core`, or nothing where it does not link."""
    program = folder / target
    link = [word for word in link_command(build, target) if not any(name in word for name in without)]
    link = [str(core / word) if re.fullmatch(r"core/.*\.a", word) else word for word in link]
    link[link.index("-o") + 1] = str(program)
    if shutil.which("mold"):
        link.insert(1, "-fuse-ld=mold")
    # Before the archives, so that the archive's own copy is never drawn in; debug information is only copied about.
    link[link.index("-o"):link.index("-o")] = [str(object_file), "-Wl,--strip-debug"]
    return program if silent(link, cwd=build) else None


def fate(build, core, mutant, folder):
    """Where the mutant is noticed: in the examples, in the module's other tests, or nowhere; None: does not compile."""
    path, _, _, text = mutant
    object_file = compiled(build, path, text, folder)
    judge = object_file and linked(build, core, object_file, folder, "law_judge")
    if not judge:
        return None
    if not silent([judge]):
        return "examples"
    stages = [("law_test", SLOW), ("law_test", AGAIN)]
    if path.parent.name == "rules":
        stages.insert(0, ("rules_test", ()))
    for name, without in stages:
        test = linked(build, core, object_file, folder, name, without)
        if test and not silent([test, "-nocrashhandler"], env=quick_tests()):
            return "tests"
    return "survived"


class Results:
    """The fates known so far, one JSON line each; nothing is kept without a file."""

    def __init__(self, path):
        self.path, self.known = path, {}
        if path and path.exists():
            for line in path.read_text().splitlines():
                one = json.loads(line)
                self.known[one["mutant"]] = one["fate"]

    def of(self, mutant, find):
        name = described(mutant)
        if name not in self.known:
            self.known[name] = find()
            if self.path:
                with self.path.open("a") as file:
                    file.write(json.dumps({"mutant": name, "fate": self.known[name]}, ensure_ascii=False) + "\n")
        return self.known[name]


def run_code(build, core, count, seed, only, results):
    """The examples first; what they let pass is tried against the module's other tests."""
    if not silent([build / "tests/law/law_judge"]):
        sys.exit("the unchanged law fails the examples")
    mutants = [mutant for mutant in code_mutants() if only in described(mutant)]
    # An order that a change elsewhere does not disturb, so that a run goes on after it.
    mutants.sort(key=lambda mutant: hashlib.sha256(f"{seed} {mutant[0].name} {mutant[2]}".encode()).digest())
    fates = {"examples": [], "tests": [], "survived": []}
    with tempfile.TemporaryDirectory() as folder:
        for mutant in mutants:
            if sum(map(len, fates.values())) >= count:
                break
            if found := results.of(mutant, lambda: fate(build, core, mutant, pathlib.Path(folder))):
                fates[found].append(described(mutant))
                print(f"{found}:", described(mutant), flush=True)
    report(f"code ({len(mutants)} possible, seed {seed})", *(len(fates[one]) for one in ("examples", "tests")),
           fates["survived"])
    open_ones = [one for one in fates["survived"] if not explained(re.sub(r":\d+ ", " ", one))]
    print("not explained in explained.json:", *open_ones, sep="\n")
    return not open_ones


def described(mutant):
    return f"{mutant[0].name}:{mutant[1]} {mutant[2]}"


def quick_tests():
    import os
    return {**os.environ, "REMIT_LAW_CASES": "300"}


def report(kind, killed, later, survivors):
    total = killed + later + len(survivors)
    print(f"{kind}: {total} mutants, {killed} killed by the examples, {later} by other tests, {len(survivors)} survived")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["data", "code"])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "dev")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--neighbours", type=int, default=0, help="cases to tell a gap from an equivalent change")
    parser.add_argument("--core", type=pathlib.Path, help="build whose archives of core are linked, for code: an "
                        "optimised one of the same sources answers several times faster")
    parser.add_argument("--results", type=pathlib.Path, help="file of the fates known so far, for code")
    parser.add_argument("--only", default="", help="mutants whose file and description contain this")
    options = parser.parse_args()
    build = options.build.resolve()
    if options.kind == "data":
        well = run_data(build, options.neighbours, options.only)
    else:
        well = run_code(build, (options.core or build).resolve(), options.count, options.seed, options.only, Results(options.results))
    sys.exit(0 if well else 1)


if __name__ == "__main__":
    main()
