"""Hypothesis strategies for our nouns, read off the models themselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import PurePosixPath
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from pydantic.fields import FieldInfo

from polisplan.kalender.datum import Datum, datum
from polisplan.kalender.giltighet import Giltighet, Slut
from polisplan.models.base import ID_PATTERN, TEXT_PATTERN, Modell, Ref, _DatumSchema, _TalSchema
from polisplan.models.period import _SlutSchema
from polisplan.models.slag import BY_MAPP, Slag
from polisplan.models.volontarstatistik import _StartSchema
from support.base_tree import BASE

BAS_ID = {
    BY_MAPP[PurePosixPath(path).parts[1]].namn: PurePosixPath(path).stem
    for path in BASE
    if path.startswith("data/")
}
"""The one record of each kind in the base tree: what references lead to."""

# Time.


def datum_in(first: int = 1800, last: int = 2199) -> SearchStrategy[Datum]:
    """Years, months and days between two years, both included."""
    days = st.dates(dt.date(first, 1, 1), dt.date(last, 12, 31))
    return days.flatmap(
        lambda day: st.sampled_from([day.isoformat()[:length] for length in (4, 7, 10)])
    ).map(datum)


def giltigheter(first: int = 2000, last: int = 2003) -> SearchStrategy[Giltighet]:
    """Spans whose ends may be unknown or a decision; an end may also lie before its start."""
    ends = datum_in(first, last)
    return st.builds(Giltighet, st.none() | ends, st.none() | st.sampled_from(list(Slut)) | ends)


# Text and numbers.

texter = st.builds(
    "{}{}".format,
    st.sampled_from(["a", "Åby", "é–", "1", "-"]),
    st.text(alphabet="abö 1:#'\"-{}[]|&*!%\\<", max_size=8),
)
idn = st.lists(st.sampled_from(["a", "7", "aby", "2018"]), min_size=1, max_size=4).map("-".join)
_PATTERNS: Mapping[str, SearchStrategy[str]] = {
    TEXT_PATTERN: texter,
    ID_PATTERN: idn,
    r"^https?://\S+$": idn.map("https://example.org/{}".format),
    r"^PP\d{3}$": st.sampled_from(["PP103", "PP304", "PP999"]),
    r"^[A-Z][0-9]*-[0-9]{2,3}$": st.sampled_from(["S000-01", "X-123"]),
    r"^[A-Z]{1,2}$": st.sampled_from(["A", "BD"]),
    **{
        rf"^\d{{{count}}}$": st.integers(0, 10**count - 1).map(f"{{:0{count}d}}".format)
        for count in (2, 4, 6)
    },
}
tal = st.integers(0, 10**6) | st.decimals(0, 1000, places=2, allow_nan=False)
_EGNA: Mapping[Any, SearchStrategy[Any]] = {
    _DatumSchema: datum_in(),
    _TalSchema: tal,
    _SlutSchema: datum_in() | st.sampled_from([str(slut) for slut in Slut]),
    _StartSchema: st.integers(1990, 2100) | st.just("ska starta"),
}


# Records, as the reader gives them.


def poster(slag: Slag, ident: str, *, alla_falt: bool = False) -> SearchStrategy[dict[str, Any]]:
    """Records of a kind that the schema accepts; their references lead into the base tree.

    Args:
        slag: The kind.
        ident: The id they get.
        alla_falt: Whether every field is there, else also records that leave some out.
    """
    return _modell(slag.modell, alla_falt).map(lambda values: {**values, "id": ident})


def _modell(model: type[Modell], alla_falt: bool) -> SearchStrategy[dict[str, Any]]:  # noqa: FBT001 - passed down only
    hints = get_type_hints(model, include_extras=True)
    fields = {name: _varden(hints[name], alla_falt) for name in model.model_fields}
    needed = {
        name: strategy
        for name, strategy in fields.items()
        if alla_falt or model.model_fields[name].is_required()
    }
    rest = {name: strategy for name, strategy in fields.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=rest)


def _varden(declared: Any, alla_falt: bool, marks: tuple[Any, ...] = ()) -> SearchStrategy[Any]:  # noqa: FBT001 - passed down only
    """Return the values that a declared type accepts; a type not thought of here fails."""
    if get_origin(declared) is Annotated:
        inner, *outer = get_args(declared)
        return _varden(inner, alla_falt, (*outer, *marks))
    for mark in marks:
        if isinstance(mark, Ref):
            return st.just(BAS_ID[mark.slag])
        if isinstance(mark, type) and mark in _EGNA:
            return _EGNA[mark]
    if get_origin(declared) is Literal:
        return st.sampled_from(get_args(declared))
    if get_origin(declared) is tuple:
        return st.lists(
            _varden(get_args(declared)[0], alla_falt),
            min_size=max(int(alla_falt), int(_limit(marks, "min_length", 0))), max_size=2,
        ).map(tuple)  # fmt: skip
    if NoneType in get_args(declared):
        (inner,) = (part for part in get_args(declared) if part is not NoneType)
        return _varden(inner, alla_falt, marks)
    if isinstance(declared, type) and issubclass(declared, Modell):
        return _modell(declared, alla_falt)
    if declared is bool:
        return st.booleans()
    if declared is int:
        return st.integers(_limit(marks, "ge", 0), _limit(marks, "le", 10**6))
    assert declared is str, declared
    pattern = _limit(marks, "pattern", None)
    if pattern in _PATTERNS:
        return _PATTERNS[pattern]
    return st.from_regex(re.compile(pattern.replace("$", r"\Z"), re.ASCII), fullmatch=True)


def _limit(marks: tuple[Any, ...], name: str, default: Any) -> Any:
    inner = [part for m in marks for part in (m.metadata if isinstance(m, FieldInfo) else [m])]
    return next((getattr(m, name) for m in inner if getattr(m, name, None) is not None), default)


def as_yaml(record: Mapping[str, Any]) -> str:
    """Return a record as YAML: one key a line, what it holds in flow form, texts quoted."""
    return "".join(f"{key}: {_flow(value)}\n" for key, value in record.items())


def _flow(value: Any) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
        case tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case bool():
            return str(value).lower()
        case str():
            return "'" + value.replace("'", "''") + "'"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


# Damage.

CONTROLS = "\x00\x07\x1b\x7f\u202e\u200f"


@st.composite
def skador(draw: st.DrawFn, text: str) -> str:
    """A text with a slip in one place: dropped, swapped, put in, or cut off from there on.

    Never a "#": to make a line a comment is to take it away on purpose.
    """
    place = draw(st.integers(0, len(text) - 1))
    before, here, after = text[:place], text[place], text[place + 1 :]
    match draw(st.sampled_from(["drop", "swap", "insert", "truncate"])):
        case "drop":
            return before + after
        case "swap":
            return before + after[:1] + here + after[1:]
        case "insert":
            put: str = draw(st.sampled_from([*CONTROLS, *" \t\n:-'\"{}[],&*!|>%@"]))
            return before + put + here + after
        case _:
            return before
