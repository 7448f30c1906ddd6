"""Ett omdöme att löftet är uppfyllt ska ha ett redovisat utfall bakom sig.

## Varför

Registret räknar självt fram om ett mål är nått, och skriver aldrig av ett omdöme som sitt eget. Säger
källan "uppfyllt" men inte vad som gjordes kan ingen pröva det, och står talen emot är det viktigt att
läsaren får se båda.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
matbara_mal:
- {nr: 1, minst: 10, enhet: trygghetsvandringar}
uppfoljningar:
- period: {fran: 2018, till: 2018}
  publicerad: 2019-02
  kalla: kalla-ett
  bedomning: {av: kommunen, omdome: uppfyllt}  # PP313
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
matbara_mal:
- {nr: 1, minst: 10, enhet: trygghetsvandringar}
uppfoljningar:
- period: {fran: 2018, till: 2018}
  publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 12, enhet: trygghetsvandringar}
  bedomning: {av: kommunen, omdome: uppfyllt}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Leta efter talet i källan och skriv det under utfall, med numret på det mätbara mål det gäller. Finns
inget tal, låt omdömet stå: det är källans, och varningen säger att det saknar stöd. Ändra aldrig ett
omdöme för att få det att stämma.

Har löftet mätbara mål ska alla ha ett utfall som nämner dem, och inget redovisat tal ska säga motsatsen.
Har löftet inga mätbara mål räcker ett utfall i ord. Att något saknas bedöms bara när källan till
uppföljningen är läst i sin helhet. Ett löfte ger högst en avvikelse.

Det är en varning och inget fel, för schemat har inget fält för
egen status. Det som kan stå för hand är källans omdöme, och det går inte att rätta i efterhand.

## Källa

Egen konvention: docs/beslut/0006, om källans omdöme bredvid registrets. Av de uppföljningar som har
samlats in skriver ingen "ej uppfyllt".
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.models.lofte import Lofte, Uppfoljning
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.totals.utfall import Dom

_UPPFYLLT = frozenset({"uppfyllt", "i stort sett uppfyllt"})


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises called kept without an outcome that shows it, each once."""
    for lofte in given.loften:
        for index, item in enumerate(lofte.uppfoljningar):
            message = _lack(lofte, item, given) if _kept(item) else None
            if message is not None:
                yield Breach(
                    lofte, ("uppfoljningar", index, "bedomning", "omdome"), message,
                    value=None if item.bedomning is None else item.bedomning.omdome,
                    hint=Message("Skriv utfallet, om en källa säger det. Låt omdömet stå."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises are called kept by a follow-up that was read whole."""
    called = [lofte for lofte in given.loften if any(_kept(item) for item in lofte.uppfoljningar)]
    judged = sum(
        any(_kept(item) and _read_whole(lofte, item) for item in lofte.uppfoljningar)
        for lofte in called
    )
    return Population(judged, Message("kallas uppfyllda"), len(called) - judged)


def _kept(item: Uppfoljning) -> bool:
    return item.bedomning is not None and item.bedomning.omdome in _UPPFYLLT


def _lack(lofte: Lofte, item: Uppfoljning, given: RuleInput) -> Message | None:
    targets = given.utfall(lofte)
    if any(found.dom is Dom.INTE_NATT for found in targets):
        return Message("Omdömet är uppfyllt, men det redovisade talet når inte målet.")
    if not _read_whole(lofte, item):
        return None
    missing = sum(not found.redovisat for found in targets)
    if missing and not _points_at_nothing(lofte):
        return Message(
            "Omdömet är uppfyllt, men utfall saknas för {antal} av {av} mätbara mål.",
            antal=missing, av=len(targets),
        )  # fmt: skip
    if not targets and not any(known.utfall for known in lofte.uppfoljningar):
        return Message("Omdömet är uppfyllt, men inget utfall är redovisat.")
    return None


def _points_at_nothing(lofte: Lofte) -> bool:
    """Return whether an outcome names a target that is not there: it may be the one that is missed."""
    numbers = {mal.nr for mal in lofte.matbara_mal}
    return any(
        utfall.matbart_mal is not None and utfall.matbart_mal not in numbers
        for item in lofte.uppfoljningar
        for utfall in item.utfall
    )


def _read_whole(lofte: Lofte, item: Uppfoljning) -> bool:
    return any(cited.kalla == item.kalla and cited.last == "helt" for cited in lofte.kallor)


RULE = Rule(
    code="PP313",
    name="uppfyllt-utan-utfall",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Omdömet är uppfyllt, men utfall saknas."),
    population=population,
    alone=True,
)
