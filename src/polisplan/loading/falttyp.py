"""What the models say of the place at a route: which type, which keys, which words."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from polisplan.models.base import Modell
from polisplan.text.route import Route


def declared_at(model: type[BaseModel], route: Route) -> Any:
    """Return the declared type at a route with what limits it; None where the model has no such."""
    found: Any = model
    for step in route:
        if isinstance(step, int):
            found = _row(found)
        else:
            owner = _model_in(found)
            info = None if owner is None else owner.model_fields.get(step)
            found = None
            if info is not None:
                found = Annotated[(info.annotation, *info.metadata, None)]
        if found is None:
            return None
    return found


def model_at(model: type[BaseModel], route: Route) -> type[BaseModel] | None:
    """Return the model of the mapping at a route."""
    return _model_in(declared_at(model, route))


def fields_at(model: type[BaseModel], route: Route) -> list[str]:
    """Return the keys that the mapping at a route may have."""
    owner = model_at(model, route)
    return [] if owner is None else list(owner.model_fields)


def literals(declared: Any) -> list[str]:
    """Return the words that a declared type lists."""
    if get_origin(declared) is Literal:
        return [str(item) for item in get_args(declared)]
    return [item for part in get_args(declared) for item in literals(part)]


def _row(declared: Any) -> Any:
    """Return the declared type of a list's rows; None where there is no list."""
    if get_origin(declared) is tuple:
        return get_args(declared)[0]
    rows = (_row(part) for part in get_args(declared))
    return next((row for row in rows if row is not None), None)


def _model_in(declared: Any) -> type[BaseModel] | None:
    if isinstance(declared, type) and issubclass(declared, Modell):
        return declared
    return next((m for part in get_args(declared) if (m := _model_in(part)) is not None), None)
