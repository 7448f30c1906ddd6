from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import findings, only_error, seen

NORR = BASE["data/regioner/mellan.yaml"].replace("id: mellan", "id: norr")


def test_the_other_file_is_named() -> None:
    found = only_error({"data/regioner/norr.yaml": NORR, "data/regioner/ny/norr.yaml": NORR})

    assert (found.code, found.path, found.span) == (
        "PP101", "data/regioner/ny/norr.yaml", (1, 5, 1, 9),
    )  # fmt: skip
    assert str(found.message) == "Id:t norr finns redan i en annan fil."
    assert [(there.path, there.span.line) for there in found.related] == [
        ("data/regioner/norr.yaml", 1)
    ]


def test_a_copy_with_a_new_name_is_the_one_at_fault() -> None:
    overlay = {"data/regioner/norr.yaml": NORR, "data/regioner/a-kopia.yaml": NORR}

    assert [(code, path) for code, path, *_ in seen(overlay)] == [
        ("PP101", "data/regioner/a-kopia.yaml")
    ]


@pytest.mark.parametrize("copies", [3, 10])
def test_each_copy_is_one_finding(copies: int) -> None:
    overlay = {f"data/regioner/{n:02}/norr.yaml": NORR for n in range(copies)}

    assert [f.code for f in findings(overlay)] == ["PP101"] * (copies - 1)


def test_the_same_id_in_another_kind_is_left_alone() -> None:
    assert {path for path in BASE if path.endswith("/aby.yaml")} > {"data/kommuner/aby.yaml"}
    assert seen() == []
