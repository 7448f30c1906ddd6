from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from support.uppfoljt import RIKT_PROJEKT, projekt

from polisplan.views.projektdelar import Tidsband, tal_i_ord


def test_phases_lie_on_a_time_line_of_months() -> None:
    first, second, third = projekt().faser

    assert (first.band, second.band, third.band) == (
        Tidsband(1, 2, 7), Tidsband(2, 4, 7), None,
    )  # fmt: skip
    assert second.band is not None
    assert second.band.streck == "·■■■···"
    assert str(second.band.i_ord) == "månad 2–4 av 7"
    assert (first.overlappar, second.overlappar, third.overlappar) == ((2,), (1,), ())


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2014, 8, 31), ["inte börjad", "inte börjad", "inte börjad"]),
        (dt.date(2014, 10, 31), ["pågick", "pågick", "inte börjad"]),
        (dt.date(2014, 11, 1), ["skulle enligt planen vara slut", "pågick", "inte börjad"]),
        (
            dt.date(2015, 1, 1),
            ["skulle enligt planen vara slut", "skulle enligt planen vara slut", "oklart"],
        ),
    ],
)
def test_how_a_phase_stands_follows_its_dates(day: dt.date, expected: list[str]) -> None:
    assert [str(fas.lage).removesuffix(" enligt planen") for fas in projekt(day=day).faser] == (
        expected
    )


def test_the_report_owed_for_each_phase_is_said_not_to_be_seen() -> None:
    path = "data/projekt/op-17.yaml"
    without = str(RIKT_PROJEKT[path]).replace(", nar: vid varje fas", "")

    assert {str(fas.rapport) for fas in projekt().faser} == {
        "rapporten från fasen (statusrapport) är inte sedd"
    }
    assert {fas.rapport for fas in projekt({path: without}).faser} == {None}


def test_a_phase_outside_the_project_has_no_place_on_the_line() -> None:
    path = "data/projekt/op-17.yaml"
    early = str(RIKT_PROJEKT[path]).replace(
        "{fran: 2014-09, till: 2014-10}", "{fran: 2014-07, till: 2014-10}"
    )

    assert projekt({path: early}).faser[0].band is None


def test_phases_and_areas_say_where_they_stand() -> None:
    view = projekt()
    path = "data/projekt/op-17.yaml"
    lines = str(RIKT_PROJEKT[path]).splitlines()
    first = next(i for i, line in enumerate(lines, 1) if line.startswith("faser:")) + 1
    region = next(i for i, line in enumerate(lines, 1) if line.startswith("- {region:"))

    assert str(view.faser[0].stalle) == f"{path}:{first}"
    assert [str(rad.stalle) for rad in view.regioner] == [f"{path}:{region}"]


def test_areas_stand_by_region_with_their_part() -> None:
    [rad] = projekt().regioner

    assert (rad.record, rad.namn, [str(item) for item in rad.omraden]) == (
        "region/mellan", "Mellan", ["Åby (Hamnen)"],
    )  # fmt: skip


def test_the_organisation_is_by_role() -> None:
    [grupp] = projekt().grupper

    assert (grupp.namn, grupp.per, str(grupp.ordforande)) == (
        "styrgrupp", "region", "särskild utredare",
    )  # fmt: skip
    assert [str(item) for item in grupp.ledamoter] == [
        "2 × regionpolischef, tillträdande", "projektledare",
    ]  # fmt: skip


def test_demands_are_ordered_by_how_strongly_they_are_worded() -> None:
    found = [(item.styrka, [str(text) for text in item.krav]) for item in projekt().krav]

    assert found == [
        ("bör", ["En samordnare"]),
        ("målsättning", ["Poliser i området (områdespolis, Åby)"]),
    ]


@pytest.mark.parametrize(
    ("antal", "precision", "enhet", "expected"),
    [
        (90, "ca", "kommuner", "ca 90 kommuner"),
        (Decimal("0.5"), None, None, "0,5"),
        (None, "ca", "kommuner", None),
    ],
)
def test_a_figure_in_words(
    antal: int | Decimal | None, precision: str | None, enhet: str | None, expected: str | None
) -> None:
    found = tal_i_ord(antal, precision, enhet)

    assert (None if found is None else str(found)) == expected
