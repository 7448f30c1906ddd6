"""The table of the classes of faults, as `docs/felklasser.md` shows it."""

from __future__ import annotations

from collections.abc import Sequence

from support.faults.trial import Tally

_HEAD = """\
<!-- Skapad av `make faults`, som prövar om allt. Ändra i tests/support/faults/. -->

# Felklasser

Programmet ska hitta varje fel som går att känna igen, säga det en gång, på rätt rad och i rätt kolumn,
och föreslå det som menades. Här är det mätt. `make faults` tar registrets egna filer, gör ett fel på
ett slumpvis valt ställe i minnet och jämför vad `polisplan validate` då säger med vad det sade innan.

- **Funna**: rätt kod i rätt fil.
- **Rätt plats**: rätt rad och kolumn; för ord också rätt slut.
- **Rätt förslag**: av de fel där ett visst förslag går att vänta sig.
- **Ekon**: allt annat som sägs, också varningar.

Frö {seed}, {count} försök per klass. Ett tecken fel i ett ord som då blir ett annat giltigt ord räknas
inte: det kan ingen se. Fakta har koder i stället för ord, och där är det närmaste ofta flera.

{summary}

| Felklass | Kod | Prövade | Funna | Rätt plats | Rätt förslag | Ekon |
|---|---|---:|---:|---:|---:|---:|
"""


def table(tallies: Sequence[Tally], count: int, seed: int) -> str:
    """Return the whole page.

    Args:
        tallies: The classes, counted.
        count: How many trials of each were asked for.
        seed: What the chance began with.
    """
    rows = [
        f"| {t.felklass.namn.replace('|', '¦')} | [{t.felklass.code}](regler/{t.felklass.code}.md) "
        f"| {t.tried} | {t.found} | {t.exact} | {_share(t)} | {t.echoes} |\n"
        for t in tallies
    ]
    return _HEAD.format(seed=seed, count=count, summary=summary(tallies)) + "".join(rows)


def summary(tallies: Sequence[Tally]) -> str:
    """Return all classes in a sentence."""
    tried, found, exact = (
        sum(getattr(t, key) for t in tallies) for key in ("tried", "found", "exact")
    )
    asked, right, echoes = (
        sum(getattr(t, key) for t in tallies) for key in ("asked", "right", "echoes")
    )
    return (
        f"{len(tallies)} klasser, {tried} fel: {found} funna, {exact} på rätt plats, "
        f"{right} av {asked} förslag rätta ({_percent(right, asked)}), {echoes} ekon."
    )


def _share(counted: Tally) -> str:
    return f"{counted.right} av {counted.asked}" if counted.asked else ""


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %".replace(".", ",") if whole else "–"
