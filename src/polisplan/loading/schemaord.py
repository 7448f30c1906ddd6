"""What the schema refuses in a value, in our own codes and words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Slut
from polisplan.loading.feltolkning import datum_slip, tal_slip
from polisplan.models.base import FAKTA_PATTERN, ID_PATTERN, TEXT_PATTERN
from polisplan.models.volontarstatistik import SKA_STARTA
from polisplan.text.message import Message
from polisplan.text.nearest import nearest

_TRUTH_WORDS = {
    "ja": "true",
    "nej": "false",
    "yes": "true",
    "no": "false",
    "on": "true",
    "off": "false",
    "y": "true",
    "n": "false",
}
_SHOWN = 60
"""Characters of a value that are repeated in a sentence."""

_SORTS: tuple[tuple[type | tuple[type, ...], Message], ...] = (
    (bool, Message("ett sanningsvärde")),
    (str, Message("text")),
    (int, Message("ett heltal")),
    (Decimal, Message("ett decimaltal")),
    (Datum, Message("ett datum")),
    ((list, tuple), Message("en lista")),
    (dict, Message("nycklar och värden")),
)


SOM_LISTA = Message("En lista skrivs [a, b], eller med «- » först på varje rad.")
"""The hint where there should be a list."""


class Wrong(NamedTuple):
    """What is wrong with a value: the code, the sentence, and what to do."""

    code: str
    message: Message
    suggestion: str | None = None
    hint: Message | None = None


def wrong(kind: str, key: str, seen: object, ctx: Mapping[str, Any], *, in_list: bool) -> Wrong:
    """Return what is wrong with a value of the wrong sort, form or size.

    Args:
        kind: pydantic's name for the fault, or the name one of our own types gives it.
        key: The key that a person would look for.
        seen: The value.
        ctx: pydantic's details: limits and patterns.
        in_list: Whether the value is a row of the key's list.
    """
    if kind in {"datum", "slut"}:
        return _no_date(kind, key, seen)
    if kind in {"int_type", "tal", "start"}:
        return _no_number(kind, key, seen)
    if kind in {"tuple_type", "model_type", "model_attributes_type", "dict_type"}:
        return _no_parts(kind, key, seen, in_list=in_list)
    if kind == "string_pattern_mismatch":
        return _pattern(str(ctx.get("pattern")), key, seen)
    if kind == "string_type":
        quoted = None if isinstance(seen, dict | tuple) else f"'{show(seen)}'"
        return Wrong(
            "PP023",
            Message("{key} ska vara text, men är {sort}.", key=key, sort=_sort(seen)),
            quoted,
        )
    if kind == "bool_type":
        return Wrong(
            "PP023",
            Message("{key} ska vara true eller false, men är {sett}.", key=key, sett=_seen(seen)),
            _TRUTH_WORDS.get(str(seen).casefold()),
            Message("Skriv true eller false."),
        )
    return _limit(kind, key, seen, ctx)


def show(value: object) -> str:
    """Return a value as it is repeated in a sentence; a long one is cut."""
    text = "…" if isinstance(value, dict | tuple) else str(value)
    if isinstance(value, bool):
        text = text.lower()
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _no_date(kind: str, key: str, seen: object) -> Wrong:
    suggestion, reason = datum_slip(seen)
    if kind == "datum":
        return Wrong(
            "PP025", Message("{key} ska vara ett datum, men är {sett}.", key=key, sett=_seen(seen)),
            suggestion, reason,
        )  # fmt: skip
    return Wrong(
        "PP025",
        Message(
            "{key} ska vara ett datum, «tills vidare» eller «tills nytt undertecknas», men är {sett}.",
            key=key, sett=_seen(seen),
        ),
        suggestion or nearest(str(seen), map(str, Slut)), reason,
    )  # fmt: skip


def _no_number(kind: str, key: str, seen: object) -> Wrong:
    if kind == "start":
        return Wrong(
            "PP023",
            Message(
                "{key} ska vara ett årtal eller «ska starta», men är {sett}.",
                key=key, sett=_seen(seen),
            ),
            nearest(str(seen), [SKA_STARTA]),
        )  # fmt: skip
    suggestion, reason = tal_slip(seen)
    message = (
        Message("{key} ska vara ett tal, men är {sort}.", key=key, sort=_sort(seen))
        if kind == "tal"
        else Message("{key} ska vara ett heltal, men är {sort}.", key=key, sort=_sort(seen))
    )
    return Wrong("PP023", message, suggestion, reason)


def _no_parts(kind: str, key: str, seen: object, *, in_list: bool) -> Wrong:
    sort = _sort(seen)
    if kind == "tuple_type":
        return Wrong(
            "PP023", Message("{key} ska vara en lista, men är {sort}.", key=key, sort=sort),
            f"[{show(seen)}]" if isinstance(seen, str | int | Decimal | Datum) else None,
            SOM_LISTA,
        )  # fmt: skip
    message = (
        Message("Varje rad i {key} ska ha nycklar och värden, men den här är {sort}.",
                key=key, sort=sort)
        if in_list
        else Message("{key} ska ha nycklar och värden, men är {sort}.", key=key, sort=sort)
    )  # fmt: skip
    return Wrong(
        "PP023", message, hint=Message("Skriv till exempel {exempel}.", exempel="{nyckel: värde}")
    )


def _limit(kind: str, key: str, seen: object, ctx: Mapping[str, Any]) -> Wrong:
    if kind in {"string_too_long", "too_long"}:
        return Wrong(
            "PP026",
            Message(
                "{key} är för lång: högst {antal} tecken.", key=key, antal=int(ctx["max_length"])
            ),
        )
    if kind in {"too_short", "string_too_short"}:
        return Wrong("PP026", Message("{key} får inte vara tom.", key=key))
    if kind == "greater_than_equal":
        return Wrong("PP026", Message("{key} ska vara minst {grans}, men är {varde}.",
                                      key=key, grans=str(ctx["ge"]), varde=show(seen)))  # fmt: skip
    if kind == "less_than_equal":
        return Wrong("PP026", Message("{key} ska vara högst {grans}, men är {varde}.",
                                      key=key, grans=str(ctx["le"]), varde=show(seen)))  # fmt: skip
    return Wrong("PP023", Message("{key} kan inte vara {sett}.", key=key, sett=_seen(seen)))


def _pattern(pattern: str, key: str, seen: object) -> Wrong:
    shown = show(seen)
    if pattern == TEXT_PATTERN:
        return Wrong("PP026", Message("{key} får inte vara tom.", key=key))
    if pattern == ID_PATTERN:
        return Wrong(
            "PP024",
            Message("«{varde}» kan inte vara ett id.", varde=shown),
            suggestion=_as_id(str(seen)),
            hint=Message("Ett id skrivs med små bokstäver a–z, siffror och enkla bindestreck."),
        )
    if pattern == FAKTA_PATTERN:
        return Wrong(
            "PP024", Message("«{varde}» kan inte vara ett faktums id.", varde=shown),
            hint=Message("Det skrivs som i grunddokumentet, till exempel S000-14."),
        )  # fmt: skip
    if pattern.startswith("^https"):
        return Wrong(
            "PP024", Message("«{varde}» är ingen webbadress.", varde=shown),
            hint=Message("En adress börjar med http:// eller https:// och har inga mellanslag."),
        )  # fmt: skip
    return Wrong("PP024", Message("{key} har fel form: «{varde}».", key=key, varde=shown))


def _as_id(text: str) -> str | None:
    folded = text.lower().translate(str.maketrans("åäöéü", "aaoeu"))
    parts = "".join(c if c.isascii() and c.isalnum() else " " for c in folded).split()
    return "-".join(parts) or None


def _seen(value: object) -> Message:
    """Return a value as it is told of in a sentence: itself, or its sort where it has parts."""
    if isinstance(value, dict | tuple):
        return _sort(value)
    return Message("«{varde}»", varde=show(value))


def _sort(value: object) -> Message:
    """Return what sort of value a person would call it."""
    return next((name for sort, name in _SORTS if isinstance(value, sort)), Message("tomt"))
