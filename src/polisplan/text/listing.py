"""Several values as one message: with a sign between them, or as a person lists them."""

from __future__ import annotations

from collections.abc import Sequence

from polisplan.text.message import Message, Value


def joined(sign: str, items: Sequence[Value]) -> Message:
    """Return values with a sign between them that is the same in every language: `a · b`."""
    values = {f"p{index}": item for index, item in enumerate(items)}
    return Message(sign.join(f"{{{name}}}" for name in values), **values)


def listed(items: Sequence[Value]) -> Message:
    """Return values as a list in a sentence: `a`, `a och b`, `a, b och c`."""
    if len(items) < 2:  # noqa: PLR2004 - a list of two has a word between
        return joined("", items)
    return Message("{forsta} och {sista}", forsta=joined(", ", items[:-1]), sista=items[-1])


def either(items: Sequence[Value]) -> Message:
    """Return values as a choice in a sentence: `a`, `a eller b`, `a, b eller c`."""
    if len(items) < 2:  # noqa: PLR2004 - a choice of two has a word between
        return joined("", items)
    return Message("{forsta} eller {sista}", forsta=joined(", ", items[:-1]), sista=items[-1])
