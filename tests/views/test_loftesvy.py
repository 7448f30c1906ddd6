from __future__ import annotations

from decimal import Decimal

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay
from support.reports import status

from polisplan.models.lofte import MatbartMal
from polisplan.views.loftesvy import Loftesvy, lovat

HEAD = BASE[LOFTE].partition("uppfoljningar:")[0]
KALLOR = "kallor:\n- {kalla: kalla-ett, last: helt}\n"
TARGETS = "- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, raknas: en timme, datakalla: journal}\n"


def shown(more: str, targets: str = TARGETS) -> Loftesvy:
    """Return the base promise with some keys of its own, a year after its end."""
    overlay: Overlay = {LOFTE: HEAD.replace(TARGETS, targets) + more + KALLOR}
    return status(overlay).grupper[0].loften[0]


def followed(*utfall: str, more: str = "") -> str:
    rows = "".join(f"  - {item}\n" for item in utfall)
    return (
        "uppfoljningar:\n- period: {fran: 2018, till: 2018}\n  publicerad: 2019-02\n"
        f"  kalla: kalla-ett\n{more}" + (f"  utfall:\n{rows}" if rows else "")
    )


@pytest.mark.parametrize(
    ("mal", "words"),
    [
        pytest.param({"minst": 2, "enhet": "utbildningar"}, "minst 2 utbildningar", id="count"),
        pytest.param({"hogst": 5, "enhet": "rån"}, "högst 5 rån", id="limit"),
        pytest.param(
            {"exakt": Decimal("1.5"), "enhet": "besök", "per": "vecka", "i_snitt": True},
            "1,5 besök per vecka i snitt",
            id="rate",
        ),
        pytest.param(
            {"typ": "andel", "minst": 80, "enhet": "procent", "av": "butikerna"},
            "minst 80 procent av butikerna",
            id="share",
        ),
        pytest.param(
            {"typ": "svarstid", "exakt": 1, "enhet": "svar", "inom": "två dygn"},
            "svar: 1 inom två dygn",
            id="time to answer",
        ),
        pytest.param({"typ": "leverans", "vad": "en plan"}, "en plan", id="delivery"),
        pytest.param(
            {"typ": "effekt", "riktning": "öka", "vad": "tryggheten"},
            "öka: tryggheten",
            id="effect",
        ),
        pytest.param({"typ": "tackning"}, "tackning", id="nothing said"),
    ],
)
def test_a_target_is_said_in_words(mal: dict[str, object], words: str) -> None:
    assert str(lovat(MatbartMal.model_validate({"nr": 1, **mal}))) == words


@pytest.mark.parametrize(
    ("more", "targets", "state"),
    [
        pytest.param("", TARGETS, "FÖRSENAT", id="no follow-up"),
        pytest.param(
            "avslut: {hur: utgått, datum: 2018-06, kalla: kalla-ett}\n", TARGETS, "UTGICK 2018-06",
            id="dropped",
        ),
        pytest.param(followed(), TARGETS, "SIFFRA SAKNAS", id="no figure"),
        pytest.param(
            followed("{matbart_mal: 1, antal: 9}"), TARGETS, "INTE NÅTT hela perioden", id="short"
        ),
        pytest.param(
            followed("{matbart_mal: 1, antal: 9}", "{matbart_mal: 2, antal: 2}"),
            TARGETS + "- {nr: 2, minst: 2, enhet: vandringar}\n",
            "NÅTT FÖR 1 AV 2 MÄTBARA MÅL",
            id="one of two",
        ),
        pytest.param(
            followed("{matbart_mal: 1, antal: 9, per: vecka}"), TARGETS,
            "REDOVISAT, KAN INTE BEDÖMAS I TAL", id="another unit",
        ),
        pytest.param(
            followed("{matbart_mal: 1, text: antagen}"),
            "- {nr: 1, typ: leverans, vad: en plan}\n",
            "REDOVISAT, KAN INTE BEDÖMAS I TAL",
            id="a delivery in words",
        ),
        pytest.param(
            "uppfoljningar:\n- {kalla: kalla-ett, utfall: [{matbart_mal: 1, antal: 12}]}\n", TARGETS,
            "NÅTT (okänd del av perioden)", id="unknown part",
        ),
    ],
)  # fmt: skip
def test_a_promise_says_how_it_stands(more: str, targets: str, state: str) -> None:
    assert str(shown(more, targets).tillstand) == state


@pytest.mark.parametrize(
    ("utfall", "line"),
    [
        pytest.param("{matbart_mal: 1, antal: 12, precision: ca}", "ca 12 hela perioden", id="about"),
        pytest.param("{matbart_mal: 1, antal: 1234}", "1\N{NO-BREAK SPACE}234 hela perioden", id="large"),
        pytest.param("{matbart_mal: 1, antal: 3, per: vecka}", "3 per vecka hela perioden enligt källan", id="rate"),
    ],
)  # fmt: skip
def test_a_figure_is_shown_with_its_time(utfall: str, line: str) -> None:
    assert [*map(str, shown(followed(utfall)).rader[0].redovisat)] == [line]


def test_separate_figures_are_shown_with_their_sum_first() -> None:
    text = "uppfoljningar:\n" + "".join(
        f"- {{kalla: kalla-ett, publicerad: 2019-02, period: {{fran: 2018-{a}, till: 2018-{b}}}, "
        f"utfall: [{{matbart_mal: 1, antal: {n}}}]}}\n"
        for a, b, n in (("01", "04", 4), ("05", "08", 3))
    )

    rad = shown(text).rader[0]
    assert [*map(str, rad.redovisat)] == ["7 jan–aug", "4 jan–apr", "3 maj–aug"]
    assert (rad.dom, rad.summa) == ("delvis", 7)


def test_words_about_a_counted_target_are_shown_and_do_not_count() -> None:
    found = shown(followed("{matbart_mal: 1, text: Många kontroller.}"))

    assert found.siffra_saknas
    assert [*map(str, found.rader[1].redovisat)] == ["Många kontroller."]


def test_the_sources_own_verdict_stands_beside_ours() -> None:
    verdict = "  bedomning: {av: tidning, omdome: uppfyllt}\n"
    found = shown(followed("{matbart_mal: 1, antal: 9}", more=verdict))

    assert str(found.tillstand) == "INTE NÅTT hela perioden"
    assert [*map(str, found.enligt_kallan)] == ["uppfyllt enligt källan (tidning)"]
