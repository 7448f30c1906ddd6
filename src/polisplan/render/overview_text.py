"""The register at a glance, as text."""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.render.columns import padded, text_of, wrapped
from polisplan.render.findings_blocks import COLUMNS
from polisplan.render.findings_text import counted
from polisplan.render.wording import say
from polisplan.text.message import Message
from polisplan.views.overview import Overview

_SHOWN = frozenset({"lofte", "overenskommelse", "lpo", "kommun"})
"""The kinds that people ask about; the others are counted where these are missing."""


def overview_text(view: Overview, questions: Sequence[tuple[Message, str]]) -> str:
    """Return what a register holds and what one can ask it.

    Args:
        view: The register.
        questions: What people ask, and the command that answers.
    """
    asked = [item for item in view.slag if item.slag in _SHOWN]
    held = " · ".join(map(counted, asked or view.slag))
    nothing = say(Message("Registret har inga poster."))
    lines = [say(Message("polisplan – polisens plan som data")), ""]
    lines += [f"  {line}" for line in wrapped(held or nothing, COLUMNS - 2)]
    if view.senaste_kalla is not None:
        newest = Message(
            "Registret är hopsamlat ur publicerade källor. Senaste källdatum: {datum}.",
            datum=str(view.senaste_kalla),
        )
        lines.append(f"  {say(newest)}")
    lines.append("")
    lines += [f"  {padded(say(question), 32)}  {command}" for question, command in questions]
    return text_of(lines)
