"""The smallest valid data set: one record of each kind, all linked. The places are made up."""

from __future__ import annotations

from collections.abc import Mapping

from polisplan.text.source_tree import DictTree

BASE: Mapping[str, str] = {
    "polisplan.toml": "forsenat_efter_dagar = 90\n",
    "data/kallor/kalla-ett.yaml": """\
id: kalla-ett
titel: Löften i Åby
utgivare: Polisen
typ: webbsida
datum: 2018-02
adress: https://example.org/aby
tillit: A
""",
    "data/regioner/mellan.yaml": """\
id: mellan
namn: Mellan
huvudort: Åby
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/lan/abylan.yaml": """\
id: abylan
namn: Åby län
lanskod: '99'
bokstav: ÅL
region: mellan
kallor:
- {kalla: kalla-ett, last: helt}
""".replace("ÅL", "AL"),
    "data/polisomraden/aby.yaml": """\
id: aby
namn: Åby
region: mellan
lan: [abylan]
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/lpo/norra-aby.yaml": """\
id: norra-aby
namn: Norra Åby
region: mellan
polisomrade: aby
kommuner:
- {kommun: aby, belagg: källa}
kommunlista: fullständig
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/kommuner/aby.yaml": """\
id: aby
namn: Åby
kommunkod: '9901'
lan: abylan
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/avdelningar/it.yaml": """\
id: it
namn: It-avdelningen
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/polismyndigheter/aby.yaml": """\
id: aby
namn: Åby
giltig: {till: 2014-12-31}
fakta: [S000-01]
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/styrmodeller/modell-2015.yaml": """\
id: modell-2015
namn: Styrmodell
giltig: {fran: 2015}
nivaer:
- {namn: verksamhetsidé}
- {namn: långsiktigt mål}
- {namn: delmål}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/forutsattningar/uppdraget.yaml": """\
id: uppdraget
namn: Regeringens uppdrag
parafras: Polisen ska finnas nära.
styrkt: bekräftad
uppdrag: true
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/visioner/vision-2015.yaml": """\
id: vision-2015
ordalydelse: Ett tryggt Åby.
styrkt: bekräftad
styrmodell: modell-2015
giltig: {fran: 2015, till: 2019}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/verksamhetsideer/ide-2015.yaml": """\
id: ide-2015
ordalydelse: Nära alla.
styrkt: bekräftad
styrmodell: modell-2015
giltig: {fran: 2015, till: 2019}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/mal/2015-trygghet.yaml": """\
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
nummer: 1
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- {verksamhetside: ide-2015, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/initiativ/2017-lokalt.yaml": """\
id: 2017-lokalt
styrmodell: modell-2015
ordalydelse: Trygghet lokalt
styrkt: bekräftad
giltig: {fran: 2017, till: 2018}
stodjer:
- {mal: 2015-trygghet, belagg: belagd, kalla: kalla-ett}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/fokus/2015-mal.yaml": """\
id: 2015-mal
titel: Från fokusområde till mål
giltig: {fran: 2015, till: 2019}
rader:
- {fokus: trafik, mal: 2015-trygghet, skal: Trygghet omfattar trafik.}
- {fokus: ekobrott, skal: Inget av målen rör ekobrott.}
""",
    "data/overenskommelser/aby-2017.yaml": """\
id: aby-2017
titel: Samverkan i Åby
omrade: {kommun: aby}
parter: [Åby kommun, Polismyndigheten]
period: {fran: 2017, till: 2019}
handling: ej sedd
prioriteringar:
- nr: 1
  vad: trafik
  stodjer:
  - {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}
kallor:
- {kalla: kalla-ett, last: helt}
undertecknad: {datum: 2017-01, roller: [lokalpolisområdeschef, kommunstyrelsens ordförande]}
""",
    "data/loften/aby/aby-2018-1.yaml": """\
id: aby-2018-1
titel: Lugnare trafik
omrade: {kommun: aby}
period: {fran: 2018, till: 2018}
parter: [polisen, kommunen]
fokus: [trafik]
aktiviteter:
- {nr: 1, vad: Trafikkontroller, vem: [polisen], roll: områdespolis}
matbara_mal:
- {nr: 1, aktivitet: 1, minst: 10, enhet: trafikkontroller, raknas: en timme, datakalla: journal}
stodjer:
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
  ur: {tabell: 2015-mal, fokus: [trafik]}
uppfoljningar:
- period: {fran: 2018, till: 2018}
  publicerad: 2019-02
  kalla: kalla-ett
  utfall:
  - {matbart_mal: 1, antal: 12, enhet: trafikkontroller}
kallor:
- {kalla: kalla-ett, last: helt}
lagesbild: enkat-aby-2017
uppfoljningsplan:
- {vad: Antal trafikkontroller, nar: februari 2019, vem: polisen, for_vem: medborgarna}
kommunikation:
- {kanal: webbplats, datum: 2018-02}
""",
    "data/volontarer/2013-aby.yaml": """\
id: 2013-aby
titel: Volontärer
avser: 2013-11-11
omradesslag: myndighet
raknar:
  utbildade: {enhet: personer, sedan: okänt}
  uppdrag: {enhet: uppdrag, sedan: okänt}
rader:
- {omrade: Åby, myndigheter: [aby], start: 2010, utbildade: 10, uppdrag: 5}
- {omrade: Öby, start: 2013, utbildade: 4}
- {omrade: Ytby, start: ska starta}
tryckt_summa: {utbildade: 14, uppdrag: 5}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/volontarverksamheter/volontarer-aby.yaml": """\
id: volontarer-aby
titel: Polisens volontärer i Åby
avser: 2013-11-11
myndighet: aby
syften: [Bättre kontakt]
verksamhetsmal:
- {nr: 1, vad: Volontärerna är en del av arbetet.}
mojliga_uppdrag:
- {vad: Kontakt med brottsoffer, villkor: inom parentes i källan}
regler:
- {vad: Grundutbildning, antal: 14, enhet: timmar, precision: ca, kalla: kalla-ett}
statistik: [2013-aby]
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/lagesbilder/enkat-aby-2017.yaml": """\
id: enkat-aby-2017
titel: Enkät inför löftet i Åby
omrade: {kommun: aby}
avser: 2017
dialoger:
- {form: enkät, antal: 250, enhet: svarande, precision: ca, avser: 2017-10, kalla: kalla-ett}
problem: [Buskörning]
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/indikatorer/poliser.yaml": """\
id: poliser
namn: Poliser
enhet: poliser
observationer:
- {avser: 2016-12-31, varde: 20025, kalla: kalla-ett}
- {region: mellan, avser: 2017, varde: 160, precision: ca, kalla: kalla-ett}
maltal:
- nr: 1
  vad: Fler poliser
  riktning: ökning
  varde: 1500
  senast: 2020
  initiativ: 2017-lokalt
  kalla: kalla-ett
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/projekt/op-17.yaml": """\
id: op-17
namn: Lokala medborgarlöften
organisation: Genomförandekommittén
period: {fran: 2014-09, till: 2015-03-31}
beslut: {vad: Projektdirektivet fastställs., datum: 2014-09-01, beslutande: särskild utredare}
projektmal:
- {vad: Fler poliser, maltal: {indikator: poliser, maltal: 1}, kalla: kalla-ett}
deltagare:
- {region: mellan, omraden: [{kommun: aby}]}
faser:
- {nr: 1, nar: {fran: 2014-09, till: 2014-10}, innehall: [Uppstart]}
- {nr: 2, nar: {fran: 2014-10, till: 2015-03}, innehall: [Uppföljning]}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/utveckling/utrullningen.yaml": """\
id: utrullningen
namn: Utrullningen
typ: utrullning
delar:
- {nr: 1, namn: Pilot, antal: 35, avdelning: it}
- {nr: 2, platshallare: '?', nar: {fran: 2021, till: 2024}, skede: planerad}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    "data/grunddokument/sidan-2015.yaml": """\
id: sidan-2015
titel: Sidan om Åby
typ: webbsida
inventering:
- {id: S000-01, vad: Åby hade en egen polismyndighet.}
- {id: S000-02, vad: Sökruta, utelamnad: {grund: sidmöblering, skal: Sidans ram.}}
kallor:
- {kalla: kalla-ett, last: helt}
""",
}
"""Path to text; `aby` is everywhere, so that an overlay is easy to write."""

LOFTE = "data/loften/aby/aby-2018-1.yaml"


def tree(overlay: Mapping[str, str | bytes | None] | None = None) -> DictTree:
    """Return the base tree with some files laid over it; None takes a file away."""
    files: dict[str, str | bytes] = dict(BASE)
    for path, text in (overlay or {}).items():
        if text is None:
            files.pop(path, None)
        else:
            files[path] = text
    return DictTree(files)


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """Return an overlay: one base file with one piece of text replaced.

    Raises:
        ValueError: The piece does not stand exactly once in the file.
    """
    text = BASE[path]
    if text.count(old) != 1:
        message = f"{old!r} stands {text.count(old)} times in {path}"
        raise ValueError(message)
    return {path: text.replace(old, new)}
