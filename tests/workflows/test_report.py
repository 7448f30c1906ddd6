from __future__ import annotations

import datetime as dt

import pytest
from support.base_tree import tree
from support.omraden import lofte

from polisplan.errors import UsageError
from polisplan.kalender.tidrymd import tidrymd
from polisplan.views.statusurval import Statusfraga
from polisplan.views.tackningsrapport import Tackningsfraga
from polisplan.workflows.report import (
    StatusOptions,
    report_kvalitet,
    report_status,
    report_tackning,
    report_volontarer,
)

DAY = dt.date(2019, 5, 1)
FRAGA = Tackningsfraga(tidrymd("2018"))


def test_the_settings_of_the_tree_decide_what_is_overdue() -> None:
    path = "data/loften/aby/aby-2018-1.yaml"
    data = tree().read(path)
    assert isinstance(data, bytes)
    unreported = data.decode().partition("uppfoljningar:")[0] + (
        "kallor:\n- {kalla: kalla-ett, last: helt}\n"
    )
    options = StatusOptions(as_of=DAY)

    for days, overdue in (("90", 1), ("365", 0)):
        source = tree({path: unreported, "polisplan.toml": f"forsenat_efter_dagar = {days}\n"})
        assert report_status(source, options).siffror.forsenade == overdue


def test_whole_data_makes_a_whole_report() -> None:
    assert report_status(tree(), StatusOptions(as_of=DAY)).huvud.halsa.hel
    assert report_volontarer(tree(), None, DAY).huvud.halsa.hel
    assert report_tackning(tree(), FRAGA, DAY).huvud.halsa.hel
    assert report_kvalitet(tree(), DAY).huvud.halsa.hel


def test_errors_of_reading_linking_and_rules_make_it_incomplete() -> None:
    for overlay in (
        {"data/mal/x.yaml": "a: [\n"},
        {"data/lan/abylan.yaml": None},
    ):
        assert not report_volontarer(tree(overlay), None, DAY).huvud.halsa.hel
        assert not report_tackning(tree(overlay), FRAGA, DAY).huvud.halsa.hel
        assert not report_kvalitet(tree(overlay), DAY).huvud.halsa.hel


def test_all_reports_count_the_same_errors() -> None:
    source = tree({"data/mal/x.yaml": "a: [\n", **lofte("y-1", "{kommun: nej}", "{}")})
    heads = (
        report_volontarer(source, None, DAY).huvud,
        report_tackning(source, FRAGA, DAY).huvud,
        report_kvalitet(source, DAY).huvud,
    )

    assert {head.halsa for head in heads} == {heads[0].halsa}
    assert heads[0].halsa.fel > 1


def test_settings_that_cannot_be_read_are_misuse() -> None:
    with pytest.raises(UsageError):
        report_status(tree({"polisplan.toml": "x = [\n"}), StatusOptions(as_of=DAY))


def test_the_revision_is_told() -> None:
    source = tree()
    source._label = "abc123"
    options = StatusOptions(as_of=DAY, fraga=Statusfraga("kommun", "aby"))

    assert report_status(source, options).huvud.rev == "abc123"
