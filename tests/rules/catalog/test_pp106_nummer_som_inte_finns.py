from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, only_error, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
INITIATIV = "data/initiativ/2017-lokalt.yaml"
PRIORITY = "stodjer:\n- overenskommelse: {id: aby-2017, prioritering: %s}\n  belagg: tolkning\n"


def through_priority(number: int) -> dict[str, str]:
    return changed(LOFTE, "stodjer:\n- mal: 2015-trygghet\n  belagg: tolkning\n", PRIORITY % number)


def test_the_nearest_number_is_suggested_with_its_words() -> None:
    finding = only_error(changed(LOFTE, "nr: 1, aktivitet: 1", "nr: 1, aktivitet: 4"))

    assert (finding.code, finding.value, finding.suggestion) == ("PP106", "4", "1")
    assert finding.hint is not None
    assert finding.hint.args == {"nr": 1, "vad": "Trafikkontroller"}


def test_nothing_is_suggested_where_the_list_is_empty() -> None:
    finding = only_error(changed(LOFTE, "vem: [polisen]", "vem: [polisen], orsak: 1"))

    assert (finding.code, finding.suggestion) == ("PP106", None)


@pytest.mark.parametrize(
    ("overlay", "route"),
    [
        pytest.param(
            changed(LOFTE, "{matbart_mal: 1", "{matbart_mal: 2"),
            ("uppfoljningar", 0, "utfall", 0, "matbart_mal"),
            id="outcome",
        ),
        pytest.param(
            changed(LOFTE, "  utfall:", "  biutfall: [{aktivitet: 2, text: Beslag.}]\n  utfall:"),
            ("uppfoljningar", 0, "biutfall", 0, "aktivitet"),
            id="side outcome",
        ),
        pytest.param(
            through_priority(2), ("stodjer", 0, "overenskommelse", "prioritering"), id="link"
        ),
        pytest.param(
            changed(
                LOFTE, "stodjer:", "overenskommelse: {id: aby-2017, prioritering: 9}\nstodjer:"
            ),
            ("overenskommelse", "prioritering"),
            id="agreement",
        ),
        pytest.param(
            changed(
                INITIATIV,
                "stodjer:",
                "stodjer:\n- overenskommelse: {id: aby-2017, prioritering: 3}\n"
                "  belagg: belagd\n  kalla: kalla-ett",
            ),
            ("stodjer", 0, "overenskommelse", "prioritering"),
            id="initiative",
        ),
    ],
)
def test_it_is_found_wherever_it_stands(overlay: Overlay, route: tuple[str | int, ...]) -> None:
    assert [finding.route for finding in findings(overlay, "PP106")] == [route]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="numbers that are there"),
        pytest.param(through_priority(1), id="a priority that is there"),
        pytest.param(changed(LOFTE, "aktivitet: 1, ", ""), id="no number"),
        pytest.param(
            changed(
                LOFTE,
                "aktiviteter:\n- {nr: 1,",
                "aktiviteter:\n- {nr: 2, vad: Information}\n- {nr: 2,",
            ),
            id="the number most likely stands on a row that has another's",
        ),
        pytest.param({**through_priority(7), AVTAL: None}, id="agreement missing"),
        pytest.param({**through_priority(7), AVTAL: "id: aby-2017\n"}, id="agreement refused"),
        pytest.param({LOFTE: BASE[LOFTE].replace("titel:", "tittel:")}, id="promise refused"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP106") == []
