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


def placed(omrade: str, titel: str = "Tryggare centrum") -> dict[str, str]:
    text = titled(titel)[LOFTE]
    return {LOFTE: text.replace("omrade: {kommun: aby}", f"omrade: {{kommun: aby, {omrade}}}")}


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        pytest.param(titled("Tryggare centrum"), ("titel",), id="the title"),
        pytest.param(titled("Fotpatrull i stadskärnan"), ("titel",), id="the old town"),
        pytest.param(titled("Tryggare centrala Åby"), ("titel",), id="central Åby"),
        pytest.param(promise("Fotpatrull i centrum"), ("aktiviteter", 0, "vad"), id="an activity"),
        pytest.param(
            placed("delomrade: 'centrum, Norr'", "Lugn"), ("omrade", "delomrade"), id="the area"
        ),
    ],
)
def test_a_centre_without_bounds_is_found(overlay: Overlay, route: tuple[str, ...]) -> None:
    assert [f.route for f in findings(overlay, "PP323")] == [route]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="no place"),
        pytest.param(placed("plats: gatorna innanför ringleden"), id="bounds"),
        pytest.param(placed("delomrade: Ytby"), id="the centre of a named part"),
        pytest.param(placed("delomrade: Centrum"), id="a part of that name"),
        pytest.param(titled("Tryggt vid resecentrum"), id="a building"),
        pytest.param(titled("Trygghet i Kinna centrum"), id="a named centre"),
        pytest.param(promise("Fotpatrull i definierat centrum"), id="bounds in the text"),
        pytest.param(titled("Trygghetscentrum öppnar"), id="part of another word"),
        pytest.param(
            {LOFTE: titled("Tryggare centrum")[LOFTE].replace("last: helt", "last: delvis")},
            id="read in part",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP323") == []


def test_the_page_says_what_was_measured() -> None:
    rows, right = len(rader("PP323")), ratta("PP323")

    assert right * 10 >= rows * 9
    assert f"Av regelns {rows} avvikelser i registret i november 2026 var {right} rätt" in (
        sidans_ord("PP323")
    )
