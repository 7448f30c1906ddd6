from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen
from support.matning import rader, ratta

HEAD = BASE[LOFTE][: BASE[LOFTE].index("aktiviteter:")]
TAIL = """\
stodjer: [{belagg: saknas, skal: Okänt.}]
kallor: [{kalla: kalla-ett, last: helt}]
"""


def promise(vad: str, more: str = "", row: str = "") -> dict[str, str]:
    return {LOFTE: f"{HEAD}aktiviteter:\n- {{nr: 1, vad: '{vad}'{row}}}\n{more}{TAIL}"}


def titled(titel: str) -> dict[str, str]:
    return {LOFTE: promise("Möten")[LOFTE].replace("titel: Lugnare trafik", f"titel: '{titel}'")}


BILD = "data/lagesbilder/enkat-aby-2017.yaml"


def problem(text: str) -> dict[str, str]:
    return promise("Möten", f"problem: '{text}'\n")


@pytest.mark.parametrize(
    "text",
    [
        "Tre ungdomar stör ordningen",
        "Två kända bröder säljer narkotika på torget",
        "De fyra ynglingarna vid macken",
        "Några få unga män hotar elever",
        "17-åringen vid macken kör buskörning",
        "Familjen Exempelsson oroar grannarna",
        "En namngiven person misstänks",
        "4 missbrukare i parken",
    ],
)
def test_a_few_persons_in_the_problem_are_found(text: str) -> None:
    assert [f.route for f in findings(problem(text), "PP604")] == [("problem",)]


@pytest.mark.parametrize(
    "vad",
    [
        "Insatser mot tre kända ungdomar",
        "Hembesök hos två familjer",
        "Samverkan kring de fem yngsta killarna",
    ],
)
def test_what_is_aimed_at_a_few_persons_is_found(vad: str) -> None:
    assert [f.route for f in findings(promise(vad), "PP604")] == [("aktiviteter", 0, "vad")]


def test_causes_and_pictures_of_problems_are_read_too() -> None:
    cause = promise("Möten", "orsaker: [{nr: 1, vad: Två syskon langar}]\n")
    picture = {BILD: BASE[BILD].replace("[Buskörning]", "[Två syskon langar]")}

    assert [f.route for f in findings(cause, "PP604")] == [("orsaker", 0, "vad")]
    assert [f.route for f in findings(picture, "PP604")] == [("problem", 0)]


def test_the_sentence_does_not_repeat_the_text() -> None:
    [finding] = findings(problem("Två kända bröder stör"), "PP604")

    assert finding.value is None
    assert "bröder" not in str(finding.message)


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="plain words"),
        pytest.param(problem("Personer i missbruk är utsatta"), id="a group without a number"),
        pytest.param(problem("En elev av fem har prövat"), id="a share"),
        pytest.param(problem("Två elever per klass är oroliga"), id="per class"),
        pytest.param(problem("Tolv ungdomar hördes"), id="ten or more"),
        pytest.param(problem("Familjen är viktig"), id="the family as such"),
        pytest.param(problem("Stöd till föräldrar till 15-åringar"), id="an age group"),
        pytest.param(problem("Unga i åldern 16 är utsatta"), id="an age"),
        pytest.param(promise("Fem elever deltar i rådet"), id="not aimed at them"),
        pytest.param(promise("Arbete mot kriminella aktörer"), id="a group"),
        pytest.param(promise("Två personer från polisen går"), id="police"),
        pytest.param(promise("Hembesök till ägare av störande fordon"), id="owners"),
        pytest.param(promise("Patrull i tre stadsdelar"), id="places"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP604") == []


def test_nothing_in_the_measurement_was_wrong() -> None:
    assert len(rader("PP604")) == ratta("PP604") == 7
