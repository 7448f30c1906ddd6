"""Four kommuner in two regions, each with another answer to what the register knows of it."""

from __future__ import annotations

from support.build import Overlay

CITE = "kallor:\n- {kalla: kalla-ett, last: helt}\n"


def kommun(ident: str, namn: str, kod: str, lan: str) -> dict[str, str]:
    """Return a file with a kommun."""
    return {
        f"data/kommuner/{ident}.yaml": (
            f"id: {ident}\nnamn: {namn}\nkommunkod: '{kod}'\nlan: {lan}\n{CITE}"
        )
    }


def lofte(ident: str, omrade: str, period: str, more: str = "") -> dict[str, str]:
    """Return a file with a promise that serves nothing."""
    return {
        f"data/loften/{ident}.yaml": (
            f"id: {ident}\ntitel: Löftet {ident}\nomrade: {omrade}\nperiod: {period}\n"
            "parter: [polisen]\nstodjer:\n- {belagg: saknas, skal: Inget mål rör det.}\n"
            f"{more}{CITE}"
        )
    }


FYRA: Overlay = {
    "data/regioner/sodra.yaml": f"id: sodra\nnamn: Södra\n{CITE}",
    "data/lan/sodralan.yaml": (
        f"id: sodralan\nnamn: Södra län\nlanskod: '98'\nbokstav: SL\nregion: sodra\n{CITE}"
    ),
    "data/lpo/sodra-lpo.yaml": (
        "id: sodra-lpo\nnamn: Södra Öby\nregion: sodra\nkommuner:\n"
        "- {kommun: oby, belagg: källa}\n- {kommun: almby, belagg: källa}\n"
        f"kommunlista: kan sakna någon\n{CITE}"
    ),
    **kommun("oby", "Öby", "9801", "sodralan"),
    **kommun("almby", "Älmby", "9802", "sodralan"),
    **kommun("dalby", "Dalby", "9902", "abylan"),
    **lofte("oby-odat-1", "{kommun: oby}", "{fran: 2017}"),
    **lofte("almby-2016-1", "{kommun: almby}", "{fran: 2016, till: 2016}"),
}
"""Beside the base kommun Åby, which has a promise for 2018: Öby may have one, Älmby had one for
2016, and Dalby is not in the register."""

RAKNING: Overlay = {
    "data/indikatorer/kommuner-utan-aktuellt-medborgarlofte.yaml": f"""\
id: kommuner-utan-aktuellt-medborgarlofte
namn: Kommuner utan aktuellt löfte
enhet: kommuner
observationer:
- {{avser: 2016, varde: 90, kalla: kalla-ett}}
- {{publicerad: 2018-06-30, varde: 14, kalla: kalla-ett}}
- {{varde: 1, kalla: kalla-ett}}
{CITE}"""
}
"""A count of kommuner that somebody else made."""

TOMT: Overlay = dict.fromkeys([
    "data/kommuner/aby.yaml",
    "data/lpo/norra-aby.yaml",
    "data/loften/aby/aby-2018-1.yaml",
    "data/overenskommelser/aby-2017.yaml",
    "data/projekt/op-17.yaml",
    "data/lagesbilder/enkat-aby-2017.yaml",
])  # fmt: skip
"""Takes away every kommun and what lies in one."""
