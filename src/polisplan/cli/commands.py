"""The table of commands. A command's module is imported only when that command is run."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """Where a command is, and what it does.

    Attributes:
        module: Its module.
        function: The function with its options; it returns the exit code.
        short: One line for the list of commands.
    """

    module: str
    function: str
    short: str


COMMANDS: dict[str, Command] = {
    "validate": Command(
        "polisplan.cli.validate", "validate", "Kontrollera att data följer reglerna."
    ),
    "report": Command("polisplan.cli.report", "report", "Skriv en rapport: status, volontarer."),
    "trace": Command(
        "polisplan.cli.trace", "trace", "Visa kedjan från en post till det den vilar på."
    ),
    "explain": Command("polisplan.cli.explain", "explain", "Visa vad en regel kräver och varför."),
    "schema": Command(
        "polisplan.cli.schema", "schema", "Skriv eller kontrollera JSON Schema för editorer."
    ),
}
"""By name, in the order they are listed."""

QUESTIONS: tuple[tuple[str, str, str], ...] = (
    ("Är allt rätt?", "validate", "polisplan validate"),
    ("Hur går det hos oss?", "report", "polisplan report status --lpo lulea-boden"),
    ("Hur många volontärer finns?", "report", "polisplan report volontarer"),
    ("Vad stödjer ett löfte?", "trace", "polisplan trace lulea-2018-4"),
    ("Vad betyder en kod?", "explain", "polisplan explain PP103"),
)
"""What people come with: the question, the command that must exist, and what to type."""
