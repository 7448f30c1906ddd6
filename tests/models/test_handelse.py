"""An event has a source; its date may be unknown."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from polisplan.models.handelse import Handelse


def test_when_it_happened_may_be_unknown() -> None:
    assert Handelse.model_validate({"vad": "Beslut", "kalla": "kalla-ett"}).datum is None


def test_an_event_without_a_source_is_refused() -> None:
    with pytest.raises(ValidationError):
        Handelse.model_validate({"vad": "Beslut"})
