"""The models as JSON Schema, for editors and other validators."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from polisplan.models.slag import SLAG, Slag

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, str]:
    """Return file name to text of one JSON Schema per kind, in the order of the kinds.

    The schemas refuse what the models refuse, as far as a schema can: unknown keys, and `null`
    where a key may only be left out. Dates are patterns, never `format: date`, because tools read
    unquoted dates in different ways.
    """
    return {f"{slag.namn}.json": _text(slag) for slag in SLAG}


def _text(slag: Slag) -> str:
    made = slag.modell.model_json_schema()
    parts = made.pop("$defs", {})
    made.pop("title", None)
    made.pop("description", None)
    document: dict[str, Any] = {
        "$schema": DIALECT,
        "$id": f"urn:polisplan:schema:{slag.namn}",
        "title": slag.ord().capitalize().source,
        "description": f"En fil i data/{slag.mapp}/ är {slag.ett.source}.",
        **_tidied(made),
    }
    if parts:
        document["$defs"] = {name: _part(parts[name]) for name in sorted(parts)}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _part(part: dict[str, Any]) -> dict[str, Any]:
    """Return a part of a record without the words meant for programmers."""
    return _tidied(
        {key: value for key, value in part.items() if key not in {"title", "description"}}
    )


def _tidied(node: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without made-up titles and without `null` as a value."""
    tidy: dict[str, Any] = {}
    for key, value in node.items():
        if key == "properties":
            tidy[key] = {name: _field(field) for name, field in value.items()}
        elif isinstance(value, dict):
            tidy[key] = _tidied(value)
        elif isinstance(value, list):
            tidy[key] = [_tidied(item) if isinstance(item, dict) else item for item in value]
        else:
            tidy[key] = value
    return tidy


def _field(field: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a key; that it may be left out is said by `required` alone."""
    kept = {
        key: value
        for key, value in field.items()
        if key != "title" and not (key == "default" and value is None)
    }
    choices = kept.get("anyOf")
    if choices is not None:
        real = [choice for choice in choices if choice != {"type": "null"}]
        if len(real) == 1:
            del kept["anyOf"]
            kept = {**real[0], **kept}
        else:
            kept["anyOf"] = real
    return _tidied(kept)
