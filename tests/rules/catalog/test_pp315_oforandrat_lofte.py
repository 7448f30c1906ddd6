from __future__ import annotations

import pytest
from support.base_tree import LOFTE
from support.build import Overlay, findings, seen

A = "aktiviteter: [{nr: 1, vad: Kontroller}, {nr: 2, vad: Möten}]\n"
SWAPPED = "aktiviteter: [{nr: 1, vad: möten}, {nr: 2, vad: Kontroller}]\n"
TARGET = "matbara_mal: [{nr: 1, minst: 10, enhet: kontroller}]\n"


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


def test_the_same_promise_is_found_with_the_earlier_one() -> None:
    [finding] = findings(rounds(A, A), "PP315")

    assert (finding.route, finding.path) == (("id",), LOFTE)
    assert [other.path for other in finding.related] == [LOFTE.replace("2018-1", "2017-1")]


def test_order_and_capitals_make_no_difference() -> None:
    assert len(findings(rounds(A + TARGET, SWAPPED + TARGET), "PP315")) == 1


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param(rounds(A, A.replace("Möten", "Vandringar")), id="another activity"),
        pytest.param(rounds(A, A + TARGET), id="a target more"),
        pytest.param(rounds(A + TARGET, A + TARGET.replace("10", "20")), id="another number"),
        pytest.param(rounds(), id="nothing said in either"),
        pytest.param(rounds(A, A, last="delvis"), id="read in part"),
        pytest.param(rounds(A, A, fran="2017"), id="at the same time"),
        pytest.param(
            rounds(A, A)
            | {
                LOFTE: rounds(A, A)[LOFTE].replace(
                    "{kommun: aby}", "{kommun: aby, delomrade: Ytby}"
                )
            },
            id="another area",
        ),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP315") == []
