from __future__ import annotations

import pytest
from support.uppfoljt import loftet

from polisplan.views.uppfoljningsdelar import Atagande, Del, del_av
from polisplan.views.uppfoljningstal import Uppgift


@pytest.mark.parametrize(
    ("vem", "expected"),
    [
        pytest.param((), Del.OSAGT, id="nobody said"),
        pytest.param(("polisen",), Del.POLISEN, id="the police"),
        pytest.param(("Polismyndigheten", "polisen"), Del.POLISEN, id="only police"),
        pytest.param(("kommunen",), Del.ANDRA, id="the kommun"),
        pytest.param(("kommunen", "polisen"), Del.GEMENSAMT, id="both"),
        pytest.param(("volontärer", "föreningar"), Del.ANDRA, id="volunteers are no police"),
        pytest.param(("metropolisbolaget",), Del.ANDRA, id="police within a word"),
    ],
)
def test_a_part_is_known_by_the_parties(vem: tuple[str, ...], expected: Del) -> None:
    assert del_av(vem) is expected


def texts(items: tuple[Uppgift, ...]) -> list[str]:
    return [str(item.text) for item in items]


def parts() -> dict[Del, tuple[Atagande, ...]]:
    return {part.del_: part.ataganden for part in loftet("aby-2018-4").delar}


def test_each_side_has_its_own_part_the_police_first() -> None:
    found = parts()

    assert list(found) == [Del.POLISEN, Del.GEMENSAMT, Del.ANDRA, Del.OSAGT, Del.HELA]
    assert [item.vad for items in found.values() for item in items] == [
        "Fotpatrull", "Vandringar", "Fler lampor", "En kampanj", None,
    ]  # fmt: skip


def test_a_figure_counts_only_towards_the_target_that_it_names() -> None:
    [patrol] = parts()[Del.POLISEN]
    [target] = patrol.mal

    assert [str(text) for text in target.rad.redovisat] == ["6 hela perioden"]
    assert str(target.dom) == "inte nått hela perioden"
    assert texts(target.gjort) == ["6 pass hela perioden"]
    assert texts(target.mot_malet) == ["inte nått hela perioden", "6 mot minst 10"]
    assert texts(patrol.gjort) == ["3 pass med kommunen hela perioden (annat mått)"]


def test_what_is_done_stands_at_the_activity_that_it_names() -> None:
    [walks] = parts()[Del.GEMENSAMT]

    assert texts(walks.gjort) == ["Två vandringar hölls."]
    assert [texts(row.mot_malet) for row in walks.rader] == [["inget mätbart mål"]]


def test_a_target_without_a_figure_says_so_and_has_no_verdict() -> None:
    [lamps] = parts()[Del.ANDRA]
    [target] = lamps.mal

    assert lamps.villkor == "om pengar finns"
    assert [str(text) for text in target.rad.redovisat] == ["inget antal"]
    assert target.dom is None
    assert [(texts(row.gjort), str(row.inget), texts(row.mot_malet)) for row in lamps.rader] == [
        ([], "inget redovisat", ["siffra saknas"])
    ]


def test_what_names_no_activity_belongs_to_the_promise_as_a_whole() -> None:
    [rest] = parts()[Del.HELA]

    assert (rest.nr, rest.vem) == (None, ())
    assert [str(mal.rad.lovat) for mal in rest.mal] == ["En rapport"]
    assert texts(rest.gjort) == ["Fler rör sig i hamnen."]
    assert [(row.ovrigt and str(row.ovrigt), texts(row.mot_malet)) for row in rest.rader] == [
        (None, ["inte redovisat"]),
        ("anges inte för någon aktivitet", ["inget mätbart mål"]),
    ]


def test_every_outcome_is_told_exactly_once() -> None:
    told = [
        stalle
        for items in parts().values()
        for item in items
        for row in item.rader
        for uppgift in (*row.gjort, *row.mot_malet)
        for stalle in uppgift.stallen
    ]

    assert sorted(stalle.rad or 0 for stalle in told) == [26, 27, 28, 29]


def test_a_promise_of_which_nothing_is_known_has_no_part() -> None:
    assert loftet("aby-2016-1").delar == ()
