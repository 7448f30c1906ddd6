"""What every picture has: a name, what it says in words, its fillings, and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from polisplan.text.message import Message, Value


class Fyllning(StrEnum):
    """How a surface is filled: a pattern of its own beside its colour, so that print tells it."""

    FYLLD = "fylld"
    SNEDSTRECK = "snedstreck"
    STRECK = "streck"
    PRICKAR = "prickar"
    RUTOR = "rutor"
    TOM = "tom"


@dataclass(frozen=True, slots=True)
class Klass:
    """Something that a picture tells apart: its name and how it is filled."""

    namn: Message
    fyllning: Fyllning


@dataclass(frozen=True, slots=True)
class Forklaring:
    """A line of the explanation below a picture: a class, and how many it holds if that counts."""

    klass: Klass
    antal: str | None


@dataclass(frozen=True, slots=True)
class Bildtabell:
    """The table behind a picture.

    Attributes:
        rubriker: The headings of its columns.
        rader: Its rows, as they are written.
        ordkolumner: How many columns from the left are words; the others are numbers.
    """

    rubriker: tuple[Value, ...]
    rader: tuple[tuple[Value, ...], ...]
    ordkolumner: int = 1


@dataclass(frozen=True, slots=True)
class Bildhuvud:
    """What a picture is called and says.

    Attributes:
        id: A name without spaces, unique in its document; the ids of its parts begin with it.
        titel: Its title.
        beskrivning: What it shows, in words and numbers, for those who do not see it.
        tabell: The table behind it.
    """

    id: str
    titel: Message
    beskrivning: Message
    tabell: Bildtabell
