"""A source tree to documents: each file read, checked against its schema and its links taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from polisplan.findings.finding import Problem
from polisplan.loading.build_models import build
from polisplan.loading.echoes import without_echoes
from polisplan.loading.forslag import fitted
from polisplan.loading.hanvisningar import Hanvisning, hanvisningar, plan_of
from polisplan.loading.personuppgifter import personuppgifter
from polisplan.loading.tryckbart import otryckbara
from polisplan.models.base import Post
from polisplan.models.slag import BY_MAPP, Slag
from polisplan.parsing.encoding import too_large
from polisplan.parsing.yaml_reader import read
from polisplan.text.location import TOP
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.source_tree import Entry, ReadFault, SourceTree

_PLAIN_NAME = re.compile(r"[A-Za-z0-9ÅÄÖåäö_][A-Za-z0-9ÅÄÖåäö_. -]*\Z")
_ORDINARY = re.compile(
    r"data/([a-z]+)/(?:[A-Za-z0-9ÅÄÖåäö_][A-Za-z0-9ÅÄÖåäö_. -]*/)*"
    r"([A-Za-z0-9ÅÄÖåäö_][A-Za-z0-9ÅÄÖåäö_. -]*)\.yaml\Z"
)
"""Kind's folder, any subfolders, stem: how the path of a record looks."""
_BESIDE = frozenset({"data/LICENSE", "data/README.md"})
"""Files of `data/` that are no records and are left alone."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the tree, whether or not it became a record.

    Attributes:
        path: Relative to the root.
        slag: Its kind, or None where the folder is none and like none.
        written: The id written in it, or None where none can be read.
        record: The record, or None where something is wrong.
        hanvisningar: The references in it, also when the schema refuses it.
        problems: What reading and schema found.
        digest: A hash of its bytes, to notice that it changed while the program ran.
        misplaced: Whether it lies or is called wrong. Nothing in it counts, but nothing that it
            says is called absent.
        unlisted: Whether it is a folder that cannot be looked into: any record of its kind may be
            there, of any kind where it has none.
    """

    path: str
    slag: Slag | None
    written: str | None
    record: Post | None
    hanvisningar: tuple[Hanvisning, ...]
    problems: tuple[Problem, ...]
    digest: int
    misplaced: bool = False
    unlisted: bool = False

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        # Not PurePosixPath: linking asks often.
        name = self.path.rpartition("/")[2]
        stem, dot, ending = name.rpartition(".")
        return stem if dot and stem and ending else name

    @property
    def claimed(self) -> str:
        """The id that the file claims: the one written in it, else its stem."""
        return self.stem if self.written is None else self.written


Mapper = Callable[[Callable[[Entry], Document], Iterable[Entry]], Iterable[Document]]


def load(tree: SourceTree, mapper: Mapper = map) -> tuple[Document, ...]:
    """Return every file of a tree as a document, sorted by path.

    Args:
        tree: Where the files are.
        mapper: How the files are gone through; the command line may bring processes.
    """
    return tuple(sorted(mapper(load_entry, tree.entries()), key=lambda document: document.path))


def load_entry(entry: Entry) -> Document:
    """Return one file as a document; whatever is wrong with it is among its problems."""
    ordinary = _ORDINARY.match(entry.path)
    slag = None if ordinary is None else BY_MAPP.get(ordinary[1])
    if ordinary is None or slag is None or isinstance(entry.data, ReadFault):
        return _no_record(entry)
    stem = ordinary[2]
    reading = read(entry.path, entry.data)
    persons = personuppgifter(entry.path, entry.data)
    value = reading.value
    told = tuple(fitted(problem, slag) for problem in reading.problems)
    if not isinstance(value, dict):
        return Document(
            entry.path, slag, None, None, (), _named((*told, *persons), slag, stem),
            hash(entry.data),
        )  # fmt: skip
    built = build(entry.path, slag, reading)
    links = tuple(hanvisningar(value, plan_of(slag.modell)))
    problems: Sequence[Problem] = (*persons, *otryckbara(entry.path, entry.data))
    if told or built.problems:
        problems = (*without_echoes(told, built.problems, links), *problems)
    written = value.get("id") if isinstance(value.get("id"), str) else None
    return Document(
        path=entry.path,
        slag=slag,
        written=written,
        record=None if told else built.record,
        hanvisningar=links,
        problems=_named(problems, slag, written or stem) if problems else (),
        digest=hash(entry.data),
    )


