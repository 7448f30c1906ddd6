from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (KALLA, "titel: Löften i Åby", "titel: ''", "titel får inte vara tom."),
        (KALLA, "titel: Löften i Åby", "titel: ' \u00a0'", "titel får inte vara tom."),
        (KALLA, "titel: Löften i Åby", f"titel: {'x' * 4001}", "titel är för lång: högst 4000 tecken."),
        (LOFTE, "parter: [polisen, kommunen]", "parter: []", "parter får inte vara tom."),
        (LOFTE, "{nr: 1, vad", "{nr: 0, vad", "nr ska vara minst 1, men är 0."),
        (LOFTE, "{nr: 1, vad", "{nr: 1000, vad", "nr ska vara högst 999, men är 1000."),
        ("data/volontarer/2013-aby.yaml", "utbildade: 4}", "utbildade: -4}",
         "utbildade ska vara minst 0, men är -4."),
    ],
)  # fmt: skip
def test_the_limit_is_said(path: str, old: str, new: str, said: str) -> None:
    found = only_error({**changed(path, old, new)})

    assert (found.code, str(found.message)) == ("PP026", said)


def test_a_list_with_a_faulty_row_is_not_empty_too() -> None:
    assert [
        code for code, *_ in seen(changed(KALLA, "tillit: A", "tillit: A\naven_adress: [x]"))
    ] == ["PP024"]
    overlay = changed("data/regioner/mellan.yaml", "last: helt", "last: hela")

    assert [code for code, *_ in seen(overlay)] == ["PP022"]


@pytest.mark.parametrize("title", ["'0'", "x" * 4000, "'!'"])
def test_what_is_just_inside_is_left_alone(title: str) -> None:
    assert seen(changed(KALLA, "titel: Löften i Åby", f"titel: {title}")) == []
