"""Where everything stands in a record's text, and what the models say belongs there.

The text is taken apart by PyYAML's own composer and not by our reader: what is held against our
reader must not come from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

import yaml

from polisplan.models.base import ID_PATTERN, TEXT_PATTERN, Modell, Ref, _DatumSchema, _TalSchema
from polisplan.models.period import _SlutSchema
from polisplan.models.slag import BY_MAPP, Slag
from polisplan.models.volontarstatistik import _StartSchema
from polisplan.text.route import Route

_OWN = {_DatumSchema: "datum", _TalSchema: "tal", _SlutSchema: "slut", _StartSchema: "start"}

NUMMER = frozenset(
    {"nr", "nummer", "maltal", "orsak", "aktivitet", "matbart_mal", "prioritering"}
)  # fmt: skip
"""Keys of numbers within a list, which have three digits at most."""


class Sort(NamedTuple):
    """What a model says that a value is.

    Attributes:
        name: datum, tal, slut, start, ref, enum, lista, delar, bool, heltal, text, id or kod.
        ref: The kind that a reference must belong to.
        choices: The words of an enumeration.
        model: The model of a mapping.
        item: The declared type of a list's rows.
        needed: Whether a list must have a row, or a mapping's key must be there.
    """

    name: str
    ref: str | None = None
    choices: tuple[str, ...] = ()
    model: type[Modell] | None = None
    item: Any = None
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """A value in a text; places are counted in characters from the start of the text.

    Attributes:
        route: Where it stands in the document.
        key: Where its key begins and ends; None for a row of a list.
        start: Where it begins.
        end: Where it ends; of a block it is where the next thing begins.
        node: scalar, list or map.
        words: What a scalar says.
        style: The quotes or the sign of a block; empty for what stands bare.
        flow: Whether it stands inside braces or brackets.
        sort: What belongs there.
        required: Whether its key must be there.
        next_key: Where the key after it begins, in the same mapping.
        before: Where the entry before it in the same mapping ends.
    """

    route: Route
    key: tuple[int, int] | None
    start: int
    end: int
    node: str
    words: str
    style: str
    flow: bool
    sort: Sort
    required: bool
    next_key: int | None
    before: int | None

    @property
    def bare(self) -> bool:
        """Whether it is a scalar without quotes on one line."""
        return self.node == "scalar" and not self.style and self.end - self.start == len(self.words)


@dataclass(frozen=True)
class Record:
    """A file of the tree, taken apart."""

    path: str
    text: str

    @cached_property
    def slag(self) -> Slag:
        """The kind that its folder says."""
        return BY_MAPP[PurePosixPath(self.path).parts[1]]

    @cached_property
    def stem(self) -> str:
        """Its name without the ending, which is its id."""
        return PurePosixPath(self.path).stem

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """Every value, the whole document first."""
        root = yaml.compose(self.text, Loader=yaml.CSafeLoader)
        whole = Sort("delar", model=self.slag.modell)
        top = _site((), None, root, whole, flow=False)
        return (top, *_inside(root, (), whole, flow=False))

    def at(self, *route: str | int) -> Site:
        """Return the value at a route."""
        return next(site for site in self.sites if site.route == route)

    def parent(self, site: Site) -> Site:
        """Return what a value stands in."""
        return self.at(*site.route[:-1])

    def under(self, site: Site) -> tuple[Site, ...]:
        """Return the entries of a mapping or the rows of a list."""
        depth = len(site.route)
        return tuple(
            other
            for other in self.sites
            if len(other.route) == depth + 1 and other.route[:depth] == site.route
        )


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of a character of a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def sort_of(declared: Any, marks: tuple[Any, ...] = ()) -> Sort:
    """Return what a declared type accepts; a type not thought of here fails."""
    if get_origin(declared) is Annotated:
        inner, *outer = get_args(declared)
        return sort_of(inner, (*outer, *marks))
    for mark in marks:
        if isinstance(mark, Ref):
            return Sort("ref", ref=mark.slag)
        if isinstance(mark, type) and mark in _OWN:
            return Sort(_OWN[mark])
    if get_origin(declared) is Literal:
        return Sort("enum", choices=tuple(map(str, get_args(declared))))
    if get_origin(declared) is tuple:
        return Sort("lista", item=get_args(declared)[0], needed=bool(_limit(marks, "min_length")))
    if NoneType in get_args(declared):
        (inner,) = (part for part in get_args(declared) if part is not NoneType)
        return sort_of(inner, marks)
    if isinstance(declared, type) and issubclass(declared, Modell):
        return Sort("delar", model=declared)
    if declared in (bool, int):
        return Sort("bool" if declared is bool else "heltal")
    assert declared is str, declared
    pattern = _limit(marks, "pattern")
    return Sort({TEXT_PATTERN: "text", ID_PATTERN: "id"}.get(pattern, "kod"))


def _limit(marks: tuple[Any, ...], name: str) -> Any:
    inner = [part for mark in marks for part in getattr(mark, "metadata", [mark])]
    return next((getattr(m, name) for m in inner if getattr(m, name, None) is not None), None)


def _site(
    route: Route, key: Any, node: Any, sort: Sort, *, flow: bool, required: bool = False,
    next_key: int | None = None, before: int | None = None,
) -> Site:  # fmt: skip
    scalar = isinstance(node, yaml.ScalarNode)
    return Site(
        route=route,
        key=None if key is None else (key.start_mark.index, key.end_mark.index),
        start=node.start_mark.index,
        end=node.end_mark.index,
        node="scalar" if scalar else "map" if isinstance(node, yaml.MappingNode) else "list",
        words=node.value if scalar else "",
        style=(node.style or "") if scalar else "",
        flow=flow,
        sort=sort,
        required=required,
        next_key=next_key,
        before=before,
    )


def _inside(node: Any, route: Route, sort: Sort, *, flow: bool) -> Iterator[Site]:
    if isinstance(node, yaml.MappingNode):
        yield from _entries(node, route, sort, flow=flow or bool(node.flow_style))
    elif isinstance(node, yaml.SequenceNode):
        row = sort_of(sort.item)
        inner = flow or bool(node.flow_style)
        for index, item in enumerate(node.value):
            yield _site((*route, index), None, item, row, flow=inner)
            yield from _inside(item, (*route, index), row, flow=inner)


def _entries(node: Any, route: Route, sort: Sort, *, flow: bool) -> Iterator[Site]:
    assert sort.model is not None
    hints = _hints(sort.model)
    for number, (key, value) in enumerate(node.value):
        declared = sort_of(hints[key.value])
        later = node.value[number + 1 : number + 2]
        earlier = node.value[number - 1 : number] if number else []
        yield _site(
            (*route, key.value), key, value, declared, flow=flow,
            required=sort.model.model_fields[key.value].is_required(),
            next_key=later[0][0].start_mark.index if later else None,
            before=earlier[0][1].end_mark.index if earlier else None,
        )  # fmt: skip
        yield from _inside(value, (*route, key.value), declared, flow=flow)


_HINTS: dict[type[Modell], dict[str, Any]] = {}


def _hints(model: type[Modell]) -> dict[str, Any]:
    if model not in _HINTS:
        _HINTS[model] = get_type_hints(model, include_extras=True)
    return _HINTS[model]
