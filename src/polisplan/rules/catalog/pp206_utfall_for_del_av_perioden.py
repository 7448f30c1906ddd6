"""Ett utfall som redovisas när löftet är slut ska gälla hela löftets tid.

## Varför

Ett mål för ett år som redovisas för åtta månader går inte att jämföra med det lovade. Den som läser
talet tror lätt att det är hela årets.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
matbara_mal:
- {nr: 1, minst: 52, enhet: trygghetsvandringar}
uppfoljningar:
- period: {fran: 2018-05, till: 2018-12}  # PP206
  publicerad: 2019-03
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 30, enhet: trygghetsvandringar}
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
- {nr: 1, minst: 52, enhet: trygghetsvandringar}
uppfoljningar:
- period: {fran: 2018-05, till: 2018-12}
  publicerad: 2019-03
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 30, enhet: trygghetsvandringar}
- period: {fran: 2018-01, till: 2018-04}
  publicerad: 2018-05
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 25, enhet: trygghetsvandringar}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Leta efter den del som saknas i en annan uppföljning och lägg till den. Finns den inte, låt varningen stå
kvar: registret räknar bara med den tid som är redovisad, och säger det.

Bara det sista utfallet prövas, och bara om det säkert kom ut efter löftets slut: en delrapport under tiden
är som den ska. Är målet nått redan i den redovisade delen saknas inget. Regeln gäller mål som räknas under
perioden (antal, frekvens och tid). Är en period eller ett publiceringsdatum okänt bedöms inte löftet.

Ett undantag passar när resten av tiden uttryckligen inte skulle räknas.

## Källa

Egen konvention: docs/beslut/0006. I Luleå redovisades målet för 2018 för maj till december.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.giltighet import Giltighet
from polisplan.models.lofte import Lofte, Uppfoljning
from polisplan.models.period import Period
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.totals.lage import effective
from polisplan.totals.utfall import Dom, Malutfall

_RAKNADE = frozenset({"antal", "frekvens", "tid"})
"""Targets that are counted over the whole period; others are measured at a point."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises whose last outcome leaves days out, each once."""
    for lofte in given.loften:
        if _one_report_of_it_all(lofte):
            continue
        for found in _final(lofte, given):
            if not found.otackta or (found.dom is Dom.NATT and found.mal.per is None):
                continue
            last = _last(found)
            period = lofte.uppfoljningar[last].period or Period()
            yield Breach(
                lofte, ("uppfoljningar", last, "period"),
                Message(
                    "Utfallet gäller {utfall}, men löftet {hela}.",
                    utfall=period.i_ord(), hela=_words(effective(lofte)),
                ),
                hint=Message("Lägg till uppföljningen av resten av tiden, om den finns."),
            )  # fmt: skip
            break


def population(given: RuleInput) -> Population:
    """Return how many promises have an outcome told after their end."""
    return Population(
        sum(1 for lofte in given.loften if any(True for _ in _final(lofte, given))),
        Message("slutredovisade"),
    )


def _final(lofte: Lofte, given: RuleInput) -> Iterator[Malutfall]:
    """Yield the outcome of each counted target that was told after the promise had ended."""
    giltighet = effective(lofte)
    slut = giltighet.slutdag
    if slut is None or giltighet.fran is None or giltighet.omojlig:
        return
    for item in lofte.uppfoljningar:
        if _after(item, slut):
            break
    else:
        return
    for found in given.utfall(lofte):
        if (
            found.mal.typ in _RAKNADE
            and found.anvanda
            and _after(lofte.uppfoljningar[_last(found)], slut)
        ):
            yield found


def _one_report_of_it_all(lofte: Lofte) -> bool:
    """Return whether the only follow-up is of the whole promise: the ordinary case, told cheaply."""
    if len(lofte.uppfoljningar) != 1 or lofte.forlangningar:
        return False
    treated = lofte.uppfoljningar[0].period
    if treated is None:
        return False
    whole, part = lofte.period.giltighet, treated.giltighet
    return (
        whole.fran is not None
        and part.fran is not None
        and whole.fran.forsta == part.fran.forsta
        and whole.slutdag is not None
        and whole.slutdag == part.slutdag
    )


def _after(item: Uppfoljning, slut: dt.date) -> bool:
    return item.publicerad is not None and item.publicerad.forsta > slut


def _last(found: Malutfall) -> int:
    """Return which follow-up the last figure used stands in."""
    return max(int(item.route[1]) for item in found.anvanda)


def _words(giltighet: Giltighet) -> Message:
    return Period(fran=giltighet.fran, till=giltighet.till).i_ord()


RULE = Rule(
    code="PP206",
    name="utfall-for-del-av-perioden",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Utfallet gäller bara en del av löftets tid."),
    population=population,
    alone=True,
)
