from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.golden import Golden
from support.looking import visning
from support.reports import RICH, hostile

from polisplan.models.slag import SLAG
from polisplan.render.columns import width
from polisplan.render.show_text import label, show_text


def test_a_promise(golden: Golden) -> None:
    text = show_text(visning(RICH, "aby-2018-3"), 1, everything=False)

    golden.check("lofte.txt", text)


def test_a_table_of_volunteers(golden: Golden) -> None:
    golden.check("volontarer.txt", show_text(visning(None, "2013-aby"), 1, everything=False))


def test_a_source_and_everything_that_cites_it(golden: Golden) -> None:
    golden.check("kalla.txt", show_text(visning(RICH, "kalla-ett"), 1, everything=True))


def test_what_points_at_it_is_counted_where_it_is_much() -> None:
    few = show_text(visning(RICH, "mal/2015-trygghet"), 1, everything=False)
    much = show_text(visning(RICH, "kalla-ett"), 1, everything=False)

    assert "    lofte/aby-2018-1" in few
    assert "Pekar hit: 4 löften · " in much
    assert "Alla: --all" in much
    assert "    lofte/aby-2018-1" not in much


def test_what_was_only_partly_read_says_so() -> None:
    text = show_text(visning(RICH, "aby-2017-1"), 1, everything=False)

    assert "Bara delvis läst: det som inte står här kan stå i källan." in text


@pytest.mark.parametrize(
    ("description", "short"),
    [
        ("De som ger löftet. Aldrig personer.", "De som ger löftet"),
        ("Mätbara mål: tal och enhet, eller leverans.", "Mätbara mål"),
        ("Länskod, två siffror i text.", "Länskod"),
        ("Vad, vem och när.", "Vad, vem och när"),
        ("Titel.", "Titel"),
    ],
)
def test_a_label_is_the_beginning_of_a_description(description: str, short: str) -> None:
    assert label(description) == short


@pytest.mark.parametrize("columns", [50, 96])
@pytest.mark.parametrize("slag", SLAG, ids=[slag.namn for slag in SLAG])
def test_hostile_text_does_nothing_and_keeps_the_width(slag: object, columns: int) -> None:
    kind = next(item for item in SLAG if item is slag)
    path = next(path for path in BASE if path.startswith(f"data/{kind.mapp}/"))
    ident = path.rsplit("/", 1)[1].removesuffix(".yaml")
    view = visning(hostile(), f"{kind.namn}/{ident}")
    text = show_text(view, 1, everything=True, columns=columns)

    assert not set(text) & {*"\x1b\x07\u202e\r\x00"}
    assert max(width(line) for line in text.splitlines()) <= columns
