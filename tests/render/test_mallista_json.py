from __future__ import annotations

import json

from polisplan.render.mallista import mallista
from polisplan.render.mallista_json import mallista_json
from polisplan.text.source_tree import DictTree

FORMATS = {"status": ("text", "md")}


def test_templates_for_programs() -> None:
    tree = DictTree({"templates/status.md.j2": b"\xff", "templates/tabeller.js": "x"})
    view = mallista(FORMATS, FORMATS, ["status.md.j2", "tabeller.js"], tree)

    assert json.loads(mallista_json(view, "9.9.9")) == {
        "format": 1,
        "tool": {"name": "polisplan", "version": "9.9.9"},
        "root": ".",
        "rev": None,
        "rapporter": [
            {"rapport": "status", "format": "text", "mall": None, "fil": None, "egen": False,
             "likadan": False, "fel": None},
            {"rapport": "status", "format": "md", "mall": "status.md.j2",
             "fil": "templates/status.md.j2", "egen": True, "likadan": False,
             "fel": "Mallen templates/status.md.j2 är inte UTF-8."},
        ],
        "delar": [],
        "anvands_inte": [
            {"fil": "templates/tabeller.js", "text": "tabeller.js följer alltid med polisplan"},
        ],
    }  # fmt: skip


def test_the_revision_is_told() -> None:
    view = mallista(FORMATS, FORMATS, (), None, "0123456789ab")

    document = json.loads(mallista_json(view, "9.9.9"))

    assert document["rev"] == "0123456789ab"
    assert [part["mall"] for part in document["delar"]] == ["huvud.md.j2"]
