"""How much a finding weighs."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding stops anything; shown as `fel`, `varning` and `upplysning`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def i_ord(self) -> str:
        """The Swedish word for it."""
        return {"error": "fel", "warning": "varning", "info": "upplysning"}[self.value]

    @property
    def weight(self) -> int:
        """0 for the heaviest; findings sort by it where they are grouped."""
        return ("error", "warning", "info").index(self.value)
