from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from polisplan.graph.kedja import Ande, Kedjor
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.fokustabell import Fokustabell
from polisplan.models.lank import Tabellrad
from polisplan.models.lofte import Lofte

MAL_2015 = {
    1: "Vi finns tillgängliga där medborgarna behöver oss.",
    2: "Vi är EN polis som utvecklar verksamheten och skapar framgång tillsammans.",
    3: "Vi är proaktiva och flexibla, med förmågan att anpassa verksamheten.",
    4: "Vi förhindrar brott från att begås.",
    5: "Vi har förbättrat vårt utredningsresultat.",
}
MAL_2018 = {
    1: "Framgångsrik brottsbekämpning och uppklaring",
    2: "Stark lokal närvaro",
    3: "Attraktiv arbetsplats och samarbetspartner",
}
MAL_2024 = {
    1: "Ökad lokal närvaro",
    2: "Bättre utredningsresultat",
    3: "Polisens effektivitet ska ses över",
}
OPALITLIG = "webbartikel-polisens-strategi-2024"


def malen(register: Snapshot, styrmodell: str, niva: str) -> dict[int | None, str | None]:
    """Return number to wording of the goals of one level."""
    return {
        mal.nummer: mal.ordalydelse
        for mal in register.mal.values()
        if (mal.styrmodell, mal.niva) == (styrmodell, niva)
    }


def tolkningar(register: Snapshot) -> Iterator[tuple[Lofte, str | None, Tabellrad, Fokustabell]]:
    """Yield the goal of every link of a promise that comes from a focus table, and its rows."""
    for lofte in register.loften.values():
        for stod in lofte.stodjer:
            if stod.ur is not None:
                yield lofte, stod.mal, stod.ur, register.fokustabeller[stod.ur.tabell]


def test_the_goals_of_2015_have_their_wording_and_number(register: Snapshot) -> None:
    assert malen(register, "polismyndigheten-2015", "långsiktigt mål") == MAL_2015


def test_the_goals_of_2018_have_their_wording_and_number(register: Snapshot) -> None:
    assert malen(register, "strategi-2024", "övergripande mål") == MAL_2018


def test_the_goals_of_2024_have_their_wording_and_number(register: Snapshot) -> None:
    assert malen(register, "regeringens-uppdrag-2024", "mål") == MAL_2024


def test_each_set_of_goals_holds_for_its_own_time(register: Snapshot) -> None:
    spans = {
        (mal.styrmodell, mal.niva): str(mal.giltig.i_ord())
        for mal in register.mal.values()
        if mal.giltig is not None and mal.niva != "delmål"
    }

    assert spans == {
        ("fore-2015", "mål"): "till 2014-12-31, start okänd",
        ("polismyndigheten-2015", "långsiktigt mål"): "2015–2018-09",
        ("strategi-2024", "övergripande mål"): "2018-09–2024",
        ("regeringens-uppdrag-2024", "mål"): "från 2024, slut okänt",
    }
    assert {mal.id for mal in register.mal.values() if mal.giltig is None} == {
        "2018-delmal-prioriterade-brott"
    }


def test_both_ideas_of_what_the_police_is_for_stand_word_for_word(register: Snapshot) -> None:
    wordings = {
        post.id: getattr(post, "ordalydelse", None)
        for post in register.poster["verksamhetside"].values()
    }

    assert wordings == {
        "2015-narmare-medborgarna": "Närmare medborgarna, mer tillgängliga och tillsammans leder "
        "vi det brottsbekämpande arbetet för trygghet, rättssäkerhet och demokrati.",
        "2018-nara-medborgarna": "Nära medborgarna och tillsammans leder vi effektivt och "
        "engagerat det brottsbekämpande arbetet.",
    }


def test_every_goal_reaches_the_top_or_says_why_not(register: Snapshot) -> None:
    kedjor = Kedjor(register)
    ends = {mal.id: kedjor.uppat(mal) for mal in register.mal.values()}

    assert {ident for ident, steg in ends.items() if not steg.bast.nadd} == {
        "2018-delmal-prioriterade-brott",
        "fore-2015-farre-brott",
        "fore-2015-fler-brott-klaras-upp",
        "fore-2015-fortroendet",
        "fore-2015-synligare",
        "fore-2015-trygga-manniskor",
    }
    assert all(
        ande.skal is not None
        for steg in ends.values()
        for ande in steg.andar()
        if ande.ande is Ande.SAKNAS
    )
    assert not any(ande.ande is Ande.BRUTEN for steg in ends.values() for ande in steg.andar())


