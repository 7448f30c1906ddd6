from __future__ import annotations

import hashlib

import pytest
from support.avtal import AVTAL, DAY, REVISION
from support.base_tree import BASE, LOFTE, changed, tree

from polisplan.views.rapporthuvud import Revision, Stampel
from polisplan.workflows.report import StatusOptions, report_avtal, report_status, report_volontarer
from polisplan.workflows.stamp import stamped

KALLA = "data/kallor/kalla-ett.yaml"


def stamp(overlay: dict[str, str] | None = None, revision: Revision | None = REVISION) -> Stampel:
    register = tree(overlay)
    found = stamped(report_avtal(register, "aby-2017", DAY), register, revision).huvud.stampel
    assert found is not None
    return found


def test_the_digest_is_that_of_the_list_that_sha256sum_writes() -> None:
    listed = "".join(
        f"{hashlib.sha256(BASE[path].encode()).hexdigest()}  {path}\n"
        for path in (KALLA, LOFTE, AVTAL)
    )

    assert stamp().filer == 3
    assert stamp().sha256 == hashlib.sha256(listed.encode()).hexdigest()


def test_a_change_of_what_it_rests_on_changes_the_digest_and_nothing_else_does() -> None:
    inside = changed(LOFTE, "minst: 10", "minst: 11")
    outside = changed("data/kommuner/aby.yaml", "kommunkod: '9901'", "kommunkod: '9902'")

    assert stamp(inside).sha256 != stamp().sha256
    assert stamp(outside).sha256 == stamp().sha256


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (REVISION, "revision 0123456789ab, oförändrad"),
        (
            REVISION._replace(ren=False),
            "revision 0123456789ab med ändringar som inte är inlagda i git",
        ),
        (None, "utan revision"),
    ],
)
def test_the_revision_is_told_and_whether_it_was_clean(
    revision: Revision | None, said: str
) -> None:
    made = stamp(revision=revision)

    assert str(made.i_ord) == f"Underlag: 3 filer, sha256 {made.sha256[:12]} · {said}"


def test_every_report_has_one() -> None:
    register = tree()
    status = report_status(register, StatusOptions(as_of=DAY))
    table = report_volontarer(register, None, DAY)

    assert status.huvud.stampel is None
    assert stamped(status, register, None).huvud.stampel is not None
    assert stamped(status, register, None).svar == status.svar
    assert stamped(table, register, None).huvud.filer == (
        KALLA,
        "data/volontarer/2013-aby.yaml",
        "data/volontarverksamheter/volontarer-aby.yaml",
    )
