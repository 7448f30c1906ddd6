"""Which fields of a record are ids of other records, read off the models' own types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from polisplan.models.base import Modell, Ref
from polisplan.text.route import Route


class Hanvisning(NamedTuple):
    """One reference as it stands in a file.

    Attributes:
        route: Where it stands.
        ref: The kind it must belong to.
        id: The id that is written there.
    """

    route: Route
    ref: Ref
    id: str


Plan = tuple[tuple[str, Ref | None, Any], ...]
"""Per key that leads to a reference: the key, and either the reference or a plan for its parts."""


@cache
def plan_of(model: type[BaseModel]) -> Plan:
    """Return the keys of a model that are references or lead to some; empty where there are none."""
    steps: list[tuple[str, Ref | None, Any]] = []
    for name, info in model.model_fields.items():
        ref = next((item for item in info.metadata if isinstance(item, Ref)), None)
        inner: type[BaseModel] | None = None
        if ref is None:
            ref, inner = _look_into(info.annotation)
        if ref is not None:
            steps.append((name, ref, None))
        elif inner is not None and (parts := plan_of(inner)):
            steps.append((name, None, parts))
    return tuple(steps)


def hanvisningar(value: Mapping[str, Any], plan: Plan) -> list[Hanvisning]:
    """Return the references of a record, from its plain values in file order of the model.

    The values need not follow the schema: what is no text where an id is expected is left to the
    schema check, so that links of a faulty file are still judged.
    """
    found: list[Hanvisning] = []
    _collect(value, plan, (), found)
    return found


def _collect(value: Mapping[str, Any], plan: Plan, route: Route, found: list[Hanvisning]) -> None:
    for key, ref, parts in plan:
        entry = value.get(key)
        if entry is None:
            continue
        sort = entry.__class__
        if ref is not None:
            if sort is str:
                found.append(Hanvisning((*route, key), ref, entry))
            elif sort is tuple:
                found.extend(
                    Hanvisning((*route, key, index), ref, item)
                    for index, item in enumerate(entry)
                    if item.__class__ is str
                )
        elif sort is dict:
            _collect(entry, parts, (*route, key), found)
        elif sort is tuple:
            for index, item in enumerate(entry):
                if item.__class__ is dict:
                    _collect(item, parts, (*route, key, index), found)


def _look_into(annotation: Any) -> tuple[Ref | None, type[BaseModel] | None]:
    """Return the reference or the model inside an annotation such as `tuple[X, ...] | None`."""
    if get_origin(annotation) is Annotated:
        for item in get_args(annotation)[1:]:
            if isinstance(item, Ref):
                return item, None
    if isinstance(annotation, type) and issubclass(annotation, Modell):
        return None, annotation
    for part in get_args(annotation):
        ref, model = _look_into(part)
        if ref is not None or model is not None:
            return ref, model
    return None, None
