"""PDF from Typst templates.

A document is archive quality (PDF/A-3a) and accessible (PDF/UA-1). A template is fixed text: what
it shows comes as JSON and is only ever text, so nothing in the data can change the document. The
font is our own, no clock is asked and nothing is fetched: same view, same bytes.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, Protocol

from polisplan.errors import TemplateError
from polisplan.render.kartbild import kartbild
from polisplan.render.own_template import FOLDER
from polisplan.render.templates import package_templates
from polisplan.render.typ_compiler import Compile, Inputs, typ_compiler
from polisplan.render.typ_sources import typ_sources, words_in
from polisplan.render.wording import say
from polisplan.text.language import language, translated
from polisplan.text.message import Message
from polisplan.text.source_tree import SourceTree
from polisplan.text.tecken import oskrivbara
from polisplan.views.bilder.karta import Karta
from polisplan.views.rapporthuvud import Rapporthuvud

_PLACE = re.compile(r"┌─ (.+?):(\d+):\d+")
_SEARCHED = re.compile(r" \(searched at .*?\)")
"""A folder that is gone when this is read."""

_LARGEST = 2**53
"""Whole numbers above this would be rounded on their way."""


class Attachment(NamedTuple):
    """The data that a document shows, for programs; it travels inside the PDF."""

    name: str
    text: str


class _Rapport(Protocol):
    @property
    def huvud(self) -> Rapporthuvud:
        """The head of the report."""


Printer = Callable[[_Rapport, Attachment], bytes]
"""Takes a view and its data; gives a PDF."""


@contextmanager
def pdf_printer(name: str, version: str, own: SourceTree | None = None) -> Iterator[Printer]:
    """Give what makes PDFs of one kind; many in a row cost little more than their pages.

    Args:
        name: The template, such as `avtal.typ`.
        version: The version of this program.
        own: A data tree whose `templates/` go before ours; None for ours only.

    Raises:
        TemplateError: The template is faulty; the sentence names its file and line.
    """
    sources = typ_sources(name, package_templates(), own)
    words = {text: translated(text) for source in sources.values() for text in words_in(source)}
    ours = typ_sources(name, package_templates(), None)
    with TemporaryDirectory(prefix="polisplan-") as folder:
        for file, source in sources.items():
            Path(folder, file).write_text(source, encoding="utf-8", newline="\n")
        with typ_compiler(Path(folder), name, trusted=sources == ours) as compile_typ:

            def print_pdf(view: _Rapport, attachment: Attachment) -> bytes:
                inputs = {
                    "data": json.dumps({
                        "rapport": as_data(view),
                        "ord": words,
                        "version": version,
                        "sprak": language().code,
                        "bilaga": attachment.name,
                    }),
                    "bilaga": attachment.text,
                }  # fmt: skip
                return _compiled(compile_typ, inputs, view.huvud.as_of, name)

            yield print_pdf


def as_data(value: object) -> Any:  # noqa: ANN401 - JSON
    """Return a view as plain values; words in the language that is spoken, harmless and printable.

    A dataclass becomes its fields and properties, and a map what it looks like too.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int) and abs(value) <= _LARGEST:
        return value
    if isinstance(value, dt.date):
        return [value.year, value.month, value.day]
    if dataclasses.is_dataclass(value) and not isinstance(value, type | Message):
        data = {name: as_data(getattr(value, name)) for name in _names(type(value))}
        return {**data, "ritad": as_data(kartbild(value))} if isinstance(value, Karta) else data
    if isinstance(value, Mapping):
        return {str(key): as_data(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        fields = getattr(value, "_fields", None)
        if fields is not None:
            return {name: as_data(item) for name, item in zip(fields, value, strict=True)}
        return [as_data(item) for item in value]
    return _printable(value if isinstance(value, Message) else str(value))


def _printable(text: Message | str) -> str:
    """Return a text with what the font lacks as its code."""
    shown = say(text)
    for character in oskrivbara(shown):
        shown = shown.replace(character, f"<U+{ord(character):04X}>")
    return shown


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    fields = [field.name for field in dataclasses.fields(kind)]
    return (*fields, *(name for name in dir(kind) if isinstance(getattr(kind, name), property)))


def _compiled(compile_typ: Compile, inputs: Inputs, as_of: dt.date, name: str) -> bytes:
    midnight = dt.datetime(as_of.year, as_of.month, as_of.day, tzinfo=dt.UTC)
    made, fault, diagnostic = compile_typ(inputs, int(midnight.timestamp()))
    if not made:
        raise _explained(fault, diagnostic, name)
    # A signature that is added later begins on a line of its own, as PDF/A asks.
    return made if made.endswith(b"\n") else made + b"\n"


def _explained(message: str, diagnostic: str, name: str) -> TemplateError:
    place = _PLACE.search(diagnostic)
    return TemplateError(
        "Mallen {fil} kan inte användas, rad {rad}: {fel}.",
        fil=f"{FOLDER}/{name if place is None else Path(place[1]).name}",
        rad=Message("okänd") if place is None else int(place[2]),
        fel=_SEARCHED.sub("", message).rstrip("."),
    )
