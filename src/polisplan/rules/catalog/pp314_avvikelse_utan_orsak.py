"""Blev det mindre än lovat ska uppföljningen säga varför.

## Varför

Ett löfte som inte hölls är till nytta om man får veta varför: bränder som gick före, få som kom. Utan
orsaken upprepas samma löfte nästa år, med samma utfall.

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
  bedomning: {av: polisen, omdome: delvis}  # PP314
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
  bedomning: {av: polisen, omdome: delvis}
  avvikelse: Bränder fick gå före.
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv orsaken under avvikelse, med våra ord, om källan säger den. Säger den ingen orsak, låt varningen
stå kvar. Gissa aldrig en orsak.

Regeln gäller när källan själv skriver att löftet är delvis eller inte uppfyllt, och när de redovisade
talen inte når målet fast hela perioden är redovisad. En uppföljning bedöms när dess källa är läst i sin
helhet. Varje löfte ger högst en avvikelse.

## Källa

Egen regel, ur uppföljningar som redovisar både utfall och skäl (Luleå 2018, Laholm 2018).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.totals.lage import effective
from polisplan.totals.utfall import Dom

_MINDRE = ("delvis", "inte uppfyllt")


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises of which less came than promised, and whose source gives no reason."""
    for lofte in given.helt_lasta:
        if not lofte.uppfoljningar or any(item.avvikelse for item in lofte.uppfoljningar):
            continue
        route = next(_mindre(lofte, given), None)
        if route is not None and _last_helt(lofte, route):
            yield Breach(
                lofte, route, Message("Det blev mindre än lovat, men det står inte varför."),
                hint=Message("Skriv orsaken under avvikelse, om källan säger den."),
            )  # fmt: skip


def _mindre(lofte: Lofte, given: RuleInput) -> Iterator[Route]:
    """Yield where it says that less came than promised: in words, or in figures that fall short."""
    for index, item in enumerate(lofte.uppfoljningar):
        if item.bedomning is not None and item.bedomning.omdome in _MINDRE:
            yield ("uppfoljningar", index, "bedomning")
    if lofte.matbara_mal and not _nog(lofte) and _till_slutet(lofte):
        for found in given.utfall(lofte):
            if found.dom is Dom.INTE_NATT and found.otackta == ():
                yield found.anvanda[-1].route


def _nog(lofte: Lofte) -> bool:
    """Return whether one figure alone reaches each target that has figures: told cheaply."""
    best: dict[int, int | Decimal] = {}
    for item in lofte.uppfoljningar:
        for utfall in item.utfall:
            nr, antal = utfall.matbart_mal, utfall.antal
            if nr is not None and antal is not None:
                best[nr] = max(antal, best.get(nr, antal))
    for mal in lofte.matbara_mal:
        if mal.nr not in best:
            continue
        bound = mal.exakt if mal.minst is None else mal.minst
        if bound is None or mal.per is not None or best[mal.nr] < bound:
            return False
    return True


def _till_slutet(lofte: Lofte) -> bool:
    """Return whether a follow-up treats the last day: only then can the whole be reported."""
    last = effective(lofte).slutdag
    return last is not None and any(
        item.period is not None
        and (slut := item.period.giltighet.slutdag) is not None
        and slut >= last
        for item in lofte.uppfoljningar
    )


def _last_helt(lofte: Lofte, route: Route) -> bool:
    """Return whether the source of the follow-up that a route leads into was read whole."""
    kalla = lofte.uppfoljningar[int(route[1])].kalla
    return any(item.kalla == kalla and item.last == "helt" for item in lofte.kallor)


RULE = Rule(
    code="PP314",
    name="avvikelse-utan-orsak",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    alone=True,
)
