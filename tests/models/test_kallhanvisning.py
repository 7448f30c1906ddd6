"""A citation says how much of the source was read."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from polisplan.models.kallhanvisning import KalladPost, Kallhanvisning


@pytest.mark.parametrize(
    ("read", "whole"),
    [
        pytest.param(("helt",), True, id="whole"),
        pytest.param(("rubrik", "delvis", "helt"), True, id="one of several whole"),
        pytest.param(("delvis", "rubrik"), False, id="none whole"),
    ],
)
def test_a_record_is_read_whole_when_one_source_is(read: tuple[str, ...], whole: bool) -> None:  # noqa: FBT001 - a table
    kallor = tuple({"kalla": "x", "last": last} for last in read)

    assert KalladPost.model_validate({"id": "x", "kallor": kallor}).helt_last is whole


@pytest.mark.parametrize(
    "given", [{"kalla": "x"}, {"kalla": "x", "last": "halv"}, {"last": "helt"}]
)
def test_refused(given: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Kallhanvisning.model_validate(given)
