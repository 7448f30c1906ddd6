"""The register at a glance, as text."""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.render.columns import padded, wrapped
from polisplan.render.findings_text import COLUMNS, number
from polisplan.views.overview import Overview

_SHOWN = frozenset({"lofte", "overenskommelse", "lpo", "kommun"})
"""The kinds that people ask about; the others are counted where these are missing."""


def overview_text(view: Overview, questions: Sequence[tuple[str, str]]) -> str:
    """Return what a register holds and what one can ask it.

    Args:
        view: The register.
        questions: What people ask, and the command that answers.
    """
    asked = [item for item in view.slag if item.slag in _SHOWN]
    held = " · ".join(f"{number(item.antal)} {item.ord}" for item in asked or view.slag)
    lines = ["polisplan – polisens plan som data", ""]
    lines += [f"  {line}" for line in wrapped(held or "Registret har inga poster.", COLUMNS - 2)]
    if view.senaste_kalla is not None:
        lines.append(
            "  Registret är hopsamlat ur publicerade källor. "
            f"Senaste källdatum: {view.senaste_kalla}."
        )
    lines.append("")
    lines += [f"  {padded(question, 32)}  {command}" for question, command in questions]
    return "\n".join(lines) + "\n"
