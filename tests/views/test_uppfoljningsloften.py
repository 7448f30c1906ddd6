from __future__ import annotations

import datetime as dt

import pytest
from support.build import Overlay
from support.omraden import lofte
from support.uppfoljt import DAY, HAMNEN, UPPFOLJT, loftet

from polisplan.views.uppfoljningsloften import Steg, redovisat_i_ord


def test_side_outcomes_stand_apart() -> None:
    vy = loftet("aby-2018-4")

    assert [str(item.text) for item in vy.biutfall] == ["7 beslag hela perioden"]
    assert "beslag" not in " ".join(
        str(told.text) for part in vy.delar for item in part.ataganden for told in item.gjort
    )


def test_the_reason_of_a_deviation_and_the_verdict_of_the_source_stand_beside_ours() -> None:
    vy = loftet("aby-2018-4")

    assert [str(text) for text in vy.avvikelser] == ["Bränder gick före."]
    assert [str(text) for text in vy.lofte.enligt_kallan] == [
        "delvis enligt källan (polisen): Inte alla pass blev av."
    ]
    assert str(vy.lofte.tillstand) == "SIFFRA SAKNAS"


def test_the_function_to_ask_is_a_role_or_a_party() -> None:
    assert str(loftet("aby-2018-4").kontakt) == "kommunpolis och polisen"
    assert loftet("aby-2017-2").kontakt is None


def test_the_plan_says_what_when_by_whom_and_for_whom() -> None:
    [plan] = loftet("aby-2018-4").plan

    assert str(plan) == "Antal pass, varje tertial, av polisen, för rådet"


def test_a_follow_up_names_its_source() -> None:
    [known] = loftet("aby-2018-4").redovisningar

    assert (str(known.period), str(known.publicerad)) == ("2018", "februari 2019")
    assert (known.kalla, known.titel) == ("kalla/kalla-ett", "Löften i Åby")
    assert str(known.i_ord) == "Löften i Åby, om 2018, publicerad februari 2019"


def test_how_the_place_is_bounded_and_what_the_promise_depends_on_are_told() -> None:
    text = str(UPPFOLJT[HAMNEN]).replace("delomrade: Hamnen", "delomrade: Hamnen, plats: Kajen")
    vy = loftet(
        "aby-2018-4", {HAMNEN: text.replace("lagesbild:", "villkor: [Om läget medger]\nlagesbild:")}
    )

    assert (vy.plats, vy.forbehall) == ("Kajen", ("Om läget medger",))


@pytest.mark.parametrize(
    ("antal", "av", "expected"),
    [
        (0, 0, "inget mätbart mål"),
        (0, 1, "0 av 1 mätbart mål redovisat"),
        (1, 1, "1 av 1 mätbart mål redovisat"),
        (1, 5, "1 av 5 mätbara mål redovisade"),
    ],
)
def test_one_target_is_in_the_singular_and_none_is_said_so(
    antal: int, av: int, expected: str
) -> None:
    assert str(redovisat_i_ord(antal, av)) == expected


@pytest.mark.parametrize(
    ("ident", "expected"),
    [
        pytest.param(
            "aby-2017-2",
            [
                (Steg.FORLANGT, "Förlängt: slutet flyttades från 2017 till juni 2018."),
                (Steg.ERSATT, "Följs av Trygg hamn (aby-2018-4, 2018)."),
            ],
            id="prolonged and followed",
        ),
        pytest.param(
            "aby-2018-5",
            [(Steg.UTGANGET, "Utgick mars 2019: Pengarna tog slut.")],
            id="dropped",
        ),
        pytest.param("aby-2018-4", [(Steg.OKANT, "Inget känt efter löftets slut.")], id="ended"),
        pytest.param(
            "aby-2016-1", [(Steg.OKANT, "Inget känt: löftets slut är okänt.")], id="unknown end"
        ),
    ],
)
def test_the_next_step_is_what_is_known(ident: str, expected: list[tuple[Steg, str]]) -> None:
    assert [(item.steg, str(item.text)) for item in loftet(ident).nasta] == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("{fran: 2018, till: 2020}", "Gäller till och med 2020; inget mer är känt."),
        ("{fran: 2018, till: tills vidare}", "Gäller tills vidare."),
    ],
)
def test_a_promise_in_force_says_until_when(period: str, expected: str) -> None:
    [item] = loftet("aby-2018-7", lofte("aby-2018-7", "{kommun: aby}", period)).nasta

    assert (item.steg, str(item.text)) == (Steg.GALLER, expected)


def test_what_happened_later_is_not_known_yet() -> None:
    early = dt.date(2018, 12, 31)
    dropped = loftet("aby-2018-5", day=early).nasta
    later: Overlay = {
        **UPPFOLJT,
        **lofte("aby-2018-7", "{kommun: aby}", "{fran: 2018, till: 2018}", "ersatt_av: [aby-9]\n"),
        **lofte("aby-9", "{kommun: aby}", "{fran: 2019-06}"),
    }
    before = loftet("aby-2018-7", later, DAY).nasta
    after = loftet("aby-2018-7", later, dt.date(2019, 7, 1)).nasta

    assert [item.steg for item in dropped] == [Steg.GALLER]
    assert [item.steg for item in before] == [Steg.OKANT]
    assert [item.steg for item in after] == [Steg.ERSATT]
    assert loftet("aby-2018-4", day=dt.date(2019, 1, 1)).biutfall == ()


@pytest.mark.parametrize(
    ("ident", "expected"),
    [
        ("aby-2018-4", None),
        (
            "aby-2016-1",
            "Inte känt: löftets slut, problemet bakom, vem som gör vad och vad det blev av löftet.",
        ),
    ],
)
def test_what_is_unknown_is_one_line(ident: str, expected: str | None) -> None:
    found = loftet(ident).okant

    assert (None if found is None else str(found)) == expected


def test_a_shortfall_without_a_reason_is_said_to_be_unexplained() -> None:
    path = "data/loften/aby/aby-2018-4.yaml"
    text = str(UPPFOLJT[path]).replace("  avvikelse: Bränder gick före.\n", "")
    text = text.replace("last: helt", "last: delvis").replace(
        "- period: {fran: 2018, till: 2018}\n  publicerad", "- publicerad"
    )
    found = str(loftet("aby-2018-4", {**UPPFOLJT, path: text}).okant)

    assert found.startswith("Inte känt: det som står i delar av källan som inte är lästa")
    assert "vilken tid en uppföljning gäller" in found
