from __future__ import annotations

from support.base_tree import BASE, LOFTE
from support.build import snapshot

from polisplan.models.base import Post
from polisplan.models.perioder import perioder
from polisplan.models.slag import SLAG


def test_every_period_is_found_in_the_order_of_the_model() -> None:
    text = BASE[LOFTE].replace("vem: [polisen]", "vem: [polisen], nar: {fran: 2018-05}")
    lofte = snapshot({LOFTE: text}).loften["aby-2018-1"]

    assert [(route, str(period.i_ord())) for route, period in perioder(lofte)] == [
        (("period",), "2018"),
        (("aktiviteter", 0, "nar"), "från 2018-05, slut okänt"),
        (("uppfoljningar", 0, "period"), "2018"),
    ]


def test_a_record_without_periods_has_none() -> None:
    assert perioder(snapshot().kallor["kalla-ett"]) == []


def test_the_validity_of_every_kind_is_among_them() -> None:
    plan = snapshot()
    for slag in SLAG:
        for post in plan.poster[slag.namn].values():
            assert _has_validity(post) == any(len(route) == 1 for route, _ in perioder(post))


def _has_validity(post: Post) -> bool:
    return any(getattr(post, name, None) is not None for name in ("giltig", "period"))
