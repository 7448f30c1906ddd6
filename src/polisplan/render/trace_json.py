"""Chains for programs: JSON, version 1."""

from __future__ import annotations

from collections.abc import Mapping

from polisplan.render.report_json import document, head
from polisplan.views.kedja import Kedjesteg, Kedjesumma, Kedjevy, Lankvy, Postvy

Json = Mapping[str, object]


def trace_json(view: Kedjevy, version: str) -> str:
    """Return a chain as JSON, with every record that points here."""
    return document({
        **head(view.huvud, version),
        "post": None if view.start.post is None else view.start.post.record,
        "ande": view.ande,
        "nadd": view.nadd,
        "slutsats": str(view.slutsats),
        "kedja": _step(view.start),
        "loften_under": view.loften_under,
        "nedat": [
            {
                "slag": group.slag.source,
                "antal": group.antal,
                "poster": [{**_post(post), "lank": _lank(lank)} for post, lank in group.poster],
            }
            for group in view.nedat
        ],
    })  # fmt: skip


def trace_summary_json(view: Kedjesumma, version: str) -> str:
    """Return how the chains of all promises end as JSON."""
    return document({
        **head(view.huvud, version),
        "loften": view.loften,
        "andar": dict(view.andar),
        "lankar": {
            **dict(view.belagg),
            "till en prioritering": sum(antal for _, antal in view.prioriteringar),
        },
        "lankar_till_prioritering": dict(view.prioriteringar),
    })  # fmt: skip


def _step(step: Kedjesteg) -> Json:
    return {
        "lank": None if step.lank is None else _lank(step.lank),
        **({"post": None, "fil": None} if step.post is None else _post(step.post)),
        "ande": step.ande,
        "ande_ord": None if step.ande_ord is None else str(step.ande_ord),
        "uppat": [_step(item) for item in step.uppat],
    }


def _post(post: Postvy) -> Json:
    return {
        "post": post.record,
        "fil": post.fil,
        "slag": post.slag.source,
        "rubrik": post.rubrik,
        "giltig": "" if post.giltig is None else post.giltig.source,
        "prioritering": post.prioritering,
    }


def _lank(lank: Lankvy) -> Json:
    return {
        "belagg": lank.belagg,
        "skal": lank.skal,
        "kalla": lank.kalla,
        "tabell": lank.tabell,
        "rader": list(lank.rader),
    }
