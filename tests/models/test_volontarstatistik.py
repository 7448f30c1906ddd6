"""A published table: a blank is unknown and never zero."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.volontarstatistik import KOLUMNER, Rad, Raknar, Tabelltal, Volontarstatistik


def test_the_columns_are_the_figures_of_a_row_in_the_order_shown() -> None:
    assert tuple(Tabelltal.model_fields) == KOLUMNER
    assert tuple(Raknar.model_fields) == KOLUMNER


def test_a_blank_cell_is_none_and_a_zero_is_zero() -> None:
    rad = Rad.model_validate({"omrade": "Åby", "utbildade": 0})

    assert [rad.kolumn(namn) for namn in ("utbildade", "uppdrag")] == [0, None]


@pytest.mark.parametrize("start", [1990, 2100, "ska starta"])
def test_a_row_starts_in_a_year_or_has_not_started(start: Any) -> None:
    assert Rad.model_validate({"omrade": "Åby", "start": start}).start == start


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"start": 1989}, id="before there were any"),
        pytest.param({"start": 2101}, id="in another century"),
        pytest.param({"start": "2010"}, id="a quoted year"),
        pytest.param({"start": "startar snart"}, id="another state"),
        pytest.param({"start": True}, id="a truth value"),
        pytest.param({"utbildade": -1}, id="fewer than none"),
        pytest.param({"utbildade": 1.0}, id="a float"),
        pytest.param({"utbildade": "12"}, id="a quoted count"),
        pytest.param({"utbildade": "–"}, id="a dash for a blank"),
        pytest.param({"summa": 3}, id="a column that is none"),
    ],
)
def test_refused_in_a_row(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Rad.model_validate({"omrade": "Åby", **given})


def test_a_table_has_a_row() -> None:
    with pytest.raises(ValidationError):
        Volontarstatistik.model_validate(
            {
                "id": "x", "titel": "x", "omradesslag": "x", "rader": (),
                "kallor": ({"kalla": "k", "last": "helt"},),
            }
        )  # fmt: skip
