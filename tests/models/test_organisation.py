"""The organisation: codes are text, and a figure has its unit and source."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.organisation import Kommun, Lan, Lpokommun, Nyckeltal, Polisomrade

KALLOR = ({"kalla": "kalla-ett", "last": "helt"},)
KOMMUN = {"id": "aby", "namn": "Åby", "lan": "abylan", "kommunkod": "0114", "kallor": KALLOR}
LAN = {"id": "a", "namn": "A", "lanskod": "01", "bokstav": "AB", "region": "r", "kallor": KALLOR}
OMRADE = {"id": "a", "namn": "A", "region": "r", "kallor": KALLOR}
TAL = {"matt": "anställda", "varde": Decimal("0.10"), "enhet": "andel", "kalla": "kalla-ett"}


def test_codes_keep_their_zeros() -> None:
    assert Kommun.model_validate(KOMMUN).kommunkod == "0114"
    assert Lan.model_validate(LAN).lanskod == "01"


def test_a_figure_keeps_its_decimals() -> None:
    assert str(Nyckeltal.model_validate(TAL).varde) == "0.10"


def test_what_is_left_out_is_unknown() -> None:
    omrade = Polisomrade.model_validate(OMRADE)

    assert (omrade.hela_lanet, omrade.omradeskod, omrade.giltig) == (None, None, None)


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Kommun, {**KOMMUN, "kommunkod": 114}, id="a code as a number"),
        pytest.param(Kommun, {**KOMMUN, "kommunkod": "114"}, id="a code without its zero"),
        pytest.param(Kommun, {**KOMMUN, "kommunkod": "0114\n"}, id="a code and a line break"),
        pytest.param(Lan, {**LAN, "bokstav": "ab"}, id="a small letter"),
        pytest.param(Lan, {**LAN, "lanskod": "1"}, id="one digit"),
        pytest.param(Polisomrade, {**OMRADE, "hela_lanet": "ja"}, id="a word for a truth value"),
        pytest.param(Polisomrade, {**OMRADE, "hela_lanet": 1}, id="a number for a truth value"),
        pytest.param(Polisomrade, {**OMRADE, "lan": "abylan"}, id="one where a list belongs"),
        pytest.param(Lpokommun, {"kommun": "aby"}, id="a membership that rests on nothing"),
        pytest.param(Nyckeltal, {**TAL, "varde": 0.1}, id="a binary float"),
        pytest.param(Nyckeltal, {**TAL, "precision": "cirka"}, id="another word for about"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
