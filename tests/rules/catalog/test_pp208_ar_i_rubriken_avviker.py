from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, findings, seen

KALLA = "data/kallor/kalla-ett.yaml"


def titled(titel: str, period: str = "{fran: 2018, till: 2018}", more: str = "") -> dict[str, str]:
    text = BASE[LOFTE].replace("titel: Lugnare trafik", f"titel: {titel}")
    return {
        LOFTE: text.replace("period: {fran: 2018, till: 2018}\nparter", f"period: {period}\nparter")
        + more
    }


def source(titel: str, adress: str) -> dict[str, str]:
    text = BASE[KALLA].replace("titel: Löften i Åby", f"titel: {titel}")
    return {KALLA: text.replace("https://example.org/aby", adress)}


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        pytest.param(titled("Trafik 2019"), ("titel",), id="the title"),
        pytest.param(titled("Trafik 2019–2020"), ("titel",), id="two years"),
        pytest.param(titled("Trafik", "{fran: 2019, till: 2019}"), ("id",), id="the id"),
        pytest.param(
            source("Löften 2022", "https://example.org/lofte-2019/"), ("titel",), id="the address"
        ),
    ],
)
def test_years_that_differ_are_found(overlay: Overlay, route: tuple[str, ...]) -> None:
    assert [f.route for f in findings(overlay, "PP208")] == [route]


def test_title_and_id_are_told_of_once() -> None:
    assert len(findings(titled("Trafik 2017", "{fran: 2019, till: 2019}"), "PP208")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="no year"),
        pytest.param(titled("Trafik 2018"), id="the year"),
        pytest.param(titled("Trafik 2017–2018"), id="one of them"),
        pytest.param(titled("Samma punkter som 2017"), id="compared with"),
        pytest.param(titled("Samma fokus sedan 2015"), id="since"),
        pytest.param(titled("Problem från hösten 2016"), id="from"),
        pytest.param(titled("Trafik 2018", "{fran: 2017-12, till: 2018-11}"), id="begins before"),
        pytest.param(titled("Trafik 2019", "{fran: 2018}"), id="the end is unknown"),
        pytest.param(titled("Trafik", "{fran: 2030, till: 2012}"), id="an impossible period"),
        pytest.param(
            titled(
                "Trafik 2019",
                more="forlangningar: [{fran_slut: 2018, till_slut: 2019, kalla: kalla-ett}]\n",
            ),
            id="prolonged",
        ),
        pytest.param(source("Löften 2022", "https://example.org/2019/lofte/"), id="a folder"),
        pytest.param(source("Löften 2022", "https://example.org/lofte-2022"), id="the same"),
        pytest.param(source("Löften", "https://example.org/lofte-2022"), id="only the address"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP208") == []


def test_an_id_that_is_not_the_name_of_its_file_is_another_fault() -> None:
    overlay = {LOFTE: BASE[LOFTE].replace("id: aby-2018-1", "id: aby-2048-1", 1)}

    assert seen(overlay, "PP208") == []
