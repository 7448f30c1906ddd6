"""A register with every text another, or without everything that may be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import cycle
from pathlib import PurePosixPath
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from polisplan.models.base import TEXT_PATTERN, Modell, Ref
from polisplan.models.slag import BY_MAPP
from polisplan.parsing.yaml_reader import read
from support.base_tree import BASE
from support.build import Overlay
from support.strategies import as_yaml

Place = tuple[str, ...]
"""A kind and the keys that lead to a field of it, without places in lists."""


def written(overlay: Overlay, *texts: str) -> dict[str, str]:
    """Return the base tree with an overlay, with a text in every field of words.

    Also in those that may be left out. Several texts take turns.
    """
    turns = cycle(texts)
    return _each(overlay, lambda model, values: _filled(model, values, turns))


def bare(overlay: Overlay, *, linked: bool = False) -> dict[str, str]:
    """Return the base tree with an overlay, without every key that may be left out.

    Args:
        overlay: What lies over the base tree.
        linked: Whether references and parts are kept, each without what it can do without.
    """
    return _each(overlay, lambda model, values: _needed(model, values, linked=linked))


def places_of_text() -> frozenset[Place]:
    """Return every field of words that there is."""
    return frozenset(
        place for slag in BY_MAPP.values() for place in _places(slag.modell, (slag.namn,))
    )


def places_within(overlay: Overlay) -> frozenset[Place]:
    """Return the fields of words that some record of a register can have: those of its parts."""
    found: set[Place] = set()
    for path, (model, values) in _records(overlay).items():
        kind = BY_MAPP[PurePosixPath(path).parts[1]].namn
        found |= set(_reached(model, values, (kind,)))
    return frozenset(found)


class _Field(NamedTuple):
    """What a field of a record is.

    Attributes:
        words: Whether it holds words.
        points: Whether it is the id of a record.
        part: The part of a record that it holds.
        many: Whether it holds several.
    """

    words: bool
    points: bool
    part: type[Modell] | None
    many: bool


def _each(
    overlay: Overlay, change: Callable[[type[Modell], Mapping[str, Any]], Mapping[str, Any]]
) -> dict[str, str]:
    made = {}
    for path, (model, values) in _records(overlay).items():
        other = change(model, values)
        model.model_validate(other)
        made[path] = as_yaml(other)
    return made


def _records(overlay: Overlay) -> dict[str, tuple[type[Modell], Mapping[str, Any]]]:
    """Return the model and the values of every record, by its file."""
    found: dict[str, tuple[type[Modell], Mapping[str, Any]]] = {}
    for path, text in {**BASE, **overlay}.items():
        if text is None or not path.startswith("data/"):
            continue
        data = text.encode() if isinstance(text, str) else text
        found[path] = (BY_MAPP[PurePosixPath(path).parts[1]].modell, read(path, data).value)
    return found


def _filled(model: type[Modell], values: Mapping[str, Any], turns: Iterator[str]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, field in _fields(model).items():
        if field.words:
            count = max(1, len(values.get(name, ()))) if field.many else 1
            texts = tuple(next(turns) for _ in range(count))
            made[name] = texts if field.many else texts[0]
        elif name not in values:
            continue
        elif field.part is None:
            made[name] = values[name]
        elif field.many:
            made[name] = tuple(_filled(field.part, value, turns) for value in values[name])
        else:
            made[name] = _filled(field.part, values[name], turns)
    return made


def _needed(model: type[Modell], values: Mapping[str, Any], *, linked: bool) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, field in _fields(model).items():
        kept = linked and (field.part is not None or field.points)
        if name not in values or not (kept or model.model_fields[name].is_required()):
            continue
        value = values[name]
        if field.part is None:
            made[name] = value
        elif field.many:
            made[name] = tuple(_needed(field.part, item, linked=linked) for item in value)
        else:
            made[name] = _needed(field.part, value, linked=linked)
    return made


def _places(model: type[Modell], before: Place) -> Iterator[Place]:
    for name, field in _fields(model).items():
        if field.words:
            yield (*before, name)
        elif field.part is not None:
            yield from _places(field.part, (*before, name))


def _reached(model: type[Modell], values: Mapping[str, Any], before: Place) -> Iterator[Place]:
    for name, field in _fields(model).items():
        if field.words:
            yield (*before, name)
        elif field.part is not None and name in values:
            for value in values[name] if field.many else (values[name],):
                yield from _reached(field.part, value, (*before, name))


@cache
def _fields(model: type[Modell]) -> dict[str, _Field]:
    hints = get_type_hints(model, include_extras=True)
    return {name: _field(hints[name]) for name in model.model_fields}


def _field(declared: Any) -> _Field:
    many = False
    marks: list[Any] = []
    while True:
        if get_origin(declared) is Annotated:
            declared, *outer = get_args(declared)
            for mark in outer:
                marks += mark.metadata if isinstance(mark, FieldInfo) else [mark]
        elif get_origin(declared) is tuple:
            declared, many = get_args(declared)[0], True
        elif NoneType in get_args(declared):
            [declared] = [part for part in get_args(declared) if part is not NoneType]
        else:
            break
    return _Field(
        words=any(getattr(mark, "pattern", None) == TEXT_PATTERN for mark in marks),
        points=any(isinstance(mark, Ref) for mark in marks),
        part=declared if isinstance(declared, type) and issubclass(declared, Modell) else None,
        many=many,
    )
