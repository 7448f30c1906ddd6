"""Typst templates to PDF. The only module that knows typst.

A document is archive quality (PDF/A-3a) and accessible (PDF/UA-1). Typst has no clock for a
template: what a data tree brings is compiled in a process of its own, which is ended when it takes
too long and, where the system keeps limits (not on Windows), ends by itself when it takes too much.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple, TypeAlias

import typst

from polisplan.errors import TemplateError
from polisplan.render.own_template import FOLDER
from polisplan.render.sandbox import SECONDS, limited_memory
from polisplan.text.message import Message

FONTS = Path(__file__).parent.parent / "fonts"
"""Where the font lies; it is in the package, so that a document looks the same everywhere."""

_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]


class Compiled(NamedTuple):
    """What came of a template: a PDF, or else what is wrong and where Typst shows it."""

    pdf: bytes
    fault: str = ""
    diagnostic: str = ""


Inputs: TypeAlias = Mapping[str, str]
Compile: TypeAlias = Callable[[Inputs, int], Compiled]
"""Takes what a template is told, and the second of the document; gives what comes of it."""


@contextmanager
def typ_compiler(
    folder: Path, name: str, *, trusted: bool, seconds: float = SECONDS
) -> Iterator[Compile]:
    """Give what compiles a template; many in a row cost little more than their pages.

    Args:
        folder: Where it lies, with those that it imports. It can read nothing else.
        name: Its name.
        trusted: Whether it is ours.
        seconds: The longest that one document may take where it is not.

    Raises:
        TemplateError: It takes too long or too much.
    """
    if trusted:
        yield _compiler(folder, name)
        return
    ours, theirs = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=_serve, args=(theirs, folder, name), daemon=True)
    process.start()
    theirs.close()
    gone: list[TemplateError] = []

    def compile_apart(inputs: Inputs, second: int) -> Compiled:
        if not gone:
            try:
                ours.send((inputs, second))
                if ours.poll(seconds):
                    answer: Compiled = ours.recv()
                    return answer
                gone.append(_too_much(name, Message("den upprepar något utan slut")))
            except (EOFError, OSError):
                gone.append(_too_much(name, Message("den tar mer minne än vad som finns")))
        raise gone[0]

    try:
        yield compile_apart
    finally:
        process.kill()
        process.join()
        ours.close()


def _compiler(folder: Path, name: str) -> Compile:
    nowhere = str(folder / "packages")
    compiler = typst.Compiler(
        str(folder / name), root=str(folder), font_paths=_fonts(),
        package_path=nowhere, package_cache_path=nowhere,
    )  # fmt: skip

    def compiled(inputs: Inputs, second: int) -> Compiled:
        try:
            made, warnings = compiler.compile_with_warnings(
                sys_inputs=dict(inputs), pdf_standards=_STANDARDS, timestamp=second
            )
        except typst.TypstError as error:
            return Compiled(b"", error.message, error.diagnostic)
        for warning in warnings:  # An unknown font is only a warning, and so is much that shows.
            return Compiled(b"", warning.message, warning.diagnostic)
        if not isinstance(made, bytes):  # pragma: no cover - for the types
            raise TypeError(name)
        return Compiled(made)

    return compiled


def _serve(line: Connection, folder: Path, name: str) -> None:
    """Compile what is asked for, until nobody asks: in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # The one who asked decides.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # Typst would say much when memory ends.
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    with limited_memory():
        compiled = _compiler(folder, name)
        try:
            while True:
                line.send(compiled(*line.recv()))
        except (EOFError, OSError):
            return


def _end_with(parent: int) -> None:
    """End this process when the one that asked is gone, whatever it is busy with."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _too_much(name: str, fault: Message) -> TemplateError:
    return TemplateError(
        "Mallen {fil} kan inte användas: {fel}.", fil=f"{FOLDER}/{name}", fel=fault
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
