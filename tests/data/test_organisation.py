from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest

from polisplan.graph.snapshot import Medlemskap, Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.organisation import Lpo

MAPPAR = (
    "regioner", "lan", "kommuner", "polisomraden", "lpo", "avdelningar", "polismyndigheter",
    "kallor/organisation",
)  # fmt: skip
OKANT_LPO = {
    "ekero", "salem", "uppvidinge", "lessebo", "tingsryd", "morbylanga", "emmaboda", "borgholm",
    "olofstrom", "ronneby", "ostra-goinge", "bjuv", "bromolla", "perstorp", "astorp", "hylte",
    "partille", "ockero", "fargelanda", "grastorp", "essunga", "karlsborg", "gullspang",
    "tranemo", "svenljunga", "gotene", "tibro", "toreboda", "stromstad", "mariestad", "hjo",
    "tidaholm", "arjang", "filipstad", "degerfors", "smedjebacken", "sater", "ragunda", "bracke",
    "krokom", "are", "berg",
}  # fmt: skip
OKANT_POLISOMRADE = {
    "ostra-goinge", "bjuv", "bromolla", "perstorp", "astorp", "partille", "ockero", "fargelanda",
    "grastorp", "essunga", "karlsborg", "gullspang", "tranemo", "svenljunga", "gotene", "tibro",
    "toreboda", "stromstad", "hjo", "tidaholm",
}  # fmt: skip
DAG = dt.date(2026, 1, 1)


def lever(post: Lpo) -> bool:
    """Return whether an area is not known to have ended."""
    return post.giltighet.galler(DAG) is not Svar.NEJ


def medlemskap(register: Snapshot) -> Iterator[tuple[str, Medlemskap]]:
    """Yield every kommun that an area has today, as far as is known."""
    for kommun in register.kommuner:
        for item in register.medlemskap(kommun):
            giltig = item.rad.giltig
            ended = giltig is not None and giltig.giltighet.galler(DAG) is Svar.NEJ
            if lever(item.lpo) and not ended:
                yield kommun, item


@pytest.mark.parametrize(
    ("slag", "antal"),
    [
        ("region", 7), ("lan", 21), ("kommun", 290), ("polisomrade", 29), ("lpo", 99),
        ("avdelning", 8), ("polismyndighet", 21),
    ],
)  # fmt: skip
def test_the_organisation_is_whole(register: Snapshot, slag: str, antal: int) -> None:
    assert antal == len(register.poster[slag])


def test_nothing_is_wrong_with_the_files_of_the_organisation(register: Snapshot) -> None:
    own = tuple(f"data/{mapp}/" for mapp in MAPPAR)

    assert [problem for problem in register.problems if problem.path.startswith(own)] == []


def test_every_promise_and_agreement_names_a_kommun_that_exists(register: Snapshot) -> None:
    omraden = [
        *(post.omrade for post in register.loften.values()),
        *(post.omrade for post in register.overenskommelser.values()),
    ]
    named = {kommun for omrade in omraden for kommun in omrade.kommun_ids}

    assert set() == named - set(register.kommuner)


def test_no_two_sources_have_the_same_address(register: Snapshot) -> None:
    counted = Counter(
        adress
        for kalla in register.kallor.values()
        for adress in (kalla.adress, *kalla.aven_adress)
        if adress is not None
    )

    assert [adress for adress, times in counted.items() if times > 1] == []


def test_the_areas_of_42_kommuner_are_unknown(register: Snapshot) -> None:
    unknown = {kommun for kommun in register.kommuner if not register.medlemskap(kommun)}

    assert unknown == OKANT_LPO


def test_the_polisomraden_of_20_kommuner_are_unknown(register: Snapshot) -> None:
    unknown = {k for k in register.kommuner if not register.polisomraden_of_kommun(k)}

    assert unknown == OKANT_POLISOMRADE


def test_a_kommun_states_its_polisomrade_only_where_its_area_is_unknown(
    register: Snapshot,
) -> None:
    stated = {kommun.id for kommun in register.kommuner.values() if kommun.polisomraden}

    assert stated == OKANT_LPO - OKANT_POLISOMRADE


def test_kommun_codes_are_unique_and_begin_with_that_of_the_lan(register: Snapshot) -> None:
    kommuner = register.kommuner.values()
    codes = {kommun.kommunkod for kommun in kommuner}

    assert len(kommuner) == len(codes)
    assert [k.id for k in kommuner if k.kommunkod[:2] != register.lan[k.lan].lanskod] == []


def test_lan_codes_and_letters_are_unique(register: Snapshot) -> None:
    lan = register.lan.values()

    assert (len({item.lanskod for item in lan}), len({item.bokstav for item in lan})) == (21, 21)


def test_an_area_lies_in_the_region_of_its_kommuner(register: Snapshot) -> None:
    for kommun in register.kommuner:
        region = register.region_of_kommun(kommun)

        assert region is not None
        assert all(item.lpo.region == region.id for item in register.medlemskap(kommun))


def test_a_polisomrade_lies_in_the_region_and_the_lan_of_its_kommuner(register: Snapshot) -> None:
    for kommun, item in medlemskap(register):
        polisomrade = register.polisomraden[item.lpo.polisomrade or ""]

        assert polisomrade.region == item.lpo.region
        assert register.kommuner[kommun].lan in polisomrade.lan


