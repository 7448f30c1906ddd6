"""The language of templates: without a way out, and with an end. With `templates`, what knows jinja2.

A template may come from a stranger. One that never ends, or that asks for more than a machine has,
must fail as other faults do: its steps and its products are counted everywhere, and where the
system can it has a clock and a share of the memory (not on Windows).
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from polisplan.text.message import Message

STEPS = 2_000_000
"""The most that one document may loop and call: some hundred times what our largest one does."""

SECONDS = 30
"""The longest that a document by a template of a data tree may take; ours take about a second."""

BYTES = 3 * 1024**3
"""The most memory that a process may take for it, where the system keeps such limits."""

_LONGEST = 10_000_000
"""The most characters, or parts of a list, that a template may multiply to."""

_BITS = 10_000
"""The most bits in a power."""

_COUNTED = "_counted"
"""What each loop is sent through; a template can do it no harm."""


class EndlessTemplateError(jinja2.TemplateRuntimeError):
    """A template does too much.

    Attributes:
        words: Why, in a sentence without a capital letter and a full stop.
    """

    def __init__(self, words: Message) -> None:
        super().__init__(words.source)
        self.words = words


@contextmanager
def bounded(seconds: float = SECONDS) -> Iterator[None]:
    """Give a template so many seconds of a clock, and a share of the memory.

    Raises:
        EndlessTemplateError: It takes longer.
        MemoryError: It takes more.
    """
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        with limited_memory():
            yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def limited_memory() -> Iterator[None]:
    """Let this process take no more than its share of the memory, where the system keeps limits."""
    try:
        import resource  # noqa: PLC0415 - not on every system

        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        given = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
        resource.setrlimit(resource.RLIMIT_AS, (min([BYTES, *given]), hard))
    except (ImportError, OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise EndlessTemplateError(Message("den upprepar något utan slut"))


class Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled, for the documents that come after in this process."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was made of the same template with the same text."""
        code = self._kept.get((bucket.key, bucket.checksum))
        if code is not None:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket."""
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


class Sandbox(ImmutableSandboxedEnvironment):
    """The language of one document: undefined names are errors, and there are no functions."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - what jinja2 takes
        super().__init__(undefined=jinja2.StrictUndefined, **options)
        self._steps = 0
        self.globals.clear()
        self.filters[_COUNTED] = self._each

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever a template calls
        """Return what a function of a template, or of ours, gives."""
        self._step()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - whatever a template counts with
        """Return a product or a power."""
        if operator == "**" and isinstance(left, int) and isinstance(right, int):
            large = left.bit_length() * right > _BITS
        else:
            size, times = (left, right) if isinstance(right, int) else (right, left)
            large = (
                isinstance(size, str | bytes | list | tuple)
                and isinstance(times, int)
                and len(size) * times > _LONGEST
            )
        if large:
            raise EndlessTemplateError(Message("den räknar fram något som är för stort"))
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, _COUNTED, [], [], None, None, lineno=loop.iter.lineno
            )
        return tree

    def _each(self, items: Iterable[object]) -> Iterator[object]:
        for item in items:
            self._step()
            yield item

    def _step(self) -> None:
        self._steps += 1
        if self._steps > STEPS:
            raise EndlessTemplateError(Message("den upprepar något utan slut"))
