from __future__ import annotations

import csv
import io

from support.golden import Golden
from support.omraden import FYRA
from support.reports import RICH, kvalitet

from polisplan.render.kvalitet_csv import kvalitet_csv

LOFTE = "data/loften/aby/aby-2018-1.yaml"


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def ids(cell: str) -> list[str]:
    return cell.split(" · ") if cell else []


def test_the_quality_as_a_table(golden: Golden) -> None:
    golden.check("kvalitet.csv", kvalitet_csv(kvalitet()))


def test_every_figure_names_as_many_promises_as_it_counts() -> None:
    rows = read(kvalitet_csv(kvalitet({**RICH, **FYRA})))

    assert {row["Tabell"] for row in rows} == {"alla löften", "regel", "region", "startår"}
    for row in rows:
        assert len(ids(row["Löften som räknas"])) == int(row["Antal"] or 0)


def test_those_that_have_it_and_those_that_lack_it_are_all_that_are_judged() -> None:
    rows = [row for row in read(kvalitet_csv(kvalitet({**RICH, **FYRA}))) if row["Sett i alla"]]

    assert len(rows) == 9 * (1 + len({row["Rad"] for row in rows} - {""}))
    for row in rows:
        judged = {*ids(row["Löften som räknas"]), *ids(row["Bedömda löften som inte räknas"])}
        assert len(judged) == int(row["Av"])
        assert int(row["Av"]) + int(row["Kan inte bedömas"]) == int(row["Alla"])


def test_nothing_of_nothing_is_a_blank() -> None:
    rows = read(kvalitet_csv(kvalitet({LOFTE: None})))

    assert {(row["Antal"], row["Av"]) for row in rows if row["Sett i alla"]} == {("", "0")}