def test_a_whole_lan_has_no_kommun_in_another_polisomrade(register: Snapshot) -> None:
    whole = {
        lan: item.id
        for item in register.polisomraden.values()
        if item.hela_lanet
        for lan in item.lan
    }
    astray = [
        kommun
        for kommun, item in medlemskap(register)
        if whole.get(register.kommuner[kommun].lan, item.lpo.polisomrade) != item.lpo.polisomrade
    ]

    assert astray == []


def test_the_code_of_an_area_begins_with_that_of_its_polisomrade(register: Snapshot) -> None:
    for lpo in register.lpo.values():
        if lpo.omradeskod is not None and lpo.polisomrade is not None:
            assert lpo.omradeskod[:4] == register.polisomraden[lpo.polisomrade].omradeskod


def test_the_kommuner_of_the_regions_are_as_many_as_the_sources_say(register: Snapshot) -> None:
    counted = Counter(kommun.lan for kommun in register.kommuner.values())
    for region in register.regioner.values():
        lan = [item.id for item in register.lan.values() if item.region == region.id]
        stated = [item.varde for item in region.nyckeltal if item.enhet == "kommuner"]

        assert [sum(counted[ident] for ident in lan)] == stated


def test_the_areas_before_malmo_was_split_anew_are_94(register: Snapshot) -> None:
    earlier = [
        lpo
        for lpo in register.lpo.values()
        if lpo.polisomrade is not None
        and lpo.giltighet.galler(dt.date(2024, 4, 30)) is not Svar.NEJ
    ]
    expected = {
        "nord": 12, "mitt": 8, "bergslagen": 11, "stockholm": 18, "ost": 9, "vast": 16, "syd": 20,
    }  # fmt: skip

    assert expected == Counter(lpo.region for lpo in earlier)
    assert sum(expected.values()) == 94


def test_the_areas_of_today_are_96_and_one_whose_standing_is_unsure(register: Snapshot) -> None:
    living = [lpo for lpo in register.lpo.values() if lever(lpo)]
    unsure = [lpo.id for lpo in living if lpo.polisomrade is None]

    assert len(living) == 97
    assert unsure == ["arlanda"]
    assert register.lpo["arlanda"].sakerhet == "låg"


def test_the_memberships_of_today_are_260_and_say_what_they_rest_on(register: Snapshot) -> None:
    belagg = Counter(item.rad.belagg for _, item in medlemskap(register))

    assert belagg == {"källa": 205, "namn": 23, "indirekt": 19, "elimination": 13}
    assert sum(belagg.values()) == 260


def test_region_nord_is_as_its_slides_say(register: Snapshot) -> None:
    nyckeltal = {item.matt: item.varde for item in register.regioner["nord"].nyckeltal}
    lpo = [item for item in register.lpo.values() if item.region == "nord"]
    kommuner = {row.kommun for item in lpo for row in item.kommuner}
    unknown = {"ragunda", "bracke", "krokom", "are", "berg"}

    assert nyckeltal["lokalpolisområden"] == 12 == len(lpo)
    assert nyckeltal["kommuner"] == 44 == len(kommuner | unknown)
    assert set() == kommuner & unknown
    assert len({item.polisomrade for item in lpo}) == 4


def test_only_the_three_cities_lie_in_several_areas_today(register: Snapshot) -> None:
    counted = Counter(kommun for kommun, _ in medlemskap(register))

    assert {kommun: times for kommun, times in counted.items() if times > 1} == {
        "stockholm": 7,
        "goteborg": 4,
        "malmo": 4,
    }


def test_the_parts_of_a_split_city_are_named_where_they_are_known(register: Snapshot) -> None:
    whole = {
        item.lpo.id
        for city in ("stockholm", "goteborg", "malmo")
        for item in register.medlemskap(city)
        if not item.rad.delar
    }

    assert {"globen"} == whole


def test_four_kommuner_changed_area_in_2018(register: Snapshot) -> None:
    moved = {
        kommun: {item.lpo.id for item in register.medlemskap(kommun)}
        for kommun in ("osby", "torsas", "monsteras", "hogsby")
    }
    today = {kommun: item.lpo.id for kommun, item in medlemskap(register) if kommun in moved}

    assert moved == {
        "osby": {"ljungby", "hassleholm"},
        "torsas": {"karlskrona", "nybro"},
        "monsteras": {"kalmar", "vastervik"},
        "hogsby": {"nybro", "vastervik"},
    }
    assert today == {
        "osby": "hassleholm", "torsas": "nybro", "monsteras": "vastervik", "hogsby": "vastervik",
    }  # fmt: skip


def test_what_is_unsure_says_why(register: Snapshot) -> None:
    posts = [*register.lpo.values(), *register.polisomraden.values()]

    assert [post.ref for post in posts if post.sakerhet == "låg" and not post.anmarkning] == []


def test_the_former_authorities_ended_together_and_had_a_lan_each(register: Snapshot) -> None:
    posts = register.poster["polismyndighet"].values()
    last = {post.giltighet.slutdag for post in posts}

    assert {dt.date(2014, 12, 31)} == last
    assert set(register.lan) == {getattr(post, "lan", None) for post in posts}
