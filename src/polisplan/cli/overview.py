"""`polisplan` with nothing after it."""

from __future__ import annotations

from polisplan.cli.commands import COMMANDS, QUESTIONS
from polisplan.cli.options import root_of, tree_of
from polisplan.cli.output import emit_coloured
from polisplan.text.message import Message


def overview(root: str | None) -> int:
    """Show what the register holds and what one can ask it; return the exit code."""
    from polisplan.render.overview_text import overview_text
    from polisplan.workflows.overview import show_overview

    view = show_overview(tree_of(root_of(root), None))
    questions = [(question, line) for question, name, line in QUESTIONS if name in COMMANDS]
    emit_coloured(
        overview_text(view, [*questions, (Message("Alla kommandon"), "polisplan --help")])
    )
    return 0
