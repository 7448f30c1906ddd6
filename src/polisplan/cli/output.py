"""What leaves the program: text on standard output, everything else on standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from polisplan.cli.system_words import reason
from polisplan.errors import PolisplanError, UsageError
from polisplan.text.message import Message


def prepare_streams() -> None:
    """Make both streams take any text: UTF-8, or on a terminal of another kind what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty() and stream.encoding.lower() not in {"utf-8", "ascii", "ansi_x3.4-1968"}:
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def emit(text: str) -> None:
    """Write to standard output; a reader that has gone away is no error."""
    stream: TextIO | None = sys.stdout
    if stream is None:
        return  # The program was started without one.
    with _writing():
        stream.write(text)
        stream.flush()


def emit_exact(text: str) -> None:
    """Write to standard output with every line break as it is, also where lines end otherwise."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    emit(text)


def emit_bytes(data: bytes) -> None:
    """Write a document that is no text to standard output."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        return  # The program was started without one.
    with _writing():
        stream.write(data)
        stream.flush()


def emit_coloured(text: str) -> None:
    """Write to standard output, with colour where it is a terminal that wants it."""
    if not _wants_colour():
        emit(text)
        return
    from polisplan.render.terminal import show

    with _writing():
        show(text, sys.stdout)
        sys.stdout.flush()


@contextmanager
def _writing() -> Iterator[None]:
    """Take a reader that has gone away for granted, and say what else keeps text from being written.

    Raises:
        UsageError: It cannot be written, for example because the disk is full.
    """
    try:
        yield
    except BrokenPipeError:
        _silence()
    except OSError as error:
        _silence()
        raise UsageError("Svaret kan inte skrivas: {fel}.", fel=reason(error)) from None


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    stream: TextIO | None = sys.stderr
    if stream is None:
        return
    try:
        stream.write(f"polisplan: {sentence}\n")
        stream.flush()
    except (BrokenPipeError, ValueError):
        pass


def sentence_of(error: PolisplanError) -> str:
    """Return what was impossible, in the language that is spoken."""
    values = {
        name: value if isinstance(value, Message | int) else str(value)
        for name, value in error.arguments.items()
    }
    return str(Message(error.template, **values))


def wants_bar() -> bool:
    """Return whether standard error is a terminal that a bar can move on."""
    stream: TextIO | None = sys.stderr
    dumb = os.environ.get("TERM", "") in {"", "dumb"}
    return stream is not None and stream.isatty() and not dumb


def _wants_colour() -> bool:
    stream: TextIO | None = sys.stdout
    return (
        stream is not None
        and stream.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "") not in {"", "dumb"}
    )


def _silence() -> None:
    """Send what is still written to nowhere, so that closing the stream does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
