"""The English catalogue: whole, and quick to say what is missing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from polisplan.generate.catalogue import MO, PO, complaints, write_catalogue
from polisplan.generate.swedish_texts import Text, places, swedish_texts

ROOT = Path(__file__).parents[2]
TEXTS = [
    Text("Löftet {id} finns inte.", None, "src/polisplan/views/a.py"),
    Text("{n} fel", "{n} fel", "src/polisplan/views/b.py"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project that says two things only."""
    write_catalogue(tmp_path, TEXTS)
    return tmp_path


def fill(root: Path, *changes: tuple[str, str]) -> list[str]:
    """Write translations into the catalogue, bring it up to date; return what is complained of."""
    text = (root / PO).read_text(encoding="utf-8")
    for before, after in changes:
        assert text.count(before) == 1
        text = text.replace(before, after)
    (root / PO).write_text(text, encoding="utf-8")
    write_catalogue(root, TEXTS)
    return list(complaints(root, TEXTS))


ONE = ('finns inte."\nmsgstr ""', 'finns inte."\nmsgstr "There is no promise {id}."')
TWO = ('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} error"\nmsgstr[1] "{n} errors"')


def test_everything_that_is_said_has_an_english_translation() -> None:
    assert list(complaints(ROOT, swedish_texts())) == []


def test_a_missing_translation_is_told_of_with_its_place(project: Path) -> None:
    assert fill(project, TWO) == [
        "översättning saknas (src/polisplan/views/a.py): Löftet {id} finns inte."
    ]


def test_a_whole_catalogue_is_compiled_and_stays_the_same(project: Path) -> None:
    assert fill(project, ONE, TWO) == []

    before = [(project / path).read_bytes() for path in (PO, MO)]

    assert write_catalogue(project, TEXTS) == []
    assert [(project / path).read_bytes() for path in (PO, MO)] == before
    assert b"There is no promise {id}." in before[1]


def test_one_form_of_two_is_not_enough(project: Path) -> None:
    half = ('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "{n} error"\nmsgstr[1] ""')

    assert fill(project, ONE, half) == ["översättning saknas (src/polisplan/views/b.py): {n} fel"]


def test_an_unsure_translation_is_refused(project: Path) -> None:
    fuzzy = ("#: src/polisplan/views/a.py\n", "#: src/polisplan/views/a.py\n#, fuzzy\n")

    assert fill(project, ONE, TWO, fuzzy) == [
        "osäker översättning (fuzzy): Löftet {id} finns inte."
    ]


def test_places_must_be_those_of_the_original(project: Path) -> None:
    other = (ONE[0], ONE[1].replace("{id}", "{name}"))

    assert fill(project, other, TWO) == [
        "andra platser i översättningen: Löftet {id} finns inte. -> There is no promise {name}."
    ]


def test_what_is_no_longer_said_is_kept_apart_and_told_of(project: Path) -> None:
    fill(project, ONE, TWO)

    write_catalogue(project, TEXTS[:1])

    assert list(complaints(project, TEXTS[:1])) == ["sägs inte längre: {n} fel"]
    assert '#~ msgstr[1] "{n} errors"' in (project / PO).read_text(encoding="utf-8")

    write_catalogue(project, TEXTS)

    assert list(complaints(project, TEXTS)) == []


def test_an_edited_catalogue_that_is_not_compiled_is_told_of(project: Path) -> None:
    fill(project, ONE, TWO)
    path = project / PO
    path.write_text(path.read_text(encoding="utf-8").replace("There is no", "No such"), "utf-8")

    assert list(complaints(project, TEXTS)) == [f"stämmer inte: {MO}"]


def test_texts_are_found_in_code_templates_help_and_models() -> None:
    found = {text.ett: text for text in swedish_texts()}

    assert found["löfte"].flera == "löften"
    assert found["{n} fel"].flera == "{n} fel"
    assert found["Tomma rutor i källan är okända, inte noll."].where.startswith("templates/")
    assert found["MAPP"].where == "src/polisplan/cli"
    assert "Fokusområden." in found
    assert "{forsta}, {sista}" not in found


def test_places_are_found_in_any_order() -> None:
    assert places("{b} och {a} i {b}") == ["{a}", "{b}", "{b}"]


def test_two_plurals_of_one_singular_are_told_of(tmp_path: Path) -> None:
    twice = [*TEXTS, Text("{n} fel", "{n} stora fel", "src/polisplan/views/c.py")]
    write_catalogue(tmp_path, twice)

    assert "samma ental har två flertal (src/polisplan/views/b.py): {n} fel / {n} stora fel" in [
        *complaints(tmp_path, twice)
    ]
