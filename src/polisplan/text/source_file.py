"""The lines of one file, as editors and git count them.

YAML knows three more line breaks; a file that has one of them is refused before it is parsed.
"""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n|[\r\n]")


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a file without their ends.

    Bytes that are not UTF-8 become replacement characters, so that a line can always be shown.
    """
    return _BREAK.split(data.decode("utf-8", "replace"))
