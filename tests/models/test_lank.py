"""A link says what it rests on. Whether its parts go together is for the rules to say."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.lank import Stod, Under


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Stod, {"belagg": "belagd", "mal": "m", "kalla": "k"}, id="sourced"),
        pytest.param(Stod, {"belagg": "saknas", "skal": "Inget svar."}, id="missing"),
        pytest.param(
            Stod, {"belagg": "tolkning", "overenskommelse": {"id": "o", "prioritering": 1}},
            id="a priority by its number",
        ),
        pytest.param(
            Stod, {"belagg": "tolkning", "mal": "m", "ur": {"tabell": "t", "fokus": ("trafik",)}},
            id="from a table",
        ),
        pytest.param(Under, {"belagg": "belagd", "verksamhetside": "v"}, id="upwards"),
    ],
)  # fmt: skip
def test_accepted(model: Any, given: dict[str, Any]) -> None:
    assert model.model_validate(given).belagg == given["belagg"]


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Stod, {"mal": "m"}, id="without a word about evidence"),
        pytest.param(Stod, {"belagg": "ja", "mal": "m"}, id="another word"),
        pytest.param(Stod, {"belagg": "belagd", "verksamhetside": "v"}, id="a step too high"),
        pytest.param(Stod, {"belagg": "belagd", "overenskommelse": "o"}, id="no number"),
        pytest.param(Stod, {"belagg": "belagd", "mal": "2015 Trygghet"}, id="no id"),
        pytest.param(Stod, {"belagg": "tolkning", "ur": {"tabell": "t", "fokus": ()}}, id="no row"),
        pytest.param(Under, {"belagg": "belagd", "initiativ": "i"}, id="downwards"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
