"""Reports on the base tree with an overlay, for tests of what shows them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from polisplan.kalender.tidrymd import tidrymd
from polisplan.text.message import Message
from polisplan.views.indikatorrapport import Indikatorrapport
from polisplan.views.kedja import Kedjevy
from polisplan.views.kvalitetsrapport import Kvalitetsrapport
from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statusurval import Statusfraga
from polisplan.views.tackningsrapport import Tackningsfraga, Tackningsrapport
from polisplan.views.volontarrapport import Volontarrapport
from polisplan.workflows.report import (
    StatusOptions,
    report_indikator,
    report_kvalitet,
    report_status,
    report_tackning,
    report_volontarer,
)
from polisplan.workflows.trace import trace
from support.base_tree import BASE, LOFTE, tree
from support.build import Overlay
from support.hostile import CONTROLS, HOSTILE, quoted
from support.omraden import FYRA

DAY = dt.date(2019, 5, 1)

RICH: Overlay = {
    "data/loften/aby/aby-2017-1.yaml": """\
id: aby-2017-1
titel: Fler vandringar
omrade: {kommun: aby}
period: {fran: 2017, till: 2017}
parter: [polisen, kommunen]
matbara_mal:
- {nr: 1, minst: 2, enhet: trygghetsvandringar}
stodjer:
- {belagg: saknas, skal: Inget mål rör vandringar.}
kallor:
- {kalla: kalla-ett, last: delvis}
""",
    "data/loften/aby/aby-2018-2.yaml": """\
id: aby-2018-2
titel: Daglig kontroll
omrade: {kommun: aby, delomrade: Hamnen}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
matbara_mal:
- {nr: 1, typ: frekvens, minst: 1, enhet: kontroller, per: dygn}
stodjer:
- {initiativ: 2017-lokalt, belagg: belagd, kalla: kalla-ett}
uppfoljningar:
- period: {fran: 2018-05, till: 2018-12}
  publicerad: 2019-03
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 301, enhet: kontroller}
  - {matbart_mal: 1, antal: 1.23, per: dygn}
- period: {fran: 2018-05, till: 2018-07}
  publicerad: 2018-08
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 71, enhet: kontroller}
  - {matbart_mal: 1, antal: 0.78, per: dygn}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/loften/aby/aby-2018-3.yaml": """\
id: aby-2018-3
titel: Mindre alkohol
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
aktiviteter:
- {nr: 1, vad: Tillsyn av restauranger, vem: [polisen]}
- {nr: 2, vad: Samordnad tillsyn, vem: [kommunen]}
matbara_mal:
- {nr: 1, aktivitet: 2, minst: 8, enhet: samordnade tillsyner}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Alkohol hör till trygghet.
uppfoljningar:
- kalla: kalla-ett
  utfall:
  - {aktivitet: 1, antal: 21, enhet: tillsyner}
  bedomning: {av: kommunen, omdome: pågår, text: Mycket är gjort.}
kallor:
- {kalla: kalla-ett, last: helt}
""",
}
"""Beside the base promise: one overdue, one with a rate for a part of the year, one without figure."""


def status(
    overlay: Overlay | None = None,
    fraga: Statusfraga | None = None,
    day: dt.date = DAY,
    *,
    historik: bool = False,
) -> Statusrapport:
    """Return a status report; by default of the base tree's lokalpolisområde."""
    asked = Statusfraga("lpo", "norra-aby") if fraga is None else fraga
    return report_status(tree(overlay), StatusOptions(as_of=day, fraga=asked, historik=historik))


