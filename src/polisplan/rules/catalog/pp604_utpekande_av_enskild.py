"""En text ska inte peka ut en enskild person eller en liten grupp.

## Varför

I en liten ort vet alla vilka "de tre ungdomarna vid macken" är, också utan namn. Registret är öppet, git
glömmer aldrig, och att peka ut enskilda i samverkan är inte lagligt.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- nr: 1
  vad: Insatser mot tre kända ungdomar vid macken  # PP604
  vem: [polisen]
  roll: områdespolis
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
- nr: 1
  vad: Insatser mot buskörning vid macken
  vem: [polisen]
  roll: områdespolis
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Beskriv problemet, platsen eller beteendet i stället för personerna. Är filen redan sparad i git räcker det inte
att ändra den: säg till den som förvaltar registret, så att historiken rensas. Pekar texten inte ut någon, till
exempel för att den säger att fem elever deltar i ett råd, lägg ett undantag med det skälet.

Regeln läser titel, problem, orsaker, aktiviteter och mätbara mål i löften, och problem och orsaker i lägesbilder.
Den letar efter färre än tio personer, i siffror eller bokstäver, eller ord som *namngivna* och *några kända*, följt
av ord som ungdomar, familjer, bröder och personer. I det som ska göras krävs att insatsen riktas *mot*, *kring*
eller *hos* dem. Dessutom letar den efter *familjen* och *bröderna* följt av ett namn, och efter en person med ålder,
som *17-åringen*. Antal per något, eller andelar som *en av fem*, lämnas i fred. I registret i november 2026
ger regeln ingen avvikelse på de 1 741 texterna i löften och 16 i lägesbilder, och det ska den inte göra; hur ofta den har
rätt går alltså inte att säga. Den prövas på påhittade fall: docs/matningar/PP604.md.

## Källa

Brå: Håll koll på sekretessreglerna, där det sägs att det är lagstridigt att peka ut enskilda och att risken finns
när åtgärder riktas mot få personer. Listan av ord är vår egen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from polisplan.findings.severity import Severity
from polisplan.models.base import Post
from polisplan.models.lagesbild import Lagesbild
from polisplan.rules.loftestexter import (
    Lofteord,
    Ordtraff,
    Textstalle,
    har_nagon,
    ordtraffar,
    sma_bokstaver,
)
from polisplan.rules.rule import Breach, Rule, RuleInput
from polisplan.text.message import Message

_STAMMAR = (
    "ungdom", "yngling", "pojk", "flick", "kill", "tjej", "bröd", "syskon", "systr", "familj",
    "individ", "person", "gärningsm", "missbrukar", "kriminella", "elever", " män", "kvinn", "åring",
    "en känd", "en viss", "enskild", "namngiv",
)  # fmt: skip
"""Pieces of which every match has one."""

_ANTAL = frozenset({
    "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "2", "3", "4", "5", "6", "7", "8", "9",
    "de", "dessa", "par", "några", "namngivna", "namngiven", "handfull", "familjen", "bröderna",
    "syskonen", "viss", "känd", "enskild",
})  # fmt: skip
"""Words of the other half of a match: how many, or who."""

_FA = (
    r"(?:(?:de|dessa|ett par|två|tre|fyra|fem|sex|sju|åtta|nio|[2-9]|några (?:få|kända|enstaka)|"
    r"namngivna|en handfull)(?: (?:de|dessa|två|tre|fyra|fem|[2-9]))? )"
)
_ADJEKTIV = r"(?:[a-zåäö]+(?:a|e|na|da|ga|ta) ){0,2}"
_VILKA = (
    r"(?:ungdomar(?:na)?|ynglingar(?:na)?|pojkar(?:na)?|flickor(?:na)?|killar(?:na)?|"
    r"tjejer(?:na)?|bröder(?:na)?|systrar(?:na)?|syskon(?:en)?|familjer(?:na)?|"
    r"individer(?:na)?|personer(?:na)?|gärningsmän(?:nen)?|missbrukare(?:n|na)?|kriminella|"
    r"elever(?:na)?|män(?:nen)?|kvinnor(?:na)?|tonåringar(?:na)?)"
)
_INTE_EFTER = r"(?! (?:per|av|i månaden|om året|från|ur|som deltar)\b)"
_NAGRA = rf"{_FA}{_ADJEKTIV}{_VILKA}\b{_INTE_EFTER}"
_EN = (
    r"\b\d\d-åring(?:en)?\b(?! (?:per|av)\b)"
    r"|\b(?:[Ff]amiljen|[Bb]röderna|[Ss]yskonen) (?-i:[A-ZÅÄÖ])[a-zåäö]+"
    r"|\ben (?:namngiven|viss|enskild|känd) (?:\w+ )?(?:person|individ|ungdom|familj|man|kvinna|elev)\b"
)
_BESKRIVS = re.compile(rf"\b{_NAGRA}|{_EN}", re.IGNORECASE)
"""In what describes: a few persons are pointed out wherever they stand."""

_RIKTAS = re.compile(rf"\b(?:mot|kring|runt|hos|angående) {_NAGRA}|{_EN}", re.IGNORECASE)
"""In what is to be done: only if it is aimed at them."""


_BESKRIVNING = (("titel",), ("problem",))


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the promises and pictures that point a few persons out, each once."""
    for text in given.lofteord:
        if text.lofte.orsaker or _kan(text.sma):
            yield from _breach(text.lofte, _i_lofte(text))
    for bild in given.av(Lagesbild):
        texts = _bildtexter(bild)
        if _kan(sma_bokstaver(texts)):
            yield from _breach(bild, ordtraffar(texts, _BESKRIVS))


def _breach(post: Post, found: Iterator[Ordtraff]) -> Iterator[Breach]:
    first = next(found, None)
    if first is not None:
        yield Breach(
            post, first.stalle.route,
            Message("Texten kan peka ut en enskild person eller en liten grupp."),
            hint=Message("Beskriv problemet, platsen eller beteendet i stället."),
        )  # fmt: skip


def _i_lofte(text: Lofteord) -> Iterator[Ordtraff]:
    for found in ordtraffar(text.stallen, _BESKRIVS):
        route, said = found.stalle
        if route in _BESKRIVNING or _RIKTAS.search(said):
            yield found
    orsaker = [
        Textstalle(("orsaker", index, "vad"), orsak.vad)
        for index, orsak in enumerate(text.lofte.orsaker)
    ]
    yield from ordtraffar(orsaker, _BESKRIVS)


def _kan(sma: str) -> bool:
    """Return whether some texts can hold a match: they say both how many and who."""
    if "åring" not in sma and _ANTAL.isdisjoint(sma.split()):
        return False
    return har_nagon(sma, _STAMMAR)


def _bildtexter(bild: Lagesbild) -> Sequence[Textstalle]:
    return [
        Textstalle((key, index), text)
        for key, texts in (("problem", bild.problem), ("orsaker", bild.orsaker))
        for index, text in enumerate(texts)
    ]


RULE = Rule(
    code="PP604",
    name="utpekande-av-enskild",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
