"""In which folder records of a kind lie, for a shell that offers them."""

from __future__ import annotations

from polisplan.models.slag import BY_NAMN


def kind_folder(kind: str) -> str:
    """Return the folder of a kind by its name in references; a word that is no kind stays as it is."""
    found = BY_NAMN.get(kind)
    return kind if found is None else found.mapp
