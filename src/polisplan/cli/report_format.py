"""In which format a report is written: by `--format`, or else by how the file's name ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from polisplan.cli.documents import ending, into_folder
from polisplan.cli.options import choose
from polisplan.errors import UsageError
from polisplan.text.listing import either, listed
from polisplan.text.message import Message

Formats = Mapping[str, Sequence[str]]
"""Each report, and how it can be written; what comes first is what it is unless more is said."""

_ORDER = ("text", "md", "html", "json", "csv", "xlsx", "pdf", "docx")
_FEW = 2
"""So many reports that lack a format are named, rather than all that have it."""


def every_format(formats: Formats) -> tuple[str, ...]:
    """Return every format that some report can be written in."""
    return tuple(sorted({item for allowed in formats.values() for item in allowed}, key=_place))


def who_has_what(formats: Formats) -> Iterator[Message]:
    """Yield a sentence for each format that some report lacks."""
    for output in every_format(formats):
        having = [kind for kind, allowed in formats.items() if output in allowed]
        lacking = [kind for kind in formats if kind not in having]
        if not lacking:
            continue
        if len(lacking) <= _FEW:
            yield Message("{format} finns inte för {rapporter}.",
                          format=output, rapporter=listed(lacking))  # fmt: skip
        else:
            yield Message("{format} finns för {rapporter}.",
                          format=output, rapporter=listed(having))  # fmt: skip


def chosen_format(kind: str, allowed: Sequence[str], given: str | None, out: str | None) -> str:
    """Return the format to write a report in.

    Args:
        kind: The report.
        allowed: How it can be written.
        given: What `--format` says.
        out: The file or the folder to write to; None for standard output, or for many files.

    Raises:
        UsageError: The report cannot be written so, or the file's name says another format.
    """
    named = "" if out is None or into_folder(out) else Path(out).suffix.lower()
    formats = {f".{ending(item)}": item for item in _ORDER}
    if given is not None:
        chosen = choose("--format", given, allowed)
        if formats.get(named, chosen) != chosen:
            raise UsageError(
                "Ändelsen {andelse} och --format {format} säger olika: ändra det ena.",
                andelse=named, format=chosen,
            )  # fmt: skip
        return chosen
    if not named:
        return allowed[0]
    found = formats.get(named)
    if found is None or found not in allowed:
        raise UsageError(
            "{rapport} kan inte skrivas som {andelse}. Det kan bli {tillatna}.",
            rapport=kind, andelse=named, tillatna=either([f".{ending(item)}" for item in allowed]),
        )  # fmt: skip
    return found


def _place(output: str) -> int:
    return _ORDER.index(output)
