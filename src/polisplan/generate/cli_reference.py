"""The help texts to `docs/kommandon.md`."""

from __future__ import annotations

from collections.abc import Mapping

import typer

from polisplan.cli.commands import COMMANDS
from polisplan.cli.main import build_app, load_command

_WIDTH = 96
_HEAD = """\
<!-- Skapad av `make generate` ur programmets hjälptexter. Ändra dem i src/polisplan/cli/. -->

# Kommandon

Slutkoder, lika för alla kommandon:

| Kod | Betyder |
|---|---|
| 0 | inget att anmärka, eller inget vid eller över gränsen |
| 1 | avvikelser vid eller över gränsen |
| 2 | kommandot ber om något som inte går; en mening på felkanalen säger vad |
| 3 | programmet självt gjorde fel; `POLISPLAN_TRACE=1` visar var |
| 130 | avbrutet med Ctrl-C |

Svaret skrivs på standardutmatningen, allt annat på felkanalen. `NO_COLOR` stänger av färg.
"""


def files() -> Mapping[str, str]:
    """Return path and text of the command reference."""
    parts = [_HEAD, _section("polisplan", build_app())]
    parts += [_section(f"polisplan {name}", load_command(name)) for name in COMMANDS]
    return {"docs/kommandon.md": "\n".join(parts)}


def _section(name: str, command: typer.core.TyperCommand | typer.core.TyperGroup) -> str:
    context = typer.Context(command, info_name=name, terminal_width=_WIDTH)
    return f"## {name}\n\n```text\n{command.get_help(context).rstrip()}\n```\n"
