"""The table of commands. A command's module is imported only when that command is run."""

from __future__ import annotations

from typing import NamedTuple

from polisplan.text.message import Message


class Command(NamedTuple):
    """Where a command is, and what it does.

    Attributes:
        module: Its module.
        function: The function with its options; it returns the exit code.
        short: One line for the list of commands.
    """

    module: str
    function: str
    short: Message


COMMANDS: dict[str, Command] = {
    "validate": Command(
        "polisplan.cli.validate", "validate", Message("Kontrollera att data följer reglerna.")
    ),
    "report": Command(
        "polisplan.cli.report",
        "report",
        Message("Skriv en rapport: status, uppfoljning, avtal, tackning, mal, projekt …"),
    ),
    "list": Command(
        "polisplan.cli.listing", "list_records", Message("Lista poster av ett slag: löften, mål …")
    ),
    "show": Command(
        "polisplan.cli.show", "show", Message("Visa en post hel, och det som pekar på den.")
    ),
    "trace": Command(
        "polisplan.cli.trace", "trace", Message("Visa kedjan från en post till det den vilar på.")
    ),
    "explain": Command(
        "polisplan.cli.explain", "explain", Message("Visa vad en regel kräver och varför.")
    ),
    "schema": Command(
        "polisplan.cli.schema",
        "schema",
        Message("Skriv eller kontrollera JSON Schema för editorer."),
    ),
}
"""By name, in the order they are listed."""

QUESTIONS: tuple[tuple[Message, str, str], ...] = (
    (Message("Är allt rätt?"), "validate", "polisplan validate"),
    (Message("Hur går det hos oss?"), "report", "polisplan report status --lpo lulea-boden"),
    (Message("Var saknas löften?"), "report", "polisplan report tackning --period 2023"),
    (Message("Vad har vi lovat?"), "list", "polisplan list löften --kommun lulea"),
    (
        Message("Skriv ut en överenskommelse"),
        "report",
        "polisplan report avtal rattvik-2016 --format pdf --out build/",
    ),
    (Message("Vad betyder en kod?"), "explain", "polisplan explain PP103"),
)
"""What people come with: the question, the command that must exist, and what to type."""
