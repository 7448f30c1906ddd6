"""The page of a rule: its module's docstring taken apart.

The docstring is the rule's text for people and its examples are its specification, so the same
parts are shown by `polisplan explain`, written to `docs/regler/` and run as tests.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADINGS = ("Varför", "Fel", "Rätt", "Gör så här", "Källa")
"""The parts of a page, in order."""

_FENCE = "```"
_NEXT_LINE = "(nästa rad)"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list of a page, or an example.

    Attributes:
        text: The lines; an example ends with a line break, as a file does.
        language: `yaml` for a file, `text` for a case in words; empty for what is no example.
        path: The file that a `yaml` example is, relative to the root.
    """

    text: str
    language: str = ""
    path: str = ""

    def marked(self, code: str) -> tuple[int, ...]:
        """Return the lines, from 1, that an example says break a rule.

        Such a line ends in `# PP103`. Where a comment would change the fault, the line above is
        a comment: `# PP103 (nästa rad)`.
        """
        here = re.compile(rf"#\s*{code}\s*({re.escape(_NEXT_LINE)})?\s*\Z")
        found = ((number, here.search(line)) for number, line in enumerate(self.lines, start=1))
        return tuple(number + bool(match[1]) for number, match in found if match)

    @property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.removesuffix("\n").split("\n")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands below it."""

    heading: str
    blocks: tuple[Block, ...]

    @property
    def files(self) -> dict[str, str]:
        """The files of an example, path to text."""
        return {block.path: block.text for block in self.blocks if block.language == "yaml"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a docstring says.

    Attributes:
        sentence: What must hold, in one sentence.
        parts: The parts, in the order they stand.
    """

    sentence: str
    parts: tuple[Part, ...]

    def part(self, heading: str) -> Part:
        """Return one part.

        Raises:
            ValueError: The page has no such part.
        """
        for part in self.parts:
            if part.heading == heading:
                return part
        message = f"the page has no part {heading!r}"
        raise ValueError(message)


def parse_page(docstring: str) -> Page:
    """Return a docstring as a page.

    Raises:
        ValueError: It does not begin with one sentence, a part is empty, or an example is not
            closed or does not say what it is.
    """
    head, *rest = re.split(r"(?m)^## ", _outside_fences(docstring.strip()))
    sentence = head.strip()
    if not sentence or "\n" in sentence:
        message = "a page begins with one sentence on one line"
        raise ValueError(message)
    return Page(sentence, tuple(_part(text) for text in rest))


def _outside_fences(text: str) -> str:
    """Return a page whose examples cannot be taken for headings.

    Raises:
        ValueError: An example is not closed.
    """
    inside = False
    lines = []
    for line in text.split("\n"):
        if line.startswith(_FENCE):
            inside = not inside
        elif inside and line.startswith("## "):
            message = f"an example cannot have the line {line!r}"
            raise ValueError(message)
        lines.append(line)
    if inside:
        message = "an example is not closed"
        raise ValueError(message)
    return "\n".join(lines)


def _part(text: str) -> Part:
    heading, _, body = text.partition("\n")
    blocks: list[Block] = []
    lines: list[str] = []
    fence: tuple[str, str] | None = None
    for line in body.split("\n"):
        if line.startswith(_FENCE) and fence is None:
            _end_paragraph(blocks, lines)
            fence = _sort(line.removeprefix(_FENCE))
        elif line.startswith(_FENCE) and fence is not None:
            blocks.append(Block("\n".join(lines) + "\n", *fence))
            lines.clear()
            fence = None
        elif fence is not None or line.strip():
            lines.append(line)
        else:
            _end_paragraph(blocks, lines)
    _end_paragraph(blocks, lines)
    if not blocks:
        message = f"the part {heading!r} is empty"
        raise ValueError(message)
    return Part(heading.strip(), tuple(blocks))


def _end_paragraph(blocks: list[Block], lines: list[str]) -> None:
    if lines:
        blocks.append(Block("\n".join(lines)))
        lines.clear()


def _sort(words: str) -> tuple[str, str]:
    """Return the language and the path that the line above an example names.

    Raises:
        ValueError: It is neither a file nor a case in words.
    """
    language, _, path = words.strip().partition(" ")
    if (language == "yaml") != bool(path) or language not in {"yaml", "text"}:
        message = f"an example is `yaml` with a path, or `text` without: {words!r}"
        raise ValueError(message)
    return language, path.strip()
