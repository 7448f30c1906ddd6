"""Any bytes become values, or problems with exact places; never an exception."""

from __future__ import annotations

from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from polisplan.kalender.datum import Datum
from polisplan.parsing.yaml_reader import Reading, read
from polisplan.text.location import Span
from polisplan.text.route import Route
from polisplan.text.source_file import lines_of

ROOT = Path(__file__).parents[2]


def test_a_correct_file_becomes_plain_values() -> None:
    text = """\
id: åby-1
period: {fran: 2018, till: 2020-12-31}
mal:
- antal: 4
  andel: 0.50
  klart: false
kod: '012'
tom: ""
lista: []
text: |
  Först.
"""

    assert read("f", text.encode()) == Reading(
        {
            "id": "åby-1",
            "period": {"fran": 2018, "till": Datum("2020-12-31")},
            "mal": ({"antal": 4, "andel": Decimal("0.50"), "klart": False},),
            "kod": "012",
            "tom": "",
            "lista": (),
            "text": "Först.\n",
        }
    )


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        # Syntax, where a person would look for it.
        pytest.param("a: b: c\n", "PP001", (1, 5, 1, 6), id="colon in a text"),
        pytest.param("a: 1\nb:2\nc: 3\n", "PP001", (2, 1, 2, 2), id="no space after the colon"),
        pytest.param("a: 1\n  b: 2\n", "PP001", (2, 3, 2, 4), id="too far in"),
        pytest.param("a:\n- b: 1\n   c: 2\n", "PP001", (3, 4, 3, 5), id="too far in, in a row"),
        pytest.param("a: x\n  y z: 2\n", "PP001", (2, 6, 2, 7), id="colon in a longer text"),
        pytest.param("a 1\nb: 2\n", "PP001", (1, 1, 1, 2), id="no colon on the first line"),
        pytest.param("a:\n- b:1\n  c: 2\n", "PP001", (2, 3, 2, 4), id="no space, in a row"),
        pytest.param("a: {b: 1, c:2}\n", "PP001", (1, 11, 1, 14), id="no space in braces"),
        pytest.param("a:\n   b: 1\n  c: 2\n", "PP001", (3, 3, 3, 4), id="unequal indentation"),
        pytest.param('a: 1\nb: "hej\nc: 2\n', "PP001", (2, 4, 2, 5), id="double quote left open"),
        pytest.param("a: 1\nb: 'hej\nc: 2\n", "PP001", (2, 4, 2, 5), id="single quote left open"),
        pytest.param("a: @x\n", "PP001", (1, 4, 1, 5), id="a sign that begins nothing"),
        pytest.param("a: 'x\nb: c\nd: 'e'\n", "PP001", (1, 4, 1, 5), id="ended by another quote"),
        pytest.param('a: "x\nb: c "e" f\n', "PP001", (1, 4, 1, 5), id="the same, double"),
        pytest.param("a: 1\n- b\n", "PP001", (2, 1, 2, 2), id="list among keys"),
        pytest.param("a: - x\n", "PP001", (1, 4, 1, 5), id="list on the line of its key"),
        pytest.param('a: "\\d"\n', "PP001", (1, 5, 1, 6), id="unknown escape"),
        pytest.param("a:\n\tb: 1\n", "PP004", (2, 1, 2, 2), id="tab"),
        pytest.param("a:\n  b: 1\n\tc: 1\n", "PP004", (3, 1, 3, 2), id="tab among spaces"),
        # The text itself.
        pytest.param(b"a: 1\nb: \xe5\n", "PP002", (2, 4, 2, 5), id="Latin-1"),
        pytest.param("a: 1\n".encode("utf-16"), "PP002", (1, 1, 1, 1), id="UTF-16"),
        pytest.param("\ufeffa: 1\n", "PP003", (1, 1, 1, 1), id="byte order mark"),
        pytest.param("a: x\x00y\n", "PP012", (1, 5, 1, 6), id="NUL"),
        pytest.param('a: "\\uffff"\n', "PP012", (1, 4, 1, 12), id="the same, written out"),
        pytest.param("a: x\nb: \uffffy\n", "PP012", (2, 4, 2, 5), id="a code that is no character"),
        pytest.param("a: \x1b[31m\n", "PP012", (1, 4, 1, 5), id="terminal escape"),
        pytest.param("a: x\u202ey\n", "PP012", (1, 5, 1, 6), id="reading direction"),
        pytest.param("a: x\u061cy\n", "PP012", (1, 5, 1, 6), id="Arabic letter mark"),
        pytest.param("a: x\u200by\n", "PP012", (1, 5, 1, 6), id="a space without width"),
        pytest.param("a: x\U000e0041y\n", "PP012", (1, 5, 1, 6), id="a letter nobody sees"),
        pytest.param("a: x\u2060y\n", "PP012", (1, 5, 1, 6), id="a joiner without width"),
        pytest.param("a: x\ufeffy\n", "PP012", (1, 5, 1, 6), id="byte order mark inside"),
        pytest.param("a: 1\n\ufeffb: 2\n", "PP012", (2, 1, 2, 2), id="byte order mark on a line"),
        pytest.param('a: "\\e[31m"\n', "PP012", (1, 4, 1, 12), id="terminal escape, written out"),
        pytest.param('a: "\\x1b"\n', "PP012", (1, 4, 1, 10), id="the same in hexadecimal"),
        pytest.param('"\\u202e": 1\n', "PP012", (1, 1, 1, 9), id="direction in a key, written out"),
        pytest.param('a: "\\ud800"\n', "PP012", (1, 5, 1, 11), id="half a pair"),
        pytest.param('a: "\\U00110000"\n', "PP012", (1, 5, 1, 15), id="beyond the last character"),
        pytest.param("a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n", "PP011", (2, 1, 2, 10),
                     id="conflict"),
        # What we do without.
        pytest.param("a: &x 1\n", "PP006", (1, 4, 1, 6), id="anchor"),
        pytest.param("a: *x\n", "PP006", (1, 4, 1, 6), id="alias"),
        pytest.param("*x : 1\nb: 2\n", "PP006", (1, 1, 1, 3), id="alias as key"),
        pytest.param("a: !foo bar\n", "PP006", (1, 4, 1, 8), id="tag"),
        pytest.param("a: !foo\n", "PP006", (1, 4, 1, 8), id="tag and no value"),
        pytest.param("a: !får x\n", "PP006", (1, 4, 1, 8), id="tag with a letter tags lack"),
        pytest.param("a: &x\nb: 1\n", "PP006", (1, 4, 1, 6), id="anchor and no value"),
        pytest.param("a: &x\n  b: 1\n", "PP006", (1, 4, 1, 6), id="anchor of keys"),
        pytest.param("a: [1, &x [2]]\n", "PP006", (1, 8, 1, 10), id="anchor in a list"),
        pytest.param("a: &x 1\nb: [*x, *x]\n*x : 2\n", "PP006", (1, 4, 1, 6), id="its aliases"),
        pytest.param("a: !!str 1\n", "PP006", (1, 4, 1, 9), id="tag of a type"),
        pytest.param("a: !<x:y> 1\n", "PP006", (1, 4, 1, 10), id="tag in full"),
        pytest.param("b: 1\n<<: *x\n", "PP006", (2, 1, 2, 3), id="merge of an alias"),
        pytest.param("a: ! 12\n", "PP006", (1, 4, 1, 5), id="tag without a name"),
        pytest.param("a: !x!y z\n", "PP006", (1, 4, 1, 8), id="tag of an unknown sort"),
        pytest.param("a:\n  <<: {b: 1}\n", "PP006", (2, 3, 2, 5), id="merge key"),
        pytest.param("%YAML 1.1\n---\na: 1\n", "PP006", (1, 1, 1, 10), id="directive"),
        pytest.param("%YAML 2.0\n---\na: 1\n", "PP006", (1, 1, 1, 10), id="directive from later"),
        pytest.param("%FOO x\n---\na: 1\n", "PP006", (1, 1, 1, 7), id="unknown directive"),
        pytest.param("a: 1\n---\nb: 2\n", "PP007", (2, 1, 2, 4), id="second document"),
        pytest.param("a: 1\n...\nb: 2\n", "PP007", (3, 1, 3, 5), id="second document after dots"),
        # Entries.
        pytest.param("a: 1\na: 2\n", "PP005", (2, 1, 2, 2), id="key twice"),
        pytest.param("a: 1\n'a': 2\n", "PP005", (2, 1, 2, 4), id="key twice, quoted"),
        pytest.param("å: 1\na\u030a: 2\n", "PP005", (2, 1, 2, 3), id="key twice, decomposed"),
        pytest.param("a: ~\n", "PP008", (1, 4, 1, 5), id="tilde"),
        pytest.param("a: null\n", "PP008", (1, 4, 1, 8), id="null"),
        pytest.param("a:\nb: 1\n", "PP008", (1, 3, 1, 4), id="nothing"),
        pytest.param("a:\n- \n- 1\n", "PP008", (2, 2, 2, 3), id="nothing in a list"),
        pytest.param("a: no\n", "PP009", (1, 4, 1, 6), id="English no"),
        pytest.param("a: yEs\n", "PP009", (1, 4, 1, 7), id="English yes in any case"),
        pytest.param("å: [😀, 012]\n", "PP009", (1, 8, 1, 11), id="leading zero after an emoji"),
        pytest.param("a: 1\r\nb: 12:30\r\n", "PP009", (2, 4, 2, 9), id="time, Windows line ends"),
        pytest.param("a: 1e999999\n", "PP009", (1, 4, 1, 12), id="absurd exponent"),
        pytest.param("a: 2026-02-30\n", "PP015", (1, 4, 1, 14), id="no such day"),
        pytest.param("a: " + "[" * 32 + "]" * 32, "PP010", (1, 35, 1, 36), id="33 levels"),
        pytest.param("2018: x\n", "PP014", (1, 1, 1, 5), id="a year as key"),
        pytest.param("a: {b: 3,5}\n", "PP014", (1, 8, 1, 11), id="decimal comma in braces"),
        pytest.param("a: {b: x,5: y}\n", "PP014", (1, 10, 1, 11), id="a number as key in braces"),
        pytest.param("no: x\n", "PP014", (1, 1, 1, 3), id="a truth value as key"),
        pytest.param("[a]: x\n", "PP014", (1, 1, 1, 2), id="a list as key"),
        pytest.param("", "PP013", (1, 1, 1, 1), id="empty"),
        pytest.param("# x\n", "PP013", (1, 1, 1, 1), id="only a comment"),
        pytest.param("{}\n", "PP013", (1, 1, 1, 1), id="empty mapping"),
        pytest.param("- a\n", "PP013", (1, 1, 1, 1), id="a list"),
        pytest.param("hej\n", "PP013", (1, 1, 1, 1), id="a text"),
        pytest.param("---\n", "PP013", (1, 1, 1, 1), id="a document with nothing in it"),
        pytest.param("~\n", "PP013", (1, 1, 1, 1), id="a tilde"),
        pytest.param("yes\n", "PP013", (1, 1, 1, 1), id="a word of doubt"),
    ],
)  # fmt: skip
def test_one_fault_gives_one_problem_in_its_place(
    text: str | bytes, code: str, marked: tuple[int, int, int, int]
) -> None:
    problems = read("f.yaml", text if isinstance(text, bytes) else text.encode()).problems

    assert [(code, "f.yaml", marked)] == [(p.code, p.path, p.span) for p in problems]


