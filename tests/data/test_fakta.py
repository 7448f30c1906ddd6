"""The founding documents: each of their facts is in a record, or left out with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from polisplan.generate.fact_coverage import files
from polisplan.graph.fakta import Faktalage, faktalage
from polisplan.graph.snapshot import Snapshot
from polisplan.sources.directory_tree import DirectoryTree

ROOT = Path(__file__).parents[2]
COUNTS = {
    "jamforelse-av-grunddokumenten": 21,
    "polisens-mobila-resa": 49,
    "polisens-strategi-2024-artikel": 34,
    "polisens-volontarer": 29,
    "projektdirektiv-op-17": 58,
    "uppdrag-och-mal-2017": 36,
}
PREFIXES = {
    "jamforelse-av-grunddokumenten": "M",
    "polisens-mobila-resa": "S003",
    "polisens-strategi-2024-artikel": "S001",
    "polisens-volontarer": "S004",
    "projektdirektiv-op-17": "S002",
    "uppdrag-och-mal-2017": "S000",
}


@pytest.fixture(scope="module")
def lage(register: Snapshot) -> Faktalage:
    return faktalage(register)


def test_every_fact_of_a_document_is_numbered_from_one(register: Snapshot) -> None:
    numbered = {
        ident: [faktum.id for faktum in dokument.inventering]
        for ident, dokument in register.grunddokument.items()
    }

    assert numbered == {
        ident: [f"{PREFIXES[ident]}-{number:02d}" for number in range(1, count + 1)]
        for ident, count in COUNTS.items()
    }


def test_every_fact_is_in_a_record_or_left_out(lage: Faktalage) -> None:
    assert [item.faktum.id for item in lage.utan_post] == []
    assert set(lage.poster) <= set(lage.fakta)


def test_only_furniture_and_noise_are_left_out(lage: Faktalage) -> None:
    left_out = {
        ident: item.faktum.utelamnad.grund
        for ident, item in lage.fakta.items()
        if item.faktum.utelamnad is not None
    }

    assert left_out == {
        "S000-02": "sidmöblering",
        "S001-27": "brus",
        "S001-34": "brus",
        "S002-06": "sidmöblering",
        "S003-03": "sidmöblering",
    }
    assert left_out.keys() & lage.poster.keys() == set()


def test_a_record_cites_a_document_whose_facts_it_holds(
    register: Snapshot, lage: Faktalage
) -> None:
    """What the comparison holds may be about other sources too."""
    sources = {
        ident: {item.kalla for item in dokument.kallor}
        for ident, dokument in register.grunddokument.items()
    }
    without = [
        (angivet.post.ref, angivet.id)
        for angivet in lage.angivna
        if angivet.post.slag != "kalla"
        and not angivet.id.startswith("M-")
        and not sources[lage.fakta[angivet.id].dokument.id]
        & {item.id for item in register.hanvisningar_fran(angivet.post)}
    ]

    assert without == []


def test_no_record_names_a_fact_twice(lage: Faktalage) -> None:
    named = Counter((angivet.post.ref, angivet.id) for angivet in lage.angivna)

    assert [key for key, times in named.items() if times > 1] == []


def test_every_claim_of_the_unofficial_article_has_a_verdict(register: Snapshot) -> None:
    article = register.grunddokument["polisens-strategi-2024-artikel"]

    assert Counter(faktum.styrkt for faktum in article.inventering) == {
        "bekräftad": 4, "delvis": 10, "overifierad": 14, "motsagd": 4, None: 2,
    }  # fmt: skip
    assert {f.id for f in article.inventering if f.styrkt is None} == {"S001-27", "S001-34"}


@pytest.mark.parametrize(
    ("ident", "held_by"),
    [
        ("S000-03", {"forutsattning/mal-for-rattsvasendet"}),
        ("S000-07", {"verksamhetside/2015-narmare-medborgarna"}),
        (
            "S000-14",
            {
                "mal/2015-en-polis", "mal/2015-forhindra-brott", "mal/2015-proaktiva",
                "mal/2015-tillgangliga", "mal/2015-utredningsresultat",
            },
        ),
        ("S000-28", {"indikator/poliser", "initiativ/2017-kompetensforsorjning"}),
        ("S001-12", {"mal/2018-lokal-narvaro"}),
        ("S002-31", {"projekt/op-17-lokala-medborgarloften"}),
        ("S003-39", {"utveckling/samarbetsmodellen"}),
        ("S003-43", {"utveckling/utrullningen-av-mpmf"}),
        ("S004-17", {"volontarverksamhet/2013-vastra-gotaland"}),
        ("S004-22", {"volontarstatistik/2013-11-11-myndigheter"}),
        (
            "M-15",
            {
                "volontarstatistik/2013-11-11-myndigheter",
                "volontarstatistik/2013-11-11-storgoteborg",
            },
        ),
    ],
)  # fmt: skip
def test_a_fact_is_where_one_would_look(lage: Faktalage, ident: str, held_by: set[str]) -> None:
    assert {post.ref for post in lage.poster[ident]} == held_by


def test_the_page_of_facts_has_a_row_for_each_and_no_empty_cell_of_files() -> None:
    [text] = files(DirectoryTree(ROOT)).values()
    rows = [row.split(" | ") for row in text.split("\n") if row.startswith(("| S", "| M"))]

    assert len(rows) == sum(COUNTS.values()) == 227
    assert [row[0] for row in rows if row[-1] in ("|", " |")] == []
