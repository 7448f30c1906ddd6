"""Frozen, closed and strict: nothing is converted, nothing is added, nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from pydantic import TypeAdapter, ValidationError
from support.build import snapshot
from support.strategies import datum_in, tal

from polisplan.kalender.datum import Datum, datum
from polisplan.kalender.giltighet import OKAND, Giltighet
from polisplan.models.base import Antal, Id, Modell, Nr, Post, Tal, Text, Tidpunkt
from polisplan.models.kalla import Kalla
from polisplan.models.period import Slutpunkt
from polisplan.models.slag import SLAG
from polisplan.models.volontarstatistik import Start


def below(model: type[Modell]) -> Iterator[type[Modell]]:
    yield model
    for inner in model.__subclasses__():
        yield from below(inner)


MODELS = sorted(
    {m for m in below(Modell) if m.__module__.startswith("polisplan.")}, key=lambda m: m.__name__
)


def schema_types(schema: Any) -> Iterator[str]:
    """Yield the sort of every part of a validation schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for inner in schema.values():
            yield from schema_types(inner)
    elif isinstance(schema, list | tuple):
        for inner in schema:
            yield from schema_types(inner)


@pytest.mark.parametrize(
    ("declared", "value"),
    [
        pytest.param(Tidpunkt, 2018, id="a year"),
        pytest.param(Tidpunkt, Datum("2018-05"), id="a month"),
        pytest.param(Tidpunkt, Datum("2018-05-31"), id="a day"),
        pytest.param(Tal, 7, id="a whole number"),
        pytest.param(Tal, Decimal("0.10"), id="an exact decimal"),
        pytest.param(Tal, -3, id="below zero"),
        pytest.param(Antal, 0, id="none"),
        pytest.param(Antal, 10**12, id="the highest count"),
        pytest.param(Nr, 1, id="the first number"),
        pytest.param(Nr, 999, id="the last number"),
        pytest.param(Id, "2015-forhindra-brott", id="words and a year"),
        pytest.param(Id, "7", id="a digit"),
        pytest.param(Id, "a" * 80, id="the longest id"),
        pytest.param(Text, "Åby – «ö»", id="Swedish text"),
        pytest.param(Text, " x", id="space before"),
        pytest.param(Text, "x" * 4000, id="the longest text"),
    ],
)
def test_accepted_as_it_stands(declared: Any, value: Any) -> None:
    found = TypeAdapter(declared).validate_python(value, strict=True)

    assert str(value) == str(found)
    assert type(found) is (Datum if declared is Tidpunkt else type(value))


@pytest.mark.parametrize(
    ("declared", "value"),
    [
        pytest.param(Tidpunkt, "2018-05-31", id="a quoted date"),
        pytest.param(Tidpunkt, 1799, id="before the first year"),
        pytest.param(Tidpunkt, 2200, id="after the last year"),
        pytest.param(Tidpunkt, 20180531, id="a day closed up"),
        pytest.param(Tidpunkt, True, id="a truth value for a year"),
        pytest.param(Tal, 0.1, id="a float"),
        pytest.param(Tal, "7", id="a quoted number"),
        pytest.param(Tal, True, id="a truth value for a number"),
        pytest.param(Antal, Decimal(7), id="a decimal for a count"),
        pytest.param(Antal, True, id="a truth value for a count"),
        pytest.param(Antal, -1, id="fewer than none"),
        pytest.param(Antal, 10**12 + 1, id="more than the highest count"),
        pytest.param(Nr, 0, id="before the first number"),
        pytest.param(Nr, 1000, id="after the last number"),
        pytest.param(Id, "Åby", id="capitals and marks"),
        pytest.param(Id, "a--b", id="two hyphens"),
        pytest.param(Id, "-a", id="a hyphen first"),
        pytest.param(Id, "a\n", id="a line break after"),
        pytest.param(Id, "", id="an empty id"),
        pytest.param(Id, "a" * 81, id="too long an id"),
        pytest.param(Id, 2018, id="a number for an id"),
        pytest.param(Text, " \n", id="nothing visible"),
        pytest.param(Text, "x" * 4001, id="too long a text"),
        pytest.param(Text, 12, id="a number for a text"),
    ],
)
def test_refused(declared: Any, value: Any) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(declared).validate_python(value, strict=True)


