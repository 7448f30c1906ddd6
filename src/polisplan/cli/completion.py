"""What a shell offers when a person presses Tab. Nothing is read but names of files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import typer

from polisplan.cli.system_words import reason
from polisplan.errors import PolisplanError, UsageError
from polisplan.text.message import Message

PROGRAM = "polisplan"
VARIABLE = "_POLISPLAN_COMPLETE"
"""The shell asks for words by this variable of the environment."""

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

Offer = Callable[[typer.Context, str], list[str]]
"""Gives the words that begin as what has been typed."""


def among(words: Sequence[str]) -> Offer:
    """Return what offers a few words."""

    def offer(ctx: typer.Context, incomplete: str) -> list[str]:
        del ctx
        return _beginning(incomplete, words)

    return offer


def ids_in(folder: str) -> Offer:
    """Return what offers the ids of the records in a folder of `data/`."""

    def offer(ctx: typer.Context, incomplete: str) -> list[str]:
        return _beginning(incomplete, [ident for _, ident in _names(ctx, folder)])

    return offer


def report_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the ids that a report takes: of agreements, indicators, or tables of volunteers."""
    folders = {
        "avtal": "overenskommelser", "indikator": "indikatorer", "mal": "mal", "projekt": "projekt",
    }  # fmt: skip
    return ids_in(folders.get(ctx.params.get("kind", ""), "volontarer"))(ctx, incomplete)


def any_id(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of all records: bare where only one has it, else with its folder."""
    kind, slash, _ = incomplete.partition("/")
    if slash:
        from polisplan.workflows.kind_folder import kind_folder

        own = _names(ctx, kind_folder(kind))
        return _beginning(incomplete, [f"{kind}/{ident}" for _, ident in own])
    names = _names(ctx, None)
    times = Counter(ident for _, ident in names)
    return _beginning(
        incomplete,
        [ident if times[ident] == 1 else f"{mapp}/{ident}" for mapp, ident in names],
    )


def kinds(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the folders that have records."""
    return _beginning(incomplete, sorted({folder for folder, _ in _names(ctx, None)}))


def codes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the codes of the rules, also where they are typed in small letters."""
    from polisplan.workflows.rule_codes import rule_codes

    del ctx
    small = incomplete[:1].islower()
    return _beginning(incomplete, [code.lower() if small else code for code in rule_codes()])


def prepare() -> None:
    """Make the parser ready to answer a shell that asks for words."""
    from typer._completion_classes import completion_init

    completion_init()


def script() -> str:
    """Return what makes the shell that is running ask for words.

    Raises:
        UsageError: It is a shell that we know nothing of.
    """
    from typer._completion_shared import get_completion_script

    found = get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=_shell())
    return f"{found}\n"


def install() -> Message:
    """Put that where the shell that is running looks for it; return where it is.

    Raises:
        UsageError: It is a shell that we know nothing of, or nothing can be written there.
    """
    from subprocess import SubprocessError

    from typer._completion_shared import install as write

    shell = _shell()
    try:
        _, path = write(shell=shell, prog_name=PROGRAM, complete_var=VARIABLE)
    except (OSError, SubprocessError, UnicodeDecodeError) as error:
        raise UsageError(
            "Det går inte att skriva tabbkompletteringen för {skal}: {fel}",
            skal=shell, fel=reason(error) if isinstance(error, OSError) else str(error),
        ) from None  # fmt: skip
    return Message(
        "Tabbkomplettering för {skal} finns i {fil}. Den börjar gälla i nästa terminal.",
        skal=shell, fil=str(path),
    )  # fmt: skip


def _shell() -> str:
    from typer._completion_shared import _get_shell_name

    found = _get_shell_name() or Path(os.environ.get("SHELL", "")).name
    if found not in SHELLS:
        raise UsageError(
            "Det går inte att se vilket skal det är. Kör kommandot i {skal}.",
            skal=Message("bash, zsh, fish eller PowerShell"),
        )
    return found


def _names(ctx: typer.Context, folder: str | None) -> list[tuple[str, str]]:
    """Return the folder and the id of each record; nothing where there is no register."""
    from polisplan.sources.record_names import record_names
    from polisplan.sources.root import find_root

    given = ctx.params.get("root")
    try:
        root = find_root(given if isinstance(given, str) else None, Path.cwd())
        return list(record_names(root, folder))
    except (PolisplanError, OSError):
        return []


def _beginning(typed: str, words: Sequence[str]) -> list[str]:
    return [word for word in words if word.startswith(typed)]
