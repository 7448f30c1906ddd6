"""Measure documents: many agreements as PDF in one run, and the reports of the whole country.

    python bench/documents.py [--count 500] [--rounds 3] [--keep DIR]

The register is the shipped one, and copies of it beside: every kommun that has an agreement, with
its agreements, promises and pictures of problems under other ids, until there are enough. Every
case is a process of its own. What a document costs after start is the difference between all of
them and one of them, in the same register, and so is what it costs in memory. The yardstick is
Typst alone: a process that prints one line, and one that prints it as often.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
AS_OF = ("--as-of", "2026-11-21")
PROGRAM = [sys.executable, "-m", "polisplan"]
LINE = """\
import sys, typst
from pathlib import Path
folder = Path(sys.argv[1])
(folder / "rad.typ").write_text('#set document(title: "En rad")\\n#sys.inputs.rad')
compiler = typst.Compiler(str(folder / "rad.typ"), root=str(folder))
for n in range(int(sys.argv[2])):
    made = compiler.compile(sys_inputs={"rad": f"Rad {n}"}, format="pdf", pdf_standards=["a-3b"])
    (folder / f"{n}.pdf").write_bytes(made)
"""


class Cost(NamedTuple):
    """What a process took: seconds on the clock, seconds of the processor, megabytes at most."""

    wall: float
    cpu: float
    peak: float


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="folder for the register; kept if given")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        few, many = (
            made_register((given.keep or Path(scratch)) / f"register-{count}", count)
            for count in (given.count // 5, given.count)
        )
        out = Path(scratch) / "ut"
        out.mkdir()
        cases = {
            "Typst alone, one line": [sys.executable, "-c", LINE, str(out), "1"],
            f"Typst alone, {agreements(many)} times": [
                sys.executable, "-c", LINE, str(out), str(agreements(many)),
            ],
            **{
                f"{what} of {agreements(root)} agreements, PDF": [
                    *PROGRAM, "report", "avtal", *which, "--format", "pdf", "--out", f"{out}/",
                    "--root", str(root), *AS_OF,
                ]
                for root in (few, many)
                for what, which in (("one", (some(root),)), ("all", ("--all",)))
            },
            **{
                f"status of the country, {output}": [
                    *PROGRAM, "report", "status", "--format", output, "--out", f"{out}/",
                    "--root", str(ROOT), *AS_OF,
                ]
                for output in ("text", "html", "pdf", "xlsx")
            },
            **{
                f"{kind}, html": [
                    *PROGRAM, "report", kind, "--format", "html", "--out", f"{out}/",
                    "--root", str(ROOT), *AS_OF,
                ]
                for kind in ("tackning", "kvalitet")
            },
        }  # fmt: skip
        show(measured(cases, given.rounds), agreements(few), agreements(many))


def show(costs: dict[str, Cost], few: int, many: int) -> None:
    """Print what everything costs, and what each document costs after start."""
    print("| case | wall, s | processor, s | peak, MB |\n|---|---:|---:|---:|")
    for name, cost in costs.items():
        print(f"| {name} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.peak:.0f} |")
    print(
        "\n| after start, each | wall, ms | processor, ms | times Typst alone | peak, times one |"
    )
    print("|---|---:|---:|---:|---:|")
    alone = (costs[f"Typst alone, {many} times"].cpu - costs["Typst alone, one line"].cpu) / many
    for count in (few, many):
        one = costs[f"one of {count} agreements, PDF"]
        every = costs[f"all of {count} agreements, PDF"]
        wall, cpu = ((getattr(every, item) - getattr(one, item)) / (count - 1) for item in
                     ("wall", "cpu"))  # fmt: skip
        print(
            f"| agreement, {count} in a run | {1000 * wall:.1f} | {1000 * cpu:.1f} "
            f"| {cpu / alone:.1f} | {every.peak / one.peak:.2f} |"
        )


def measured(cases: dict[str, list[str]], rounds: int) -> dict[str, Cost]:
    """Return the median cost of each case; rounds go forwards and backwards by turns."""
    seen: dict[str, list[Cost]] = {name: [] for name in cases}
    for number in range(rounds):
        for name in list(cases) if number % 2 else list(reversed(cases)):
            seen[name].append(once(cases[name]))
    return {
        name: Cost(*(statistics.median(values) for values in zip(*costs, strict=True)))
        for name, costs in seen.items()
    }


def once(command: list[str]) -> Cost:
    """Return what one process costs, which must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} failed")
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def made_register(folder: Path, count: int) -> Path:
    """Write the shipped register with copies beside, until it has so many agreements."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "polisplan.toml", folder)
    shutil.copytree(ROOT / "data", folder / "data")
    places = sorted({place for path in (ROOT / "data/overenskommelser").glob("*.yaml")
                     if (place := kommun_of(path))})  # fmt: skip
    for turn in range(1, 100):
        for place in places:
            if agreements(folder) >= count:
                return folder
            for path, text in copied(place, f"{place}k{turn}"):
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
    raise SystemExit("too few agreements to copy")


def kommun_of(path: Path) -> str | None:
    """Return the kommun of an agreement whose id begins with it."""
    found = re.search(r"^omrade: \{kommun: ([a-z-]+)", path.read_text(encoding="utf-8"), re.M)
    return found[1] if found and path.stem.startswith(f"{found[1]}-") else None


def copied(place: str, other: str) -> Iterator[tuple[Path, str]]:
    """Yield the records of a kommun under another id."""
    paths = [
        path
        for folder in ("kommuner", "lagesbilder", "loften", "overenskommelser")
        for path in sorted((ROOT / "data" / folder).rglob("*.yaml"))
        if path.stem == place or path.stem.startswith(f"{place}-")
    ]
    ids = "|".join(map(re.escape, sorted({path.stem for path in paths}, reverse=True)))
    ours = re.compile(rf"(?<![\w-])(?<!lpo: )(?<!lan: )(?<!kalla: )(?:{ids})(?![\w-])")
    for path in paths:
        text = ours.sub(lambda found: other + found[0].removeprefix(place), path.read_text("utf-8"))
        if path.parent.name == "kommuner":
            code = f"'{3000 + sum(map(ord, other)) * 7 % 6000:04d}'"
            text = re.sub(r"^kommunkod: .*$", f"kommunkod: {code}", text, flags=re.M)
        name = f"{other}{path.stem.removeprefix(place)}.yaml"
        yield path.relative_to(ROOT).with_name(name), text


def agreements(root: Path) -> int:
    """Return how many agreements a register has."""
    return len(list((root / "data/overenskommelser").glob("*.yaml")))


def some(root: Path) -> str:
    """Return the id of an agreement."""
    return min(path.stem for path in (root / "data/overenskommelser").glob("*.yaml"))


if __name__ == "__main__":
    main()
