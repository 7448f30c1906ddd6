"""Kedjan från ett löfte ska nå verksamhetsidén eller regeringens uppdrag.

## Varför

Löftet pekar på ett mål, men ovanför målet saknas länken. Då går det inte att visa att löftet i
slutänden tjänar det polisen är till för, och felet syns inte i löftets egen fil.

## Fel

```yaml data/mal/2015-trygghet.yaml
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- belagg: saknas
  skal: Ingen källa säger vad målet står under.
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet  # PP506
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/mal/2015-trygghet.yaml
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- verksamhetside: ide-2015
  belagg: belagd
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Rätta den post som meddelandet nämner, inte löftet: varningen försvinner då för alla löften under
den. Vet ingen vad posten står under, låt saknas stå kvar, med skäl.

Slutar kedjan redan i löftet är det PP502. En ring eller en länk som inte går att följa är ett fel för
sig, och löftet lämnas i fred tills det är rättat.

## Källa

Egen konvention: kedjan går från medborgarlöfte över mål till verksamhetsidé, och från 2024 till
regeringens uppdrag.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.kedja import Ande, Steg, mal_of
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.slag import BY_NAMN
from polisplan.rules.rule import Also, Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.route import Route
from polisplan.totals.lage import skilda


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises whose every end is `saknas` and at least one of them above the promise."""
    for lofte in given.loften:
        if any(end.ande is not Ande.SAKNAS or _odd(end) for end in given.kedjor.andar(lofte)):
            continue
        steg = given.kedjor.uppat(lofte)
        if any(skilda(lofte, led.post) for led in steg.uppat):
            continue  # A link to what did not hold then is a fault of its own.
        for led in steg.uppat:
            end = next((end for end in led.andar() if end.post.ref != lofte.ref), None)
            if end is not None:
                yield Breach(
                    lofte, _route(led),
                    Message(
                        "Kedjan slutar i {slaget} {id}: länken uppåt saknas där.",
                        slaget=BY_NAMN[end.post.slag].bestamt, id=end.post.id,
                    ),
                    hint=_hint(end),
                    also=[Also(end.post, _end_route(end), Message("Här slutar kedjan."))],
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises there are."""
    return Population(len(given.loften), Message("löften"))


def _odd(end: Steg) -> bool:
    """Return whether a chain ends in a link that is wrong in itself."""
    if end.lank is None:
        return False
    aims = mal_of(end.lank) is not None
    return aims if end.lank.belagg == "saknas" else not aims


def _route(led: Steg) -> Route:
    """Return where in the promise the link stands that leads to a step."""
    aim = None if led.lank is None else mal_of(led.lank)
    return led.route if aim is None else (*led.route, aim[0])


def _end_route(end: Steg) -> Route:
    """Return where in the last record the link is said to be missing, or should have stood."""
    if end.lank is not None and end.lank.belagg == "saknas":
        return (*end.route, "belagg")
    if end.prioritering is not None and isinstance(end.post, Overenskommelse):
        return ("prioriteringar", end.post.prioriteringar.index(end.prioritering), "nr")
    return ("id",)


def _hint(end: Steg) -> Message:
    if end.lank is not None and end.lank.belagg == "saknas" and end.skal is not None:
        return Message("Skälet: «{skal}»", skal=end.skal)
    return Message("Lägg till vad den står under, eller belagg: saknas med skäl.")


RULE = Rule(
    code="PP506",
    name="kedja-som-slutar-for-tidigt",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Kedjan uppåt slutar för tidigt."),
    population=population,
    alone=True,
)
