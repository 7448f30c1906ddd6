from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

TEXT = BASE["data/regioner/mellan.yaml"].replace("mellan", "norr")


@pytest.mark.parametrize(
    ("path", "said", "suggestion"),
    [
        ("data/regionr/norr.yaml", "Mappen regionr är inget slag av poster.", "regioner"),
        ("data/Regioner/norr.yaml", "Mappen Regioner är inget slag av poster.", "regioner"),
        ("data/löften/norr.yaml", "Mappen löften är inget slag av poster.", "loften"),
        ("data/xyzzy/norr.yaml", "Mappen xyzzy är inget slag av poster.", None),
        ("data/norr.yaml", "Filen norr.yaml ligger utanför mapparna.", None),
    ],
)
def test_the_folder_says_the_kind(path: str, said: str, suggestion: str | None) -> None:
    found = only_error({path: TEXT})

    assert (found.code, str(found.message), found.suggestion) == ("PP031", said, suggestion)
    assert str(found.hint).startswith("Mappar som finns: avdelningar, fokus, ")


@pytest.mark.parametrize(
    "path", ["data/regioner/a/b/c/norr.yaml", "data/regioner/Väst 2/norr.yaml"]
)
def test_folders_below_carry_no_meaning(path: str) -> None:
    assert seen({path: TEXT}) == []


def test_licence_and_readme_may_lie_beside() -> None:
    assert seen({"data/LICENSE": "CC0", "data/README.md": "# Hej"}) == []
