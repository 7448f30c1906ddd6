"""The texts of Typst templates: which they are, what they say, and that they stay inside.

A template of a data tree goes before ours with the same name, as for the other documents. It can
read nothing but templates: Typst would fetch a package that one names, so none may be named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from polisplan.errors import TemplateError
from polisplan.render.own_template import FOLDER, own_text
from polisplan.text.source_tree import SourceTree

_IMPORT = re.compile(r"\b(?:import|include)\b(?:\s*\"([a-z][a-z0-9_-]*\.typ)\")?")
_EVAL = re.compile(r"\beval\b")
_WORDS = re.compile(r"\bt\(\s*\"((?:[^\"\\]|\\.)*)\"")


def typ_sources(name: str, ours: Path, own: SourceTree | None) -> Mapping[str, str]:
    """Return a template and those that it imports, by name.

    Args:
        name: The template, such as `avtal.typ`.
        ours: The folder of our templates.
        own: A data tree whose `templates/` go before ours; None for ours only.

    Raises:
        TemplateError: A template is missing, is not UTF-8, or would reach outside.
    """
    return dict(_reached(name, _reader(ours, own)))


def words_in(source: str) -> Iterator[str]:
    """Yield the Swedish texts of a template: what it calls `t` with."""
    return (match[1].replace('\\"', '"') for match in _WORDS.finditer(source))


def _reached(name: str, read: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            source = read(current)
            yield current, source
            waiting += _imports(current, source)


def _imports(name: str, source: str) -> Iterator[str]:
    """Yield the names of the templates that a template imports.

    Raises:
        TemplateError: It imports something else, or runs text as code.
    """
    for match in _EVAL.finditer(source):
        raise TemplateError(
            "Mallen {fil} kan inte användas, rad {rad}: eval får inte användas i en mall.",
            fil=f"{FOLDER}/{name}", rad=_line(source, match),
        )  # fmt: skip
    for match in _IMPORT.finditer(source):
        if match[1] is None:
            raise TemplateError(
                "Mallen {fil} kan inte användas, rad {rad}: efter import och include får bara "
                'namnet på en annan mall stå, till exempel "bas.typ".',
                fil=f"{FOLDER}/{name}", rad=_line(source, match),
            )  # fmt: skip
        yield match[1]


def _line(source: str, match: re.Match[str]) -> int:
    return source.count("\n", 0, match.start()) + 1


def _reader(ours: Path, own: SourceTree | None) -> Callable[[str], str]:
    def read(name: str) -> str:
        text = own_text(name, own)
        if text is not None:
            return text
        try:
            return (ours / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            raise TemplateError("Mallen {fil} finns inte.", fil=f"{FOLDER}/{name}") from None

    return read
