"""Det som en överenskommelse prioriterar ska något löfte peka på.

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

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
overenskommelse: {id: aby-2017, prioritering: 1}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
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

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
overenskommelse: {id: aby-2017, prioritering: 1}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-2.yaml
id: aby-2018-2
titel: Råd mot bedrägerier till äldre
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
overenskommelse: {id: aby-2017, prioritering: 2}
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

Bara nummer räknas: en prioritering är tagen när ett löfte pekar på dess nummer, under overenskommelse eller
stodjer. Texter jämförs inte, för ord som liknar varandra visar inte att det ena blev det andra. Därför bedöms
bara en överenskommelse som minst ett löfte pekar in i, och bara om alla löften i området under dess tid är
lästa i sin helhet. Varje överenskommelse ger högst en avvikelse.

## Källa

Polisen: Uppdrag och mål, om strategins väg ned till lokala åtgärder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from polisplan.findings.severity import Severity
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.svar import Svar
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse, Prioritering
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message, Plural
from polisplan.totals.lage import effective


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the agreements with a priority that no promise points at, each once."""
    for avtal, loften in _par(given):
        pekade = {nr for lofte in loften for nr in _pekar(lofte, avtal)}
        utan = [
            (index, item)
            for index, item in enumerate(avtal.prioriteringar)
            if item.nr not in pekade
        ]
        if pekade and utan:
            index, forsta = utan[0]
            yield Breach(
                avtal, ("prioriteringar", index), _message(utan),
                value=forsta.vad,
                hint=Message("Länka löftet till den, om det finns. Annars är ingen bunden av den."),
            )  # fmt: skip


def _message(utan: Sequence[tuple[int, Prioritering]]) -> Message:
    return Plural(
        "Inget löfte pekar på prioriteringen «{vad}».",
        "Inget löfte pekar på {antal} av prioriteringarna: {vad}.",
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
        inne = {id(x): x for kommun in kommuner for x in by_area.get(kommun, ())}.values()
        loften = [lofte for lofte in inne if _kan_peka(lofte, avtal, given.snapshot)]
        if all(lofte.helt_last for lofte in loften):
            yield avtal, loften


def _kan_peka(lofte: Lofte, avtal: Overenskommelse, snapshot: Snapshot) -> bool:
    """Return whether a promise may be of an agreement's time, or says that it is of it."""
    held = effective(lofte, snapshot.efterfoljare(lofte))
    return held.overlappar(avtal.giltighet) is not Svar.NEJ or any(_pekar(lofte, avtal))


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


RULE = Rule(
    code="PP508",
    name="prioritering-utan-lofte",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Inget löfte pekar på en prioritering."),
)
