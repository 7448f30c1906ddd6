"""Which templates reports are written with, for programs: JSON, version 1. It only grows."""

from __future__ import annotations

from polisplan.render.mallista import Mall, Mallista
from polisplan.render.report_json import FORMAT, Json, document


def mallista_json(view: Mallista, version: str) -> str:
    """Return a list of templates as JSON, with a line break at its end."""
    return document({
        "format": FORMAT,
        "tool": {"name": "polisplan", "version": version},
        "root": ".",
        "rev": view.rev,
        "rapporter": [
            {"rapport": rad.rapport, "format": rad.format, **_mall(rad.mall)} for rad in view.rader
        ],
        "delar": [{"format": output, **_mall(mall)} for output, mall in view.delar],
        "anvands_inte": [{"fil": item.fil, "text": str(item.text)} for item in view.oanvanda],
    })  # fmt: skip


def _mall(mall: Mall | None) -> Json:
    """Return a template; one that is null is none: the program makes the format by itself."""
    if mall is None:
        return {"mall": None, "fil": None, "egen": False, "likadan": False, "fel": None}
    return {
        "mall": mall.namn,
        "fil": mall.fil,
        "egen": mall.egen,
        "likadan": mall.likadan,
        "fel": None if mall.fel is None else str(mall.fel),
    }
