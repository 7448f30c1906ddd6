"""A document of any format, opened: what it is built of, and its words."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import openpyxl
from markdown_it import MarkdownIt
from pypdf import PdfReader


class Opened(NamedTuple):
    """A document.

    Attributes:
        parts: Everything but its words, in order: elements, attributes, cells, keys.
        words: Its words, in order; of a PDF those of its first page.
    """

    parts: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its words in a row."""
        return "\n".join(self.words)


def opened(output: str, document: bytes) -> Opened:
    """Return a document as a program that shows it would read it."""
    return _HOW[output](document)


def squeezed(text: str) -> str:
    """Return a text without what breaking it into lines can change."""
    return "".join(text.split()).replace("\u2010", "").replace("\u00ad", "")


def shape(text: str) -> str:
    """Return which characters of a text are white space, and how many others there are."""
    return re.sub(r"\S", "o", text)


class _Page(HTMLParser):
    """Elements with their attributes, and text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(f"<{tag} {' '.join(sorted(key for key, _ in attrs))}>")
        self.words += [value or "" for _, value in sorted(attrs)]

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.parts.append("<!-- -->")
        self.words.append(data)

    def handle_decl(self, decl: str) -> None:
        self.parts.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.parts.append(f"<?{data}>")


def _html(document: bytes) -> Opened:
    page = _Page(document.decode())
    return Opened(tuple(page.parts), tuple(page.words))


def _markdown(document: bytes) -> Opened:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return _html(parser.render(document.decode()).encode())


def _text(document: bytes) -> Opened:
    lines = document.decode().split("\n")
    return Opened((f"{len(lines)} lines",), tuple(lines))


def _csv(document: bytes) -> Opened:
    rows = list(csv.reader(io.StringIO(document.decode("utf-8-sig"), newline=""), delimiter=";"))
    return Opened(
        tuple(f"{len(row)} cells" for row in rows), tuple(cell for row in rows for cell in row)
    )


def _json(document: bytes) -> Opened:
    leaves = list(_leaves(json.loads(document), ""))
    return Opened(tuple(place for place, _ in leaves), tuple(str(value) for _, value in leaves))


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{place}[{number}]")
    else:
        yield f"{place}: {type(value).__name__}", value


def _xlsx(document: bytes) -> Opened:
    book = openpyxl.load_workbook(io.BytesIO(document))
    cells = [cell for sheet in book for row in sheet for cell in row]
    return Opened(
        (
            *book.sheetnames,
            *(f"{cell.parent.title}!{cell.coordinate} {cell.data_type}" for cell in cells),
        ),
        tuple("" if cell.value is None else str(cell.value) for cell in cells),
    )


def _docx(document: bytes) -> Opened:
    parts: list[str] = []
    words: list[str] = []
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        for name in sorted(archive.namelist()):
            parts.append(name)
            if name.endswith((".xml", ".rels")):
                for element in ET.fromstring(archive.read(name)).iter():
                    parts.append(element.tag)
                    words.append(element.text or "")
    return Opened(tuple(parts), tuple(words))


def _pdf(document: bytes) -> Opened:
    """Return its structure, and the words of its first page: to read all of them takes long."""
    reader = PdfReader(io.BytesIO(document))
    root: Any = reader.trailer["/Root"]
    return Opened(
        tuple(_elements(root["/StructTreeRoot"])),
        (reader.pages[0].extract_text(),),
    )


def _elements(item: Any) -> Iterator[str]:
    """Return the structure of a document, in reading order."""
    found = item.get_object()
    if isinstance(found, list):
        for inner in found:
            yield from _elements(inner)
    elif isinstance(found, dict):
        if "/S" in found:
            yield str(found["/S"])
        if "/K" in found:
            yield from _elements(found["/K"])


_HOW: Mapping[str, Callable[[bytes], Opened]] = {
    "text": _text,
    "md": _markdown,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "docx": _docx,
    "pdf": _pdf,
}
