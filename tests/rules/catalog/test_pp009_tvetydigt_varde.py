from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"
OMRADE = "data/polisomraden/aby.yaml"
HELA = "lan: [abylan]\nhela_lanet"


@pytest.mark.parametrize(
    ("value", "said", "suggestion"),
    [
        ("yes", "«yes» utan citattecken läses olika av olika program.", "'yes'"),
        ("Yes", "«Yes» utan citattecken läses olika av olika program.", "'Yes'"),
        ("no", "«no» utan citattecken läses olika av olika program.", "'no'"),
        ("NO", "«NO» utan citattecken läses olika av olika program.", "'NO'"),
        ("on", "«on» utan citattecken läses olika av olika program.", "'on'"),
        ("off", "«off» utan citattecken läses olika av olika program.", "'off'"),
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


@pytest.mark.parametrize(
    ("path", "old", "key", "value", "suggestion"),
    [
        pytest.param(LOFTE, "minst: 10", "minst", "012", "12", id="a number"),
        pytest.param(LOFTE, "minst: 10", "minst", "1_000", "1000", id="a large number"),
        pytest.param(LOFTE, "minst: 10", "minst", "1_0", None, id="nobody knows which number"),
        pytest.param(LOFTE, "minst: 10", "minst", "0x10", None, id="another sort of number"),
        pytest.param(LOFTE, "minst: 10", "minst", ".nan", None, id="no number"),
        pytest.param(LOFTE, "minst: 10", "minst", "12:30", None, id="a time, no number"),
        pytest.param(LOFTE, "minst: 10", "minst", "yes", None, id="a truth value, no number"),
        pytest.param(LOFTE, "publicerad: 2019-02", "publicerad", "0000", None, id="no year"),
        pytest.param(OMRADE, "lan: [abylan]", HELA, "NO", "false", id="a truth value"),
        pytest.param(OMRADE, "lan: [abylan]", HELA, "y", "true", id="a letter for yes"),
        pytest.param(OMRADE, "lan: [abylan]", HELA, "012", None, id="no truth value"),
        pytest.param(KALLA, "tillit: A", "tillit", "no", None, id="none of a few words"),
        pytest.param(KALLA, "utgivare: Polisen", "utgivar", "no", "false", id="an unknown key"),
    ],
)  # fmt: skip
def test_what_is_suggested_fits_the_field(
    path: str, old: str, key: str, value: str, suggestion: str | None
) -> None:
    found = only_error(changed(path, old, f"{key}: {value}"))

    assert (found.code, found.value, found.suggestion) == ("PP009", value, suggestion)
    assert found.hint is not None
    assert suggestion is None or "citattecken" not in str(found.hint) or key == "utgivar"


def test_two_in_one_file_are_told_apart() -> None:
    region = "data/regioner/mellan.yaml"
    overlay = changed(region, "namn: Mellan\nhuvudort: Åby", "namn: no\nhuvudort: no")

    assert [line for _, _, line, _ in seen(overlay, "PP009")] == [2, 3]
