"""Lists and single records of the base tree with an overlay, for tests of what shows them."""

from __future__ import annotations

from polisplan.kalender.datum import Datum
from polisplan.views.postlista import Listfraga, Postlista
from polisplan.views.postvisning import Postvisning
from polisplan.views.statusurval import Statusfraga
from polisplan.workflows.listing import list_records
from polisplan.workflows.show import show_record
from support.base_tree import tree
from support.build import Overlay

DAY = Datum("2019-05-01")


def lista(
    overlay: Overlay | None = None,
    slag: str = "löften",
    tid: Datum = DAY,
    *,
    bara_da: bool = False,
    omrade: Statusfraga | None = None,
    fokus: str | None = None,
    lagen: tuple[str, ...] = (),
) -> Postlista:
    """Return a list."""
    fraga = Listfraga(
        slag=slag, tid=tid, bara_da=bara_da, omrade=omrade or Statusfraga(), fokus=fokus,
        lagen=lagen,
    )  # fmt: skip
    return list_records(tree(overlay), fraga)


def ids(view: Postlista) -> list[str]:
    """Return the ids of a list, in its order."""
    return [rad.id for rad in view.rader]


def visning(overlay: Overlay | None = None, ident: str = "aby-2018-1") -> Postvisning:
    """Return one record, whole."""
    return show_record(tree(overlay), ident, DAY).view
