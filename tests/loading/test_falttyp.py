"""What the models say of a place is found by the route to it."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from polisplan.loading.falttyp import declared_at, fields_at, literals, model_at
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte, MatbartMal
from polisplan.models.period import Period
from polisplan.text.route import Route


@pytest.mark.parametrize(
    ("route", "right", "wrong"),
    [
        pytest.param(("titel",), "Text", " ", id="a text with its pattern"),
        pytest.param(("parter",), ("polisen",), "polisen", id="a list"),
        pytest.param(("matbara_mal", 0, "minst"), 12, "12", id="a number in a row"),
        pytest.param(("matbara_mal", 0, "nr"), 999, 1000, id="a number with its limit"),
        pytest.param(("aktiviteter", 0, "vem", 0), "polisen", 1, id="a row of a list in a row"),
    ],
)
def test_a_declared_type_has_what_limits_it(route: Route, right: object, wrong: object) -> None:
    checker = TypeAdapter[object](declared_at(Lofte, route))

    assert checker.validate_python(right, strict=True) == right
    with pytest.raises(ValidationError):
        checker.validate_python(wrong, strict=True)


@pytest.mark.parametrize(
    "route", [("qqq",), ("titel", 0), ("titel", "qqq"), ("matbara_mal", 0, "qqq", "nr")]
)
def test_a_place_that_no_model_has_is_none(route: Route) -> None:
    assert declared_at(Lofte, route) is None


def test_the_model_of_a_mapping_is_found() -> None:
    assert model_at(Lofte, ()) is Lofte
    assert model_at(Lofte, ("period",)) is Period
    assert model_at(Lofte, ("matbara_mal", 0)) is MatbartMal
    assert fields_at(Lofte, ("period",)) == list(Period.model_fields)
    assert fields_at(Lofte, ("titel",)) == []


def test_the_words_of_a_list_of_words_are_found() -> None:
    assert literals(declared_at(Kalla, ("tillit",))) == ["A", "A*", "B", "C", "X"]
    assert literals(declared_at(Kalla, ("titel",))) == []
