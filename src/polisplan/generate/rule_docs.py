"""The rules to `docs/regler/`: one page each, and a table of them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from polisplan.rules.registry import codes
from polisplan.views.regelsidor import Regelband, Regelrad, Regelsida
from polisplan.workflows.explain import explain, explain_all

_HEAD = "<!-- Skapad av `make generate` ur src/polisplan/rules/catalog/. Ändra där. -->\n"
_INDEX = """\
# Regler

Varje avvikelse har en kod, och varje kod en sida här. Samma sida visas av `polisplan explain PP103`.
Exemplen på sidorna körs som tester.

Ett *fel* stoppar: filen går inte att läsa, en länk leder ingenstans eller kedjan håller inte. En
*varning* säger att något saknas eller är svagt. *Fel/varning* är ett krav som äldre löften inte gavs
under: fel för löften som börjar från och med dagen `krav_fran` i `polisplan.toml`, annars varning.
Vilket krav varje regel prövar, och varför allvaret ibland är ett annat, står i [krav.md](../krav.md).

Det som följer kalendern, som att en uppföljning är försenad, är ingen regel utan en påminnelse.
"""


def files() -> Mapping[str, str]:
    """Return path to text of every page and of the table."""
    pages = {f"docs/regler/{code}.md": _page(explain(code)) for code in codes()}
    return {"docs/regler/README.md": _index(explain_all()), **pages}


def _index(band: Sequence[Regelband]) -> str:
    parts = [_HEAD, _INDEX]
    for group in band:
        rows = [
            f"| [{rad.kod}]({rad.kod}.md) | {rad.namn} | {rad.allvar} | {rad.lage} | {rad.mening} |"
            for rad in group.rader
        ]
        table = [
            "| Kod | Namn | Allvar | Läge | Vad som ska hålla |",
            "|---|---|---|---|---|",
            *rows,
        ]
        parts += [f"## {group.koder} {group.rubrik}\n", "\n".join(table) + "\n"]
    return "\n".join(parts)


def _page(sida: Regelsida) -> str:
    parts = [_HEAD, f"# {sida.rad.kod} {sida.rad.namn}\n", f"{sida.rad.mening}\n", _facts(sida.rad)]
    if sida.rad.daterad is not None:
        parts.append(f"{sida.rad.daterad.source}\n")
    for part in sida.delar:
        parts.append(f"## {part.heading}\n")
        parts += [_block(block.text, block.language, block.path) for block in part.blocks]
    return "\n".join(parts)


def _facts(rad: Regelrad) -> str:
    return (
        "| Kod | Allvar | Läge | Sedan |\n"
        "|---|---|---|---|\n"
        f"| {rad.kod} | {rad.allvar} | {rad.lage} | {rad.sedan} |\n"
    )


def _block(text: str, language: str, path: str) -> str:
    """Return a block as Markdown; an example says in a line above which file it is."""
    if not language:
        return f"{text}\n"
    name = f"`{path}`:\n\n" if path else ""
    return f"{name}```{language}\n{text}```\n"
