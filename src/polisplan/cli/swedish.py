"""The words that the option parser brings, in Swedish."""

from __future__ import annotations

import re
from typing import Final

_HEADINGS: Final = (
    (re.compile(r"^Usage: ", re.MULTILINE), "Så här:  "),
    (re.compile(r"^Options:$", re.MULTILINE), "Flaggor:"),
    (re.compile(r"^Arguments:$", re.MULTILINE), "Argument:"),
    (re.compile(r"^Commands:$", re.MULTILINE), "Kommandon:"),
    (re.compile(r"Show this message and exit\."), "Visa den här hjälpen."),
    (re.compile(r"\[default: "), "[om inget anges: "),
    (re.compile(r"\[required\]"), "[krävs]"),
    (re.compile(r" <(?:list\[)?(?:str|Path)\]?>"), ""),
    (re.compile(r"\]\.\.\.$", re.MULTILINE), " …]"),
)
_EXTRA = re.compile(r"unexpected extra argument(?:s|\(s\))? \((.*)\)")
_QUOTED = re.compile(r"'([^']*)'")


def help_in_swedish(text: str) -> str:
    """Return a help text with the parser's own words in Swedish."""
    for pattern, words in _HEADINGS:
        text = pattern.sub(words, text)
    return text


def usage_error_in_swedish(error: Exception) -> str:
    """Return one sentence for what the parser refuses.

    The parser's classes differ between versions, so they are known by name.
    """
    kind = type(error).__name__
    message = str(getattr(error, "message", "") or error)
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        option = getattr(error, "option_name", "")
        return f"Flaggan {option} finns inte." + (f" Menade du {min(near)}?" if near else "")
    if kind == "BadOptionUsage":
        option = getattr(error, "option_name", "")
        needs = "behöver ett värde" if "requires" in message else "tar inget värde"
        return f"Flaggan {option} {needs}."
    if kind == "MissingParameter":
        param = getattr(error, "param", None)
        name = getattr(param, "metavar", None) or getattr(param, "name", None) or "Ett argument"
        return f"{name} saknas."
    extra = _EXTRA.search(message)
    if extra:
        return f"Det finns inget att göra med {extra[1]}."
    if kind == "BadParameter":
        param = getattr(error, "param", None)
        names = getattr(param, "opts", None) or [getattr(param, "name", "argumentet")]
        seen = _QUOTED.search(message)
        return f"{names[0]} kan inte vara {seen[1] if seen else 'så'}."
    return f"Kommandoraden kan inte tolkas ({message})."