def test_reading_goes_on_after_a_fault() -> None:
    text = "a: no\nb: 012\nc: ~\nd: 2026-02-30\ne: [1, ~]\nf: 1\n"

    reading = read("f", text.encode())

    assert [p.code for p in reading.problems] == ["PP009", "PP009", "PP008", "PP015", "PP008"]
    assert reading.refused == {("a",), ("b",), ("c",), ("d",), ("e", 1)}
    assert reading.value == {"e": (1, None), "f": 1}


def test_a_byte_order_mark_hides_no_other_fault() -> None:
    reading = read("f", "\ufeffa: no\nb: 1\n".encode())

    assert [(p.code, p.span) for p in reading.problems] == [
        ("PP003", (1, 1, 1, 1)),
        ("PP009", (1, 4, 1, 6)),
    ]
    assert reading.value == {"b": 1}


def test_a_syntax_fault_leaves_no_value_but_keeps_what_was_found_before() -> None:
    reading = read("f", b"a: no\nb: [1\n")

    assert reading.value is None
    assert [p.code for p in reading.problems] == ["PP009", "PP001"]


def test_a_second_key_names_the_place_of_the_first() -> None:
    problem = read("f", b"x:\n  a: 1\n  b: 2\n  a: 3\n").problems[0]

    assert problem.route == ("x", "a")
    assert [(there.route, there.span) for there in problem.related] == [(("x", "a"), (2, 3, 2, 4))]
    assert problem.hint is not None
    assert problem.hint.args == {"rad": 2}


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        pytest.param("a: no\n", "false", id="a truth value"),
        pytest.param("a: 012\n", "'012'", id="a code"),
        pytest.param("a: 12:30\n", "'12:30'", id="a time"),
        pytest.param("a: 0x1f\n", "'0x1f'", id="another sort of number"),
        pytest.param("a: {b: 3,5}\n", "3.5", id="a decimal"),
        pytest.param("a: y\n", "'y'", id="a letter"),
        pytest.param("a: {b:1}\n", "b: 1", id="a space after the colon"),
        pytest.param("a: 2024-02-30\n", "2024-02-29", id="the last day of the month"),
    ],
)
def test_a_likely_meaning_is_suggested(text: str, suggestion: str) -> None:
    assert suggestion == read("f", text.encode()).problems[0].suggestion


