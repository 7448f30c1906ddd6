"""The settings of a tree, read from the tree itself."""

from __future__ import annotations

from polisplan.config.installningar import FILNAMN, Installningar, read_installningar
from polisplan.errors import UsageError
from polisplan.text.source_tree import ReadFault, SourceTree


def installningar_of(tree: SourceTree) -> Installningar:
    """Return what the tree's `polisplan.toml` says; the standard settings where it has none.

    Raises:
        UsageError: The file cannot be read or understood.
    """
    data = tree.read(FILNAMN)
    if data is ReadFault.ABSENT:
        return Installningar()
    if data is ReadFault.UNREADABLE:
        raise UsageError("polisplan.toml får inte läsas. Kontrollera vem som får läsa filen.")
    if isinstance(data, ReadFault):
        raise UsageError("polisplan.toml är ingen vanlig fil och läses därför inte.")
    return read_installningar(data)
