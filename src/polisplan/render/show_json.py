"""One record for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

from collections.abc import Mapping

from polisplan.render.report_json import document, head
from polisplan.views.postvisning import Postvisning


def show_json(view: Postvisning, lines: Mapping[str, int], version: str) -> str:
    """Return a record as JSON, with a line break at its end; its own keys are as in the file."""
    ordered = sorted(view.innehall, key=lambda key: lines.get(key, 0))
    return document({
        **head(view.huvud, version),
        "post": view.record,
        "fil": view.fil,
        "rad": lines.get("id", 1),
        "lage": None if view.lage is None else view.lage.value,
        "innehall": {key: view.innehall[key] for key in ordered},
        "rader": {key: lines.get(key, 1) for key in ordered},
        "pekar_pa": [
            {"stig": item.stig, "post": item.record, "rubrik": item.rubrik}
            for item in view.pekar_pa
        ],
        "pekar_hit": [
            {"post": item.record, "rubrik": item.rubrik, "nycklar": list(item.nycklar)}
            for group in view.inpekare
            for item in group.poster
        ],
    })  # fmt: skip
