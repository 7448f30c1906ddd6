"""What the reader says about syntax, doubtful words and days that do not exist."""

from __future__ import annotations

import re
from calendar import monthrange

from polisplan.findings.finding import Problem
from polisplan.text.location import Span
from polisplan.text.message import Message

_TRUTH = {"yes": "true", "y": "true", "on": "true", "no": "false", "n": "false", "off": "false"}

_CLOCK = re.compile(r"[-+]?\d{1,2}:\d{2}(?::\d{2})?\Z", re.ASCII)
_SHOWN = 40
"""Characters of a doubtful word that are shown: what fits on a line."""

LEFT_OPEN = "bracket left open"
"""Our own words beside libyaml's: a bracket that is not closed on its line."""
LATE_QUOTE = "quote ended late"
"""A quote that only another one, on a later line, ends."""
NO_COLON = "key without colon"
"""A key that runs on into the next line."""
OUT_OF_LINE = "key out of line"
"""A key that stands further in than the one it belongs with."""

_SYNTAX: tuple[tuple[str, Message], ...] = (
    ("mapping values are not allowed", Message(
        "Här finns ett kolon för mycket, eller så är indraget fel. "
        "Text med «: » i sig skrivs inom citattecken.")),
    (OUT_OF_LINE, Message(
        "Raden är för långt indragen, eller så finns här ett kolon för mycket. "
        "Nycklar som hör ihop står lika långt in.")),
    (NO_COLON, Message(
        "Här saknas ett kolon efter nyckeln, eller ett mellanslag efter kolonet.")),
    ("could not find expected ':'", Message(
        "Här saknas ett kolon efter nyckeln, eller ett mellanslag efter kolonet.")),
    (LATE_QUOTE, Message(
        "Citattecknet som börjar här avslutas först på en senare rad, "
        "och där följer något som inte hör dit.")),
    ("found unexpected end of stream", Message("Ett citattecken eller en parentes avslutas aldrig.")),
    ("found unexpected document indicator", Message("Ett citattecken avslutas aldrig.")),
    ("did not find expected key", Message(
        "Här väntades en nyckel. Kontrollera indraget: nycklar som hör ihop står lika långt in.")),
    ("did not find expected '-' indicator", Message(
        "Här väntades ett «- ». Kontrollera indraget i listan.")),
    (LEFT_OPEN, Message(
        "Parentesen som börjar här avslutas inte, eller så saknas ett komma i den.")),
    ("did not find expected ',' or ']'", Message("Här väntades ett komma eller «]».")),
    ("did not find expected ',' or '}'", Message("Här väntades ett komma eller «}».")),
    ("did not find expected node content", Message("Här väntades ett värde.")),
    ("found undefined tag handle", Message("Ett värde som börjar med ! skrivs inom citattecken.")),
    ("found unknown escape character", Message(
        "Ett omvänt snedstreck betyder något särskilt inom \". Använd ' i stället.")),
    ("block sequence entries are not allowed", Message("En lista får inte börja här.")),
    ("did not find expected alphabetic or numeric character", Message(
        "Ett värde som börjar med * eller & skrivs inom citattecken.")),
    ("found character that cannot start any token", Message(
        "Ett värde kan inte börja med det här tecknet. Skriv det inom citattecken.")),
    ("did not find expected <document start>", Message(
        "Texten här hör inte ihop med det som står före. Kontrollera indraget.")),
)  # fmt: skip
"""libyaml's words for a fault, and ours."""


def syntax(path: str, problem: str, text: str, line: int, column: int) -> Problem:
    """Return the problem for a syntax fault.

    Args:
        path: The file.
        problem: libyaml's words.
        text: The line it stands on.
        line: The line, from 1.
        column: The column, from 1.
    """
    indent = re.match(r"[ \t]*", text)
    if indent is not None and "\t" in indent[0]:
        tab = indent[0].index("\t") + 1
        return Problem(
            "PP004", path, (), Message("Raden är indragen med tabb."),
            span=Span(line, tab, line, tab + 1), hint=Message("Dra in med mellanslag."),
        )  # fmt: skip
    column = min(column, len(text) + 1)
    if "nesting depth" in problem:
        return Problem(
            "PP010", path, (), Message("Nycklarna är inneslutna i för många nivåer."),
            span=Span(line, column, line, column + 1),
            hint=Message("Kontrollera indrag och parenteser. Resten av filen är inte kontrollerad."),
        )  # fmt: skip
    message = next(
        (words for start, words in _SYNTAX if start in problem),
        Message("Texten är inte giltig YAML ({ord}).", ord=problem or Message("okänt fel")),
    )
    return Problem(
        "PP001", path, (), message, span=Span(line, column, line, column + 1),
        hint=Message("Resten av filen är inte kontrollerad."),
    )  # fmt: skip


