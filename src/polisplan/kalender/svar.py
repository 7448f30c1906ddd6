"""The three answers to a question about time."""

from __future__ import annotations

from enum import StrEnum


class Svar(StrEnum):
    """Yes, no, or not to be decided with the precision that the source gives."""

    JA = "ja"
    NEJ = "nej"
    OKLART = "oklart"

    def __and__(self, other: Svar) -> Svar:
        """Return both: one certain no decides, otherwise one doubt leaves it open."""
        if Svar.NEJ in (self, other):
            return Svar.NEJ
        return Svar.JA if self is other is Svar.JA else Svar.OKLART

    def __bool__(self) -> bool:
        """Refuse to be read as a truth value; compare with a member instead."""
        message = "compare a Svar with a member: three answers do not fit in a truth value"
        raise TypeError(message)
