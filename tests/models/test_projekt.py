"""A project: phases that overlap, and roles instead of persons."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.kalender.datum import datum
from polisplan.kalender.svar import Svar
from polisplan.models.projekt import Deltagare, Fas, Krav, Ledamot, Projektbeslut, Rapport


def fas(nr: int, fran: str, till: str) -> Fas:
    nar = {"fran": datum(fran), "till": datum(till)}
    return Fas.model_validate({"nr": nr, "nar": nar, "innehall": ("uppstart",)})


def test_phases_that_share_a_month_overlap() -> None:
    one, two, three = (
        fas(1, "2014-09", "2014-10"),
        fas(2, "2014-10", "2014-11"),
        fas(3, "2015", "2015"),
    )

    assert one.nar.giltighet.overlappar(two.nar.giltighet) is Svar.JA
    assert two.nar.giltighet.overlappar(three.nar.giltighet) is Svar.NEJ


def test_the_number_of_seats_may_be_unknown() -> None:
    assert Ledamot.model_validate({"roll": "projektledare"}).antal is None


@pytest.mark.parametrize(
    ("model", "given"),
    [
        pytest.param(Ledamot, {"roll": "Kim Larsson"}, id="a person in a group"),
        pytest.param(
            Rapport, {"vad": "rapport", "till": "Kim Larsson"}, id="a person who receives"
        ),
        pytest.param(
            Projektbeslut,
            {"vad": "x", "datum": datum("2014-09-01"), "beslutande": "Kim Larsson"},
            id="a person who decides",
        ),
        pytest.param(
            Krav, {"vad": "En samordnare", "styrka": "måste"}, id="stronger than any word"
        ),
        pytest.param(Deltagare, {"region": "nord", "omraden": ()}, id="a region without areas"),
    ],
)
def test_refused(model: Any, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(given)
