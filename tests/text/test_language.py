"""Which language is spoken, for a while or from now on."""

from __future__ import annotations

from contextvars import copy_context

import pytest

from polisplan.text.language import SWEDISH, Language, language, speak, speaking, translated

LOUD = Language("xx", str.upper)


def test_swedish_is_spoken_as_it_is_written() -> None:
    assert language() is SWEDISH
    assert translated("Löftet {id}") == "Löftet {id}"


def test_another_language_is_spoken_for_a_while_also_when_something_fails() -> None:
    with speaking(LOUD):
        assert translated("löfte") == "LÖFTE"

    with pytest.raises(TypeError), speaking(LOUD):
        len(1)  # type: ignore[arg-type]  # something that fails

    assert language() is SWEDISH


def test_a_language_chosen_for_good_stays() -> None:
    def chosen() -> str:
        speak(LOUD)
        return translated("mål")

    assert copy_context().run(chosen) == "MÅL"
    assert language() is SWEDISH
