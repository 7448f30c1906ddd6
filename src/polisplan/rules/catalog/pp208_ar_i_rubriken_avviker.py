"""Årtalet i rubrik, id och adress ska vara periodens.

## Varför

En rubrik som säger 2022 över ett löfte för 2021 får läsaren att tro att det gäller ett annat år. Ofta har
en sida skrivits över, och då kan text från två år ha blandats.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Trygg trafik 2019  # PP208
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
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
titel: Trygg trafik 2018
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Se efter i källan vilket år som är rätt. Är det rubriken, ändra titeln: den är registrets egen. Är det id,
byt namn på filen och på id, och rätta de poster som pekar dit. Är det källan som motsäger sig själv, låt
varningen stå kvar eller lägg ett undantag som säger hur den ska läsas.

Regeln jämför årtal i titeln på löften och överenskommelser, och i deras id, med perioden, förlängningar
inräknade. Ett årtal efter ord som *som*, *från*, *sedan*, *än*, *efter* och *jämfört med* talar om en annan
tid och räknas inte. För källor jämförs årtalen i titeln med dem i slutet av adressen.

## Källa

Egen regel, ur sidor vars adress, rubrik, ingress och text anger olika år (Öckerö 2022, Sigtuna 2021).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.kalender.giltighet import Giltighet
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.period import Period
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.totals.lage import effective

_AR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AR_I_ID = re.compile(r"-((?:19|20)\d\d)(?:-\d+)?\Z")
_ANNAN_TID = re.compile(
    r"\b(?:som|från|sedan|än|efter|före|inför|mot|till och med|jämfört med|ur)"
    r"(?: år| hösten| våren)? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A year that the title compares with or counts from."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the records whose years contradict each other, each once."""
    for lofte in given.loften:
        if _misstankt(lofte.id, lofte.titel, lofte.period):
            yield from _post(given, lofte, effective(lofte))
    for avtal in given.av(Overenskommelse):
        if _misstankt(avtal.id, avtal.titel, avtal.period):
            yield from _post(given, avtal, avtal.period.giltighet)
    for kalla in given.av(Kalla):
        yield from _kalla(kalla)


def _misstankt(ident: str, titel: str, period: Period) -> bool:
    """Return whether a year may differ: cheap, since most records say the year they begin."""
    start = "" if period.fran is None else str(period.fran)[:4]
    dated = "-20" in ident or "-19" in ident
    return "20" in titel or "19" in titel or (dated and start not in ident) or not start


def _post(
    given: RuleInput, post: Lofte | Overenskommelse, giltighet: Giltighet
) -> Iterator[Breach]:
    years = _years(post.titel)
    wrong = [year for year in years if _utanfor(giltighet, year)]
    if years and len(wrong) == len(years):
        yield Breach(
            post, ("titel",),
            Message("Titeln säger {ar}, men perioden är en annan.", ar=str(wrong[0])),
            value=str(wrong[0]),
            hint=Message("Se efter i källan vilket som är rätt. Titeln är registrets egen."),
        )  # fmt: skip
        return
    if len(given.snapshot.namn(post)) > 1:
        return  # The id is not the name of the file: that is a fault of its own.
    found = _AR_I_ID.search(post.id)
    if found is not None and _utanfor(giltighet, int(found[1])):
        yield Breach(
            post, ("id",), Message("Id säger {ar}, men perioden är en annan.", ar=found[1]),
            value=found[1],
            hint=Message("Se efter i källan vilket som är rätt."),
        )  # fmt: skip


def _kalla(kalla: Kalla) -> Iterator[Breach]:
    if kalla.adress is None or not any(digit in kalla.titel for digit in "12"):
        return
    titel = set(_AR.findall(kalla.titel))
    adress = set(_AR.findall(kalla.adress.rstrip("/").rpartition("/")[2]))
    if titel and adress and not titel & adress:
        yield Breach(
            kalla, ("titel",),
            Message(
                "Källans rubrik säger {titel}, men dess adress {adress}.",
                titel=", ".join(sorted(titel)), adress=", ".join(sorted(adress)),
            ),
            hint=Message("Se efter vilket år sidan handlar om; den kan ha skrivits över."),
        )  # fmt: skip


def _years(titel: str) -> list[int]:
    return [int(year) for year in _AR.findall(_ANNAN_TID.sub("", titel))]


def _utanfor(giltighet: Giltighet, year: int) -> bool:
    """Return whether a year is certainly outside a span; what is unknown rules nothing out."""
    slut = giltighet.slutdag
    if giltighet.omojlig:
        return False
    if giltighet.fran is not None and year < giltighet.fran.forsta.year:
        return True
    return slut is not None and year > slut.year


RULE = Rule(
    code="PP208",
    name="ar-i-rubriken-avviker",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    kort=Message("Årtalet i rubrik, id eller adress är ett annat."),
    alone=True,
)
