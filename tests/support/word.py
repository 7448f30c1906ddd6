"""Word documents read without the library that makes them, and templates with a part changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from polisplan.render.templates import package_templates

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"


def part(document: bytes, name: str = BODY) -> ET.Element:
    """Return a part of a document."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return ET.fromstring(archive.read(name))


def paragraphs(document: bytes, name: str = BODY) -> list[str]:
    """Return the text of each paragraph in order."""
    return ["".join(_shown(item)) for item in part(document, name).iter(f"{W}p")]


def styles(document: bytes) -> list[tuple[str, str]]:
    """Return the style and the text of each paragraph that has a style."""
    return [
        (style.get(f"{W}val", ""), "".join(_shown(item)))
        for item in part(document).iter(f"{W}p")
        for style in item.iter(f"{W}pStyle")
    ]


def changed(name: str, old: str, new: str, inside: str = BODY) -> bytes:
    """Return one of our templates with a text in one of its parts replaced."""
    return _rewritten(name, {inside: _text(name, inside).replace(old, new, 1).encode()})


def with_part(name: str, inside: str, data: bytes) -> bytes:
    """Return one of our templates with a part added."""
    return _rewritten(name, {inside: data})


def with_paragraph(name: str, text: str) -> bytes:
    """Return one of our templates with a paragraph of this text first."""
    added = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return changed(name, "<w:body>", added)


def _text(name: str, inside: str) -> str:
    with zipfile.ZipFile(package_templates() / name) as archive:
        return archive.read(inside).decode()


def _rewritten(name: str, parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(package_templates() / name) as old, zipfile.ZipFile(made, "w") as new:
        kept = {inside: old.read(inside) for inside in old.namelist()}
        if all(kept.get(inside) == data for inside, data in parts.items()):
            raise ValueError(name)
        for inside, data in {**kept, **parts}.items():
            new.writestr(inside, data)
    return made.getvalue()


def _shown(item: ET.Element) -> Iterator[str]:
    for element in item.iter():
        if element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag in {f"{W}tab", f"{W}br"}:
            yield " "
