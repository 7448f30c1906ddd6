"""Measure whole processes against each other in one run, and print ratios.

    python bench/run.py [--files 10000] [--rounds 7] [--keep DIR] [--ignore CODES]

Rows: `polisplan --version` against `python -c pass`, and `polisplan validate` on a made-up tree
against `bench/reference.py` on the same tree. The cases of a round are interleaved, in reversed
order every other round, and medians are compared: read the ratios, not the times.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}


def once(command: list[str]) -> tuple[float, float]:
    """Return wall and processor seconds of one whole process that must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, env=ENVIRONMENT, check=False)
    wall = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{command} failed: {done.stdout.decode()}{done.stderr.decode()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def rounds(cases: dict[str, list[str]], count: int) -> dict[str, tuple[float, float]]:
    """Return the median wall and processor seconds of each case; one round is thrown away."""
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for number in range(count + 1):
        names = list(cases) if number % 2 else list(reversed(cases))
        for name in names:
            figures = once(cases[name])
            if number:
                seen[name].append(figures)
    return {
        name: (
            statistics.median(wall for wall, _ in figures),
            statistics.median(cpu for _, cpu in figures),
        )
        for name, figures in seen.items()
    }


def show(title: str, measured: dict[str, tuple[float, float]], yardstick: str) -> None:
    """Print one table."""
    print(f"\n{title}\n\n| case | wall, s | processor, s | wall, ratio | processor, ratio |")
    print("|---|---:|---:|---:|---:|")
    for name, (wall, cpu) in measured.items():
        base_wall, base_cpu = measured[yardstick]
        print(
            f"| {name} | {wall:.3f} | {cpu:.3f} | {wall / base_wall:.2f} | {cpu / base_cpu:.2f} |"
        )


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--keep", type=Path, help="folder of the made-up tree; kept if given")
    parser.add_argument("--ignore", default="", help="rules that validate leaves out: PP3,PP508")
    given = parser.parse_args()
    python = sys.executable
    with tempfile.TemporaryDirectory() as scratch:
        tree = given.keep or Path(scratch) / "tree"
        if not tree.exists():
            subprocess.run(
                [python, HERE / "corpus.py", tree, "--files", str(given.files)], check=True
            )
        start_up = {
            "python -c pass": [python, "-c", "pass"],
            "polisplan --version": [python, "-m", "polisplan", "--version"],
        }
        show("Start-up", rounds(start_up, given.rounds * 3), "python -c pass")
        validate = {
            "reference.py": [python, str(HERE / "reference.py"), str(tree)],
            "polisplan validate": [
                python, "-m", "polisplan", "validate", "--root", str(tree), "--as-of", "2026-01-01",
                *(["--ignore", given.ignore] if given.ignore else []),
            ],
        }  # fmt: skip
        show(f"Validate {given.files} files", rounds(validate, given.rounds), "reference.py")


if __name__ == "__main__":
    main()
