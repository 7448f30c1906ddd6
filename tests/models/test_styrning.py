"""The steering model: official wording apart from paraphrase, and levels as data."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.styrning import Forutsattning, Horisont, Initiativ, Mal, Styrmodell

KALLOR = ({"kalla": "kalla-ett", "last": "helt"},)
UNDER = {"belagg": "saknas", "skal": "Källan säger inget."}
MAL: dict[str, Any] = {
    "id": "m", "styrmodell": "s", "niva": "långsiktigt mål", "parafras": "Trygghet.",
    "styrkt": "delvis", "under": (UNDER,), "kallor": KALLOR,
}  # fmt: skip
INITIATIV: dict[str, Any] = {
    "id": "i", "styrmodell": "s", "styrkt": "bekräftad", "stodjer": (UNDER,), "kallor": KALLOR,
}  # fmt: skip


def test_a_paraphrase_is_not_an_official_wording() -> None:
    mal = Mal.model_validate(MAL)

    assert (mal.ordalydelse, mal.parafras, mal.rubrik) == (None, "Trygghet.", "Trygghet.")


def test_an_upper_end_that_is_left_out_is_open() -> None:
    horisont = Horisont.model_validate({"minst_ar": 5})

    assert (horisont.minst_ar, horisont.hogst_ar) == (5, None)


def test_only_the_government_gives_a_commission() -> None:
    given = {"id": "f", "namn": "Lagen", "styrkt": "bekräftad", "kallor": KALLOR}

    assert Forutsattning.model_validate(given).uppdrag is False


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Mal, {**MAL, "under": ()}, id="a goal under nothing, without a word"),
        pytest.param(Mal, {**MAL, "styrkt": "ja"}, id="how well confirmed, in another word"),
        pytest.param(Mal, {**MAL, "ansvarig": "Kim Larsson"}, id="a person"),
        pytest.param(Mal, {**MAL, "nummer": "1"}, id="a quoted number"),
        pytest.param(Initiativ, {**INITIATIV, "stodjer": ()}, id="serves nothing, without a word"),
        pytest.param(
            Styrmodell, {"id": "s", "namn": "S", "nivaer": (), "kallor": KALLOR}, id="no levels"
        ),
        pytest.param(Horisont, {"minst_ar": -1}, id="backwards in time"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
