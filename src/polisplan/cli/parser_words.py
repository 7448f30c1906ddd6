"""The words that the option parser brings, in the language that is spoken."""

from __future__ import annotations

import re
from typing import Final

from polisplan.text.message import Message

_HEADINGS: Final = (
    (re.compile(r"^Usage: ", re.MULTILINE), Message("Så här:  ")),
    (re.compile(r"^Options:$", re.MULTILINE), Message("Flaggor:")),
    (re.compile(r"^Arguments:$", re.MULTILINE), Message("Argument:")),
    (re.compile(r"^Commands:$", re.MULTILINE), Message("Kommandon:")),
    (re.compile(r"Show this message and exit\."), Message("Visa den här hjälpen.")),
    (re.compile(r"\[default: "), Message("[om inget anges: ")),
    (re.compile(r"\[required\]"), Message("[krävs]")),
    (re.compile(r"\]\.\.\.$", re.MULTILINE), Message(" …]")),
)
_TYPE = re.compile(r" <(?:list\[)?(?:str|Path)\]?>")
"""What kind of value an argument takes, in the words of the programming language."""

_EXTRA = re.compile(r"unexpected extra argument(?:s|\(s\))? \((.*)\)")
_QUOTED = re.compile(r"'([^']*)'")


def help_in_words(text: str) -> str:
    """Return a help text with the parser's own words in the language that is spoken."""
    for pattern, words in _HEADINGS:
        text = pattern.sub(str(words), text)
    # Blanks of the same width keep what stands after it in its column.
    return _TYPE.sub(lambda match: " " * len(match[0]), text)


def usage_error_in_words(error: Exception) -> Message:
    """Return one sentence for what the parser refuses.

    The parser's classes differ between versions, so they are known by name.
    """
    kind = type(error).__name__
    message = str(getattr(error, "message", "") or error)
    option = str(getattr(error, "option_name", ""))
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        if near:
            return Message(
                "Flaggan {flagga} finns inte. Menade du {nara}?", flagga=option, nara=min(near)
            )
        return Message("Flaggan {flagga} finns inte.", flagga=option)
    if kind == "BadOptionUsage":
        if "requires" in message:
            return Message("Flaggan {flagga} behöver ett värde.", flagga=option)
        return Message("Flaggan {flagga} tar inget värde.", flagga=option)
    if kind == "MissingParameter":
        param = getattr(error, "param", None)
        name = getattr(param, "metavar", None) or getattr(param, "name", None)
        return Message("{namn} saknas.", namn=name or Message("Ett argument"))
    extra = _EXTRA.search(message)
    if extra:
        return Message("Det finns inget att göra med {ord}.", ord=extra[1])
    if kind == "BadParameter":
        param = getattr(error, "param", None)
        names = getattr(param, "opts", None) or [getattr(param, "name", "")]
        seen = _QUOTED.search(message)
        if seen:
            return Message("{namn} kan inte vara {givet}.", namn=names[0], givet=seen[1])
        return Message("{namn} har ett värde som inte går att använda.", namn=names[0])
    return Message("Kommandoraden kan inte tolkas ({fel}).", fel=message)
