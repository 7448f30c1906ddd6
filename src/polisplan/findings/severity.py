"""How much a finding weighs."""

from __future__ import annotations

from enum import StrEnum

from polisplan.text.message import Message


class Severity(StrEnum):
    """Whether a finding stops anything; shown as `fel`, `varning` and `upplysning`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def i_ord(self) -> Message:
        """The word for it."""
        return _WORDS[self.value]

    @property
    def weight(self) -> int:
        """0 for the heaviest; findings sort by it where they are grouped."""
        return ("error", "warning", "info").index(self.value)


_WORDS = {
    "error": Message("fel"),
    "warning": Message("varning"),
    "info": Message("upplysning"),
}
