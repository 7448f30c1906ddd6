"""Pages tried by axe in headless Chromium, where both can be had."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_WHEELS = ("axe_playwright_python", "axe_selenium_python", "axe_core_python")
_AT_ONCE = 5
"""So many pages are tried in one window; more take longer than it is kept open."""

_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")


class Mode(NamedTuple):
    """How a page is looked at."""

    width: int
    dark: bool


class Tools(NamedTuple):
    """A browser and axe."""

    browser: str
    axe: Path


def find_tools() -> Tools | str:
    """Return the tools, or what is missing and how to get it."""
    given = os.environ.get("CHROMIUM")
    browser = given or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        return "Chromium is missing: install it, or set CHROMIUM to where it is"
    script = os.environ.get("AXE_JS")
    if script is not None:
        return Tools(browser, Path(script))
    for wheel in _WHEELS:
        spec = find_spec(wheel)
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            found = sorted(Path(folder).rglob("axe.min.js"))
            if found:
                return Tools(browser, found[0])
    return "axe is missing: run make a11y, or set AXE_JS to where axe.min.js is"


def tried(pages: Mapping[str, str], mode: Mode, tools: Tools, folder: Path) -> dict[str, list[str]]:
    """Return what is wrong with each page, by its name: axe's violations, and what sticks out.

    Every page stands in a frame of the width asked for, with everything folded out, and without its
    policy, which would refuse the one who tries it.
    """
    found: dict[str, list[str]] = {}
    names = list(pages)
    for start in range(0, len(names), _AT_ONCE):
        some = {name: pages[name] for name in names[start : start + _AT_ONCE]}
        found |= _tried(some, mode, tools, folder)
    return found


def dump(page: Path, browser: str, *, dark: bool = False, width: int = 1000) -> str:
    """Return a page's elements as they are after its scripts have run."""
    run = subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
            "--virtual-time-budget=120000", f"--window-size={width},900",
            f"--blink-settings=preferredColorScheme={0 if dark else 1}", page.as_uri(),
        ],
        capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=300,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout


def _tried(
    pages: Mapping[str, str], mode: Mode, tools: Tools, folder: Path
) -> dict[str, list[str]]:
    frames = "\n".join(
        f'<iframe id="{name}" title="{name}" srcdoc="{html.escape(_with_axe(page, tools.axe))}">'
        "</iframe>"
        for name, page in pages.items()
    )
    style = f"html{{color-scheme:light dark}}iframe{{border:0;width:{mode.width}px;height:900px}}"
    wrapper = folder / "sidor.html"
    wrapper.write_text(
        f"<!DOCTYPE html><style>{style}</style>{frames}<pre id='svar'></pre>"
        f"<script>{_COLLECT}</script>",
        encoding="utf-8",
    )
    dom = dump(wrapper, tools.browser, dark=mode.dark, width=max(mode.width, 800))
    match = re.search(r"<pre id=\"svar\">(.*?)</pre>", dom, re.DOTALL)
    answers = json.loads(html.unescape(match[1])) if match is not None and match[1] else {}
    assert answers.keys() == pages.keys(), f"no answer for {pages.keys() - answers.keys()}"
    assert {item["dark"] for item in answers.values()} == {mode.dark}
    assert {item["width"] for item in answers.values()} == {mode.width}
    return {name: answers[name]["found"] for name in pages}


def _with_axe(page: str, axe: Path) -> str:
    script = axe.read_text(encoding="utf-8").replace("</script", "<\\/script")
    options = json.dumps({"runOnly": TAGS, "resultTypes": ["violations"]})
    run = f"""
for (const item of document.querySelectorAll("details")) item.open = true;
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
axe.run(document, {options}).then((result) => {{
  const found = result.violations.map((item) =>
    item.id + ": " + item.nodes.length + " x " + item.nodes[0].html.slice(0, 160));
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) found.push("sticks out: " + wide + " of " + innerWidth);
  parent.postMessage({{ name: frameElement.id, width: innerWidth, dark, found }}, "*");
}}).catch((error) => parent.postMessage(
  {{ name: frameElement.id, width: innerWidth, dark, found: ["axe: " + error] }}, "*"));
"""
    return _POLICY.sub("", page) + f"<script>{script}</script><script>{run}</script>"


_COLLECT = """
const answers = {};
addEventListener("message", (event) => {
  const { name, ...answer } = event.data;
  answers[name] = answer;
  document.getElementById("svar").textContent = JSON.stringify(answers);
});
"""