def _named(problems: Iterable[Problem], slag: Slag, ident: str) -> tuple[Problem, ...]:
    """Return the problems of a file with the record that it is, or would be."""
    return tuple(replace(problem, record=f"{slag.namn}/{ident}") for problem in problems)


def _no_record(entry: Entry) -> Document:
    """Return what is no file of a kind, or cannot be read, as a document with its problem."""
    path = PurePosixPath(entry.path)
    unlisted = entry.data is ReadFault.UNREADABLE_FOLDER
    folder = path.parts[1] if len(path.parts) > 2 - unlisted else ""  # data/, folder, file
    slag = BY_MAPP.get(folder)
    misplaced = None if unlisted else _misplaced(entry.path, path, folder, slag)
    # A link and the like has a name of its own choosing: what it is comes first.
    linked = entry.data in {ReadFault.SYMLINK, ReadFault.NOT_A_FILE}
    problem = _unreadable(entry) if linked else misplaced or _unreadable(entry)
    if slag is None and misplaced is not None and misplaced.suggestion is not None:
        slag = BY_MAPP.get(misplaced.suggestion)
    value = None
    if misplaced is not None and not isinstance(entry.data, ReadFault):
        value = read(entry.path, entry.data).value
    says = value if isinstance(value, dict) else {}
    return Document(
        path=entry.path,
        slag=slag,
        written=says["id"] if isinstance(says.get("id"), str) else None,
        record=None,
        hanvisningar=() if slag is None else tuple(hanvisningar(says, plan_of(slag.modell))),
        problems=(problem,) if problem else (),
        digest=hash(entry.data),
        misplaced=misplaced is not None or (unlisted and slag is None),
        unlisted=unlisted,
    )


def _misplaced(text: str, path: PurePosixPath, folder: str, slag: Slag | None) -> Problem | None:
    """Return what is wrong with where a file lies or what it is called."""
    if text in _BESIDE:
        return None
    bad = next((part for part in path.parts if not _PLAIN_NAME.match(part)), None)
    if bad is not None:
        return Problem(
            "PP034", text, (), Message("Namnet «{namn}» kan inte användas i data.", namn=bad),
            span=TOP,
            hint=Message("Använd bokstäver, siffror, punkt och bindestreck."),
        )  # fmt: skip
    if slag is None:
        near = nearest(folder, BY_MAPP) if folder else None
        what = (
            Message("Mappen {mapp} är inget slag av poster.", mapp=folder)
            if folder
            else Message("Filen {namn} ligger utanför mapparna.", namn=path.name)
        )
        return Problem(
            "PP031", text, (), what, span=TOP, value=folder or path.name, suggestion=near,
            hint=Message("Mappar som finns: {mappar}", mappar=", ".join(sorted(BY_MAPP))),
        )  # fmt: skip
    if path.suffix != ".yaml":
        return Problem(
            "PP030", text, (), Message("Filen {namn} slutar inte på .yaml.", namn=path.name),
            span=TOP, value=path.name,
            suggestion=f"{path.stem}.yaml" if path.suffix.lower() in {".yml", ".yaml"} else None,
            hint=Message("Varje fil i en datamapp är en post. Flytta annat till docs/."),
        )  # fmt: skip
    return None


_UNREADABLE = {
    ReadFault.UNREADABLE: (
        Message("Filen kan inte läsas."),
        Message("Kontrollera vem som får läsa filen, och att namnet går att läsa."),
    ),
    ReadFault.UNREADABLE_FOLDER: (
        Message("Mappen kan inte läsas, så det som ligger i den är inte prövat."),
        Message("Kontrollera vem som får läsa mappen."),
    ),
    ReadFault.SYMLINK: (
        Message("Detta är en symbolisk länk, och sådana följs inte."),
        Message("Lägg själva filen här i stället för länken."),
    ),
    ReadFault.NOT_A_FILE: (
        Message("Detta är ingen vanlig fil."),
        Message("Ta bort det: i data/ finns bara mappar och filer."),
    ),
}


def _unreadable(entry: Entry) -> Problem | None:
    if not isinstance(entry.data, ReadFault):
        return None
    if entry.data is ReadFault.TOO_LARGE:
        return too_large(entry.path)
    message, hint = _UNREADABLE[entry.data]
    return Problem("PP032", entry.path, (), message, span=TOP, hint=hint)
