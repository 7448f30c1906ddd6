from __future__ import annotations

from support.base_tree import LOFTE, changed
from support.build import snapshot

from polisplan.views.overview import Kedjelage, overview

STOD = """\
- mal: 2015-trygghet
  belagg: tolkning
  skal: Trafik hör till trygghet.
  ur: {tabell: 2015-mal, fokus: [trafik]}
"""


def test_the_base_tree_at_a_glance() -> None:
    view = overview(snapshot())

    assert (view.slag[0].antal, str(view.slag[0].ord)) == (1, "löfte")
    assert str(view.senaste_kalla) == "2018-02"
    assert view.kedja == Kedjelage(loften=1, brutna=0, belagda=0, tolkade=1, saknade=0)
    assert [(s.kolumn, s.summa.varde, s.tryckt) for s in view.summor] == [
        ("utbildade", 14, 14),
        ("uppdrag", 5, 5),
    ]
    assert view.delvis_lasta == 0


def test_a_missing_link_with_a_reason_is_no_broken_chain() -> None:
    view = overview(
        snapshot(changed(LOFTE, STOD, "- {belagg: saknas, skal: Inget mål rör det.}\n"))
    )

    assert view.kedja == Kedjelage(loften=1, brutna=0, belagda=0, tolkade=0, saknade=1)


def test_a_promise_without_any_link_is_a_broken_chain() -> None:
    view = overview(snapshot(changed(LOFTE, f"stodjer:\n{STOD}", "")))

    assert view.kedja.brutna == 1


def test_a_promise_read_in_part_is_counted() -> None:
    assert overview(snapshot(changed(LOFTE, "last: helt", "last: delvis"))).delvis_lasta == 1