def test_invisible_characters_are_named_and_never_shown() -> None:
    for text in ("a: x\u202ey\n", 'a: "\\u202e"\n'):
        problem = read("f", text.encode()).problems[0]

        assert problem.value == "U+202E"
        assert str(problem.message).isprintable()


def test_tag_and_anchor_are_each_marked_as_they_are_written() -> None:
    problems = read("f", b"a: &x !!str 1\n").problems

    assert [(str(p.message), p.span) for p in problems] == [
        ("Ankare (&x) används inte här.", (1, 4, 1, 6)),
        ("Taggar (!!str) används inte här.", (1, 7, 1, 12)),
    ]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("a: x\x07\nb: \x07\x07\n", (1, 5, 1, 6), id="as itself"),
        pytest.param('a: "x\\a"\nb: "\\x07\\u0007"\n', (1, 4, 1, 9), id="as a code"),
    ],
)
def test_a_control_character_is_told_of_once_and_counted(text: str, span: Span) -> None:
    [problem] = read("f", text.encode()).problems

    assert (problem.code, problem.span) == ("PP012", span)
    assert str(problem.hint).startswith("Ta bort tecknet här och på 2 ställen till i filen.")


def test_text_is_composed() -> None:
    assert read("f", "a\u030a: A\u030aby\n".encode()).value == {"å": "Åby"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: x — “y” Łódź Ǻ\n", id="beyond Latin-1"),
        pytest.param("a: |\n  Rubrik\n  =======\n  text\n", id="underlined heading"),
        pytest.param("a: <<<<<<< inuti\n", id="angle brackets inside a line"),
        pytest.param('a: "C:\\\\x"\n', id="a backslash"),
        pytest.param("a: x\t# y\n", id="a tab before a comment"),
        pytest.param("---\na: 1\n...\n", id="document marks"),
        pytest.param("a: " + "[" * 31 + "]" * 31 + "\n", id="32 levels"),
        pytest.param("a: ['no', \"012\", '~', '12:30']\n", id="quoted words"),
    ],
)
def test_unusual_but_right_is_left_alone(text: str) -> None:
    assert read("f", text.encode()).problems == ()


