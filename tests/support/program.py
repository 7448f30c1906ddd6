"""The real program, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from support.base_tree import BASE


def write_tree(root: Path, overlay: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the base tree with an overlay to a folder; return the folder."""
    files: dict[str, str | bytes | None] = {**BASE, **(overlay or {})}
    for name, text in files.items():
        if text is not None:
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def program(
    root: Path, *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `polisplan` in a folder, in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "polisplan", *arguments],
        cwd=root,
        env={**clean_environment(), **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def clean_environment() -> dict[str, str]:
    """Return the environment without what would change how the program shows things."""
    ours = (
        "PYTHONIOENCODING",
        "PYTHONUTF8",
        "NO_COLOR",
        "POLISPLAN_TRACE",
        "POLISPLAN_LANG",
        "LC_ALL",
        "LANG",
    )
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {name: value for name, value in kept.items() if not name.startswith(("COV_", "GIT_"))}
