"""The lines of one file, as the YAML library counts them."""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a file without their ends.

    Bytes that are not UTF-8 become replacement characters, so that a line can always be shown.
    """
    return _BREAK.split(data.decode("utf-8", "replace"))
