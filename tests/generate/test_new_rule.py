from __future__ import annotations

import ast
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from support.build import snapshot
from support.examples import wrong_found, wrong_marked

from polisplan.config.installningar import Installningar
from polisplan.errors import UsageError
from polisplan.generate.new_rule import new_rule
from polisplan.rules.page import HEADINGS, parse_page
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import run_rules

MODULE = "src/polisplan/rules/catalog/pp399_helt_ny.py"
TEST = "tests/rules/catalog/test_pp399_helt_ny.py"


def begun(folder: Path) -> ModuleType:
    path = folder / "begun.py"
    path.write_text(new_rule("PP399", "helt-ny", "0.1")[MODULE], encoding="utf-8")
    spec = spec_from_file_location("begun", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_module_and_a_test_are_written() -> None:
    files = new_rule("PP399", "helt-ny", "0.1")

    assert list(files) == [MODULE, TEST]
    for text in files.values():
        ast.parse(text)
    assert 'seen(overlay, "PP399")' in files[TEST]


def test_it_has_the_form_of_a_rule(tmp_path: Path) -> None:
    module = begun(tmp_path)
    page = parse_page(module.__doc__ or "")

    assert tuple(part.heading for part in page.parts) == HEADINGS
    assert (module.RULE.code, module.RULE.name, module.RULE.since) == ("PP399", "helt-ny", "0.1")


def test_it_fails_until_it_is_filled_in(tmp_path: Path) -> None:
    module = begun(tmp_path)
    page = parse_page(module.__doc__ or "")
    run = run_rules(RuleInput(snapshot(), Installningar()), {"PP399": module.RULE})

    assert [crash.code for crash in run.crashes] == ["PP399"]
    assert wrong_marked(page, "PP399") == [("data/regioner/mellan.yaml", 2)]
    assert wrong_found(page, "PP399") == []


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [
        ("PP103", "helt-ny", "upptagen"),
        ("pp399", "helt-ny", "ingen kod"),
        ("PP39", "helt-ny", "ingen kod"),
        ("PP3999", "helt-ny", "ingen kod"),
        ("PP799", "helt-ny", "inget band"),
        ("PP399", "Helt-ny", "inget namn"),
        ("PP399", "helt ny", "inget namn"),
        ("PP399", "helt_ny", "inget namn"),
        ("PP399", "hållbar", "inget namn"),
        ("PP399", "../x", "inget namn"),
        ("PP399", "-x", "inget namn"),
        ("PP399", "", "inget namn"),
    ],
)
def test_what_cannot_be_a_rule_is_refused(code: str, name: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        new_rule(code, name, "0.1")

    assert words in str(caught.value)
