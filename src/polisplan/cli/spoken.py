"""A command's own words in the language that is spoken, and the option that chooses it."""

from __future__ import annotations

from typing import Annotated, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from polisplan.cli.completion import among
from polisplan.cli.language import LANGUAGES, OPTION
from polisplan.text.language import SWEDISH, language, translated

AnyCommand = TypeVar("AnyCommand", TyperCommand, TyperGroup)


def spoken(command: AnyCommand) -> AnyCommand:
    """Return a command with its help and its options' help in the language that is spoken.

    Every command gets the option that chooses the language. It is looked for before the parser
    starts, so that the parser's own words are right too; here it is only known.
    """
    command.params += _language_option().params
    if language() is SWEDISH:
        return command
    command.help = _translated(command.help)
    command.options_metavar = _translated(command.options_metavar)
    if isinstance(command, TyperGroup) and command.subcommand_metavar:
        command.subcommand_metavar = translated(command.subcommand_metavar)
    for param in command.params:
        param.metavar = _translated(param.metavar)
        if hasattr(param, "help"):
            param.help = _translated(param.help)
    return command


def _only_language(
    lang: Annotated[
        str | None,
        typer.Option(
            OPTION, metavar="|".join(LANGUAGES), show_default=False,
            help="Språk, sv eller en. Annars det som POLISPLAN_LANG säger, annars svenska.",
            autocompletion=among(LANGUAGES),
        ),
    ] = None,
) -> None:  # fmt: skip
    del lang


def _language_option() -> TyperCommand:
    """Return a command that has nothing but the option, built the way that typer builds them."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command()(_only_language)
    command = typer.main.get_command(app)
    assert isinstance(command, TyperCommand)  # noqa: S101 - for the type checker
    for param in command.params:
        param.expose_value = False
    return command


def _translated(text: str | None) -> str | None:
    return None if text is None else translated(text)
