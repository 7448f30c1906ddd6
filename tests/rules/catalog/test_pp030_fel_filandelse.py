from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

TEXT = BASE["data/regioner/mellan.yaml"]


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("norr.yml", "norr.yaml"),
        ("norr.YAML", "norr.yaml"),
        ("norr.txt", None),
        ("norr.yaml.bak", None),
        ("norr", None),
        ("README.md", None),
    ],
)
def test_only_yaml_is_read(name: str, suggestion: str | None) -> None:
    found = only_error({f"data/regioner/{name}": TEXT})

    assert (found.code, found.value, found.suggestion) == ("PP030", name, suggestion)
    assert str(found.message) == f"Filen {name} slutar inte på .yaml."


def test_an_unread_file_breaks_no_link_to_its_name() -> None:
    overlay = {"data/regioner/mellan.yaml": None, "data/regioner/mellan.yml": TEXT}

    assert [code for code, *_ in seen(overlay)] == ["PP030"]
