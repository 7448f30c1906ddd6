"""Agreements: one to sign, one with everything unknown, one with long texts, one that is hostile."""

from __future__ import annotations

import datetime as dt

from polisplan.views.avtalsdokument import Avtalsdokument
from polisplan.views.rapporthuvud import Revision
from polisplan.workflows.report import report_avtal
from polisplan.workflows.stamp import stamped
from support.base_tree import BASE, tree
from support.build import Overlay
from support.hostile import HOSTILE, quoted

DAY = dt.date(2019, 5, 1)
REVISION = Revision("0123456789abcdef0123456789abcdef01234567", ren=True)

AVTAL = "data/overenskommelser/aby-2017.yaml"
UTKAST_FIL = "data/overenskommelser/aby-2019.yaml"
LOFTE_FIL = "data/loften/aby/aby-2019-1.yaml"

UTKAST: Overlay = {
    UTKAST_FIL: """\
id: aby-2019
titel: Samverkansöverenskommelse Åby 2019
omrade: {kommun: aby, plats: hela kommunen}
parter: [Åby kommun, lokalpolisområde Norra Åby]
period: {fran: 2018-11-01, till: tills vidare}
skede: utkast
handling: original
lagesbild: enkat-aby-2017
prioriteringar:
- nr: 1
  vad: trafik
  stodjer:
  - {mal: 2015-trygghet, belagg: belagd, kalla: kalla-ett}
- {nr: 2, vad: unga i riskzon}
organisation: Styrgrupp och två arbetsgrupper.
uppfoljning: I styrgruppen varje tertial.
undertecknad: {roller: [kommunstyrelsens ordförande, lokalpolisområdeschef]}
diarienummer: A123.456/2019
bilagor: [åtgärdsplan (bilaga 1)]
kallor:
- {kalla: kalla-ett, last: helt}
""",
    LOFTE_FIL: """\
id: aby-2019-1
titel: Lugnare gator
omrade: {kommun: aby}
period: {fran: 2019, till: 2019}
skede: utkast
parter: [polisen, kommunen]
problem: Buskörning på kvällar.
orsaker:
- {nr: 1, vad: Få mötesplatser.}
aktiviteter:
- {nr: 1, vad: Hastighetskontroller, vem: [polisen], roll: områdespolis, orsak: 1}
- {nr: 2, vad: Öppen fritidsgård, vem: [kommunen], nar: {fran: 2019-09}, villkor: om medel finns}
matbara_mal:
- {nr: 1, aktivitet: 1, typ: frekvens, minst: 2, enhet: kontroller, per: vecka, raknas: en plats}
- {nr: 2, minst: 1, enhet: trygghetsvandringar, datakalla: protokollen}
villkor: [Så länge läget medger.]
overenskommelse: {id: aby-2019, prioritering: 1}
stodjer:
- {mal: 2015-trygghet, belagg: tolkning, skal: Trafik hör till trygghet.}
uppfoljningsplan:
- {vad: Antalet kontroller, nar: varje månad, vem: polisen, for_vem: styrgruppen}
kallor:
- {kalla: kalla-ett, last: helt}
""",
}
"""An agreement to sign, with a promise under its first priority; Lugnare trafik is beside it."""

OKAND: Overlay = {
    AVTAL: """\
id: aby-2017
titel: Samverkan i Åby
omrade: {delomrade: Hamnen}
parter: [Åby kommun]
period: {}
handling: ej sedd
kallor:
- {kalla: kalla-ett, last: rubrik}
"""
}
"""A compilation of which nothing is known but its title, its party and its place."""


def avtal(
    overlay: Overlay | None = None, ident: str = "aby-2017", day: dt.date = DAY
) -> Avtalsdokument:
    """Return an agreement as a document that says what it rests on."""
    register = tree(overlay)
    return stamped(report_avtal(register, ident, day), register, REVISION)


