"""Several values as one message, said in the language that is spoken when it is shown."""

from __future__ import annotations

import pytest

from polisplan.text.language import Language, speaking
from polisplan.text.listing import either, joined, listed
from polisplan.text.message import Message

ENGLISH = {
    "{forsta} och {sista}": "{forsta} and {sista}",
    "{forsta} eller {sista}": "{forsta} or {sista}",
    "mål": "goals",
}
SPOKEN = Language("en", lambda text: ENGLISH.get(text, text))


@pytest.mark.parametrize(
    ("number", "expected"), [(0, ""), (1, "a"), (2, "a och b"), (3, "a, b och c")]
)
def test_a_list_is_read_aloud(number: int, expected: str) -> None:
    assert str(listed(["a", "b", "c"][:number])) == expected


def test_a_choice_is_read_aloud() -> None:
    assert str(either(["a", "b", "c"])) == "a, b eller c"


def test_a_sign_stands_between_and_braces_are_only_text() -> None:
    assert str(joined(" · ", ["{a}", 1, Message("{x}", x="}")])) == "{a} · 1 · }"


def test_words_and_what_stands_between_them_follow_the_language() -> None:
    words = listed(["2015", Message("mål")])

    with speaking(SPOKEN):
        assert str(words) == "2015 and goals"
        assert str(either(["a", "b"])) == "a or b"
        assert words.source == "2015 och mål"
