"""Ett utfall ska ha ett tal i det mätbara målets enhet.

## Varför

Ett löfte om 15 fotpatruller som följs upp med orden "genomfört" säger inte om det blev 15 eller 3.
Medborgaren får veta att något gjordes, men inte om löftet hölls.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, datakalla: journal}
uppfoljningar:
- period: {fran: 2018, till: 2018}
  publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, aktivitet: 1, text: Trafikkontroller är genomförda.}  # PP311
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
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, datakalla: journal}
uppfoljningar:
- period: {fran: 2018, till: 2018}
  publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, aktivitet: 1, antal: 12, enhet: trafikkontroller}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Leta efter talet i källan och skriv det som antal, med målets nummer under matbart_mal och målets enhet.
Har källan ett tal i en annan enhet, som timmar när målet är antal tillfällen, räkna inte om det: låt
varningen stå kvar. Står det inget tal i källan är det just det som varningen säger.

Regeln gäller mål som räknas: antal, takt, tid, andel och svarstid med tal. En uppföljning bedöms när
dess källa är läst i sin helhet, och när den säger något alls om utfallet. Varje löfte ger högst en
avvikelse.

## Källa

Egen regel, ur uppföljningar som säger "genomfört" om mål med tal.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte, MatbartMal, Uppfoljning
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route

_LEVERERAS = ("leverans", "tillstand", "tackning")
"""Kinds of target that are reached or not, and that words can tell of."""

_KORT = 4
"""Letters of the shortest word that says what is counted: `skol` does, `med` does not."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with a counted target that a follow-up leaves without a number."""
    for lofte in given.helt_lasta:
        if not (lofte.uppfoljningar and lofte.matbara_mal):
            continue
        seen = _bedomda(lofte)
        if not seen:
            continue
        for mal in _raknade(lofte):
            if not any(_redovisar(lofte, item, mal) for item in lofte.uppfoljningar):
                index = seen[-1]
                yield Breach(
                    lofte, _place(lofte.uppfoljningar[index], index, mal),
                    Message(
                        "Uppföljningen har inget tal för målet: {mangd} {enhet}.",
                        mangd=mal.mangd or "", enhet=mal.enhet or "",
                    ),
                    hint=Message("Skriv talet ur källan som antal, med matbart_mal: {nr}.", nr=mal.nr),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises have targets and a follow-up."""
    asked = [
        lofte
        for lofte in given.loften
        if lofte.uppfoljningar and lofte.matbara_mal
    ]  # fmt: skip
    whole = sum([lofte.helt_last for lofte in asked])
    return Population(whole, Message("lästa och uppföljda"), len(asked) - whole)


def _raknade(lofte: Lofte) -> list[MatbartMal]:
    return [
        mal
        for mal in lofte.matbara_mal
        if mal.enhet is not None and mal.typ not in _LEVERERAS and _har_tal(mal)
    ]  # fmt: skip


def _har_tal(mal: MatbartMal) -> bool:
    return mal.minst is not None or mal.exakt is not None or mal.hogst is not None


def _bedomda(lofte: Lofte) -> list[int]:
    """Return which follow-ups say something and have a source that was read whole."""
    whole = {item.kalla for item in lofte.kallor if item.last == "helt"}
    return [
        index
        for index, item in enumerate(lofte.uppfoljningar)
        if item.kalla in whole and (item.utfall or item.biutfall or item.bedomning is not None)
    ]  # fmt: skip


def _redovisar(lofte: Lofte, uppfoljning: Uppfoljning, mal: MatbartMal) -> bool:
    return any(
        utfall.antal is not None
        and (utfall.matbart_mal == mal.nr or _enda(lofte, mal, utfall.aktivitet))
        and _samma_enhet(utfall.enhet, mal.enhet)
        for utfall in uppfoljning.utfall
    )


def _enda(lofte: Lofte, mal: MatbartMal, aktivitet: int | None) -> bool:
    """Return whether a figure about an activity can only be about the target."""
    return aktivitet is not None and [mal.nr] == [
        item.nr for item in lofte.matbara_mal if item.aktivitet == aktivitet
    ]


def _samma_enhet(one: str | None, other: str | None) -> bool:
    """Return whether two units count the same, by a word that they share or that ends one.

    A source narrows its unit down: `kontroller` of the target are its `hastighetskontroller`.
    """
    if one is None or other is None or one.endswith(other) or other.endswith(one):
        return True
    left, right = one.casefold().split(), other.casefold().split()
    return any(
        a.endswith(b) or b.endswith(a) for a in left for b in right if min(len(a), len(b)) >= _KORT
    )


def _place(uppfoljning: Uppfoljning, index: int, mal: MatbartMal) -> Route:
    for number, utfall in enumerate(uppfoljning.utfall):
        if utfall.matbart_mal == mal.nr or utfall.aktivitet == mal.aktivitet:
            return ("uppfoljningar", index, "utfall", number)
    return ("uppfoljningar", index)


RULE = Rule(
    code="PP311",
    name="utfall-utan-tal-i-malets-enhet",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Uppföljningen har inget tal i målets enhet."),
    population=population,
    alone=True,
)
