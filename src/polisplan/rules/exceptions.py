"""Reasoned exceptions in the data: which there are, and which of them hide something.

An exception hides the breaches of one rule in its own record. It never expires by itself, since a
verdict does not depend on the day; a reminder tells of those past their last day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polisplan.graph.snapshot import GivetUndantag


@dataclass(frozen=True, slots=True)
class Undantagslage:
    """The exceptions of a plan, as they stand when the rules have run.

    Attributes:
        givna: Every exception, record by record.
        kanda: The codes that exist.
        tillatna: The codes that an exception can name: those of rules that check records.
        provade: The codes whose rule has run to its end.
        traffade: Records (`slag/id`) and codes with a breach that an exception hides.
    """

    givna: tuple[GivetUndantag, ...] = ()
    kanda: frozenset[str] = frozenset()
    tillatna: frozenset[str] = frozenset()
    provade: frozenset[str] = frozenset()
    traffade: frozenset[tuple[str, str]] = frozenset()

    @property
    def koder(self) -> frozenset[str]:
        """The codes that exceptions name and that can be excepted."""
        return frozenset(item.undantag.kod for item in self.givna) & self.tillatna

    @property
    def tacker(self) -> frozenset[tuple[str, str]]:
        """Records and codes that an exception covers."""
        return frozenset(
            (item.post.ref, item.undantag.kod)
            for item in self.givna
            if item.undantag.kod in self.tillatna
        )

    def otillatna(self) -> Iterator[GivetUndantag]:
        """Yield the exceptions that name a code which cannot be excepted."""
        return (item for item in self.givna if item.undantag.kod not in self.tillatna)

    def verkningslosa(self) -> Iterator[tuple[GivetUndantag, GivetUndantag | None]]:
        """Yield the exceptions that hide nothing, and the earlier one where it hides it all."""
        first: dict[tuple[str, str], GivetUndantag] = {}
        for item in self.givna:
            key = (item.post.ref, item.undantag.kod)
            if item.undantag.kod not in self.provade:
                continue
            earlier = first.setdefault(key, item)
            if earlier is not item:
                yield item, earlier
            elif key not in self.traffade:
                yield item, None
