"""What holds for the house as a whole: light at the door, every room named, every word explained."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from support.program import clean_environment, write_tree

import polisplan
from polisplan.models.base import Modell

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "polisplan"
MODULES = sorted(
    path.relative_to(SRC) for path in SRC.rglob("*.py") if path.name != "__init__.py"
)  # fmt: skip
ROOMS = sorted(path.parent.name for path in SRC.glob("*/__init__.py"))

# What is imported.

HEAVY = ("pydantic", "yaml", "git", "jinja2", "rich", "typer", "rapidfuzz", "hypothesis")


def imported_by(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that a run of the program has imported when it ends."""
    script = (
        "import sys, json; sys.argv = ['polisplan', *json.loads(sys.argv[1])]\n"
        "from polisplan.__main__ import main\n"
        "main()\n"
        "print('\\n' + json.dumps(sorted(sys.modules)))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, json.dumps(arguments)],
        cwd=folder, env=clean_environment(), stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", check=True,
    )  # fmt: skip
    return set(json.loads(run.stdout.splitlines()[-1]))


def test_the_version_is_told_before_anything_is_imported(tmp_path: Path) -> None:
    imported = imported_by(tmp_path, "--version")
    ours = {name for name in imported if name.startswith("polisplan.")}

    assert imported & set(HEAVY) == set()
    assert ours == {"polisplan.__main__"}


def test_validating_a_folder_imports_neither_git_nor_templates_nor_colour(tmp_path: Path) -> None:
    imported = imported_by(write_tree(tmp_path), "validate")

    assert "polisplan.rules.runner" in imported
    assert imported & {"git", "jinja2", "rich"} == set()


def test_help_needs_no_model_and_no_rule(tmp_path: Path) -> None:
    imported = imported_by(tmp_path, "--help")

    assert imported & {"pydantic", "yaml", "git", "jinja2", "polisplan.rules"} == set()


# Tests mirror the source.

TESTED_ELSEWHERE = {
    "cli/parser_words.py": "tests/cli/test_main.py and tests/cli/test_language.py",
    "cli/spoken.py": "the help of every command; tests/cli/test_english.py and test_language.py",
    "generate/swedish_texts.py": "tests/generate/test_catalogue.py",
    "__main__.py": "the program: tests/cli runs it, tests/test_house.py what it imports",
    "cli/commands.py": "a table; test_main.py runs every row",
    "cli/documents.py": "how a report is written; test_report.py",
    "cli/options.py": "shared options; the tests of the commands that have them",
    "cli/output.py": "streams; test_main.py and test_validate.py",
    "cli/overview.py": "the program without a command; test_main.py",
    "cli/report_kinds.py": "a table; test_report.py runs every row",
    "generate/independent_check.py": "`make schemas` in the gate runs it over every shipped file",
    "generate/__main__.py": "prints; the parts have their tests",
    "parsing/document.py": "the reader's slow path; test_yaml_reader.py and test_places.py",
    "parsing/encoding.py": "the reader's first step; test_yaml_reader.py",
    "parsing/ord.py": "the reader's words; test_yaml_reader.py",
    "parsing/syntax.py": "where a syntax fault really is; test_yaml_reader.py",
    "render/overview_text.py": "tests/cli/test_main.py shows it",
    "rules/rule.py": "types; every rule's test uses them",
    "text/location.py": "types; tests/parsing/test_places.py",
    "views/avtalsloften.py": "a part of an agreement; test_avtalsdokument.py",
    "views/avtalsord.py": "the sentences of an agreement; test_avtalsdokument.py",
    "views/avtalsunderlag.py": "a part of an agreement; test_avtalsdokument.py",
    "views/avtalsunderskrifter.py": "a part of an agreement; test_avtalsdokument.py",
    "views/avtalsaktiviteter.py": "a part of an agreement; test_avtalsdokument.py",
    "views/bilder/bild.py": "types; tests/views/bilder uses them all",
    "views/avtalslage.py": "a part of the status report; test_statusrapport.py",
    "views/kvalitetsrader.py": "a part of the quality report; test_kvalitetsrapport.py",
    "views/kvalitetstexter.py": "the sentences of the quality report; test_kvalitetsrapport.py",
    "views/statusfakta.py": "a part of the status report; test_statusrapport.py",
    "views/statusord.py": "the sentences of the status report; test_statusrapport.py",
    "views/statussiffror.py": "a part of the status report; test_statusrapport.py",
    "views/tackningsjamforelse.py": "a part of the coverage report; test_tackningsrapport.py",
    "views/tackningsrader.py": "a part of the coverage report; test_tackningsrapport.py",
    "views/volontarrader.py": "a part of the volunteer report; test_volontarrapport.py",
    "views/volontartexter.py": "a part of the volunteer report; test_volontarrapport.py",
    "workflows/overview.py": "tests/views/test_overview.py and tests/cli/test_main.py",
    "workflows/source_options.py": "two lines; test_validate.py and test_report.py",
}
"""Modules without a test file of their own, and where they are tested."""


