"""Documents to a Snapshot: every id unique, every reference to a record of the right kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType

from polisplan.findings.finding import Pointer, Problem
from polisplan.graph.snapshot import Snapshot, by_ids
from polisplan.loading.hanvisningar import Hanvisning
from polisplan.loading.load import Document
from polisplan.models.base import Post
from polisplan.models.slag import BY_NAMN, SLAG
from polisplan.models.styrning import Mal
from polisplan.text.message import Message
from polisplan.text.nearest import nearest, nearest_key


def link(documents: Sequence[Document], label: str | None = None) -> Snapshot:
    """Return the plan that documents make, with all that is wrong so far.

    Args:
        documents: Sorted by path; of two with the same id the first one counts.
        label: The revision they come from.
    """
    records: dict[str, dict[str, Post]] = {slag.namn: {} for slag in SLAG}
    claimed: dict[str, dict[str, str]] = {slag.namn: {} for slag in SLAG}
    paths: dict[str, str] = {}
    references: dict[str, Sequence[Hanvisning]] = {}
    problems = [problem for document in documents for problem in document.problems]
    for document in documents:
        if document.slag is None:
            continue
        kind = document.slag.namn
        stem = PurePosixPath(document.path).stem
        earlier = claimed[kind].setdefault(document.claimed, document.path)
        claimed[kind].setdefault(stem, document.path)
        if earlier != document.path:
            problems.append(_duplicate(document, earlier))
            continue
        if document.record is not None:
            if document.claimed != stem:
                problems.append(_misnamed(document, stem))
            records[kind][document.claimed] = document.record
            paths[document.record.ref] = document.path
            references[document.record.ref] = document.hanvisningar
    for document in documents:
        problems += _broken(document, records, claimed)
    return Snapshot(
        label=label,
        files=len(documents),
        poster=MappingProxyType({kind: by_ids(found.values()) for kind, found in records.items()}),
        paths=MappingProxyType(paths),
        hanvisningar=MappingProxyType(references),
        problems=tuple(problems),
        digests=MappingProxyType({document.path: document.digest for document in documents}),
    )


def _duplicate(document: Document, earlier: str) -> Problem:
    assert document.slag is not None  # noqa: S101 - for the type checker; callers have a kind
    return Problem(
        "PP101", document.path, ("id",),
        Message("Id:t {id} finns redan i en annan fil.", id=document.claimed),
        record=f"{document.slag.namn}/{document.claimed}",
        value=document.claimed,
        hint=Message("Ge den ena posten ett annat id, och filen samma namn."),
        related=(Pointer(earlier, ("id",), Message("Här används id:t först.")),),
    )  # fmt: skip


def _misnamed(document: Document, stem: str) -> Problem:
    assert document.record is not None  # noqa: S101 - for the type checker; callers have a record
    return Problem(
        "PP102", document.path, ("id",),
        Message("Id:t är {id} men filen heter {namn}.", id=document.claimed, namn=f"{stem}.yaml"),
        record=document.record.ref,
        value=document.claimed,
        suggestion=stem,
        hint=Message("Byt namn på filen, eller rätta id:t: de ska vara lika."),
    )  # fmt: skip


def _broken(
    document: Document,
    records: Mapping[str, Mapping[str, Post]],
    claimed: Mapping[str, Mapping[str, str]],
) -> Iterator[Problem]:
    """Yield a problem for each reference of a document that leads nowhere or to another kind."""
    for hanvisning in document.hanvisningar:
        kind, ident = hanvisning.ref.slag, hanvisning.id
        if ident in records[kind] or ident in claimed[kind]:
            continue
        others = [name for name in claimed if name != kind and ident in claimed[name]]
        yield (
            _wrong_kind(document, hanvisning, others)
            if others
            else _dangling(document, hanvisning, records[kind])
        )


def _record(document: Document) -> str | None:
    return None if document.slag is None else f"{document.slag.namn}/{document.claimed}"


def _wrong_kind(document: Document, hanvisning: Hanvisning, others: Iterable[str]) -> Problem:
    wanted = BY_NAMN[hanvisning.ref.slag]
    found = [BY_NAMN[name].ett for name in others]
    return Problem(
        "PP105", document.path, hanvisning.route,
        Message("{id} är {fel}, men här ska stå {ratt}.",
                id=hanvisning.id, fel=" och ".join(found), ratt=wanted.ett),
        record=_record(document), value=hanvisning.id,
        hint=Message("Alla {flera} ligger i data/{mapp}/.", flera=wanted.flera, mapp=wanted.mapp),
    )  # fmt: skip


def _dangling(
    document: Document, hanvisning: Hanvisning, candidates: Mapping[str, Post]
) -> Problem:
    wanted = BY_NAMN[hanvisning.ref.slag]
    match = nearest(hanvisning.id, candidates) or nearest_key(
        hanvisning.id, {ident: post.rubrik for ident, post in candidates.items()}
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


def _presented(post: Post) -> Message:
    """Return what a suggested record is, so that the reader can tell whether it is the right one."""
    if isinstance(post, Mal) and post.giltig is not None:
        number = f" {post.nummer}" if post.nummer is not None else ""
        return Message(
            "{niva}{nummer} ({period}): «{ordalydelse}»",
            niva=post.niva.capitalize(), nummer=number, period=post.giltig.i_ord(),
            ordalydelse=post.rubrik,
        )  # fmt: skip
    return Message(
        "{slag}: «{rubrik}»", slag=BY_NAMN[post.slag].bestamt.capitalize(), rubrik=post.rubrik
    )
