"""Every period in a record, wherever it stands, by a plan read off the models' own types."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from polisplan.models.base import Modell
from polisplan.models.period import Period
from polisplan.text.route import Route

_Plan = tuple[tuple[str, Any], ...]
"""Per key that leads to a period: the key, and a plan for its parts; an empty one is the period."""


def perioder(post: Modell) -> list[tuple[Route, Period]]:
    """Return the periods of a record and where they stand, in the order of the model."""
    found: list[tuple[Route, Period]] = []
    _collect(post, _plan_of(type(post)), (), found)
    return found


def _collect(part: Modell, plan: _Plan, route: Route, found: list[tuple[Route, Period]]) -> None:
    values = part.__dict__
    for key, inner in plan:
        value = values[key]
        if not value:
            continue
        if not inner:
            found.append(((*route, key), value))
        elif value.__class__ is tuple:
            for index, item in enumerate(value):
                # Most parts have no period: only those that may have one get a route.
                parts = item.__dict__
                for name, _ in inner:
                    if parts[name]:
                        _collect(item, inner, (*route, key, index), found)
                        break
        else:
            _collect(value, inner, (*route, key), found)


@cache
def _plan_of(model: type[Modell]) -> _Plan:
    steps: list[tuple[str, Any]] = []
    for name, info in model.model_fields.items():
        inner = _model_in(info.annotation)
        if inner is Period:
            steps.append((name, ()))
        elif inner is not None and (parts := _plan_of(inner)):
            steps.append((name, parts))
    return tuple(steps)


def _model_in(annotation: Any) -> type[Modell] | None:
    if isinstance(annotation, type) and issubclass(annotation, Modell):
        return annotation
    return next((m for part in get_args(annotation) if (m := _model_in(part)) is not None), None)
