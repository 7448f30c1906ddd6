"""Where in a document something stands, as keys and indexes from its top."""

from __future__ import annotations

Route = tuple[str | int, ...]
"""For example `("stodjer", 0, "mal")`; the empty route is the whole document."""


def show_route(route: Route) -> str:
    """Return a route as a person would write it: `stodjer[0].mal`; the top is an empty text."""
    parts: list[str] = []
    for step in route:
        parts.append(f"[{step}]" if isinstance(step, int) else f".{step}" if parts else step)
    return "".join(parts)
