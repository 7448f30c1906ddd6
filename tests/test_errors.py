"""What ends a command says so in one Swedish sentence."""

from __future__ import annotations

import pytest

from polisplan.errors import PolisplanError, SourceError, TemplateError, UsageError


def test_arguments_are_put_in_when_it_is_shown() -> None:
    error = UsageError("Koden {code} finns inte.", code="{PP}")

    assert str(error) == "Koden {PP} finns inte."
    assert (error.template, error.arguments) == ("Koden {code} finns inte.", {"code": "{PP}"})


@pytest.mark.parametrize("sort", [UsageError, SourceError, TemplateError])
def test_every_sort_is_caught_as_one(sort: type[PolisplanError]) -> None:
    with pytest.raises(PolisplanError, match=r"^Mappen kan inte läsas\.$"):
        raise sort("Mappen kan inte läsas.")
