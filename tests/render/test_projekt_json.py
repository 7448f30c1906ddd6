from __future__ import annotations

import json

from support.golden import Golden
from support.hostile import HOSTILE
from support.uppfoljt import TOMT_PROJEKT, hostile_projekt, projekt

from polisplan.render.projekt_json import projekt_json


def test_a_project_for_programs(golden: Golden) -> None:
    golden.check("projekt.json", projekt_json(projekt(), "9.9.9"))


def test_a_project_of_which_nothing_is_known_is_a_document_too() -> None:
    document = json.loads(projekt_json(projekt(TOMT_PROJEKT), "9.9.9"))

    assert (document["faser"], document["grupper"], document["agarbyte"]) == ([], [], None)


def test_values_are_whole() -> None:
    document = json.loads(projekt_json(projekt(hostile_projekt()), "9.9.9"))

    assert document["uppgifter"][0]["vad"] == HOSTILE
    assert document["utfall"][0]["vad"] == HOSTILE
    assert document["faser"][0]["innehall"] == [HOSTILE]
