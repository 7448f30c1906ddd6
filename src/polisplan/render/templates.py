"""Documents from templates. With `sandbox`, what knows jinja2.

A template only walks a view: an undefined name is an error, values are escaped for the format by
themselves, and the language is a sandbox, because a data tree may bring templates of its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from traceback import walk_tb
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from polisplan.errors import TemplateError
from polisplan.render.innehall import avsnitt, med_ankare
from polisplan.render.kartbild import kartbild
from polisplan.render.markdown import markdown_escape
from polisplan.render.own_template import FOLDER, own_text
from polisplan.render.sandbox import Compiled, EndlessTemplateError, Sandbox, bounded
from polisplan.render.wording import say
from polisplan.text.language import language, translated
from polisplan.text.message import Message
from polisplan.text.source_tree import SourceTree

STYLES = ("rapport.css", "bilder.css")
"""The style of a page, and of the pictures in it."""

SCRIPT = "tabeller.js"
"""What lets a reader sort and filter long tables; pages say the same without it. Ours only."""

_NAME = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z0-9]+)+\Z")
_UNNAMED = ("<template>", "<unknown>")
_PLACE = re.compile(r"\{(\w+)\}")
FAULTS = (
    jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip
"""What is raised when a template is faulty."""

_MARKING = re.compile(r"_(?=[{%}])|(?<=[{%}])_")
"""In what docxtpl would otherwise turn into template marks: `{_{` and its like."""

_COMPILED = Compiled()

_RAW = ("safe", "urlize", "xmlattr")
"""Filters that make markup; a Word document takes none."""


def package_templates() -> Path:
    """Return the folder of our templates: in the installed package, or else in the checkout."""
    inside = Path(__file__).parent.parent / "_templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / FOLDER


def render_document(name: str, view: object, version: str, own: SourceTree | None = None) -> str:
    """Return a document.

    Args:
        name: The template, such as `status.html.j2`; the ending before `.j2` decides the escaping.
        view: What it shows, as `rapport`.
        version: The version of this program.
        own: A data tree whose `templates/` go before ours; None for ours only.

    Raises:
        TemplateError: The template is faulty; the sentence names its file and line.
    """
    environment = _environment(own)
    try:
        # Only a page has a style: a faulty one is no reason to write no Markdown.
        parts = STYLES if name.endswith(".html.j2") else ()
        style = "".join(_style(part, own) for part in parts)
        script = _source(SCRIPT, None)[0]
        with bounded():
            return environment.get_template(name).render(
                rapport=view,
                version=version,
                sprak=language().code,
                stil=Markup(style),  # noqa: S704 - it cannot end its element: see above
                stil_hash=_hash(style),
                skript=Markup(script),  # noqa: S704 - ours
                skript_hash=_hash(script),
            )
    except FAULTS as error:
        raise _explained(error, name) from error


def check_template(name: str, own: SourceTree | None) -> None:
    """Do nothing where a template can be read; what it says of a view is not tried.

    Raises:
        TemplateError: It cannot; the sentence names its file and line.
    """
    if name in STYLES:
        _style(name, own)
        return
    try:
        with bounded():
            _environment(own).get_template(name)
    except FAULTS as error:
        raise _explained(error, name) from error


def word_environment() -> jinja2.Environment:
    """Return the language of the templates that are Word documents: every value is text in XML."""
    environment = Sandbox(autoescape=True, finalize=_finalize_word)
    environment.globals.update(_=_translated)
    for name in _RAW:
        del environment.filters[name]
    return environment


def line_of(error: Exception) -> int:
    """Return the line of the template that an error comes from; 0 where it is not known."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.lineno
    lines = [number for frame, number in walk_tb(error.__traceback__)
             if frame.f_code.co_filename in _UNNAMED]  # fmt: skip
    return lines[-1] if lines else 0


def sentence(error: Exception) -> str | Message:
    """Return what an error says, without a full stop."""
    if isinstance(error, EndlessTemplateError):
        return error.words
    if isinstance(error, RecursionError):
        return Message("den tar in eller anropar sig själv utan slut")
    if isinstance(error, MemoryError):
        return Message("den tar mer minne än vad som finns")
    return str(error).rstrip(".") or type(error).__name__


def _environment(own: SourceTree | None) -> jinja2.Environment:
    environment = Sandbox(
        loader=jinja2.FunctionLoader(lambda name: _source(name, own)),
        bytecode_cache=_COMPILED,
        autoescape=lambda name: name is not None and name.endswith(".html.j2"),
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        _=_translated, avsnitt=avsnitt, kartbild=kartbild, med_ankare=med_ankare
    )
    return environment


def _style(name: str, own: SourceTree | None) -> str:
    """Return a style.

    Raises:
        TemplateError: It would end its element.
    """
    style = _source(name, own)[0]
    if re.search(r"</\s*style", style, re.IGNORECASE):
        raise TemplateError("Mallen templates/{namn} får inte innehålla </style.", namn=name)
    return style


def _source(name: str, own: SourceTree | None) -> tuple[str, str, None]:
    """Return a template's text and where it lies; the tree's own before ours.

    Raises:
        TemplateNotFound: There is no such template.
    """
    if _NAME.match(name) is None:
        raise jinja2.TemplateNotFound(name)
    where = f"{FOLDER}/{name}"
    text = own_text(name, own)
    if text is not None:
        return text, where, None
    try:
        return (package_templates() / name).read_text(encoding="utf-8"), where, None
    except FileNotFoundError:
        raise jinja2.TemplateNotFound(name) from None


@jinja2.pass_context
def _finalize(context: Context, value: Any) -> Any:  # noqa: ANN401 - whatever a template shows
    """Return a value as the format shows it; jinja2 then escapes it for HTML."""
    if isinstance(value, Markup | jinja2.Undefined):
        return value
    text = "" if value is None else str(value)
    if context.name is not None and context.name.endswith(".md.j2"):
        return markdown_escape(text)
    return say(text)


def _finalize_word(value: Any) -> Any:  # noqa: ANN401 - whatever a template shows
    """Return a value as text in XML, with nothing in it that docxtpl takes for more than text."""
    if isinstance(value, jinja2.Undefined):
        return value
    text = value if isinstance(value, Markup) else escape("" if value is None else say(str(value)))
    return Markup(_MARKING.sub("&#95;", str(text)))  # noqa: S704 - escaped


def _translated(template: str, **args: object) -> str:
    """Return a sentence of a template in the language that is spoken, with its values."""
    return _PLACE.sub(lambda match: str(args[match[1]]), translated(str(template)))


def _hash(inside: str) -> str:
    """Return what the content security policy calls a style or a script."""
    digest = hashlib.sha256(inside.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _explained(error: Exception, name: str) -> TemplateError:
    where, line = f"{FOLDER}/{name}", 0
    if isinstance(error, jinja2.TemplateSyntaxError):
        where, line = error.filename or where, error.lineno
    else:
        for frame, number in walk_tb(error.__traceback__):
            if frame.f_code.co_filename.startswith(f"{FOLDER}/"):
                where, line = frame.f_code.co_filename, number
    return TemplateError(
        "Mallen {fil} kan inte användas, rad {rad}: {fel}.",
        fil=where,
        rad=line or Message("okänd"),
        fel=sentence(error),
    )
