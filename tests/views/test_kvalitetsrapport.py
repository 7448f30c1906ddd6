from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import LOFTE
from support.build import Overlay
from support.omraden import FYRA, lofte
from support.reports import RICH, kvalitet

from polisplan.totals.kvalitet import Egenskap
from polisplan.views.kvalitetsrader import procent
from polisplan.views.kvalitetsrapport import Kvalitetsrapport


def counted(view: Kvalitetsrapport) -> dict[str, tuple[int, int, int, int]]:
    return {
        egenskap.value: (item.antal, item.av, item.sedda, item.alla)
        for egenskap, item in view.andelar.items()
    }


def test_a_lack_is_judged_only_in_promises_read_whole() -> None:
    assert counted(kvalitet()) == {
        "matbart_mal": (3, 3, 4, 4),
        "baslinje": (0, 0, 0, 0),
        "ansvarig_part": (2, 3, 2, 4),
        "ansvarig_roll": (1, 3, 1, 4),
        "uppfoljning": (3, 3, 3, 4),
        "utfall": (3, 3, 3, 4),
        "utfall_i_tal": (3, 3, 3, 4),
        "mal_och_utfall": (3, 3, 3, 4),
        "redovisat_mal": (2, 3, 2, 4),
    }


def test_what_is_published_later_is_not_known() -> None:
    counts = counted(kvalitet(day=dt.date(2019, 1, 31)))

    assert counts["uppfoljning"][:2] == (2, 3)


def test_an_outcome_is_not_missed_before_the_end() -> None:
    view = kvalitet(day=dt.date(2018, 6, 1))

    assert (view.helt_lasta, view.avslutade) == (3, 0)
    assert counted(view)["utfall"][:2] == (0, 0)


def test_a_promise_that_begins_later_is_not_there_yet() -> None:
    assert kvalitet(day=dt.date(2017, 6, 1)).loften == 1


def test_every_quality_is_a_count_with_its_denominator_and_a_share_of_many_only() -> None:
    rad = kvalitet().rader[0]

    assert (str(rad.bedomt), str(rad.procent), str(rad.sett)) == ("3 av 3", "–", "4 av 4")


@pytest.mark.parametrize(
    ("antal", "av", "text"),
    [
        (83, 194, "43 %"),
        (1, 200, "1 %"),
        (0, 20, "0 %"),
        (19, 19, "–"),
        (0, 0, "–"),
        (1, 40, "3 %"),
    ],
)
def test_a_share_is_whole_percent_with_the_half_rounded_up(antal: int, av: int, text: str) -> None:
    assert str(procent(antal, av)) == text


def test_the_regions_and_the_years_hold_every_promise() -> None:
    overlay: Overlay = {
        **FYRA,
        **lofte("flera-1", "{kommuner: [aby, oby]}", "{till: 2018}"),
        **lofte("okand-1", "{kommun: finns-inte}", "{fran: 2018-06, till: 2018}"),
    }
    view = kvalitet(overlay)

    assert [(str(item.namn), item.loften) for item in view.regioner] == [
        ("Mellan", 2), ("Södra", 3), ("okänd region", 1),
    ]  # fmt: skip
    assert [(str(item.namn), item.loften) for item in view.startar] == [
        ("2016", 1), ("2017", 1), ("2018", 2), ("okänt år", 1),
    ]  # fmt: skip


def test_a_region_counts_as_the_whole_does() -> None:
    view = kvalitet()
    [mellan] = view.regioner

    assert mellan.andelar == view.andelar
    assert (mellan.loften, mellan.helt_lasta, mellan.avslutade) == (4, 3, 3)


def test_the_rules_that_promises_break_are_counted_with_what_was_judged() -> None:
    rows = {item.rad.code: item.rad for item in kvalitet().regler}

    assert (rows["PP502"].antal, rows["PP502"].av) == (1, 4)
    assert "PP104" not in rows
    counts = [item.rad.antal for item in kvalitet().regler]
    assert counts == sorted(counts, reverse=True)


