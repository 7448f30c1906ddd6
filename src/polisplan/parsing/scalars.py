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
"""A number with more digits than this is a mistake (or an attack on the arithmetic)."""

Plain = str | int | Decimal | bool | Datum


class Odd(Enum):
    """Why a plain scalar has no value here."""

    NULL = "null"
    AMBIGUOUS = "ambiguous"
    NO_SUCH_DAY = "no such day"


_FIRST = frozenset("0123456789+-.~nNtTfFyYoO")
"""First characters of a plain scalar that can mean something else than its text."""

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_YAML_1_1 = frozenset(
    form
    for word in ("yes", "no", "on", "off", "y", "n")
    for form in (word, word.capitalize(), word.upper())
)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+\Z", re.ASCII)
_OTHER_NUMBER = re.compile(
    r"""(?: [-+]?0[0-9_]+(?:\.[0-9_]*)?   # 012
          | [-+]?[0-9][0-9_]*_[0-9_.]*    # 1_000
          | [-+]?0[xob][0-9a-fA-F_]+      # 0x1f
          | [-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?   # 12:30
          | [-+]?(?:\.[0-9]+|[0-9]+\.)    # .5, 5.
          | [-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+   # 1e3
          | [-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN) )\Z""",
    re.VERBOSE | re.ASCII,
)


def resolve(text: str) -> Plain | Odd:
    """Return the value of a plain scalar, or why it has none."""
    return _resolve(text) if not text or text[0] in _FIRST else text


@lru_cache(maxsize=16384)
def _resolve(text: str) -> Plain | Odd:
    if text in _NULL:
        return Odd.NULL
    if text in _TRUTH:
        return _TRUTH[text]
    if text in _YAML_1_1:
        return Odd.AMBIGUOUS
    if len(text) <= MAX_DIGITS and _INT.match(text):
        return int(text)
    if looks_like_datum(text):
        try:
            return datum(text)
        except ValueError:
            return Odd.NO_SUCH_DAY
    if len(text) <= MAX_DIGITS and _DECIMAL.match(text):
        return Decimal(text)
    if _OTHER_NUMBER.match(text) or _INT.match(text) or _DECIMAL.match(text):
        return Odd.AMBIGUOUS
    return text
