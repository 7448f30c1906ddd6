"""What stands below a list: the counts, and what is not known of the records in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from polisplan.models.base import Post
from polisplan.models.kallhanvisning import KalladPost
from polisplan.models.slag import Slag
from polisplan.text.listing import joined
from polisplan.text.message import Message
from polisplan.views.listkolumner import Kolumn, Listrad
from polisplan.views.listlage import LAGESORD, Listlage
from polisplan.views.phrases import plural, tal


def listnoter(
    slag: Slag,
    av: int,
    poster: Sequence[Post],
    rader: Sequence[Listrad],
    columns: Sequence[Kolumn],
) -> Iterator[Message]:
    """Yield the counts of a list, one sentence each.

    Args:
        slag: The kind.
        av: How many records of the kind there are.
        poster: Those in the list.
        rader: The same, as they are shown.
        columns: Its columns.
    """
    yield from _counts(slag, rader, av)
    yield from _unknown(poster, rader, columns)


def _counts(slag: Slag, rader: Sequence[Listrad], av: int) -> Iterator[Message]:
    if len(rader) == av:
        yield Message("{n} {slag}", n=tal(av), slag=slag.ord(av))
    else:
        yield Message(
            "{n} av registrets {av} {slag}", n=tal(len(rader)), av=tal(av), slag=slag.ord(av)
        )
    number = Counter(rad.lage for rad in rader if rad.lage is not None)
    if number:
        ended = number[Listlage.GALLER_INTE] + number[Listlage.FORSENAT]
        said = [
            joined(" ", [LAGESORD[Listlage.GALLER], tal(number[Listlage.GALLER])]),
            joined(" ", [LAGESORD[Listlage.OKLART], tal(number[Listlage.OKLART])]),
            joined(" ", [LAGESORD[Listlage.GALLER_INTE], tal(ended)]),
        ]
        if number[Listlage.FORSENAT]:
            said[-1] = Message(
                "{ord}, varav försenat {n}", ord=said[-1], n=tal(number[Listlage.FORSENAT])
            )
        if number[Listlage.UTKAST]:
            said.append(joined(" ", [LAGESORD[Listlage.UTKAST], tal(number[Listlage.UTKAST])]))
        yield joined(" · ", said)


def _unknown(
    poster: Sequence[Post], rader: Sequence[Listrad], columns: Sequence[Kolumn]
) -> Iterator[Message]:
    """Yield what is not known of the records that are shown, where anything is not."""
    open_ends = sum(rad.giltighet is not None and not rad.giltighet.kand for rad in rader)
    if open_ends:
        yield plural(open_ends, "{n} har okänd start eller okänt slut",
                     "{n} har okänd start eller okänt slut")  # fmt: skip
    timeless = sum(rad.lage is None for rad in rader)
    if timeless and timeless < len(rader):
        yield plural(timeless, "{n} säger inte när den gäller", "{n} säger inte när de gäller")
    for index, column in enumerate(columns):
        blank = sum(rad.celler[index] is None for rad in rader)
        if blank and column.namn in _OKANT:
            yield Message(_OKANT[column.namn].template, n=tal(blank))
    partly = sum(isinstance(post, KalladPost) and not post.helt_last for post in poster)
    if partly:
        yield plural(
            partly,
            "{n} är bara delvis läst: det som inte syns kan stå i källan",
            "{n} är bara delvis lästa: det som inte syns kan stå i källan",
        )


_OKANT = {
    "lpo": Message("{n} har okänt lokalpolisområde"),
    "polisomrade": Message("{n} har okänt polisområde"),
    "kommuner": Message("{n} har inga kända kommuner"),
    "avser": Message("{n} säger inte vilken tid de avser"),
    "datum": Message("{n} är odaterade"),
}
"""Columns in which a blank cell is worth a sentence."""
