from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.models.lofte import MatbartMal, Uppfoljning, Utfall
from polisplan.models.period import Period
from polisplan.totals.tackning import stracka
from polisplan.totals.utfall import Dom, KandUppfoljning, Malutfall, malutfall

HELA_2018 = stracka(Giltighet(Datum("2018"), Datum("2018")))
DYGN = MatbartMal(nr=1, typ="frekvens", minst=1, enhet="kontroller", per="dygn")
MINST_TIO = MatbartMal(nr=1, minst=10, enhet="kontroller")


def uppfoljning(fran: str | None, till: str | None, *utfall: Utfall) -> Uppfoljning:
    period = None
    if fran is not None and till is not None:
        period = Period(fran=Datum(fran), till=Datum(till))
    return Uppfoljning(kalla="k", period=period, utfall=utfall)


def antal(value: int | Decimal, mal: int = 1, **more: object) -> Utfall:
    return Utfall.model_validate({"matbart_mal": mal, "antal": value, **more})


def judged(mal: MatbartMal, *items: Uppfoljning) -> Malutfall:
    known = [KandUppfoljning(index, item, odaterad=False) for index, item in enumerate(items)]
    return malutfall(mal, known, HELA_2018)


def test_a_rate_is_computed_over_the_days_of_the_widest_report() -> None:
    found = judged(
        DYGN,
        uppfoljning("2018-05", "2018-07", antal(71), antal(Decimal("0.78"), per="dygn")),
        uppfoljning("2018-05", "2018-12", antal(301), antal(Decimal("1.23"), per="dygn")),
    )

    assert (found.summa, found.takt, found.dom) == (301, Fraction(301, 245), Dom.NATT)
    assert found.otackta == (stracka(Giltighet(Datum("2018-01"), Datum("2018-04"))),)


def test_reports_of_separate_times_are_added() -> None:
    found = judged(
        MINST_TIO,
        uppfoljning("2018-01", "2018-04", antal(4)),
        uppfoljning("2018-05", "2018-08", antal(3)),
        uppfoljning("2018-09", "2018-12", antal(3)),
    )

    assert (found.summa, found.dom, found.otackta) == (10, Dom.NATT, ())


def test_two_figures_of_one_report_are_not_added_or_judged() -> None:
    found = judged(MINST_TIO, uppfoljning("2018", "2018", antal(6), antal(7)))

    assert (found.redovisat, found.summa, found.dom) == (True, None, None)


def test_an_outcome_that_names_another_target_or_none_does_not_count() -> None:
    other = Utfall(aktivitet=1, antal=21, enhet="tillsyner")
    found = judged(MINST_TIO, uppfoljning("2018", "2018", antal(21, mal=2), other))

    assert (found.redovisat, found.dom) == (False, None)


def test_words_do_not_report_a_number() -> None:
    found = judged(MINST_TIO, uppfoljning("2018", "2018", Utfall(matbart_mal=1, text="många")))

    assert not found.redovisat


def test_words_report_a_delivery_without_a_verdict() -> None:
    mal = MatbartMal(nr=1, typ="leverans", vad="en plan")
    found = judged(mal, uppfoljning("2018", "2018", Utfall(matbart_mal=1, text="antagen")))

    assert (found.redovisat, found.dom) == (True, None)


