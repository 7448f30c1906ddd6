"""Which characters a TrueType font has, read from its own table."""

from __future__ import annotations

import struct
from pathlib import Path


def characters(font: Path) -> frozenset[int]:
    """Return the code points that a font maps to a glyph.

    Raises:
        ValueError: The font has no table of 32-bit code points (format 12) and none of 16-bit ones.
    """
    data = font.read_bytes()
    start = _table(data, b"cmap")
    subtables = {}
    for index in range(struct.unpack_from(">H", data, start + 2)[0]):
        offset = start + struct.unpack_from(">HHL", data, start + 4 + 8 * index)[2]
        subtables[struct.unpack_from(">H", data, offset)[0]] = offset
    if 12 in subtables:
        return frozenset(_groups(data, subtables[12]))
    if 4 in subtables:
        return frozenset(_segments(data, subtables[4]))
    raise ValueError(font.name)


def _table(data: bytes, tag: bytes) -> int:
    for index in range(struct.unpack_from(">H", data, 4)[0]):
        name, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise ValueError(tag)


def _groups(data: bytes, offset: int) -> set[int]:
    found: set[int] = set()
    for index in range(struct.unpack_from(">L", data, offset + 12)[0]):
        first, last, _ = struct.unpack_from(">LLL", data, offset + 16 + 12 * index)
        found.update(range(first, last + 1))
    return found


def _segments(data: bytes, offset: int) -> set[int]:
    count = struct.unpack_from(">H", data, offset + 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", data, offset + 14)
    firsts = struct.unpack_from(f">{count}H", data, offset + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}H", data, offset + 16 + 4 * count)
    where = offset + 16 + 6 * count
    ranges = struct.unpack_from(f">{count}H", data, where)
    found: set[int] = set()
    for index, (first, last, delta, distance) in enumerate(
        zip(firsts, lasts, deltas, ranges, strict=True)
    ):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if distance:
                place = where + 2 * index + distance + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph and (glyph + delta) % 65536:
                found.add(code)
    return found
