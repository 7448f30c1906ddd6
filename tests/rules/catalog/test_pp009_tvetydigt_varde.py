from __future__ import annotations

import pytest
from support.base_tree import changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"


@pytest.mark.parametrize(
    ("value", "said", "suggestion"),
    [
        ("yes", "«yes» utan citattecken läses olika av olika program.", "true"),
        ("Yes", "«Yes» utan citattecken läses olika av olika program.", "true"),
        ("no", "«no» utan citattecken läses olika av olika program.", "false"),
        ("NO", "«NO» utan citattecken läses olika av olika program.", "false"),
        ("on", "«on» utan citattecken läses olika av olika program.", "true"),
        ("off", "«off» utan citattecken läses olika av olika program.", "false"),
        ("y", "«y» utan citattecken läses olika av olika program.", "'y'"),
        ("n", "«n» utan citattecken läses olika av olika program.", "'n'"),
        ("012", "«012» börjar med noll och läses av vissa program som ett annat tal.", "'012'"),
        ("0180", "«0180» börjar med noll och läses av vissa program som ett annat tal.", "'0180'"),
        ("-07", "«-07» börjar med noll och läses av vissa program som ett annat tal.", "'-07'"),
        ("12:30", "Klockslaget «12:30» utan citattecken läses av vissa program som ett tal.", "'12:30'"),
        ("8:05:30", "Klockslaget «8:05:30» utan citattecken läses av vissa program som ett tal.",
         "'8:05:30'"),
        ("1_000", "Talet «1_000» läses olika av olika program.", "'1_000'"),
        ("0x1F", "Talet «0x1F» läses olika av olika program.", "'0x1F'"),
        (".inf", "Talet «.inf» läses olika av olika program.", "'.inf'"),
        ("1e999999", "Talet «1e999999» läses olika av olika program.", "'1e999999'"),
        ("1" * 50, f"Talet «{'1' * 40}» läses olika av olika program.", None),
    ],
)  # fmt: skip
def test_each_sort_has_its_own_sentence(value: str, said: str, suggestion: str | None) -> None:
    found = only_error(changed(KALLA, "utgivare: Polisen", f"utgivare: {value}"))

    assert (found.code, str(found.message), found.suggestion) == ("PP009", said, suggestion)
    assert (found.span.line, found.span.column, found.span.end_column) == (3, 11, 11 + len(value))
    assert (found.route, found.record) == (("utgivare",), "kalla/kalla-ett")
    assert found.hint is not None


@pytest.mark.parametrize(
    "value",
    ["'no'", '"012"', "'12:30'", "ja", "nej", "Norge", "kl. 12:30", "yes box", "112 eller 114 14",
     "08-området", "1.2.3", "10:e", "On-line"],
)  # fmt: skip
def test_what_everybody_reads_as_text_is_left_alone(value: str) -> None:
    assert seen(changed(KALLA, "utgivare: Polisen", f"utgivare: {value}")) == []


def test_two_in_one_file_are_told_apart() -> None:
    region = "data/regioner/mellan.yaml"
    overlay = changed(region, "namn: Mellan\nhuvudort: Åby", "namn: no\nhuvudort: no")

    assert [line for _, _, line, _ in seen(overlay, "PP009")] == [2, 3]
