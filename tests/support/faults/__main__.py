"""`python -m support.faults`: tries every class of faults, and writes `docs/felklasser.md`."""

from __future__ import annotations

import argparse
import sys
from multiprocessing import Pool

from support.faults.classes import CLASSES
from support.faults.shipped import ROOT, Shipped
from support.faults.table import summary, table
from support.faults.trial import Tally, tally, trials

_TREE: list[Shipped] = []
"""The shipped data in a process of the pool."""


def main() -> int:
    """Run the injector; return 1 where a fault was not found in its place, or had an echo."""
    parser = argparse.ArgumentParser(description="Pröva felklasserna och skriv docs/felklasser.md.")
    parser.add_argument("--antal", type=int, default=15, help="försök per klass")
    parser.add_argument("--fro", type=int, default=2026, help="frö")
    parser.add_argument("--klass", default="", help="bara klasser vars namn eller kod har detta")
    given = parser.parse_args()
    wanted = [
        index
        for index, felklass in enumerate(CLASSES)
        if given.klass.casefold() in f"{felklass.namn} {felklass.code}".casefold()
    ]
    with Pool(2, _load) as pool:
        counted = pool.starmap(_run, [(index, given.antal, given.fro) for index in wanted], 1)
    for one in counted:
        for miss in one.misses:
            print(f"{one.felklass.namn}: {miss}")  # noqa: T201 - a command
    print(summary(counted))  # noqa: T201 - a command
    if not given.klass:
        page = ROOT / "docs" / "felklasser.md"
        page.write_text(table(counted, given.antal, given.fro), encoding="utf-8", newline="\n")
    return int(any(one.found < one.tried or one.exact < one.tried or one.echoes for one in counted))


def _load() -> None:
    _TREE.append(Shipped())


def _run(index: int, count: int, seed: int) -> Tally:
    return tally(CLASSES[index], trials(_TREE[0], CLASSES[index], count, seed))


if __name__ == "__main__":
    sys.exit(main())
