"""What the reports say of the register in this repository: figures that a reader would quote."""

from __future__ import annotations

import datetime as dt

import pytest

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.tidrymd import tidrymd
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import run_rules
from polisplan.totals.kvalitet import Egenskap
from polisplan.views.kvalitetsrapport import Kvalitetsrapport, kvalitetsrapport
from polisplan.views.malrapport import malrapport
from polisplan.views.projektrapport import projektrapport
from polisplan.views.rapporthuvud import Halsa
from polisplan.views.tackningsrapport import (
    Tackningsfraga,
    Tackningsrapport,
    tackningsrapport,
)
from polisplan.views.uppfoljningsdelar import Del
from polisplan.views.uppfoljningsrapport import Uppfoljningsfraga, uppfoljningsrapport

DAY = dt.date(2026, 11, 21)


def tackning(register: Snapshot, period: str) -> Tackningsrapport:
    """Return the coverage in a period."""
    return tackningsrapport(register, Tackningsfraga(tidrymd(period)), DAY, Halsa())


@pytest.fixture(scope="module")
def kvalitet(register: Snapshot) -> Kvalitetsrapport:
    """Return the quality report, without the rules: they have tests of their own."""
    run = run_rules(RuleInput(register, Installningar()), load_rules(), ())
    return kvalitetsrapport(register, Installningar(), run, DAY, Halsa())


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        pytest.param("2023", (52, 20, 106, 112), id="2023"),
        pytest.param("2020-09-30", (46, 19, 113, 112), id="the day of the count of 2020"),
    ],
)
def test_four_answers_for_all_290_kommuner(
    register: Snapshot, period: str, expected: tuple[int, ...]
) -> None:
    siffror = tackning(register, period).siffror

    assert (siffror.har, siffror.oklart, siffror.inget_kant, siffror.ej_i_registret) == expected
    assert siffror.kommuner == 290


def test_the_regions_in_2023(register: Snapshot) -> None:
    rows = [
        (
            rad.namn,
            rad.siffror.har,
            rad.siffror.oklart,
            rad.siffror.inget_kant,
            rad.siffror.ej_i_registret,
        )
        for rad in tackning(register, "2023").regioner
    ]

    assert rows == [
        ("Bergslagen", 5, 6, 17, 15),
        ("Mitt", 10, 4, 9, 5),
        ("Nord", 12, 3, 16, 13),
        ("Stockholm", 0, 1, 9, 17),
        ("Syd", 8, 3, 22, 25),
        ("Väst", 10, 3, 20, 22),
        ("Öst", 7, 0, 13, 15),
    ]


def test_the_count_of_2020_stands_beside_the_register(register: Snapshot) -> None:
    found = tackning(register, "2023").jamforelse

    assert found is not None
    assert (str(found.avser), found.varde) == ("2020-09-30", 14)
    assert (found.siffror.har, found.siffror.oklart, found.siffror.utan_kant_lofte) == (46, 19, 225)


def test_how_many_promises_can_be_judged(kvalitet: Kvalitetsrapport) -> None:
    assert (kvalitet.loften, kvalitet.helt_lasta) == (432, 194)


@pytest.mark.parametrize(
    ("egenskap", "antal", "percent"),
    [
        pytest.param(Egenskap.MATBART_MAL, 83, "43 %", id="as counted by hand"),
        pytest.param(Egenskap.PART, 113, "58 %", id="55 by hand: see the data notes"),
    ],
)
def test_shares_of_promises_read_whole(
    kvalitet: Kvalitetsrapport, egenskap: Egenskap, antal: int, percent: str
) -> None:
    [rad] = [rad for rad in kvalitet.rader if rad.andel.egenskap is egenskap]

    assert (rad.andel.antal, rad.andel.av, str(rad.procent)) == (antal, 194, percent)


def test_an_outcome_is_what_was_done(kvalitet: Kvalitetsrapport) -> None:
    seen = {egenskap: item.sedda for egenskap, item in kvalitet.andelar.items()}

    assert seen[Egenskap.UPPFOLJNING] == 84
    assert seen[Egenskap.UTFALL] == 57
    assert seen[Egenskap.UTFALL_I_TAL] == 37
    assert seen[Egenskap.MAL_OCH_UTFALL] == 26


def test_no_link_to_a_goal_has_a_source(kvalitet: Kvalitetsrapport) -> None:
    assert kvalitet.tolkningar.lankar.belagd == 0
    assert kvalitet.tolkningar.lankar.tolkning == 452


def test_lulea_2018_the_inspections_of_the_police_are_not_those_of_the_kommun(
    register: Snapshot,
) -> None:
    fraga = Uppfoljningsfraga("lpo", "lulea-boden", tidrymd("2018"))
    view = uppfoljningsrapport(register, Installningar(), fraga, dt.date(2019, 5, 1), Halsa())
    delar = {part.del_: (part.redovisade, part.mal) for part in view.siffror.delar if part.mal}
    [fourth] = [
        vy for grupp in view.grupper for vy in grupp.loften if vy.lofte.record.endswith("-2018-4")
    ]
    done = {
        part.del_: [str(told.text) for item in part.ataganden for told in item.gjort]
        for part in fourth.delar
    }

    assert (view.siffror.gallde, view.siffror.uppfoljda) == (5, 5)
    assert delar == {Del.POLISEN: (1, 1), Del.ANDRA: (0, 4)}
    assert done[Del.POLISEN] == [
        "10 tillsyner av serveringstillstånd maj–juli",
        "21 tillsyner av serveringstillstånd maj–dec",
    ]
    assert done[Del.ANDRA] == []


def test_every_direct_link_to_a_goal_is_in_the_report_of_that_goal(register: Snapshot) -> None:
    links = {
        (lofte.id, stod.mal)
        for lofte in register.loften.values()
        if lofte.skede == "beslutat"
        for stod in lofte.stodjer
        if stod.mal is not None
    }
    reports = [malrapport(register, ident, DAY, Halsa()) for ident in register.mal]

    assert sum(view.siffror.direkta for view in reports) == len(links)
    assert all(sum(rad.summa for rad in view.regioner) >= view.siffror.loften for view in reports)


def test_op_17_has_areas_in_all_seven_regions_and_phases_that_share_months(
    register: Snapshot,
) -> None:
    view = projektrapport(register, "op-17-lokala-medborgarloften", DAY, Halsa())

    assert sorted(rad.namn for rad in view.regioner) == sorted(
        region.namn for region in register.regioner.values()
    )
    assert [fas.overlappar for fas in view.faser] == [(2,), (1, 3), (2, 4), (3,), ()]
    assert [item.styrka for item in (*view.utgangspunkter, *view.krav)] == [
        "ska", "behövs", "bör", "behövs", "målsättning",
    ]  # fmt: skip
