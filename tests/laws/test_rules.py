"""Laws of the rules: what one record says about another, and the same answer every time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from support.base_tree import BASE, LOFTE, changed, tree
from support.build import findings
from support.strategies import BAS_ID, as_yaml, poster, skador

from polisplan.config.installningar import Installningar
from polisplan.findings.finding import Finding
from polisplan.graph.origins import Origins
from polisplan.models.slag import BY_NAMN, SLAG
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import place, run_rules
from polisplan.text.source_tree import DictTree
from polisplan.workflows.load import load_snapshot

FAULTY: Mapping[str, str | bytes] = {
    **changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"),
    "data/mal/kopia.yaml": BASE["data/mal/2015-trygghet.yaml"],
    "data/lpo/trasig.yaml": "id: [",
    "data/kommuner/oby.yaml": "id: oby\nnamn: 1\nokand: 2\n",
    "data/kallor/onodig.yaml": "id: onodig\ntitel: T\ntyp: annat\ntillit: B\n",
}
PATHS = sorted(path for path in BASE if path.startswith("data/"))
NY = "data/kallor/ny-kalla.yaml"
KINDS = st.sampled_from(SLAG)


def judged(files: Mapping[str, str | bytes]) -> list[Finding]:
    """Return every finding in some files; a rule that crashes fails the test."""
    source = DictTree(files)
    plan = load_snapshot(source)
    run = run_rules(RuleInput(plan, Installningar()), load_rules())
    assert not run.crashes, run.crashes[0].trace
    return list(place(run.judged, Origins(source, plan.digests)))


@settings(max_examples=40)
@given(poster(BY_NAMN["kalla"], "ny-kalla"))
def test_a_record_that_refers_to_nothing_changes_nothing_elsewhere(record: dict[str, Any]) -> None:
    """A new source with an address of its own makes no finding come or go in another file."""
    own = {**record, "adress": "https://example.org/ny-kalla", "aven_adress": ()}
    before = findings(FAULTY)
    after = findings({**FAULTY, NY: as_yaml(own)})

    assert before == tuple(found for found in after if found.path != NY) != ()


@settings(max_examples=40)
@given(st.data())
def test_no_record_that_the_schema_accepts_crashes_a_rule(data: st.DataObject) -> None:
    """Whatever it says, and however many of them there are."""
    overlay: dict[str, str] = {}
    for number in range(3):
        slag = data.draw(KINDS)
        ident = data.draw(st.sampled_from([BAS_ID[slag.namn], f"ny-{number}"]))
        record = data.draw(poster(slag, ident))
        overlay[f"data/{slag.mapp}/{ident}.yaml"] = as_yaml(record)

    assert {found.code for found in findings(overlay)} <= set(load_rules())


@given(st.sampled_from(PATHS).flatmap(lambda path: st.tuples(st.just(path), skador(BASE[path]))))
def test_a_slip_crashes_nothing(damaged: tuple[str, str]) -> None:
    """Every rule gets through a file with a slip, and each finding stands on a line of its file."""
    path, text = damaged

    for found in findings({path: text}):
        assert found.span.line >= 1
        assert found.excerpt is None or "\n" not in found.excerpt


@settings(max_examples=30)
@given(st.permutations(list(tree(FAULTY).entries())))
def test_the_order_of_files_changes_no_finding(entries: list[Any]) -> None:
    """The same findings, in the same order."""
    files = {entry.path: entry.data for entry in entries}

    assert judged(files) == judged(dict(sorted(files.items())))