@pytest.mark.parametrize(
    ("mal", "fran", "till", "utfall", "dom"),
    [
        pytest.param(MINST_TIO, "2018", "2018", antal(10), Dom.NATT, id="reached"),
        pytest.param(MINST_TIO, "2018", "2018", antal(9), Dom.INTE_NATT, id="short, whole year"),
        pytest.param(MINST_TIO, "2018-01", "2018-06", antal(9), Dom.DELVIS, id="short so far"),
        pytest.param(MINST_TIO, "2018-01", "2018-06", antal(10), Dom.NATT, id="reached early"),
        pytest.param(MINST_TIO, None, None, antal(10), Dom.NATT, id="reached, time unknown"),
        pytest.param(MINST_TIO, None, None, antal(9), Dom.DELVIS, id="short, time unknown"),
        pytest.param(
            MINST_TIO, "2018", "2018", antal(10, precision="knappt"), Dom.OKLART, id="just below"
        ),
        pytest.param(
            MINST_TIO, "2018", "2018", antal(10, precision="drygt"), Dom.NATT, id="just above"
        ),
        pytest.param(DYGN, "2018-05", "2018-07", antal(71), Dom.INTE_NATT, id="rate of a part"),
        pytest.param(
            DYGN, "2018-05", "2018-07", antal(Decimal("0.78"), per="dygn"), Dom.INTE_NATT,
            id="the source's rate, where there is no count",
        ),
        pytest.param(
            DYGN, "2018", "2018", antal(9, per="vecka"), None, id="a rate in another unit"
        ),
        pytest.param(
            MatbartMal(nr=1, hogst=5, enhet="rån"), "2018", "2018", antal(5), Dom.NATT, id="limit kept"
        ),
        pytest.param(
            MatbartMal(nr=1, hogst=5, enhet="rån"), "2018-01", "2018-06", antal(3), Dom.OKLART,
            id="limit kept so far",
        ),
        pytest.param(
            MatbartMal(nr=1, hogst=5, enhet="rån"), "2018-01", "2018-06", antal(6), Dom.INTE_NATT,
            id="limit passed",
        ),
        pytest.param(
            MatbartMal(nr=1, exakt=4, enhet="kontroller", per="år"), "2018", "2018", antal(4),
            Dom.NATT, id="per year",
        ),
        pytest.param(
            MatbartMal(nr=1, exakt=4, enhet="kontroller", per="år"), "2018-01-02", "2018-03-04",
            antal(4), Dom.OKLART, id="per year, over odd days",
        ),
        pytest.param(
            MatbartMal(nr=1, minst=2, enhet="besök", per_vad="stadsdel"), "2018", "2018", antal(8),
            None, id="per something else",
        ),
        pytest.param(
            MatbartMal(nr=1, typ="effekt", minst=5, vad="trygghet"), "2018", "2018", antal(8), None,
            id="an effect",
        ),
        pytest.param(
            MatbartMal(nr=1, typ="leverans", vad="en plan"), "2018", "2018", antal(1), Dom.NATT,
            id="delivered",
        ),
        pytest.param(
            MatbartMal(nr=1, typ="leverans", vad="en plan"), "2018", "2018", antal(0), Dom.INTE_NATT,
            id="not delivered",
        ),
    ],
)  # fmt: skip
def test_the_verdict_belongs_to_the_time_reported(
    mal: MatbartMal, fran: str | None, till: str | None, utfall: Utfall, dom: Dom | None
) -> None:
    assert judged(mal, uppfoljning(fran, till, utfall)).dom is dom


def test_a_count_for_the_whole_time_has_no_rate() -> None:
    assert judged(MINST_TIO, uppfoljning("2018", "2018", antal(10))).takt is None


def test_a_figure_for_something_that_is_covered_or_not_gives_no_verdict() -> None:
    mal = MatbartMal(nr=1, typ="tackning", vad="alla skolor")

    assert judged(mal, uppfoljning("2018", "2018", antal(7))).dom is None


def test_a_share_is_not_added() -> None:
    mal = MatbartMal(nr=1, typ="andel", minst=80, enhet="procent")
    found = judged(
        mal,
        uppfoljning("2018-01", "2018-06", antal(50)),
        uppfoljning("2018-07", "2018-12", antal(60)),
    )

    assert (found.summa, found.dom) == (60, Dom.INTE_NATT)


def test_a_promise_without_an_end_has_no_part_that_is_missing() -> None:
    assert stracka(Giltighet(Datum("2018"), Slut.TILLS_VIDARE)) is None

    known = [KandUppfoljning(0, uppfoljning("2018", "2018", antal(10)), odaterad=False)]
    found = malutfall(MINST_TIO, known, None)

    assert (found.otackta, found.dom) == (None, Dom.NATT)
