"""A view with the stamp of what it rests on, for documents that people hand to each other."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any, Protocol, TypeVar, cast

from polisplan.text.source_tree import SourceTree
from polisplan.views.rapporthuvud import Rapporthuvud, Revision, Stampel


class _Rapport(Protocol):
    @property
    def huvud(self) -> Rapporthuvud:
        """The head of the report."""


_R = TypeVar("_R", bound=_Rapport)


def stamped(view: _R, tree: SourceTree, revision: Revision | None) -> _R:
    """Return a report whose head says what it rests on.

    Args:
        view: The report.
        tree: The tree that it was made of.
        revision: Where the tree comes from; None outside git.
    """
    huvud = view.huvud
    stampel = Stampel(len(huvud.filer), _digest(tree, huvud.filer), revision)
    report: Any = view  # every view is a dataclass, which a protocol cannot say
    return cast(_R, dataclasses.replace(report, huvud=dataclasses.replace(huvud, stampel=stampel)))


def _digest(tree: SourceTree, filer: tuple[str, ...]) -> str:
    """Return the digest of the list that `sha256sum` writes for some files."""
    whole = hashlib.sha256()
    for path in filer:
        data = tree.read(path)
        own = hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else "-"
        whole.update(f"{own}  {path}\n".encode("utf-8", "backslashreplace"))
    return whole.hexdigest()
