"""What templates take in: found by the names in quotation marks, in any language of templates."""

from __future__ import annotations

from collections.abc import Iterable

from polisplan.errors import TemplateError
from polisplan.render.own_template import own_template
from polisplan.render.templates import STYLES, package_templates
from polisplan.text.source_tree import SourceTree


def malldelar(start: Iterable[str], among: Iterable[str], own: SourceTree | None) -> set[str]:
    """Return what some templates take in, and what that takes in; pages also take the styles.

    Args:
        start: The names of the templates.
        among: The names that may be taken in.
        own: A data tree whose templates go before ours; None for ours only.
    """
    waiting = list(start)
    left = {*among}.difference(waiting)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        source = _source(name, own)
        styles = STYLES if name.endswith(".html.j2") else ()
        taken = {
            part for part in left
            if part in styles or f'"{part}"' in source or f"'{part}'" in source
        }  # fmt: skip
        left -= taken
        found |= taken
        waiting += sorted(taken)
    return found


def _source(name: str, own: SourceTree | None) -> str:
    """Return the text of a template; nothing where it cannot be read."""
    try:
        data = own_template(name, own)
        if data is None:
            data = (package_templates() / name).read_bytes()
    except (TemplateError, OSError):
        return ""
    return data.decode("utf-8", "replace")
