"""Finds the catalogue: every module of `catalog`, sorted by file name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType

from polisplan.errors import UsageError
from polisplan.rules import catalog
from polisplan.rules.page import Page, parse_page
from polisplan.rules.rule import Rule, RuleStatus
from polisplan.text.nearest import nearest


@cache
def load_rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in order."""
    rules = [import_module(name).RULE for name in _modules()]
    return MappingProxyType({rule.code: rule for rule in rules})


def rule_page(code: str) -> tuple[Rule, Page]:
    """Return one rule and its page, importing no other rule.

    Raises:
        UsageError: There is no such rule.
    """
    module = _module(code)
    return module.RULE, parse_page(module.__doc__ or "")


def codes() -> tuple[str, ...]:
    """Return every code, in order, without importing a rule."""
    return tuple(name.rsplit(".", 1)[1].split("_", 1)[0].upper() for name in _modules())


def select(selected: Sequence[str], ignored: Sequence[str]) -> Mapping[str, Rule]:
    """Return the rules that are to be shown, by code or by the beginning of a code.

    Args:
        selected: Codes such as `PP304` or bands such as `PP3`; empty for all.
        ignored: The same, for what is left out.

    Raises:
        UsageError: A code that no rule has.
    """
    rules = load_rules()
    for code in (*selected, *ignored):
        if not any(known.startswith(code.upper()) for known in rules):
            raise _unknown(code)

    def named(code: str, given: Iterable[str]) -> bool:
        return any(code.startswith(item.upper()) for item in given)

    return MappingProxyType(
        {
            code: rule
            for code, rule in rules.items()
            if not named(code, ignored)
            and (named(code, selected) if selected else rule.status is not RuleStatus.PREVIEW)
        }
    )


def _modules() -> list[str]:
    return sorted(info.name for info in iter_modules(catalog.__path__, f"{catalog.__name__}."))


def _module(code: str) -> ModuleType:
    prefix = f"{catalog.__name__}.{code.lower()}_"
    name = next((name for name in _modules() if name.startswith(prefix)), None)
    if name is None:
        raise _unknown(code)
    return import_module(name)


def _unknown(code: str) -> UsageError:
    near = nearest(code, codes())
    return UsageError(
        "Koden {code} finns inte. Menade du {nara}? Alla koder: polisplan explain"
        if near is not None
        else "Koden {code} finns inte. Alla koder: polisplan explain",
        code=code, nara=near,
    )  # fmt: skip
