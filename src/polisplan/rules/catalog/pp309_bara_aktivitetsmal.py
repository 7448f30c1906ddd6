"""Ett löfte med flera mätbara mål ska mäta någon effekt, inte bara hur mycket som görs.

## Varför

Tio kontroller och fem möten kan genomföras utan att något blir bättre. Är allt som mäts antal styrs
arbetet mot att göra mycket, och ingen får veta om det hjälpte.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
- {nr: 2, vad: Föräldramöten, vem: [kommunen], roll: trygghetssamordnare}
matbara_mal:  # PP309
- {nr: 1, aktivitet: 1, minst: 52, enhet: trafikkontroller}
- {nr: 2, aktivitet: 2, minst: 4, enhet: möten}
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
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 52, enhet: trafikkontroller}
- nr: 2
  typ: effekt
  vad: Andelen som kör för fort ska minska
  enhet: procent
  riktning: minska
  baslinjer:
  - {varde: 40, avser: 2017, matt: andel över gränsen, kalla: kalla-ett}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

En upplysning, inget att rätta i ett gammalt löfte. I ett nytt: fråga vad som ska bli annorlunda och
hur det märks, och lägg till ett mål av typen effekt eller tillstand.

Ett löfte med ett enda mätbart mål lämnas i fred: det Riksrevisionen varnar för är många antalsmål. Mål
av typerna antal, frekvens och tid räknas som antalsmål; svarstid, andel, leverans och de andra gör det
inte. Löften som bara är delvis lästa bedöms inte.

## Källa

Riksrevisionens granskning RiR 2025:26, med rådet att undvika för många antalsmål och fokusera på
effekter.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.finding import Anchor
from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_ANTAL = frozenset({"antal", "frekvens", "tid"})
"""Targets that say how much is done, not what comes of it."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with several targets, all of which count what is done."""
    for lofte in given.helt_lasta:
        if _several(lofte) and all(mal.typ in _ANTAL for mal in lofte.matbara_mal):
            yield Breach(
                lofte, ("matbara_mal",),
                Message("Alla mätbara mål räknar hur mycket som görs; ingen effekt mäts."),
                anchor=Anchor.KEY,
                hint=Message("I ett nytt löfte: säg också vad som ska bli annorlunda och hur det mäts."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises that were read whole have several targets."""
    return given.bland_helt_lasta(sum(map(_several, given.helt_lasta)), Message("lästa, flera mål"))


def _several(lofte: Lofte) -> bool:
    return len(lofte.matbara_mal) > 1


RULE = Rule(
    code="PP309",
    name="bara-aktivitetsmal",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    kort=Message("Målen räknar bara det som görs, inte effekten."),
    population=population,
    alone=True,
)
