"""Characters of a plain scalar to its value, by the YAML 1.2 core schema, without guessing.

Words and numbers that YAML 1.1 reads in another way are refused, so that no other tool sees
another value than we do.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from polisplan.kalender.datum import Datum, datum, looks_like_datum

MAX_DIGITS = 40
"""A number with more characters than this is a mistake (or an attack on the arithmetic)."""
MAX_EXPONENT = 30
"""The largest power of ten, either way: `1e999999` would be a million digits when written out."""

Plain = str | int | Decimal | bool | Datum


class Odd(Enum):
    """Why a plain scalar has no value here."""

    NULL = "null"
    AMBIGUOUS = "ambiguous"
    NO_SUCH_DAY = "no such day"


NUMERIC = frozenset("0123456789+-.")
"""First characters of a plain scalar that can be a number or a date."""

FIRST = NUMERIC | frozenset("~nNtTfFyYoO")
"""First characters of a plain scalar that can mean something else than its text."""

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_YAML_1_1 = frozenset({"yes", "no", "on", "off", "y", "n"})
LONGEST_WORD = max(map(len, (*_NULL, *_TRUTH, *_YAML_1_1)))
"""Characters of the longest word that means something else than its text."""

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z", re.ASCII)
_DECIMAL = re.compile(
    r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([-+]?[0-9]+))?\Z", re.ASCII
)
_LONG_NUMBER = re.compile(r"[-+]?(?:[0-9][0-9_.:]*|0[xob][0-9a-fA-F_]+)\Z", re.ASCII)
_OTHER_NUMBER = re.compile(
    r"""(?: [-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?  # 012, 1_000
          | [-+]?0[xob][0-9a-fA-F_]+                     # 0x1f
          | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?   # 12:30
          | [-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN) )\Z""",
    re.VERBOSE | re.ASCII,
)


def resolve(text: str) -> Plain | Odd:
    """Return the value of a plain scalar, or why it has none."""
    if text and text[0] not in FIRST:
        return text
    if len(text) <= MAX_DIGITS:
        return _resolve(text)
    # A long text is not kept in the cache, and only meets a pattern that never looks twice at a
    # character: the others could be made to take minutes.
    return Odd.AMBIGUOUS if _LONG_NUMBER.match(text) else text


@lru_cache(maxsize=16384)
def _resolve(text: str) -> Plain | Odd:
    if text in _NULL:
        return Odd.NULL
    if text in _TRUTH:
        return _TRUTH[text]
    if text.lower() in _YAML_1_1:
        return Odd.AMBIGUOUS
    if _INT.match(text):
        return int(text)
    if looks_like_datum(text):
        try:
            return datum(text)
        except ValueError:
            return Odd.NO_SUCH_DAY
    number = _DECIMAL.match(text)
    if number and abs(int(number[1] or 0)) <= MAX_EXPONENT:
        return Decimal(text)
    return Odd.AMBIGUOUS if _OTHER_NUMBER.match(text) else text
