"""Indicators, the project, development, volunteers, lägesbilder and the law, against what we read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import pytest

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.svar import Svar
from polisplan.models.indikator import Maltal, Maltalspekare, Observation
from polisplan.models.projekt import Projekt
from polisplan.models.styrning import Forutsattning
from polisplan.models.utveckling import Utveckling
from polisplan.models.volontarverksamhet import Volontarverksamhet


def maltal(register: Snapshot, indikator: str, nr: int) -> Maltal:
    """Return one target."""
    return next(item for item in register.indikatorer[indikator].maltal if item.nr == nr)


def talet(register: Snapshot, indikator: str, avser: str, kalla: str) -> Observation:
    """Return the figure of one source at one time, for the whole of the indicator's area."""
    (found,) = [
        item
        for item in register.indikatorer[indikator].observationer
        if (str(item.avser), item.kalla, item.region) == (avser, kalla, None)
    ]
    return found


def utveckling(register: Snapshot, ident: str) -> Utveckling:
    """Return one record of development."""
    post = register.post("utveckling", ident)
    assert isinstance(post, Utveckling)
    return post


def projektet(register: Snapshot) -> Projekt:
    """Return the only project."""
    (post,) = register.poster["projekt"].values()
    assert isinstance(post, Projekt)
    return post


def volontarer(register: Snapshot) -> Volontarverksamhet:
    """Return the activity that the slides of 2013 describe."""
    post = register.post("volontarverksamhet", "2013-vastra-gotaland")
    assert isinstance(post, Volontarverksamhet)
    return post


# Indicators.


@pytest.mark.parametrize(
    ("indikator", "avser", "kalla", "expected"),
    [
        ("poliser", "2016-12-31", "polisforbundet-polistatheten", 20025),
        ("poliser", "2016-12-31", "polisen-oppnare-resultatredovisning-2017", 20019),
        ("poliser", "2020-12-31", "polisforbundet-polistatheten", 20942),
        ("anstallda-totalt", "2015-12-31", "polisforbundet-polistatheten", 28264),
        ("anstallda-totalt", "2017-03-31", "polisen-oppnare-resultatredovisning-2017", 29732),
        ("anstallda-per-100000", "2015", "metro-farre-poliser", 287),
        ("arsarbetskrafter-poliser", "2011", "metro-farre-poliser", 18391),
        ("samtal-112", "2015", "polisen-intensivt-ar-2016", 680277),
        ("utsatta-omraden-antal", "2021", "casono-utsatta-omraden", 61),
        ("utredningsandel", "2017-01", "polisen-oppnare-resultatredovisning-2017", Decimal("28.4")),
        ("utredningsandel", "2017-01", "blaljus-illroda-siffror", Decimal("28.1")),
        ("lokalpolisomraden-med-omradespolis", "None", "riksdagen-svar-omradespoliser-2018", 88),
    ],
)
def test_a_figure_is_the_one_that_we_read(
    register: Snapshot, indikator: str, avser: str, kalla: str, expected: int | Decimal
) -> None:
    assert talet(register, indikator, avser, kalla).varde == expected


def test_1500_more_police_to_2020_has_no_baseline(register: Snapshot) -> None:
    found = maltal(register, "poliser", 1)

    assert (found.varde, found.riktning, str(found.senast)) == (1500, "ökning", "2020-12-31")
    assert found.baslinjer == ()
    assert found.initiativ == "2017-kompetensforsorjning"


def test_10000_more_employees_to_2024_has_three_differing_baselines(register: Snapshot) -> None:
    found = maltal(register, "okning-anstallda-sedan-satsningens-start", 1)

    assert (found.varde, str(found.senast)) == (10000, "2024-12-31")
    assert {(str(item.avser), item.varde) for item in found.baslinjer} == {
        ("2015", None),
        ("2016", None),
        ("2016", 28263),
    }
    assert len(found.baslinjer) == 6
    assert len(found.lydelser) == 6


def test_more_than_half_at_least_half_and_all_are_kept_apart(register: Snapshot) -> None:
    found = maltal(register, "andel-verksamhet-i-lokalpolisomraden", 1)

    assert (found.riktning, found.varde) == ("mer än", 50)
    assert [item.kalla for item in found.lydelser] == [
        "genomforandekommitten-styrmodell-2014",
        "polisen-verksamhetsplan-2015-2016",
        "polisregion-nord-mobila-resa-2021",
    ]


def test_the_target_for_areas_was_replaced_by_one_for_kommuner(register: Snapshot) -> None:
    found = maltal(register, "andel-lokalpolisomraden-med-medborgarlofte", 1)

    assert found.ersatt_av == Maltalspekare(indikator="andel-kommuner-med-medborgarlofte", maltal=1)


