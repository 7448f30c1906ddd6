"""Ett faktum som en post säger att den bär ska finnas i inventeringen och inte vara utelämnat.

## Varför

Raden `fakta` är löftet att posten bär just den uppgiften. Finns id:t inte i något grunddokument går
det inte att följa uppgiften till dokumentet, och ett annat faktum kan ha tappats bort. Står faktumet
samtidigt som utelämnat säger registret emot sig självt.

## Fel

```yaml data/polisomraden/aby.yaml
id: aby
namn: Åby
region: mellan
lan: [abylan]
fakta:
- S000-91  # PP606
- S000-02  # PP606
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/polisomraden/aby.yaml
id: aby
namn: Åby
region: mellan
lan: [abylan]
fakta:
- S000-01
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Är id:t felskrivet, rätta det: meddelandet föreslår det närmaste, helst ett som ingen annan post bär.
Saknas faktumet i inventeringen, lägg in det i sitt grunddokument i `data/grunddokument/`. Är det
utelämnat, avgör vilket som är rätt och ta bort det andra.

Utan grunddokument, eller när ett grunddokument är trasigt, prövas inga id:n.

## Källa

Egen konvention: varje faktum ska gå att följa mellan dokument och post, åt båda håll.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.graph.fakta import Angivet, Faktalage, Inventerat, faktalage
from polisplan.models.grunddokument import Grunddokument, Utelamnad
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield what records say they hold that no document has, or that is left out."""
    snapshot = given.snapshot
    if not snapshot.grunddokument:
        return
    if snapshot.osedd(Grunddokument.slag):
        return
    lage = faktalage(snapshot)
    for angivet in lage.angivna:
        inventerat = lage.fakta.get(angivet.id)
        if inventerat is None:
            yield _unknown(angivet, lage)
        elif inventerat.faktum.utelamnad is not None:
            yield _left_out(angivet, inventerat, inventerat.faktum.utelamnad)


def _unknown(angivet: Angivet, lage: Faktalage) -> Breach:
    trolig = lage.trolig(angivet.id)
    return Breach(
        angivet.post, ("fakta", angivet.nummer),
        Message("Faktumet {id} finns inte i något grunddokument.", id=angivet.id),
        value=angivet.id,
        suggestion=trolig,
        hint=Message("Inventeringen ligger i data/grunddokument/.") if trolig is None else Message(
            "{id}: «{vad}»", id=trolig, vad=lage.fakta[trolig].faktum.vad
        ),
    )  # fmt: skip


def _left_out(angivet: Angivet, inventerat: Inventerat, utelamnad: Utelamnad) -> Breach:
    return Breach(
        angivet.post, ("fakta", angivet.nummer),
        Message(
            "Faktumet {id} är utelämnat som {grund}, men posten säger att den bär det.",
            id=angivet.id, grund=utelamnad.grund,
        ),
        value=angivet.id,
        hint=Message("Ta bort det ena: id:t här eller utelamnad i grunddokumentet."),
        also=[
            Also(
                inventerat.dokument, ("inventering", inventerat.nummer, "utelamnad"),
                Message("Här är det utelämnat."),
            )
        ],
    )  # fmt: skip


RULE = Rule(
    code="PP606",
    name="faktum-som-inte-finns",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
)
