"""En förlängning ska ha en ny slutdag och ett beslut.

## Varför

Ett löfte som "gäller tills vidare i väntan på ett nytt" utan beslut har ingen bestämt sig för. Ingen vet
hur länge det gäller, och ingen följer upp det.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
forlangningar:
- fran_slut: 2018
  till_slut: 2019  # PP211
  kalla: kalla-ett
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
forlangningar:
- fran_slut: 2018
  till_slut: 2019
  beslut: Styrgruppen, december 2018, eftersom problembilden var oförändrad
  kalla: kalla-ett
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Skriv under beslut vem som beslutade och när, och skälet om källan säger det: en roll eller ett organ,
aldrig en person. Säger källan bara att löftet är förlängt, låt upplysningen stå kvar.

Står det under avslut att löftet är förlängt, lägg till förlängningen med den nya slutdagen. Bara löften
med en källa som är läst i sin helhet bedöms. En förlängning med ny slutdag och beslut är inget fel: ett
år kan vara för kort för att en effekt ska synas.

## Källa

Egen regel, ur förlängningar i Lund 2020, Jönköping 2018 och Pajala 2018.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Population, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises that were prolonged without a decision that is known, each once."""
    for lofte in given.helt_lasta:
        if lofte.forlangningar:
            undecided = [
                index for index, item in enumerate(lofte.forlangningar) if item.beslut is None
            ]
            if undecided:
                yield Breach(
                    lofte, ("forlangningar", undecided[0], "till_slut"),
                    Message("Det står inte vem som beslutade om förlängningen, eller när."),
                    hint=Message("Skriv det under beslut, om källan säger det."),
                )  # fmt: skip
        elif lofte.avslut is not None and lofte.avslut.hur == "förlängt":
            yield Breach(
                lofte, ("avslut", "hur"), Message("Löftet är förlängt utan en ny slutdag."),
                hint=Message("Skriv den nya slutdagen och beslutet under forlangningar."),
            )  # fmt: skip


def population(given: RuleInput) -> Population:
    """Return how many promises were prolonged."""
    prolonged = [
        lofte
        for lofte in given.loften
        if lofte.forlangningar or (lofte.avslut is not None and lofte.avslut.hur == "förlängt")
    ]  # fmt: skip
    whole = sum(lofte.helt_last for lofte in prolonged)
    return Population(whole, Message("förlängda löften"), len(prolonged) - whole)


RULE = Rule(
    code="PP211",
    name="forlangning-utan-beslut",
    severity=Severity.INFO,
    since="0.1",
    check=check,
    kort=Message("Det står inte vem som beslutade om förlängningen."),
    population=population,
    alone=True,
)
