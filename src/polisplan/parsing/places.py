"""Where the keys and values of one document stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from polisplan.findings.finding import Anchor
from polisplan.text.location import TOP, Span
from polisplan.text.route import Route


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a document.

    Attributes:
        keys: The span of each key, by the route of its entry.
        values: The span of each value, by its route. Of a block only its first line is marked.
    """

    keys: Mapping[Route, Span] = field(default_factory=dict)
    values: Mapping[Route, Span] = field(default_factory=dict)

    def span(self, route: Route, anchor: Anchor = Anchor.VALUE) -> Span:
        """Return where a key or its value stands.

        An entry that is not there has the place of its nearest parent that is: the parent's key,
        or the start of the list item or document that should have held it.
        """
        wanted = self.keys if anchor is Anchor.KEY else self.values
        if route in wanted:
            return wanted[route]
        if route in self.values:
            return self.values[route]
        while route:
            route = route[:-1]
            if route in self.keys:
                return self.keys[route]
            if route in self.values:
                return self.values[route]
        return TOP
