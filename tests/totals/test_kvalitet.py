from __future__ import annotations

import datetime as dt

import pytest
from support.build import snapshot
from support.omraden import lofte

from polisplan.config.installningar import Installningar
from polisplan.totals.kvalitet import Egenskap, Loftesprov, andel, prova
from polisplan.totals.lage import lage

DAY = dt.date(2019, 5, 1)
MAL = "matbara_mal:\n- {nr: 1, minst: 10, enhet: kontroller}\n"
EFFEKT = "matbara_mal:\n- {nr: 1, typ: effekt, vad: Fler trygga, riktning: öka%s}\n"


def tried(
    more: str = "", period: str = "{fran: 2018, till: 2018}", last: str = "helt", day: dt.date = DAY
) -> Loftesprov:
    """Return what one promise has on a day."""
    [text] = lofte("x-1", "{kommun: aby}", period, more).values()
    plan = snapshot({"data/loften/x-1.yaml": text.replace("last: helt", f"last: {last}")})
    return prova(lage(plan.loften["x-1"], day, Installningar()), day)


def followed(utfall: str, publicerad: str = "2019-02") -> str:
    """Return a follow-up with outcomes."""
    return f"uppfoljningar:\n- {{publicerad: {publicerad}, kalla: kalla-ett, utfall: [{utfall}]}}\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("", set(), id="nothing"),
        pytest.param(MAL, {Egenskap.MATBART_MAL}, id="target"),
        pytest.param(EFFEKT % "", {Egenskap.MATBART_MAL}, id="effect without baseline"),
        pytest.param(
            EFFEKT % ", baslinjer: [{varde: 13}]",
            {Egenskap.MATBART_MAL, Egenskap.BASLINJE},
            id="baseline",
        ),
        pytest.param("aktiviteter:\n- {nr: 1, vad: Vandring}\n", set(), id="nobody does it"),
        pytest.param(
            "aktiviteter:\n- {nr: 1, vad: A}\n- {nr: 2, vad: B, vem: [polisen]}\n",
            {Egenskap.PART},
            id="a party for one activity",
        ),
        pytest.param(
            "aktiviteter:\n- {nr: 1, vad: A, roll: kommunpolis}\n", {Egenskap.ROLL}, id="a role"
        ),
        pytest.param(followed(""), {Egenskap.UPPFOLJNING}, id="a follow-up that says nothing"),
        pytest.param(
            followed("{text: gjort}"), {Egenskap.UPPFOLJNING, Egenskap.UTFALL}, id="in words"
        ),
        pytest.param(
            MAL + followed("{antal: 12}"),
            {
                Egenskap.MATBART_MAL,
                Egenskap.UPPFOLJNING,
                Egenskap.UTFALL,
                Egenskap.UTFALL_I_TAL,
                Egenskap.MAL_OCH_UTFALL,
            },
            id="a figure for something else",
        ),
        pytest.param(MAL + followed("{matbart_mal: 1, antal: 0}"), set(Egenskap) - {
            Egenskap.BASLINJE, Egenskap.PART, Egenskap.ROLL,
        }, id="a figure for the target, zero"),
        pytest.param(followed("{antal: 1}", "2019-06"), set(), id="published later"),
    ],
)  # fmt: skip
def test_what_a_promise_has(more: str, expected: set[Egenskap]) -> None:
    assert tried(more).har == expected


@pytest.mark.parametrize(
    ("given", "egenskap", "judged"),
    [
        pytest.param(tried(), Egenskap.MATBART_MAL, True, id="read whole"),
        pytest.param(tried(last="delvis"), Egenskap.MATBART_MAL, False, id="read in part"),
        pytest.param(tried(), Egenskap.UTFALL, True, id="ended"),
        pytest.param(
            tried(period="{fran: 2018, till: 2019}"), Egenskap.UTFALL, False, id="in force"
        ),
        pytest.param(tried(period="{fran: 2018}"), Egenskap.UTFALL, False, id="unknown end"),
        pytest.param(tried(last="rubrik"), Egenskap.UTFALL, False, id="ended, read in part"),
        pytest.param(tried(MAL), Egenskap.BASLINJE, False, id="a count needs no baseline"),
        pytest.param(tried(EFFEKT % ""), Egenskap.BASLINJE, True, id="an effect needs one"),
    ],
)
def test_a_lack_is_held_against_a_promise(
    given: Loftesprov, egenskap: Egenskap, *, judged: bool
) -> None:
    assert given.provas(egenskap) is judged


def test_what_is_seen_counts_also_where_a_lack_would_not() -> None:
    found = andel([tried(MAL), tried(), tried(MAL, last="delvis")], Egenskap.MATBART_MAL)

    assert (found.antal, found.av, found.sedda, found.alla) == (1, 2, 2, 3)


def test_the_year_of_start_may_be_unknown() -> None:
    assert (tried().startar, tried(period="{till: 2018}").startar) == (2018, None)
