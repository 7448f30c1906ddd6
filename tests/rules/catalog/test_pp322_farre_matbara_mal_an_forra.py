from __future__ import annotations

import pytest
from support.base_tree import LOFTE
from support.build import Overlay, findings, seen

TWO = "fokus: [trafik]\nmatbara_mal: [{nr: 1, minst: 1, enhet: a}, {nr: 2, minst: 1, enhet: b}]\n"
ONE = "fokus: [trafik, ungdomar]\nmatbara_mal: [{nr: 1, minst: 1, enhet: a}]\n"
NONE = "fokus: [trafik]\n"


def rounds(old: str = "", new: str = "", last: str = "helt", fran: str = "2018") -> dict[str, str]:
    """Return a promise for 2017 and one after it."""
    return {
        LOFTE.replace("2018-1", "2017-1"): promise("2017", "2017", old),
        LOFTE: promise("2018", fran, new, last),
    }


def promise(year: str, fran: str, more: str, last: str = "helt") -> str:
    return f"""\
id: aby-{year}-1
titel: Lugnare trafik {year}
omrade: {{kommun: aby}}
period: {{fran: {fran}, till: {year}}}
parter: [polisen]
{more}stodjer: [{{belagg: saknas, skal: Okänt.}}]
kallor: [{{kalla: kalla-ett, last: {last}}}]
"""


def test_fewer_targets_are_found_and_counted() -> None:
    [finding] = findings(rounds(TWO, ONE), "PP322")

    assert (finding.route, finding.path) == (("id",), LOFTE)
    assert (finding.message.args["nu"], finding.message.args["forr"]) == (1, 2)


def test_targets_of_one_year_are_counted_together() -> None:
    second = {LOFTE.replace("2018-1", "2018-2"): promise("2018", "2018", ONE)}
    second = {path: text.replace("aby-2018-1", "aby-2018-2") for path, text in second.items()}

    assert seen(rounds(TWO, ONE) | second, "PP322") == []
    assert len(findings(rounds(TWO, NONE) | second, "PP322")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(rounds(TWO, TWO), id="as many"),
        pytest.param(rounds(NONE, ONE), id="more"),
        pytest.param(rounds(TWO, "fokus: [narkotika]\n"), id="another problem"),
        pytest.param(rounds(ONE, "fokus: [trafik, alkohol]\n"), id="partly another problem"),
        pytest.param(rounds(TWO, ""), id="the problem is not said"),
        pytest.param(rounds(TWO, NONE, last="delvis"), id="read in part"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP322") == []
