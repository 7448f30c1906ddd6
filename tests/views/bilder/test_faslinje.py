from __future__ import annotations

import datetime as dt

from support.build import Overlay
from support.uppfoljt import DAY, RIKT_PROJEKT, TOMT_PROJEKT, projekt

from polisplan.views.bilder.faslinje import Faslinje

PATH = "data/projekt/op-17.yaml"


def drawn(overlay: Overlay | None = None, day: dt.date = DAY) -> Faslinje:
    bild = projekt(overlay, day).bild
    assert bild is not None
    return bild


def changed(old: str, new: str) -> Overlay:
    text = str(RIKT_PROJEKT[PATH])
    assert old in text
    return {PATH: text.replace(old, new)}


def test_phases_lie_between_their_days_also_where_they_overlap() -> None:
    first, second, third = drawn().rader

    assert (first.x, first.slut, second.x, second.slut) == ("5", "30.6", "17.6", "56.2")
    assert (third.x, third.slut) == ("56.2", "94")
    assert (first.slut_ande, third.start_ande, third.slut_ande) == ("känd", "känd", "okänd")
    assert [str(rad.namn) for rad in (first, second)] == [
        "Fas 1: Uppstart",
        "Fas 2: Dialog, Analys",
    ]


def test_months_are_written_with_the_year_where_it_is_new() -> None:
    bild = drawn(changed("- {nr: 3, nar: {fran: 2015}, innehall: [Uppföljning]}\n", ""))

    assert [(str(item.namn), item.ar) for item in bild.manader] == [
        ("sep", "2014"), ("okt", None), ("nov", None), ("dec", None), ("jan", "2015"), ("feb", None),
        ("mars", None),
    ]  # fmt: skip
    assert bild.manader[0].x == bild.rader[0].x


def test_a_long_project_writes_fewer_months() -> None:
    bild = drawn(changed("{fran: 2014-09, till: 2015-03-31}", "{fran: 2014-09, till: 2017-12}"))

    assert [(str(item.namn), item.ar) for item in bild.manader] == [
        ("jan", "2015"), ("juli", None), ("jan", "2016"), ("juli", None), ("jan", "2017"),
        ("juli", None),
    ]  # fmt: skip


def test_the_decision_and_the_change_of_owner_are_marked_on_their_days() -> None:
    marks = [(str(item.namn), item.x) for item in drawn().marken]

    assert marks == [("Beslut: 1 september 2014", "5"), ("Ägarbyte: 1 januari 2015", "56.2")]


def test_a_mark_outside_the_months_is_left_out() -> None:
    bild = drawn(changed("datum: 2015-01-01, till", "datum: 2016-01-01, till"))

    assert [str(item.namn) for item in bild.marken] == ["Beslut: 1 september 2014"]


def test_the_day_is_drawn_only_where_it_is_within_the_months() -> None:
    assert drawn().dag is None
    assert [str(item) for item in drawn(day=dt.date(2014, 9, 1)).dag or ()] == [
        "1 september 2014", "5", "start",
    ]  # fmt: skip


def test_a_phase_without_any_known_day_stands_in_the_table_only() -> None:
    bild = drawn(changed("nar: {fran: 2015}", "nar: {}"))

    assert len(bild.rader) == 2
    assert len(bild.huvud.tabell.rader) == 3
    assert str(bild.huvud.beskrivning) == (
        "Tidslinje sep 2014–mars 2015 med 2 faser: fas 1: 2014-09–2014-10; fas 2: "
        "2014-10–2014-12; fas 3: okänd period. 1 till har okänd tid och står bara i tabellen."
    )


def test_unknown_and_open_ends_are_told_apart() -> None:
    bild = drawn(changed("nar: {fran: 2015}", "nar: {fran: 2015, till: tills vidare}"))

    assert (bild.okanda, bild.oppna) == (False, True)
    assert (drawn().okanda, drawn().oppna) == (True, False)


def test_a_project_without_phases_has_no_picture() -> None:
    assert projekt(TOMT_PROJEKT).bild is None
