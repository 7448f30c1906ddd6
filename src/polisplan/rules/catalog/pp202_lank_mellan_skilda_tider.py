"""Det som länkas ihop ska ha gällt samtidigt, minst en dag.

## Varför

Ett löfte från 2019 kan inte stödja ett mål som upphörde 2018. Länken säger då något som aldrig har
varit sant, och rapporten visar medborgarna ett mål som inte gällde när löftet gavs.

## Fel

```yaml data/mal/2020-trygghet.yaml
id: 2020-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Åby ska vara tryggt.
styrkt: bekräftad
giltig: {fran: 2020}
under:
- {forutsattning: uppdraget, belagg: belagd, kalla: kalla-ett}
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
- mal: 2020-trygghet  # PP202
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
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Är länken fel, byt till det som gällde då; meddelandet föreslår det som står närmast. Är perioden
fel, rätta den, i den post där källan säger något annat. Ett löfte som har förlängts räknas till sitt
nya slut.

Okänd giltighet fäller aldrig en länk, och det räcker med en gemensam dag. Områden behöver inte ha
gällt samtidigt som det som pekar på dem. En post vars egen period är omöjlig bedöms inte.

## Källa

Egen konvention: docs/beslut/0003 och 0004.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from polisplan.findings.severity import Severity
from polisplan.kalender.giltighet import Giltighet
from polisplan.kalender.svar import Svar
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.period import Period
from polisplan.models.slag import BY_NAMN
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.nearest import nearest, nearest_key
from polisplan.text.route import Route
from polisplan.totals.lage import effective

_HOGST = 3
"""Records that are named as having held then."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the links between records that share no day; of one link only its target."""
    snapshot = given.snapshot

    @cache
    def then(slag: str, giltighet: Giltighet) -> dict[str, str]:
        """Return what records of a kind held then are called, by id."""
        return {
            ident: post.rubrik
            for ident, post in snapshot.poster[slag].items()
            if _held(post).overlappar(giltighet) is Svar.JA
        }

    for post in given.alla():
        mine = _held(post)
        told: list[Route] = []
        for route, ref, ident in snapshot.hanvisningar_fran(post):
            if not ref.tid:
                continue
            other = snapshot.poster[ref.slag].get(ident)
            if other is None or mine.overlappar(theirs := _held(other)) is not Svar.NEJ:
                continue
            link = route[:-1]
            if (
                mine.omojlig
                or theirs.omojlig
                or any(link[: len(earlier)] == earlier for earlier in told)
            ):
                continue
            told.append(link)
            yield _breach(post, route, other, then(ref.slag, mine), mine, theirs)


def _held(post: Post) -> Giltighet:
    return effective(post) if type(post) is Lofte else post.giltighet


def _breach(
    post: Post,
    route: Route,
    other: Post,
    candidates: dict[str, str],
    mine: Giltighet,
    theirs: Giltighet,
) -> Breach:
    return Breach(
        post, route,
        Message(
            "{Slaget} {id} gällde {deras}, men {detta} gäller {egen}.",
            Slaget=BY_NAMN[other.slag].bestamt.capitalize(), id=other.id, deras=_words(theirs),
            detta=BY_NAMN[post.slag].bestamt, egen=_words(mine),
        ),
        value=other.id,
        suggestion=_nearest(other, candidates),
        hint=_hint(other, candidates),
        also=[Also(other, _period_route(other), Message("Här står dess period."))],
    )  # fmt: skip


def _nearest(other: Post, candidates: dict[str, str]) -> str | None:
    if len(candidates) == 1:
        return next(iter(candidates))
    return nearest(other.id, candidates) or nearest_key(other.rubrik, candidates)


def _hint(other: Post, candidates: dict[str, str]) -> Message:
    slag = BY_NAMN[other.slag]
    if not candidates:
        return Message("Registret har inga {flera} som säkert gällde då.", flera=slag.flera)
    shown = ", ".join(list(candidates)[:_HOGST])
    if len(candidates) <= _HOGST:
        return Message("{Flera} som gällde då: {id}", Flera=slag.flera.capitalize(), id=shown)
    return Message(
        "{Flera} som gällde då: {id} och {antal} till",
        Flera=slag.flera.capitalize(), id=shown, antal=len(candidates) - _HOGST,
    )  # fmt: skip


def _words(giltighet: Giltighet) -> Message:
    return Period(fran=giltighet.fran, till=giltighet.till).i_ord()


def _period_route(post: Post) -> Route:
    return ("period",) if "period" in type(post).model_fields else ("giltig",)


RULE = Rule(
    code="PP202",
    name="lank-mellan-skilda-tider",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
