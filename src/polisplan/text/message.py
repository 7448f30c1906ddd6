"""A sentence and what it speaks of, kept apart until it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias, Union

from polisplan.text.language import translated

Value: TypeAlias = Union[str, int, "Message"]
"""What a place stands for: text from the data, a whole number, or words of ours (a Message)."""

_EMPTY: Mapping[str, Value] = MappingProxyType({})


@dataclass(frozen=True, slots=True, init=False, eq=False)
class Message:
    """A Swedish template with named places, and their values.

    The template is the key of the translation catalogue, so it is written whole where it is used:
    `Message("Målet {id} finns inte.", id=…)`. Words of ours within a sentence are messages too.
    """

    template: str
    args: Mapping[str, Value]

    def __init__(self, template: str, /, **args: Value) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "args", MappingProxyType(args) if args else _EMPTY)

    def __str__(self) -> str:
        """Return the sentence in the language that is spoken now."""
        template = translated(self.template)
        return template.format_map(self.args) if self.args else template

    @property
    def source(self) -> str:
        """The sentence in the source language: what sorts and groups, whoever reads."""
        values = {
            name: value.source if isinstance(value, Message) else value
            for name, value in self.args.items()
        }
        return self.template.format_map(values) if values else self.template

    def __hash__(self) -> int:
        """Return a hash of the sentence."""
        return hash(self.source)

    def __eq__(self, other: object) -> bool:
        """Return whether both say the same."""
        return (
            isinstance(other, Message)
            and self.template == other.template
            and dict(self.args) == dict(other.args)
        )
