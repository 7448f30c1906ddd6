"""The catalogue as a whole: its form, its codes, its pages."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from polisplan import __version__
from polisplan.rules import catalog
from polisplan.rules.page import HEADINGS, parse_page
from polisplan.rules.registry import codes, load_rules

SRC = Path(catalog.__file__ or "").parents[2]
FILES = sorted(path for path in (SRC / "rules/catalog").glob("*.py") if path.stem != "__init__")
EACH = pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
_CODE = re.compile(r"PP\d{3}\Z")
_FOLDED = str.maketrans("åäöéü", "aaoeu")


def _module(path: Path) -> ModuleType:
    return import_module(f"{catalog.__name__}.{path.stem}")


def _raised_outside_rules() -> set[str]:
    """Return the codes that reading, schema and linking write as a text of its own."""
    return {
        node.value
        for room in ("parsing", "loading", "graph")
        for path in (SRC / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _CODE.match(node.value)
    }


@EACH
def test_a_file_is_named_by_code_and_fault(path: Path) -> None:
    rule = _module(path).RULE

    assert path.stem == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert re.fullmatch(r"PP\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)


@EACH
def test_a_page_has_its_parts_in_order_and_nothing_empty(path: Path) -> None:
    page = parse_page(_module(path).__doc__ or "")

    assert tuple(part.heading for part in page.parts) == HEADINGS
    assert re.fullmatch(r"[A-ZÅÄÖ][^\n]*[.]", page.sentence)
    assert any(block.language for block in page.part("Fel").blocks)
    assert any(block.language for block in page.part("Rätt").blocks)
    for heading in ("Varför", "Gör så här", "Källa"):
        assert any(not block.language for block in page.part(heading).blocks)


@EACH
def test_a_rule_says_since_when(path: Path) -> None:
    since = _module(path).RULE.since

    assert re.fullmatch(r"\d+\.\d+", since)
    assert tuple(map(int, since.split("."))) <= tuple(map(int, __version__.split(".")[:2]))


@EACH
def test_rule_is_the_last_statement(path: Path) -> None:
    last = ast.parse(path.read_text(encoding="utf-8")).body[-1]

    assert isinstance(last, ast.Assign)
    assert [ast.unparse(target) for target in last.targets] == ["RULE"]


@EACH
def test_a_rule_names_no_code_but_its_own_in_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _CODE.match(node.value)
    }

    assert named == {_module(path).RULE.code}


def test_codes_and_names_are_unique() -> None:
    rules = [_module(path).RULE for path in FILES]

    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(FILES)


def test_what_reading_and_linking_raise_has_a_page_without_a_check() -> None:
    raised = _raised_outside_rules()

    assert raised <= set(codes())
    assert {code for code, rule in load_rules().items() if rule.check is None} == raised


def test_every_rule_with_a_population_has_a_check() -> None:
    assert not [r.code for r in load_rules().values() if r.population and r.check is None]
