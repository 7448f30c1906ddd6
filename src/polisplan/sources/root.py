"""Where a data tree begins, and which part of it is asked for."""

from __future__ import annotations

import os
from pathlib import Path

from polisplan.errors import UsageError

_MARK = "polisplan.toml"
_OWN = ("data", _MARK, "templates")
"""What a register is made of: nothing that is made from it is written there."""


def find_root(given: str | None, start: Path) -> Path:
    """Return the root of the data tree.

    Args:
        given: What `--root` says; it must be a folder with `polisplan.toml` or `data`.
        start: Where to begin looking upwards for `polisplan.toml` when nothing is given.

    Raises:
        UsageError: There is no such tree.
    """
    if given is None:
        for folder in (start, *start.parents):
            if (folder / _MARK).is_file():
                return folder
        raise UsageError(
            "Här finns inget register: ingen polisplan.toml i {mapp} eller någon mapp ovanför. "
            "Gå till registrets mapp, eller ange den med --root.",
            mapp=str(start),
        )
    root = start / given
    if not root.is_dir():
        raise UsageError("Mappen {mapp} (--root) finns inte.", mapp=given)
    if not (root / _MARK).is_file() and not (root / "data").is_dir():
        raise UsageError(
            "Mappen {mapp} (--root) är inget register: den har varken polisplan.toml eller data.",
            mapp=given,
        )
    return root


def part_of(root: Path, given: str, start: Path) -> str:
    """Return a path that a person gave, relative to the root, with forward slashes.

    The root itself is an empty text. Whether anything lies there is not asked.

    Raises:
        UsageError: The path leads out of the root.
    """
    absolute = os.path.abspath(start / given)  # noqa: PTH100 - a link at the end stays one
    folder, name = os.path.split(absolute)
    inside = os.path.relpath(Path(os.path.realpath(folder)) / name, os.path.realpath(root)).replace(
        os.sep, "/"
    )
    if inside == ".." or inside.startswith("../"):
        raise UsageError("{stig} ligger utanför registret i {mapp}.", stig=given, mapp=str(root))
    return "" if inside == "." else inside


def demand_outside_register(root: Path, given: str | None, start: Path) -> None:
    """Do nothing where something may be written: anywhere but in what the register is made of.

    Raises:
        UsageError: It is of the register, or is no path at all.
    """
    if given is None:
        return
    if not given.strip():
        raise UsageError("--out ska vara en fil eller en mapp.")
    target = os.path.realpath(start / given)
    for own in _OWN:
        place = os.path.realpath(root / own)
        if target == place or target.startswith(place + os.sep):
            raise UsageError(
                "{fil} hör till registret ({del_}). Där skrivs inga rapporter.",
                fil=given, del_=own,
            )  # fmt: skip


def demand_existing(root: Path, inside: str, given: str) -> None:
    """Do nothing where a path exists.

    Raises:
        UsageError: There is nothing there.
    """
    if not os.path.lexists(root / inside):
        raise UsageError("{stig} finns inte.", stig=given)
