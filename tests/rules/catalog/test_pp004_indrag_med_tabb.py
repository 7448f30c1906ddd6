from __future__ import annotations

import pytest
from support.base_tree import BASE
from support.build import only_error, seen

REGION = "data/regioner/mellan.yaml"
ROW = "- {kalla: kalla-ett, last: helt}"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        pytest.param(f"\t{ROW}", 1, id="a tab"),
        pytest.param(f"  \t{ROW}", 3, id="a tab after spaces"),
        pytest.param("-\n\tkalla: kalla-ett", None, id="a tab before a key"),
    ],
)
def test_the_tab_is_marked(row: str, column: int | None) -> None:
    found = only_error({REGION: BASE[REGION].replace(ROW, row)})

    assert (found.code, str(found.message)) == ("PP004", "Raden är indragen med tabb.")
    assert (found.span.column, found.span.end_column) == (column or 1, (column or 1) + 1)
    assert str(found.hint) == "Dra in med mellanslag."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            BASE[REGION].replace("namn: Mellan", "namn: Mellan\t# som tabb"), id="comment"
        ),
        pytest.param(BASE[REGION].replace("namn: Mellan", "namn:\tMellan"), id="after the colon"),
        pytest.param(BASE[REGION].replace("namn: Mellan", "namn: Mel\tlan"), id="in a text"),
        pytest.param(
            BASE[REGION].replace(ROW, "- {kalla: kalla-ett,\n\t last: helt}"), id="inside braces"
        ),
    ],
)
def test_a_tab_elsewhere_is_left_alone(text: str) -> None:
    assert seen({REGION: text}) == []