def has_code(path: Path) -> bool:
    tree = ast.parse((SRC / path).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree.body)


def is_page_only(path: Path) -> bool:
    """Return whether a module is a rule that only has its page: its examples are its tests."""
    return path.parts[:2] == ("rules", "catalog") and not has_code(path)


def test_every_module_has_its_test_or_a_reason() -> None:
    without = {
        path.as_posix()
        for path in MODULES
        if not (ROOT / "tests" / path.parent / f"test_{path.name}").exists()
        and not is_page_only(path)
    }

    assert without - TESTED_ELSEWHERE.keys() == set()


def test_no_reason_is_left_for_a_module_that_has_its_test_or_is_gone() -> None:
    kept = {path.as_posix() for path in MODULES}
    tested = {
        p for p in kept if (ROOT / "tests" / Path(p).parent / f"test_{Path(p).name}").exists()
    }

    assert TESTED_ELSEWHERE.keys() - kept == set()
    assert TESTED_ELSEWHERE.keys() & tested == set()


ABOUT_MORE_THAN_A_MODULE = {
    "test_bilder.py", "test_data.py", "test_english.py", "test_examples.py", "test_catalog.py", "test_faults.py",
    "test_generate.py", "test_house.py", "test_pdf_bilder.py", "test_setup.py",
}  # fmt: skip
"""Tests of a whole that no module is: the catalogue, the shipped data, the house."""


def test_every_test_has_its_module() -> None:
    tests = [path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py")]
    rooms = {
        path
        for path in tests
        if path.name not in ABOUT_MORE_THAN_A_MODULE and path.parts[0] in {*ROOMS, path.name}
    }

    assert {
        path.as_posix()
        for path in rooms
        if not (SRC / path.parent / path.name.removeprefix("test_")).exists()
    } == set()


# Rooms and words.


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_named_where_a_newcomer_looks(room: str) -> None:
    pages = [polisplan.__doc__ or "", (ROOT / "docs/arkitektur.md").read_text(encoding="utf-8")]

    assert re.search(rf"^{room} ", pages[0], re.MULTILINE)
    assert f"`{room}`" in pages[1]
    assert (SRC / room / "__init__.py").read_text(encoding="utf-8").startswith('"""')


@cache
def explained() -> frozenset[str]:
    """Return every identifier in the second column of the glossary."""
    rows = (ROOT / "docs/ordlista.md").read_text(encoding="utf-8").splitlines()
    cells = [row.split("|")[2] for row in rows if row.startswith("| ")]
    return frozenset(word for cell in cells for word in re.findall(r"`([^`]+)`", cell))


def models() -> Iterator[type[Modell]]:
    for info in walk_packages([str(SRC / "models")], "polisplan.models."):
        import_module(info.name)
    waiting = list(Modell.__subclasses__())
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        if model.__module__.startswith("polisplan."):
            yield model


def test_every_noun_is_in_the_glossary() -> None:
    found = list(models())
    words = {model.__name__ for model in found} | {
        field for model in found for field in model.model_fields
    }

    assert words - explained() == set()


def test_every_kind_is_in_the_glossary_under_its_own_name() -> None:
    kinds = {vars(model)["slag"] for model in models() if "slag" in vars(model)}

    assert {kind for kind in kinds if kind.capitalize() not in explained()} == set()


# What is committed.


@cache
def committed() -> tuple[tuple[str, str], ...]:
    """Return every text file that git has or would take, with its text."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, env=clean_environment(), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("not in git")
    found: list[tuple[str, str]] = []
    for name in sorted(filter(None, listed.stdout.split("\0"))):
        path = ROOT / name
        if path.is_file() and not path.is_symlink():
            try:
                found.append((name, path.read_text(encoding="utf-8")))
            except UnicodeDecodeError:
                continue
    return tuple(found)


HOSTS = re.compile(
    r"\b(?:py[p]i\.org|python[h]osted|test\.py[p]i|index-[u]rl|n[p]mjs\.(?:org|com))\b"
)
MACHINE = re.compile(
    r"(?<![\w.~/:<-])/(?:home|root|work|tmp|Users|mnt|opt)/\w|\b[A-Z]:\\\\?Users\b"
)
NAMES_THEM = {"tests/test_house.py", "tests/test_setup.py"}
"""Files that name what they look for."""


@pytest.mark.parametrize(
    "pattern",
    [pytest.param(HOSTS, id="package registries"), pytest.param(MACHINE, id="machine paths")],
)
def test_no_committed_text_names(pattern: re.Pattern[str]) -> None:
    found = [
        f"{name}: {match[0]}"
        for name, text in committed()
        if name not in NAMES_THEM
        for match in pattern.finditer(text)
        if not (name.startswith("tests/") and match[0].startswith("/tmp/"))
    ]

    assert found == []
