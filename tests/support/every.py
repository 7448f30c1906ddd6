"""Every report in every format that it has, made by the program itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from polisplan.cli.documents import ending
from polisplan.cli.main import run
from polisplan.cli.report import _FORMATS
from support.avtal import UTKAST
from support.base_tree import BASE
from support.build import Overlay
from support.omraden import FYRA, RAKNING
from support.reports import RICH, SERIE
from support.uppfoljt import RIKT_PROJEKT, STODDA

FORMATS: Mapping[str, tuple[str, ...]] = MappingProxyType(dict(_FORMATS))
"""Each report, and how it can be written."""

_RAKNAR = """\
raknar:
  volontarer: {enhet: personer, sedan: start}
  deltaganden: {enhet: gånger, sedan: år}
  timmar: {enhet: timmar, sedan: år}
"""
_RIKT: Overlay = {
    **RICH, **STODDA, **UTKAST, **FYRA, **RAKNING, **RIKT_PROJEKT, **SERIE,
    "data/initiativ/2018-lokalt.yaml": BASE["data/initiativ/2017-lokalt.yaml"].replace(
        "id: 2017-lokalt", "id: 2018-lokalt"
    ),
    "data/volontarer/2014-aby.yaml": BASE["data/volontarer/2013-aby.yaml"].replace(
        "id: 2013-aby\n", "id: 2014-aby\n"
    ).replace("raknar:\n", _RAKNAR),
}  # fmt: skip
_NYCKELTAL = "nyckeltal:\n- {matt: anställda, varde: 7, enhet: personer, kalla: kalla-ett}\n"
_GILTIG = "giltig: {fran: 2015}\n"
_LYDELSE = "varianter:\n- {text: Nära., kalla: kalla-ett}\n"
_UR = "ur: {tabell: 2015-mal, fokus: [trafik]}"
_LPOKOMMUN = f"{_GILTIG}{_NYCKELTAL}kommuner:\n- {{giltig: {{fran: 2015}}, "
_LAG = """\
bestammelser:
- {vad: Polisen finns., styrkt: bekräftad, kalla: kalla-ett}
andringar:
- {beteckning: '2017:1', vad: Namnet., kalla: kalla-ett}
"""
_MALTAL = """\
maltal:
- nr: 5
  vad: 100 fler i varje del
  riktning: ökning
  varde: 100
  varav: [{vad: kvinnor, varde: 50, enhet: poliser}]
  motsvarar: {vad: timmar, varde: 4000, enhet: timmar}
  alternativ:
  - {villkor: med mer pengar, delar: [{vad: fler, varde: 200, enhet: poliser}], kalla: kalla-ett}
  lydelser: [{text: Hundra till., kalla: kalla-ett}]
  forlopp: [{datum: 2018, vad: Det sänktes., kalla: kalla-ett}]
  kalla: kalla-ett
