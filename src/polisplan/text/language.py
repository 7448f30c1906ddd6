"""The language that sentences are shown in.

Sentences are written in Swedish where they are used, as templates with named places. A catalogue
gives the same template in another language. Which language is decided once, before anything is
shown: by the command line for a whole process, by a `with` in a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


def _as_written(template: str) -> str:
    return template


def _form_as_written(ett: str, flera: str, antal: int) -> str:
    return ett if antal == 1 else flera


class Language(NamedTuple):
    """A language and its catalogue.

    Attributes:
        code: `sv` or `en`.
        translate: Gives a template in the language; one that the catalogue lacks stays Swedish.
        choose: Gives one of two templates in the language, by a number.
    """

    code: str
    translate: Callable[[str], str]
    choose: Callable[[str, str, int], str] = _form_as_written


SWEDISH = Language("sv", _as_written)
"""The source language; it needs no catalogue."""

_current: ContextVar[Language] = ContextVar("language", default=SWEDISH)


def language() -> Language:
    """Return the language that is spoken now."""
    return _current.get()


def translated(template: str) -> str:
    """Return a template in the language that is spoken now, its places left as they are."""
    return _current.get().translate(template)


def speak(chosen: Language) -> None:
    """Speak a language from now on."""
    _current.set(chosen)


@contextmanager
def speaking(chosen: Language) -> Iterator[None]:
    """Speak a language for a while."""
    before = _current.set(chosen)
    try:
        yield
    finally:
        _current.reset(before)
