"""Det som ett mätbart mål räknar ska vara bestämt.

## Varför

En trafikkontroll kan vara en timme med avspärrad väg eller en minut vid ett rödljus. Räknar den ena
parten på det ena sättet och den andra på det andra går talen inte att jämföra, vare sig mellan år eller
mellan kommuner.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
matbara_mal:
- {nr: 1, minst: 52, enhet: trafikkontroller}  # PP312
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
- {nr: 1, minst: 52, enhet: trafikkontroller, raknas: en bemannad plats i minst 20 minuter}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv under raknas vad som räknas som en, om en källa säger det. Säger ingen källa det, låt varningen
stå kvar: en egen gissning förstör jämförelsen.

Regeln gäller enheter vars omfattning kan skilja mycket: kontroller, insatser, tillsyner, patruller,
tillfällen, aktiviteter, åtgärder och kontakter, också i sammansättningar. Timmar, trygghetsvandringar,
råd och annat som räknas på ett sätt lämnas i fred, liksom en enhet med tid i sig
(20-minuterskontroller). Bara löften med en källa som är läst i sin helhet bedöms, och varje löfte ger
högst en avvikelse.

Ett undantag passar när måttet är bestämt i en handling som är namngiven i skälet.

## Källa

Egen konvention, ur hur källorna räknar: Luleå skiljer fasta kontroller från övervakning, Jönköping
räknar pass om 20 minuter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message

_OBESTAMD = re.compile(
    r"(?:kontroller|insatser|tillsyner|patruller|patrulleringar|tillfällen|aktiviteter|åtgärder|"
    r"kontakter)\b",
    re.IGNORECASE,
)
"""Units, also in compounds, that different people count differently."""

_TID = re.compile(r"minut|timm|\d", re.IGNORECASE)


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises with a target whose unit is not settled, each once."""
    for lofte in given.helt_lasta:
        for index, mal in enumerate(lofte.matbara_mal):
            if mal.raknas is None and mal.enhet is not None and _loose(mal.enhet):
                yield Breach(
                    lofte, ("matbara_mal", index, "enhet"),
                    Message("Vad som räknas till «{enhet}» är inte bestämt.", enhet=mal.enhet),
                    value=mal.enhet,
                    hint=Message("Skriv under raknas vad som räknas som en, om en källa säger det."),
                )  # fmt: skip
                break


def population(given: RuleInput) -> Population:
    """Return how many promises that were read whole have a measurable target."""
    return given.bland_helt_lasta(
        sum(bool(lofte.matbara_mal) for lofte in given.helt_lasta),
        Message("lästa med mål"),
    )


def _loose(enhet: str) -> bool:
    return _OBESTAMD.search(enhet) is not None and _TID.search(enhet) is None


RULE = Rule(
    code="PP312",
    name="enhet-utan-definition",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Vad som räknas är inte bestämt."),
    population=population,
    alone=True,
)
