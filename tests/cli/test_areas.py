from __future__ import annotations

import inspect

import pytest

from polisplan.cli.areas import Areas, one_area, takes_area
from polisplan.errors import UsageError

seen: list[tuple[str, Areas, int]] = []


@takes_area
def command(first: str, *, areas: Areas, last: int = 1) -> int:
    """Do something."""
    seen.append((first, areas, last))
    return 7


def test_a_command_has_an_option_for_each_kind_of_area_in_its_place() -> None:
    names = ["first", "region", "polisomrade", "lpo", "kommun", "last"]

    assert [*inspect.signature(command).parameters] == names
    assert command.__doc__ == "Do something."


def test_a_command_gets_them_together() -> None:
    given = {"region": None, "polisomrade": None, "lpo": "lulea-boden", "kommun": None}

    assert command(first="a", last=3, **given) == 7
    assert seen.pop() == ("a", given, 3)


def test_one_area_is_asked_for_at_a_time() -> None:
    assert one_area({"lpo": None, "kommun": "aby"}) == ("kommun", "aby")
    assert one_area({"lpo": None, "kommun": None}) == (None, None)
    with pytest.raises(UsageError, match="ett område i taget"):
        one_area({"lpo": "norra-aby", "kommun": "aby"})
