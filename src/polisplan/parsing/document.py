"""The slow path: events to values with places, and everything that is wrong on the way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from polisplan.findings.finding import Pointer, Problem
from polisplan.parsing.encoding import CONTROL, control_problem, nfc
from polisplan.parsing.ord import ambiguous, decimal_comma, empty, glued, no_such_day, syntax
from polisplan.parsing.scalars import Odd, resolve
from polisplan.parsing.syntax import Mark, Scalar, written_sign
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.text.source_file import lines_of

MAX_DEPTH = 32
"""How deep mappings and sequences may nest; our kinds need seven levels."""

_DROPPED = "\x00"
"""Stands for a key whose entry is left out."""

_RUN_ON = re.compile(r"([a-z_]+):([^/\s].*)\Z", re.DOTALL)
"""A key and its value without the space that should part them."""

_BEFORE_COMMA = re.compile(r"(?<![\w.,])([-+]?\d{1,9}),\Z", re.ASCII)
"""A whole number with a comma right after it, at the end of a piece of text."""


def too_deep(depth: int) -> bool:
    """Return whether one more level would be too many."""
    return depth >= MAX_DEPTH


class _Frame:
    """A container that is being filled.

    Attributes:
        container: The mapping or sequence.
        route: Where it stands; None inside something that is left out.
        key: The key that waits for its value.
        as_key: Whether the container itself stands where a key should.
    """

    __slots__ = ("as_key", "container", "key", "route")

    def __init__(self, container: dict[str, Any] | list[Any], route: Route | None) -> None:
        self.container = container
        self.route = route
        self.key: str | None = None
        self.as_key = False

    @property
    def wants_key(self) -> bool:
        return isinstance(self.container, dict) and self.key is None

    def next_route(self) -> Route | None:
        """Return the route of the entry that comes next."""
        if self.route is None or self.key == _DROPPED:
            return None
        step = self.key if isinstance(self.container, dict) else len(self.container)
        return None if step is None else (*self.route, step)


class SlowReader:
    """Takes events one by one.

    Attributes:
        value: The document's value; None until it has ended, and where it is no mapping.
        problems: What is wrong, in the order of the text.
        refused: The routes of entries that were left out.
        marked: The routes of values with an anchor or a tag, and of aliases.
        open: The routes of mappings that would take keys from elsewhere.
        keys: The span of each key.
        values: The span of each value.
        last: The last scalar taken.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.value: Any = None
        self.problems: list[Problem] = []
        self.refused: set[Route] = set()
        self.marked: set[Route] = set()
        self.open: set[Route] = set()
        self.keys: dict[Route, Span] = {}
        self.values: dict[Route, Span] = {}
        self.last: Scalar | None = None
        self._path = path
        self._lines = lines_of(data)
        self._stack: list[_Frame] = []
        self._names: set[str] = set()
        self._controls: dict[str, tuple[Span, int, int]] = {}
        self._documents = 0
        self._stopped = False
        self._root: Any = None

    def take(self, event: Any) -> bool:
        """Take one event; return whether to go on."""
        name = type(event).__name__
        if name == "DocumentStartEvent":
            self._document(event)
        elif name == "ScalarEvent":
            self._node(event)
            self._scalar(event)
        elif name in {"MappingStartEvent", "SequenceStartEvent"}:
            self._node(event)
            self._open(event, {} if name == "MappingStartEvent" else [])
        elif name in {"MappingEndEvent", "SequenceEndEvent"}:
            self._close()
        elif name == "AliasEvent":
            self._alias(event)
        return not self._stopped and name != "StreamEndEvent"

    def syntax_fault(self, problem: str, mark: Mark) -> None:
        """Note that the text is no YAML from a place on."""
        line = min(mark.line, len(self._lines) - 1)
        text = self._lines[line]
        self.problems.append(syntax(self._path, problem, text, line + 1, mark.column + 1))
        self._stopped = True
        self._root = None

    def finish(self) -> None:
        """Close the books: a document must be a mapping with something in it."""
        if isinstance(self._root, dict) and (self._root or self.refused or self.problems):
            self.value = self._root
        elif not self._stopped and not self.problems:
            message = (
                Message("Filen är tom.")
                if self._root is None or self._root == {}
                else Message("Filen ska bestå av nycklar och värden, som id: ett-id.")
            )
            self.problems.append(Problem("PP013", self._path, (), message, span=TOP))

    # Events.

    def _document(self, event: Any) -> None:
        self._documents += 1
        if event.version is not None or event.tags:
            self._add("PP006", event, Message("Direktiv (%YAML, %TAG) används inte här."))
        if self._documents > 1:
            self._add(
                "PP007", event, Message("Här börjar ett andra dokument. En fil är en post."),
                hint=Message("Ta bort raden ---, eller flytta resten till en egen fil."),
            )  # fmt: skip
            self._stopped = True

    def _node(self, event: Any) -> None:
        if event.anchor is not None:
            self._named(
                "&", event, Message("Ankare (&{namn}) används inte här.", namn=event.anchor)
            )
        if event.tag is not None:
            span, sign = self._sign(event, "!")
            self._say(
                "PP006", span, Message("Taggar ({namn}) används inte här.", namn=sign or event.tag),
                route=self._here(),
            )  # fmt: skip
        if event.tag is not None or event.anchor is not None:
            self.marked.add(self._here())

    def _alias(self, event: Any) -> None:
        if not self._stack or self._stack[-1].key != _DROPPED:  # else the key is the fault
            self._named("*", event, Message("Alias (*{namn}) används inte här.", namn=event.anchor))
        self.marked.add(self._here())
        if self._stack and self._stack[-1].wants_key:
            self.open.add(self._here())
        self._put(None, self._span(event), refused=True)

    def _named(self, mark: str, event: Any, message: Message) -> None:
        """Tell of an anchor or an alias; where its name is known already it is the same fault."""
        if event.anchor in self._names:
            return
        self._names.add(event.anchor)
        span = self._span(event) if mark == "*" else self._sign(event, mark)[0]
        self._say(
            "PP006", span, message, route=self._here(),
            hint=Message("Skriv värdet på varje ställe där det ska stå."),
        )  # fmt: skip

    def _here(self) -> Route:
        """Return the route of the value that comes, or of the mapping whose key comes."""
        if not self._stack:
            return ()
        frame = self._stack[-1]
        return frame.next_route() or frame.route or ()

    def _sign(self, event: Any, mark: str) -> tuple[Span, str | None]:
        """Return where a value's tag or anchor stands, and how it is written."""
        span = self._span(event)
        column = span.column - 1
        sign = written_sign(self._lines[span.line - 1], column, mark)
        if sign is None:
            return span, None
        column = self._lines[span.line - 1].index(sign, column)
        return Span(span.line, column + 1, span.line, column + len(sign) + 1), sign

    def _scalar(self, event: Any) -> None:
        span = self._span(event)
        start, end = event.start_mark, event.end_mark
        self.last = Scalar(
            Mark(start.line, start.column), Mark(end.line, end.column), event.style or ""
        )
        self._control(CONTROL.findall(event.value), span)
        text = nfc(CONTROL.sub("\ufffd", event.value))
        plain = not event.style
        if self._stack and self._stack[-1].wants_key:
            self._key(text, resolve(text) if plain else text, span)
            return
        value = resolve(text) if plain else text
        if not isinstance(value, Odd):
            self._put(value, span)
            return
        if not self._stack:
            self._put(None if value is Odd.NULL else text, span)
            return
        # Where the key is wrong already, or the value for another reason, this is no other fault.
        if self._stack[-1].key != _DROPPED and event.tag is None and event.anchor is None:
            self._odd(value, text, span)
        self._put(None, span, refused=True)

    def _control(self, characters: Sequence[str], span: Span) -> None:
        """Note control characters that are written as codes: each is told of once."""
        for character in sorted(set(characters)):
            first, index, before = self._controls.get(character, (span, len(self.problems), 0))
            count = before + characters.count(character)
            self._controls[character] = (first, index, count)
            problem = control_problem(self._path, character, first, count - 1)
            self.problems[index : index + 1] = [problem]

    def _odd(self, value: Odd, text: str, span: Span) -> None:
        frame = self._stack[-1]
        run_on = _RUN_ON.match(frame.key or "") if value is Odd.NULL and not text else None
        if value is Odd.AMBIGUOUS:
            problem = ambiguous(self._path, text, span)
        elif value is Odd.NO_SUCH_DAY:
            problem = no_such_day(self._path, text, span)
        elif run_on is not None and frame.route is not None:
            problem = glued(self._path, run_on[1], run_on[2], self.keys[(*frame.route, run_on[0])])
            self.refused.add((*frame.route, run_on[1]))
        else:
            problem = empty(self._path, frame.key, text, span)
        self.problems.append(replace(problem, route=frame.next_route() or ()))

    def _key(self, text: str, resolved: object, span: Span) -> None:
        frame = self._stack[-1]
        assert isinstance(frame.container, dict)  # noqa: S101 - for the type checker
        route = None if frame.route is None else (*frame.route, text)
        if text == "<<":
            self._say("PP006", span, Message("Sammanfogningsnyckeln << används inte här."))
            self.open.add(frame.route or ())
        elif isinstance(resolved, int) and (number := self._decimal_comma(text, span)) is not None:
            self.problems.append(decimal_comma(self._path, *number))
        elif resolved is Odd.AMBIGUOUS or not isinstance(resolved, str):
            self._say(
                "PP014", span, Message("Nyckeln «{nyckel}» läses inte som text.", nyckel=text),
                hint=Message("Nycklar är ord, som titel och period."), value=text,
            )  # fmt: skip
        elif text in frame.container or (route is not None and route in self.refused):
            first = None if route is None else self.keys.get(route)
            self._say(
                "PP005", span, Message("Nyckeln {nyckel} finns två gånger.", nyckel=text),
                hint=Message("Den står först på rad {rad}. Behåll den ena.",
                             rad=0 if first is None else first.line),
                value=text, route=route or (),
                related=() if first is None or route is None else (
                    Pointer(self._path, route, Message("Här står nyckeln först."), span=first),
                ),
            )  # fmt: skip
        else:
            frame.key = text
            if route is not None:
                self.keys[route] = span
            return
        frame.key = _DROPPED

    def _decimal_comma(self, text: str, span: Span) -> tuple[str, Span] | None:
        """Return the number that a whole number as key is the end of: the `5` in `{a: 3,5}`."""
        before = self._lines[span.line - 1][: span.column - 1]
        whole = _BEFORE_COMMA.search(before)
        if whole is None or not text.isdecimal():
            return None
        return f"{whole[1]},{text}", span._replace(column=whole.start(1) + 1)

    def _open(self, event: Any, container: dict[str, Any] | list[Any]) -> None:
        span = self._span(event)
        if too_deep(len(self._stack)):
            self._say("PP010", span, Message("Nycklarna är inneslutna i fler än {antal} nivåer.",
                                             antal=MAX_DEPTH),
                      hint=Message("Kontrollera indrag och parenteser. "
                                   "Resten av filen är inte kontrollerad."),
            )  # fmt: skip
            self._stopped = True
            return
        as_key = bool(self._stack) and self._stack[-1].wants_key
        if as_key:
            self._say(
                "PP014",
                span,
                Message("En nyckel ska vara ett ord, inte en lista eller fler nycklar."),
            )
            frame = _Frame(container, None)
        else:
            route = self._stack[-1].next_route() if self._stack else ()
            frame = _Frame(container, route)
            if route is not None:
                self.values[route] = span
        frame.as_key = as_key
        self._stack.append(frame)

    def _close(self) -> None:
        frame = self._stack.pop()
        if frame.as_key:
            self._stack[-1].key = _DROPPED
            return
        done = frame.container if isinstance(frame.container, dict) else tuple(frame.container)
        self._put(done, None)

    def _put(self, value: Any, span: Span | None, *, refused: bool = False) -> None:
        """Put a value where it belongs; a refused one keeps its place in a list."""
        if not self._stack:
            self._root = value
            return
        frame = self._stack[-1]
        if frame.wants_key:
            frame.key = _DROPPED
            return
        route = frame.next_route()
        if route is not None:
            if span is not None:
                self.values[route] = span
            if refused:
                self.refused.add(route)
        if isinstance(frame.container, list):
            frame.container.append(value)
            return
        if frame.key != _DROPPED and frame.key is not None and not refused:
            frame.container[frame.key] = value
        frame.key = None

    # Places and words.

    def _span(self, event: Any) -> Span:
        """Return an event's place; what ends on a later line is marked on its first line."""
        start, end = event.start_mark, event.end_mark
        line = start.line + 1
        if end.line == start.line and end.column > start.column:
            return Span(line, start.column + 1, line, end.column + 1)
        text = self._lines[start.line] if start.line < len(self._lines) else ""
        width = max(len(text.rstrip()), start.column + 1)
        return Span(line, start.column + 1, line, width + 1)

    def _add(
        self, code: str, event: Any, message: Message, *, hint: Message | None = None
    ) -> None:  # fmt: skip
        self._say(code, self._span(event), message, hint=hint)

    def _say(
        self, code: str, span: Span, message: Message, *, hint: Message | None = None,
        value: str | None = None, route: Route | None = None, related: tuple[Pointer, ...] = (),
    ) -> None:  # fmt: skip
        here = route if route is not None else (self._stack[-1].route or () if self._stack else ())
        self.problems.append(
            Problem(
                code, self._path, here, message, span=span, value=value, hint=hint, related=related
            )
        )