def med_bilagor(antal: int) -> Overlay:
    """Return the agreement to sign with so many annexes that its places to sign move down."""
    items = ", ".join(f"åtgärdsplan (bilaga {number})" for number in range(1, antal + 1))
    text = str(UTKAST[UTKAST_FIL]).replace("[åtgärdsplan (bilaga 1)]", f"[{items}]")
    return {**UTKAST, UTKAST_FIL: text}


def filled(text: str) -> Overlay:
    """Return an overlay with an agreement to sign that has a text in every field of words."""
    said = quoted(text)
    replaced = {**UTKAST, LOFTE_FIL: _more(str(UTKAST[LOFTE_FIL]))}
    for path, old in (
        (UTKAST_FIL, "Samverkansöverenskommelse Åby 2019"),
        (UTKAST_FIL, "hela kommunen"),
        (UTKAST_FIL, "Åby kommun"),
        (UTKAST_FIL, "vad: trafik"),
        (UTKAST_FIL, "Styrgrupp och två arbetsgrupper."),
        (UTKAST_FIL, "I styrgruppen varje tertial."),
        (UTKAST_FIL, "A123.456/2019"),
        (UTKAST_FIL, "åtgärdsplan (bilaga 1)"),
        (LOFTE_FIL, "Lugnare gator"),
        (LOFTE_FIL, "Buskörning på kvällar."),
        (LOFTE_FIL, "Få mötesplatser."),
        (LOFTE_FIL, "Hastighetskontroller"),
        (LOFTE_FIL, "om medel finns"),
        (LOFTE_FIL, "en plats"),
        (LOFTE_FIL, "trygghetsvandringar"),
        (LOFTE_FIL, "protokollen"),
        (LOFTE_FIL, "Så länge läget medger."),
        (LOFTE_FIL, "Trafik hör till trygghet."),
        (LOFTE_FIL, "Antalet kontroller"),
        (LOFTE_FIL, "varje månad"),
        (LOFTE_FIL, "styrgruppen"),
        (LOFTE_FIL, "skolan"),
        (LOFTE_FIL, "på torget"),
        (LOFTE_FIL, "buller"),
        (LOFTE_FIL, "affischer"),
        (LOFTE_FIL, "Medlen tog slut."),
        (LOFTE_FIL, "per termin"),
    ):
        before = str(replaced[path])
        assert before.count(old) == 1, old
        key, colon, _ = old.partition("vad: ")
        new = f"{key}{colon}{said}" if colon else said
        replaced[path] = before.replace(old, new)
    replaced["data/kallor/kalla-ett.yaml"] = BASE["data/kallor/kalla-ett.yaml"].replace(
        "Löften i Åby", said
    )
    replaced["data/lagesbilder/enkat-aby-2017.yaml"] = (
        BASE["data/lagesbilder/enkat-aby-2017.yaml"]
        .replace("Enkät inför löftet i Åby", said)
        .replace("[Buskörning]", f"[{said}]\norsaker: [{said}]\nunderlag: [{said}]")
        .replace("form: enkät", f"form: {said}")
    )
    return replaced


def _more(lofte: str) -> str:
    """Return the promise with what seldom is said of one."""
    for old, new in (
        ("omrade: {kommun: aby}", "omrade: {kommun: aby, plats: på torget}"),
        ("kommunen]\nproblem", "kommunen, skolan]\nfokus: [buller]\nproblem"),
        ("minst: 1, enhet", "minst: 1, baslinjer: [{varde: 3, matt: per termin}], enhet"),
        (
            "uppfoljningsplan:",
            """\
kommunikation: [{kanal: affischer}]
avslut: {hur: utgått, kalla: kalla-ett, text: Medlen tog slut.}
uppfoljningsplan:""",
        ),
    ):
        assert lofte.count(old) == 1, old
        lofte = lofte.replace(old, new)
    return lofte


FALT = 32
"""How many fields `filled` fills."""


def hostile() -> Overlay:
    """Return an agreement to sign whose every field tries to do something."""
    return filled(f"{HOSTILE} #panic(1) $x$ *fet* _kursiv_ @etikett \\\\ // /* [")
