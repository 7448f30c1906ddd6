"""Settings are few, and a misspelt one is refused."""

from __future__ import annotations

import pytest

from polisplan.config.installningar import Installningar, read_installningar
from polisplan.errors import UsageError


def test_what_is_left_out_has_its_usual_value() -> None:
    assert read_installningar(b"snart_slut_dagar = 30\n") == Installningar(90, 30)


@pytest.mark.parametrize(
    "text", [b"forsenat_efter = 90", b"forsenat_efter_dagar = '90'", b"snart_slut_dagar = -1",
             b"snart_slut_dagar = true", b"=", b"\xff"],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(text: bytes) -> None:
    with pytest.raises(UsageError, match=r"polisplan\.toml"):
        read_installningar(text)
