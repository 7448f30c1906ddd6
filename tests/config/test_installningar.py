"""Settings are few, and a misspelt one is refused."""

from __future__ import annotations

import datetime as dt

import pytest

from polisplan.config.installningar import Installningar, read_installningar
from polisplan.errors import UsageError


def test_what_is_left_out_has_its_usual_value() -> None:
    assert read_installningar(b"snart_slut_dagar = 30\n") == Installningar(90, 30, None)


def test_the_day_from_which_demands_hold_is_a_date() -> None:
    given = read_installningar(b"krav_fran = 2027-01-01\n")

    assert given == Installningar(krav_fran=dt.date(2027, 1, 1))


@pytest.mark.parametrize(
    "text", [b"forsenat_efter = 90", b"forsenat_efter_dagar = '90'", b"snart_slut_dagar = -1",
             b"snart_slut_dagar = true", b"=", b"\xff", b"snart_slut_dagar = 2027-01-01",
             b"krav_fran = 2027", b"krav_fran = '2027-01-01'", b"krav_fran = 2027-01-01T00:00:00",
             b"krav_fran = 10:00:00"],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(text: bytes) -> None:
    with pytest.raises(UsageError, match=r"polisplan\.toml"):
        read_installningar(text)
