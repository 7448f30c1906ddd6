"""Characters that the font of documents lacks are found where they stand."""

from __future__ import annotations

import pytest

from polisplan.loading.tryckbart import otryckbara
from polisplan.text.location import Span


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("titel: Åäö é – « » …\n\tx", id="ordinary text"),
        pytest.param("titel: Łódź, Đorđe, Ørsted, 5 €", id="European letters"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_can_be_printed_is_left_alone(text: str) -> None:
    assert otryckbara("data/x.yaml", text.encode()) == ()


def test_each_character_is_told_once_at_its_first_place() -> None:
    problems = otryckbara("data/x.yaml", "id: a\r\ntitel: på 🚓 väg 🚓\nx: 漢 🚓\n".encode())

    assert [(p.value, p.span) for p in problems] == [
        ("U+1F693", Span(2, 11, 2, 12)),
        ("U+6F22", Span(3, 4, 3, 5)),
    ]
