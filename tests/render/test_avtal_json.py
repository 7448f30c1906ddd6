from __future__ import annotations

import json

from support.avtal import OKAND, UTKAST, avtal, hostile
from support.golden import Golden
from support.hostile import HOSTILE

from polisplan.render.avtal_json import avtal_json

VERSION = "9.9.9"


def test_the_agreement_to_sign(golden: Golden) -> None:
    golden.check("utkast.json", avtal_json(avtal(UTKAST, "aby-2019"), VERSION))


def test_a_compilation_says_that_it_is_one() -> None:
    made = json.loads(avtal_json(avtal(OKAND), VERSION))

    assert made["form"] == "sammanställning"
    assert made["underskrifter"] == []
    assert made["okant"][:2] == ["underskrifter", "diarienummer"]
    assert made["loften"] == []


def test_promises_that_nothing_ties_are_marked_and_named_beside() -> None:
    made = json.loads(avtal_json(avtal(), VERSION))
    draft = json.loads(avtal_json(avtal(UTKAST, "aby-2019"), VERSION))

    assert [(item["post"], item["knuten"]) for item in made["loften"]] == [
        ("lofte/aby-2018-1", False)
    ]
    assert made["andra_loften"] == made["utan_prioritering"] == ["lofte/aby-2018-1"]
    assert made["inga_egna"] == "Inget löfte i registret är knutet till överenskommelsen."
    assert [(item["post"], item["knuten"]) for item in draft["loften"]] == [
        ("lofte/aby-2019-1", True)
    ]
    assert draft["andra_loften"] == draft["utan_prioritering"] == []
    assert draft["inga_egna"] is None


def test_the_head_says_what_it_rests_on() -> None:
    view = avtal()
    made = json.loads(avtal_json(view, VERSION))
    assert view.huvud.stampel is not None

    assert made["underlag"] == {
        "filer": 3,
        "sha256": view.huvud.stampel.sha256,
        "revision": "0123456789abcdef0123456789abcdef01234567",
        "ren": True,
        "vilka": list(view.huvud.filer),
    }


def test_hostile_text_keeps_its_value() -> None:
    made = json.loads(avtal_json(avtal(hostile(), "aby-2019"), VERSION))

    assert made["organisation"].startswith(HOSTILE)
