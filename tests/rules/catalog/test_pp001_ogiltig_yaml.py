from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"
REST = "typ: webbsida\ntillit: A\n"


@pytest.mark.parametrize(
    ("line", "place", "said"),
    [
        pytest.param("titel: Åby: 2018", (2, 11), "Här finns ett kolon för mycket", id="colon"),
        pytest.param(
            "titel: 'Åby", (2, 8), "Ett citattecken eller en parentes avslutas", id="quote"
        ),
        pytest.param("titel:Åby", (2, 1), "Här saknas ett kolon", id="no space after the colon"),
        pytest.param("titel: @Åby", (2, 8), "Ett värde kan inte börja med", id="a sign"),
        pytest.param(
            "titel: - Åby", (2, 8), "En lista får inte börja här", id="a list on the line"
        ),
        pytest.param('titel: "\\d"', (2, 9), "Ett omvänt snedstreck", id="a backslash"),
        pytest.param("titel: {a: b", (2, 8), "Parentesen som börjar här", id="open braces"),
        pytest.param("titel: {a: b c: d}", (2, 15), "Här väntades ett komma eller «}»", id="comma"),
        pytest.param("titel: *", (2, 9), "Ett värde som börjar med * eller &", id="a lonely star"),
    ],
)
def test_each_slip_has_its_own_sentence_in_its_place(
    line: str, place: tuple[int, int], said: str
) -> None:
    found = only_error({KALLA: f"id: kalla-ett\n{line}\n{REST}"})

    assert (found.code, found.path) == ("PP001", KALLA)
    assert str(found.message).startswith(said)
    assert (found.span.line, found.span.column) == place
    assert str(found.hint) == "Resten av filen är inte kontrollerad."


def test_a_broken_file_hides_no_other_and_breaks_no_link_into_it() -> None:
    overlay = {KALLA: "id: kalla-ett\ntitel: 'Åby\n", "data/lan/abylan.yaml": "id: [\n"}

    assert [(code, path) for code, path, *_ in seen(overlay)] == [
        ("PP001", KALLA),
        ("PP001", "data/lan/abylan.yaml"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BASE[KALLA].replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(BASE[KALLA].rstrip("\n"), id="no line break at the end"),
        pytest.param(f"# en rad\n\n{BASE[KALLA]}\n\n", id="comments and empty lines"),
        pytest.param(BASE[KALLA].replace("Löften i Åby", "'Löften: Åby'"), id="a quoted colon"),
        pytest.param(BASE[KALLA].replace("Löften i Åby", ">-\n  Löften\n  i Åby"), id="folded"),
        pytest.param(BASE[KALLA].replace("Löften i Åby", "kl.10:30-11 (Åby) – «ja»"), id="signs"),
    ],
)
def test_unusual_but_right_is_left_alone(text: str) -> None:
    assert seen({KALLA: text}) == []
