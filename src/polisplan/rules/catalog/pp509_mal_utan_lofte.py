"""Ett mål ska ha något löfte som stödjer det.

## Varför

Kedjan ska gå att läsa uppifrån också. Ett mål som inget löfte stödjer syns inte för medborgarna, och ingen
kommun har lovat något som för det framåt.

## Fel

```yaml data/mal/2015-narvaro.yaml
id: 2015-narvaro  # PP509
styrmodell: modell-2015
niva: långsiktigt mål
nummer: 2
ordalydelse: Vi finns där Åbyborna är.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/mal/2015-narvaro.yaml
id: 2015-narvaro
styrmodell: modell-2015
niva: långsiktigt mål
nummer: 2
ordalydelse: Vi finns där Åbyborna är.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
```

```yaml data/loften/aby/aby-2018-2.yaml
id: aby-2018-2
titel: Fler fotpatruller
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-narvaro
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter om något löfte i registret stödjer målet och bara saknar länken. De flesta länkar är tolkade ur
fokustabellen i data/fokus/: finns målet inte i tabellen kan inget löfte nå det den vägen. Handlar målet om
polisens inre arbete är det inte märkligt att inget medborgarlöfte rör det; lägg ett undantag med det skälet.

Ett mål bedöms när något löfte gällde medan målet gällde. Delmål, och andra mål under ett mål, bedöms inte: ett
löfte länkas till målet ovanför. Ett mål vars tid är okänd bedöms inte heller.

## Källa

Polisen: Uppdrag och mål, om att målen förs vidare ända till lokala åtgärder. Att spåra åt båda hållen är vårt eget krav.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.kedja import Ande, targets
from polisplan.kalender.svar import Svar
from polisplan.models.styrning import Mal
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.totals.lage import effective

_I_KEDJAN = ("lofte", "overenskommelse", "initiativ", "mal")


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the goals that no promise reaches.

    A link that is left out or leads nowhere, or a file that became no record, might reach any goal.
    """
    if given.snapshot.osedd(*_I_KEDJAN):
        return
    reached = _enligt_tabeller(given)
    tried: set[tuple[tuple[str, str, int | None], ...]] = set()
    for lofte in given.snapshot.loften.values():
        links = tuple(target for stod in lofte.stodjer for target in targets(stod))
        said = any(stod.belagg == "saknas" for stod in lofte.stodjer)
        if links in tried and links:
            continue  # Many promises serve the same goals.
        steps = tuple(given.kedjor.uppat(lofte).alla())
        goals = {steg.post.id for steg in steps if steg.post.slag == Mal.slag}
        if any(steg.ande is Ande.BRUTEN for steg in steps) or not (goals or said):
            return
        reached |= goals
        if goals:
            tried.add(links)
    for mal in _bedomda(given):
        if mal.id not in reached:
            yield Breach(
                mal, ("id",), Message("Inget löfte i registret stödjer målet."),
                hint=Message("Se efter om ett löfte saknar länken, eller om fokustabellen gör det."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many goals held while some promise did."""
    above = sum(not _under_mal(mal) for mal in given.snapshot.mal.values())
    judged = sum(1 for _ in _bedomda(given))
    return Population(judged, Message("mål i löftens tid"), above - judged)


def _enligt_tabeller(given: RuleInput) -> set[str]:
    """Return the goals of the rows that links come from: where a link differs, that is the fault."""
    rows = {
        (stod.ur.tabell, fokus)
        for lofte in given.snapshot.loften.values()
        for stod in lofte.stodjer
        if stod.ur is not None
        for fokus in stod.ur.fokus
    }
    return {
        rad.mal
        for tabell in given.snapshot.fokustabeller.values()
        for rad in tabell.rader
        if rad.mal is not None and (tabell.id, rad.fokus) in rows
    }


def _bedomda(given: RuleInput) -> Iterator[Mal]:
    snapshot = given.snapshot
    held = [effective(item, snapshot.efterfoljare(item)) for item in snapshot.loften.values()]
    for mal in given.snapshot.mal.values():
        if not _under_mal(mal) and any(mal.giltighet.overlappar(item) is Svar.JA for item in held):
            yield mal


def _under_mal(mal: Mal) -> bool:
    return any(under.mal is not None for under in mal.under)


RULE = Rule(
    code="PP509",
    name="mal-utan-lofte",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    population=population,
)
