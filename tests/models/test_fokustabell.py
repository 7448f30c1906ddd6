"""A focus table may have no answer, but always says why."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.fokustabell import Fokustabell

LEAST: dict[str, Any] = {"id": "t", "titel": "T", "giltig": {"fran": 2015}}


def test_a_row_without_a_goal_has_a_reason() -> None:
    rader = ({"fokus": "ekobrott", "skal": "Inget av målen rör ekobrott."},)

    assert Fokustabell.model_validate({**LEAST, "rader": rader}).rader[0].mal is None


@pytest.mark.parametrize(
    "rader",
    [
        pytest.param((), id="no rows"),
        pytest.param(({"fokus": "trafik", "mal": "m"},), id="no reason"),
        pytest.param(({"mal": "m", "skal": "s"},), id="no focus area"),
    ],
)
def test_refused(rader: tuple[Any, ...]) -> None:
    with pytest.raises(ValidationError):
        Fokustabell.model_validate({**LEAST, "rader": rader})
