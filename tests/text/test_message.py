"""A sentence and its values stay apart until it is shown."""

from __future__ import annotations

from polisplan.text.message import Message


def test_values_are_put_in_when_it_is_shown() -> None:
    assert str(Message("{vad} finns inte.", vad="Målet")) == "Målet finns inte."


def test_braces_in_values_are_only_text() -> None:
    assert str(Message("«{vad}»", vad="{0} {x}")) == "«{0} {x}»"


def test_a_template_without_values_is_shown_as_it_stands() -> None:
    assert str(Message("Skriv {fran: 2018}.")) == "Skriv {fran: 2018}."


def test_equal_messages_have_equal_hashes() -> None:
    one, other = Message("{a}{b}", a=1, b=2), Message("{a}{b}", b=2, a=1)

    assert one == other
    assert hash(one) == hash(other)
    assert one != Message("{a}{b}", a=1, b=3)
