from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"
OMRADE = "data/polisomraden/aby.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "said", "suggestion"),
    [
        (KALLA, "utgivare: Polisen", "utgivare: 112",
         "utgivare ska vara text, men är ett heltal.", "'112'"),
        (KALLA, "utgivare: Polisen", "utgivare: 1.5",
         "utgivare ska vara text, men är ett decimaltal.", "'1.5'"),
        (KALLA, "utgivare: Polisen", "utgivare: true",
         "utgivare ska vara text, men är ett sanningsvärde.", "'true'"),
        (KALLA, "utgivare: Polisen", "utgivare: 2018-05-01",
         "utgivare ska vara text, men är ett datum.", "'2018-05-01'"),
        (KALLA, "utgivare: Polisen", "utgivare: [Polisen]",
         "utgivare ska vara text, men är en lista.", None),
        (OMRADE, "lan: [abylan]", "hela_lanet: ja",
         "hela_lanet ska vara true eller false, men är «ja».", "true"),
        (OMRADE, "lan: [abylan]", "hela_lanet: Nej",
         "hela_lanet ska vara true eller false, men är «Nej».", "false"),
        (OMRADE, "lan: [abylan]", "hela_lanet: [true]",
         "hela_lanet ska vara true eller false, men är en lista.", None),
        (OMRADE, "lan: [abylan]", "lan: abylan",
         "lan ska vara en lista, men är text.", "[abylan]"),
        (OMRADE, "- {kalla: kalla-ett, last: helt}", "- kalla-ett",
         "Varje rad i kallor ska ha nycklar och värden, men den här är text.", None),
        (LOFTE, "omrade: {kommun: aby}", "omrade: aby",
         "omrade ska ha nycklar och värden, men är text.", None),
        (LOFTE, "minst: 10", "minst: '3,5'", "minst ska vara ett tal, men är text.", "3.5"),
        (LOFTE, "minst: 10", "minst: 1 000", "minst ska vara ett tal, men är text.", "1000"),
        (LOFTE, "minst: 10", "minst: tio", "minst ska vara ett tal, men är text.", None),
        (LOFTE, "minst: 10", "minst: true", "minst ska vara ett tal, men är ett sanningsvärde.", None),
        (LOFTE, "{nr: 1, vad", "{nr: 1.0, vad", "nr ska vara ett heltal, men är ett decimaltal.", None),
        ("data/volontarer/2013-aby.yaml", "start: ska starta", "start: ska-starta",
         "start ska vara ett årtal eller «ska starta», men är «ska-starta».", "ska starta"),
    ],
)  # fmt: skip
def test_what_it_is_and_what_it_should_be_are_said(
    path: str, old: str, new: str, said: str, suggestion: str | None
) -> None:
    found = only_error(changed(path, old, new))

    assert (found.code, str(found.message), found.suggestion) == ("PP023", said, suggestion)


def test_a_decimal_comma_has_its_own_reason() -> None:
    overlay = changed("data/polisomraden/aby.yaml", "lan: [abylan]", (
        "nyckeltal:\n- matt: anställda\n  varde: 3,5\n  enhet: tusental\n  kalla: kalla-ett"
    ))  # fmt: skip
    found = only_error(overlay)

    assert (found.code, found.suggestion, found.span) == ("PP023", "3.5", (6, 10, 6, 13))
    assert str(found.hint) == "Skriv decimalpunkt, inte decimalkomma."


@pytest.mark.parametrize("value", ["10", "10.5", "0.25", "1e3", "-1"])
def test_numbers_are_left_alone(value: str) -> None:
    assert seen(changed(LOFTE, "minst: 10", f"minst: {value}"), "PP023") == []