PROGRAM: Overlay = {
    "data/kallor/kalla-utan-datum.yaml": """\
id: kalla-utan-datum
titel: Volontärer söks
typ: nyhet
tillit: B
""",
    "data/kallor/kalla-rubrik.yaml": """\
id: kalla-rubrik
titel: Träff för volontärer
typ: nyhet
datum: 2018-03
tillit: B
""",
    "data/volontarverksamheter/andra-regler.yaml": """\
id: andra-regler
titel: Regler i andra källor
regler:
- {vad: Grundutbildning., antal: 20, enhet: timmar, kalla: kalla-utan-datum}
- {vad: Volontären ska ha fyllt 18 år., antal: 18, enhet: år, kalla: kalla-utan-datum}
- {vad: Volontären skriver ett avtal., avser: 2017-06, kalla: kalla-utan-datum}
anmarkning: Vad träffen handlade om är inte läst.
kallor:
- {kalla: kalla-utan-datum, last: delvis, om: Öby}
- {kalla: kalla-rubrik, last: rubrik, om: att volontärer söktes}
""",
    "data/volontarer/2009-aby.yaml": """\
id: 2009-aby
titel: Volontärer i Åby enligt en tidning
uppstallning: text
avser: 2008
avser_till: 2010
omradesslag: område
raknar:
  uppdrag: {enhet: uppdrag, sedan: perioden}
rader:
- omrade: Åby
  avser: 2008
  myndigheter: [aby]
  start: 2003
  uppdrag: 305
  varav: [{omrade: Hamnen, uppdrag: 46}]
- {omrade: Åby, avser: 2010, start: 2003, uppdrag: 700, precision: {uppdrag: ca}, prognos: [uppdrag]}
- {omrade: Öby, start: ska starta}
- {omrade: Ytby, uppdrag: 1}
kallor:
- {kalla: kalla-ett, last: helt}
""",
}
"""Another description with rules that nobody dates, and a table that dates a start otherwise."""


def volontarer(overlay: Overlay | None = None, ident: str | None = None) -> Volontarrapport:
    """Return a report of volunteers."""
    return report_volontarer(tree(overlay), ident, DAY)


def kedja(overlay: Overlay | None = None, ident: str = "aby-2018-1") -> Kedjevy:
    """Return the chain of a record."""
    return trace(tree(overlay), ident, DAY)


def hostile() -> Overlay:
    """Return an overlay in which titles, names and words try to do something."""
    text = quoted(HOSTILE)
    return {
        **RICH,
        LOFTE: BASE[LOFTE]
        .replace("titel: Lugnare trafik", f"titel: {text}")
        .replace("enhet: trafikkontroller}\nstodjer", f"enhet: {text}}}\nstodjer")
        .replace("skal: Trafik hör till trygghet.", f"skal: {text}"),
        "data/mal/2015-trygghet.yaml": BASE["data/mal/2015-trygghet.yaml"].replace(
            "ordalydelse: Vi gör Åby tryggt.", f"ordalydelse: {text}"
        ),
        "data/volontarer/2013-aby.yaml": BASE["data/volontarer/2013-aby.yaml"]
        .replace("titel: Volontärer", f"titel: {text}")
        .replace("omrade: Öby", f"omrade: {text}"),
        "data/volontarverksamheter/volontarer-aby.yaml": BASE[
            "data/volontarverksamheter/volontarer-aby.yaml"
        ]
        .replace("titel: Polisens volontärer i Åby", f"titel: {text}")
        .replace("syften: [Bättre kontakt]", f"syften: [{text}]")
        .replace("vad: Grundutbildning", f"vad: {text}"),
    }


def controlled_status() -> Statusrapport:
    """Return a status report whose titles hold control characters, past the reader."""
    view = status(RICH)
    groups = tuple(
        replace(
            grupp,
            plats=Message(CONTROLS),
            loften=tuple(replace(lofte, titel=CONTROLS) for lofte in grupp.loften),
        )
        for grupp in view.grupper
    )
    return replace(view, grupper=groups, alla=groups, ligger=Message(CONTROLS))


def controlled_kedja() -> Kedjevy:
    """Return a chain whose first record holds control characters, past the reader."""
    view = kedja(RICH)
    assert view.start.post is not None
    return replace(view, start=replace(view.start, post=replace(view.start.post, rubrik=CONTROLS)))


