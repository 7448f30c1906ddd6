"""Validation results made by hand, for tests of how they are shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

from polisplan.findings.finding import Finding, Related
from polisplan.findings.severity import Severity
from polisplan.kalender.datum import datum
from polisplan.text.location import Span
from polisplan.text.message import Message
from polisplan.totals.volontarer import Kolumnsumma, Summa
from polisplan.views.overview import Kedjelage, Overview, Slagantal
from polisplan.views.paminnelser import Paminnelse
from polisplan.views.validation_result import (
    Counts,
    FindingGroup,
    Fyndplats,
    RuleRow,
    ValidationResult,
)

FILE = "data/loften/lulea/lulea-2018-4.yaml"


def slip(**changes: Any) -> Finding:
    """Return the finding of a goal's id with a letter dropped."""
    given: dict[str, Any] = {
        "code": "PP103",
        "name": "trasig-hanvisning",
        "severity": Severity.ERROR,
        "message": Message("Målet {id} finns inte.", id="2015-forhindra-brot"),
        "path": FILE,
        "span": Span(27, 8, 27, 27),
        "excerpt": "- mal: 2015-forhindra-brot",
        "record": "lofte/lulea-2018-4",
        "route": ("stodjer", 0, "mal"),
        "value": "2015-forhindra-brot",
        "suggestion": "2015-forhindra-brott",
        "note": Message("målet finns inte"),
        "hint": Message("Långsiktigt mål 4: «Vi förhindrar brott från att begås.»"),
    }
    return Finding(**{**given, **changes})


def duplicate() -> Finding:
    """Return the finding of an id that is used twice."""
    return Finding(
        code="PP101", name="dubblett-id", severity=Severity.ERROR,
        message=Message("Id:t {id} finns redan i en annan fil.", id="ett"),
        path="data/mal/b.yaml", span=Span(1, 5, 1, 8), excerpt="id: ett", record="mal/ett",
        route=("id",), value="ett", hint=Message("Ge den ena posten ett annat id."),
        related=(Related("data/mal/a.yaml", Span(1, 5, 1, 8), Message("Här används id:t först.")),),
    )  # fmt: skip


def warning(**changes: Any) -> Finding:
    """Return the finding of a promise without a measurable target."""
    given: dict[str, Any] = {
        "code": "PP304", "name": "lofte-utan-matbart-mal", "severity": Severity.WARNING,
        "message": Message("Löftet har inget mätbart mål."), "path": FILE,
        "record": "lofte/lulea-2018-4", "route": ("matbara_mal",),
    }  # fmt: skip
    return Finding(**{**given, **changes})


def alone(finding: Finding, rubrik: str | None = None) -> FindingGroup:
    """Return a finding as a group of one."""
    return FindingGroup(finding, None if rubrik is None else Message(rubrik), 0, 0)


def remark(*same: Finding, titel: str | None = None) -> FindingGroup:
    """Return findings that are no errors and say the same as a group."""
    files = {finding.path for finding in same} - {same[0].path}
    platser = tuple(Fyndplats(finding, titel) for finding in same)
    return FindingGroup(same[0], None, len(same) - 1, len(files), platser)


def result(**changes: Any) -> ValidationResult:
    """Return a validation of a register like the real one, without errors."""
    given: dict[str, Any] = {
        "rev": None,
        "as_of": dt.date(2026, 11, 21),
        "complete": True,
        "passed": True,
        "limit": Severity.ERROR,
        "narrowed": (),
        "counts": Counts(1100, 1099, 0, 154, 0, 0),
        "not_run": (),
        "findings": (),
        "groups": (),
        "rows": (
            RuleRow("PP304", Severity.WARNING, Message("Löftet har inget mätbart mål."), 112, 196, Message("helt lästa")),
            RuleRow("PP104", Severity.WARNING, Message("Kommunens lokalpolisområde är okänt."), 42, 290, Message("kommuner")),
        ),
        "overview": Overview(
            rev=None,
            slag=(
                Slagantal("lofte", 432, Message("löften")),
                Slagantal("overenskommelse", 51, Message("överenskommelser")),
                Slagantal("lpo", 99, Message("lokalpolisområden")),
                Slagantal("kommun", 290, Message("kommuner")),
                Slagantal("region", 7, Message("polisregioner")),
                Slagantal("kalla", 1220, Message("källor")),
            ),
            senaste_kalla=datum("2025"),
            kedja=Kedjelage(loften=432, brutna=0, belagda=0, tolkade=410, saknade=31),
            summor=(
                Kolumnsumma("utbildade", Summa(2070, 10, 13), Summa(2070, 10, 10), 2070, (), None),
                Kolumnsumma("uppdrag", Summa(1790, 8, 13), Summa(1790, 8, 10), 1790, (), None),
            ),
            delvis_lasta=236,
        ),
        "paminnelser": (
            Paminnelse("forsenat", 299, 393, Message("{a} av {b} avslutade löften är försenade", a=299, b=393)),
        ),
    }  # fmt: skip
    return ValidationResult(**{**given, **changes})
