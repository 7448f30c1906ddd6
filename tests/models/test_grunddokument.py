"""A founding document: every fact is in a record, or left out with a reason."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from support.base_tree import BASE

from polisplan.models.grunddokument import Grunddokument
from polisplan.parsing.yaml_reader import read

PATH = "data/grunddokument/sidan-2015.yaml"
WHOLE: dict[str, Any] = read(PATH, BASE[PATH].encode()).value


def test_a_fact_is_kept_unless_it_says_why_not() -> None:
    kept, left_out = Grunddokument.model_validate(WHOLE).inventering

    assert kept.utelamnad is None
    assert left_out.utelamnad is not None
    assert left_out.utelamnad.grund == "sidmöblering"


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"inventering": ()}, id="no facts"),
        pytest.param({"inventering": ({"id": "s1", "vad": "x"},)}, id="an id of another form"),
        pytest.param({"inventering": ({"id": "S000-01"},)}, id="a fact that says nothing"),
        pytest.param(
            {"inventering": ({"id": "S000-01", "vad": "x", "utelamnad": {"grund": "brus"}},)},
            id="left out without a reason",
        ),
        pytest.param(
            {
                "inventering": (
                    {"id": "S000-01", "vad": "x", "utelamnad": {"grund": "lat", "skal": "x"}},
                )
            },
            id="left out for a reason that is none",
        ),
    ],
)
def test_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Grunddokument.model_validate({**WHOLE, **given})
