"""References are read off the models' types, also in values that the schema refuses."""

from __future__ import annotations

from typing import Any

import pytest
from support.base_tree import BASE, LOFTE

from polisplan.loading.hanvisningar import Plan, hanvisningar, plan_of
from polisplan.models.base import Modell, Ref
from polisplan.models.kalla import Kalla
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import Lan
from polisplan.models.slag import BY_NAMN, SLAG
from polisplan.parsing.yaml_reader import read


def refs(plan: Plan) -> set[Ref]:
    return {
        found for _, ref, parts in plan for found in ([ref] if ref is not None else refs(parts))
    }


def test_a_record_that_refers_to_nothing_has_an_empty_plan() -> None:
    assert plan_of(Kalla) == ()


@pytest.mark.parametrize("slag", SLAG, ids=lambda slag: slag.namn)
def test_every_reference_leads_to_a_kind_that_exists(slag: Any) -> None:
    assert {ref.slag for ref in refs(plan_of(slag.modell))} <= BY_NAMN.keys()


def test_every_reference_of_a_promise_is_found_in_its_place() -> None:
    value = read(LOFTE, BASE[LOFTE].encode()).value
    found = [(item.route, item.ref.slag, item.id) for item in hanvisningar(value, plan_of(Lofte))]

    assert sorted(found, key=str) == [
        (("kallor", 0, "kalla"), "kalla", "kalla-ett"),
        (("lagesbild",), "lagesbild", "enkat-aby-2017"),
        (("omrade", "kommun"), "kommun", "aby"),
        (("stodjer", 0, "mal"), "mal", "2015-trygghet"),
        (("stodjer", 0, "ur", "tabell"), "fokustabell", "2015-mal"),
        (("uppfoljningar", 0, "kalla"), "kalla", "kalla-ett"),
    ]


def test_a_list_of_ids_gives_one_reference_each() -> None:
    found = hanvisningar({"ersatt_av": ("a", "b")}, plan_of(Lofte))

    assert [(item.route, item.id) for item in found] == [
        (("ersatt_av", 0), "a"), (("ersatt_av", 1), "b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param({"region": 7}, [], id="a number for an id"),
        pytest.param({"region": None}, [], id="nothing"),
        pytest.param({"region": ("a", 7)}, ["a"], id="a list where one belongs"),
        pytest.param({"kallor": "x"}, [], id="a text where a list belongs"),
        pytest.param({"kallor": ("x", None, {"kalla": "k"})}, ["k"], id="items of other sorts"),
        pytest.param({"kallor": {"kalla": "k"}}, ["k"], id="keys where a list belongs"),
        pytest.param({"okand": "x"}, [], id="an unknown key"),
    ],
)
def test_values_need_not_follow_the_schema(value: Any, expected: list[str]) -> None:
    assert [item.id for item in hanvisningar(value, plan_of(Lan))] == expected


def test_a_part_without_references_is_left_out_of_the_plan() -> None:
    class Del(Modell):
        text: str

    class Hel(Modell):
        delar: tuple[Del, ...] = ()
        en: Del | None = None

    assert plan_of(Hel) == ()
