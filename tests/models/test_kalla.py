"""A source that a reader can look up."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from polisplan.models.kalla import Kalla

LEAST: dict[str, Any] = {"id": "x", "titel": "Löften", "typ": "webbsida", "tillit": "A*"}


def test_the_least_source() -> None:
    kalla = Kalla.model_validate(LEAST)

    assert (kalla.datum, kalla.adress, kalla.aven_adress) == (None, None, ())


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"adress": "www.example.org"}, id="an address without its beginning"),
        pytest.param({"adress": "https://example.org/a b"}, id="an address with a space"),
        pytest.param({"adress": "javascript:alert(1)"}, id="an address that runs"),
        pytest.param({"adress": "https://example.org/" + "x" * 600}, id="too long an address"),
        pytest.param({"aven_adress": ("ftp://example.org",)}, id="another sort of address"),
        pytest.param({"tillit": "D"}, id="a trust that is none"),
        pytest.param({"typ": "hemsida"}, id="a kind that is none"),
        pytest.param({"datum": "2018"}, id="a quoted year"),
    ],
)
def test_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Kalla.model_validate({**LEAST, **given})
