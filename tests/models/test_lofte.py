"""A promise: where it applies, what can be measured, and what came of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.lofte import Aktivitet, Bedomning, Lofte, MatbartMal, Omrade, Utfall

LEAST: dict[str, Any] = {
    "id": "aby-2018-1",
    "titel": "Lugnare trafik",
    "omrade": {"kommun": "aby"},
    "period": {"fran": 2018},
    "parter": ("polisen",),
    "kallor": ({"kalla": "kalla-ett", "last": "helt"},),
}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({"kommun": "aby"}, ("aby",), id="one"),
        pytest.param({"kommuner": ("aby", "oby")}, ("aby", "oby"), id="several"),
        pytest.param({"lpo": "norra-aby"}, (), id="a whole lokalpolisområde"),
        pytest.param({}, (), id="none"),
    ],
)
def test_the_kommuner_of_an_area(given: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert Omrade.model_validate(given).kommun_ids == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({"minst": 2}, "minst 2", id="at least"),
        pytest.param({"exakt": 2}, "2", id="exactly"),
        pytest.param({"hogst": Decimal("2.50")}, "högst 2.50", id="at most, with its decimals"),
        pytest.param({"minst": 0}, "minst 0", id="zero is a number"),
        pytest.param({"typ": "leverans", "vad": "En plan"}, None, id="a delivery"),
    ],
)
def test_the_amount_of_a_target_in_words(given: dict[str, Any], expected: str | None) -> None:
    assert MatbartMal.model_validate({"nr": 1, **given}).mangd == expected


def test_the_least_promise_says_what_every_promise_says() -> None:
    lofte = Lofte.model_validate(LEAST)

    assert lofte.skede == "beslutat"
    assert (lofte.matbara_mal, lofte.uppfoljningar, lofte.stodjer) == ((), (), ())


@pytest.mark.parametrize("key", list(LEAST))
def test_nothing_of_the_least_promise_can_be_left_out(key: str) -> None:
    with pytest.raises(ValidationError):
        Lofte.model_validate({name: value for name, value in LEAST.items() if name != key})


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Lofte, {**LEAST, "parter": ()}, id="nobody promises"),
        pytest.param(Lofte, {**LEAST, "kallor": ()}, id="no source"),
        pytest.param(Lofte, {**LEAST, "skede": "gällande"}, id="a stage that is derived"),
        pytest.param(Lofte, {**LEAST, "titel": None}, id="null"),
        pytest.param(Aktivitet, {"nr": 1, "vad": "Möte", "roll": "Kim Larsson"}, id="a person"),
        pytest.param(MatbartMal, {"nr": 1, "minst": 1.5}, id="a binary float"),
        pytest.param(MatbartMal, {"nr": 1, "minst": "1,5"}, id="a decimal comma"),
        pytest.param(MatbartMal, {"nr": 0, "minst": 1}, id="number zero"),
        pytest.param(MatbartMal, {"nr": 1, "typ": "ambition"}, id="a kind that is none"),
        pytest.param(Utfall, {"matbart_mal": "1"}, id="a quoted number"),
        pytest.param(Bedomning, {"av": "polisen"}, id="a verdict without a verdict"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
