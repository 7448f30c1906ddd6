"""The law of figures: one that changes in the data changes every place that shows it, and no other.

Four figures are changed at once, each to a number that stands nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.base_tree import BASE
from support.every import DOCUMENTS, RIK, Document, made
from support.opened import Opened, opened
from support.program import write_tree

DIGEST = re.compile(r"[0-9a-f]{12}|[0-9a-f]{64}")
"""What a document says of the files that it is made of."""

FIGURES = {
    "data/loften/aby/aby-2018-1.yaml": ("antal: 12,", "antal: {},", "731", "732"),
    "data/loften/aby/aby-2019-1.yaml": ("minst: 2,", "minst: {},", "741", "742"),
    "data/volontarer/2014-aby.yaml": ("utbildade: 10,", "utbildade: {},", "751", "752"),
    "data/indikatorer/poliser.yaml": ("31, varde: 20000,", "31, varde: {},", "761", "762"),
}
"""By file: what stands there, what is to stand there, and the two numbers."""

UTFALL, MATBART_MAL, UTBILDADE, OBSERVATION = (figure[2:] for figure in FIGURES.values())
SUMMA = ("755", "756")
"""What those who are trained come to."""

SHOWN = {
    "status": {UTFALL},
    "status-mal": {UTFALL},
    "status-lpo": {UTFALL},
    "uppfoljning": {UTFALL},
    "avtal-utkast": {MATBART_MAL},
    "volontarer": {UTBILDADE, SUMMA},
    "indikator": {OBSERVATION},
}
ONLY_DATA = {"status": ("json", "xlsx"), "status-mal": ("json", "xlsx")}
"""Reports of so many promises that only these formats show each."""


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return one with the first of each two numbers, and one with the second."""
    return (
        write_tree(tmp_path_factory.mktemp("before"), register(2)),
        write_tree(tmp_path_factory.mktemp("after"), register(3)),
    )


@pytest.mark.parametrize(
    "document", [item for item in DOCUMENTS if item.output != "pdf"], ids=lambda item: item.file
)
def test_a_figure_changes_the_places_that_show_it_and_nothing_else(
    registers: tuple[Path, Path], document: Document
) -> None:
    before, after = (opened(document.output, made(root, document)) for root in registers)
    old, new = words(before), words(after)
    changed = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    figures = [pair for pair in changed if not DIGEST.fullmatch(pair[0])]

    assert after.parts == before.parts
    assert set(figures) <= shown(document)
    assert set(figures) >= shown(document) - ({SUMMA} if document.output == "csv" else set())
    assert len(figures) == sum(old.count(pair[0]) for pair in shown(document))
    assert {len(was) for was, _ in changed if DIGEST.fullmatch(was)} <= {12, 64}


def test_a_report_that_rests_on_other_files_keeps_its_bytes(registers: tuple[Path, Path]) -> None:
    documents = [item for item in DOCUMENTS if item.name == "projekt"]

    assert documents
    for document in documents:
        before, after = (made(root, document) for root in registers)
        assert after == before


def shown(document: Document) -> set[tuple[str, ...]]:
    """Return the numbers that a document shows, each before and after."""
    if document.output not in ONLY_DATA.get(document.name, (document.output,)):
        return set()
    return set(SHOWN.get(document.name, ()))


def words(document: Opened) -> list[str]:
    return re.findall(r"\w+", document.text)


def register(number: int) -> Mapping[str, str | bytes | None]:
    """Return the rich register with the first (2) or the second (3) of each two numbers."""
    held = dict(RIK)
    for path, figure in FIGURES.items():
        text = str(held.get(path) or BASE[path])
        assert text.count(figure[0]) == 1
        # A printed total that no longer fits would be told of.
        text = re.sub("tryckt_summa: .*\n", "", text)
        held[path] = text.replace(figure[0], figure[1].format(figure[number]))
    return held
