from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.looking import lista
from support.omraden import FYRA

from polisplan.models.slag import BY_NAMN
from polisplan.views.listnoter import listnoter


def said(overlay: dict[str, str] | None, slag: str, **asked: tuple[str, ...]) -> list[str]:
    return [str(note) for note in lista({**FYRA, **(overlay or {})}, slag, **asked).noter]  # type: ignore[arg-type]


def test_states_are_counted_with_the_overdue_among_those_that_no_longer_hold() -> None:
    assert said(None, "löften")[:2] == [
        "3 löften", "gäller 0 · oklart 1 · gäller inte 2, varav försenat 1"
    ]  # fmt: skip


def test_drafts_are_counted_where_there_are_any() -> None:
    overlay = {LOFTE: BASE[LOFTE] + "skede: utkast\n"}

    assert said(overlay, "löften")[1].endswith("gäller inte 1, varav försenat 1 · utkast 1")


@pytest.mark.parametrize(
    ("slag", "note"),
    [
        ("löften", "1 har okänd start eller okänt slut"),
        ("kommuner", "1 har okänt lokalpolisområde"),
        ("lpo", "1 har okänt polisområde"),
    ],
)
def test_what_is_unknown_is_counted(slag: str, note: str) -> None:
    assert note in said(None, slag)


def test_what_says_nothing_of_its_time_is_counted_where_others_do() -> None:
    overlay = {
        "data/lpo/norra-aby.yaml": BASE["data/lpo/norra-aby.yaml"] + "giltig: {fran: 2015}\n"
    }

    assert "1 säger inte när den gäller" in said(overlay, "lpo")
    assert not any("säger inte när" in note for note in said(None, "lpo"))


def test_an_empty_list_is_none_of_them() -> None:
    notes = [str(note) for note in listnoter(BY_NAMN["lofte"], 3, (), (), ())]

    assert notes == ["0 av registrets 3 löften"]
