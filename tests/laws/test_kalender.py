"""Laws of time: every answer agrees with counting the days one by one."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from support.strategies import datum_in, giltigheter

from polisplan.kalender.datum import Datum, datum
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar

FIRST, LAST = dt.date(1999, 12, 1), dt.date(2004, 1, 31)
EVERY_DAY = [FIRST + dt.timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
DATES = datum_in(2000, 2003)
SPANS = giltigheter(2000, 2003)
DAYS = st.sampled_from(EVERY_DAY)


def possible(date: Datum) -> list[dt.date]:
    """Return the days a date can mean, by comparing what is written."""
    return [day for day in EVERY_DAY if day.isoformat().startswith(str(date))]


def held(span: Giltighet) -> set[dt.date]:
    """Return the days on which a span holds, of those we look at."""
    return {day for day in EVERY_DAY if span.galler(day) is Svar.JA}


@given(DATES, DATES)
def test_before_is_what_every_pair_of_days_says(one: Datum, other: Datum) -> None:
    """Yes where all pairs agree, no where none does, unclear where some do."""
    first, second = possible(one), possible(other)
    answers = {first[-1] < second[0], first[0] < second[-1]}

    assert (
        one.before(other)
        is {
            frozenset({True}): Svar.JA,
            frozenset({False}): Svar.NEJ,
            frozenset({True, False}): Svar.OKLART,
        }[frozenset(answers)]
    )


@given(DATES)
def test_a_date_means_its_first_day_to_its_last(date: Datum) -> None:
    """The two are the ends of the days that begin with what is written."""
    days = possible(date)

    assert (date.forsta, date.sista) == (days[0], days[-1])
    assert len(days) == (date.sista - date.forsta).days + 1


@given(DATES, DATES, DATES)
def test_before_can_be_followed(one: Datum, other: Datum, third: Datum) -> None:
    """What lies before something that lies before a third lies before the third."""
    if one.before(other) is other.before(third) is Svar.JA:
        assert one.before(third) is Svar.JA


@given(st.lists(DATES, max_size=8))
def test_sorting_never_puts_a_later_date_first(dates: list[Datum]) -> None:
    """Of two neighbours in order, the second is never certainly before the first."""
    for one, other in pairwise(sorted(dates)):
        assert other.before(one) is not Svar.JA


@given(SPANS, SPANS)
def test_overlap_is_symmetric(one: Giltighet, other: Giltighet) -> None:
    """Who is asked does not matter."""
    assert one.overlappar(other) is other.overlappar(one)


@given(DATES, DATES, DATES, DATES)
def test_overlap_of_known_spans_is_a_shared_day(a: Datum, b: Datum, c: Datum, d: Datum) -> None:
    """Counted day by day; spans that end before they start are left to a rule."""
    one, other = Giltighet(a, b), Giltighet(c, d)
    if one.omojlig or other.omojlig:
        return

    assert (one.overlappar(other) is Svar.JA) == bool(held(one) & held(other))


@given(SPANS, SPANS)
def test_more_knowledge_never_turns_a_no(one: Giltighet, other: Giltighet) -> None:
    """Where known days rule an overlap out, no end that comes to light brings it back."""
    if one.overlappar(other) is not Svar.NEJ:
        return
    for start in (one.fran, datum("2000"), datum("2003-12-31")):
        for end in (one.till, datum("2000-01-01"), datum("2003")):
            fuller = Giltighet(one.fran or start, one.till or end)
            assert fuller.overlappar(other) is Svar.NEJ


@given(SPANS, DAYS)
def test_a_span_that_has_ended_holds_no_longer_and_ends_only_once(
    span: Giltighet, day: dt.date
) -> None:
    """The day after the last day, and every day from then on."""
    if span.avslutad(day) is Svar.JA:
        assert span.galler(day) is Svar.NEJ
        assert span.avslutad(day + dt.timedelta(days=1)) is Svar.JA


@given(SPANS)
def test_the_days_on_which_a_span_holds_have_no_gap(span: Giltighet) -> None:
    """From the first day to the last, both included."""
    days = sorted(held(span))

    assert all((later - earlier).days == 1 for earlier, later in pairwise(days))
