"""Every Swedish text that a person can be shown, found in the code, the templates and the models."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

from babel.messages.extract import extract
from pydantic import BaseModel

import polisplan
from polisplan.cli.commands import COMMANDS
from polisplan.cli.main import build_app, load_command
from polisplan.graph.kedja import Ande
from polisplan.kalender.giltighet import Slut
from polisplan.kalender.svar import Svar
from polisplan.models.slag import SLAG
from polisplan.models.volontarstatistik import SKA_STARTA
from polisplan.render.docx import docx_texts
from polisplan.render.templates import package_templates
from polisplan.render.typ_sources import words_in
from polisplan.rules.rule import RuleStatus

_ONE = {
    "Message": 0, "PolisplanError": 0, "UsageError": 0, "SourceError": 0, "TemplateError": 0,
    "_": 0,
}  # fmt: skip
"""Calls whose argument at that place is a text."""

_TWO = {"Plural": (0, 1), "plural": (1, 2)}
"""Calls whose arguments at those places are a text for one and a text for several."""

_NIVAER = ("verksamhetsidé", "vision", "långsiktigt mål", "övergripande mål", "delmål", "mål")
"""Names of levels of the steering models; they are data, and are translated where we know them."""

_PACKAGE = Path(polisplan.__file__).parent

_OURS = "generate/"
"""Where texts are for those who build the program, in Swedish only."""

_PLACE = re.compile(r"\{\w*\}")
_LETTER = re.compile(r"[^\W\d_]|[%«]")


class Text(NamedTuple):
    """A Swedish text.

    Attributes:
        ett: The text, or the one for one where there are two.
        flera: The text for several; None where there is one text only.
        where: The file it was found in, from the project's folder; or the room.
    """

    ett: str
    flera: str | None
    where: str


def swedish_texts() -> list[Text]:
    """Return every text in the order of the files, each once; the first of a pair is the pair."""
    found = [*_in_code(), *_in_templates(), *_in_help(), *_in_models()]
    pairs = {text.ett: text for text in found if text.flera is not None}
    kept: dict[tuple[str, str | None], Text] = {}
    for text in found:
        if _said(text.ett):
            whole = pairs.get(text.ett, text) if text.flera is None else text
            kept.setdefault((whole.ett, whole.flera), whole)
    return list(kept.values())


def places(text: str) -> list[str]:
    """Return the named places of a text, sorted."""
    return sorted(_PLACE.findall(text))


def _said(text: str) -> bool:
    """Return whether a text says something; places with signs between are the same everywhere.

    A per cent sign and quotation marks are not.
    """
    return _LETTER.search(_PLACE.sub("", text)) is not None


def _in_code() -> Iterator[Text]:
    for path in sorted(_PACKAGE.rglob("*.py")):
        inside = path.relative_to(_PACKAGE).as_posix()
        if inside.startswith(_OURS):
            continue
        where = f"src/polisplan/{inside}"
        tree = ast.parse(path.read_text(encoding="utf-8"), where)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from _in_call(node, where)


def _in_call(call: ast.Call, where: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _ONE and len(call.args) > _ONE[name]:
        for text in _written(call.args[_ONE[name]]):
            yield Text(text, None, where)
    if name in _TWO and len(call.args) > max(_TWO[name]):
        one, several = (list(_written(call.args[index])) for index in _TWO[name])
        for ett, flera in zip(one, several, strict=False):
            yield Text(ett, flera, where)


def _written(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression is: one, or one of two by a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _written(node.body)
        yield from _written(node.orelse)


def _in_templates() -> Iterator[Text]:
    for path in sorted(package_templates().glob("*.j2")):
        with path.open("rb") as file:
            for _, text, _, _ in extract("jinja2.ext:babel_extract", file, {"_": None}):
                yield Text(str(text), None, f"templates/{path.name}")
    for path in sorted(package_templates().glob("*.docx")):
        for part in docx_texts(path.read_bytes()):
            for _, text, _, _ in extract(
                "jinja2.ext:babel_extract", BytesIO(part.encode()), {"_": None}
            ):
                yield Text(str(text), None, f"templates/{path.name}")
    for path in sorted(package_templates().glob("*.typ")):
        for text in words_in(path.read_text(encoding="utf-8")):
            yield Text(text, None, f"templates/{path.name}")


def _in_help() -> Iterator[Text]:
    for command in (build_app(), *map(load_command, COMMANDS)):
        texts = [command.help, command.options_metavar, getattr(command, "subcommand_metavar", "")]
        for param in command.params:
            metavar = str(param.metavar or "")
            texts += [getattr(param, "help", ""), metavar if metavar.isupper() else ""]
        yield from (Text(text, None, "src/polisplan/cli") for text in texts if text)


def _in_models() -> Iterator[Text]:
    """Yield the words of the domain: kinds, answers, closed lists of values, and descriptions."""
    where = "src/polisplan/models"
    for slag in SLAG:
        one = slag.ord().source
        yield Text(one, slag.flera.source, where)
        yield Text(slag.ett.source, None, where)
        yield Text(slag.bestamt.source, None, where)
    words = (
        *_NIVAER, SKA_STARTA, *map(str, Ande), *map(str, Slut), *map(str, Svar),
        *(status.value for status in RuleStatus),
    )  # fmt: skip
    yield from (Text(word, None, where) for word in words)
    seen: dict[type[BaseModel], None] = {}
    for slag in SLAG:
        _gather(slag.modell, seen)
    for model in seen:
        for field in model.model_fields.values():
            values = (str(word) for word in _literals(field.annotation))
            # Letters that grade something are the same in every language.
            yield from (Text(word, None, where) for word in values if not word.isupper())
            if field.description:
                yield Text(field.description, None, where)


def _gather(model: type[BaseModel], seen: dict[type[BaseModel], None]) -> None:
    """Add a model and those that its fields are made of."""
    if model in seen:
        return
    seen[model] = None
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                _gather(part, seen)


def _parts(annotation: Any) -> Iterable[Any]:  # noqa: ANN401 - a type as it is declared
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


def _literals(annotation: Any) -> Iterator[object]:  # noqa: ANN401 - a type as it is declared
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            yield from get_args(part)
