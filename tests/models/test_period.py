"""A period as a source states it: unknown is not open."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.kalender.datum import datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.models.period import Period


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        pytest.param(2020, datum("2020"), id="a year"),
        pytest.param(datum("2020-06"), datum("2020-06"), id="a month"),
        pytest.param("tills vidare", Slut.TILLS_VIDARE, id="until further notice"),
        pytest.param("tills nytt undertecknas", Slut.TILLS_NYTT, id="until a new one"),
    ],
)
def test_an_end_is_a_date_or_a_decision(end: Any, expected: Any) -> None:
    assert Period.model_validate({"till": end}).till == expected


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"till": "tillsvidare"}, id="almost a decision"),
        pytest.param({"till": "2020-06-30"}, id="a quoted date"),
        pytest.param({"till": True}, id="a truth value"),
        pytest.param({"fran": "tills vidare"}, id="a decision for a start"),
        pytest.param({"fran_belagg": "källa"}, id="evidence that is no interpretation"),
        pytest.param({"fran": 2018, "slut": 2019}, id="an unknown key"),
    ],
)
def test_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Period.model_validate(given)


def test_the_source_may_print_what_cannot_be() -> None:
    period = Period.model_validate({"fran": 2019, "till": 2018, "kallans_ord": "2019-2018"})

    assert period.giltighet == Giltighet(datum("2019"), datum("2018"))
    assert period.kallans_ord == "2019-2018"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({}, "okänd period", id="nothing known"),
        pytest.param({"fran": 2018, "till": 2018}, "2018", id="one year"),
        pytest.param({"fran": 2018, "till": datum("2019-06")}, "2018–2019-06", id="two dates"),
        pytest.param({"fran": 2018, "till": "tills vidare"}, "från 2018, tills vidare", id="open"),
        pytest.param(
            {"till": "tills nytt undertecknas"}, "från okänd start, tills nytt undertecknas",
            id="open with an unknown start",
        ),
        pytest.param({"fran": 2018}, "från 2018, slut okänt", id="unknown end"),
        pytest.param({"till": 2018}, "till 2018, start okänd", id="unknown start"),
    ],
)  # fmt: skip
def test_in_words(given: dict[str, Any], expected: str) -> None:
    assert str(Period.model_validate(given).i_ord()) == expected
