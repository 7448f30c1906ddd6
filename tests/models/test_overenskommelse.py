"""An agreement: priorities by number, signatures by role."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.kalender.giltighet import Slut
from polisplan.models.overenskommelse import Overenskommelse

LEAST: dict[str, Any] = {
    "id": "aby-2017", "titel": "Samverkan i Åby", "omrade": {"kommun": "aby"},
    "parter": ("Åby kommun", "Polismyndigheten"), "period": {"fran": 2017},
    "handling": "ej sedd", "kallor": ({"kalla": "kalla-ett", "last": "helt"},),
}  # fmt: skip


def test_it_may_hold_until_a_new_one_is_signed() -> None:
    given = {**LEAST, "period": {"fran": 2017, "till": "tills nytt undertecknas"}}

    assert Overenskommelse.model_validate(given).period.till is Slut.TILLS_NYTT


def test_what_is_left_out_is_decided_and_unsigned_as_far_as_we_know() -> None:
    found = Overenskommelse.model_validate(LEAST)

    assert (found.skede, found.undertecknad, found.prioriteringar) == ("beslutad", None, ())


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"undertecknad": {"roller": ("Kim Larsson",)}}, id="signed by a name"),
        pytest.param({"prioriteringar": ({"vad": "trafik"},)}, id="a priority without a number"),
        pytest.param({"parter": ()}, id="between nobody"),
        pytest.param({"handling": "sedd"}, id="a word that does not say what was seen"),
        pytest.param({"skede": "beslutat"}, id="the wrong gender"),
    ],
)
def test_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Overenskommelse.model_validate({**LEAST, **given})