def test_the_goals_of_2024_end_in_the_commission(register: Snapshot) -> None:
    kedjor = Kedjor(register)

    ends = {
        (ande.post.ref, ande.ande)
        for mal in register.mal.values()
        if mal.styrmodell == "regeringens-uppdrag-2024"
        for ande in kedjor.uppat(mal).andar()
    }
    assert ends == {("forutsattning/regeringens-forandringsuppdrag", Ande.UPPDRAG)}


def test_every_level_is_one_of_its_steering_model(register: Snapshot) -> None:
    levels = {
        post.ref.removeprefix("styrmodell/"): {niva.namn for niva in getattr(post, "nivaer", ())}
        for post in register.poster["styrmodell"].values()
    }

    strays = [mal.id for mal in register.mal.values() if mal.niva not in levels[mal.styrmodell]]
    assert strays == []


def test_what_rests_on_an_unreliable_source_alone_is_not_called_confirmed(
    register: Snapshot,
) -> None:
    alone = [
        post
        for slag in ("mal", "initiativ")
        for post in register.poster[slag].values()
        if {item.kalla for item in getattr(post, "kallor", ())} == {OPALITLIG}
    ]

    assert len(alone) == 9
    assert {getattr(post, "styrkt", None) for post in alone} == {"overifierad"}
    assert {getattr(post, "ordalydelse", None) for post in alone} == {None}


def test_no_initiative_is_linked_to_a_goal_that_no_source_names(register: Snapshot) -> None:
    links = [
        stod
        for post in register.poster["initiativ"].values()
        for stod in getattr(post, "stodjer", ())
    ]

    assert len(links) == 17
    assert {stod.belagg for stod in links} == {"saknas"}
    assert all(stod.skal for stod in links)


def test_a_focus_area_stands_once_in_a_table_and_in_every_table(register: Snapshot) -> None:
    areas = [[rad.fokus for rad in tabell.rader] for tabell in register.fokustabeller.values()]

    assert all(len(row) == len(set(row)) for row in areas)
    assert all(set(row) == set(areas[0]) for row in areas)


def test_every_focus_area_of_a_promise_stands_in_the_tables(register: Snapshot) -> None:
    known = {rad.fokus for tabell in register.fokustabeller.values() for rad in tabell.rader}
    used = {fokus for lofte in register.loften.values() for fokus in lofte.fokus}

    assert used - known == set()


def test_each_interpretation_agrees_with_its_rows(register: Snapshot) -> None:
    odd = [
        (lofte.id, fokus)
        for lofte, mal, ur, tabell in tolkningar(register)
        for fokus in ur.fokus
        if {rad.mal for rad in tabell.rader if rad.fokus == fokus} != {mal}
        or fokus not in lofte.fokus
    ]

    assert odd == []


def test_the_rows_are_all_that_the_promise_has_for_that_goal(register: Snapshot) -> None:
    odd = [
        lofte.id
        for lofte, mal, ur, tabell in tolkningar(register)
        if {rad.fokus for rad in tabell.rader if rad.mal == mal} & set(lofte.fokus) != set(ur.fokus)
    ]

    assert odd == []


def test_the_table_is_in_force_on_the_first_known_day_of_the_promise(register: Snapshot) -> None:
    odd = [
        lofte.id
        for lofte, _, _, tabell in tolkningar(register)
        if tabell.giltig.giltighet.galler(first_known_day(lofte)) is Svar.NEJ
    ]

    assert odd == []


def test_the_newest_table_in_force_is_used(register: Snapshot) -> None:
    odd = [
        lofte.id
        for lofte, _, _, tabell in tolkningar(register)
        if any(
            other.giltig.fran is not None
            and tabell.giltig.fran is not None
            and tabell.giltig.fran < other.giltig.fran
            and other.giltig.giltighet.galler(first_known_day(lofte)) is not Svar.NEJ
            for other in register.fokustabeller.values()
        )
    ]

    assert odd == []


def test_every_promise_says_what_it_serves_or_why_that_is_unknown(register: Snapshot) -> None:
    silent = [lofte.id for lofte in register.loften.values() if not lofte.stodjer]
    unexplained = [
        lofte.id
        for lofte in register.loften.values()
        for stod in lofte.stodjer
        if stod.belagg != "belagd" and stod.skal is None
    ]

    assert (silent, unexplained) == ([], [])


def first_known_day(lofte: Lofte) -> dt.date:
    """Return the first day of a promise, or its last where only the end is known."""
    if lofte.period.fran is not None:
        return lofte.period.fran.forsta
    end = lofte.period.giltighet.slutdag
    assert end is not None, lofte.id
    return end
