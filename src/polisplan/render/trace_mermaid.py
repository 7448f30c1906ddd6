"""Chains as a Mermaid flowchart, for pages that draw such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.render.wording import plain
from polisplan.text.message import Message
from polisplan.views.kedja import Kedjesteg, Kedjevy, Postvy

_ARROWS = {"belagd": "-->", "tolkning": "-.->", "saknas": "--x"}
_UNSAFE = re.compile(r"[^0-9A-Za-zÅÄÖåäöÉéÜü ,./()–-]")
_LONG = 80
_SHOWN = 5


def trace_mermaid(view: Kedjevy, *, everything: bool) -> str:
    """Return a chain as a flowchart from below and upwards, with a line break at the end.

    Sourced links are whole lines, interpreted ones dotted, missing ones end in a cross; the word
    stands on each line too. Everything from the data stands within quotes, and characters that
    mean something to Mermaid, Markdown or HTML are written as their numbers.
    """
    chart = _Chart()
    start = chart.node(view.start.post)
    chart.up(view.start, start)
    for group in view.nedat:
        shown = group.poster if everything else group.poster[:_SHOWN]
        for post, lank in shown:
            chart.line(chart.node(post), start, lank.belagg)
        rest = len(group.poster) - len(shown)
        if rest:
            chart.line(
                chart.text(plain(Message("{n} {slag} till", n=rest, slag=group.slag))), start, ""
            )
    head = (view.huvud.varning, view.huvud.titel, view.huvud.underlag, view.slutsats)
    lines = [f"%% {_comment(str(text))}" for text in head if text is not None]
    return "\n".join([*lines, "flowchart BT", *chart.lines]) + "\n"


class _Chart:
    """Nodes with plain ids, and the lines between them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._ids: dict[tuple[str, str | None], str] = {}
        self._drawn: set[str] = set()

    def node(self, post: Postvy | None) -> str:
        """Return the id of a record's node, drawn the first time."""
        if post is None:
            return self.text(plain(Message("saknas")))
        key = (post.record, post.prioritering)
        known = self._ids.get(key)
        if known is None:
            words = post.rubrik if post.prioritering is None else post.prioritering
            known = self.text(f"{plain(post.record)}<br>{plain(words)}")
            self._ids[key] = known
        return known

    def text(self, text: str) -> str:
        """Return the id of a new node with a text."""
        ident = f"n{sum(line.endswith(']') for line in self.lines)}"
        first, _, second = text.partition("<br>")
        label = _quoted(first) + (f"<br>{_quoted(second)}" if second else "")
        self.lines.append(f'  {ident}["{label}"]')
        return ident

    def up(self, step: Kedjesteg, below: str) -> None:
        """Draw what is above a step."""
        for above in step.uppat:
            belagg = "" if above.lank is None else above.lank.belagg
            if above.post is None:
                reason = "" if above.ande_ord is None else str(above.ande_ord)
                self.line(below, self.text(plain(reason)), belagg)
                continue
            node = self.node(above.post)
            self.line(below, node, belagg)
            self.up(above, node)

    def line(self, below: str, over: str, belagg: str) -> None:
        """Draw a line once."""
        arrow = _ARROWS.get(belagg, "---")
        word = f'|"{plain(Message(belagg))}"|' if belagg else ""
        drawn = f"  {below} {arrow}{word} {over}"
        if drawn not in self._drawn:
            self._drawn.add(drawn)
            self.lines.append(drawn)


def _quoted(text: str) -> str:
    """Return a text for a label: of the rest of Unicode, letters stay and signs become numbers."""
    cut = text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"
    return "".join(_characters(cut))


def _characters(text: str) -> Iterator[str]:
    for character in text:
        plain_sign = not _UNSAFE.match(character) or character.isalpha()
        yield character if plain_sign else f"#{ord(character)};"


def _comment(text: str) -> str:
    return re.sub(r"[{}%]", " ", plain(text))
