"""A figure over time: exact, sourced, and nothing made up where a source is silent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.indikator import Baslinjeuppgift, Indikator, Maltal, Observation

MALTAL: dict[str, Any] = {
    "nr": 1, "vad": "Fler poliser", "riktning": "ökning", "varde": 1500, "kalla": "kalla-ett",
}  # fmt: skip


def test_a_figure_is_in_the_source_unless_it_is_said_to_be_worked_out() -> None:
    tal = Observation.model_validate({"varde": Decimal("62.5"), "kalla": "kalla-ett"})

    assert (tal.varde, tal.art, tal.avser) == (Decimal("62.5"), "publicerad", None)


def test_a_target_without_a_baseline_has_none() -> None:
    assert Maltal.model_validate(MALTAL).baslinjer == ()


def test_a_baseline_may_be_words_alone() -> None:
    given = {"lydelse": "räknat från 2015", "kalla": "kalla-ett"}

    assert Baslinjeuppgift.model_validate(given).varde is None


def test_an_indicator_may_have_a_target_and_no_figure_yet() -> None:
    indikator = Indikator.model_validate(
        {
            "id": "i", "namn": "Andel", "enhet": "procent", "maltal": (MALTAL,),
            "kallor": ({"kalla": "kalla-ett", "last": "helt"},),
        }
    )  # fmt: skip

    assert (indikator.observationer, indikator.omrade, indikator.rubrik) == ((), "riket", "Andel")


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Observation, {"varde": 1}, id="a figure without a source"),
        pytest.param(Observation, {"varde": 1.5, "kalla": "k"}, id="a binary float"),
        pytest.param(Observation, {"varde": "1 500", "kalla": "k"}, id="a figure in text"),
        pytest.param(
            Observation, {"varde": 1, "art": "gissad", "kalla": "k"}, id="a guess for a figure"
        ),
        pytest.param(Maltal, {**MALTAL, "riktning": "mer"}, id="a direction that is none"),
        pytest.param(Maltal, {**MALTAL, "nr": 0}, id="number zero"),
        pytest.param(Baslinjeuppgift, {"varde": 28264, "kalla": "k"}, id="a baseline in no words"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
