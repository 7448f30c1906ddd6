from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen
from support.matning import rader, ratta, sidans_ord

HEAD = BASE[LOFTE][: BASE[LOFTE].index("aktiviteter:")]
TAIL = """\
stodjer: [{belagg: saknas, skal: Okänt.}]
kallor: [{kalla: kalla-ett, last: helt}]
"""


def promise(vad: str, more: str = "") -> dict[str, str]:
    return {LOFTE: f"{HEAD}aktiviteter:\n- {{nr: 1, vad: '{vad}'}}\n{more}{TAIL}"}


@pytest.mark.parametrize(
    ("vad", "word"),
    [
        ("Verka för att fler engagerar sig", "verka för"),
        ("Ökad närvaro", "ökad"),
        ("Trafikkontroller så ofta det går", "så ofta det går"),
        ("Vi ska eftersträva samverkan", "eftersträva"),
        ("Fortsatta vandringar", "fortsatta"),
        ("Regelbunden och ökad tillsyn", "regelbunden"),
        ("Ett tryggare centrum", "tryggare"),
    ],
)
def test_the_first_word_is_named(vad: str, word: str) -> None:
    found = findings(promise(vad), "PP307")

    assert [(f.route, f.message.args["ord"]) for f in found] == [(("aktiviteter", 0, "vad"), word)]
    assert found[0].value == word
    assert "minst tio" in str(found[0].hint)


def test_a_promise_is_told_of_once() -> None:
    overlay = promise("Ökad närvaro", "- {nr: 2, vad: Bättre belysning}\n")

    assert len(findings(overlay, "PP307")) == 1


def test_a_delivery_in_vague_words_is_found() -> None:
    overlay = promise(
        "Belysning", "matbara_mal: [{nr: 1, aktivitet: 1, typ: leverans, vad: fler}]\n"
    )

    assert [f.route for f in findings(overlay, "PP307")] == [("matbara_mal", 0, "vad")]


def test_a_title_that_is_all_there_is_counts() -> None:
    text = HEAD.replace("Lugnare trafik", "Tryggare trafik") + TAIL

    assert [f.route for f in findings({LOFTE: text}, "PP307")] == [("titel",)]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="plain words"),
        pytest.param(promise("Merparten av vägen saltas"), id="part of another word"),
        pytest.param(promise("Fotpatrull i Bättre Centrum"), id="a name"),
        pytest.param(promise("Hembesök för att minska riskerna"), id="the purpose of something"),
        pytest.param(promise("Ökad tillsyn, 10 gånger"), id="a number"),
        pytest.param(promise("Fler besök på alla skolor"), id="all of them"),
        pytest.param(promise("Regelbundna möten varje vecka"), id="how often"),
        pytest.param(
            promise("Ökad tillsyn", "matbara_mal: [{nr: 1, aktivitet: 1, minst: 2, enhet: x}]\n"),
            id="measured",
        ),
        pytest.param(
            promise("Ökad tillsyn", "matbara_mal: [{nr: 1, minst: 2, enhet: x}]\n"),
            id="a target that may be its",
        ),
        pytest.param(
            promise("Ökad tillsyn", "matbara_mal: [{nr: 1, aktivitet: 11, minst: 2, enhet: x}]\n"),
            id="a target with a number that no activity has",
        ),
        pytest.param(promise("Möten", "problem: Ökad otrygghet\n"), id="the problem"),
        pytest.param(
            {LOFTE: promise("Ökad tillsyn")[LOFTE].replace("helt", "delvis")}, id="in part"
        ),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP307") == []


def test_the_page_says_what_was_measured() -> None:
    right = ratta("PP307")

    assert len(rader("PP307")) == 50
    assert right >= 45
    assert f"var {right} rätt ({right * 2} procent)" in sidans_ord("PP307")