def test_every_pointer_to_a_target_leads_to_one(register: Snapshot) -> None:
    numbers = {
        (ident, item.nr) for ident, post in register.indikatorer.items() for item in post.maltal
    }
    pointers = [
        pointer
        for post in register.indikatorer.values()
        for item in post.maltal
        for pointer in (item.ersatt_av, item.steg_mot)
        if pointer is not None
    ]
    pointers += [item.maltal for item in projektet(register).projektmal if item.maltal is not None]

    assert len(pointers) == 5
    assert {(item.indikator, item.maltal) for item in pointers} <= numbers


def test_the_sevens_of_the_regions_add_up(register: Snapshot) -> None:
    by_region = {
        item.region: item.varde
        for item in register.indikatorer["omradespoliser"].observationer
        if item.region is not None
    }

    assert by_region == {
        "bergslagen": 43, "mitt": 48, "nord": 37, "stockholm": 80, "syd": 126, "vast": 160, "ost": 96,
    }  # fmt: skip
    assert sum(by_region.values()) == 590


def test_the_derived_figures_are_the_difference_of_those_they_come_from(
    register: Snapshot,
) -> None:
    def tabell(indikator: str) -> dict[str, int | Decimal]:
        return {
            str(item.avser): item.varde
            for item in register.indikatorer[indikator].observationer
            if item.kalla == "polisforbundet-polistatheten"
        }

    alla, poliser, civila = map(tabell, ("anstallda-totalt", "poliser", "civilanstallda"))
    assert len(civila) == 11
    assert {avser: alla[avser] - poliser[avser] for avser in civila} == civila


def test_the_increases_of_three_years_are_their_sum(register: Snapshot) -> None:
    figures = register.indikatorer["anslagsokning"].observationer
    years = [item.varde for item in figures if item.avser_till is None]
    (whole,) = [item.varde for item in figures if item.avser_till is not None]

    assert (sum(years), whole) == (Decimal("7.1"), Decimal("7.1"))


def test_what_differs_at_the_same_time_stands_side_by_side(register: Snapshot) -> None:
    assert set(motsagelser(register)) == {
        ("anstallda-totalt", "2016-12-31"),
        ("civilanstallda", "2016-12-31"),
        ("poliser", "2016-12-31"),
        ("utredningsandel", "2017-01"),
    }


def motsagelser(register: Snapshot) -> Iterator[tuple[str, str]]:
    """Yield the indicators and times for which sources give different figures of what has been."""
    for ident, post in register.indikatorer.items():
        values: dict[tuple[str | None, Datum, Datum | None], set[int | Decimal]] = defaultdict(set)
        for item in post.observationer:
            if item.avser is not None and item.art in ("publicerad", "härledd"):
                values[item.region, item.avser, item.avser_till].add(item.varde)
        yield from (
            (ident, str(avser)) for (_, avser, _), found in values.items() if len(found) > 1
        )


def test_a_figure_from_a_report_that_was_not_read_is_not_confirmed(register: Snapshot) -> None:
    unread = [
        item
        for post in register.indikatorer.values()
        for item in post.observationer
        if item.kalla == "bra-utvardering-10000-2026"
    ]

    assert [item.varde for item in unread] == [11426, 7484, 3942]
    assert {item.styrkt for item in unread} == {"overifierad"}


def test_what_is_worked_out_says_how(register: Snapshot) -> None:
    silent = [
        (ident, item.varde)
        for ident, post in register.indikatorer.items()
        for item in post.observationer
        if item.art == "härledd" and item.ur is None
    ]

    assert silent == []


def test_the_key_figures_of_nord_stand_with_the_region(register: Snapshot) -> None:
    figures = {item.matt: item.varde for item in register.regioner["nord"].nyckeltal}

    assert figures.items() >= {
        "kommuner": 44, "polisområden": 4, "lokalpolisområden": 12, "invånare": 900000,
        "medarbetare": 2230, "anmälda brott": 100000, "anslag": 1600, "andel av Sveriges yta": 55,
    }.items()  # fmt: skip


# The project.


def test_thirteen_areas_in_seven_regions_take_part(register: Snapshot) -> None:
    deltagare = projektet(register).deltagare
    areas = [(item.region, area) for item in deltagare for area in item.omraden]

    assert len({region for region, _ in areas}) == 7
    assert len(areas) == 13
    assert [area.delomrade for _, area in areas if area.delomrade] == ["Angered"]


def test_each_of_the_first_three_phases_overlaps_the_next(register: Snapshot) -> None:
    faser = projektet(register).faser
    overlap = [
        (one.nr, two.nr)
        for one, two in pairwise(faser)
        if one.nar.giltighet.overlappar(two.nar.giltighet) is Svar.JA
    ]

    assert overlap == [(1, 2), (2, 3), (3, 4)]


def test_the_project_changes_owner_before_it_ends(register: Snapshot) -> None:
    projekt = projektet(register)

    assert projekt.agarbyte is not None
    assert str(projekt.agarbyte.datum) == "2015-01-01"
    assert str(projekt.period.till) == "2015-03-31"
    assert Counter(item.styrka for item in projekt.krav) == {
        "bör": 1, "målsättning": 1, "behövs": 1,
    }  # fmt: skip


