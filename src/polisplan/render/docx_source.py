"""The bytes of Word templates: where they lie, and that they reach for nothing.

A template of a data tree goes before ours with the same name. It may come from a stranger, and what
is made of it is opened in Word: nothing that runs, is fetched or is put into a field may be in it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from polisplan.errors import TemplateError
from polisplan.render.own_template import FOLDER, own_template
from polisplan.text.message import Message
from polisplan.text.source_tree import SourceTree

_LARGEST = 20 * 1024 * 1024
"""The most that a template may hold when it is unpacked (bytes)."""

_XML = (".xml", ".rels")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".emf", ".wmf")
_FONTS = (".odttf",)

_RUNS = ("oleObject", "package", "control", "vbaProject", "aFChunk", "subDocument")
"""Kinds of parts that run or bring other documents."""

_INSIDE = Message("den får inte innehålla makron, inbäddade objekt eller andra dokument")

_REACHES = re.compile(
    r"(?i)\b(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD|MACROBUTTON)\b"
)
_TAG = re.compile(r"\{[{%#]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_source(name: str, ours: Path, own: SourceTree | None) -> bytes:
    """Return a template.

    Args:
        name: The template, such as `avtal.docx`.
        ours: The folder of our templates.
        own: A data tree whose `templates/` go before ours; None for ours only.

    Raises:
        TemplateError: It is missing, too large, no Word document, or could do something.
    """
    where = f"{FOLDER}/{name}"
    data = own_template(name, own)
    if data is not None:
        for fault in _faults(data):
            raise TemplateError("Mallen {fil} kan inte användas: {fel}.", fil=where, fel=fault)
        return data
    try:
        return (ours / name).read_bytes()
    except FileNotFoundError:
        raise TemplateError("Mallen {fil} finns inte.", fil=where) from None


def _faults(data: bytes) -> Iterator[Message]:
    """Yield why a template cannot be used."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > _LARGEST:
                yield Message("den är för stor när den packas upp, högst 20 MB")
                return
            for name in archive.namelist():
                if name.lower().endswith(_XML):
                    yield from _in_part(etree.fromstring(archive.read(name), _parser()))
                elif not name.lower().endswith((*_PICTURES, *_FONTS, "/")):
                    yield _INSIDE
    except (
        zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, LookupError,
        NotImplementedError, OSError, RuntimeError, ValueError,
    ):  # fmt: skip
        yield Message("den är inget Word-dokument (.docx)")


def _in_part(root: etree._Element) -> Iterator[Message]:
    for item in root.iter("{*}Relationship"):
        kind = (item.get("Type") or "").rpartition("/")[2]
        if kind in _RUNS:
            yield _INSIDE
        if item.get("TargetMode") == "External" and kind != "hyperlink":
            yield Message("den får inte hämta något utanför sig själv")
    fields = "".join(item.text or "" for item in root.iter(f"{_W}instrText"))
    for text in (fields, *(item.get(f"{_W}instr") or "" for item in root.iter(f"{_W}fldSimple"))):
        if _REACHES.search(text):
            yield Message("den får inte ha fält som hämtar eller startar något")
        if _TAG.search(text):
            yield Message("ett fält får inte innehålla något ur rapporten")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
