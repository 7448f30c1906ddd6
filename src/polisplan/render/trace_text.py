"""Chains for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.columns import clipped, padded, text_of, wrapped
from polisplan.render.wording import plain
from polisplan.text.listing import joined
from polisplan.text.message import Message, Plural, Value
from polisplan.views.kedja import Kedjesteg, Kedjesumma, Kedjevy, Lankvy, Nedat, Postvy
from polisplan.views.phrases import plural, tal
from polisplan.views.rapporthuvud import Rapporthuvud

MAX_COLUMNS = 96
_SHOWN = 5
"""Records of a kind that are listed downwards; more are counted, unless all are asked for."""


def trace_text(view: Kedjevy, *, everything: bool, columns: int = MAX_COLUMNS) -> str:
    """Return a chain as text, with a line break at the end.

    Args:
        view: The chain.
        everything: Whether every record that points here is listed.
        columns: The width of the terminal; no line gets wider than 96.
    """
    columns = min(columns, MAX_COLUMNS)
    lines = [*_head(view.huvud, columns), *wrapped(plain(view.slutsats), columns), ""]
    lines += _step(view.start, "", columns)
    if view.loften_under is not None:
        under = plural(
            view.loften_under,
            "{n} löfte når hit, direkt eller genom andra",
            "{n} löften når hit, direkt eller genom andra",
        )
        lines += ["", plain(under)]
    for group in view.nedat:
        lines += ["", *_down(group, everything=everything, columns=columns)]
    return text_of(lines)


def trace_summary_text(view: Kedjesumma) -> str:
    """Return how the chains of all promises end, with a line break at the end."""
    lines = [*_head(view.huvud, MAX_COLUMNS), ""]
    promises = Message("löften, efter hur deras kedja slutar")
    lines.append(f"  {_number(view.loften)} {plain(promises)}")
    lines += [f"  {_number(antal)}  {plain(Message(ord_))}" for ord_, antal in view.andar]
    goals = Message("länkar till mål, efter belägg")
    priorities = Message("länkar till en prioritering i en överenskommelse, efter belägg")
    for what, counts in ((goals, view.belagg), (priorities, view.prioriteringar)):
        lines += ["", f"  {_number(sum(antal for _, antal in counts))} {plain(what)}"]
        lines += [f"  {_number(antal)}  {plain(Message(ord_))}" for ord_, antal in counts]
    return text_of(lines)


def _head(huvud: Rapporthuvud, columns: int) -> Iterator[str]:
    if huvud.varning is not None:
        yield from wrapped(plain(huvud.varning), columns)
    yield from wrapped(plain(huvud.titel), columns)
    yield from wrapped(plain(huvud.underlag), columns)


def _number(value: int) -> str:
    return f"{plain(tal(value)):>6}"


def _step(step: Kedjesteg, indent: str, columns: int) -> Iterator[str]:
    """Yield a step and what is above it; each step upwards is set in further."""
    if step.lank is not None:
        yield from _set_in(f"↑ {_evidence(step.lank)}", indent, columns)
    if step.post is not None:
        yield from _set_in(_named(step.post), indent, columns)
        if step.post.prioritering is not None:
            priority = Message("prioritering {vad}", vad=step.post.prioritering)
            yield from _set_in(f"  {plain(priority)}", indent, columns)
    if step.ande_ord is not None:
        yield from _set_in(f"■ {plain(step.ande_ord)}", indent, columns)
    for above in step.uppat:
        yield from _step(above, f"{indent}  ", columns)


def _set_in(text: str, indent: str, columns: int) -> Iterator[str]:
    room = max(columns - len(indent) - 2, 20)
    for index, line in enumerate(wrapped(text, room)):
        yield f"{indent}{'' if index == 0 else '  '}{line}"


def _named(post: Postvy) -> str:
    kind = post.slag
    if post.giltig is not None:
        kind = Message("{slag} ({period})", slag=kind, period=post.giltig)
    return plain(
        Message("{post} – {slag}: «{rubrik}»", post=post.record, slag=kind, rubrik=post.rubrik)
    )


def _evidence(lank: Lankvy) -> str:
    parts: list[Value] = [Message(lank.belagg)]
    if lank.kallans_titel is not None:
        source = Message("källa: {titel} ({id})", titel=lank.kallans_titel, id=lank.kalla or "")
        parts.append(source)
    if lank.skal is not None:
        parts.append(lank.skal)
    if lank.tabell is not None:
        rows = joined(", ", lank.rader)
        parts.append(Message("ur {tabell}: {rader}", tabell=lank.tabell, rader=rows))
    return plain(joined(" · ", parts))


def _down(group: Nedat, *, everything: bool, columns: int) -> Iterator[str]:
    here = Plural(
        "{n} {slag} pekar hit", "{n} {slag} pekar hit", group.antal,
        n=tal(group.antal), slag=group.slag,
    )  # fmt: skip
    yield plain(here)
    shown = group.poster if everything else group.poster[:_SHOWN]
    size = max(len(plain(post.record)) for post, _ in shown)
    for post, lank in shown:
        line = f"  ↓ {padded(plain(post.record), size)}  {plain(Message(lank.belagg))}  {plain(post.rubrik)}"
        yield clipped(line, columns)
    rest = len(group.poster) - len(shown)
    if rest:
        more = Message("… och {n} till: visa med --all", n=tal(rest))
        yield f"  {plain(more)}"
