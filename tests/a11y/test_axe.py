"""Pages in headless Chromium through axe: no violations, light and dark, wide and 320 px narrow.

Skipped, loudly, unless asked for: `make a11y` fetches axe, takes some minutes and needs Chromium.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from support import avtal, uppfoljt
from support.axe import Mode, Tools, dump, find_tools, tried
from support.omraden import FYRA, kommun
from support.reports import (
    PROGRAM,
    RICH,
    hostile,
    hostile_indikator,
    indikator,
    kvalitet,
    status,
    tackning,
    volontarer,
)

from polisplan.render.templates import package_templates, render_document
from polisplan.views.statusurval import Statusfraga

pytestmark = pytest.mark.a11y

MODES = [
    pytest.param(Mode(1000, dark=False), id="light"),
    pytest.param(Mode(1000, dark=True), id="dark"),
    pytest.param(Mode(320, dark=False), id="narrow"),
    pytest.param(Mode(320, dark=True), id="narrow and dark"),
]
BAD = """<!DOCTYPE html><html><head><title>Dålig</title>
<style>@media (prefers-color-scheme: dark) { body { background: #222; color: #eee; } .natt { color: #444; } }
.dag { color: #ddd; background: #eee; }</style></head>
<body><main><h1>Dålig</h1><img src="data:,"><p class="dag">blekt</p><p class="natt">mörkt</p>
<table><tr><td>x</td></tr></table>WIDE</main></body></html>"""
WIDE = '<div style="width:600px;height:10px;background:red"></div>'


@pytest.fixture(scope="module")
def tools() -> Tools:
    if not os.environ.get("POLISPLAN_A11Y"):
        pytest.skip("PAGES NOT TRIED FOR ACCESSIBILITY: run make a11y")
    found = find_tools()
    if isinstance(found, str):
        pytest.fail(found)
    return found


@cache
def pages() -> Mapping[str, str]:
    many = {**RICH, **FYRA, **kommun("gotland", "Gotland", "0980", "abylan")}
    views: Mapping[str, tuple[str, object]] = {
        "status": ("status", status(many)),
        "status-hela": ("status", status(many, Statusfraga())),
        "status-illa": ("status", status(hostile())),
        "tackning": ("tackning", tackning(many)),
        "kvalitet": ("kvalitet", kvalitet(many)),
        "volontarer": ("volontarer", volontarer(PROGRAM)),
        "indikator": ("indikator", indikator()),
        "indikator-illa": ("indikator", indikator(hostile_indikator())),
        "uppfoljning": ("uppfoljning", uppfoljt.uppfoljning()),
        "mal": ("mal", uppfoljt.mal()),
        "maloversikt": ("maloversikt", uppfoljt.alla_mal()),
        "projekt": ("projekt", uppfoljt.projekt()),
        "trasig": ("status", status({"data/mal/trasig.yaml": "id: ["})),
        "avtal": ("avtal", avtal.avtal()),
        "avtal-utkast": ("avtal", avtal.avtal(avtal.UTKAST, "aby-2019")),
    }
    return {
        name: render_document(f"{kind}.html.j2", view, "0") for name, (kind, view) in views.items()
    }


@pytest.mark.parametrize("mode", MODES)
def test_no_page_breaks_a_rule(mode: Mode, tools: Tools, tmp_path: Path) -> None:
    found = tried(pages(), mode, tools, tmp_path)

    assert found == {name: [] for name in pages()}


@pytest.mark.parametrize("mode", MODES)
def test_a_bad_page_is_found_out(mode: Mode, tools: Tools, tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    found = tried({"dalig": BAD.replace("WIDE", WIDE)}, mode, tools, tmp_path)["dalig"]
    names = {item.partition(":")[0] for item in found}

    assert {"image-alt", "html-has-lang", "color-contrast"} <= names
    assert ("sticks out" in names) == (mode.width < 600)
    [contrast] = [item for item in found if item.startswith("color-contrast")]
    assert contrast.startswith(f"color-contrast: {2 if mode.dark else 1} x")


def test_the_policy_lets_our_own_script_run_and_no_other(tools: Tools, tmp_path: Path) -> None:
    page = tmp_path / "sida.html"
    other = "<script>document.title = 'kapad'</script></body>"
    page.write_text(pages()["kvalitet"].replace("</body>", other), encoding="utf-8")
    dom = dump(page, tools.browser)

    assert '<button type="button">' in dom
    assert "<title>kapad</title>" not in dom


@pytest.mark.usefixtures("tools")
def test_every_kind_of_page_is_tried() -> None:
    kinds = {path.name.removesuffix(".html.j2") for path in package_templates().glob("*.html.j2")}

    assert kinds - {"bas", "bilder", "stalle"} <= {name.partition("-")[0] for name in pages()}
