"""The inventory of the founding documents to `docs/fakta.md`: each fact, and the files that hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from polisplan.graph.fakta import Faktalage, Inventerat, faktalage
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.grunddokument import Grunddokument
from polisplan.render.markdown import markdown_escape
from polisplan.text.source_tree import SourceTree
from polisplan.workflows.load import load_snapshot

_HEAD = """\
<!-- Skapad av `make generate` ur data/grunddokument/ och posternas `fakta`. Ändra där. -->

# Fakta

Vad de dokument säger som registret började med, faktum för faktum, och vilka poster som bär det. Det
som är utelämnat har ett skäl. Reglerna [PP605](regler/PP605.md) och [PP606](regler/PP606.md) ser till
att inget faller bort. Styrkt säger hur väl andra källor styrker det, där det är prövat.
"""


def files(tree: SourceTree) -> Mapping[str, str]:
    """Return path and text of the table; nothing where the tree has no founding document."""
    snapshot = load_snapshot(tree)
    if not snapshot.grunddokument:
        return {}
    lage = faktalage(snapshot)
    parts = [_HEAD, *_sections(snapshot, lage)]
    return {"docs/fakta.md": "\n".join(parts)}


def _sections(snapshot: Snapshot, lage: Faktalage) -> Iterator[str]:
    for dokument, rows in groupby(lage.inventerade, key=lambda item: item.dokument):
        facts = list(rows)
        yield f"## {markdown_escape(dokument.titel)}\n"
        yield _count(snapshot, dokument, facts)
        table = ["| Id | Vad dokumentet säger | Styrkt | Finns i |", "|---|---|---|---|"]
        table += [_row(snapshot, lage, item) for item in facts]
        yield "\n".join(table) + "\n"


def _count(snapshot: Snapshot, dokument: Grunddokument, facts: list[Inventerat]) -> str:
    out = sum(item.faktum.utelamnad is not None for item in facts)
    return f"{_link(snapshot, dokument)}: {len(facts)} fakta, varav {out} utelämnade.\n"


def _row(snapshot: Snapshot, lage: Faktalage, item: Inventerat) -> str:
    faktum = item.faktum
    if faktum.utelamnad is not None:
        held = f"*utelämnat:* {faktum.utelamnad.grund}. {markdown_escape(faktum.utelamnad.skal)}"
    else:
        held = ", ".join(_link(snapshot, post) for post in lage.poster.get(faktum.id, ()))
    return f"| {faktum.id} | {markdown_escape(faktum.vad)} | {faktum.styrkt or ''} | {held} |"


def _link(snapshot: Snapshot, post: Post) -> str:
    return f"[{post.ref}](../{snapshot.path_of(post)})"
