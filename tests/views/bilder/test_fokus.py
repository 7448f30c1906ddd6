from __future__ import annotations

from support.build import snapshot
from support.omraden import lofte

from polisplan.models.lofte import Lofte
from polisplan.views.bilder.fokus import fokusbild


def promises(*focus: str) -> list[Lofte]:
    overlay: dict[str, str] = {}
    for number, item in enumerate(focus):
        overlay |= lofte(f"p-{number:02}", "{kommun: aby}", "{fran: 2018}", f"fokus: [{item}]\n")
    plan = snapshot(overlay)
    return [plan.loften[f"p-{number:02}"] for number in range(len(focus))]


def test_each_focus_area_counts_once_a_promise_the_most_first_then_by_name() -> None:
    bild = fokusbild(promises("trafik, äldre", "trafik", "skola", ""))

    assert bild is not None
    assert [(str(rad.namn), rad.summa) for rad in bild.rader] == [
        ("trafik", "2"),
        ("skola", "1"),
        ("äldre", "1"),
        ("inget fokusområde sägs", "1"),
    ]
    assert str(bild.huvud.beskrivning) == (
        "Liggande staplar för 3 fokusområden i 4 löften. Flest löften: trafik (2), skola (1) och "
        "äldre (1)."
    )


def test_more_than_fifteen_stand_in_the_table_only() -> None:
    bild = fokusbild(promises(*(f"område {number}" for number in range(17))))

    assert bild is not None
    assert len(bild.rader) == 15
    assert len(bild.huvud.tabell.rader) == 17
    assert "2 områden med färre löften står bara i tabellen" in str(bild.anmarkning)


def test_promises_without_a_focus_area_are_no_picture() -> None:
    assert fokusbild(promises("", "")) is None
    assert fokusbild([]) is None
