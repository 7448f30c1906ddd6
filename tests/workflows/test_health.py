from __future__ import annotations

from support.build import snapshot

from polisplan.config.installningar import Installningar
from polisplan.workflows.health import health_of


def test_the_base_tree_has_no_errors() -> None:
    assert health_of(snapshot(), Installningar()).hel


def test_every_error_is_counted() -> None:
    plan = snapshot({"data/kallor/kalla-ett.yaml": None})

    assert health_of(plan, Installningar()).fel >= len(plan.problems) > 0
