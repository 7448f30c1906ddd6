from __future__ import annotations

from dataclasses import replace

import pytest
from support.golden import Golden

from polisplan.render.columns import width
from polisplan.render.explain_text import list_text, page_text
from polisplan.render.findings_blocks import COLUMNS
from polisplan.rules.page import parse_page
from polisplan.rules.registry import codes
from polisplan.text.message import Message
from polisplan.views.regelsidor import Regelband, Regelrad, Regelsida
from polisplan.workflows.explain import explain, explain_all

RAD = Regelrad("PP399", "helt-ny", Message("varning"), "gäller", "0.1", "Något ska hålla.")
PAGE = """\
Något ska hålla.

## Varför

Ett stycke som är så långt att det inte får plats på en rad utan måste delas, och som i docsträngen
redan är delat på ett annat ställe.

- en punkt som också är så lång att den inte får plats på en enda rad i en terminal av vanlig bredd, utan delas
- en till
  på två rader

## Fel

```yaml data/a/b.yaml
id:   b
\u0009x: 1  # PP399
rad: lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång
```

```text
Filen finns inte.
\u001b[31m
```
"""


def page(text: str) -> str:
    return page_text(Regelsida(RAD, parse_page(text).parts))


def test_a_page_reads_well_in_a_terminal(golden: Golden) -> None:
    golden.check("sida.txt", page(PAGE))


def test_a_dated_rule_says_so_below_its_sentence() -> None:
    dated = replace(RAD, daterad=Message("Fel för nya löften."))
    text = page_text(Regelsida(dated, parse_page(PAGE).parts))

    assert "\n\nNågot ska hålla.\n\nFel för nya löften.\n\nVarför\n" in text


def test_the_list_is_grouped_and_says_what_is_not_in_force(golden: Golden) -> None:
    tried = Regelrad(
        "PP801", "x", Message("upplysning"), "prövas", "0.2", "Något annat ska " + "x " * 60
    )

    golden.check(
        "lista.txt",
        list_text(
            [
                Regelband("PP3xx", Message("Löften"), (RAD,)),
                Regelband("PP8xx", Message("Ändringar"), (tried,)),
            ]
        ),
    )


@pytest.mark.parametrize("code", codes())
def test_every_page_of_the_catalogue_fits(code: str) -> None:
    lines = page_text(explain(code)).removesuffix("\n").split("\n")

    assert max(map(width, lines)) <= COLUMNS
    assert all(line.isprintable() for line in lines)
    assert "```" not in "".join(lines)


def test_the_whole_list_fits() -> None:
    lines = list_text(explain_all()).removesuffix("\n").split("\n")

    assert max(map(width, lines)) <= COLUMNS
    assert [line.split()[0] for line in lines if line.startswith("  PP")] == list(codes())