def test_every_figure_can_be_followed_to_its_promises() -> None:
    view = kvalitet({**RICH, **FYRA})
    known = {item.id for item in view.poster}

    for item in view.andelar.values():
        assert (len(item.har), len(item.har) + len(item.saknar)) == (item.antal, item.av)
    for group in (*view.regioner, *view.startar):
        assert len(group.vilka) == group.loften
    for rule in view.regler:
        assert len(rule.vilka) == rule.rad.antal
        assert set(rule.vilka) <= known
    assert len(view.vilka) == view.loften


def test_each_promise_says_where_it_stands() -> None:
    places = {item.id: str(item.stalle) for item in kvalitet().poster}

    assert places["aby-2018-2"] == "data/loften/aby/aby-2018-2.yaml:1"


def test_a_promise_that_only_a_rule_judges_is_named_and_not_counted() -> None:
    view = kvalitet(day=dt.date(2017, 6, 1))
    found = {item.id: item.raknas for item in view.poster}

    assert (view.loften, view.vilka) == (1, ("aby-2017-1",))
    assert found["aby-2018-2"] is False


def test_a_rule_says_what_lists_its_promises() -> None:
    assert {item.kommando for item in kvalitet().regler} >= {"polisplan validate --select PP310"}


def test_nothing_of_nothing_is_said_in_words() -> None:
    [rad] = [rad for rad in kvalitet().rader if not rad.andel.av]

    assert (str(rad.bedomt), str(rad.procent), str(rad.sett)) == ("inga", "–", "inga")


def test_what_rests_on_interpretation_is_said() -> None:
    overlay: Overlay = {
        **RICH,
        **lofte("x-1", "{kommun: aby}", "{fran: 2018, till: 2018, till_belagg: tolkning}", (
            "uppfoljningar:\n"
            "- {kalla: kalla-ett, bedomning: {av: insamlingen, omdome: uppfyllt}}\n"
        )),
    }  # fmt: skip
    view = kvalitet(overlay)

    assert [str(text) for text in view.tolkning] == [
        "2 av 3 länkar från löften till polisens mål är vår tolkning; 1 har stöd i en källa.",
        "2 länkar till mål saknas, med skäl.",
        "Start eller slut är härlett av oss i 1 av 5 löften.",
        "1 av 2 omdömen om uppföljda löften är vår läsning, inte källans.",
    ]


def test_what_cannot_be_judged_is_said() -> None:
    overlay: Overlay = {
        **RICH,
        **lofte("x-1", "{kommun: aby}", "{fran: 2018}", "uppfoljningar:\n- {kalla: kalla-ett}\n"),
    }
    texts = [str(text) for text in kvalitet(overlay).okant]

    assert [text.partition(" löften")[0] for text in texts] == [
        "1 av 5", "1 av 4 helt lästa", "1 av 4 uppföljda",
    ]  # fmt: skip


def test_one_promise_is_spoken_of_as_one() -> None:
    overlay: Overlay = {
        LOFTE: None,
        **lofte("x-1", "{kommun: aby}", "{fran: 2018}", "uppfoljningar:\n- {kalla: kalla-ett}\n"),
    }

    assert [str(text).partition(".")[0] for text in kvalitet(overlay).okant] == [
        "Det helt lästa löftet har inte säkert avslutats",
        (
            "Det uppföljda löftet säger inte vad som blev gjort: bara att en uppföljning finns, "
            "ett omdöme eller något som hände därutöver"
        ),
    ]


def test_a_register_without_promises_has_nothing_to_judge() -> None:
    view = kvalitet({LOFTE: None})

    assert (view.loften, view.regioner, view.startar, view.regler) == (0, (), (), ())
    assert (view.okant, view.tolkning) == ((), ())
    assert {item.av for item in view.andelar.values()} == {0}
    assert str(view.huvud.titel) == "Medborgarlöftenas kvalitet – 0 löften, 0 av dem helt lästa"


def test_every_quality_has_a_name() -> None:
    assert set(kvalitet().andelar) == set(Egenskap)
