from __future__ import annotations

from polisplan.render.malldelar import malldelar
from polisplan.text.source_tree import DictTree

PARTS = ("a.html.j2", "b.html.j2", "bas.typ", "rapport.css", "status.html.j2")


def test_what_is_named_is_taken_in_and_what_that_names() -> None:
    own = DictTree({
        "templates/status.html.j2": "{% include 'a.html.j2' %}",
        "templates/a.html.j2": '{% import "b.html.j2" as b %}{% include "status.html.j2" %}',
    })  # fmt: skip

    assert malldelar(["status.html.j2"], PARTS, own) == {"a.html.j2", "b.html.j2", "rapport.css"}


def test_only_pages_take_the_styles() -> None:
    assert malldelar(["avtal.typ"], PARTS, None) == {"bas.typ"}


def test_what_cannot_be_read_takes_nothing_in() -> None:
    own = DictTree({"templates/avtal.typ": "x" * 300_000 + '"bas.typ"'})

    assert malldelar(["avtal.typ", "finns-inte.typ"], PARTS, own) == set()
