"""Three answers do not fit in a truth value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polisplan.kalender.svar import Svar

SVAR = st.sampled_from(list(Svar))


def test_an_answer_is_no_truth_value() -> None:
    with pytest.raises(TypeError):
        bool(Svar.JA)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Svar.JA, Svar.JA, Svar.JA),
        (Svar.JA, Svar.OKLART, Svar.OKLART),
        (Svar.NEJ, Svar.OKLART, Svar.NEJ),
        (Svar.OKLART, Svar.OKLART, Svar.OKLART),
    ],
)
def test_both(one: Svar, other: Svar, both: Svar) -> None:
    assert one & other is both


@given(SVAR, SVAR)
def test_both_does_not_depend_on_order(one: Svar, other: Svar) -> None:
    assert one & other is other & one
