"""Something that happened, and where it says so."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.handelse import Handelse


def test_an_event_may_lack_its_day() -> None:
    assert Handelse.model_validate({"vad": "Beslut.", "kalla": "kalla-ett"}).datum is None


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"vad": "x"}, id="no source"),
        pytest.param({"kalla": "k"}, id="nothing happened"),
        pytest.param({"vad": "x", "kalla": "k", "datum": "2018"}, id="a quoted year"),
    ],
)
def test_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Handelse.model_validate(given)
