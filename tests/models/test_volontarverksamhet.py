"""Goals, assignments and rules of the volunteers, each rule with its source."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.volontarverksamhet import Verksamhetsmal, Volontarregel, Volontaruppdrag


def test_an_assignment_is_certain_unless_it_has_a_condition() -> None:
    assert Volontaruppdrag.model_validate({"vad": "Nattvandring"}).villkor is None


def test_a_rule_keeps_the_word_before_its_figure() -> None:
    regel = Volontarregel.model_validate(
        {"vad": "Utbildning", "antal": 14, "enhet": "timmar", "precision": "ca", "kalla": "k"}
    )

    assert (regel.antal, regel.precision) == (14, "ca")


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Volontarregel, {"vad": "Inga befogenheter"}, id="a rule without a source"),
        pytest.param(Verksamhetsmal, {"vad": "Mångfald"}, id="a goal without its number"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
