"""What a schema refuses is told in our own codes and words, once per fault."""

from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE

from polisplan.findings.finding import Anchor, Problem
from polisplan.loading.build_models import build
from polisplan.models.slag import BY_MAPP, BY_NAMN
from polisplan.parsing.yaml_reader import read
from polisplan.text.route import Route

LAN = "data/lan/abylan.yaml"
TABELL = "data/volontarer/2013-aby.yaml"
KALLA = "data/kallor/kalla-ett.yaml"
OMRADE = "data/polisomraden/aby.yaml"


def problems(path: str, old: str, new: str) -> list[Problem]:
    assert BASE[path].count(old) == 1
    reading = read(path, BASE[path].replace(old, new).encode())
    slag = BY_MAPP[path.split("/")[1]]
    return list(build(path, slag, reading).problems)


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "route", "suggestion"),
    [
        pytest.param(LOFTE, "titel: Lugnare trafik\n", "", "PP020", ("titel",), None,
                     id="a key is missing"),
        pytest.param(LOFTE, "vad: Trafikkontroller, ", "", "PP020", ("aktiviteter", 0, "vad"), None,
                     id="a key is missing in a list"),
        pytest.param(LOFTE, "titel:", "titl:", "PP021", ("titl",), "titel",
                     id="a misspelt key is one fault"),
        pytest.param(LOFTE, "belagg:", "belag:", "PP021", ("stodjer", 0, "belag"), "belagg",
                     id="a misspelt key in a list"),
        pytest.param(LOFTE, "parter:", "qqq: 1\nparter:", "PP021", ("qqq",), None,
                     id="an unknown key"),
        pytest.param(LOFTE, "belagg: tolkning", "belagg: tolking", "PP022",
                     ("stodjer", 0, "belagg"), "tolkning", id="a misspelt value"),
        pytest.param(LOFTE, "belagg: tolkning", "belagg: qqq", "PP022",
                     ("stodjer", 0, "belagg"), None, id="a value like no other"),
        pytest.param(KALLA, "tillit: A", "tillit: 1", "PP022", ("tillit",), None,
                     id="a number for a word"),
        pytest.param(LOFTE, "Lugnare trafik", "2018", "PP023", ("titel",), "'2018'",
                     id="a number for a text"),
        pytest.param(LOFTE, "Lugnare trafik", "true", "PP023", ("titel",), "'true'",
                     id="a truth value for a text"),
        pytest.param(LOFTE, "Lugnare trafik", "{a: 1}", "PP023", ("titel",), None,
                     id="keys for a text"),
        pytest.param(LOFTE, "[polisen, kommunen]", "polisen", "PP023", ("parter",), "[polisen]",
                     id="one where a list belongs"),
        pytest.param(LOFTE, "[polisen, kommunen]", "{a: b}", "PP023", ("parter",), None,
                     id="keys where a list belongs"),
        pytest.param(LOFTE, "omrade: {kommun: aby}", "omrade: aby", "PP023", ("omrade",), None,
                     id="a text where keys belong"),
        pytest.param(LOFTE, "{nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, raknas: en timme, datakalla: journal}", "10",
                     "PP023", ("matbara_mal", 0), None, id="a number where keys belong"),
        pytest.param(LOFTE, "minst: 10", "minst: 1 000", "PP023", ("matbara_mal", 0, "minst"),
                     "1000", id="spaced thousands"),
        pytest.param(LOFTE, "minst: 10", "minst: 'ca 200'", "PP023", ("matbara_mal", 0, "minst"),
                     None, id="words for a number"),
        pytest.param(LOFTE, "{nr: 1, aktivitet: 1, ", "{nr: '1', ", "PP023",
                     ("matbara_mal", 0, "nr"), "1", id="a quoted number"),
        pytest.param(LOFTE, "aktivitet: 1, ", "i_snitt: ja, ", "PP023",
                     ("matbara_mal", 0, "i_snitt"), "true", id="a word for a truth value"),
        pytest.param(OMRADE, "lan: [abylan]", "hela_lanet: kanske", "PP023", ("hela_lanet",), None,
                     id="doubt for a truth value"),
        pytest.param(TABELL, "start: ska starta", "start: snart", "PP023", ("rader", 2, "start"),
                     None, id="a start that is none"),
        pytest.param(LOFTE, "id: aby-2018-1", "id: Åby 2018:1", "PP024", ("id",), "aby-2018-1",
                     id="capitals and spaces in an id"),
        pytest.param(LOFTE, "id: aby-2018-1", "id: '!'", "PP024", ("id",), None,
                     id="nothing to make an id of"),
        pytest.param(KALLA, "https://example.org/aby", "www.example.org", "PP024", ("adress",),
                     None, id="an address without its beginning"),
        pytest.param(LAN, "lanskod: '99'", "lanskod: '9'", "PP024", ("lanskod",), None,
                     id="a code of the wrong length"),
        pytest.param(LOFTE, "publicerad: 2019-02", "publicerad: 2019–02", "PP025",
                     ("uppfoljningar", 0, "publicerad"), "2019-02", id="an en dash in a date"),
        pytest.param(LOFTE, "publicerad: 2019-02", "publicerad: 2019-31-01", "PP025",
                     ("uppfoljningar", 0, "publicerad"), "2019-01-31", id="day and month swapped"),
        pytest.param("data/mal/2015-trygghet.yaml", "till: 2019", "till: 'tillsvidare'", "PP025",
                     ("giltig", "till"), "tills vidare", id="almost a decided end"),
        pytest.param(LOFTE, "Lugnare trafik", "''", "PP026", ("titel",), None, id="an empty text"),
        pytest.param(LOFTE, "Lugnare trafik", "x" * 4001, "PP026", ("titel",), None,
                     id="too long a text"),
        pytest.param(LOFTE, "[polisen, kommunen]", "[]", "PP026", ("parter",), None,
                     id="an empty list"),
        pytest.param(LOFTE, "[polisen, kommunen]", "[2018]", "PP023", ("parter", 0), "'2018'",
                     id="an item of the wrong sort is no empty list"),
        pytest.param(LOFTE, "{nr: 1, aktivitet: 1, ", "{nr: 0, ", "PP026",
                     ("matbara_mal", 0, "nr"), None, id="too small a number"),
        pytest.param(LOFTE, "{nr: 1, aktivitet: 1, ", "{nr: 1000, ", "PP026",
                     ("matbara_mal", 0, "nr"), None, id="too large a number"),
    ],
)  # fmt: skip
def test_one_fault_gives_one_problem(
    path: str, old: str, new: str, code: str, route: Route, suggestion: str | None
) -> None:
    found = problems(path, old, new)

    assert [(p.code, p.path, p.route, p.suggestion) for p in found] == [
        (code, path, route, suggestion)
    ]


