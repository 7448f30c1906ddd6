from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen
from support.matning import rader, ratta, sidans_ord

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
    ("titel", "word"),
    [
        ("En kommun fri från narkotika", "fri från"),
        ("Ett torg fritt från klotter", "fritt från"),
        ("Drogfria skolor", "Drogfria"),
        ("Våldsfri miljö", "Våldsfri"),
        ("Nollvision för trafiken", "Nollvision"),
        ("Utrota langningen", "Utrota"),
        ("Inga inbrott 2018", "Inga"),
    ],
)
def test_that_all_is_to_be_gone_is_found(titel: str, word: str) -> None:
    [finding] = findings(titled(titel), "PP320")

    assert (finding.route, finding.message.args["ord"]) == (("titel",), word)


def test_an_activity_is_read_too() -> None:
    assert [f.route for f in findings(promise("Ingen langning"), "PP320")] == [
        ("aktiviteter", 0, "vad")
    ]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="plain words"),
        pytest.param(titled("Nolltolerans mot langning"), id="a way to act"),
        pytest.param(titled("Drogfria ungdomsarrangemang"), id="an event"),
        pytest.param(promise("Alkoholfri fest"), id="a party"),
        pytest.param(promise("Åtgärder för drogfri miljö"), id="a purpose"),
        pytest.param(titled("Fritidsgården är öppen"), id="part of another word"),
        pytest.param(titled("Möten som ingen missar"), id="inside the sentence"),
        pytest.param(
            promise(
                "Ingen langning",
                "matbara_mal: [{nr: 1, typ: effekt, vad: Andelen som langar, riktning: minska}]\n",
            ),
            id="an effect on the way",
        ),
        pytest.param(
            {LOFTE: titled("Drogfria skolor")[LOFTE].replace("last: helt", "last: delvis")},
            id="read in part",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP320") == []


def test_the_page_says_what_was_measured() -> None:
    assert len(rader("PP320")) == ratta("PP320") == 7
    assert "var sju rätt" in sidans_ord("PP320")
