"""Laws of loading: only what is written counts, not in which order."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.base_tree import BASE, LOFTE, changed, tree
from support.strategies import BAS_ID, as_yaml, poster, skador

from polisplan.graph.snapshot import Snapshot
from polisplan.loading.load import load_entry
from polisplan.models.slag import BY_MAPP, SLAG
from polisplan.parsing.yaml_reader import read
from polisplan.text.source_tree import DictTree, Entry
from polisplan.workflows.load import load_snapshot

FAULTY: Mapping[str, str | bytes] = {
    **BASE,
    **changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"),
    "data/mal/kopia.yaml": BASE["data/mal/2015-trygghet.yaml"],
    "data/mal/1/2015-trygghet.yaml": BASE["data/mal/2015-trygghet.yaml"],
    "data/lpo/trasig.yaml": "id: [",
    "data/lpo/latin.yaml": "namn: å".encode("latin-1"),
    "data/qqq/x.yaml": "id: x",
    "data/kommuner/oby.yaml": "id: oby\nnamn: 1\nokand: 2\n",
}
RECORDS = [path for path in BASE if path.startswith("data/")]
KINDS = st.sampled_from(SLAG)


def told(plan: Snapshot) -> list[tuple[Any, ...]]:
    return [(p.code, p.path, p.route, str(p.message), p.suggestion) for p in plan.problems]


@given(st.permutations(list(FAULTY)))
def test_the_order_of_files_does_not_matter(order: list[str]) -> None:
    """The same files in any order make the same plan and the same problems, in the same order."""
    one = load_snapshot(DictTree(FAULTY))
    other = load_snapshot(DictTree({path: FAULTY[path] for path in order}))

    assert told(other) == told(one) != []
    assert list(other.alla()) == list(one.alla())
    assert other.paths == one.paths


@given(KINDS.flatmap(lambda slag: st.tuples(st.just(slag), poster(slag, "x"))), st.data())
def test_the_order_of_keys_does_not_matter(given_post: Any, data: st.DataObject) -> None:
    """A mapping with its keys in another order is the same record, or has the same faults."""
    slag, record = given_post
    left_out = data.draw(st.sampled_from([None, *record]))
    kept = {key: value for key, value in record.items() if key != left_out}
    order = data.draw(st.permutations(list(kept)))
    path = f"data/{slag.mapp}/x.yaml"
    one, other = (
        load_entry(Entry(path, as_yaml({key: kept[key] for key in keys}).encode()))
        for keys in (list(kept), order)
    )

    assert other.record == one.record
    assert other.hanvisningar == one.hanvisningar
    assert {(p.code, p.route) for p in other.problems} == {(p.code, p.route) for p in one.problems}


@given(KINDS.flatmap(lambda slag: st.tuples(st.just(slag), poster(slag, BAS_ID[slag.namn]))))
def test_whatever_the_schema_accepts_becomes_a_linked_record(given_post: Any) -> None:
    """A record of any kind that leads into the base tree has no problems of schema or links."""
    slag, record = given_post
    path = next(path for path in RECORDS if PurePosixPath(path).parts[1] == slag.mapp)
    plan = load_snapshot(tree({path: as_yaml(record)}))

    assert told(plan) == []
    assert plan.post(slag.namn, record["id"]) is not None


def shape(value: Any) -> Any:
    """Return the keys of a record and of its parts; of a list only its first, as one may be cut off."""
    match value:
        case dict():
            return {key: shape(inner) for key, inner in value.items()}
        case tuple():
            return [shape(inner) for inner in value if isinstance(inner, dict)][:1]
        case _:
            return None


@given(st.sampled_from(RECORDS).flatmap(lambda path: st.tuples(st.just(path), skador(BASE[path]))))
def test_a_slip_is_told_or_loses_nothing(damaged: tuple[str, str]) -> None:
    """A damaged file has a problem, or is a record with every key that it had before."""
    path, text = damaged
    plan = load_snapshot(tree({path: text}))
    whole = read(path, BASE[path].encode()).value

    if not any(problem.path == path for problem in plan.problems):
        assert path in plan.paths.values()
        assert shape(read(path, text.encode()).value) == shape(whole)


@given(st.sampled_from(RECORDS).flatmap(lambda path: st.tuples(st.just(path), skador(BASE[path]))))
def test_a_slip_stays_in_its_file_but_for_who_pointed_at_it(damaged: tuple[str, str]) -> None:
    """No other record is lost, and another file only ever says that what it points at is gone."""
    path, text = damaged
    plan = load_snapshot(tree({path: text}))
    elsewhere = {problem.code for problem in plan.problems if problem.path != path}

    assert set(RECORDS) - {path} <= set(plan.paths.values())
    assert elsewhere <= {"PP103", "PP105"}


def test_the_base_tree_has_a_file_of_every_kind_to_damage() -> None:
    assert {PurePosixPath(path).parts[1] for path in RECORDS} == BY_MAPP.keys()
