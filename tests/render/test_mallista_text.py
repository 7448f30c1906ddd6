from __future__ import annotations

import pytest
from support.golden import Golden

from polisplan.render.columns import width
from polisplan.render.mallista import Mallista, mallista
from polisplan.render.mallista_text import mallista_text
from polisplan.render.templates import package_templates
from polisplan.text.source_tree import DictTree

FORMATS = {"status": ("text", "md", "html", "json"), "avtal": ("md", "pdf", "docx")}
OWN: dict[str, str | bytes] = {
    "templates/status.html.j2": "Vår",
    "templates/staus.md.j2": "Vår",
    "templates/avtal.docx": b"inget Word-dokument",
    "templates/avtal.md.j2": (package_templates() / "avtal.md.j2").read_bytes(),
    "templates/tabeller.js": "alert(1)",
}


def view() -> Mallista:
    names = sorted(name.removeprefix("templates/") for name in OWN)
    return mallista(FORMATS, FORMATS, names, DictTree(OWN))


def test_the_templates_in_use_and_those_that_are_not(golden: Golden) -> None:
    golden.check("mallar.txt", mallista_text(view(), "/polisplans/mallar"))


def test_a_revision_is_written_with_ours(golden: Golden) -> None:
    ours = mallista(FORMATS, ["avtal"], (), None, "0123456789ab")

    golden.check("revision.txt", mallista_text(ours, "/polisplans/mallar"))


@pytest.mark.parametrize("columns", [40, 60, 96])
def test_no_line_is_too_wide(columns: int) -> None:
    lines = mallista_text(view(), "/polisplans/mallar", columns).splitlines()

    assert max(map(width, lines)) <= columns


def test_what_a_name_could_do_to_a_terminal_is_shown() -> None:
    made = mallista(FORMATS, FORMATS, ["\x1b[2J\u202e.docx"], DictTree({}))

    assert "<U+001B>[2J<U+202E>.docx" in mallista_text(made, "/polisplans/mallar")
