"""Routes as people write them."""

from __future__ import annotations

from polisplan.text.route import show_route


def test_show_route() -> None:
    assert show_route(("stodjer", 0, "mal")) == "stodjer[0].mal"
    assert show_route(()) == ""
