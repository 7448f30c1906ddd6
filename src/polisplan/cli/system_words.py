"""What the system says when something cannot be written, in the language that is spoken."""

from __future__ import annotations

import errno
from typing import Final

from polisplan.text.message import Message

_WORDS: Final = {
    errno.ENOENT: Message("mappen finns inte"),
    errno.EACCES: Message("du får inte skriva där"),
    errno.EPERM: Message("du får inte skriva där"),
    errno.EISDIR: Message("där finns redan en mapp med det namnet"),
    errno.ENOTDIR: Message("en del av sökvägen är en fil och ingen mapp"),
    errno.EEXIST: Message("där finns redan en fil med det namnet"),
    errno.EROFS: Message("disken går bara att läsa"),
    errno.ENOSPC: Message("disken är full"),
    errno.ENAMETOOLONG: Message("namnet är för långt"),
    errno.ELOOP: Message("länkarna går i ring"),
}
_FULL: Final = getattr(errno, "EDQUOT", errno.ENOSPC)


def reason(error: OSError | ValueError) -> Message | str:
    """Return why something could not be written, without a full stop.

    What is rare is said in the system's own words.
    """
    if not isinstance(error, OSError):
        return Message("sökvägen har tecken som inte går")
    code = errno.ENOSPC if error.errno == _FULL else error.errno
    return _WORDS.get(code or 0, error.strerror or type(error).__name__)
