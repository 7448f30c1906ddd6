"""En tolkad länk ska stämma med sin rad i fokustabellen.

## Varför

Tolkningen görs på ett ställe, i tabellen, så att den kan prövas och ändras. En länk som säger sig
komma ur tabellen men leder någon annanstans är en tolkning som ingen har gjort.

## Fel

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Stöd till företagare
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
fokus: [ekobrott]
stodjer:
- mal: 2015-trygghet  # PP504
  belagg: tolkning
  skal: Fokus är ekobrott.
  ur: {tabell: 2015-mal, fokus: [ekobrott]}
- mal: 2015-trygghet
  belagg: tolkning
  skal: Fokus är trafiken.
  ur:
    tabell: 2015-mal
    fokus: [trafiken]  # PP504
kallor:
- {kalla: kalla-ett, last: helt}
```

## Rätt

```yaml data/loften/aby/aby-2018-1.yaml
id: aby-2018-1
titel: Stöd till företagare
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
fokus: [ekobrott, trafik]
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Fokus är trafik.
  ur:
    tabell: 2015-mal
    fokus: [trafik]
kallor:
- {kalla: kalla-ett, last: helt}
```

## Gör så här

Har tabellen ändrats, rätta länken efter den. Är tabellen fel, ändra raden där; då ändras läsningen
för alla löften på samma gång. Bygger länken på något annat än tabellen, ta bort ur och skriv skälet,
eller skriv belagg: belagd och källan.

- Raden finns inte: rätta fokusområdets namn. Meddelandet föreslår det närmaste.
- Löftet har inte fokusområdet: lägg till det under fokus, eller ta bort det ur länken.
- Länken sägs saknas men tabellen har ett svar: skriv målet och belagg: tolkning.

## Källa

Egen konvention: docs/beslut/0003.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from polisplan.findings.severity import Severity
from polisplan.graph.kedja import targets
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.fokustabell import Fokusrad, Fokustabell
from polisplan.models.lank import Stod, Tabellrad
from polisplan.models.lofte import Lofte
from polisplan.rules.rule import Also, Breach, Rule, RuleInput
from polisplan.text.message import Message
from polisplan.text.nearest import nearest
from polisplan.text.route import Route
from polisplan.totals.lage import skilda

_Rader = Mapping[str, tuple[int, Fokusrad]]
"""The rows of a table and which they are, by focus area; of two alike the first counts."""


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield the interpreted links that their table does not lead to."""
    snapshot = given.snapshot
    tables = {ident: _rows(tabell) for ident, tabell in snapshot.fokustabeller.items()}
    for post, route, lank in given.lankar:
        if not isinstance(lank, Stod) or lank.ur is None or lank.belagg == "belagd":
            continue
        rader = tables.get(lank.ur.tabell)
        if rader is None or _agrees(post, lank, lank.ur, rader):
            continue
        named = list(_named(post, route, lank.ur, rader))
        yield from named or _led(snapshot, post, route, lank, rader)


def _rows(tabell: Fokustabell) -> _Rader:
    found: dict[str, tuple[int, Fokusrad]] = {}
    for index, rad in enumerate(tabell.rader):
        found.setdefault(rad.fokus, (index, rad))
    return found


def _agrees(post: Post, stod: Stod, ur: Tabellrad, rader: _Rader) -> bool:
    """Return whether a link is as its rows say: nearly every one, so this is asked first."""
    own = post.fokus if isinstance(post, Lofte) else ur.fokus
    for fokus in ur.fokus:
        found = rader.get(fokus)
        if found is None or found[1].mal is None or found[1].mal != stod.mal or fokus not in own:
            return False
    return True


def _named(post: Post, route: Route, ur: Tabellrad, rader: _Rader) -> Iterator[Breach]:
    """Yield the focus areas of a link that the table or the promise does not have."""
    for index, fokus in enumerate(ur.fokus):
        where = (*route, "ur", "fokus", index)
        if fokus not in rader:
            yield Breach(
                post, where,
                Message("Tabellen {id} har ingen rad om {fokus}.", id=ur.tabell, fokus=fokus),
                value=fokus, suggestion=nearest(fokus, rader),
                hint=Message("Rätta namnet, eller lägg till raden i tabellen."),
            )  # fmt: skip
        elif isinstance(post, Lofte) and fokus not in post.fokus:
            yield Breach(
                post, where, Message("Löftet har inte fokusområdet {fokus}.", fokus=fokus),
                value=fokus, suggestion=nearest(fokus, post.fokus),
                hint=Message("Lägg till det under fokus, eller ta bort det ur länken."),
            )  # fmt: skip


def _led(
    snapshot: Snapshot, post: Post, route: Route, stod: Stod, rader: _Rader
) -> Iterator[Breach]:
    """Yield a breach where the rows of a link lead somewhere else than the link."""
    assert stod.ur is not None  # noqa: S101 - for the type checker; the caller has one
    aims = [(slag, ident) for slag, ident, _ in targets(stod)]
    if len(aims) != (0 if stod.belagg == "saknas" else 1):
        return
    for slag, ident in aims:
        target = snapshot.post(slag, ident)
        # What does not exist, or did not then, is a fault of its own.
        if target is None or skilda(post, target):
            return
    aim = aims[0] if aims else None
    rows = [rader[fokus] for fokus in stod.ur.fokus]
    if any(rad.mal is not None and rad.mal not in snapshot.mal for _, rad in rows):
        return
    wrong = [(index, rad) for index, rad in rows if _aim(rad) != aim]
    if not wrong:
        return
    answers = {rad.mal for _, rad in rows}
    index, rad = wrong[0]
    key = aim[0] if aim is not None else "belagg"
    yield Breach(
        post, (*route, key), _message(rad, aim),
        value=stod.belagg if aim is None else aim[1],
        suggestion=rad.mal if len(answers) == 1 and key == "mal" else None,
        hint=Message("Rätta länken efter tabellen, eller raden om det är den som är fel."),
        also=[
            Also(snapshot.fokustabeller[stod.ur.tabell], ("rader", index), Message("Här står raden."))
        ],
    )  # fmt: skip


def _aim(rad: Fokusrad) -> tuple[str, str] | None:
    return None if rad.mal is None else ("mal", rad.mal)


def _message(rad: Fokusrad, aim: tuple[str, str] | None) -> Message:
    if aim is None:
        return Message(
            "Länken sägs saknas, men tabellens rad om {fokus} leder till {mal}.",
            fokus=rad.fokus, mal=rad.mal or "",
        )  # fmt: skip
    if rad.mal is None:
        return Message(
            "Tabellens rad om {fokus} har inget mål, men länken leder till {id}.",
            fokus=rad.fokus, id=aim[1],
        )  # fmt: skip
    return Message(
        "Tabellens rad om {fokus} leder till {mal}, men länken till {id}.",
        fokus=rad.fokus, mal=rad.mal, id=aim[1],
    )  # fmt: skip


RULE = Rule(
    code="PP504",
    name="lank-som-inte-foljer-tabellen",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    alone=True,
)
