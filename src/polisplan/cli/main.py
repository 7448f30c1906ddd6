"""The app, the only outermost `try`, and the exit codes.

0 nothing at or above the limit · 1 findings · 2 asked for something impossible · 3 the program
itself failed · 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Mapping, Sequence
from copy import copy
from importlib import import_module
from types import MappingProxyType
from typing import Annotated

# Typer would import rich as soon as a command is declared.
os.environ.setdefault("TYPER_USE_RICH", "0")

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from polisplan import __version__
from polisplan.cli.commands import COMMANDS
from polisplan.cli.completion import VARIABLE, install, prepare, script
from polisplan.cli.language import chosen_language
from polisplan.cli.options import Root
from polisplan.cli.output import complain, emit, prepare_streams, sentence_of
from polisplan.cli.parser_words import help_in_words, usage_error_in_words
from polisplan.cli.spoken import spoken
from polisplan.errors import PolisplanError, UsageError
from polisplan.text.language import speaking
from polisplan.text.message import Message

FINE, FINDINGS, USAGE, FAILED = 0, 1, 2, 3
_WIDTH = {"max_content_width": 96}


class SpokenCommand(TyperCommand):
    """A command whose help is in the language that is spoken.

    Attributes:
        more_help: What is said of a parameter after its own help, worked out by the program.
    """

    more_help: Mapping[str, Message] = MappingProxyType({})

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # the parser's own class is private
        """Return the help text."""
        shown = copy(self)
        shown.params = [copy(param) for param in self.params]
        for param in shown.params:
            more = self.more_help.get(param.name or "")
            if more is not None and isinstance(param, TyperOption):
                param.help = f"{param.help} {more}"
        return help_in_words(TyperCommand.get_help(shown, ctx))


class LazyGroup(TyperGroup):
    """Takes the commands from the table and imports only the one that is run."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # the parser's own class is private
        """Return the help text, with the table's own words for each command."""
        width = max(map(len, COMMANDS))
        rows = [f"  {name:<{width}}  {command.short}" for name, command in COMMANDS.items()]
        heading = str(Message("Kommandon:"))
        return "\n".join([help_in_words(super().get_help(ctx)), "", heading, *rows])

    def list_commands(self, ctx: object) -> list[str]:
        """Return nothing but where a shell asks: listing would import every command.

        `get_help` lists them.
        """
        return list(COMMANDS) if getattr(ctx, "resilient_parsing", False) else []

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand:
        """Return one command.

        Raises:
            UsageError: There is none of that name.
        """
        del ctx
        return load_command(cmd_name)


def load_command(name: str) -> TyperCommand:
    """Return a command of the table.

    Raises:
        UsageError: There is none of that name.
    """
    found = COMMANDS.get(name)
    if found is None:
        from polisplan.text.nearest import nearest

        near = nearest(name, COMMANDS)
        raise UsageError(
            "Kommandot {namn} finns inte. Menade du {nara}?"
            if near is not None
            else "Kommandot {namn} finns inte. Alla kommandon: polisplan --help",
            namn=name, nara=near,
        )  # fmt: skip
    app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    module = import_module(found.module)
    app.command(
        name, cls=SpokenCommand, short_help=str(found.short),
        options_metavar="[FLAGGOR]", context_settings=_WIDTH,
    )(getattr(module, found.function))  # fmt: skip
    command = typer.main.get_command(app)
    assert isinstance(command, SpokenCommand)  # noqa: S101 - for the type checker
    command.more_help = getattr(module, "MORE_HELP", {})
    return spoken(command)


def build_app() -> TyperGroup:
    """Return the whole program as a group of commands."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False)
    app.callback(
        cls=LazyGroup, invoke_without_command=True, context_settings=_WIDTH,
        options_metavar="[FLAGGOR]", subcommand_metavar="KOMMANDO …",
    )(_start)  # fmt: skip
    group = typer.main.get_group(app)
    assert isinstance(group, TyperGroup)  # noqa: S101 - for the type checker
    return spoken(group)


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code. Nothing but a bug in Python itself gets out."""
    prepare_streams()
    try:
        language = chosen_language(arguments)
    except UsageError as error:
        return _impossible(error)
    if VARIABLE in os.environ:
        prepare()
    with speaking(language):
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    try:
        code = build_app().main(root_last(arguments), prog_name="polisplan", standalone_mode=False)
    except PolisplanError as error:
        # A shell that asks for words must get words or nothing.
        return FINE if VARIABLE in os.environ else _impossible(error)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if hasattr(error, "format_message"):
            sentence = Message("{fel} Hjälp: polisplan --help", fel=usage_error_in_words(error))
            complain(_plain(str(sentence)))
            return USAGE
        return _failed(error)
    return code if isinstance(code, int) else FINE


def root_last(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with `--root` after the command, where every command takes it."""
    rest, before, root = list(arguments), list[str](), list[str]()
    while rest and rest[0].startswith("-"):
        taken = 2 if rest[0] in {"--root", "--lang"} else 1
        (root if rest[0].startswith("--root") else before).extend(rest[:taken])
        rest = rest[taken:]
    return [*before, rest[0], *root, *rest[1:]] if rest else list(arguments)


def _start(
    ctx: typer.Context,
    root: Root = None,
    version: Annotated[
        bool, typer.Option("--version", help="Visa programmets version.")
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option(
            "--install-completion",
            help="Låt skalet fylla i kommandon, id och koder med tabb.",
        ),
    ] = False,
    show_completion: Annotated[
        bool, typer.Option("--show-completion", help="Visa det som skalet behöver för det.")
    ] = False,
) -> int:  # fmt: skip
    """Polisens plan som data: löften, överenskommelser och mål i ett register som går att lita på."""
    if version:
        emit(f"polisplan {__version__}\n")
        raise typer.Exit(FINE)
    if install_completion or show_completion:
        emit(f"{install()}\n" if install_completion else script())
        raise typer.Exit(FINE)
    if ctx.invoked_subcommand is not None:
        return FINE
    from polisplan.cli.overview import overview

    return overview(root)


def _failed(error: Exception) -> int:
    """Say that the program failed, and how to report it."""
    last = traceback.format_exception_only(error)[-1].strip()
    complain(_plain(str(Message("programmet gjorde ett fel: {fel}", fel=last))))
    if os.environ.get("POLISPLAN_TRACE"):
        complain("".join(traceback.format_exception(error)))
    else:
        complain(str(Message(
            "det beror inte på dina data. Kör om med POLISPLAN_TRACE=1 och skicka kommandot "
            "och det som skrivs ut till den som förvaltar polisplan."
        )))  # fmt: skip
    return FAILED


def _impossible(error: PolisplanError) -> int:
    complain(_plain(sentence_of(error)))
    return USAGE


def _plain(text: str) -> str:
    from polisplan.render.safe import safe_line

    return safe_line(text)
