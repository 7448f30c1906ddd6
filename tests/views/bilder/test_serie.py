from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from support.build import Overlay
from support.reports import SERIE, indikator

from polisplan.kalender.datum import Datum
from polisplan.models.indikator import Observation
from polisplan.views.bilder.serie import Form, Seriebild, tidpunkt

INDIKATOR = "data/indikatorer/poliser.yaml"
DAY = dt.date(2019, 5, 1)


def bild(overlay: Overlay | None = None) -> Seriebild:
    found = indikator(overlay).bild
    assert found is not None
    return found


def with_figures(figures: str, targets: str = "") -> Overlay:
    head, _, _ = str(SERIE[INDIKATOR]).partition("observationer:")
    cite = "kallor:\n- {kalla: kalla-ett, last: helt}\n"
    return {**SERIE, INDIKATOR: f"{head}observationer:\n{figures}{targets}{cite}"}


@pytest.mark.parametrize(
    ("avser", "avser_till", "publicerad", "expected"),
    [
        pytest.param("2016-12-31", None, None, dt.date(2016, 12, 31), id="a day"),
        pytest.param("2016", None, None, dt.date(2016, 7, 1), id="a year"),
        pytest.param("2016", "2018", None, dt.date(2017, 7, 1), id="years"),
        pytest.param(None, None, "2018-02", dt.date(2018, 2, 14), id="only published"),
        pytest.param(None, None, None, None, id="no time"),
    ],
)
def test_a_figure_stands_in_the_middle_of_its_time(
    avser: str | None, avser_till: str | None, publicerad: str | None, expected: dt.date | None
) -> None:
    item = Observation(
        avser=None if avser is None else Datum(avser),
        avser_till=None if avser_till is None else Datum(avser_till),
        publicerad=None if publicerad is None else Datum(publicerad),
        varde=1,
        kalla="kalla-ett",
    )

    assert expected == tidpunkt(item)


def test_every_reading_has_its_own_sign_and_none_is_chosen() -> None:
    assert [(punkt.form, str(punkt.text)) for punkt in bild().punkter] == [
        (Form.PUNKT, "2015-12-31: 20\N{NO-BREAK SPACE}000, publicerat tal"),
        (Form.PUNKT, "2016-12-31: 20\N{NO-BREAK SPACE}025, publicerat tal"),
        (Form.RUTA, "2016-12-31: 20\N{NO-BREAK SPACE}019, tal härlett av oss ur publicerade tal"),
        (Form.PUNKT, "2017-06: 19\N{NO-BREAK SPACE}741,5, publicerat tal"),
        (Form.RING, "2018-02: knappt 21\N{NO-BREAK SPACE}000, publicerat ungefärligt tal"),
        (Form.TREKANT, "2020: 22\N{NO-BREAK SPACE}500, prognos"),
    ]  # fmt: skip
    assert [form for form, _ in bild().former] == [
        Form.PUNKT,
        Form.RING,
        Form.RUTA,
        Form.TREKANT,
    ]


def test_lines_join_figures_of_one_source_and_sort_only() -> None:
    lines = bild().streckor
    points = [(punkt.x, punkt.y) for punkt in bild().punkter]

    assert [((line.x1, line.y1), (line.x2, line.y2)) for line in lines] == [
        (points[0], points[1]),
        (points[1], points[3]),
    ]


def test_a_target_is_drawn_at_its_level_and_a_change_from_each_baseline_of_the_series() -> None:
    assert [str(line.text).replace("\N{NO-BREAK SPACE}", " ") for line in bild().malstreck] == [
        "måltal 22 000",
        "måltal 21 500, räknat från 20 000",
        "måltal 21 525, räknat från 20 025",
    ]
    first, second, _ = bild().malstreck
    assert (first.x1, first.x2) == ("41", "93")
    assert (second.x1, second.x2) == ("81", "93")
    assert all(line.slut for line in bild().malstreck)


def test_what_is_not_drawn_is_said() -> None:
    said = [str(text) for text in bild().anmarkning]

    assert "2 måltal är inte utritade" in said[2]
    assert said[3] == "1 tal utan tid är inte utritat."
    assert said[0] == "Axeln börjar på 19\N{NO-BREAK SPACE}000, inte på noll."


def test_higher_values_stand_higher_and_all_within_the_picture() -> None:
    picture = bild()
    ys = [punkt.y for punkt in picture.punkter]

    assert ys[5] < ys[4] < ys[1] < ys[3]
    assert all(0 < y <= picture.botten < picture.hojd for y in ys)
    assert all(0 <= Fraction(punkt.x) <= 100 for punkt in picture.punkter)


def test_no_text_covers_another() -> None:
    labels = bild().etiketter
    for index, one in enumerate(labels):
        for other in labels[index + 1 :]:
            far = abs(Fraction(one.x) - Fraction(other.x)) >= 45
            assert far or abs(one.y - other.y) >= 15


def test_an_axis_begins_at_nought_where_that_flattens_nothing() -> None:
    picture = bild(
        with_figures("""\
- {avser: 2016, varde: 3, kalla: kalla-ett}
- {avser: 2017, varde: 9, kalla: kalla-ett}
""")
    )

    assert picture.nivaer[0][0] == "0"
    assert not [text for text in picture.anmarkning if "Axeln" in str(text)]


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param("- {avser: 2016, varde: 3, kalla: kalla-ett}\n", id="one"),
        pytest.param(
            "- {varde: 3, kalla: kalla-ett}\n- {varde: 4, kalla: kalla-ett}\n", id="undated"
        ),
    ],
)
def test_fewer_than_two_dated_figures_are_no_picture(figures: str) -> None:
    assert indikator(with_figures(figures)).bild is None


def test_equal_figures_are_a_picture_too() -> None:
    picture = bild(
        with_figures("""\
- {avser: 2016, varde: 0, kalla: kalla-ett}
- {avser: 2017, varde: 0, kalla: kalla-ett}
""")
    )

    assert {punkt.y for punkt in picture.punkter} == {picture.botten}
