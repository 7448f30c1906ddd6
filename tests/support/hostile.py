"""Texts that try to do something where they are shown."""

from __future__ import annotations

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=y> **fet** [länk](http://x.example) "
    "`kod` {{ 7*7 }} {% raw %} | @nagon $x$ ]] --> \"citat\" 'apostrof' & # ::error::nej"
)
"""HTML, Markdown, template syntax, log commands: what the reader lets through."""

CONTROLS = "a\x1b[31mröd\x1b]8;;http://y\x07 \u202eomvänd\u202c\r\nny rad\x00"
"""Terminal escapes, bidirectional controls, line breaks: what the reader refuses, once more."""


def quoted(text: str) -> str:
    """Return a text as a double-quoted YAML scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
