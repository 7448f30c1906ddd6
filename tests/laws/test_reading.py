"""Laws of reading: whatever the bytes, and whatever another reader says."""

from __future__ import annotations

from decimal import Decimal
from io import StringIO
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from support.strategies import as_yaml, poster

from polisplan.kalender.datum import Datum
from polisplan.models.slag import SLAG
from polisplan.parsing.yaml_reader import read, read_places
from polisplan.text.location import Span
from polisplan.text.route import Route
from polisplan.text.source_file import lines_of

LINES = st.lists(
    st.sampled_from(
        [
            "a: 1", "b: två", "c:", "  d: 2018-05", "  e: [x, 'y', 2.50]", "- f", "- g: {h: 1}",
            "  i: true", "j: |", "k: >-", "  text", "", "# not", 'l: "\\u00e5"', "m: 'it''s'",
            "n: x # not", "- - o", "p: {q: [r, {s: t}]}", "...", "---", "? u", ": v", "w: -1e3",
        ]
    ),
    min_size=1,
    max_size=10,
)  # fmt: skip
"""Lines that now and then make a file together."""

MARKS = st.text(alphabet="ab1: -[]{},'\"\n#|>?*&!%@é\t", min_size=1, max_size=60)
RECORDS = st.sampled_from(SLAG).flatmap(lambda slag: poster(slag, "x"))


@given(st.binary(max_size=300) | st.binary(max_size=40).map(lambda data: b"a: " + data))
def test_any_bytes_at_all_give_values_or_problems(data: bytes) -> None:
    """Never an exception, never neither."""
    reading = read("f", data)

    assert reading.value is not None or reading.problems
    assert all(p.path == "f" and p.span is not None for p in reading.problems)


@given(RECORDS)
def test_what_is_written_is_read_back(record: dict[str, Any]) -> None:
    """A record written as YAML is the same record when read."""
    reading = read("f", as_yaml(record).encode())

    assert reading.problems == ()
    assert leaves(reading.value) == leaves(record)


@given(RECORDS)
def test_the_characters_at_the_place_of_a_value_are_that_value(record: dict[str, Any]) -> None:
    """Reading only those characters gives the value again."""
    text = as_yaml(record)
    places = read_places(text.encode())

    for route, value in leaves(record).items():
        if isinstance(value, dict | tuple):
            continue  # only where it begins is marked
        assert leaves(read("f", f"v: {marked(text, places.values[route])}\n".encode()).value) == {
            ("v",): value
        }


@given(RECORDS)
def test_the_characters_at_the_place_of_a_key_are_that_key(record: dict[str, Any]) -> None:
    """A key stands where its place says."""
    text = as_yaml(record)

    for route, span in read_places(text.encode()).keys.items():
        assert marked(text, span) == route[-1]


@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
@given(LINES.map("\n".join) | MARKS)
def test_ruamel_reads_the_same_where_we_refuse_nothing(text: str) -> None:
    """A document without our refusals means the same to another reader of YAML 1.2."""
    reading = read("f", f"{text}\n".encode())
    assume(not reading.problems)
    try:
        witness = YAML(typ="safe", pure=True).load(StringIO(f"{text}\n"))
    except (YAMLError, NotImplementedError):
        assume(False)  # noqa: FBT003 - hypothesis's own way to say it

    assert comparable(reading.value) == comparable(witness)


@given(LINES.map("\n".join) | MARKS)
def test_windows_line_ends_change_nothing(text: str) -> None:
    """Values, problems and places are those of the same text with plain line ends."""
    plain, windows = read("f", text.encode()), read("f", text.replace("\n", "\r\n").encode())

    assert (windows.value, windows.refused) == (plain.value, plain.refused)
    assert [(p.code, p.span, p.route, str(p.message)) for p in windows.problems] == [
        (p.code, p.span, p.route, str(p.message)) for p in plain.problems
    ]


def leaves(value: Any, route: Route = ()) -> dict[Route, Any]:
    """Return every scalar by its route, a whole year as the year it is, empty containers too."""
    if isinstance(value, dict) and value:
        return {
            k: v for key, inner in value.items() for k, v in leaves(inner, (*route, key)).items()
        }
    if isinstance(value, tuple) and value:
        return {
            k: v for i, inner in enumerate(value) for k, v in leaves(inner, (*route, i)).items()
        }
    if isinstance(value, Datum) and value.precision == "år":
        return {route: int(str(value))}
    if isinstance(value, Decimal):
        return {route: (int if value == value.to_integral_value() else Decimal)(value)}
    return {route: value}


def comparable(value: Any) -> Any:
    """Return a value with what the two readers have different types for as text or float."""
    match value:
        case dict():
            return {str(key): comparable(inner) for key, inner in value.items()}
        case list() | tuple():
            return [comparable(inner) for inner in value]
        case bool() | int():
            return value
        case Decimal() | float():
            return float(value)
        case _:
            return str(value)


def marked(text: str, span: Span) -> str:
    assert span.line == span.end_line
    return lines_of(text.encode())[span.line - 1][span.column - 1 : span.end_column - 1]
