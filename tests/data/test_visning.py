from __future__ import annotations

from polisplan.config.installningar import Installningar
from polisplan.graph.snapshot import Snapshot
from polisplan.kalender.datum import Datum
from polisplan.models.slag import SLAG
from polisplan.render.columns import width
from polisplan.render.list_text import list_text
from polisplan.render.show_text import show_text
from polisplan.views.postlista import Listfraga, postlista
from polisplan.views.postvisning import postvisning
from polisplan.views.rapporthuvud import Halsa

DAY = Datum("2026-11-21")


def test_every_record_can_be_shown_whole_within_96_columns(register: Snapshot) -> None:
    wide = [
        post.ref
        for post in register.alla()
        if max(
            width(line)
            for line in show_text(
                postvisning(register, Installningar(), post.ref, DAY, Halsa()), 1, everything=False
            ).splitlines()
        )
        > 96
    ]

    assert wide == []


def test_every_kind_can_be_listed_within_96_columns(register: Snapshot) -> None:
    for slag in SLAG:
        view = postlista(register, Installningar(), Listfraga(slag=slag.namn, tid=DAY), Halsa())
        text = list_text(view)

        assert len(view.rader) == view.av == len(register.poster[slag.namn])
        assert max(width(line) for line in text.splitlines()) <= 96
