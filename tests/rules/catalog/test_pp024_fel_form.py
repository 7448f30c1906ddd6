from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "said", "suggestion"),
    [
        (LOFTE, "id: aby-2018-1", "id: Åby 2018:1", "«Åby 2018:1» kan inte vara ett id.", "aby-2018-1"),
        (LOFTE, "id: aby-2018-1", "id: aby_2018_1", "«aby_2018_1» kan inte vara ett id.", "aby-2018-1"),
        (LOFTE, "id: aby-2018-1", "id: aby--2018-1", "«aby--2018-1» kan inte vara ett id.", "aby-2018-1"),
        ("data/kommuner/aby.yaml", "'9901'", "'901'", "kommunkod har fel form: «901».", None),
        (KALLA, "https://example.org/aby", "www.example.org", "«www.example.org» är ingen webbadress.", None),
        (KALLA, "https://example.org/aby", "javascript:alert(1)",
         "«javascript:alert(1)» är ingen webbadress.", None),
        (KALLA, "https://example.org/aby", "'https://example.org/a b'",
         "«https://example.org/a b» är ingen webbadress.", None),
    ],
)  # fmt: skip
def test_the_form_is_said(path: str, old: str, new: str, said: str, suggestion: str | None) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, str(found.message), found.suggestion) == ("PP024", said, suggestion)


@pytest.mark.parametrize("written", ["Åby", "Åby kommun", "ÅBY"])
def test_a_reference_of_the_wrong_form_is_a_broken_link_and_nothing_more(written: str) -> None:
    found = only_error(changed(LOFTE, "{kommun: aby}", f"{{kommun: {written}}}"))

    assert found.code == "PP103"


@pytest.mark.parametrize(
    "address", ["http://example.org", "https://example.org/åäö?a=1&b=%20#x", "https://1.2.3.4/~x"]
)
def test_addresses_are_left_alone(address: str) -> None:
    assert seen(changed(KALLA, "https://example.org/aby", address)) == []
