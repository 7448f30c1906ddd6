"""A validation for programs: JSON, version 1. It only grows, by new keys."""

from __future__ import annotations

import json
from collections.abc import Mapping

from polisplan.findings.finding import Finding
from polisplan.render.safe import safe_json
from polisplan.text.message import in_source
from polisplan.views.validation_result import ValidationResult

FORMAT = 1
"""The version of the format."""


def validation_json(result: ValidationResult, version: str) -> str:
    """Return a validation as JSON, with a line break at its end.

    Args:
        result: What was found, with every finding placed.
        version: The version of this program.
    """
    counted = result.counts
    document = {
        "format": FORMAT,
        "tool": {"name": "polisplan", "version": version},
        "root": ".",
        "rev": result.rev,
        "as_of": result.as_of.isoformat(),
        "complete": result.complete,
        "summary": {
            "files": counted.files,
            "records": counted.records,
            "errors": counted.errors,
            "warnings": counted.warnings,
            "infos": counted.infos,
            "excepted": counted.excepted,
        },
        "not_shown": {"errors": result.dolda_fel},
        "not_run": [{"code": crash.code, "error": crash.error} for crash in result.not_run],
        "findings": [_finding(finding) for finding in result.findings],
        "reminders": [
            {"name": item.namn, "count": item.antal, "of": item.av, "message": str(item.text)}
            for item in result.paminnelser
        ],
    }
    return safe_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding) -> Mapping[str, object]:
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": str(finding.message),
        "args": {name: in_source(value) for name, value in finding.message.args.items()},
        "file": finding.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "record": finding.record,
        "route": list(finding.route),
        "value": finding.value,
        "suggestion": finding.suggestion,
        "hint": None if finding.hint is None else str(finding.hint),
        "related": [
            {
                "file": related.path,
                "line": related.span.line,
                "column": related.span.column,
                "message": str(related.message),
            }
            for related in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }
