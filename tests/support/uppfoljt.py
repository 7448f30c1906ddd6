"""Follow-ups, goals and projects on the base tree with an overlay, for tests of what shows them."""

from __future__ import annotations

import datetime as dt

from polisplan.kalender.tidrymd import tidrymd
from polisplan.views.maloversikt import Maloversikt
from polisplan.views.malrapport import Malrapport
from polisplan.views.projektrapport import Projektrapport
from polisplan.views.uppfoljningsloften import Uppfoljningsvy
from polisplan.views.uppfoljningsrapport import Uppfoljningsfraga, Uppfoljningsrapport
from polisplan.workflows.report import (
    report_alla_mal,
    report_mal,
    report_projekt,
    report_uppfoljning,
)
from support.base_tree import BASE, LOFTE, tree
from support.build import Overlay
from support.hostile import HOSTILE, quoted
from support.omraden import lofte

DAY = dt.date(2019, 5, 1)
HAMNEN = "data/loften/aby/aby-2018-4.yaml"

UPPFOLJT: Overlay = {
    HAMNEN: """\
id: aby-2018-4
titel: Trygg hamn
omrade: {kommun: aby, delomrade: Hamnen}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
lagesbild: enkat-aby-2017
problem: Bråk på kvällar.
aktiviteter:
- {nr: 1, vad: Fotpatrull, vem: [polisen], roll: kommunpolis}
- {nr: 2, vad: Fler lampor, vem: [kommunen], villkor: om pengar finns}
- {nr: 3, vad: Vandringar, vem: [polisen, kommunen]}
- {nr: 4, vad: En kampanj}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: pass}
- {nr: 2, aktivitet: 2, minst: 4, enhet: lampor}
- {nr: 3, typ: leverans, vad: En rapport}
stodjer:
- {initiativ: 2017-lokalt, belagg: belagd, kalla: kalla-ett}
uppfoljningsplan:
- {vad: Antal pass, nar: varje tertial, vem: polisen, for_vem: rådet}
uppfoljningar:
- period: {fran: 2018, till: 2018}
  publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 6, enhet: pass}
  - {aktivitet: 1, antal: 3, enhet: pass med kommunen}
  - {aktivitet: 3, text: Två vandringar hölls.}
  - {text: Fler rör sig i hamnen.}
  biutfall:
  - {antal: 7, enhet: beslag}
  bedomning: {av: polisen, omdome: delvis, text: Inte alla pass blev av.}
  avvikelse: Bränder gick före.
kallor:
- {kalla: kalla-ett, last: helt}
""",
    **lofte(
        "aby-2017-2", "{kommun: aby}", "{fran: 2017, till: 2017}",
        "forlangningar:\n- {fran_slut: 2017, till_slut: 2018-06, kalla: kalla-ett}\n"
        "ersatt_av: [aby-2018-4]\n",
    ),
    **lofte("aby-2016-1", "{kommun: aby}", "{fran: 2016}"),
    **lofte(
        "aby-2018-5", "{kommun: aby}", "{fran: 2018, till: 2020}",
        "avslut: {hur: utgått, datum: 2019-03, kalla: kalla-ett, text: Pengarna tog slut.}\n",
    ),
}  # fmt: skip
"""Beside the base promise: one with every part of a follow-up, one prolonged and followed by
another, one whose end is unknown, and one that was dropped."""

STODDA: Overlay = {
    **UPPFOLJT,
    "data/mal/2015-delmal.yaml": """\
id: 2015-delmal
styrmodell: modell-2015
niva: delmål
parafras: Färre bråk.
styrkt: overifierad
under:
- {mal: 2015-trygghet, belagg: tolkning, skal: Bråk hör till trygghet.}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/mal/2015-ensamt.yaml": """\
id: 2015-ensamt
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi är ensamma.
styrkt: bekräftad
under:
- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/overenskommelser/aby-2018.yaml": """\
id: aby-2018
titel: Ny samverkan i Åby
omrade: {kommun: aby}
parter: [Åby kommun, Polismyndigheten]
period: {fran: 2018, till: 2019}
handling: ej sedd
prioriteringar:
- {nr: 1, vad: narkotika}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/loften/aby/aby-2018-6.yaml": """\
id: aby-2018-6
titel: Färre bråk
omrade: {kommun: aby}
period: {till: 2018}
parter: [polisen]
stodjer:
- {mal: 2015-delmal, belagg: tolkning, skal: Det är samma sak.}
- {overenskommelse: {id: aby-2017, prioritering: 1}, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
""",
}
"""Promises that serve a goal directly, through an initiative, another goal and a priority; a goal
and a priority that nothing serves."""

RIKT_PROJEKT: Overlay = {
    "data/projekt/op-17.yaml": """\
id: op-17
namn: Lokala medborgarlöften
beteckning: OP-17
organisation: Genomförandekommittén
period: {fran: 2014-09, till: 2015-03-31}
beslut:
  vad: Direktivet fastställs.
  datum: 2014-09-01
  diarienummer: Ju 1/2014
  beslutande: särskild utredare
  foredragande: huvudprojektledare
bakgrund: [En ny myndighet bildas.]
tidigare_beslut:
- {datum: 2013-10, vad: Inriktningen, kalla: kalla-ett}
utgangspunkter:
- {vad: Arbetet är lokalt., styrka: ska}
begrepp:
- namn: löfte
  betyder: [Ett åtagande.]
  andra_lydelser:
  - {text: en del av avtalet, kalla: kalla-ett}
syften: [Pröva en metod]
projektmal:
- {vad: Fler poliser, maltal: {indikator: poliser, maltal: 1}, kalla: kalla-ett}
- {vad: Löften tas fram, antal: 7, enhet: lokalpolisområden, kalla: kalla-ett}
uppgifter:
- {nr: 1, vad: Ta fram löften}
forutsattningar: [Chefer deltar]
deltagare:
- {region: mellan, omraden: [{kommun: aby, delomrade: Hamnen}]}
medverkande:
- {part: Kommunerna, uppgift: stöd}
faser:
- {nr: 1, nar: {fran: 2014-09, till: 2014-10}, innehall: [Uppstart]}
- {nr: 2, nar: {fran: 2014-10, till: 2014-12}, innehall: [Dialog, Analys]}
- {nr: 3, nar: {fran: 2015}, innehall: [Uppföljning]}
agarbyte: {datum: 2015-01-01, till: Polismyndigheten}
grupper:
- namn: styrgrupp
  per: region
  uppgifter: [styr]
  ordforande: särskild utredare
  ledamoter:
  - {roll: regionpolischef, antal: 2, anmarkning: tillträdande}
  - {roll: projektledare}
  anmarkning: Möts varje månad.
krav:
- {vad: Poliser i området, styrka: målsättning, roll: områdespolis, var: Åby}
- {vad: En samordnare, styrka: bör}
rapportering:
- {vad: statusrapport, till: huvudprojektledare, nar: vid varje fas}
- {vad: slutrapport, till: särskild utredare, anmarkning: Till ägaren.}
kostnader: Ryms i budgeten.
kommunikation: Genom forum som finns.
handlingar:
- {typ: plan, amne: metoden, datum: 2014-10, beteckning: version 1, innehall: [mål], kalla: kalla-ett, anmarkning: Sedd.}
utfall:
- {datum: 2015-12-31, vad: Löften hade getts., antal: 90, enhet: kommuner, precision: ca, kalla: kalla-ett}
- {vad: Metoden används., kalla: kalla-ett}
oppna_fragor: [Om målet nåddes]
anmarkning: Det finns mer.
kallor:
- {kalla: kalla-ett, last: delvis}
"""
}
"""A project with something in every field."""

TOMT_PROJEKT: Overlay = {
    "data/projekt/op-17.yaml": """\
id: op-17
namn: Lokala medborgarlöften
organisation: Kommittén
period: {}
kallor:
- {kalla: kalla-ett, last: helt}
"""
}
"""A project of which only the name is known."""


def uppfoljning(
    overlay: Overlay | None = None,
    period: str = "2018",
    omrade: tuple[str | None, str | None] = ("kommun", "aby"),
    day: dt.date = DAY,
) -> Uppfoljningsrapport:
    """Return a follow-up; by default of the promises above in 2018."""
    fraga = Uppfoljningsfraga(*omrade, tidrymd(period))
    return report_uppfoljning(tree(UPPFOLJT if overlay is None else overlay), fraga, day)


def loftet(ident: str, overlay: Overlay | None = None, day: dt.date = DAY) -> Uppfoljningsvy:
    """Return one promise of a follow-up."""
    view = uppfoljning(overlay, day=day)
    [found] = [
        vy for grupp in view.grupper for vy in grupp.loften if vy.lofte.record == f"lofte/{ident}"
    ]
    return found


def alla_mal(overlay: Overlay | None = None, day: dt.date = DAY) -> Maloversikt:
    """Return all goals; by default with some that promises serve and one that none does."""
    return report_alla_mal(tree(STODDA if overlay is None else overlay), day)


def mal(
    ident: str = "2015-trygghet", overlay: Overlay | None = None, day: dt.date = DAY
) -> Malrapport:
    """Return the report of a goal; by default with what serves it in several ways."""
    return report_mal(tree(STODDA if overlay is None else overlay), ident, day)


def projekt(overlay: Overlay | None = None, day: dt.date = DAY) -> Projektrapport:
    """Return the report of the base tree's project; by default with something in every field."""
    return report_projekt(tree(RIKT_PROJEKT if overlay is None else overlay), "op-17", day)


def hostile_uppfoljning() -> Overlay:
    """Return an overlay in which every text of a follow-up tries to do something."""
    return long_uppfoljning(HOSTILE)


def long_uppfoljning(text: str) -> Overlay:
    """Return an overlay in which every text of a follow-up is another."""
    pieces = (
        "Trygg hamn", "Bråk på kvällar.", "Fotpatrull", "om pengar finns", "pass}",
        "Två vandringar hölls.", "Fler rör sig i hamnen.", "beslag", "Inte alla pass blev av.",
        "Bränder gick före.", "Antal pass", "rådet",
    )  # fmt: skip
    return {HAMNEN: _replaced(str(UPPFOLJT[HAMNEN]), *pieces, text=text)}


def hostile_mal() -> Overlay:
    """Return an overlay in which what serves a goal has texts that try to do something."""
    return {
        **STODDA,
        "data/mal/2015-trygghet.yaml": _replaced(
            BASE["data/mal/2015-trygghet.yaml"], "Vi gör Åby tryggt."
        ),
        "data/mal/2015-delmal.yaml": _replaced(
            str(STODDA["data/mal/2015-delmal.yaml"]), "Färre bråk.", "Bråk hör till trygghet."
        ),
        "data/overenskommelser/aby-2018.yaml": _replaced(
            str(STODDA["data/overenskommelser/aby-2018.yaml"]), "Ny samverkan i Åby", "narkotika"
        ),
        LOFTE: _replaced(BASE[LOFTE], "Lugnare trafik"),
    }


def hostile_projekt() -> Overlay:
    """Return an overlay in which every text of a project tries to do something."""
    path = "data/projekt/op-17.yaml"
    return {
        path: _replaced(
            str(RIKT_PROJEKT[path]), "Lokala medborgarlöften", "Genomförandekommittén",
            "Direktivet fastställs.", "Ju 1/2014", "En ny myndighet bildas.", "Inriktningen",
            "Arbetet är lokalt.", "Ett åtagande.", "en del av avtalet", "Pröva en metod",
            "Löften tas fram", "Ta fram löften", "Chefer deltar", "Hamnen", "Kommunerna",
            "Uppstart", "Polismyndigheten", "tillträdande", "Möts varje månad.",
            "Poliser i området", "slutrapport", "Till ägaren.", "Ryms i budgeten.",
            "metoden", "Löften hade getts.", "Om målet nåddes", "Det finns mer.",
        )
    }  # fmt: skip


def _replaced(file: str, *pieces: str, text: str = HOSTILE) -> str:
    """Return a file with pieces replaced by a quoted text, by one that tries to do something."""
    for piece in pieces:
        bare = piece.removesuffix("}")
        if bare not in file:
            raise ValueError(bare)
        file = file.replace(piece, quoted(text) + piece[len(bare) :], 1)
    return file
