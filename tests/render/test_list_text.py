from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.golden import Golden
from support.hostile import CONTROLS
from support.looking import lista
from support.omraden import FYRA
from support.reports import RICH, hostile

from polisplan.models.slag import SLAG
from polisplan.render.columns import width
from polisplan.render.list_text import list_text

LONG = {
    "data/loften/aby/ett-mycket-langt-id-som-ingen-har-2018-1.yaml": str(
        RICH["data/loften/aby/aby-2018-3.yaml"]
    )
    .replace("id: aby-2018-3", "id: ett-mycket-langt-id-som-ingen-har-2018-1")
    .replace("period: {fran: 2018, till: 2018}", "period: {fran: 2018-01-01, till: 2018-12-31}")
    .replace("titel: Mindre alkohol", "titel: En titel som är alldeles för lång för en enda rad")
}


def test_promises_with_their_states(golden: Golden) -> None:
    golden.check("loften.txt", list_text(lista({**RICH, **FYRA, **LONG})))


def test_goals_with_long_wordings(golden: Golden) -> None:
    golden.check("mal.txt", list_text(lista(FYRA, "mål"), 60))


def test_municipalities_without_a_state(golden: Golden) -> None:
    golden.check("kommuner.txt", list_text(lista(FYRA, "kommuner")))


def test_nothing_is_said_in_counts(golden: Golden) -> None:
    golden.check("inget.txt", list_text(lista(FYRA, lagen=("utkast",))))


def test_a_long_id_and_a_long_period_are_never_cut() -> None:
    text = list_text(lista({**RICH, **LONG}))

    assert "ett-mycket-langt-id-som-ingen-har-2018-1" in text
    assert "2018-01-01–2018-12-31" in text
    assert max(width(line) for line in text.splitlines()) <= 96


def test_a_long_period_begins_in_its_column() -> None:
    rows = list_text(lista({**RICH, **LONG}), 110).splitlines()
    heading = next(row for row in rows if row.startswith("Id "))
    long = next(row for row in rows if "2018-01-01–2018-12-31" in row)

    assert long.index("2018-01-01") == heading.index("Period")


def test_a_period_takes_room_from_the_title_where_the_next_column_has_none() -> None:
    text = BASE[LOFTE].replace("period: {fran: 2018, till: 2018}",
                               "period: {fran: 2018, till: tills nytt undertecknas}")  # fmt: skip
    text = text.replace(
        "titel: Lugnare trafik", "titel: En titel som är lång men ändå går att läsa"
    )
    rows = list_text(lista({LOFTE: text}), 72).splitlines()
    heading = next(row for row in rows if row.startswith("Id "))
    row = next(row for row in rows if row.startswith("aby-2018-1"))

    assert "…" in row
    assert "  2018–tills nytt undertecknas  Åby" in row
    assert row[heading.index("Läge") :] == "gäller"


def test_a_word_that_fits_nowhere_beside_its_id_stands_below_it() -> None:
    path = "data/overenskommelser/aby-2017.yaml"
    title = "Samverkansöverenskommelsen Åby"
    lines = BASE[path].replace("titel: Samverkan i Åby", f"titel: {title}")
    lines = lines.replace("id: aby-2017", "id: aby-stad-och-land-2017")
    shown = list_text(lista({path: None, "data/overenskommelser/aby-stad-och-land-2017.yaml": lines},
                            "överenskommelser"), 44)  # fmt: skip

    assert f"aby-stad-och-land-2017\n    {title}\n" in shown


@pytest.mark.parametrize("columns", [44, 60, 80, 96])
@pytest.mark.parametrize("slag", SLAG, ids=[slag.namn for slag in SLAG])
def test_hostile_text_does_nothing_and_keeps_the_width(slag: object, columns: int) -> None:
    kind = next(item.namn for item in SLAG if item is slag)
    text = list_text(lista({**hostile(), **LONG}, kind), columns)

    assert not set(text) & {*CONTROLS} - {*"a bcdefghijklmnopqrstuvwxyzöä[]031m8;:/\n"}
    assert max(width(line) for line in text.splitlines()) <= columns
