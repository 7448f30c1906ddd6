from __future__ import annotations

import pytest

from polisplan.kalender.tidrymd import tidrymd


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2023", ("2023", "2023"), id="year"),
        pytest.param("2023-05", ("2023-05", "2023-05"), id="month"),
        pytest.param("2023-05-01", ("2023-05-01", "2023-05-01"), id="day"),
        pytest.param("2022-2024", ("2022", "2024"), id="years with a hyphen"),
        pytest.param("2022–2024", ("2022", "2024"), id="years with a dash"),
        pytest.param("2022..2024", ("2022", "2024"), id="years with points"),
        pytest.param("2022-05..2023-04", ("2022-05", "2023-04"), id="months"),
        pytest.param("2022-05 – 2023", ("2022-05", "2023"), id="spaces and mixed precision"),
        pytest.param(" 2023 ", ("2023", "2023"), id="spaces around"),
        pytest.param("2023-2023", ("2023", "2023"), id="the same year twice"),
    ],
)
def test_a_period_has_two_known_ends(text: str, expected: tuple[str, str]) -> None:
    found = tidrymd(text)

    assert (str(found.fran), str(found.till)) == expected


@pytest.mark.parametrize(
    "text",
    ["", "2023-13", "2023-02-30", "2024-2022", "våren 2023", "2022-05-2023-04", "..", "2022..", "..2023",
     "2022..2023..2024", "２０２３"],
)  # fmt: skip
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        tidrymd(text)
