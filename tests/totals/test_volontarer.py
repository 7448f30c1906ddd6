from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.base_tree import changed
from support.build import snapshot

from polisplan.models.volontarstatistik import Rad
from polisplan.totals.volontarer import Summa, summera, summera_tabell

TABELL = "data/volontarer/2013-aby.yaml"
BLANK_COLUMN = """\
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010}
tryckt_summa: {utbildade: 0}
kallor:
- {kalla: kalla-ett, last: helt}
"""
PARTS = {TABELL: BLANK_COLUMN.replace(
    "- {omrade: Åby, start: 2010}",
    "- {omrade: Åby, start: 2010, utbildade: 20, varav: [{omrade: Norr, utbildade: 8}]}",
)}  # fmt: skip
rader = st.lists(
    st.builds(
        Rad,
        omrade=st.just("x"),
        start=st.sampled_from([None, 2010, "ska starta"]),
        utbildade=st.none() | st.integers(0, 10**12),
    )
)


@given(rader, rader)
def test_the_sum_of_disjoint_parts_is_the_whole(first: list[Rad], second: list[Rad]) -> None:
    parts = summera(first, "utbildade") + summera(second, "utbildade")

    assert parts == summera([*first, *second], "utbildade")


@given(rader)
def test_a_blank_changes_how_much_is_known_and_not_the_sum(given_rader: list[Rad]) -> None:
    before = summera(given_rader, "utbildade")
    after = summera([*given_rader, Rad(omrade="tom")], "utbildade")

    assert (after.varde, after.kanda, after.av) == (before.varde, before.kanda, before.av + 1)


@given(rader, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(given_rader: list[Rad], random: object) -> None:
    shuffled = list(given_rader)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert summera(shuffled, "utbildade") == summera(given_rader, "utbildade")


def test_nothing_known_is_not_zero() -> None:
    assert Summa(0, 0, 3).kant_varde is None
    assert Summa(0, 1, 3).kant_varde == 0


def test_a_table_is_added_up_with_rows_not_started_among_av() -> None:
    summor = summera_tabell(snapshot().volontarstatistik["2013-aby"])

    utbildade, uppdrag = summor.kolumner
    assert utbildade.summa == Summa(14, 2, 3)
    assert uppdrag.summa == Summa(5, 1, 3)
    assert uppdrag.tomma == ("Öby",)
    assert (summor.startade, summor.ska_starta, summor.okand_start) == (2, ("Ytby",), 0)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("utbildade: 14,", "utbildade: 14,", True, id="equal"),
        pytest.param("utbildade: 14,", "utbildade: 15,", False, id="another"),
        pytest.param("utbildade: 14, uppdrag", "uppdrag", None, id="none printed"),
    ],
)
def test_a_sum_is_compared_with_the_printed_one(
    old: str, new: str, *, expected: bool | None
) -> None:
    plan = snapshot(changed(TABELL, old, new))

    column = summera_tabell(plan.volontarstatistik["2013-aby"]).kolumner[0]
    assert column.lika_med_tryckt is expected


def test_a_column_of_blanks_only_is_not_equal_to_a_printed_zero() -> None:
    plan = snapshot({TABELL: BLANK_COLUMN})

    column = summera_tabell(plan.volontarstatistik["2013-aby"]).kolumner[0]
    assert (column.summa, column.lika_med_tryckt) == (Summa(0, 0, 1), False)


def test_a_part_of_a_row_is_not_added_to_it() -> None:
    summor = summera_tabell(snapshot(PARTS).volontarstatistik["2013-aby"])

    assert summor.kolumner[0].summa == Summa(20, 1, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("avser: 2013-11-11", "avser: 2013\nuppstallning: text", id="running text"),
        pytest.param("{omrade: Öby,", "{omrade: Öby, avser: 2012,", id="rows of different times"),
    ],
)
def test_what_is_not_one_table_about_one_time_is_not_added_up(old: str, new: str) -> None:
    summor = summera_tabell(snapshot(changed(TABELL, old, new)).volontarstatistik["2013-aby"])

    assert summor.kolumner == ()
    assert (summor.startade, summor.ska_starta) == (2, ("Ytby",))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(None, None, None, id="exact"),
        pytest.param("drygt", None, "drygt", id="one word"),
        pytest.param("över", "över", "över", id="the same word"),
        pytest.param("drygt", "knappt", "ca", id="several words"),
    ],
)
def test_a_sum_is_no_more_exact_than_its_cells(
    first: str | None, second: str | None, expected: str | None
) -> None:
    rows = "\n".join(
        f"- {{omrade: {name}, utbildade: 5{f', precision: {{utbildade: {word}}}' if word else ''}}}"
        for name, word in (("Åby", first), ("Öby", second))
    )
    plan = snapshot({TABELL: BLANK_COLUMN.replace("- {omrade: Åby, start: 2010}", rows)})

    column = summera_tabell(plan.volontarstatistik["2013-aby"]).kolumner[0]
    assert (column.summa.varde, column.precision) == (10, expected)


def test_a_table_without_a_start_column_counts_every_row() -> None:
    rows = "- {omrade: Åby, utbildade: 5}\n- {omrade: Öby}"
    plan = snapshot({TABELL: BLANK_COLUMN.replace("- {omrade: Åby, start: 2010}", rows)})

    summor = summera_tabell(plan.volontarstatistik["2013-aby"])
    assert (summor.anger_start, summor.okand_start) == (False, 0)
    assert (summor.kolumner[0].startade, summor.kolumner[0].tomma) == (Summa(5, 1, 2), ("Öby",))
