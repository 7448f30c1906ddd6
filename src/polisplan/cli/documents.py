"""Where a report goes: standard output, a file or a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from polisplan.cli.files import write_file, write_through
from polisplan.cli.output import complain, emit, emit_bytes, emit_coloured, emit_exact
from polisplan.cli.system_words import reason
from polisplan.errors import UsageError
from polisplan.text.message import Message

BINARY = ("pdf", "xlsx", "docx")
"""Formats that are no text."""

_ENDINGS = {"text": "txt"}


def demand_place(output: str, out: str | None) -> None:
    """Do nothing where a report can be written as asked.

    Raises:
        UsageError: It is no text and would go to a terminal.
    """
    if output in BINARY and out is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("{format} kan inte visas på skärmen: ange --out.", format=output)


def deliver(made: str | bytes, output: str, *, name: str, out: str | None) -> None:
    """Write a report.

    Args:
        made: The report.
        output: Its format.
        name: What its file is called in a folder, without the ending.
        out: A file, or a folder if it exists as one or ends in a slash; None for standard output.

    Raises:
        UsageError: The file cannot be written.
    """
    if out is None:
        if isinstance(made, bytes):
            emit_bytes(made)
        else:
            {"text": emit_coloured, "csv": emit_exact}.get(output, emit)(made)
        return
    path, in_folder = Path(out), into_folder(out)
    if in_folder:
        path /= file_name(name, output)
    write_report(path, made, make_folder=in_folder)
    complain(str(Message("skrev {fil}", fil=str(path))))


def into_folder(out: str) -> bool:
    """Return whether a report is to be a file in that folder, and not that file."""
    return out.endswith(("/", "\\")) or os.path.isdir(out)  # noqa: PTH112 - never raises


def file_name(name: str, output: str) -> str:
    """Return what a report's file is called in a folder."""
    return f"{name}.{ending(output)}"


def ending(output: str) -> str:
    """Return how the name of a file in a format ends."""
    return _ENDINGS.get(output, output)


def write_report(path: Path, made: str | bytes, *, make_folder: bool = True) -> None:
    """Write a report to a file.

    Args:
        path: The file.
        made: The report.
        make_folder: Whether the program chose the name, in a folder that is made if it is not
            there; else a person did, and may have meant a pipe.

    Raises:
        UsageError: The file cannot be written.
    """
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        (write_file if make_folder else write_through)(path, as_bytes(made))
    except (OSError, ValueError) as error:
        raise UsageError(
            "Det går inte att skriva {fil}: {fel}.", fil=str(path), fel=reason(error)
        ) from None


def as_bytes(made: str | bytes) -> bytes:
    """Return a report as the bytes of a file."""
    return made.encode("utf-8", "backslashreplace") if isinstance(made, str) else made


def columns() -> int:
    """Return how wide a text may be: the terminal's width, at most 96."""
    if not sys.stdout.isatty():
        return 96
    try:
        return max(40, min(96, os.get_terminal_size(sys.stdout.fileno()).columns))
    except OSError:
        return 96
