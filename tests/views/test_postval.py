"""Asking for a record by its id, and what is said where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.base_tree import BASE, LOFTE
from support.build import Overlay, snapshot

from polisplan.errors import UsageError
from polisplan.graph.snapshot import Snapshot
from polisplan.models.base import Post
from polisplan.models.lofte import Lofte
from polisplan.models.organisation import Lpo
from polisplan.models.overenskommelse import Overenskommelse
from polisplan.models.styrning import Mal
from polisplan.views.postval import find_post, vald_post

FAULTY: Overlay = {LOFTE: BASE[LOFTE].replace("titel:", "titlar:")}
"""A promise whose file the schema refuses."""


def found(plan: Snapshot, asked: str, modell: type[Post] | None = None) -> Post:
    return find_post(plan, asked) if modell is None else vald_post(plan, modell, asked)


def refused(plan: Snapshot, asked: str, modell: type[Post] | None = None) -> str:
    with pytest.raises(UsageError) as raised:
        found(plan, asked, modell)
    return str(raised.value)


@pytest.mark.parametrize(
    ("asked", "modell"),
    [
        ("aby-2018-1", None),
        ("lofte/aby-2018-1", None),
        ("loften/aby-2018-1", None),
        ("aby-2018-1", Lofte),
        ("lofte/aby-2018-1", Lofte),
        ("loften/aby-2018-1", Lofte),
    ],
)
def test_the_kind_or_its_folder_may_stand_before_the_id(
    asked: str, modell: type[Post] | None
) -> None:
    assert found(snapshot(), asked, modell).ref == "lofte/aby-2018-1"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        pytest.param("aby", "aby är flera poster: ", id="several kinds"),
        pytest.param("aby-2018-9", "Menade du lofte/aby-2018-1", id="slip"),
        pytest.param("mal/2015-tryghet", "Menade du mal/2015-trygghet?", id="slip within a kind"),
        pytest.param("mal/aby-2018-1", "Menade du lofte/aby-2018-1?", id="of another kind"),
        pytest.param("Vi gör Åby tryggt", "Menade du mal/2015-trygghet?", id="wording"),
        pytest.param("lofde/aby-2018-1", "Menade du lofte/aby-2018-1?", id="slip in the kind"),
        pytest.param("qqqqqq", "Skriv slag/id", id="nothing near"),
        pytest.param("../../etc/passwd", "som heter «..». De som finns: lofte, ", id="a path"),
    ],
)
def test_an_unknown_record_is_answered_with_the_nearest(asked: str, answer: str) -> None:
    assert answer in refused(snapshot(), asked)


@pytest.mark.parametrize(
    ("asked", "modell", "answer"),
    [
        pytest.param("nora-aby", Lpo, "Menade du norra-aby (Norra Åby)?", id="slip"),
        pytest.param("qqqqqq", Mal, "Målet qqqqqq finns inte. Alla mål: polisplan list mal",
                     id="nothing near"),
        pytest.param("aby-2018-1", Overenskommelse,
                     "aby-2018-1 är ett löfte, inte en överenskommelse. "
                     "Alla överenskommelser: polisplan list overenskommelse", id="of another kind"),
        pytest.param("lofte/aby-2018-1", Mal, "aby-2018-1 är ett löfte, inte ett mål.",
                     id="another kind before the id"),
    ],
)  # fmt: skip
def test_a_record_of_one_kind_is_answered_with_the_nearest_or_with_what_it_is(
    asked: str, modell: type[Post], answer: str
) -> None:
    assert answer in refused(snapshot(), asked, modell)


@pytest.mark.parametrize(
    ("asked", "modell"),
    [("aby-2018-1", None), ("lofte/aby-2018-1", None), ("aby-2018-1", Lofte)],
)
def test_a_file_with_a_fault_is_there_and_is_named(asked: str, modell: type[Post] | None) -> None:
    assert refused(snapshot(FAULTY), asked, modell) == (
        f"Löftet aby-2018-1 finns i {LOFTE}, men filen har fel och kan inte läsas som en post. "
        f"Se felen: polisplan validate {LOFTE}"
    )


def test_a_file_of_a_revision_is_to_be_validated_there() -> None:
    plan = replace(snapshot(FAULTY), label="0123456789ab")

    assert refused(plan, "aby-2018-1").endswith(f"validate {LOFTE} --rev 0123456789ab")


def test_a_path_with_a_space_is_quoted_in_the_command() -> None:
    path = "data/loften/norra ön/ett.yaml"

    assert f"polisplan validate '{path}'" in refused(snapshot({path: "titel: ["}), "lofte/ett")


def test_a_file_that_is_no_yaml_at_all_is_found_by_its_name() -> None:
    assert f"finns i {LOFTE}" in refused(snapshot({LOFTE: "titel: ["}), "aby-2018-1")


def test_a_file_in_a_folder_that_is_no_kind_may_be_of_any() -> None:
    plan = snapshot({"data/ovrigt/ett.yaml": "id: ett\n"})

    for modell in (None, Mal):
        assert refused(plan, "ett", modell).startswith("Posten ett finns i data/ovrigt/ett.yaml,")


def test_a_faulty_file_of_another_kind_is_not_meant() -> None:
    assert "finns inte" in refused(snapshot(FAULTY), "aby-2018-1", Mal)


def test_a_slip_is_answered_with_a_faulty_file_too() -> None:
    assert "Menade du lofte/aby-2018-1?" in refused(snapshot(FAULTY), "aby-2018-11")
    assert "Menade du aby-2018-1?" in refused(snapshot(FAULTY), "aby-2018-11", Lofte)
