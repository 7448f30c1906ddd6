"""Plain values to a record, and what the schema refuses in our own codes and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from polisplan.findings.finding import Anchor, Problem
from polisplan.loading.falttyp import declared_at, fields_at, literals, model_at
from polisplan.loading.forslag import taken
from polisplan.loading.schemaord import show, wrong
from polisplan.models.base import Post
from polisplan.models.slag import Slag
from polisplan.parsing.yaml_reader import Reading
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.route import Route


class Built(NamedTuple):
    """A record, or None and what the schema refuses."""

    record: Post | None
    problems: tuple[Problem, ...]


def build(path: str, slag: Slag, reading: Reading) -> Built:
    """Return the record that plain values make, or every fault the schema finds in them.

    Args:
        path: The file, for the problems.
        slag: The kind the file's folder says.
        reading: What the reader made of the file; nothing more is said about what it refused.
    """
    try:
        record = slag.modell.__pydantic_validator__.validate_python(reading.value)
    except ValidationError as error:
        return Built(None, tuple(_problems(path, slag, reading, error.errors(include_url=False))))
    return Built(record, ())


def _problems(
    path: str,
    slag: Slag,
    reading: Reading,
    errors: list[ErrorDetails],
) -> Iterable[Problem]:
    value: Mapping[str, Any] = reading.value
    ident = value.get("id")
    record = f"{slag.namn}/{ident}" if isinstance(ident, str) else None
    missing = {tuple(e["loc"]) for e in errors if e["type"] == "missing"}
    misspelt: set[Route] = set()
    marked = {r[:length] for r in reading.marked for length in range(len(r) + 1)}
    unknown: list[Route] = [tuple(e["loc"]) for e in errors if e["type"] == "extra_forbidden"]
    for route in (*unknown, *_unknown(slag, reading)):
        known = fields_at(slag.modell, route[:-1])
        free = [key for key in known if key not in _mapping_at(value, route[:-1])]
        match = nearest(str(route[-1]), free)
        if match is not None:
            misspelt.add((*route[:-1], match))
    for e in errors:
        route = tuple(e["loc"])
        if any(route[:length] in reading.refused for length in range(len(route) + 1)):
            continue
        if _follows(e["type"], route, reading, marked):
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
        known = fields_at(slag.modell, route[:-1])
        free = [name for name in known if name not in _mapping_at(value, route[:-1])]
        return Problem(
            "PP021", path, route,
            Message("Nyckeln {key} finns inte i {post}.", key=key, post=_part(slag, route[:-1])),
            record, Anchor.KEY, value=key, suggestion=nearest(key, free),
            hint=Message("Nycklar som finns: {nycklar}", nycklar=", ".join(known)),
        )  # fmt: skip
    if kind == "literal_error":
        allowed = literals(declared_at(slag.modell, route))
        return Problem(
            "PP022", path, route,
            Message("{key} kan inte vara «{varde}».", key=key, varde=show(seen)),
            record, value=show(seen), suggestion=nearest(show(seen), allowed),
            hint=Message("Tillåtna värden: {varden}", varden=", ".join(allowed)),
        )  # fmt: skip
    code, message, suggestion, hint = wrong(
        kind, key, seen, error.get("ctx") or {}, in_list=isinstance(route[-1], int)
    )
    if suggestion is not None:
        suggestion = taken(slag.modell, route, suggestion)
    return Problem(
        code, path, route, message, record, value=show(seen), suggestion=suggestion, hint=hint
    )


def _unknown(slag: Slag, reading: Reading) -> Iterable[Route]:
    """Yield the keys that the kind does not have among those whose values the reader refused."""
    for route in sorted(reading.refused, key=str):
        owner = model_at(slag.modell, route[:-1])
        key = route[-1]
        if owner is not None and isinstance(key, str) and key not in owner.model_fields:
            yield route


def _follows(kind: str, route: Route, reading: Reading, marked: AbstractSet[Route]) -> bool:
    """Return whether an unknown or a missing key follows from anchors and aliases.

    Args:
        kind: pydantic's name for the fault.
        route: The key.
        reading: What the reader made of the file.
        marked: The routes of what has an anchor or is an alias, and of what such things stand in.
    """
    if kind == "extra_forbidden":
        return route in marked
    if kind != "missing":
        return False
    inside = route[:-1]
    if inside in reading.open:
        return True
    return inside in marked and all(
        (*inside, key) in marked for key in _mapping_at(reading.value, inside)
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


def _describe(model: type[BaseModel], route: Route) -> str:
    owner = model_at(model, route[:-1])
    info = None if owner is None else owner.model_fields.get(str(route[-1]))
    return "" if info is None or info.description is None else info.description
