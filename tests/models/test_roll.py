"""A person's name does not fit where a role belongs."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from polisplan.models.roll import Roll


def test_every_role_is_accepted_and_none_is_listed_twice() -> None:
    roles = get_args(Roll)

    assert [TypeAdapter(Roll).validate_python(role) for role in roles] == list(roles)
    assert len(roles) == len(set(roles))


@pytest.mark.parametrize(
    "text", ["Kim Larsson", "Kommunpolis", "kommunpolis Kim", "", "borgmästare"]
)
def test_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Roll).validate_python(text)
