"""Den tryckta summan ska vara summan av raderna.

## Varför

Tabellens egen summa är det enda som visar att raderna är rätt avskrivna. Stämmer den inte är minst
en siffra fel, i källan eller hos oss, och varje rapport som använder tabellen sprider felet.

## Fel

```yaml data/volontarer/2013-aby.yaml
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010, utbildade: 10}
- {omrade: Öby, start: 2013, utbildade: 4}
tryckt_summa:
  utbildade: 41  # PP401
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/volontarer/2013-aby.yaml
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
rader:
- {omrade: Åby, start: 2010, utbildade: 10}
- {omrade: Öby, start: 2013, utbildade: 4}
tryckt_summa:
  utbildade: 14
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Jämför rad för rad med källan. Meddelandet säger hur mycket som skiljer och visar rader utan siffra:
en siffra som har fallit bort i avskriften förklarar ofta hela skillnaden. Ändra aldrig en siffra för
att få det att gå ihop. Har källan räknat fel, behåll dess siffror och lägg ett undantag med skälet.

Rader i löpande text eller från olika tider räknas inte samman, och en kolumn med ungefärliga tal
bedöms inte. Utan en enda känd siffra i kolumnen finns inget att jämföra med.

## Källa

Egen konvention: en summa hör till en publicerad tabell och ska gå att räkna efter.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.volontarstatistik import SKA_STARTA, Volontarstatistik
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.totals.volontarer import Kolumnsumma, summera_tabell


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the printed totals that their exact rows do not add up to."""
    for tabell in given.snapshot.volontarstatistik.values():
        if tabell.tryckt_summa is None:
            continue
        for kolumn in summera_tabell(tabell).kolumner:
            if kolumn.lika_med_tryckt is False and kolumn.summa.kanda and kolumn.precision is None:
                yield _breach(tabell, kolumn, kolumn.tryckt or 0)


def _breach(tabell: Volontarstatistik, kolumn: Kolumnsumma, tryckt: int) -> Breach:
    blank = [
        index
        for index, rad in enumerate(tabell.rader)
        if rad.kolumn(kolumn.kolumn) is None and rad.start != SKA_STARTA
    ]
    return Breach(
        tabell, ("tryckt_summa", kolumn.kolumn),
        Message(
            "Den tryckta summan av {kolumn} är {tryckt}, men raderna ger {rader}: {skillnad} {riktning}.",
            kolumn=kolumn.kolumn, tryckt=tryckt, rader=kolumn.summa.varde,
            skillnad=abs(kolumn.summa.varde - tryckt),
            riktning=Message("för lite") if kolumn.summa.varde < tryckt else Message("för mycket"),
        ),
        value=str(tryckt),
        hint=Message("Jämför rad för rad med källan. Har källan räknat fel, lägg ett undantag."),
        also=[
            Also(tabell, ("rader", index), Message("Raden saknar siffra i kolumnen."))
            for index in blank
        ],
    )  # fmt: skip


RULE = Rule(
    code="PP401",
    name="tryckt-summa-stammer-inte",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
