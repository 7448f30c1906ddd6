"""A sentence and what it speaks of, kept apart until it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_EMPTY: Mapping[str, str | int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, init=False, eq=False)
class Message:
    """A Swedish template with named places, and their values.

    The template is the key of the translation catalogue, so it is written whole where it is used:
    `Message("Målet {id} finns inte.", id=…)`. Values are texts or whole numbers.
    """

    template: str
    args: Mapping[str, str | int]

    def __init__(self, template: str, /, **args: str | int) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "args", MappingProxyType(args) if args else _EMPTY)

    def __str__(self) -> str:
        """Return the sentence in the source language."""
        return self.template.format_map(self.args) if self.args else self.template

    def __hash__(self) -> int:
        """Return a hash of template and values."""
        return hash((self.template, tuple(sorted(self.args.items()))))

    def __eq__(self, other: object) -> bool:
        """Return whether both say the same."""
        return (
            isinstance(other, Message)
            and self.template == other.template
            and dict(self.args) == dict(other.args)
        )
