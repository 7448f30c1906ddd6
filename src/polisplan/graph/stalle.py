"""A place in the tree that a report can point at: a file, and the line of what is meant."""

from __future__ import annotations

from polisplan.findings.finding import Anchor
from polisplan.graph.origins import Origins
from polisplan.text.route import Route


class Stalle:
    """Where something stands. Its line is looked up first when it is asked for.

    Args:
        fil: The file, relative to the root.
        route: What in it.
        origins: Finds the line; None where the tree is not at hand.
    """

    __slots__ = ("_origins", "_route", "fil")

    def __init__(self, fil: str, route: Route, origins: Origins | None) -> None:
        self.fil = fil
        self._route = route
        self._origins = origins

    @property
    def rad(self) -> int | None:
        """The line, counted from 1; of what is not there, the line where it belongs."""
        if self._origins is None:
            return None
        return self._origins.span(self.fil, self._route, Anchor.KEY).line

    def __str__(self) -> str:
        """Return the place as editors and terminals take it: `file:line`."""
        return self.fil if self.rad is None else f"{self.fil}:{self.rad}"

    def __repr__(self) -> str:
        """Return the place as its file and its route."""
        return f"Stalle({self.fil!r}, {self._route!r})"

    def __eq__(self, other: object) -> bool:
        """Return whether another is the same place."""
        return isinstance(other, Stalle) and (self.fil, self._route) == (other.fil, other._route)

    def __hash__(self) -> int:
        """Return a hash that equal places share."""
        return hash((self.fil, self._route))