@pytest.mark.parametrize(
    ("declared", "accepted"),
    [
        pytest.param(Tidpunkt, ["integer", "string"], id="a date"),
        pytest.param(Slutpunkt, ["integer", "string", "string"], id="an end"),
        pytest.param(Start, ["integer", "string"], id="a start"),
        pytest.param(Tal, ["number"], id="a number"),
    ],
)
def test_what_other_validators_are_told(declared: Any, accepted: list[str]) -> None:
    schema = TypeAdapter(declared).json_schema()

    assert accepted == [part["type"] for part in schema.get("anyOf", [schema])]
    assert "format" not in str(schema)


@given(datum_in())
def test_a_date_keeps_the_precision_it_is_written_with(day: Datum) -> None:
    assert TypeAdapter(Tidpunkt).validate_python(day) is day


@given(tal)
def test_a_number_keeps_every_digit(number: int | Decimal) -> None:
    assert TypeAdapter(Tal).validate_python(number) is number


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_frozen_closed_and_strict(model: type[Modell]) -> None:
    settings = {name: model.model_config.get(name) for name in ("frozen", "extra", "strict")}

    assert settings == {"frozen": True, "extra": "forbid", "strict": True}


@pytest.mark.parametrize("model", MODELS)
def test_no_model_holds_a_binary_float_or_a_list_that_can_change(model: type[Modell]) -> None:
    sorts = set(schema_types(model.__pydantic_core_schema__))

    assert sorts & {"float", "number", "any", "list", "set", "dict", "date", "datetime"} == set()


@pytest.mark.parametrize("slag", SLAG, ids=lambda slag: slag.namn)
def test_no_record_can_be_changed(slag: Any) -> None:
    post = next(iter(snapshot().poster[slag.namn].values()))

    for name in type(post).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(post, name, None)


def test_a_record_knows_its_name() -> None:
    plan = snapshot()

    assert plan.mal["2015-trygghet"].ref == "mal/2015-trygghet"


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        pytest.param("lofte/aby-2018-1", Giltighet(datum("2018"), datum("2018")), id="a period"),
        pytest.param("mal/2015-trygghet", Giltighet(datum("2015"), datum("2019")), id="validity"),
        pytest.param("region/mellan", OKAND, id="validity left out"),
        pytest.param("kalla/kalla-ett", OKAND, id="no such field"),
    ],
)
def test_when_a_record_holds(ref: str, expected: Giltighet) -> None:
    slag, ident = ref.split("/")
    post = snapshot().post(slag, ident)

    assert post is not None
    assert expected == post.giltighet


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        pytest.param("lofte/aby-2018-1", "Lugnare trafik", id="a title"),
        pytest.param("lpo/norra-aby", "Norra Åby", id="a name"),
        pytest.param("mal/2015-trygghet", "Vi gör Åby tryggt.", id="an official wording"),
    ],
)
def test_what_a_person_calls_a_record(ref: str, expected: str) -> None:
    slag, ident = ref.split("/")
    post = snapshot().post(slag, ident)

    assert post is not None
    assert expected == post.rubrik


def test_a_record_without_any_words_is_called_by_its_id() -> None:
    assert Post(id="x").rubrik == "x"


def test_an_exception_names_a_rule_a_reason_and_a_last_day() -> None:
    whole = {"kod": "PP304", "skal": "Se källan.", "till": 2030}
    kalla = {"id": "x", "titel": "x", "typ": "annat", "tillit": "A"}

    assert Kalla.model_validate({**kalla, "undantag": (whole,)}).undantag[0].till == datum("2030")
    for key in whole:
        part = {name: value for name, value in whole.items() if name != key}
        with pytest.raises(ValidationError):
            Kalla.model_validate({**kalla, "undantag": (part,)})
