"""Plain values to a record, and what the schema refuses in our own codes and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from polisplan.findings.finding import Anchor, Problem
from polisplan.loading.schemaord import show, wrong
from polisplan.models.base import Modell, Post
from polisplan.models.slag import Slag
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.route import Route


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
        if e["type"] == "too_short" and len(e["input"]) >= e["ctx"]["min_length"]:
            continue  # The items are there; each is told of by itself.
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
            hint=Message(
                "Lägg till {key}: {exempel}",
                key=key,
                exempel=Message(_describe(slag.modell, route)),
            ),
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
            Message("{key} kan inte vara «{varde}».", key=key, varde=show(seen)),
            record, value=show(seen), suggestion=nearest(show(seen), allowed),
            hint=Message("Tillåtna värden: {varden}", varden=", ".join(allowed)),
        )  # fmt: skip
    code, message, suggestion, hint = wrong(
        kind, key, seen, error.get("ctx") or {}, in_list=isinstance(route[-1], int)
    )
    return Problem(
        code, path, route, message, record, value=show(seen), suggestion=suggestion, hint=hint
    )


def _name(route: Route) -> str:
    """Return the key a person would look for: the last key of a route."""
    return next((step for step in reversed(route) if isinstance(step, str)), "filen")


def _part(slag: Slag, route: Route) -> str | Message:
    """Return which mapping a key belongs to: `löftet`, or the list it lies in."""
    keys = [step for step in route if isinstance(step, str)]
    return keys[-1] if keys else slag.bestamt


def _mapping_at(value: Any, route: Route) -> Mapping[str, Any]:
    """Return the mapping at a route that the schema has been through."""
    for step in route:
        value = value[step]
    mapping: Mapping[str, Any] = value
    return mapping


def _annotation(model: type[BaseModel], route: Route) -> Any:
    """Return the declared type at a route."""
    found: Any = model
    for step in route:
        if isinstance(step, int):
            continue
        owner = _model_in(found)
        assert owner is not None  # noqa: S101 - the schema has been this way
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
