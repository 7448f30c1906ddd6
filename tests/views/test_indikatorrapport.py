from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import tree
from support.omraden import FYRA
from support.reports import SERIE, indikator

from polisplan.errors import UsageError
from polisplan.workflows.report import report_indikator

DAY = dt.date(2019, 5, 1)


def said(text: object) -> str:
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


def test_the_newest_figure_that_is_no_forecast_is_the_answer() -> None:
    assert said(indikator().svar) == "Senaste tal: knappt 21 000 poliser (publicerat 2018-02)."


def test_figures_stand_side_by_side_by_time_those_of_regions_last() -> None:
    rows = [(said(rad.tid), said(rad.omrade), said(rad.tal)) for rad in indikator().observationer]

    assert rows == [
        ("2015-12-31", "riket", "20 000"),
        ("2016-12-31", "riket", "20 025"),
        ("2016-12-31", "riket", "20 019"),
        ("2017-06", "riket", "19 741,5"),
        ("publicerat 2018-02", "riket", "knappt 21 000"),
        ("2020", "riket", "22 500"),
        ("tid okänd", "riket", "19 000"),
        ("2017", "Mellan", "ca 160"),
    ]


def test_regions_stand_in_the_order_of_the_swedish_alphabet() -> None:
    path = "data/indikatorer/poliser.yaml"
    more = "".join(
        f"- {{region: {ident}, avser: 2017, varde: 1, kalla: kalla-ett}}\n"
        for ident in ("oster", "sodra")
    )
    region = str(FYRA["data/regioner/sodra.yaml"])
    overlay = {
        **FYRA,
        **SERIE,
        path: str(SERIE[path]).replace("maltal:\n", f"{more}maltal:\n", 1),
        "data/regioner/oster.yaml": region.replace("sodra", "oster").replace("Södra", "Öster"),
    }

    names = [said(rad.omrade) for rad in indikator(overlay).observationer]
    assert names[-3:] == ["Mellan", "Södra", "Öster"]


def test_each_figure_and_target_says_where_it_stands() -> None:
    view = indikator()

    assert [rad.stalle.rad for rad in view.observationer] == [6, 7, 8, 9, 10, 11, 13, 14]
    assert [str(rad.stalle) for rad in view.maltal][:2] == [
        "data/indikatorer/poliser.yaml:16", "data/indikatorer/poliser.yaml:17",
    ]  # fmt: skip


def test_what_is_to_know_about_a_figure_is_kept_apart() -> None:
    path = "data/indikatorer/poliser.yaml"
    given = str(SERIE[path]).replace("och 205", "och 205, anmarkning: Avviker.")
    found = [rad.anmarkning for rad in indikator({**SERIE, path: given}).observationer]

    assert [said(item) for item in found if item is not None] == ["19 814 och 205 · Avviker."]


@pytest.mark.parametrize(
    ("figures", "answer"),
    [
        ("", "Inget publicerat tal för riket med känd tid finns i registret."),
        ("{avser: 2016, varde: 7, kalla: kalla-ett}", "Senaste tal: 7 poliser (2016)."),
        (
            "{region: mellan, avser: 2016, varde: 7, kalla: kalla-ett}",
            "Inget publicerat tal för riket med känd tid finns i registret.",
        ),
    ],
)
def test_an_indicator_with_hardly_any_figure_is_a_report_too(figures: str, answer: str) -> None:
    view = indikator({
        "data/indikatorer/poliser.yaml": "id: poliser\nnamn: Poliser\nenhet: poliser\n"
        f"observationer: [{figures}]\nkallor:\n- {{kalla: kalla-ett, last: helt}}\n"
    })  # fmt: skip

    assert (said(view.svar), view.bild) == (answer, None)


@pytest.mark.parametrize(
    ("day", "figures", "targets"),
    [
        pytest.param(dt.date(2016, 1, 31), 0, 0, id="before any source"),
        pytest.param(dt.date(2018, 2, 15), 5, 4, id="before the second source"),
        pytest.param(DAY, 8, 4, id="both sources"),
        pytest.param(dt.date(2025, 6, 1), 9, 4, id="when the last time had begun"),
    ],
)
def test_what_was_surely_not_known_on_the_day_is_left_out(
    day: dt.date, figures: int, targets: int
) -> None:
    view = indikator(day=day)

    assert (len(view.observationer), len(view.maltal)) == (figures, targets)


def test_targets_say_what_they_count_from_as_each_source_has_it() -> None:
    minst, fler, varje, halften = indikator().maltal

    assert [said(rad.tal) for rad in (minst, fler, varje, halften)] == [
        "minst 22 000 poliser",
        "ökning 1 500 poliser",
        "inget tal",
        "nivå 50 procent",
    ]
    assert [said(bas) for bas in fler.baslinjer] == [
        "från slutet av 2015 (Löften i Åby)",
        "från slutet av 2016 (Poliserna räknade på nytt)",
        "från knappt 28 000 anställda (Poliserna räknade på nytt)",
    ]
    assert said(varje.senast) == "inget slutår sägs"


def test_without_figures_it_says_so_and_draws_nothing() -> None:
    view = indikator(day=dt.date(2016, 1, 31))

    assert view.bild is None
    assert said(view.svar) == "Inget publicerat tal för riket med känd tid finns i registret."
    assert "13 tal eller måltal som kom senare är inte med." in map(said, view.las_sa_har)


@pytest.mark.parametrize(
    ("ident", "words"),
    [
        (None, "Ange vilken indikator"),
        ("polisar", "Menade du poliser"),
        ("zzzzzzzz", "Indikatorn zzzzzzzz finns inte."),
    ],
)
def test_an_indicator_that_is_not_there_is_refused(ident: str | None, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        report_indikator(tree(SERIE), ident, DAY)


def test_the_kind_may_stand_before_the_id() -> None:
    assert report_indikator(tree(SERIE), "indikator/poliser", DAY).record == "indikator/poliser"
