"""A sentence and what it speaks of, kept apart until it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias, Union

from polisplan.text.language import language, translated

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
        template = self._spoken()
        return template.format_map(self.args) if self.args else template

    @property
    def source(self) -> str:
        """The sentence in the source language: what sorts and groups, whoever reads."""
        values = {name: in_source(value) for name, value in self.args.items()}
        return self.template.format_map(values) if values else self.template

    def capitalize(self) -> Message:
        """Return the same with a capital letter first, for the beginning of a sentence."""
        return _Capital("{ord}", ord=self)

    def _spoken(self) -> str:
        """Return the template in the language that is spoken now."""
        return translated(self.template)

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


@dataclass(frozen=True, slots=True, init=False, eq=False)
class Plural(Message):
    """One of two whole sentences, by a number: each language chooses among its own two.

    Attributes:
        ett: The Swedish template for one.
        flera: The Swedish template for none or several.
        antal: The number that decides.
    """

    ett: str
    flera: str
    antal: int

    def __init__(self, ett: str, flera: str, antal: int, /, **args: Value) -> None:
        Message.__init__(self, ett if antal == 1 else flera, **args)
        object.__setattr__(self, "ett", ett)
        object.__setattr__(self, "flera", flera)
        object.__setattr__(self, "antal", antal)

    def _spoken(self) -> str:
        return language().choose(self.ett, self.flera, self.antal)


def in_source(value: Value) -> str | int:
    """Return a value as programs get it: the same whatever language is spoken."""
    return value.source if isinstance(value, Message) else value


class _Capital(Message):
    """Another message with a capital letter first."""

    __slots__ = ()

    def __str__(self) -> str:
        return _raised(str(self.args["ord"]))

    @property
    def source(self) -> str:
        """The sentence in the source language."""
        return _raised(str(in_source(self.args["ord"])))


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]
