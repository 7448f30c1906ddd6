"""Ett löfte ska säga hur mycket eller hur ofta, inte bara vilja mer.

## Varför

Att "verka för ökad närvaro" kan ingen hålla eller bryta. Löftet låter bra men går inte att följa upp,
och medborgaren som väntar sig något konkret blir besviken.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Verka för fler nattvandringar, vem: [kommunen], roll: trygghetssamordnare}  # PP307
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Nattvandringar, vem: [kommunen], roll: trygghetssamordnare}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: nattvandringar}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Byt ambitionsordet mot det som ska hända, hur mycket och till när: i stället för "verka för fler
nattvandringar", "minst tio nattvandringar under året". Mätningen skrivs under matbara_mal och pekar på
aktiviteten. Är det källan som skriver så, låt varningen stå kvar och lägg inte till ett mått.

Regeln läser aktiviteternas texter och texten i mätbara mål utan tal; titeln bara om löftet varken har
aktiviteter eller mätbara mål, för annars säger den bara vad löftet handlar om. Den letar efter ord ur en
fast lista: vilja (verka för, sträva, främja), fortsätta, göra bättre (öka, stärka, utveckla, fler), takt
utan tal (regelbunden, löpande, ofta) och förbehåll (vid behov, så ofta det går).

En aktivitet med mätbart mål, eller med tal eller ord som alla, varje och årlig i texten, lämnas i fred.
Namn prövas inte: ett ord med stor bokstav mitt i texten hoppas över. Ett syfte prövas inte heller:
"hembesök för att minska risker" lovar hembesök. Problemet läses inte, för det beskriver läget och lovar
inget. Bara löften med en källa som är läst i sin helhet bedöms, och varje löfte ger högst en avvikelse.

Texterna är registrets omskrivningar, så regeln prövar hur löftet är återgivet. Av 50 avvikelser som
valdes med slump ur registret var 46 rätt (92 procent). Vilka, och hur de bedömdes, står i
docs/matningar/PP307.md.

Ett undantag passar när måttet står i en annan handling, som är namngiven i skälet.

## Källa

Brå: Följ upp arbetsprocessen, om mål som är specifika, mätbara och tidsbestämda. Listan av ord är vår
egen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route

_ORD = (
    # To want.
    "eftersträva", "eftersträvar", "sträva", "strävar", "försöka", "försöker", "ambition",
    "ambitionen", "ambitioner", "främja", "främjar", "uppmuntra", "uppmuntrar", "bidra", "bidrar",
    "verka för", "verkar för", "arbeta för", "arbetar för", "medverka till", "medverkar till",
    # To go on.
    "fortsätta", "fortsätter", "fortsatt", "fortsatta",
    # To do better.
    "utveckla", "utvecklar", "utvecklad", "utvecklat", "utvecklade", "stärka", "stärker", "stärkt",
    "stärkta", "förstärka", "förstärker", "förbättra", "förbättrar", "förbättrad", "förbättrat",
    "förbättrade", "fördjupa", "fördjupar", "fördjupad", "fördjupat", "fördjupade", "intensifiera",
    "intensifierar", "intensifierad", "intensifierat", "intensifierade", "utöka", "utökar",
    "utökad", "utökat", "utökade", "öka", "ökar", "ökad", "ökat", "ökade", "höja", "höjer", "höjd",
    "höjda", "minska", "minskar", "minskad", "minskat", "minskade", "fler", "mer", "bättre",
    "tätare", "snabbare", "högre", "tryggare", "synligare", "tydligare",
    # A pace without a number.
    "regelbunden", "regelbundet", "regelbundna", "löpande", "kontinuerlig", "kontinuerligt",
    "kontinuerliga", "återkommande", "ofta", "täta", "hög närvaro", "hög polisnärvaro",
    # Conditions.
    "vid behov", "så ofta det går", "så långt det går", "i möjligaste mån", "om möjligt",
    "i mån av tid", "vid varje möjligt tillfälle",
)  # fmt: skip
"""Words and phrases that say a wish and no amount, in the forms that they take."""

_AMBITION = re.compile(
    rf"(?<!för att )\b(?:{'|'.join(sorted(_ORD, key=len, reverse=True))})\b", re.IGNORECASE
)
"""One of them, but not as the purpose of something else: "hembesök för att minska risker"."""

_ETT_ORD = re.compile(r"\w+")
_ORD_FORST = frozenset(words.partition(" ")[0] for words in _ORD)
"""What each of them begins with: most texts have none of these words, which is quickly seen."""

_MATT = re.compile(
    r"\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|alla|samtliga|varje|årlig(?:en|a|t)?|"
    r"vecko\w*|månads\w*|måndag\w*|tisdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lördag\w*|"
    r"söndag\w*|daglig(?:en|a|t)?|kvartal\w*|senast|hälften|dubbel\w*|dubblad\w*)\b",
    re.IGNORECASE,
)
"""Numbers, and words that say how many or how often."""


class _Traff(NamedTuple):
    """Where a word stands, and the word."""

    route: Route
    word: str


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that say a wish without an amount, each once."""
    for lofte in given.helt_lasta:
        found = next(_wishes(lofte), None)
        if found is not None:
            yield Breach(
                lofte, found.route,
                Message("Ordet «{ord}» säger inte hur mycket eller hur ofta.", ord=found.word),
                value=found.word,
                hint=Message(
                    "Skriv det som ska hända med tal och tid: minst tio nattvandringar under året."
                ),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _wishes(lofte: Lofte) -> Iterator[_Traff]:
    measured = {mal.aktivitet for mal in lofte.matbara_mal}
    # A number that no activity has may be any one's: that is a fault of its own.
    if measured <= {item.nr for item in lofte.aktiviteter}:
        for index, item in enumerate(lofte.aktiviteter):
            if item.nr not in measured:
                yield from _in(item.vad, ("aktiviteter", index, "vad"))
    for index, mal in enumerate(lofte.matbara_mal):
        if mal.mangd is None and mal.vad is not None and mal.typ in ("leverans", "tillstand"):
            yield from _in(mal.vad, ("matbara_mal", index, "vad"))
    if not lofte.aktiviteter and not lofte.matbara_mal:
        yield from _in(lofte.titel, ("titel",))


def _in(text: str, route: Route) -> Iterator[_Traff]:
    if _ORD_FORST.isdisjoint(_ETT_ORD.findall(text.casefold())) or _MATT.search(text):
        return
    for match in _AMBITION.finditer(text):
        if match.start() == 0 or not match[0][0].isupper():
            yield _Traff(route, match[0].lower())


RULE = Rule(
    code="PP307",
    name="ambitionsord-utan-matt",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Ett ord säger inte hur mycket eller hur ofta."),
    population=population,
    alone=True,
)
