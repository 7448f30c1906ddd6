"""The codes of the rules, for a shell that offers them: no rule is imported."""

from __future__ import annotations

from pkgutil import iter_modules

from polisplan.rules import catalog


def rule_codes() -> tuple[str, ...]:
    """Return every code, in order."""
    names = sorted(info.name for info in iter_modules(catalog.__path__))
    return tuple(name.partition("_")[0].upper() for name in names)
