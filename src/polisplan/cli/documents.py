"""Where a report goes: standard output, a file or a folder."""

from __future__ import annotations

from pathlib import Path

from polisplan.cli.files import write_file
from polisplan.cli.output import complain, emit, emit_coloured
from polisplan.errors import UsageError

_ENDINGS = {"text": "txt"}


def deliver(text: str, output: str, *, name: str, out: str | None) -> None:
    """Write a report.

    Args:
        text: The report.
        output: Its format.
        name: What its file is called in a folder, without the ending.
        out: A file, or a folder if it exists as one or ends in a slash; None for standard output.

    Raises:
        UsageError: The file cannot be written.
    """
    if out is None:
        (emit_coloured if output == "text" else emit)(text)
        return
    path = Path(out)
    try:
        if out.endswith(("/", "\\")) or path.is_dir():
            path.mkdir(parents=True, exist_ok=True)
            path /= f"{name}.{_ENDINGS.get(output, output)}"
        write_file(path, text.encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise UsageError(
            "Det går inte att skriva {fil}: {fel}.", fil=str(path), fel=reason or str(error)
        ) from None
    complain(f"skrev {path}")


def columns() -> int:
    """Return how wide a text may be: the terminal's width, at most 96."""
    import os
    import sys

    if not sys.stdout.isatty():
        return 96
    try:
        return max(40, min(96, os.get_terminal_size(sys.stdout.fileno()).columns))
    except OSError:
        return 96