def ambiguous(path: str, text: str, span: Span) -> Problem:
    """Return the problem for a word that other programs read as something else."""
    truth = _TRUTH.get(text.casefold())
    if truth is not None:
        return Problem(
            "PP009", path, (),
            Message("«{text}» utan citattecken läses olika av olika program.", text=text),
            # A single letter is a code far more often than an answer.
            span=span, value=text, suggestion=truth if len(text) > 1 else f"'{text}'",
            hint=Message("Menar du ett sanningsvärde: {sant}. Menar du ordet: '{text}'.",
                         sant=truth, text=text),
        )  # fmt: skip
    shown = text[:_SHOWN]
    if _CLOCK.match(text):
        message = Message(
            "Klockslaget «{text}» utan citattecken läses av vissa program som ett tal.", text=shown
        )
        hint = Message("Skriv det inom citattecken: '{text}'.", text=shown)
    elif text.lstrip("+-").startswith("0") and text.lstrip("+-").isdigit():
        message = Message(
            "«{text}» börjar med noll och läses av vissa program som ett annat tal.", text=shown
        )
        hint = Message(
            "En kod skrivs inom citattecken: '{text}'. Ett tal skrivs utan nollor först.",
            text=shown,
        )
    else:
        message = Message("Talet «{text}» läses olika av olika program.", text=shown)
        hint = Message("Skriv talet med siffror och decimalpunkt, eller text inom citattecken.")
    return Problem(
        "PP009", path, (), message, span=span, value=shown,
        suggestion=f"'{text}'" if text == shown else None, hint=hint,
    )  # fmt: skip


def decimal_comma(path: str, text: str, span: Span) -> Problem:
    """Return the problem for a comma inside braces that was meant as a decimal sign."""
    return Problem(
        "PP014", path, (), Message("Kommat i «{tal}» skiljer två nycklar åt.", tal=text),
        span=span, value=text, suggestion=text.replace(",", "."),
        hint=Message("Skriv decimalpunkt, inte decimalkomma."),
    )  # fmt: skip


def glued(path: str, key: str, value: str, span: Span) -> Problem:
    """Return the problem for a key and a value inside braces without the space between them."""
    return Problem(
        "PP001", path, (), Message("Här saknas ett mellanslag efter kolonet."), span=span,
        value=f"{key}:{value}", suggestion=f"{key}: {value}",
    )  # fmt: skip


def empty(path: str, key: str | None, text: str, span: Span) -> Problem:
    """Return the problem for a value that is empty or `null`; the key is None in a list."""
    if key is None:
        return Problem(
            "PP008", path, (), Message("Raden i listan är tom."), span=span, value=text or None,
            hint=Message("Fyll i raden eller ta bort den."),
        )  # fmt: skip
    return Problem(
        "PP008", path, (), Message("Nyckeln {nyckel} har inget värde.", nyckel=key), span=span,
        value=text or None,
        hint=Message("Är svaret okänt? Ta bort nyckeln: utelämnat betyder okänt."),
    )  # fmt: skip


def no_such_day(path: str, text: str, span: Span) -> Problem:
    """Return the problem for a date whose day does not exist."""
    year, month = int(text[:4]), int(text[5:7])
    last = monthrange(year, month)[1]
    return Problem(
        "PP015", path, (), Message("Dagen {datum} finns inte.", datum=text), span=span, value=text,
        suggestion=f"{text[:8]}{last:02d}",
        hint=Message("Den månaden har {dagar} dagar.", dagar=last),
    )  # fmt: skip
