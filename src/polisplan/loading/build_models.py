"""Plain values to a record, and what the schema refuses in our own codes and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from polisplan.findings.finding import Anchor, Problem
from polisplan.kalender.datum import Datum
from polisplan.loading.feltolkning import datum_slip, tal_slip
from polisplan.models.base import ID_PATTERN, TEXT_PATTERN, Modell, Post
from polisplan.models.slag import Slag
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.route import Route

_TRUTH_WORDS = {
    "ja": "true",
    "nej": "false",
    "yes": "true",
    "no": "false",
    "on": "true",
    "off": "false",
}
_LANGD = 60


class Built(NamedTuple):
    """A record, or None and what the schema refuses."""

    record: Post | None
    problems: tuple[Problem, ...]


def build(
    path: str, slag: Slag, value: Mapping[str, Any], refused: frozenset[Route] = frozenset()
) -> Built:
    """Return the record that plain values make, or every fault the schema finds in them.

    Args:
        path: The file, for the problems.
        slag: The kind the file's folder says.
        value: The file's values as the reader gives them.
        refused: Routes whose entries the reader refused; nothing more is said about them.
    """
    try:
        record = slag.modell.__pydantic_validator__.validate_python(value)
    except ValidationError as error:
        return Built(
            None, tuple(_problems(path, slag, value, refused, error.errors(include_url=False)))
        )
    return Built(record, ())


def _problems(
    path: str,
    slag: Slag,
    value: Mapping[str, Any],
    refused: frozenset[Route],
    errors: list[ErrorDetails],
) -> Iterable[Problem]:
    ident = value.get("id")
    record = f"{slag.namn}/{ident}" if isinstance(ident, str) else None
    missing = {tuple(e["loc"]) for e in errors if e["type"] == "missing"}
    misspelt: set[Route] = set()
    for e in errors:
        if e["type"] == "extra_forbidden":
            route: Route = tuple(e["loc"])
            known = _fields(slag.modell, route[:-1])
            free = [key for key in known if key not in _mapping_at(value, route[:-1])]
            match = nearest(str(route[-1]), free)
            if match is not None:
                misspelt.add((*route[:-1], match))
    for e in errors:
        route = tuple(e["loc"])
        if any(route[: len(r)] == r for r in refused):
            continue
        if e["type"] == "missing" and route in misspelt & missing:
            continue
        yield _problem(path, slag, value, record, route, e)


def _problem(
    path: str,
    slag: Slag,
    value: Mapping[str, Any],
    record: str | None,
    route: Route,
    error: ErrorDetails,
) -> Problem:
    seen = error["input"]
    key = _name(route)
    kind = error["type"]
    if kind == "missing":
        return Problem(
            "PP020", path, route,
            Message("Nyckeln {key} saknas i {post}.", key=key, post=_part(slag, route[:-1])),
            record, Anchor.KEY,
            hint=Message("Lägg till {key}: {exempel}", key=key, exempel=_describe(slag.modell, route)),
        )  # fmt: skip
    if kind == "extra_forbidden":
        known = _fields(slag.modell, route[:-1])
        free = [name for name in known if name not in _mapping_at(value, route[:-1])]
        return Problem(
            "PP021", path, route,
            Message("Nyckeln {key} finns inte i {post}.", key=key, post=_part(slag, route[:-1])),
            record, Anchor.KEY, value=key, suggestion=nearest(key, free),
            hint=Message("Nycklar som finns: {nycklar}", nycklar=", ".join(known)),
        )  # fmt: skip
    if kind == "literal_error":
        allowed = _allowed(slag.modell, route)
        return Problem(
            "PP022", path, route,
            Message("{key} kan inte vara «{varde}».", key=key, varde=_show(seen)),
            record, value=_show(seen), suggestion=nearest(_show(seen), allowed),
            hint=Message("Tillåtna värden: {varden}", varden=", ".join(allowed)),
        )  # fmt: skip
    code, message, suggestion, hint = _wrong(kind, key, seen, error.get("ctx") or {})
    return Problem(
        code, path, route, message, record, value=_show(seen), suggestion=suggestion, hint=hint
    )


class _Wrong(NamedTuple):
    code: str
    message: Message
    suggestion: str | None = None
    hint: Message | None = None


def _wrong(kind: str, key: str, seen: object, ctx: Mapping[str, Any]) -> _Wrong:
    """Return code and words for a value of the wrong sort, form or size."""
    words = {"key": key, "varde": _show(seen), "sort": _sort(seen)}
    if kind == "string_type":
        quoted = None if isinstance(seen, dict | tuple) else f"'{_show(seen)}'"
        return _Wrong("PP023", Message("{key} ska vara text, men är {sort}.", **words), quoted)
    if kind == "bool_type":
        suggestion = _TRUTH_WORDS.get(str(seen).casefold())
        return _Wrong(
            "PP023",
            Message("{key} ska vara true eller false, men är «{varde}».", **words),
            suggestion,
        )
    if kind in {"int_type", "tal"}:
        suggestion, reason = tal_slip(seen)
        return _Wrong(
            "PP023", Message("{key} ska vara ett tal, men är {sort}.", **words), suggestion, reason
        )
    if kind == "start":
        return _Wrong(
            "PP023",
            Message("{key} ska vara ett årtal eller «ska starta», men är «{varde}».", **words),
        )
    if kind in {"datum", "slut"}:
        suggestion, reason = datum_slip(seen)
        wanted = (
            Message("{key} ska vara ett datum, men är «{varde}».", **words)
            if kind == "datum"
            else Message(
                "{key} ska vara ett datum, «tills vidare» eller «tills nytt undertecknas», "
                "men är «{varde}».",
                **words,
            )
        )
        return _Wrong("PP025", wanted, suggestion, reason)
    if kind == "tuple_type":
        suggestion = f"[{_show(seen)}]" if isinstance(seen, str | int | Decimal | Datum) else None
        return _Wrong(
            "PP023", Message("{key} ska vara en lista, men är {sort}.", **words), suggestion
        )
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return _Wrong("PP023", Message("{key} ska ha nycklar och värden, men är {sort}.", **words))
    if kind == "string_pattern_mismatch":
        return _pattern(str(ctx.get("pattern")), words, str(seen))
    if kind in {"string_too_long", "too_long"}:
        return _Wrong(
            "PP026",
            Message(
                "{key} är för lång: högst {antal} tecken.", key=key, antal=int(ctx["max_length"])
            ),
        )
    if kind in {"too_short", "string_too_short"}:
        return _Wrong("PP026", Message("{key} får inte vara tom.", key=key))
    if kind in {"greater_than_equal", "less_than_equal"}:
        limit = str(ctx.get("ge", ctx.get("le")))
        template = (
            "{key} ska vara minst {grans}, men är {varde}."
            if kind == "greater_than_equal"
            else "{key} ska vara högst {grans}, men är {varde}."
        )
        return _Wrong("PP026", Message(template, key=key, grans=limit, varde=_show(seen)))
    return _Wrong("PP023", Message("{key} kan inte vara {sort} «{varde}».", **words))


def _pattern(pattern: str, words: dict[str, str], seen: str) -> _Wrong:
    if pattern == TEXT_PATTERN:
        return _Wrong("PP026", Message("{key} får inte vara tom.", key=words["key"]))
    if pattern == ID_PATTERN:
        return _Wrong(
            "PP024",
            Message("«{varde}» kan inte vara ett id.", varde=words["varde"]),
            suggestion=_as_id(seen),
            hint=Message("Ett id skrivs med små bokstäver a–z, siffror och enkla bindestreck."),
        )
    if pattern.startswith("^https"):
        return _Wrong(
            "PP024", Message("«{varde}» är ingen webbadress.", varde=words["varde"]),
            hint=Message("En adress börjar med http:// eller https:// och har inga mellanslag."),
        )  # fmt: skip
    return _Wrong(
        "PP024", Message("{key} har fel form: «{varde}».", key=words["key"], varde=words["varde"])
    )


def _as_id(text: str) -> str | None:
    folded = text.lower().translate(str.maketrans("åäöéü", "aaoeu"))
    parts = "".join(c if c.isascii() and c.isalnum() else " " for c in folded).split()
    return "-".join(parts) or None


def _name(route: Route) -> str:
    """Return the key a person would look for: the last key of a route."""
    return next((step for step in reversed(route) if isinstance(step, str)), "filen")


def _part(slag: Slag, route: Route) -> str:
    """Return which mapping a key belongs to: `löftet`, or the list it lies in."""
    keys = [step for step in route if isinstance(step, str)]
    return f"{keys[-1]}" if keys else slag.bestamt


def _show(value: object) -> str:
    text = "…" if isinstance(value, dict | tuple) else str(value)
    if isinstance(value, bool):
        text = text.lower()
    return text if len(text) <= _LANGD else text[: _LANGD - 1] + "…"


def _sort(value: object) -> str:
    """Return what sort of value a person would call it."""
    if isinstance(value, bool):
        return "ett sanningsvärde"
    names: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (str, "text"), (int, "ett heltal"), (Decimal, "ett decimaltal"), (Datum, "ett datum"),
        ((list, tuple), "en lista"), (dict, "nycklar och värden"),
    )  # fmt: skip
    return next((name for sort, name in names if isinstance(value, sort)), "tomt")


def _mapping_at(value: object, route: Route) -> Mapping[str, Any]:
    for step in route:
        try:
            value = value[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return {}
    return value if isinstance(value, dict) else {}


def _annotation(model: type[BaseModel], route: Route) -> Any:
    """Return the declared type at a route."""
    found: Any = model
    for step in route:
        if isinstance(step, int):
            continue
        owner = _model_in(found)
        if owner is None or step not in owner.model_fields:
            return None
        found = owner.model_fields[step].annotation
    return found


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, Modell):
        return annotation
    return next((m for part in get_args(annotation) if (m := _model_in(part)) is not None), None)


def _literals(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return [str(item) for item in get_args(annotation)]
    return [item for part in get_args(annotation) for item in _literals(part)]


def _fields(model: type[BaseModel], route: Route) -> list[str]:
    owner = _model_in(_annotation(model, route)) if route else model
    return [] if owner is None else list(owner.model_fields)


def _allowed(model: type[BaseModel], route: Route) -> list[str]:
    return _literals(_annotation(model, route))


def _describe(model: type[BaseModel], route: Route) -> str:
    owner = _model_in(_annotation(model, route[:-1])) if route[:-1] else model
    info = None if owner is None else owner.model_fields.get(str(route[-1]))
    return "" if info is None or info.description is None else info.description
