"""Which language a command speaks, and its catalogue. Swedish needs none and loads nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from polisplan.errors import UsageError
from polisplan.text.language import SWEDISH, Language
from polisplan.text.listing import either

OPTION = "--lang"
VARIABLE = "POLISPLAN_LANG"
LANGUAGES = ("sv", "en")
"""The languages there are, the source language first."""

FOLDER = Path(__file__).parent.parent / "locale"
"""Where the catalogues are: `en/LC_MESSAGES/polisplan.mo`."""


def chosen_language(arguments: Sequence[str]) -> Language:
    """Return the language asked for: by option anywhere in the line, else by the environment.

    Raises:
        UsageError: There is no such language.
    """
    asked, where = _by_option(arguments), OPTION
    if asked is None:
        asked, where = os.environ.get(VARIABLE) or LANGUAGES[0], VARIABLE
    if asked not in LANGUAGES:
        raise UsageError(
            "{flagga} kan vara {tillatna}, men inte {givet}.",
            flagga=where, tillatna=either(LANGUAGES), givet=asked,
        )  # fmt: skip
    return SWEDISH if asked == SWEDISH.code else load_language(asked)


def load_language(code: str, folder: Path = FOLDER) -> Language:
    """Return a language whose sentences come from a catalogue."""
    from gettext import translation

    catalogue = translation("polisplan", str(folder), [code])

    def translate(template: str) -> str:
        # The catalogue's own head has the empty text as its key.
        return catalogue.gettext(template) if template else template

    return Language(code, translate, catalogue.ngettext)


def _by_option(arguments: Sequence[str]) -> str | None:
    """Return what is asked for on the line; the parser says what is wrong with the option itself."""
    given = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{OPTION}="):
            given = argument.partition("=")[2]
        elif argument == OPTION and index + 1 < len(arguments):
            given = arguments[index + 1]
    return given
