"""A record's fields for a person: each with its description, references by name, parts in words.

The fields are walked by their models, so a new field or a new kind is shown without more ado.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, get_args, get_origin

from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.kalender.giltighet import Slut
from polisplan.loading.hanvisningar import plan_of
from polisplan.models.base import Modell, Post, Ref
from polisplan.models.kalla import Kalla
from polisplan.models.kallhanvisning import Kallhanvisning
from polisplan.models.lofte import MatbartMal
from polisplan.models.period import Period
from polisplan.models.volontarstatistik import SKA_STARTA
from polisplan.text.listing import joined
from polisplan.text.message import Message, Value
from polisplan.views.loftesvy import lovat
from polisplan.views.phrases import tal
from polisplan.views.postord import DELORD, POSTORD, TILLITSORD

_SIST = ("kallor", "anmarkning", "fakta", "undantag")
"""What every record has, after what is its own."""

_HUVUDORD = ("vad", "namn", "titel", "text", "lydelse", "matt", "form", "kanal", "part", "typ")
"""Keys that say what a part is, the best first."""

_LOVAT = frozenset({
    "minst", "exakt", "hogst", "enhet", "per", "per_vad", "i_snitt", "av", "inom", "riktning", "vad",
})  # fmt: skip
"""What a measurable target in words says."""

_MANGD = ("antal", "varde")
_ARTAL = frozenset({"start"})
"""Keys of whole numbers that are years."""

_LANG = 48
"""Texts that are longer stand each on a line of their own (characters)."""


@dataclass(frozen=True, slots=True)
class Falt:
    """A field with something in it.

    Attributes:
        nyckel: Its key in the file.
        etikett: What it is called: a word, or its description.
        text: What it says, where that is one line; else None.
        delar: Its parts, where it has some.
        lista: Whether it is a list; else it has one part at most.
    """

    nyckel: str
    etikett: Message
    text: Value | None = None
    delar: tuple[Del, ...] = ()
    lista: bool = True


@dataclass(frozen=True, slots=True)
class Del:
    """A part of a field: an activity, a link, a source.

    Attributes:
        rubrik: What it is; None where no field of it says so alone.
        falt: The rest of it.
    """

    rubrik: Value | None
    falt: tuple[Falt, ...] = ()


def postfalt(snapshot: Snapshot, part: Modell, utom: frozenset[str] = frozenset()) -> list[Falt]:
    """Return the fields that a record or a part of one states, save some, in the model's order."""
    return [
        _falt(snapshot, type(part), name, value)
        for name, value in _stated(part)
        if name not in utom
    ]


def _stated(part: Modell) -> Iterator[tuple[str, object]]:
    names = [name for name in type(part).model_fields if name in part.model_fields_set]
    last = [name for name in _SIST if name in names] if "id" in names[:1] else []
    for name in (*(name for name in names if name not in last), *last):
        value = getattr(part, name)
        if value is not None and value != ():
            yield name, value


def _falt(snapshot: Snapshot, model: type[Modell], name: str, value: object) -> Falt:
    label = _etikett(model, name)
    if isinstance(value, Modell):
        whole = _del(snapshot, value)
        if not whole.falt:
            return Falt(name, label, whole.rubrik)
        return Falt(name, label, delar=(whole,), lista=False)
    if not isinstance(value, tuple):
        return Falt(name, label, _word(snapshot, model, name, value))
    if isinstance(value[0], Modell):
        return Falt(name, label, delar=tuple(_del(snapshot, item) for item in value))
    words = [_word(snapshot, model, name, item) for item in value]
    if any(len(str(word)) > _LANG for word in words):
        return Falt(name, label, delar=tuple(Del(word) for word in words))
    return Falt(name, label, joined(", ", words))


def _del(snapshot: Snapshot, part: Modell) -> Del:
    head, said = _head(snapshot, part)
    rest = postfalt(snapshot, part, said)
    if isinstance(part, Kallhanvisning):
        rest += _adress(snapshot, part)
    return Del(head, tuple(rest))


