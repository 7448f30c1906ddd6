"""A picture of problems: how people were asked, and how many answered."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.lagesbild import Dialog, Lagesbild

LEAST: dict[str, Any] = {
    "id": "aby", "titel": "Enkät", "omrade": {"kommun": "aby"},
    "kallor": ({"kalla": "kalla-ett", "last": "delvis"},),
}  # fmt: skip


def test_how_many_took_part_may_be_unknown() -> None:
    assert Dialog.model_validate({"form": "enkät", "kalla": "kalla-ett"}).antal is None


def test_what_has_not_been_seen_is_left_out() -> None:
    bild = Lagesbild.model_validate(LEAST)

    assert (bild.avser, bild.problem, bild.dialoger) == (None, (), ())


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Dialog, {"form": "enkät"}, id="no source"),
        pytest.param(Dialog, {"form": "enkät", "antal": -1, "kalla": "k"}, id="fewer than none"),
        pytest.param(Lagesbild, {**LEAST, "kallor": ()}, id="a picture from nowhere"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
