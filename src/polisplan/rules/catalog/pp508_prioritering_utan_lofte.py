"""Det som en överenskommelse prioriterar ska ha något löfte.

## Varför

Styrningen ska gå åt båda hållen: löftet ska ha stöd i avtalet, och avtalets prioriteringar ska bli löften.
En prioritering som aldrig blir ett löfte är något parterna har enats om men ingen har lovat.

## Fel

```yaml data/overenskommelser/aby-2017.yaml
id: aby-2017
titel: Samverkan i Åby
omrade: {kommun: aby}
parter: [Åby kommun, Polismyndigheten]
period: {fran: 2017, till: 2019}
handling: kopia
prioriteringar:
- nr: 1
  vad: trafik
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}
- nr: 2  # PP508
  vad: bedrägerier mot äldre
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Bedrägerier hör till trygghet.}
undertecknad: {datum: 2017-01, roller: [lokalpolisområdeschef, kommunchef]}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/overenskommelser/aby-2017.yaml
id: aby-2017
titel: Samverkan i Åby
omrade: {kommun: aby}
parter: [Åby kommun, Polismyndigheten]
period: {fran: 2017, till: 2019}
handling: kopia
prioriteringar:
- nr: 1
  vad: trafik
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}
- nr: 2
  vad: bedrägerier mot äldre
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Bedrägerier hör till trygghet.}
undertecknad: {datum: 2017-01, roller: [lokalpolisområdeschef, kommunchef]}
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-2.yaml
id: aby-2018-2
titel: Råd mot bedrägerier till äldre
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Finns löftet men länken saknas, lägg till den i löftet, under stodjer eller overenskommelse. Finns löftet inte i
registret, leta efter det. Finns det inte alls, låt varningen stå kvar: det är just vad den säger.

En prioritering räknas som tagen när ett löfte i området pekar på den, eller nämner samma sak i titel,
fokusområde, problem eller aktivitet. Jämförelsen är grov med flit: droger, narkotika och ANDT räknas som
samma sak, liksom barn och unga. Bara överenskommelser med ett löfte i området under tiden bedöms, och bara om
alla de löftena är lästa i sin helhet. Varje överenskommelse ger högst en avvikelse.

## Källa

Polisen: Uppdrag och mål, om strategins väg ned till lokala åtgärder. Exemplet är Rättvik 2016: fem fokusområden,
ett löfte.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from polisplan.findings.severity import Severity
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse, Prioritering
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message, Plural
from polisplan.totals.lage import effective

_ORD = re.compile(r"[a-zåäöé]+")
_TOMMA = frozenset({
    "bland", "enligt", "från", "gemensam", "genom", "hela", "inom", "inriktning", "lagen",
    "lokala", "med", "mindre", "minska", "minskad", "minskade", "minskat", "mot", "nya", "och",
    "särskilt", "till", "under", "utan", "åtgärder", "åtgärdsplan", "ökad", "öka", "ökat",
    "brott", "brottslighet", "brottsligheten", "brottsförebyggande", "hållbara", "hög", "högt",
    "tydliga", "roller",
})  # fmt: skip
"""Words that do not say what a priority is about."""

_SAMMA = (
    ("drog", "nark", "alko", "tobak", "andt", "miss", "dopn", "anti"),
    ("barn", "unga", "ungd", "skol", "elev", "förä"),
    ("tryg", "otry", "närv", "synl"),
    ("äldr", "bedr"),
    ("centr", "offe", "utem", "miljö", "torg", "plats"),
    ("lägesb", "problemb", "est"),
)
"""Beginnings of words that speak of the same thing."""

_STAM = 4
"""Letters that tell Swedish words apart well enough: `trafikmiljö` and `trafikkontroll` agree."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the agreements with a priority that no promise takes up, each once."""
    for avtal, loften in _par(given):
        said = frozenset().union(*(_amnen(text) for lofte in loften for text in _texter(lofte)))
        pekade = {nr for lofte in loften for nr in _pekar(lofte, avtal)}
        utan = [
            (index, item)
            for index, item in enumerate(avtal.prioriteringar)
            if item.nr not in pekade and _amnen(item.vad) and not _amnen(item.vad) & said
        ]
        if utan:
            index, forsta = utan[0]
            yield Breach(
                avtal, ("prioriteringar", index), _message(utan),
                value=forsta.vad,
                hint=Message("Länka löftet till den, om det finns. Annars är ingen bunden av den."),
            )  # fmt: skip


def _message(utan: Sequence[tuple[int, Prioritering]]) -> Message:
    return Plural(
        "Prioriteringen «{vad}» har inget löfte i registret.",
        "{antal} prioriteringar har inget löfte i registret: {vad}.",
        len(utan), antal=len(utan), vad=", ".join(item.vad for _, item in utan),
    )  # fmt: skip


def _par(given: RuleInput) -> Iterator[tuple[Overenskommelse, list[Lofte]]]:
    """Yield the agreements with priorities and the promises of their area and time."""
    if given.snapshot.osedd(Lofte.slag):
        return  # A file that became no record may take up any priority.
    by_area = _by_area(given)
    for avtal in given.snapshot.overenskommelser.values():
        tid = avtal.period.giltighet
        if not avtal.prioriteringar or (tid.fran is None and tid.till is None):
            continue
        kommuner = given.snapshot.kommuner_i(avtal.omrade)
        loften = [
            lofte
            for lofte in {id(x): x for kommun in kommuner for x in by_area.get(kommun, ())}.values()
            if tid.overlappar(effective(lofte)) is not Svar.NEJ
        ]
        # With no promise that is certainly of its time, there may be one that nobody knows.
        known = any(
            tid.overlappar(effective(lofte)) is Svar.JA
            or (tid.fran is not None and tid.fran == lofte.period.fran)
            for lofte in loften
        )
        if known and all(lofte.helt_last for lofte in loften):
            yield avtal, loften


def _by_area(given: RuleInput) -> Mapping[str, list[Lofte]]:
    found: dict[str, list[Lofte]] = defaultdict(list)
    for lofte in given.snapshot.loften.values():
        for kommun in given.snapshot.kommuner_i(lofte.omrade):
            found[kommun].append(lofte)
    return found


def _pekar(lofte: Lofte, avtal: Overenskommelse) -> Iterator[int]:
    """Yield the numbers of the priorities of an agreement that a promise points at."""
    links = [lofte.overenskommelse, *(stod.overenskommelse for stod in lofte.stodjer)]
    for link in links:
        if link is not None and link.id == avtal.id:
            yield link.prioritering


def _texter(lofte: Lofte) -> Iterator[str]:
    yield lofte.titel
    yield from lofte.fokus
    if lofte.problem is not None:
        yield lofte.problem
    yield from (aktivitet.vad for aktivitet in lofte.aktiviteter)


def _amnen(text: str) -> frozenset[str]:
    """Return what a text is about: the beginnings of its words, alike for words of one group."""
    words = [word for word in _ORD.findall(text.casefold()) if word not in _TOMMA]
    return frozenset(
        next((group[0] for group in _SAMMA if any(w.startswith(s) for s in group)), w[:_STAM])
        for w in words
        if len(w) >= _STAM or w == "est"
    )


RULE = Rule(
    code="PP508",
    name="prioritering-utan-lofte",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
)