def tackning(
    overlay: Overlay | None = None,
    period: str = "2018",
    omrade: tuple[str, str] | None = None,
    day: dt.date = DAY,
) -> Tackningsrapport:
    """Return a coverage report; by default of four kommuner with four answers."""
    fraga = Tackningsfraga(tidrymd(period), *(omrade or ()))
    return report_tackning(tree(FYRA if overlay is None else overlay), fraga, day)


def kvalitet(overlay: Overlay | None = None, day: dt.date = DAY) -> Kvalitetsrapport:
    """Return a quality report; by default of four promises that differ in what they have."""
    return report_kvalitet(tree(RICH if overlay is None else overlay), day)


SERIE: Overlay = {
    "data/kallor/kalla-tva.yaml": """\
id: kalla-tva
titel: Poliserna räknade på nytt
typ: rapport
datum: 2018-03
tillit: B
""",
    "data/indikatorer/poliser.yaml": """\
id: poliser
namn: Poliser i Åby
enhet: poliser
raknas: alla som är anställda som poliser
observationer:
- {avser: 2015-12-31, varde: 20000, kalla: kalla-ett}
- {avser: 2016-12-31, varde: 20025, kalla: kalla-ett}
- {avser: 2016-12-31, varde: 20019, art: härledd, ur: 19 814 och 205, kalla: kalla-tva}
- {avser: 2017-06, varde: 19741.5, kalla: kalla-ett}
- {publicerad: 2018-02, varde: 21000, precision: knappt, kalla: kalla-tva}
- {avser: 2020, varde: 22500, art: prognos, kalla: kalla-tva}
- {avser: 2025, varde: 25000, kalla: kalla-ett}
- {varde: 19000, kalla: kalla-ett}
- {region: mellan, avser: 2017, varde: 160, precision: ca, kalla: kalla-ett}
maltal:
- {nr: 1, vad: Minst 22 000, riktning: minst, varde: 22000, fran: 2017, senast: 2020, kalla: kalla-ett}
- nr: 2
  vad: 1 500 fler
  riktning: ökning
  varde: 1500
  senast: 2020
  baslinjer:
  - {lydelse: från slutet av 2015, varde: 20000, kalla: kalla-ett}
  - {lydelse: från slutet av 2016, varde: 20025, kalla: kalla-tva}
  - {lydelse: från knappt 28 000 anställda, varde: 28000, kalla: kalla-tva}
  kalla: kalla-ett
- {nr: 3, vad: Fler i varje område, riktning: ökning, kalla: kalla-ett}
- {nr: 4, vad: Hälften, riktning: nivå, varde: 50, enhet: procent, kalla: kalla-ett}
anmarkning: Slutet av 2016 har två värden.
kallor:
- {kalla: kalla-ett, last: helt}
- {kalla: kalla-tva, last: delvis}
""",
}
"""An indicator with figures of every sort, two readings of one day, and targets of every sort."""


def indikator(overlay: Overlay | None = None, day: dt.date = DAY) -> Indikatorrapport:
    """Return the report of an indicator; by default of one with figures and targets of all sorts."""
    return report_indikator(tree(SERIE if overlay is None else overlay), "poliser", day)


def hostile_indikator() -> Overlay:
    """Return an overlay in which an indicator's name, unit and words try to do something."""
    text = quoted(HOSTILE)
    path = "data/indikatorer/poliser.yaml"
    written = str(SERIE[path])
    changed = (
        written.replace("namn: Poliser i Åby", f"namn: {text}")
        .replace("enhet: poliser\n", f"enhet: {text}\n")
        .replace("vad: 1 500 fler", f"vad: {text}")
        .replace("lydelse: från slutet av 2015", f"lydelse: {text}")
    )
    return {**SERIE, path: changed}


def hostile_tackning() -> Overlay:
    """Return an overlay for coverage in which titles and names try to do something."""
    text = quoted(HOSTILE)
    return {
        **FYRA,
        LOFTE: BASE[LOFTE].replace("titel: Lugnare trafik", f"titel: {text}"),
        "data/kallor/kalla-ett.yaml": BASE["data/kallor/kalla-ett.yaml"].replace(
            "titel: Löften i Åby", f"titel: {text}"
        ),
    }
