from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, only_error, seen

AVTAL = "data/overenskommelser/aby-2017.yaml"
INITIATIV = "data/initiativ/2017-lokalt.yaml"
PRIORITY = "stodjer:\n- overenskommelse: {id: aby-2017, prioritering: %s}\n  belagg: tolkning\n"


def through_priority(number: int) -> dict[str, str]:
    return changed(LOFTE, "stodjer:\n- mal: 2015-trygghet\n  belagg: tolkning\n", PRIORITY % number)


def with_activities(known: list[int], written: int) -> Overlay:
    rows = "".join(f"- {{nr: {nr}, vad: Kontroll {nr}}}\n" for nr in known)
    overlay = changed(LOFTE, "nr: 1, aktivitet: 1", f"nr: 1, aktivitet: {written}")
    text = str(overlay[LOFTE])
    begin, end = text.index("aktiviteter:\n") + len("aktiviteter:\n"), text.index("matbara_mal:")
    return {LOFTE: text[:begin] + rows + text[end:]}


@pytest.mark.parametrize(
    ("known", "written", "meant"),
    [
        pytest.param([1, 2], 3, 2, id="a neighbour"),
        pytest.param([1, 12], 21, 12, id="digits swapped"),
        pytest.param([1, 2, 3], 11, 1, id="a digit twice"),
    ],
)
def test_a_likely_number_is_suggested_with_its_words(
    known: list[int], written: int, meant: int
) -> None:
    finding = only_error(with_activities(known, written))

    assert (finding.code, finding.value, finding.suggestion) == ("PP106", str(written), str(meant))
    assert finding.hint is not None
    assert finding.hint.args == {"nr": meant, "vad": f"Kontroll {meant}"}


@pytest.mark.parametrize(
    ("known", "written"),
    [
        pytest.param([1, 2, 3], 9, id="far from all"),
        pytest.param([1, 3], 2, id="between two"),
        pytest.param([1], 4, id="only one there is"),
    ],
)
def test_else_the_numbers_are_listed(known: list[int], written: int) -> None:
    finding = only_error(with_activities(known, written))

    assert (finding.code, finding.suggestion) == ("PP106", None)
    assert str(finding.hint) == f"Nummer som finns: {', '.join(map(str, known))}"


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
