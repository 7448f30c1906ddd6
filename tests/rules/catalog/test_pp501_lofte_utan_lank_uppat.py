from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed
from support.build import Overlay, findings, seen

LINK = BASE[LOFTE][BASE[LOFTE].index("stodjer:") : BASE[LOFTE].index("uppfoljningar:")]


def served(text: str) -> dict[str, str]:
    return changed(LOFTE, LINK, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("stodjer: []\n", id="an empty list"),
        pytest.param("overenskommelse: {id: aby-2017, prioritering: 1}\n", id="only an agreement"),
    ],
)
def test_a_promise_without_a_word_is_found(text: str) -> None:
    found = findings(served(text))

    assert [(f.code, f.route) for f in found] == [("PP501", ("id",))]


@pytest.mark.parametrize(
    "overlay",
    [
        pytest.param({}, id="a goal"),
        pytest.param(served("stodjer: [{belagg: saknas, skal: Okänt.}]\n"), id="missing, and said"),
        pytest.param(changed(LOFTE, "- mal: 2015-trygghet", "- mal: 2015-tryghet"), id="broken"),
        pytest.param(changed(LOFTE, "stodjer:", "stodjar:"), id="promise refused"),
    ],
)
def test_it_leaves_alone(overlay: Overlay) -> None:
    assert seen(overlay, "PP501") == []