# Development.


def test_the_roll_out_figures_have_no_unit(register: Snapshot) -> None:
    delar = utveckling(register, "utrullningen-av-mpmf").delar

    assert [(item.antal, item.enhet) for item in delar if item.antal is not None] == [
        (35, None), (200, None), (10000, None),
    ]  # fmt: skip


def test_the_short_form_of_the_model_is_that_of_its_steps(register: Snapshot) -> None:
    modell = utveckling(register, "samarbetsmodellen")

    assert len(modell.delar) == 6
    assert tuple(item.kortnamn for item in modell.delar if item.kortnamn) == modell.kortform
    assert modell.kortform == ("idé", "prioritering", "utveckling", "test/pilot", "införande")


def test_the_roadmap_has_two_spans_and_three_parts_without_a_name(register: Snapshot) -> None:
    delar = utveckling(register, "mobila-fardplanen").delar

    assert Counter(item.skede for item in delar) == {
        None: 1, "i drift eller pilot": 13, "planerad": 9,
    }  # fmt: skip
    assert [item.platshallare for item in delar if item.namn is None] == ["?", "X", "Y"]
    assert {str(item.nar.i_ord()) for item in delar if item.nar} == {"2016–2020", "2021–2024"}


def test_there_are_thirteen_challenges_and_the_first_has_twelve_parts(register: Snapshot) -> None:
    delar = utveckling(register, "tretton-utmaningar").delar

    assert [item.nr for item in delar] == list(range(1, 14))
    assert len(delar[0].innehall) == 12


def test_which_part_stands_under_which_heading_is_not_made_up(register: Snapshot) -> None:
    modell = utveckling(register, "formagemodellen")

    assert (len(modell.rubriker), len(modell.delar)) == (4, 17)
    assert [item.innehall for item in modell.delar if item.innehall] == []


# Volunteers.


def test_the_volunteers_have_six_goals_and_five_assignments_one_of_them_in_brackets(
    register: Snapshot,
) -> None:
    post = volontarer(register)

    assert [item.nr for item in post.verksamhetsmal] == [1, 2, 3, 4, 5, 6]
    assert len(post.mojliga_uppdrag) == 5
    assert [item.vad for item in post.mojliga_uppdrag if item.villkor] == [
        "Kontakt med brottsoffer"
    ]


def test_the_training_is_about_fourteen_hours(register: Snapshot) -> None:
    (regel,) = [item for item in volontarer(register).regler if item.antal is not None]

    assert (regel.antal, regel.enhet, regel.precision) == (14, "timmar", "ca")


# Lägesbilder.


def test_the_answers_are_those_that_the_sources_give(register: Snapshot) -> None:
    answers = {
        ident: (dialog.precision, dialog.antal)
        for ident, post in register.lagesbilder.items()
        for dialog in post.dialoger
        if dialog.antal is not None
    }

    assert answers == {
        "arvidsjaur-enkat-2016": ("ca", 250),
        "arvidsjaur-enkat-2018": (None, 50),
        "arvidsjaur-enkat-2020": (None, 188),
        "ronneby-intervjuer-2019": (None, 249),
        "ljusdal-lagesbild-2022": (None, 420),
        "ockero-enkat-2022": (None, 645),
        "kungsbacka-dialoger-2015": ("drygt", 900),
        "orebro-enkat-2021": (None, 1191),
        "halmstad-undersokning-2021": ("nästan", 1200),
    }


def test_what_rests_on_a_lagesbild_shares_its_kommun(register: Snapshot) -> None:
    rests = [
        (post.omrade.kommun, register.lagesbilder[post.lagesbild].omrade.kommun)
        for poster in (register.loften, register.overenskommelser)
        for post in poster.values()
        if post.lagesbild is not None
    ]

    assert len(rests) == 21
    assert [pair for pair in rests if pair[0] != pair[1]] == []


def test_reasons_for_less_than_promised_are_told_where_a_source_has_them(
    register: Snapshot,
) -> None:
    told = {
        lofte.id
        for lofte in register.loften.values()
        for item in lofte.uppfoljningar
        if item.avvikelse is not None
    }

    assert told == {
        "lulea-2018-3", "arvidsjaur-2019-1", "laholm-2018-1", "lidkoping-2020-1", "skovde-2018-2",
    }  # fmt: skip


# The law.


def test_of_the_law_only_what_was_read_is_confirmed(register: Snapshot) -> None:
    law = register.post("forutsattning", "lag-2023-196")
    assert isinstance(law, Forutsattning)

    assert law.giltig is not None
    assert str(law.giltig.fran) == "2023-07-01"
    assert [item.styrkt for item in law.bestammelser] == [
        "bekräftad", "bekräftad", "bekräftad", "delvis", "overifierad", "overifierad",
    ]  # fmt: skip
    assert [(item.beteckning, str(item.fran)) for item in law.andringar] == [
        ("2025:223", "2025-04-01")
    ]
