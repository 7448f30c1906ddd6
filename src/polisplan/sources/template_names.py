"""What lies in a tree's folder of templates, by name alone."""

from __future__ import annotations

import os
from pathlib import Path


def template_names(root: Path, folder: str) -> tuple[str, ...]:
    """Return the names in a folder of a tree, sorted; those of folders end in a slash.

    Hidden ones are left out, and what an editor or Word keeps beside an open file. A name that is
    not UTF-8 has its odd bytes escaped.
    """
    try:
        with os.scandir(root / folder) as found:
            names = [
                item.name + ("/" if item.is_dir(follow_symlinks=False) else "") for item in found
            ]
    except OSError:
        return ()
    kept = (name for name in names if not name.startswith((".", "~$")) and not name.endswith("~"))
    return tuple(sorted(os.fsencode(name).decode("utf-8", "backslashreplace") for name in kept))