def test_a_missing_or_unknown_key_points_at_keys_and_the_rest_at_values() -> None:
    [missing] = problems(LOFTE, "titel: Lugnare trafik\n", "")
    [unknown] = problems(LOFTE, "parter:", "qqq: 1\nparter:")
    [value] = problems(LOFTE, "belagg: tolkning", "belagg: qqq")

    assert [missing.anchor, unknown.anchor, value.anchor] == [
        Anchor.KEY, Anchor.KEY, Anchor.VALUE,
    ]  # fmt: skip


def test_what_is_allowed_is_listed() -> None:
    [unknown] = problems(LOFTE, "vad: Trafikkontroller", "vad: x, qqq: z")
    [value] = problems(LOFTE, "belagg: tolkning", "belagg: qqq")

    assert "villkor" in str(unknown.hint)
    assert str(value.hint) == "Tillåtna värden: belagd, tolkning, saknas"


def test_a_missing_key_says_what_belongs_there() -> None:
    [problem] = problems(LOFTE, "vad: Trafikkontroller, ", "")

    assert "Vad som ska göras" in str(problem.hint)


def test_what_the_reader_refused_is_not_told_again() -> None:
    assert problems(LOFTE, "belagg: tolkning", "belagg: no") == []
    assert problems(LOFTE, "titel: Lugnare trafik", "titel: ~") == []


def test_a_record_without_an_id_has_no_name_but_its_faults() -> None:
    [problem] = problems(LOFTE, "id: aby-2018-1\n", "")

    assert (problem.code, problem.route, problem.record) == ("PP020", ("id",), None)


def test_many_faults_are_told_at_once() -> None:
    text = BASE[LOFTE].replace("Lugnare trafik", "1").replace("nr: 1, vad", "nr: x, vad")
    found = build(LOFTE, BY_NAMN["lofte"], read(LOFTE, text.encode())).problems

    assert [(p.code, p.route) for p in found] == [
        ("PP023", ("titel",)), ("PP023", ("aktiviteter", 0, "nr")),
    ]  # fmt: skip


def test_a_long_value_is_cut_short() -> None:
    [problem] = problems(LOFTE, "minst: 10", f"minst: {'x' * 500}")

    assert problem.value == "x" * 59 + "…"


def test_many_aliases_and_many_faults_are_answered_in_no_time() -> None:
    """A hang fails the run: each fault must not look through each alias."""
    text = f"aktiviteter: [{'{},' * 10_000}]\nz: [{'*a,' * 30_000}]\n"
    found = build(LOFTE, BY_NAMN["lofte"], read(LOFTE, text.encode())).problems

    assert {p.code for p in found} == {"PP020"}
