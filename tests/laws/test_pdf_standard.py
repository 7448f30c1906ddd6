"""The law of PDFs: every kind is an archive document (PDF/A-3a) that everybody can read (PDF/UA-1).

Looked at by hand here, always; and by an independent validator where it is installed: `make pdf`.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream, NameObject, NumberObject
from support.avtal import OKAND, UTKAST, avtal, hostile
from support.every import FORMATS
from support.omraden import FYRA, kommun
from support.reports import RICH, status, volontarer
from support.tagged import faults
from support.uppfoljt import uppfoljning

from polisplan.render.pdf import Attachment, pdf_printer
from polisplan.views.statusurval import Statusfraga

VIEWS: Mapping[str, tuple[str, Any]] = {
    "avtal-utkast": ("avtal", avtal(UTKAST, "aby-2019")),
    "avtal-sammanstallning": ("avtal", avtal()),
    "avtal-okant": ("avtal", avtal(OKAND)),
    "avtal-fientligt": ("avtal", avtal(hostile(), "aby-2019")),
    "status-hela": (
        "status",
        status({**RICH, **FYRA, **kommun("gotland", "Gotland", "0980", "abylan")}, Statusfraga()),
    ),
    "status-lpo": ("status", status(RICH)),
    "uppfoljning": ("uppfoljning", uppfoljning()),
    "uppfoljning-tom": ("uppfoljning", uppfoljning(period="2015")),
    "volontarer": ("volontarer", volontarer()),
}
NOT_VALIDATED = "NOT VALIDATED: PDF/A-3a and PDF/UA-1 are only checked by hand; run make pdf"

every_kind = pytest.mark.parametrize("name", VIEWS)


@cache
def printed(name: str) -> bytes:
    kind, view = VIEWS[name]
    with pdf_printer(f"{kind}.typ", "9.9.9") as printer:
        return printer(view, Attachment(f"{kind}.json", "{}"))


def test_every_kind_of_pdf_is_tried() -> None:
    kinds = {kind for kind, formats in FORMATS.items() if "pdf" in formats}

    assert {kind for kind, _ in VIEWS.values()} == kinds


@every_kind
def test_it_is_tagged_dated_and_whole(name: str) -> None:
    assert faults(printed(name)) == []


def _no_language(root: Any) -> None:
    del root["/Lang"]


def _not_marked(root: Any) -> None:
    del root["/MarkInfo"]["/Marked"]


def _no_title_shown(root: Any) -> None:
    del root["/ViewerPreferences"]


def _no_words(root: Any) -> None:
    del _first(root, "/Figure")["/Alt"]


def _no_scope(root: Any) -> None:
    del _first(root, "/TH")["/A"]


def _high_heading(root: Any) -> None:
    _first(root, "/H2")[NameObject("/S")] = NameObject("/H4")


def _loose_cell(root: Any) -> None:
    _first(root, "/TD")["/P"][NameObject("/S")] = NameObject("/Div")


def _untagged(root: Any) -> None:
    page = root["/Pages"]["/Kids"][0].get_object()
    content = ContentStream(page["/Contents"].get_object(), None)
    square = [NumberObject(number) for number in (100, 100, 50, 50)]
    content.operations[:0] = [(square, b"re"), ([], b"f")]
    page[NameObject("/Contents")] = content


def _no_characters(root: Any) -> None:
    page = root["/Pages"]["/Kids"][0].get_object()
    for font in page["/Resources"]["/Font"].values():
        del font.get_object()["/ToUnicode"]


def _other_relation(root: Any) -> None:
    root["/AF"][0].get_object()[NameObject("/AFRelationship")] = NameObject("/Data")


def _running(root: Any) -> None:
    root[NameObject("/OpenAction")] = NameObject("/None")


PLANTED: tuple[tuple[Callable[[Any], None], str], ...] = (
    (_no_language, "11: it has no language"),
    (_not_marked, "06: it is not marked as tagged"),
    (_no_title_shown, "07: the window shows the file's name"),
    (_no_words, "13: a figure has no words"),
    (_no_scope, "15: a heading of a table does not say of what"),
    (_high_heading, "14: a heading of level 4 comes after 1"),
    (_loose_cell, "09: /TD stands in /Div"),
    (_untagged, "01: something is neither content nor decoration"),
    (_no_characters, "10: a font does not say which characters it shows"),
    (_other_relation, "A: an attachment does not say what it is"),
    (_running, "29: it does something"),
)


@pytest.mark.parametrize(("plant", "said"), PLANTED, ids=[said for _, said in PLANTED])
def test_a_planted_fault_is_found(plant: Callable[[Any], None], said: str) -> None:
    """Else the test above would prove nothing."""
    assert said in faults(spoilt(plant))


@pytest.fixture(scope="module")
def validated() -> Callable[[bytes, str], list[str]]:
    """Return what gives the rules that a document breaks, by standard."""
    if find_spec("page") is None:
        if os.environ.get("POLISPLAN_PDF"):
            pytest.fail("the validator is missing: run make pdf")
        pytest.skip(NOT_VALIDATED)
    import page

    def validate(document: bytes, standard: str) -> list[str]:
        report = page.validate_pdf_bytes(document, profile=standard)
        assert report.rules.total > 100
        assert report.is_compliant == (report.rules.failed == 0)
        return sorted(
            {
                failure.rule_id
                for failure in report.failures
                if not (
                    failure.rule_id.endswith("STREAM-LENGTH-001")
                    and failure.object_id is not None
                    and has_its_length(document, failure.object_id.object_number)
                )
            }
        )

    return validate


@every_kind
@pytest.mark.parametrize("standard", ["3a", "ua1"])
def test_a_validator_accepts_it(
    validated: Callable[[bytes, str], list[str]], name: str, standard: str
) -> None:
    assert validated(printed(name), standard) == []


@pytest.mark.skipif(
    shutil.which("verapdf") is None,
    reason="NOT VALIDATED by veraPDF, the reference: it is not installed",
)
@every_kind
@pytest.mark.parametrize("standard", ["3a", "ua1"])
def test_the_reference_accepts_it(tmp_path: Path, name: str, standard: str) -> None:
    path = tmp_path / f"{name}.pdf"
    path.write_bytes(printed(name))
    done = subprocess.run(
        ["verapdf", "--flavour", standard, "--format", "text", str(path)],
        capture_output=True, check=False,
    )  # fmt: skip

    assert done.stdout.decode().startswith("PASS"), done.stdout.decode()


@pytest.mark.parametrize(
    "plant",
    [_no_language, _not_marked, _no_title_shown, _no_words, _no_characters],
)
def test_the_validator_refuses_what_is_planted(
    validated: Callable[[bytes, str], list[str]], plant: Callable[[Any], None]
) -> None:
    document = spoilt(plant)
    untouched = spoilt(lambda _: None)

    assert set(validated(document, "ua1")) > set(validated(untouched, "ua1"))


def has_its_length(document: bytes, number: int) -> bool:
    """Return whether a stream is as long as it says, by the letter.

    The validator takes data that happen to end in a carriage return, and the line feed after them,
    for one end of line.
    """
    found = re.search(rb"\n%d 0 obj\s*<<(.*?)>>\s*stream\r?\n" % number, document, re.DOTALL)
    assert found is not None
    length = re.search(rb"/Length (\d+)", found[1])
    assert length is not None
    end = found.end() + int(length[1])
    return document[end - 1 : end + 10] == b"\r\nendstream"


def spoilt(plant: Callable[[Any], None]) -> bytes:
    """Return a report with something wrong in it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed("status-lpo"))))
    plant(writer._root_object)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _first(root: Any, kind: str) -> Any:
    """Return the first element of a kind."""
    waiting = [root["/StructTreeRoot"]]
    while waiting:
        item = waiting.pop(0).get_object()
        if isinstance(item, list):
            waiting = [*item, *waiting]
        elif isinstance(item, dict):
            if item.get("/S") == kind:
                return item
            if "/K" in item:
                waiting.insert(0, item["/K"])
    raise ValueError(kind)
