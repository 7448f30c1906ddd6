from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import findings, seen

BILD = "data/lagesbilder/enkat-aby-2017.yaml"
DIALOG = BASE[BILD][BASE[BILD].index("dialoger:") : BASE[BILD].index("problem:")]


def picture(avser: str, start: str = "2018", dialog: str = "") -> dict[str, str]:
    bild = (
        BASE[BILD].replace(DIALOG, dialog).replace("avser: 2017\n", avser and f"avser: {avser}\n")
    )
    lofte = BASE[LOFTE].replace(
        "period: {fran: 2018, till: 2018}\nparter", f"period: {{{start}till: 2018}}\nparter"
    )
    return {BILD: bild, LOFTE: lofte}


@pytest.mark.parametrize(
    ("avser", "start"),
    [("2015", "fran: 2018, "), ("2016-02-28", "fran: 2018-03, "), ("2014", "fran: 2018, ")],
)
def test_one_that_is_surely_too_old_is_found(avser: str, start: str) -> None:
    [found] = findings(picture(avser, start), "PP207")

    assert (found.path, found.route, found.value) == (LOFTE, ("lagesbild",), "enkat-aby-2017")
    assert [there.path for there in found.related] == [BILD]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="the year before"),
        pytest.param(picture("2016", "fran: 2018, "), id="perhaps two years"),
        pytest.param(picture("2016-03-01", "fran: 2018-03, "), id="two years to the day"),
        pytest.param(
            picture(
                "2014", "fran: 2018, ", "dialoger: [{form: enkät, avser: 2017, kalla: kalla-ett}]\n"
            ),
            id="a newer dialogue",
        ),
        pytest.param(picture("", "fran: 2018, "), id="no time said"),
        pytest.param(picture("2014", ""), id="unknown start"),
    ],
)
def test_it_leaves_alone(overlay: dict[str, str]) -> None:
    assert seen(overlay, "PP207") == []
