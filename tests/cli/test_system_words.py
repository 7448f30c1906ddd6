from __future__ import annotations

import errno
import os

import pytest

from polisplan.cli.system_words import reason


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOENT, "mappen finns inte"),
        (errno.EACCES, "du får inte skriva där"),
        (errno.EPERM, "du får inte skriva där"),
        (errno.EISDIR, "där finns redan en mapp med det namnet"),
        (errno.ENOTDIR, "en del av sökvägen är en fil och ingen mapp"),
        (errno.EEXIST, "där finns redan en fil med det namnet"),
        (errno.EROFS, "disken går bara att läsa"),
        (errno.ENOSPC, "disken är full"),
        (errno.EDQUOT, "disken är full"),
        (errno.ENAMETOOLONG, "namnet är för långt"),
        (errno.ELOOP, "länkarna går i ring"),
    ],
)
def test_what_is_usual_is_said_in_our_words(code: int, said: str) -> None:
    assert str(reason(OSError(code, os.strerror(code)))) == said


def test_what_is_rare_is_said_in_the_words_of_the_system() -> None:
    assert reason(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    assert reason(OSError("no number")) == "OSError"


def test_a_path_that_is_none_is_said_too() -> None:
    assert str(reason(ValueError("embedded null byte"))) == "sökvägen har tecken som inte går"
