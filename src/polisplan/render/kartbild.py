"""What a map looks like: the outlines of its kommuner and the part of the country that it shows.

The outlines are ready paths in `sverige.json`, which names its source and licence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from polisplan.text.message import Message
from polisplan.views.bilder.karta import Karta, Kartkommun

_FILE = Path(__file__).parent / "sverige.json"
_RING = re.compile(r"M(-?\d+) (-?\d+)l([^z]*)z")
_NUMBER = re.compile(r"-?\d+")
_STORST_BREDD, _STORST_HOJD = 460, 820
"""The most that a map takes of a page, in points."""

_LUFT = 25
"""A map's margin is one part in so many of its longer side."""

_RUTNAT = 7
"""Points from one line of a pattern to the next."""


class Yta(NamedTuple):
    """A kommun as it is drawn."""

    d: str
    kommun: Kartkommun


class Kartbild(NamedTuple):
    """A map as it is drawn.

    Attributes:
        ruta: The part of the country, as a `viewBox`.
        bredd: How wide it is shown, in points.
        hojd: How high.
        rutnat: From one line of a pattern to the next, in the units of the map.
        ytor: The kommuner.
        granser: The outlines of the polisregioner.
        saknas: The names of kommuner whose outlines are not known.
        kalla: Where the outlines come from.
    """

    ruta: str
    bredd: int
    hojd: int
    rutnat: int
    ytor: tuple[Yta, ...]
    granser: tuple[str, ...]
    saknas: tuple[str, ...]
    kalla: Message


class _Ruta(NamedTuple):
    vanster: int
    overst: int
    hoger: int
    nederst: int


def kartbild(karta: Karta) -> Kartbild | None:
    """Return what a map looks like; None where none of its kommuner has a known outline."""
    data = _geometry()
    outlines: Mapping[str, str] = data["kommun"]
    drawn = tuple(Yta(outlines[k.kod], k) for k in karta.kommuner if k.kod in outlines)
    if not drawn:
        return None
    box = _around(yta.d for yta in drawn)
    wide, high = box.hoger - box.vanster, box.nederst - box.overst
    shown = min(_STORST_BREDD * 1000 // wide, _STORST_HOJD * 1000 // high)
    return Kartbild(
        ruta=f"{box.vanster} {box.overst} {wide} {high}",
        bredd=wide * shown // 1000,
        hojd=high * shown // 1000,
        rutnat=max(_RUTNAT * 1000 // shown, 1),
        ytor=drawn,
        granser=tuple(data["region"].values()),
        saknas=tuple(k.namn for k in karta.kommuner if k.kod not in outlines),
        kalla=Message("Gränser: {kalla} ({licens}).", kalla=data["kalla"], licens=data["licens"]),
    )


def _around(paths: Iterable[str]) -> _Ruta:
    """Return the smallest box around some outlines, with a margin."""
    points = [point for path in paths for point in _points(path)]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    air = max(right - left, bottom - top) // _LUFT + 1
    return _Ruta(left - air, top - air, right + air, bottom + air)


def _points(path: str) -> Iterator[tuple[int, int]]:
    """Yield the corners of an outline: rings of one absolute and then relative points."""
    for start_x, start_y, steps in _RING.findall(path):
        x, y = int(start_x), int(start_y)
        yield x, y
        numbers = [int(item) for item in _NUMBER.findall(steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            yield x, y


@cache
def _geometry() -> Mapping[str, Any]:
    return json.loads(_FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]
