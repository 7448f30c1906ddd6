"""One fault tried: was it found, in its place, with the right suggestion, and alone?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

from polisplan.findings.finding import Finding
from support.faults.fault import Asked, Fault, Felklass
from support.faults.shipped import Shipped

_DRAWS = 200
"""Places that are looked at for one trial before a class is said to have none."""


class Trial(NamedTuple):
    """What came of one fault.

    Attributes:
        fault: The fault.
        said: Everything that is said of the tree and was not said before.
    """

    fault: Fault
    said: tuple[Finding, ...]

    @property
    def hit(self) -> Finding | None:
        """What is said of the fault: the right code in the right file, the nearest first."""
        fault = self.fault
        hits = [f for f in self.said if (f.code, f.path) == (fault.code, fault.path)]
        return next((f for f in hits if self._placed(f)), hits[0] if hits else None)

    @property
    def exact(self) -> bool:
        """Whether it is said where the fault is."""
        return self.hit is not None and self._placed(self.hit)

    @property
    def asked(self) -> bool:
        """Whether a suggestion is judged."""
        return self.fault.suggestion is not Asked.NOT

    @property
    def right(self) -> bool:
        """Whether the suggestion is the right one."""
        return self.hit is not None and self.hit.suggestion == self.fault.suggestion

    @property
    def echoes(self) -> int:
        """How many things are said besides."""
        return len(self.said) - (self.hit is not None)

    def __str__(self) -> str:
        """Return the fault and what was said, for whoever looks into it."""
        fault = self.fault
        asked = "" if fault.suggestion is Asked.NOT else f" -> {fault.suggestion}"
        said = [
            f"  {f.code} {f.path}:{f.span.line}:{f.span.column} {f.message.source} -> {f.suggestion}"
            for f in self.said[:5]
        ]
        return "\n".join([f"{fault.code} {fault.path}:{fault.line}:{fault.column}{asked}", *said])

    def _placed(self, finding: Finding) -> bool:
        span = finding.span
        if (span.line, span.column) != (self.fault.line, self.fault.column):
            return False
        if self.fault.marked is None or finding.excerpt is None:
            return True
        return finding.excerpt[span.column - 1 : span.end_column - 1] == self.fault.marked


class Tally(NamedTuple):
    """A class of faults, counted.

    Attributes:
        felklass: The class.
        tried: How many faults were tried.
        found: Those found, by code and file.
        exact: Those of them that were told of in their place.
        asked: Those of which a suggestion was judged.
        right: Those of them that had the right one.
        echoes: What was said besides.
        misses: The trials that were not all right, in words.
    """

    felklass: Felklass
    tried: int
    found: int
    exact: int
    asked: int
    right: int
    echoes: int
    misses: tuple[str, ...]


def trials(tree: Shipped, felklass: Felklass, count: int, seed: int) -> Iterator[Trial]:
    """Yield trials of one class, the same for the same seed and data."""
    rng = Random(f"{seed} {felklass.namn}")
    for _ in range(count):
        fault = next(
            (found for _ in range(_DRAWS) if (found := felklass.make(rng, tree)) is not None), None
        )
        if fault is None:
            return
        yield Trial(fault, tree.added_by(fault))


def tally(felklass: Felklass, tried: Iterable[Trial]) -> Tally:
    """Return a class of faults, counted."""
    done = list(tried)
    asked = [trial for trial in done if trial.asked]
    return Tally(
        felklass=felklass,
        tried=len(done),
        found=sum(trial.hit is not None for trial in done),
        exact=sum(trial.exact for trial in done),
        asked=len(asked),
        right=sum(trial.right for trial in asked),
        echoes=sum(trial.echoes for trial in done),
        misses=tuple(
            str(trial)
            for trial in done
            if not trial.exact or trial.echoes or (trial.asked and not trial.right)
        ),
    )  # fmt: skip
