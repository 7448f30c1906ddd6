"""Keys lead to places, also keys that are not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.findings.finding import Anchor
from polisplan.parsing.places import Places
from polisplan.parsing.yaml_reader import read_places
from polisplan.text.location import TOP, Span
from polisplan.text.route import Route
from polisplan.text.source_file import lines_of

LOFTE = """\
id: åby-1
period: {fran: 2018, till: 2020-12}
mal:
- antal: 4
  "text": 'Fyra, 😀, möten'
- antal: 5
beskrivning: |
  Först det här.
  Sedan det där.
"""


@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        pytest.param(("id",), "id", "åby-1", id="first entry"),
        pytest.param(("period", "till"), "till", "2020-12", id="inside braces"),
        pytest.param(("mal", 0, "antal"), "antal", "4", id="inside a list"),
        pytest.param(("mal", 0, "text"), '"text"', "'Fyra, 😀, möten'", id="quoted, with emoji"),
        pytest.param(("beskrivning",), "beskrivning", "|", id="a block is its first line"),
    ],
)
def test_a_place_is_exactly_the_characters(route: Route, key: str, value: str) -> None:
    places = read_places(LOFTE.encode())

    assert key == _marked(LOFTE, places.span(route, Anchor.KEY))
    assert value == _marked(LOFTE, places.span(route, Anchor.VALUE))


@pytest.mark.parametrize(
    ("route", "anchor", "expected"),
    [
        pytest.param(("titel",), Anchor.VALUE, "id: åby-1", id="missing at the top"),
        pytest.param(("titel",), Anchor.KEY, "id: åby-1", id="missing key at the top"),
        pytest.param(("period", "x"), Anchor.VALUE, "period", id="missing below a key"),
        pytest.param(("period", "x", 3, "y"), Anchor.VALUE, "period", id="far below a key"),
        pytest.param(("mal", 1, "enhet"), Anchor.KEY, "antal: 5", id="missing in a list item"),
        pytest.param(("mal", 9), Anchor.VALUE, "mal", id="an item that is not there"),
        pytest.param(("mal", 1), Anchor.KEY, "antal: 5", id="an item has no key"),
        pytest.param((), Anchor.VALUE, "id: åby-1", id="the document"),
    ],
)
def test_what_is_missing_points_at_its_nearest_parent(
    route: Route, anchor: Anchor, expected: str
) -> None:
    span = read_places(LOFTE.encode()).span(route, anchor)

    assert expected == _marked(LOFTE, span)


def test_places_of_nothing_are_the_top() -> None:
    assert Places().span(("a", 0), Anchor.KEY) == TOP


def test_windows_line_ends_move_nothing() -> None:
    windows = read_places(LOFTE.replace("\n", "\r\n").encode())

    assert read_places(LOFTE.encode()).values == windows.values


def test_a_byte_order_mark_moves_nothing() -> None:
    assert read_places(LOFTE.encode()) == read_places(b"\xef\xbb\xbf" + LOFTE.encode())


def test_what_stands_before_a_syntax_fault_has_its_place() -> None:
    assert read_places(b"a: 1\nb: [\n").span(("a",)) == Span(1, 4, 1, 5)


@given(
    st.binary(max_size=200) | st.text(alphabet="ab: -[]{}'\"\n|?*&!#%å\t\x00\ufeff").map(str.encode)
)
def test_any_bytes_have_places_on_existing_lines(data: bytes) -> None:
    lines = lines_of(data + b"\n")
    places = read_places(data + b"\n")

    for span in (*places.keys.values(), *places.values.values()):
        assert 1 <= span.line <= len(lines)
        assert (span.line, span.column) < (span.end_line, span.end_column)


@given(st.lists(st.text(alphabet="abåö😀 :#'", min_size=1, max_size=12), min_size=1, max_size=8))
def test_the_characters_at_the_place_of_a_text_are_that_text(texts: list[str]) -> None:
    quoted = ["'" + text.replace("'", "''") + "'" for text in texts]
    document = "block:\n" + "".join(f"- {q}\n" for q in quoted) + f"rad: [{', '.join(quoted)}]\n"
    places = read_places(document.encode())

    for index, expected in enumerate(quoted):
        assert expected == _marked(document, places.span(("block", index)))
        assert expected == _marked(document, places.span(("rad", index)))


def _marked(text: str, span: Span) -> str:
    assert span.line == span.end_line
    return lines_of(text.encode())[span.line - 1][span.column - 1 : span.end_column - 1]
