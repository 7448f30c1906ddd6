"""Word documents from templates that an office can change in Word. The only one with docxtpl.

A value is only ever text: it becomes neither markup nor a field, and no character gets through that
a document cannot hold. No clock is asked: same view, same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Protocol

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from lxml import etree

from polisplan.errors import TemplateError
from polisplan.render.docx_source import docx_source
from polisplan.render.own_template import FOLDER
from polisplan.render.sandbox import bounded
from polisplan.render.templates import (
    FAULTS,
    line_of,
    package_templates,
    sentence,
    word_environment,
)
from polisplan.render.wording import plain
from polisplan.text.language import language
from polisplan.text.message import Message
from polisplan.text.source_tree import SourceTree
from polisplan.views.rapporthuvud import Rapporthuvud

_TEXTS = (
    "author", "category", "comments", "content_status", "identifier", "keywords", "language",
    "last_modified_by", "subject", "title", "version",
)  # fmt: skip
_LONGEST = 255
"""Characters that such a property can have."""

_LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_SHOWN = 60


class _Rapport(Protocol):
    @property
    def huvud(self) -> Rapporthuvud:
        """The head of the report."""


def word_document(name: str, view: _Rapport, version: str, own: SourceTree | None = None) -> bytes:
    """Return a document.

    Args:
        name: The template, such as `avtal.docx`.
        view: What it shows, as `rapport`.
        version: The version of this program.
        own: A data tree whose `templates/` go before ours; None for ours only.

    Raises:
        TemplateError: The template is faulty; the sentence names its file and the text there.
    """
    where = f"{FOLDER}/{name}"
    template = _Template(docx_source(name, package_templates(), own), where)
    context = {"rapport": view, "version": version, "sprak": language().code}
    try:
        _describe(template.get_docx(), {})
        with bounded():
            template.render(context, word_environment())
    except (*FAULTS, OpcError, etree.LxmlError) as error:
        raise _unusable(where, sentence(error)) from error
    document: Document = template.docx
    huvud = view.huvud
    spoken = _LANGUAGES.get(language().code, language().code)
    _describe(document, {
        "author": f"polisplan {version}",
        "comments": plain(huvud.underlag),
        "language": spoken,
        "title": plain(huvud.titel),
    }, huvud.as_of)  # fmt: skip
    for element in document.styles.element.iterfind(f"{qn('w:docDefaults')}//{qn('w:lang')}"):
        element.set(qn("w:val"), spoken)
    return _packed(document)


def docx_texts(data: bytes) -> Iterator[str]:
    """Yield the parts of a template that are filled in, as jinja2 reads them."""
    template = DocxTemplate(io.BytesIO(data))
    template.init_docx()
    yield template.patch_xml(template.get_xml())
    for kind in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
        for _, part in template.get_headers_footers(kind):
            yield template.patch_xml(template.get_part_xml(part))


class _Template(DocxTemplate):  # type: ignore[misc]  # of a library without types
    """A template that says where it is faulty and never mends what it cannot make."""

    def __init__(self, data: bytes, where: str) -> None:
        super().__init__(io.BytesIO(data))
        self.where = where

    def render_xml_part(
        self,
        src_xml: str,
        part: Any,  # noqa: ANN401 - of a library without types
        context: dict[str, Any],
        jinja_env: Any = None,  # noqa: ANN401
    ) -> str:
        """Return a part filled in."""
        try:
            made: str = super().render_xml_part(src_xml, part, context, jinja_env)
        except FAULTS as error:
            fault = _beside(src_xml, line_of(error), sentence(error))
            raise _unusable(self.where, fault) from error
        try:
            etree.fromstring(made.encode())
        except etree.XMLSyntaxError as error:
            fault = Message("ett villkor eller en slinga börjar och slutar på olika ställen")
            raise _unusable(self.where, fault) from error
        return made


def _beside(source: str, line: int, fault: str | Message) -> Message:
    """Return a fault with the text of the paragraph that it is in."""
    lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", source).split("\n")
    text = re.sub(r"<[^>]*>", "", lines[line - 1]).strip() if 0 < line <= len(lines) else ""
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return Message("vid «{text}»: {fel}", text=shown or Message("okänd"), fel=fault)


def _unusable(where: str, fault: str | Message) -> TemplateError:
    return TemplateError("Mallen {fil} kan inte användas: {fel}.", fil=where, fel=fault)


def _describe(document: Document, texts: dict[str, str], day: dt.date | None = None) -> None:
    """Give a document these properties and no others: none of who wrote the template, or when."""
    properties = document.core_properties
    for name in _TEXTS:
        setattr(properties, name, texts.get(name, "")[:_LONGEST])
    properties.revision = 1
    for element in properties._element.iterfind("{*}lastPrinted"):  # noqa: SLF001 - no other way
        element.getparent().remove(element)
    if day is not None:
        midnight = dt.datetime(day.year, day.month, day.day)  # noqa: DTZ001 - written as UTC
        properties.created = properties.modified = midnight


def _packed(document: Document) -> bytes:
    """Return a document as a file: its parts by name, no times, and nothing left to a compressor.

    Compressors differ between machines, and so would the bytes.
    """
    loose, made = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with zipfile.ZipFile(loose) as parts, zipfile.ZipFile(made, "w") as archive:
        for name in sorted(
            parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            item = zipfile.ZipInfo(name, _EARLIEST)
            item.create_system = 0
            archive.writestr(item, parts.read(name), zipfile.ZIP_STORED)
    return made.getvalue()
