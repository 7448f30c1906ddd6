from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"
MAL = "Långsiktigt mål 1 (2015–2019): «Vi gör Åby tryggt.»"


@pytest.mark.parametrize(
    ("written", "suggestion", "hint"),
    [
        pytest.param("2015-tryghet", "2015-trygghet", MAL, id="a letter lost"),
        pytest.param("2015-tryggeht", "2015-trygghet", MAL, id="two letters swapped"),
        pytest.param("2015-Trygghet", "2015-trygghet", MAL, id="a capital"),
        pytest.param("Vi gör Åby tryggt", "2015-trygghet", MAL, id="the wording"),
        pytest.param("xyzzy", None, "Alla mål ligger i data/mal/.", id="like no other"),
    ],
)
def test_the_nearest_goal_is_suggested_and_presented(
    written: str, suggestion: str | None, hint: str
) -> None:
    found = only_error(changed(LOFTE, "mal: 2015-trygghet", f"mal: {written}"))

    assert (found.code, found.suggestion, str(found.hint)) == ("PP103", suggestion, hint)
    assert str(found.message) == f"Målet {written} finns inte."
    assert (found.span.line, found.span.column, found.span.end_column) == (12, 8, 8 + len(written))


def test_every_reference_is_followed_also_in_a_file_that_the_schema_refuses() -> None:
    overlay = changed(LOFTE, "fokus: [trafik]\na", "fokus: 1\na")
    text = (
        overlay[LOFTE]
        .replace("kommun: aby", "kommun: oby")
        .replace("kalla: kalla-ett\n", "kalla: x\n")
    )

    assert [(code, line) for code, _, line, _ in seen({LOFTE: text})] == [
        ("PP103", 3), ("PP023", 6), ("PP103", 19),
    ]  # fmt: skip


def test_a_record_that_cannot_be_read_counts_as_there() -> None:
    assert [code for code, *_ in seen({REGION: "id: mellan\nnamn: [\n"})] == ["PP001"]
    assert [code for code, *_ in seen(changed(REGION, "namn: Mellan", "namn: 1"))] == ["PP023"]