def _head(snapshot: Snapshot, part: Modell) -> tuple[Value | None, frozenset[str]]:
    """Return what a part is in words, and the keys that the words have said."""
    if isinstance(part, Period):
        return part.i_ord(), frozenset({"fran", "till"})
    stated = dict(_stated(part))
    number = [str(stated["nr"])] if "nr" in stated else []
    if isinstance(part, MatbartMal):
        return joined(". ", [*number, lovat(part)]), _LOVAT | {"nr"}
    name = _huvudord(type(part), stated)
    amount, used = _mangd(snapshot, part, stated)
    words: list[Value] = []
    if name is not None:
        value = stated[name]
        words.append(value.i_ord() if isinstance(value, Period) else
                     _word(snapshot, type(part), name, value))  # fmt: skip
        used = used | {name}
    # A whole sentence ends before the figure; a word is what the figure is of.
    sentence = bool(words) and str(words[0]).endswith(".")
    figure = [] if amount is None else [amount]
    head = joined(" " if sentence else ": ", [*words, *figure])
    if not words and amount is None:
        return (number[0] if number else None), frozenset({"nr"})
    return joined(". ", [*number, head]), used | {"nr"}


def _huvudord(model: type[Modell], stated: Mapping[str, object]) -> str | None:
    """Return the key that says what a part is: a word for it, else what it points at, else when."""
    for name in _HUVUDORD:
        if isinstance(stated.get(name), str):
            return name
    refs = _refs(model)
    targets = [name for name in stated if name in refs and isinstance(stated[name], str)]
    for name in targets:
        if name != "kalla" or model is Kallhanvisning:
            return name
    if isinstance(stated.get("omrade"), str):
        return "omrade"
    return next((name for name in ("period", "nar") if isinstance(stated.get(name), Period)), None)


def _mangd(
    snapshot: Snapshot, part: Modell, stated: Mapping[str, object]
) -> tuple[Value | None, frozenset[str]]:
    """Return a figure with its unit and how exact it is, and the keys of those."""
    name = next((name for name in _MANGD if name in stated), None)
    if name is None:
        return None, frozenset()
    keys = [key for key in ("precision", name, "enhet") if key in stated]
    words = [_word(snapshot, type(part), key, stated[key]) for key in keys]
    if "per" in stated:
        keys.append("per")
        words.append(
            Message("per {enhet}", enhet=_word(snapshot, type(part), "per", stated["per"]))
        )
    return joined(" ", words), frozenset(keys)


def _adress(snapshot: Snapshot, cited: Kallhanvisning) -> Iterator[Falt]:
    kalla = snapshot.kallor.get(cited.kalla)
    if kalla is not None and kalla.adress is not None:
        yield Falt("adress", DELORD["adress"], delar=(Del(kalla.adress),))


def _word(snapshot: Snapshot, model: type[Modell], name: str, value: object) -> Value:
    """Return a single value in words: a reference by name, a word of a closed list as ours."""
    ref = _refs(model).get(name)
    if ref is not None and isinstance(value, str):
        post = snapshot.post(ref.slag, value)
        if post is None:
            return Message("{id} (finns inte)", id=f"{ref.slag}/{value}")
        return Message("{rubrik} ({post})", rubrik=post.rubrik, post=post.ref)
    if isinstance(value, bool):
        return Message("ja") if value else Message("nej")
    if isinstance(value, Slut):
        return Message(value.value)
    if isinstance(value, str) and issubclass(model, Kalla) and name == "tillit":
        return TILLITSORD[value]
    if isinstance(value, str):
        own = value in _closed(model, name) or (name in _ARTAL and value == SKA_STARTA)
        return Message(value) if own else value
    if isinstance(value, int | Decimal):
        return str(value) if name in _ARTAL else tal(value)
    assert isinstance(value, Datum)  # noqa: S101 - the only other type that a field can have
    return str(value)


def _etikett(model: type[Modell], name: str) -> Message:
    """Return what a field is called: in a part of a record a short word where there is one."""
    short = (POSTORD if issubclass(model, Post) else DELORD).get(name)
    return short or Message(model.model_fields[name].description or name)


@cache
def _refs(model: type[Modell]) -> Mapping[str, Ref]:
    return {name: ref for name, ref, _ in plan_of(model) if ref is not None}


@cache
def _closed(model: type[Modell], name: str) -> frozenset[str]:
    """Return the words that a field is limited to; empty for free text."""
    return frozenset(_literals(model.model_fields[name].annotation))


def _literals(annotation: object) -> Sequence[str]:
    if get_origin(annotation) is Literal:
        return [str(word) for word in get_args(annotation)]
    return [word for part in get_args(annotation) for word in _literals(part)]
