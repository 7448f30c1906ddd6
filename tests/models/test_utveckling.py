"""Parts in order, some without a name, some figures without a unit."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.utveckling import Jamforelse, Utveckling, Utvecklingsdel


def test_a_figure_may_lack_a_unit_and_a_part_a_name() -> None:
    point = Utvecklingsdel.model_validate({"nr": 1, "antal": 35})
    planned = Utvecklingsdel.model_validate({"platshallare": "X", "skede": "planerad"})

    assert (point.antal, point.enhet) == (35, None)
    assert (planned.namn, planned.platshallare) == (None, "X")


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Utvecklingsdel, {"roll": "Kim Larsson"}, id="a person"),
        pytest.param(Utvecklingsdel, {"antal": "15-tal"}, id="a figure in words"),
        pytest.param(Jamforelse, {"vad": "x", "antal": 1, "enhet": "poliser"}, id="no source"),
        pytest.param(
            Utveckling,
            {"id": "u", "namn": "U", "typ": "idé", "kallor": ({"kalla": "k", "last": "helt"},)},
            id="a sort that is none",
        ),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
