from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import only_error, seen

TEXT = BASE["data/regioner/mellan.yaml"]


@pytest.mark.parametrize("stem", ["norr", "Norra", "norra-1"])
def test_the_id_is_marked_and_the_name_suggested(stem: str) -> None:
    found = only_error({f"data/regioner/{stem}.yaml": TEXT.replace("id: mellan", "id: norra")})

    assert (found.code, found.span, found.suggestion) == ("PP102", (1, 5, 1, 10), stem)
    assert str(found.message) == f"Id:t är norra men filen heter {stem}.yaml."


def test_links_to_either_name_are_not_broken() -> None:
    region = changed("data/regioner/mellan.yaml", "id: mellan", "id: mitten")
    lan = changed("data/lan/abylan.yaml", "region: mellan", "region: mitten")

    assert [code for code, *_ in seen({**region, **lan})] == ["PP102"]


def test_a_subfolder_does_not_matter() -> None:
    overlay = {"data/regioner/mellan.yaml": None, "data/regioner/x/mellan.yaml": TEXT}

    assert seen(overlay) == []
