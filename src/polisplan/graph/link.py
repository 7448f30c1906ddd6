"""Documents to a Snapshot: every id unique, every reference to a record of the right kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from polisplan.findings.finding import Pointer, Problem
from polisplan.graph.origins import Origins
from polisplan.graph.snapshot import Snapshot, UtanPost, by_ids
from polisplan.loading.hanvisningar import Hanvisning
from polisplan.loading.load import Document
from polisplan.models.base import Post
from polisplan.models.slag import BY_NAMN, SLAG, Slag
from polisplan.models.styrning import Mal
from polisplan.text.listing import listed
from polisplan.text.message import Message
from polisplan.text.nearest import fold, nearest, nearest_key
from polisplan.text.source_tree import SourceTree


def link(documents: Sequence[Document], tree: SourceTree | None = None) -> Snapshot:
    """Return the plan that documents make, with all that is wrong so far.

    Args:
        documents: Sorted by path.
        tree: Where they come from; None where they only exist in memory.
    """
    records: dict[str, dict[str, Post]] = {slag.namn: {} for slag in SLAG}
    paths: dict[str, str] = {}
    references: dict[str, Sequence[Hanvisning]] = {}
    problems = [problem for document in documents for problem in document.problems]
    owners = _owners(documents)
    for document in documents:
        if document.slag is None or document.written is None or document.misplaced:
            continue
        kind = document.slag.namn
        if owners[kind][document.written] != document.path:
            problems.append(_duplicate(document, document.slag, owners[kind]))
        elif document.record is not None:
            if document.written != document.stem:
                problems.append(_misnamed(document, document.record))
            records[kind][document.written] = document.record
            paths[document.record.ref] = document.path
            references[document.record.ref] = document.hanvisningar
    claimed = _claimed(documents)
    became = frozenset(paths.values())
    hidden = _hidden(documents)
    wanted: dict[str, set[str | None]] = {slag.namn: set() for slag in SLAG}
    for document in documents:
        for kind, problem in _broken(document, records, claimed):
            if kind not in hidden:
                problems.append(problem)
                wanted[kind].add(problem.suggestion)
    digests = MappingProxyType({document.path: document.digest for document in documents})
    return Snapshot(
        label=None if tree is None else tree.label,
        files=len(documents),
        poster=MappingProxyType({kind: by_ids(found.values()) for kind, found in records.items()}),
        paths=MappingProxyType(paths),
        hanvisningar=MappingProxyType(references),
        problems=tuple(problems),
        digests=digests,
        utan_post=tuple(
            UtanPost(
                None if document.slag is None else document.slag.namn,
                document.claimed,
                document.hanvisningar,
                document.path,
            )
            for document in documents
            if document.path not in became and (document.slag is not None or document.misplaced)
        ),
        sokta=MappingProxyType({kind: frozenset(idents) for kind, idents in wanted.items()}),
        origins=None if tree is None else Origins(tree, digests),
    )


def _hidden(documents: Iterable[Document]) -> frozenset[str]:
    """Return the kinds of which a folder could not be looked into: nothing of them is absent."""
    hidden: set[str] = set()
    for document in documents:
        if document.unlisted:
            hidden.update(BY_NAMN if document.slag is None else {document.slag.namn})
    return frozenset(hidden)


def _owners(documents: Sequence[Document]) -> Mapping[str, Mapping[str, str]]:
    """Return, per kind, the file that each written id belongs to.

    Of several it is the one with that name: who copies a file and forgets the id has the fault in
    the copy. Of several with the name it is the one whose folder the id begins with, as
    `loften/aby/aby-2018-1.yaml`. Where that does not tell either, it is the first by path.
    """
    owners: dict[str, dict[str, str]] = {slag.namn: {} for slag in SLAG}
    for fits in (_at_home, _named, None):
        for document in documents:
            if document.slag is None or document.written is None or document.misplaced:
                continue
            if fits is not None and not fits(document):
                continue
            owners[document.slag.namn].setdefault(document.written, document.path)
    return owners


def _named(document: Document) -> bool:
    return document.written == document.stem


def _at_home(document: Document) -> bool:
    return _named(document) and document.stem.startswith(f"{document.path.split('/')[-2]}-")


def _claimed(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    """Return, per kind, the ids that a link may lead to without being called broken.

    Those of faulty files too, by what is written in them and by their name: one fault is enough.
    A file in a folder that is no kind may be of any.
    """
    found: dict[str, set[str]] = {slag.namn: set() for slag in SLAG}
    for document in documents:
        if document.slag is not None:
            found[document.slag.namn] |= {document.claimed, document.stem}
        elif document.misplaced:
            for idents in found.values():
                idents |= {document.claimed, document.stem}
    return {kind: frozenset(idents) for kind, idents in found.items()}


def _duplicate(document: Document, slag: Slag, owners: Mapping[str, str]) -> Problem:
    ident, stem = document.claimed, document.stem
    return Problem(
        "PP101", document.path, ("id",),
        Message("Id:t {id} finns redan i en annan fil.", id=ident),
        record=f"{slag.namn}/{ident}",
        value=ident,
        suggestion=stem if stem != ident and stem not in owners else None,
        hint=Message("Ge den ena posten ett annat id, och filen samma namn."),
        related=(Pointer(owners[ident], ("id",), Message("Här används id:t först.")),),
    )  # fmt: skip


def _misnamed(document: Document, record: Post) -> Problem:
    return Problem(
        "PP102", document.path, ("id",),
        Message("Id:t är {id} men filen heter {namn}.", id=record.id, namn=f"{document.stem}.yaml"),
        record=record.ref,
        value=record.id,
        suggestion=document.stem,
        hint=Message("Byt namn på filen, eller rätta id:t: de ska vara lika."),
    )  # fmt: skip


def _broken(
    document: Document,
    records: Mapping[str, Mapping[str, Post]],
    claimed: Mapping[str, frozenset[str]],
) -> Iterator[tuple[str, Problem]]:
    """Yield the kind and a problem for each reference that leads nowhere or to another kind."""
    for hanvisning in document.hanvisningar:
        kind, ident = hanvisning.ref.slag, hanvisning.id
        if ident in claimed[kind]:
            continue
        others = [name for name in claimed if name != kind and ident in claimed[name]]
        yield (
            kind,
            _wrong_kind(document, hanvisning, others)
            if others
            else _dangling(document, hanvisning, records[kind]),
        )


def _record(document: Document) -> str | None:
    return None if document.slag is None else f"{document.slag.namn}/{document.claimed}"


def _wrong_kind(document: Document, hanvisning: Hanvisning, others: Iterable[str]) -> Problem:
    wanted = BY_NAMN[hanvisning.ref.slag]
    found = [BY_NAMN[name].ett for name in others]
    return Problem(
        "PP105", document.path, hanvisning.route,
        Message("{id} är {fel}, men här ska stå {ratt}.",
                id=hanvisning.id, fel=listed(found), ratt=wanted.ett),
        record=_record(document), value=hanvisning.id,
        hint=Message("Alla {flera} ligger i data/{mapp}/.", flera=wanted.flera, mapp=wanted.mapp),
    )  # fmt: skip


def _dangling(
    document: Document, hanvisning: Hanvisning, candidates: Mapping[str, Post]
) -> Problem:
    wanted = BY_NAMN[hanvisning.ref.slag]
    match = (
        _called(hanvisning.id, candidates)
        or nearest(hanvisning.id, candidates)
        or nearest_key(hanvisning.id, {ident: post.rubrik for ident, post in candidates.items()})
    )
    return Problem(
        "PP103", document.path, hanvisning.route,
        Message("{Slaget} {id} finns inte.", Slaget=wanted.bestamt.capitalize(), id=hanvisning.id),
        record=_record(document), value=hanvisning.id, suggestion=match,
        note=Message("{slaget} finns inte", slaget=wanted.bestamt),
        hint=_presented(candidates[match]) if match is not None else Message(
            "Alla {flera} ligger i data/{mapp}/.", flera=wanted.flera, mapp=wanted.mapp
        ),
    )  # fmt: skip


def _called(title: str, candidates: Mapping[str, Post]) -> str | None:
    """Return the one record that has just that title: it was written where the id should stand."""
    wanted = fold(title)
    found = [ident for ident, post in candidates.items() if fold(post.rubrik) == wanted]
    return found[0] if len(found) == 1 else None


def _presented(post: Post) -> Message:
    """Return what a suggested record is, so that the reader can tell whether it is the right one."""
    if isinstance(post, Mal) and post.giltig is not None:
        number = f" {post.nummer}" if post.nummer is not None else ""
        return Message(
            "{niva}{nummer} ({period}): «{ordalydelse}»",
            niva=Message(post.niva).capitalize(), nummer=number, period=post.giltig.i_ord(),
            ordalydelse=post.rubrik,
        )  # fmt: skip
    return Message(
        "{slag}: «{rubrik}»", slag=BY_NAMN[post.slag].bestamt.capitalize(), rubrik=post.rubrik
    )
