"""Options that commands share, and what their values mean. The only place that asks the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from polisplan.cli.completion import ids_in
from polisplan.errors import UsageError
from polisplan.text.listing import either
from polisplan.text.message import Message
from polisplan.text.source_tree import SourceTree

if TYPE_CHECKING:
    from polisplan.views.rapporthuvud import Revision

Root = Annotated[
    str | None,
    typer.Option(
        "--root", metavar="MAPP", show_default=False,
        help="Registrets mapp. Annars närmaste mapp uppåt med polisplan.toml.",
    ),
]  # fmt: skip
Rev = Annotated[
    str | None,
    typer.Option(
        "--rev", metavar="REV", show_default=False,
        help="Läs data och polisplan.toml ur en revision i git i stället för ur mappen.",
    ),
]  # fmt: skip
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATUM", show_default=False,
        help="Dag som svaret gäller, till exempel 2026-11-21. Annars i dag.",
    ),
]  # fmt: skip
Lpo = Annotated[
    str | None,
    typer.Option(
        "--lpo", metavar="ID", show_default=False, help="Bara ett lokalpolisområde.",
        autocompletion=ids_in("lpo"),
    ),
]  # fmt: skip
Kommun = Annotated[
    str | None,
    typer.Option(
        "--kommun", metavar="ID", show_default=False, help="Bara en kommun.",
        autocompletion=ids_in("kommuner"),
    ),
]  # fmt: skip
Region = Annotated[
    str | None,
    typer.Option(
        "--region", metavar="ID", show_default=False, help="Bara en polisregion.",
        autocompletion=ids_in("regioner"),
    ),
]  # fmt: skip
Polisomrade = Annotated[
    str | None,
    typer.Option(
        "--polisomrade", metavar="ID", show_default=False, help="Bara ett polisområde.",
        autocompletion=ids_in("polisomraden"),
    ),
]  # fmt: skip


_FIRST_YEAR = 1000
"""Years have four digits."""


def day(given: str | None) -> dt.date:
    """Return the day asked for, or today.

    Raises:
        UsageError: The text is no day.
    """
    if given is None:
        return dt.date.today()  # noqa: DTZ011, TID251 - the day where the person sits
    try:
        found = dt.date.fromisoformat(given) if len(given) == len("2026-11-21") else dt.date.min
        if found.year >= _FIRST_YEAR:
            return found
    except ValueError:
        pass
    raise UsageError("--as-of ska vara en dag som 2026-11-21, men är {givet}.", givet=given)


def choose(option: str, given: str, allowed: Sequence[str]) -> str:
    """Return a value that must be one of a few.

    Raises:
        UsageError: It is none of them.
    """
    if given in allowed:
        return given
    raise UsageError(
        "{flagga} kan vara {tillatna}, men inte {givet}.",
        flagga=Message(option), tillatna=either(allowed), givet=given,
    )  # fmt: skip


def separated(given: Iterable[str] | None) -> tuple[str, ...]:
    """Return the parts of values that may be repeated and may hold commas."""
    return tuple(part.strip() for value in given or () for part in value.split(",") if part.strip())


def root_of(given: str | None) -> Path:
    """Return the root of the data tree.

    Raises:
        UsageError: There is none.
    """
    from polisplan.sources.root import find_root

    return find_root(given, Path.cwd())


def demand_writable(root: Path, out: str | None) -> None:
    """Do nothing where a report may be written.

    Raises:
        UsageError: The place lies among the records.
    """
    from polisplan.sources.root import demand_outside_register

    demand_outside_register(root, out, Path.cwd())


def tree_of(root: Path, rev: str | None) -> SourceTree:
    """Return the tree in a folder, or in a revision of it.

    Raises:
        UsageError: The revision does not exist, or the folder is not in git.
    """
    if rev is not None:
        from polisplan.sources.git_tree import GitTree

        return GitTree(root, rev)
    from polisplan.sources.directory_tree import DirectoryTree

    return DirectoryTree(root)


def revision_of(root: Path, tree: SourceTree) -> Revision | None:
    """Return the commit that a tree is, or that its folder stands on; None outside git."""
    from polisplan.sources.git_tree import GitTree, revision_state
    from polisplan.views.rapporthuvud import Revision

    if isinstance(tree, GitTree):
        return Revision(tree.commit, ren=True)
    state = revision_state(root)
    return None if state is None else Revision(state.commit, state.clean)


def parts_of(root: Path, given: Iterable[str], rev: str | None) -> tuple[str, ...]:
    """Return paths that a person gave, relative to the root.

    Raises:
        UsageError: A path lies outside the root, or there is nothing there.
    """
    from polisplan.sources.root import demand_existing, part_of

    found = []
    for path in given:
        inside = part_of(root, path, Path.cwd())
        if rev is None:
            demand_existing(root, inside, path)
        found.append(inside)
    return tuple(found)
