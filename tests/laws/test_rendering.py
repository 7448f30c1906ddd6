"""The law of rendering: the same input gives the same bytes, whoever asks and wherever."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.base_tree import BASE, LOFTE, changed, tree
from support.every import DOCUMENTS, RIK
from support.program import clean_environment, program, write_tree
from support.reports import RICH

from polisplan.render.findings_json import validation_json
from polisplan.render.findings_text import validation_text
from polisplan.workflows.validate import ValidateOptions, validate

OVERLAY = {
    **RICH,
    **changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"),
    "data/mal/kopia.yaml": BASE["data/mal/2015-trygghet.yaml"],
    "data/lpo/trasig.yaml": "id: [",
    "data/kommuner/oby.yaml": "id: oby\nnamn: 1\nokand: 2\n",
}
TESTS = Path(__file__).parents[1]
PLACES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "America/Los_Angeles", "LC_ALL": "sv_SE.UTF-8"},
)
DAY = ("--as-of", "2019-05-01")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("register"), OVERLAY)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("validate", "--all", *DAY), id="findings as text"),
        pytest.param(("validate", "--format", "json", *DAY), id="findings as JSON"),
        pytest.param(("trace", "aby-2018-2", "--format", "mermaid", *DAY), id="a chain as Mermaid"),
    ],
)
def test_seed_time_zone_and_locale_change_no_byte(root: Path, arguments: tuple[str, ...]) -> None:
    """Each in a process of its own."""
    runs = [program(root, *arguments, env=place) for place in PLACES]

    assert {run.returncode for run in runs} <= {0, 1}, runs[0].stderr
    assert runs[0].stdout == runs[1].stdout == runs[2].stdout != ""


_EVERY = """\
import hashlib, json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from support.every import DOCUMENTS, made
root = Path(sys.argv[2])
json.dump({item.file: hashlib.sha256(made(root, item)).hexdigest() for item in DOCUMENTS}, sys.stdout)
"""


def test_the_bytes_of_every_document_are_the_same_everywhere(tmp_path: Path) -> None:
    """Each report in each format, from a register in another folder, in a process of its own."""

    def digests(name: str, place: Mapping[str, str]) -> dict[str, str]:
        folder = tmp_path / name
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", _EVERY, str(TESTS), str(write_tree(folder, RIK))],
            cwd=folder, env={**clean_environment(), **place}, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr.decode()
        made: dict[str, str] = json.loads(done.stdout)
        return made

    one = digests("en", PLACES[1])
    other = digests("en annan mapp", PLACES[2])

    assert set(one) == {item.file for item in DOCUMENTS}
    assert [name for name, digest in one.items() if other[name] != digest] == []


def test_validating_twice_gives_the_same_bytes() -> None:
    """In one process, where something may have been kept from the first time."""
    options = ValidateOptions(as_of=dt.date(2019, 5, 1), every_place=True)
    results = [validate(tree(OVERLAY), options) for _ in range(2)]
    documents = [validation_json(result, "0") for result in results]
    texts = [str(validation_text(result, everything=True)) for result in results]

    assert documents[0] == documents[1]
    assert texts[0] == texts[1]
