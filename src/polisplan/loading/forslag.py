"""Suggestions that fit: what is written instead must be something that the field takes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from polisplan.findings.finding import Problem
from polisplan.loading.falttyp import declared_at, literals
from polisplan.loading.schemaord import wrong
from polisplan.models.slag import Slag
from polisplan.parsing.scalars import Odd, resolve
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.route import Route

_DOUBTFUL = frozenset({"PP009", "PP015"})
"""Codes of words that the reader refuses without knowing what should stand there."""
_WRITE_A_NUMBER = Message("Skriv ett tal med siffror, utan nollor först och utan understreck.")
_NUMBERS = frozenset({"int_type", "tal"})


def fitted(problem: Problem, slag: Slag) -> Problem:
    """Return the reader's problem with the suggestion that the field takes, if any."""
    if problem.code not in _DOUBTFUL or problem.suggestion is None or problem.value is None:
        return problem
    field = _field(slag.modell, problem.route)
    if field is None:
        return problem
    if problem.code == "PP015" and _refused(field, resolve(problem.suggestion)) is None:
        return problem
    text = problem.value
    error = _refused(field, text)
    if error is None:
        return replace(
            problem, suggestion=f"'{text}'",
            hint=Message("Skriv det inom citattecken: '{text}'.", text=text),
        )  # fmt: skip
    if error["type"] == "literal_error":
        allowed = literals(declared_at(slag.modell, problem.route))
        return replace(
            problem, suggestion=nearest(text, allowed),
            hint=Message("Tillåtna värden: {varden}", varden=", ".join(allowed)),
        )  # fmt: skip
    meant = wrong(
        error["type"], str(problem.route[-1]), text, error.get("ctx") or {},
        in_list=isinstance(problem.route[-1], int),
    )  # fmt: skip
    hint = meant.hint or (_WRITE_A_NUMBER if error["type"] in _NUMBERS else problem.hint)
    suggestion = meant.suggestion and taken(slag.modell, problem.route, meant.suggestion)
    return replace(problem, suggestion=suggestion, hint=hint)


def taken(model: type[BaseModel], route: Route, suggestion: str) -> str | None:
    """Return a suggestion as it is to be written at a route; None where the field refuses it.

    A word that would be read as something else than text is put in quotes.
    """
    field = _field(model, route)
    if field is None or suggestion.startswith(("[", "{")):
        return suggestion
    if suggestion.startswith("'"):
        return suggestion if _refused(field, suggestion.strip("'")) is None else None
    value = resolve(suggestion)
    if not isinstance(value, Odd) and _refused(field, value) is None:
        return suggestion
    if not isinstance(value, str) and _refused(field, suggestion) is None:
        return f"'{suggestion}'"
    return None


def _refused(field: TypeAdapter[Any], value: object) -> Any:
    """Return the first thing that a field has against a value, or None."""
    try:
        field.validate_python(value, strict=True)
    except ValidationError as error:
        return error.errors(include_url=False)[0]
    return None


def _field(model: type[BaseModel], route: Route) -> TypeAdapter[Any] | None:
    """Return what checks the values at a route; None where the model has no such place."""
    return _checker(model, tuple(0 if isinstance(step, int) else step for step in route))


@cache
def _checker(model: type[BaseModel], route: Route) -> TypeAdapter[Any] | None:
    declared = declared_at(model, route) if route else None
    return None if declared is None else TypeAdapter(declared)
