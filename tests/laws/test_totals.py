"""Laws of sums: exact, and unchanged by how the parts are put together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from support.strategies import giltigheter

from polisplan.kalender.giltighet import Giltighet
from polisplan.models.lofte import MatbartMal, Uppfoljning, Utfall
from polisplan.models.period import Period
from polisplan.models.volontarstatistik import Rad
from polisplan.totals.tackning import Stracka, gaps, merged, stracka, widest_disjoint
from polisplan.totals.utfall import KandUppfoljning, malutfall
from polisplan.totals.volontarer import Summa, summera

ROWS = st.lists(
    st.builds(
        Rad,
        omrade=st.just("x"),
        start=st.sampled_from([None, 2010, "ska starta"]),
        timmar=st.none() | st.integers(0, 10**12),
    ),
    max_size=8,
)
SUMS = st.builds(Summa, st.integers(0, 10**12), st.integers(0, 99), st.integers(0, 99))
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2000, 4, 30))
STRETCHES = st.lists(
    st.tuples(DAYS, DAYS).map(lambda ends: Stracka(min(ends), max(ends))), max_size=6
)


@given(ROWS, st.data())
def test_the_sum_of_disjoint_parts_is_the_whole(rows: list[Rad], data: st.DataObject) -> None:
    """However the rows are dealt out over groups."""
    groups = [data.draw(st.integers(0, 2)) for _ in rows]
    parts = [
        summera([row for row, group in zip(rows, groups, strict=True) if group == number], "timmar")
        for number in range(3)
    ]

    assert parts[0] + parts[1] + parts[2] == summera(rows, "timmar")


@given(SUMS, SUMS, SUMS)
def test_sums_can_be_put_together_in_any_order(one: Summa, other: Summa, third: Summa) -> None:
    """Addition does not depend on order or on brackets."""
    assert one + other == other + one
    assert (one + other) + third == one + (other + third)


@given(SUMS)
def test_nothing_added_changes_nothing(one: Summa) -> None:
    """The sum of no rows is neutral."""
    assert one + Summa() == Summa() + one == one
    assert summera([], "timmar") == Summa()


@given(ROWS)
def test_a_zero_changes_how_much_is_known_and_not_the_sum(rows: list[Rad]) -> None:
    """Zero is a figure; a blank is none."""
    before, after = summera(rows, "timmar"), summera([*rows, Rad(omrade="x", timmar=0)], "timmar")

    assert after == before + Summa(0, 1, 1)


@given(STRETCHES)
def test_merged_stretches_have_the_same_days(stretches: list[Stracka]) -> None:
    """Joined, none touches the next, and every day is there once."""
    joined = merged(stretches)

    assert days(joined) == days(stretches)
    assert sum(item.dagar for item in joined) == len(days(stretches))


@given(giltigheter(2000, 2001).map(stracka), STRETCHES)
def test_what_is_covered_and_the_gaps_are_the_whole(
    whole: Stracka | None, stretches: list[Stracka]
) -> None:
    """No day is in both, none in neither."""
    if whole is None:
        return
    uncovered = gaps(whole, stretches)

    assert days(uncovered) == days([whole]) - days(stretches)
    assert sum(item.dagar for item in uncovered) == len(days(uncovered))


@given(STRETCHES)
def test_what_is_added_up_shares_no_day_and_nothing_wider_does(stretches: list[Stracka]) -> None:
    """Compared with every choice there is."""
    chosen = [stretches[index] for index in widest_disjoint(stretches)]
    widest = max(
        total
        for number in range(2 ** len(stretches))
        if (total := disjoint([s for i, s in enumerate(stretches) if number >> i & 1])) is not None
    )

    assert disjoint(chosen) == widest


@given(st.lists(st.tuples(giltigheter(2000, 2001), st.integers(0, 99)), max_size=5), st.randoms())
def test_the_order_of_reports_does_not_change_what_came_of_a_target(
    reports: list[tuple[Giltighet, int]], random: object
) -> None:
    """The same figures in another order give the same sum and the same verdict.

    Two of exactly the same days contradict each other or are one; then the first counts.
    """
    spans = [stracka(span) for span, _ in reports]
    if len(set(spans)) < len(spans):
        return
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert outcome(shuffled) == outcome(reports)


def outcome(reports: Sequence[tuple[Giltighet, int]]) -> tuple[object, object]:
    known = [
        KandUppfoljning(
            index,
            Uppfoljning(
                kalla="k",
                period=Period(fran=span.fran, till=span.till),
                utfall=(Utfall(matbart_mal=1, antal=number),),
            ),
            odaterad=False,
        )
        for index, (span, number) in enumerate(reports)
    ]
    found = malutfall(MatbartMal(nr=1, minst=10, enhet="x"), known, None)
    return found.summa, found.dom


def days(stretches: Sequence[Stracka]) -> set[int]:
    return {
        day
        for item in stretches
        for day in range(item.forsta.toordinal(), item.sista.toordinal() + 1)
    }


def disjoint(stretches: Sequence[Stracka]) -> int | None:
    """Return how many days stretches have together, or None where two share one."""
    total = sum(item.dagar for item in stretches)
    return total if total == len(days(stretches)) else None
