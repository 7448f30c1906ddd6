"""A template that a data tree brings: it goes before ours with the same name, or says why not."""

from __future__ import annotations

from polisplan.errors import TemplateError
from polisplan.text.message import Message
from polisplan.text.source_tree import MAX_BYTES, ReadFault, SourceTree

FOLDER = "templates"
"""Where a data tree keeps its own templates; each takes the place of ours with the same name."""

_WHY = {
    ReadFault.TOO_LARGE: Message("den är för stor, högst {kb} kB", kb=MAX_BYTES // 1024),
    ReadFault.SYMLINK: Message("den är en länk, och länkar följs inte"),
    ReadFault.NOT_A_FILE: Message("den är ingen fil"),
}
_UNREADABLE = Message("den går inte att läsa")


def own_template(name: str, own: SourceTree | None) -> bytes | None:
    """Return a data tree's own template; None where it has none of that name.

    Raises:
        TemplateError: It has one that cannot be read. Ours in its place would be a surprise.
    """
    data = ReadFault.ABSENT if own is None else own.read(f"{FOLDER}/{name}")
    if isinstance(data, bytes):
        return data
    if data is ReadFault.ABSENT:
        return None
    raise TemplateError(
        "Mallen {fil} kan inte användas: {fel}.",
        fil=f"{FOLDER}/{name}", fel=_WHY.get(data, _UNREADABLE),
    )  # fmt: skip


def own_text(name: str, own: SourceTree | None) -> str | None:
    """Return a data tree's own template as text; None where it has none of that name.

    Raises:
        TemplateError: It has one that cannot be read, or that is not UTF-8.
    """
    data = own_template(name, own)
    try:
        return None if data is None else data.decode("utf-8")
    except UnicodeDecodeError:
        raise TemplateError("Mallen {fil} är inte UTF-8.", fil=f"{FOLDER}/{name}") from None
