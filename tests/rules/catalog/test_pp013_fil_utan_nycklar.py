from __future__ import annotations

import pytest
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"
EMPTY = "Filen är tom."
NO_KEYS = "Filen ska bestå av nycklar och värden, som id: ett-id."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", EMPTY, id="nothing"),
        pytest.param("\n\n", EMPTY, id="empty lines"),
        pytest.param("# en kommentar\n", EMPTY, id="a comment"),
        pytest.param("---\n...\n", EMPTY, id="marks around nothing"),
        pytest.param("~\n", EMPTY, id="a tilde"),
        pytest.param("{}\n", EMPTY, id="no keys"),
        pytest.param("- id: mellan\n", NO_KEYS, id="a list"),
        pytest.param("Mellan\n", NO_KEYS, id="a text"),
        pytest.param("112\n", NO_KEYS, id="a number"),
    ],
)
def test_a_file_that_is_no_record_is_one_finding_at_its_top(text: str, said: str) -> None:
    found = only_error({REGION: text})

    assert (found.code, found.span, str(found.message)) == ("PP013", (1, 1, 1, 1), said)


def test_links_to_its_name_are_not_broken() -> None:
    assert [code for code, *_ in seen({REGION: ""})] == ["PP013"]
