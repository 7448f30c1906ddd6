"""Chains for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.render.columns import clipped, padded, wrapped
from polisplan.render.wording import plain
from polisplan.views.kedja import Kedjesteg, Kedjesumma, Kedjevy, Lankvy, Nedat, Postvy
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
        under = _number(view.loften_under).strip()
        lines += ["", f"{under} löften når hit, direkt eller genom andra"]
    for group in view.nedat:
        lines += ["", *_down(group, everything=everything, columns=columns)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def trace_summary_text(view: Kedjesumma) -> str:
    """Return how the chains of all promises end, with a line break at the end."""
    lines = [*_head(view.huvud, MAX_COLUMNS), ""]
    lines.append(f"  {_number(view.loften)} löften, efter hur deras kedja slutar")
    lines += [f"  {_number(antal)}  {plain(ord_)}" for ord_, antal in view.andar]
    lines += ["", f"  {_number(sum(n for _, n in view.belagg))} länkar, efter belägg"]
    lines += [f"  {_number(antal)}  {plain(ord_)}" for ord_, antal in view.belagg]
    return "\n".join(lines) + "\n"


def _head(huvud: Rapporthuvud, columns: int) -> Iterator[str]:
    if huvud.varning is not None:
        yield from wrapped(plain(huvud.varning), columns)
    yield from wrapped(plain(huvud.titel), columns)
    yield from wrapped(plain(huvud.underlag), columns)


def _number(value: int) -> str:
    return f"{value:>6,}".replace(",", " ")


def _step(step: Kedjesteg, indent: str, columns: int) -> Iterator[str]:
    """Yield a step and what is above it; each step upwards is set in further."""
    if step.lank is not None:
        yield from _set_in(f"↑ {_evidence(step.lank)}", indent, columns)
    if step.post is not None:
        yield from _set_in(_named(step.post), indent, columns)
        if step.post.prioritering is not None:
            yield from _set_in(f"  prioritering {plain(step.post.prioritering)}", indent, columns)
    if step.ande_ord is not None:
        yield from _set_in(f"■ {plain(step.ande_ord)}", indent, columns)
    for above in step.uppat:
        yield from _step(above, f"{indent}  ", columns)


def _set_in(text: str, indent: str, columns: int) -> Iterator[str]:
    room = max(columns - len(indent) - 2, 20)
    for index, line in enumerate(wrapped(text, room)):
        yield f"{indent}{'' if index == 0 else '  '}{line}"


def _named(post: Postvy) -> str:
    period = f" ({plain(post.giltig)})" if post.giltig else ""
    return f"{plain(post.record)} – {plain(post.slag)}{period}: «{plain(post.rubrik)}»"


def _evidence(lank: Lankvy) -> str:
    parts = [plain(lank.belagg)]
    if lank.kallans_titel is not None:
        parts.append(f"källa: {plain(lank.kallans_titel)} ({plain(lank.kalla or '')})")
    if lank.skal is not None:
        parts.append(plain(lank.skal))
    if lank.tabell is not None:
        rows = ", ".join(map(plain, lank.rader))
        parts.append(f"ur {plain(lank.tabell)}: {rows}")
    return " · ".join(parts)


def _down(group: Nedat, *, everything: bool, columns: int) -> Iterator[str]:
    yield f"{_number(group.antal).strip()} {group.slag} pekar hit"
    shown = group.poster if everything else group.poster[:_SHOWN]
    size = max(len(plain(post.record)) for post, _ in shown)
    for post, lank in shown:
        line = f"  ↓ {padded(plain(post.record), size)}  {plain(lank.belagg)}  {plain(post.rubrik)}"
        yield clipped(line, columns)
    rest = len(group.poster) - len(shown)
    if rest:
        yield f"  … och {_number(rest).strip()} till: visa med --all"
