"""Which template each report is written with: ours, or the one that a data tree has in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from polisplan.errors import TemplateError
from polisplan.render.docx_source import docx_source
from polisplan.render.malldelar import malldelar
from polisplan.render.own_template import FOLDER, own_template
from polisplan.render.templates import SCRIPT, check_template, package_templates
from polisplan.render.typ_sources import typ_sources
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.source_tree import SourceTree

_ENDINGS = {"md": ".md.j2", "html": ".html.j2", "pdf": ".typ", "docx": ".docx"}
"""How the name of a template for a format ends; other formats have none."""


@dataclass(frozen=True, slots=True)
class Mall:
    """A template.

    Attributes:
        namn: Its name, such as `status.html.j2`.
        egen: Whether the data tree has one of its own in the place of ours.
        likadan: Whether that one is the same as ours.
        fel: Why the tree's own cannot be used; None where nothing is wrong.
    """

    namn: str
    egen: bool = False
    likadan: bool = False
    fel: Message | None = None

    @property
    def fil(self) -> str | None:
        """The file in the data tree; None for ours."""
        return f"{FOLDER}/{self.namn}" if self.egen else None


@dataclass(frozen=True, slots=True)
class Mallrad:
    """A report in a format; the program makes it without a template where `mall` is None."""

    rapport: str
    format: str
    mall: Mall | None


@dataclass(frozen=True, slots=True)
class Oanvand:
    """A file among the tree's templates that is not used, and why."""

    fil: str
    text: Message


@dataclass(frozen=True, slots=True)
class Mallista:
    """The templates of some reports.

    Attributes:
        rev: The revision that was asked about, where only our templates count.
        rader: Each report and format.
        delar: What several templates take in, each with its format.
        oanvanda: What the tree has that is not used.
    """

    rev: str | None
    rader: tuple[Mallrad, ...]
    delar: tuple[tuple[str, Mall], ...]
    oanvanda: tuple[Oanvand, ...]


def mallista(
    formats: Mapping[str, Sequence[str]],
    kinds: Iterable[str],
    names: Sequence[str],
    own: SourceTree | None,
    rev: str | None = None,
) -> Mallista:
    """Return which templates are used.

    Args:
        formats: Every report, and how it can be written.
        kinds: The reports that are asked about.
        names: What lies in the tree's `templates/`; a folder's name ends in a slash.
        own: The data tree; None for our templates only.
        rev: The revision that was asked about.
    """
    ours = {path.name for path in package_templates().iterdir()}
    places = {
        (kind, output): name
        for kind, allowed in formats.items()
        for output in allowed
        if output in _ENDINGS and (name := kind + _ENDINGS[output]) in ours
    }
    rader = [(kind, output) for kind in kinds for output in formats[kind]]
    used = [places[rad] for rad in rader if rad in places]
    parts = malldelar(used, ours - {SCRIPT}, own)
    return Mallista(
        rev=rev,
        rader=tuple(
            Mallrad(*rad, _mall(places[rad], own) if rad in places else None) for rad in rader
        ),
        delar=tuple((_format(name), _mall(name, own)) for name in sorted(parts)),
        oanvanda=tuple(_oanvanda(names, {*places.values()}, formats, own)),
    )


def _format(name: str) -> str:
    """Return the format that a part belongs to."""
    return next((item for item, end in _ENDINGS.items() if name.endswith(end)), "html")


def _mall(name: str, own: SourceTree | None) -> Mall:
    try:
        data = own_template(name, own)
        if data is None:
            return Mall(name)
        _demand_sound(name, own)
    except TemplateError as error:
        values = {
            key: item if isinstance(item, Message | int) else str(item)
            for key, item in error.arguments.items()
        }
        return Mall(name, egen=True, fel=Message(error.template, **values))
    return Mall(name, egen=True, likadan=data == (package_templates() / name).read_bytes())


def _demand_sound(name: str, own: SourceTree | None) -> None:
    """Do nothing where a template can be read as what it is; what it says is not tried.

    Raises:
        TemplateError: It cannot.
    """
    if name.endswith(".docx"):
        docx_source(name, package_templates(), own)
    elif name.endswith(".typ"):
        typ_sources(name, package_templates(), own)
    else:
        check_template(name, own)


def _oanvanda(
    names: Sequence[str],
    places: set[str],
    formats: Mapping[str, Sequence[str]],
    own: SourceTree | None,
) -> Iterator[Oanvand]:
    parts = malldelar(places, {path.name for path in package_templates().iterdir()}, None)
    takeable = (places | parts) - {SCRIPT}
    used = malldelar(takeable, names, own) - {SCRIPT}
    for name in names:
        if name not in takeable | used:
            yield Oanvand(f"{FOLDER}/{name}", _why(name, takeable, names, formats))


def _why(
    name: str,
    takeable: Iterable[str],
    names: Iterable[str],
    formats: Mapping[str, Sequence[str]],
) -> Message:
    """Return why a file takes no template's place.

    Args:
        name: Its name.
        takeable: Our templates, whose places can be taken.
        names: What the tree has.
        formats: Every report, and how it can be written.
    """
    if name.endswith("/"):
        return Message("mallar läses bara direkt i templates/, inte i mappar där")
    if name == SCRIPT:
        return Message("{namn} följer alltid med polisplan", namn=name)
    kind, _, rest = name.removesuffix(".j2").partition(".")
    output = {"txt": "text", "typ": "pdf"}.get(rest, rest)
    allowed = formats.get(kind)
    if allowed and output not in allowed and output in {*chain.from_iterable(formats.values())}:
        return Message("{rapport} kan inte skrivas som {format}", rapport=kind, format=output)
    if allowed and output in allowed and output not in _ENDINGS:
        return Message(
            "{rapport} som {format} görs av programmet, utan mall", rapport=kind, format=output
        )
    near = nearest(name, takeable)
    if near is None or near in names:
        return Message("ingen mall heter så")
    return Message("ingen mall heter så. Menade du {nara}?", nara=near)
