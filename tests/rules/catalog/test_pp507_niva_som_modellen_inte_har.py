from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import Overlay, only_error, seen

MAL = "data/mal/2015-trygghet.yaml"
MODELL = "data/styrmodeller/modell-2015.yaml"


def level(text: str) -> dict[str, str]:
    return changed(MAL, "niva: långsiktigt mål", f"niva: {text}")


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("långsiktiga mål", "långsiktigt mål"),
        ("Långsiktigt mål", "långsiktigt mål"),
        ("dellmål", "delmål"),
        ("strategi", None),
    ],
)
def test_the_nearest_level_is_suggested(text: str, suggestion: str | None) -> None:
    finding = only_error(level(text))

    assert (finding.code, finding.route, finding.suggestion) == ("PP507", ("niva",), suggestion)


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a level"),
        pytest.param(
            {
                **level("övergripande mål"),
                MODELL: BASE[MODELL].replace(
                    "{namn: långsiktigt mål}",
                    "{namn: långsiktigt mål, aven_kallat: [övergripande mål]}",
                ),
            },
            id="another name of a level",
        ),
        pytest.param({**level("strategi"), MODELL: None}, id="model missing"),
        pytest.param({**level("strategi"), MODELL: "id: modell-2015\n"}, id="model refused"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP507") == []