"""
_ADDED: Mapping[str, tuple[str, str]] = {
    "regioner/mellan": ("namn:", f"{_GILTIG}{_NYCKELTAL}namn:"),
    "lan/abylan": ("namn:", f"{_GILTIG}{_NYCKELTAL}namn:"),
    "polisomraden/aby": ("namn:", f"{_GILTIG}{_NYCKELTAL}namn:"),
    "lpo/norra-aby": ("kommuner:\n- {", _LPOKOMMUN),
    "kommuner/aby": ("namn:", f"{_GILTIG}{_NYCKELTAL}namn:"),
    "avdelningar/it": ("namn:", f"{_GILTIG}{_NYCKELTAL}namn:"),
    "polismyndigheter/aby": ("namn:", f"{_NYCKELTAL}namn:"),
    "mal/2015-trygghet": ("styrkt:", f"{_LYDELSE}styrkt:"),
    "initiativ/2017-lokalt": (
        "styrkt:",
        f"{_LYDELSE}nyckelaktiviteter:\n- {{vad: Möten, nar: {{fran: 2017}}}}\nstyrkt:",
    ),
    "initiativ/2018-lokalt": ("belagd, kalla: kalla-ett}", f"tolkning, skal: Samma sak., {_UR}}}"),
    "forutsattningar/uppdraget": (
        "styrkt:",
        f"{_GILTIG}{_LYDELSE}{_LAG}styrkt:",
    ),
    "verksamhetsideer/ide-2015": (
        "styrkt:",
        f"{_LYDELSE}under:\n- {{belagg: saknas, skal: Inget över.}}\nstyrkt:",
    ),
    "visioner/vision-2015": (
        "styrkt:",
        f"{_LYDELSE}under:\n- {{belagg: saknas, skal: Inget över.}}\nstyrkt:",
    ),
    "styrmodeller/modell-2015": (
        "{namn: delmål}",
        "{namn: delmål, horisont: {minst_ar: 1}, kallor: [{kalla: kalla-ett, last: helt}]}",
    ),
    "overenskommelser/aby-2017": ("hör till trygghet.}", f"hör till trygghet., {_UR}}}"),
    "indikatorer/poliser": ("maltal:\n", _MALTAL),
    "volontarer/2014-aby": (
        "start: 2013, ",
        "start: 2013, varav: [{omrade: Öbys hamn, utbildade: 1}], ",
    ),
    "utveckling/utrullningen": (
        "delar:",
        "jamforelser:\n- {vad: Telefoner, antal: 9, enhet: telefoner, kalla: kalla-ett}\ndelar:",
    ),
    "loften/aby/aby-2018-3": (
        "enhet: samordnade tillsyner}",
        "enhet: samordnade tillsyner, baslinjer: [{varde: 2, matt: tillsyner}]}",
    ),
}


def _with_added() -> Overlay:
    made = dict(_RIKT)
    for name, (old, new) in _ADDED.items():
        path = f"data/{name}.yaml"
        text = str(made.get(path) or BASE[path])
        if text.count(old) != 1:
            raise ValueError(name)
        made[path] = text.replace(old, new)
    return made


RIK = _with_added()
"""A register in which every report has something to say in each of its parts."""

DAY = ("--as-of", "2019-05-01")
ASKED: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "status": ("status",),
    "status-lpo": ("status", "--lpo", "norra-aby", "--historik"),
    "status-mal": ("status", "--mal", "2015-trygghet"),
    "uppfoljning": ("uppfoljning", "--kommun", "aby", "--period", "2018"),
    "avtal": ("avtal", "aby-2017"),
    "avtal-utkast": ("avtal", "aby-2019"),
    "volontarer": ("volontarer", "2014-aby"),
    "tackning": ("tackning", "--period", "2018"),
    "kvalitet": ("kvalitet",),
    "mal": ("mal", "2015-trygghet"),
    "maloversikt": ("mal",),
    "projekt": ("projekt", "op-17"),
    "indikator": ("indikator", "poliser"),
})  # fmt: skip
"""What is asked for, by the name of its file."""


class Document(NamedTuple):
    """One report in one format.

    Attributes:
        name: The report, and what it is about where there are several.
        output: The format.
    """

    name: str
    output: str

    @property
    def file(self) -> str:
        """What it is called in a folder."""
        return f"{self.name}.{ending(self.output)}"

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the program is told."""
        return ("report", *ASKED[self.name], *DAY, "--format", self.output)


DOCUMENTS = tuple(
    Document(name, output) for name, asked in ASKED.items() for output in FORMATS[asked[0]]
)
"""Every one of them."""


def made(root: Path, document: Document) -> bytes:
    """Return a document of a register.

    Raises:
        ValueError: It could not be made.
    """
    path = root / "ut" / document.file
    path.parent.mkdir(exist_ok=True)
    code = run([*document.arguments, "--root", str(root), "--out", str(path)])
    if code != 0:
        raise ValueError(code)
    return path.read_bytes()
