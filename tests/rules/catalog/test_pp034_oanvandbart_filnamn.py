from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

from polisplan.render.safe import safe_line

TEXT = BASE["data/regioner/mellan.yaml"].replace("mellan", "norr")


@pytest.mark.parametrize(
    "name",
    [
        "-rf.yaml", "nor\nr.yaml", "nor\x1b[31mr.yaml", "nor\u202er.yaml", "no*r.yaml", "no:r.yaml",
        'no"r.yaml', "no\\r.yaml", "no|r.yaml", "norr (kopia).yaml", "::error::x.yaml", " norr.yaml",
    ],
)  # fmt: skip
@pytest.mark.parametrize("as_folder", [False, True], ids=["file", "folder"])
def test_the_name_is_refused_and_shown_harmless(name: str, *, as_folder: bool) -> None:
    path = f"data/regioner/{name}/norr.yaml" if as_folder else f"data/regioner/{name}"
    found = only_error({path: TEXT})

    assert (found.code, found.path, found.span) == ("PP034", path, (1, 1, 1, 1))
    assert str(found.message) == f"Namnet «{name}» kan inte användas i data."
    assert safe_line(str(found.message)).isprintable()


def test_swedish_letters_in_the_name_are_shown_as_they_are() -> None:
    found = only_error({"data/regioner/röd (kopia).yaml": TEXT})

    assert str(found.message) == "Namnet «röd (kopia).yaml» kan inte användas i data."


@pytest.mark.parametrize("folder", ["Åby", "upplands vasby", "a.b", "_gamla", "2018"])
def test_folders_for_people_are_left_alone(folder: str) -> None:
    assert seen({f"data/regioner/{folder}/norr.yaml": TEXT}) == []
