from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from support.base_tree import BASE, LOFTE, changed, tree

from polisplan.errors import UsageError
from polisplan.findings.severity import Severity
from polisplan.text.source_tree import DictTree
from polisplan.views.omradesval import Omradesval
from polisplan.workflows.validate import ValidateOptions, validate

DAY = dt.date(2026, 11, 21)
SLIP = changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet")


def options(**changes: Any) -> ValidateOptions:
    return ValidateOptions(**{"as_of": DAY, **changes})


def codes(overlay: Any, **changes: Any) -> list[str]:
    result = validate(tree(overlay), options(every_place=True, **changes))
    return [finding.code for finding in result.findings if finding.severity is Severity.ERROR]


def test_the_base_tree_is_approved() -> None:
    result = validate(tree(), options())

    assert (result.passed, result.complete, result.counts.errors) == (True, True, 0)
    assert result.counts.records == len(BASE) - 1


def test_a_tree_without_records_is_approved() -> None:
    result = validate(DictTree({"polisplan.toml": ""}), options(limit=Severity.WARNING))

    assert (result.passed, result.counts.files, result.counts.records) == (True, 0, 0)


def test_an_error_is_placed_and_stops() -> None:
    result = validate(tree(SLIP), options())
    [finding] = result.findings

    assert not result.passed
    assert (finding.code, finding.path, finding.span.line) == ("PP103", LOFTE, 12)
    assert (finding.suggestion, finding.excerpt) == ("2015-trygghet", "- mal: 2015-tryghet")


def test_equal_errors_of_several_files_are_one_group() -> None:
    copy = SLIP[LOFTE].replace("aby-2018-1", "aby-2018-2")
    result = validate(tree({**SLIP, "data/loften/aby/aby-2018-2.yaml": copy}), options())

    assert [(group.stallen_till, group.filer_till) for group in result.groups] == [(1, 1)]
    assert result.counts.errors == 2


def test_the_day_changes_no_verdict_but_the_reminders() -> None:
    start, end = BASE[LOFTE].index("uppfoljningar:"), BASE[LOFTE].index("kallor:")
    silent = {LOFTE: BASE[LOFTE][:start] + BASE[LOFTE][end:]}
    early = validate(tree(silent), options(as_of=dt.date(2018, 6, 1)))
    late = validate(tree(silent), options(as_of=DAY))

    assert [item.namn for item in early.paminnelser] == []
    assert [(item.namn, item.antal, item.av) for item in late.paminnelser] == [("forsenat", 1, 1)]
    assert (early.passed, early.counts, early.rows) == (late.passed, late.counts, late.rows)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, ["PP103"], id="everything"),
        pytest.param({"paths": ("data/loften",)}, ["PP103"], id="its folder"),
        pytest.param({"paths": (LOFTE, "data/mal")}, ["PP103"], id="its file and more"),
        pytest.param({"paths": ("data/mal",)}, [], id="another folder"),
        pytest.param({"paths": ("data/loften/ab",)}, [], id="half a name is no folder"),
        pytest.param({"paths": ("",)}, ["PP103"], id="the root"),
        pytest.param({"selected": ("PP1",)}, ["PP103"], id="its band"),
        pytest.param({"selected": ("PP101",)}, [], id="another code"),
        pytest.param({"ignored": ("PP103",)}, [], id="ignored"),
        pytest.param({"omrade": Omradesval(kommun="aby")}, ["PP103"], id="its kommun"),
        pytest.param({"omrade": Omradesval(lpo="norra-aby")}, ["PP103"], id="its LPO"),
        pytest.param({"omrade": Omradesval(region="mellan")}, ["PP103"], id="its region"),
    ],
)
def test_what_is_shown_can_be_narrowed(changes: dict[str, Any], expected: list[str]) -> None:
    assert codes(SLIP, **changes) == expected
    assert validate(tree(SLIP), options(**changes)).passed is (expected == [])


@pytest.mark.parametrize(
    ("changes", "hidden"),
    [
        pytest.param({}, 0, id="everything"),
        pytest.param({"paths": ("data/mal",)}, 1, id="another folder"),
        pytest.param({"selected": ("PP101",)}, 1, id="another code"),
        pytest.param({"ignored": ("PP103",)}, 1, id="ignored"),
        pytest.param({"paths": ("data/loften",)}, 0, id="its folder"),
    ],
)
def test_errors_that_are_not_shown_are_counted(changes: dict[str, Any], hidden: int) -> None:
    assert validate(tree(SLIP), options(**changes)).dolda_fel == hidden


def test_another_area_does_not_show_it() -> None:
    other = BASE["data/kommuner/aby.yaml"].replace("id: aby", "id: oby").replace("9901", "9902")
    overlay = {**SLIP, "data/kommuner/oby.yaml": other}

    assert codes(overlay, omrade=Omradesval(kommun="oby")) == []


def test_a_broken_file_is_shown_for_any_area() -> None:
    overlay = {"data/loften/aby/aby-2018-2.yaml": "titel: [\n"}

    assert codes(overlay, omrade=Omradesval(kommun="aby")) != []


@pytest.mark.parametrize(
    "changes",
    [
        {"selected": ("PP999",)},
        {"ignored": ("XX",)},
        {"omrade": Omradesval(kommun="obekant")},
        {"omrade": Omradesval(lpo="norra-abby")},
        {"omrade": Omradesval(region="x")},
    ],
)
def test_what_does_not_exist_cannot_be_asked_for(changes: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        validate(tree(), options(**changes))


def test_a_path_must_have_files_in_a_revision() -> None:
    at = DictTree(dict(BASE), label="0123456789ab")

    assert validate(at, options(paths=("data/mal",))).passed
    with pytest.raises(UsageError):
        validate(at, options(paths=("data/nowhere",)))


def test_settings_that_cannot_be_read_are_misuse() -> None:
    with pytest.raises(UsageError):
        validate(tree({"polisplan.toml": "x = "}), options())


class Shifty(DictTree):
    """A tree whose faulty file is another one when it is read again."""

    def read(self, path: str) -> Any:
        data = super().read(path)
        return data + b"# later\n" if path == LOFTE and isinstance(data, bytes) else data

    def entries(self) -> Any:
        plain = DictTree(dict(self._files))
        return plain.entries()


def test_a_file_that_changes_meanwhile_is_told_of() -> None:
    result = validate(Shifty({**BASE, **SLIP}), options())

    assert {finding.code for finding in result.findings} == {"PP033", "PP103"}
    assert result.counts.errors == 2
