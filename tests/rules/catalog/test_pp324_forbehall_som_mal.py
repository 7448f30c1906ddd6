from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen
from support.matning import MATNINGAR, sidans_ord

HEAD = BASE[LOFTE][: BASE[LOFTE].index("aktiviteter:")]
TAIL = """\
stodjer: [{belagg: saknas, skal: Okänt.}]
kallor: [{kalla: kalla-ett, last: helt}]
"""


def promise(vad: str, more: str = "", row: str = "") -> dict[str, str]:
    return {LOFTE: f"{HEAD}aktiviteter:\n- {{nr: 1, vad: '{vad}'{row}}}\n{more}{TAIL}"}


def titled(titel: str) -> dict[str, str]:
    return {LOFTE: promise("Möten")[LOFTE].replace("titel: Lugnare trafik", f"titel: '{titel}'")}


@pytest.mark.parametrize(
    ("vad", "words"),
    [
        ("Kontroller vid behov", "vid behov"),
        ("Föreläsningar på begäran", "på begäran"),
        ("Möten efter önskemål", "efter önskemål"),
        ("Fotpatrull i mån av tid", "i mån av"),
        ("Hundsök om möjligt", "om möjligt"),
        ("Patrull så ofta det går", "så ofta det går"),
        ("Insatser om underrättelseläget medger", "om underrättelseläget medger"),
        ("Synlighet med befintliga resurser", "med befintliga resurser"),
        ("Kontakter vid varje möjligt tillfälle", "vid varje möjligt"),
    ],
)
def test_a_reservation_in_the_text_is_found(vad: str, words: str) -> None:
    [finding] = findings(promise(vad), "PP324")

    assert finding.route == ("aktiviteter", 0, "vad")
    assert finding.message.args["ord"] == words


def test_a_promise_is_told_of_once() -> None:
    overlay = promise("Patrull vid behov", "matbara_mal: [{nr: 1, vad: Möten på begäran}]\n")

    assert len(findings(overlay, "PP324")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="plain words"),
        pytest.param(promise("Möten vid behov", row=", villkor: vid behov"), id="marked"),
        pytest.param(promise("Möten vid behov", "villkor: [vid behov]\n"), id="marked for all"),
        pytest.param(promise("Möten", "problem: Polisen kommer bara i mån av tid\n"), id="problem"),
        pytest.param(promise("Möta behov hos unga"), id="a need"),
        pytest.param(promise("Nya möjligheter för unga"), id="an opportunity"),
        pytest.param(promise("Begäran om tillstånd prövas"), id="a request"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP324") == []


def test_the_page_says_what_was_measured() -> None:
    rows = (MATNINGAR / "PP324.md").read_text("utf-8").splitlines()
    real = [row for row in rows if "| förbehåll |" in row]
    known = [row for row in real if row.endswith("| ja |")]

    assert f"Av de {len(real)} verkliga förbehållen" in sidans_ord("PP324")
    assert f"känner den igen {len(known)}," in sidans_ord("PP324")