# The bounded cases are about being answered at all: a hang or a crash fails the run.
@pytest.mark.parametrize(
    ("data", "codes"),
    [
        pytest.param(b"[" * 10_000, {"PP010"}, id="10 000 open brackets"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, {"PP010"}, id="100 000 closed brackets"),
        pytest.param(b"{a: " * 10_000 + b"}" * 10_000, {"PP010"}, id="10 000 braces"),
        pytest.param(b"- " * 100_000 + b"x\n", {"PP010"}, id="100 000 dashes"),
        pytest.param(b"".join(b" " * i + b"a:\n" for i in range(500)), {"PP010"}, id="500 steps"),
        pytest.param(b"? " * 20_000, {"PP014", "PP010"}, id="20 000 complex keys"),
        pytest.param(b"k: 1\n" * 200_000, {"PP010"}, id="200 000 keys"),
        pytest.param(b"v: " + b"a " * 500_000, {"PP010"}, id="a line of 1 MB"),
        pytest.param(b"#" * 1_000_000, {"PP010"}, id="a comment of 1 MB"),
        pytest.param(b"\x00" * 100_000, {"PP012"}, id="a file of NUL"),
        pytest.param(b"v: " + b"1" * 20_000, {"PP009"}, id="a number of 20 000 digits"),
        pytest.param(b"v: 1" + b"_" * 200_000 + b"x", set(), id="almost a number"),
        pytest.param(b"a" * 2000 + b": 1\n", {"PP001"}, id="a key of 2 000 letters"),
        pytest.param(b'v: "' + b"a\n " * 50_000, {"PP001"}, id="an open quote"),
        pytest.param(b"a: &a [" + b"x," * 999 + b"x]\nb: [" + b"*a," * 9999 + b"*a]\n",
                     {"PP006"}, id="quadratic aliases"),
        pytest.param(b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", {"PP006"}, id="laughs"),
        pytest.param(b"v: &v [*v]\n", {"PP006"}, id="an alias of itself"),
        pytest.param(b"v: !!python/object/apply:os.getpid []\n", {"PP006"}, id="a tag that runs"),
        pytest.param(b"a: [" + b"no," * 80_000 + b"]\n", {"PP009", "PP010"}, id="80 000 faults"),
        pytest.param(b"a: {" + b"b:c," * 40_000 + b"}\n", {"PP001", "PP005", "PP010"},
                     id="40 000 keys alike"),
        pytest.param(b"- &a x\n" * 30_000, {"PP006"}, id="30 000 anchors alike"),
        pytest.param(b"".join(b"- &a%d x\n" % n for n in range(10_000)), {"PP006", "PP010"},
                     id="10 000 anchors"),
    ],
)  # fmt: skip
def test_hostile_input_is_answered(data: bytes, codes: set[str]) -> None:
    assert codes == {problem.code for problem in read("f", data).problems}


def test_whoever_sends_countless_faults_is_told_that_there_are_more() -> None:
    problems = read("f", b"a: [" + b"no," * 80_000 + b"]\n").problems

    assert (len(problems), problems[-1].code) == (1001, "PP010")


# Laws.

SOUP = st.text(alphabet="ab01: -[]{},'\"\n\r\t#|>?*&!%@<=~\\eåÅ\u030a\x00\u202e\ufeff", max_size=80)


@given(st.binary(max_size=200) | SOUP.map(str.encode) | SOUP.map(lambda t: t.encode("utf-16")))
def test_any_bytes_give_a_value_or_problems(data: bytes) -> None:
    reading = read("f", data)

    assert reading.value is not None or reading.problems


@given(SOUP)
def test_a_problem_stands_on_a_line_of_the_file_and_prints(text: str) -> None:
    data = f"{text}\n".encode()
    lines = lines_of(data)

    for problem in read("f", data).problems:
        assert problem.span is not None
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1


WORDS = st.text(alphabet="abcåäöÅ éł—#:'\"-\\", min_size=1, max_size=12)
SCALARS = (
    WORDS
    | st.integers(-(10**20), 10**20)
    | st.booleans()
    | st.decimals(-1000, 1000, places=2, allow_nan=False)
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.dictionaries(WORDS, TREES, min_size=1, max_size=4)


@given(RECORDS)
def test_what_is_written_is_read_back_by_the_fast_path(record: dict[str, Any]) -> None:
    reading = read("f", (_flow(record) + "\n").encode())

    assert reading == Reading(_frozen(record))


@given(RECORDS)
def test_the_slow_path_reads_the_same_values(record: dict[str, Any]) -> None:
    """A fault beside the record sends the file the other way."""
    reading = read("f", f"fel: no\nratt: {_flow(record)}\n".encode())

    assert [problem.code for problem in reading.problems] == ["PP009"]
    assert reading.value == {"ratt": _frozen(record)}


@given(RECORDS)
def test_ruamel_reads_clean_text_alike(record: dict[str, Any]) -> None:
    text = _flow(record)
    witness = YAML(typ="safe", pure=True).load(StringIO(text))

    assert _comparable(read("f", text.encode()).value) == _comparable(witness)


@pytest.mark.parametrize(
    "path", [pytest.param(p, id=p.name) for p in sorted((ROOT / "data").rglob("*.yaml"))[:40]]
)
def test_ruamel_reads_our_own_data_alike(path: Path) -> None:
    witness = YAML(typ="rt", pure=True).load(path.read_text(encoding="utf-8"))

    assert _comparable(read(path.name, path.read_bytes()).value) == _comparable(witness)


def test_refused_routes_are_routes_of_left_out_entries() -> None:
    expected: set[Route] = {("a", 0, "b"), ("c",)}

    assert expected == read("f", b"a:\n- {b: off, d: 1}\nc: 0x1f\n").refused


def _flow(value: Any) -> str:
    """Write a value as flow YAML with every text in single quotes."""
    match value:
        case dict():
            return "{" + ", ".join(f"{_flow(k)}: {_flow(v)}" for k, v in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case bool():
            return str(value).lower()
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return str(value)


def _frozen(value: Any) -> Any:
    match value:
        case dict():
            return {key: _frozen(inner) for key, inner in value.items()}
        case list():
            return tuple(map(_frozen, value))
        case _:
            return value


def _comparable(value: Any) -> Any:
    """Return a value with what the witness has no type for as text."""
    match value:
        case dict():
            return {str(key): _comparable(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_comparable(inner) for inner in value]
        case bool() | int():
            return value
        case Decimal() | float():
            return float(value)
        case _:
            return str(value)
