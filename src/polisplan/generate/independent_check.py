"""The shipped data held against the shipped schemas by a validator that is not ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from polisplan.errors import UsageError
from polisplan.models.slag import SLAG

_MOST = 400
"""Files of one process: what a command line takes on every system."""


class Verdict(NamedTuple):
    """What the validator says of some files of one kind: nothing where all follow the schema."""

    slag: str
    files: int
    complaint: str


def independent_check(root: Path) -> tuple[Verdict, ...]:
    """Return what `check-jsonschema` says of every data file, kind by kind.

    Args:
        root: The folder with `data/` and `schemas/`.

    Raises:
        UsageError: The validator is not installed, or a kind has no schema.
    """
    if find_spec("check_jsonschema") is None:
        raise UsageError("check-jsonschema saknas. Kör make setup.")
    batches = list(_batches(root))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        return tuple(pool.map(lambda batch: _verdict(root, *batch), batches))


def _batches(root: Path) -> Iterator[tuple[str, list[str]]]:
    for slag in SLAG:
        files = sorted(
            path.relative_to(root).as_posix()
            for path in (root / "data" / slag.mapp).rglob("*.yaml")
        )
        if files and not (root / "schemas" / f"{slag.namn}.json").is_file():
            raise UsageError("schemas/{namn}.json saknas. Kör make generate.", namn=slag.namn)
        for start in range(0, len(files), _MOST):
            yield slag.namn, files[start : start + _MOST]


def _verdict(root: Path, slag: str, files: Iterable[str]) -> Verdict:
    names = list(files)
    command = [sys.executable, "-m", "check_jsonschema", "--no-cache"]
    done = subprocess.run(  # noqa: S603 - the arguments are a fixed list and file names
        [*command, "--schemafile", f"schemas/{slag}.json", *names],
        cwd=root, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    said = (done.stdout + done.stderr).strip()
    return Verdict(slag, len(names), (said or "inget svar") if done.returncode else "")
