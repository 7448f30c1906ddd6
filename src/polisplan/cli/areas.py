"""The options that name an area, the same wherever one can be asked for."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from typing import TypeAlias

from polisplan.cli.options import Kommun, Lpo, Polisomrade, Region
from polisplan.errors import UsageError

Areas: TypeAlias = Mapping[str, str | None]
"""The id that was given for each kind of area; None for those that were not."""

_OPTIONS = {"region": Region, "polisomrade": Polisomrade, "lpo": Lpo, "kommun": Kommun}


def takes_area(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command an option for each kind of area; it gets them together, as `areas`."""
    signature = inspect.signature(command, eval_str=True)
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters: list[inspect.Parameter] = []
    for name, parameter in signature.parameters.items():
        if name == "areas":
            parameters += [
                inspect.Parameter(kind, keyword, default=None, annotation=option)
                for kind, option in _OPTIONS.items()
            ]
        else:
            parameters.append(parameter.replace(kind=keyword))

    @functools.wraps(command)
    def with_areas(**given: object) -> int:
        areas = {kind: given.pop(kind) for kind in _OPTIONS}
        return command(areas=areas, **given)

    with_areas.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return with_areas


def one_area(given: Areas) -> tuple[str | None, str | None]:
    """Return the kind and the id of the area that is asked for, or nothing.

    Raises:
        UsageError: Several areas are asked for.
    """
    named = [(kind, ident) for kind, ident in given.items() if ident is not None]
    if len(named) > 1:
        raise UsageError("Ange ett område i taget.")
    return named[0] if named else (None, None)
