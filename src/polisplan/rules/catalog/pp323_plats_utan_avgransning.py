"""Ett löfte om centrum ska säga var centrum börjar och slutar.

## Varför

"Tryggare centrum" betyder olika saker för den som bor där och för den som räknar brotten. Utan en karta,
en ordningsföreskrift eller en gatulista går det inte att säga om det blev tryggare just där.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Fotpatrull i centrum  # PP323
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

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Fotpatrull i centrum
omrade: {kommun: aby, plats: centrum enligt ordningsföreskriftens karta}
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

Skriv under omrade, i plats, hur platsen är avgränsad, om källan säger det. Säger den inget, låt
upplysningen stå kvar. I ett nytt löfte: hänvisa till en karta eller räkna upp gatorna.

Regeln läser titel, delområde och aktiviteter, och letar efter *centrum*, *innerstaden*, *stadskärnan* och
*centrala* följt av ett namn. Har platsen ett eget namn före, som i Kinna centrum, gäller löftet
en namngiven stadsdel, eller står det i texten att platsen är definierad eller utritad, lämnas den i fred. Bara löften med en källa som är läst i sin helhet bedöms.
Varje löfte ger högst en avvikelse.

Texterna är registrets omskrivningar, så regeln prövar hur löftet är återgivet. Av regelns 34
avvikelser i registret i november 2026 var 32 rätt (94 procent). Vilka, och hur de bedömdes, står i
docs/matningar/PP323.md.

## Källa

Egen regel, ur löften som avgränsar platsen (Örnsköldsvik 2021, Burlöv 2017) och de många som inte gör det.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.loftestexter import Textstalle, har_nagon, ordtraffar
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_STAMMAR = ("centrum", "innerstad", "stadskärna", "centrala")
_PLATS = re.compile(
    r"(?<![A-ZÅÄÖa-zåäö-])(?:[Cc]entrum|[Ii]nnerstaden|[Ss]tadskärnan?|[Cc]entrala (?=[A-ZÅÄÖ]))"
    r"(?![a-zåäö-])"
)
_NAMN_FORE = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?: norra| södra)? \Z")
"""A name before the word: `Kinna centrum` is a place of its own."""

_AVGRANSAD = re.compile(r"defini|utrit|avgräns|enligt karta", re.IGNORECASE)


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises about a centre that is not delimited, each once."""
    for text in given.lofteord:
        lofte = text.lofte
        if (
            not har_nagon(text.sma + (lofte.omrade.delomrade or ""), _STAMMAR)
            or not lofte.helt_last
            or lofte.omrade.plats is not None
            or _namngiven(lofte.omrade.delomrade)
        ):
            continue
        for found in ordtraffar(_texter(lofte), _PLATS):
            before = found.stalle.text[: found.match.start()]
            named = _NAMN_FORE.search(before) and len(before.split()) > 1
            if not named and not _AVGRANSAD.search(found.stalle.text):
                yield Breach(
                    lofte, found.stalle.route,
                    Message("Det står inte var platsen börjar och slutar."),
                    value=found.stalle.text,
                    hint=Message("Skriv i omrade, under plats, hur den är avgränsad."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises were read whole."""
    return given.bland_helt_lasta()


def _namngiven(delomrade: str | None) -> bool:
    """Return whether the part of the kommun has a name: its centre is that of a small place."""
    return delomrade is not None and delomrade[0].isupper()


def _texter(lofte: Lofte) -> list[Textstalle]:
    texts = [Textstalle(("titel",), lofte.titel)]
    if lofte.omrade.delomrade is not None:
        texts.append(Textstalle(("omrade", "delomrade"), lofte.omrade.delomrade))
    return texts + [
        Textstalle(("aktiviteter", index, "vad"), aktivitet.vad)
        for index, aktivitet in enumerate(lofte.aktiviteter)
    ]


RULE = Rule(
    code="PP323",
    name="plats-utan-avgransning",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    population=population,
    alone=True,
)
