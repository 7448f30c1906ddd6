"""Reports of what is followed up and of what steers: a follow-up, a goal, a project."""

from __future__ import annotations

from polisplan.cli.documents import columns
from polisplan.cli.report_kinds import AreaOptions, Asked, Made, document, span_name
from polisplan.errors import UsageError


def uppfoljning(asked: Asked, given: AreaOptions) -> Made:
    """Return the follow-up of an area in a period; that of its latest promises if none is given.

    Raises:
        UsageError: No area is given, several, or one that does not exist; or the period is none.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.views.uppfoljningsrapport import Uppfoljningsfraga
    from polisplan.workflows.report import report_uppfoljning

    kind, ident = given.one()
    tid = None if given.period is None else given.tid(asked.as_of)
    fraga = Uppfoljningsfraga(kind, ident, tid)
    view = report_uppfoljning(asked.tree, fraga, asked.as_of)
    name = f"uppfoljning-{view.omrade.partition('/')[2]}-{span_name(view.tid)}"
    if asked.output == "text":
        from polisplan.render.uppfoljning_text import uppfoljning_text

        return Made(uppfoljning_text(view, columns()), name)
    from polisplan.render.uppfoljning_json import uppfoljning_json

    return Made(document("uppfoljning", view, asked, uppfoljning_json), name)


def mal(asked: Asked, ident: str | None) -> Made:
    """Return the report of a goal; of all goals if no id is given.

    Raises:
        UsageError: There is no such goal.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.workflows.report import report_mal

    if ident is None:
        return _alla_mal(asked)
    view = report_mal(asked.tree, ident, asked.as_of)
    name = f"mal-{view.mal.record.partition('/')[2]}"
    if asked.output == "text":
        from polisplan.render.mal_text import mal_text

        return Made(mal_text(view, columns()), name)
    from polisplan.render.mal_json import mal_json

    return Made(document("mal", view, asked, mal_json), name)


def _alla_mal(asked: Asked) -> Made:
    from polisplan.workflows.report import report_alla_mal

    view = report_alla_mal(asked.tree, asked.as_of)
    if asked.output == "text":
        from polisplan.render.maloversikt_text import maloversikt_text

        return Made(maloversikt_text(view, columns()), "mal")
    from polisplan.render.maloversikt_json import maloversikt_json

    return Made(document("maloversikt", view, asked, maloversikt_json), "mal")


def projekt(asked: Asked, ident: str | None) -> Made:
    """Return the report of a project.

    Raises:
        UsageError: No id is given, or there is no such project.
        TemplateError: A template of the data tree is faulty.
    """
    from polisplan.workflows.report import report_projekt

    if ident is None:
        raise UsageError(
            "Ange projektets id, till exempel polisplan report projekt "
            "op-17-lokala-medborgarloften."
        )
    view = report_projekt(asked.tree, ident, asked.as_of)
    name = f"projekt-{view.record.partition('/')[2]}"
    if asked.output == "text":
        from polisplan.render.projekt_text import projekt_text

        return Made(projekt_text(view, columns()), name)
    from polisplan.render.projekt_json import projekt_json

    return Made(document("projekt", view, asked, projekt_json), name)
