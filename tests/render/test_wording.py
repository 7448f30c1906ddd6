from __future__ import annotations

from polisplan.render.wording import plain, say
from polisplan.text.message import Message


def test_a_sentence_is_one_line_of_plain_characters() -> None:
    assert say(Message("{x} rad", x="a\nb\x1b")) == "a<U+000A>b<U+001B> rad"


def test_hard_spaces_become_ordinary_ones() -> None:
    assert plain("2\N{NO-BREAK SPACE}070") == "2 070"
