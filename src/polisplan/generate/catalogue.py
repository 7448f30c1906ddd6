"""The catalogue of English sentences: brought up to date with the code, judged and compiled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from polisplan.cli.files import write_file
from polisplan.generate.swedish_texts import Text, places

PO = "src/polisplan/locale/en/LC_MESSAGES/polisplan.po"
MO = "src/polisplan/locale/en/LC_MESSAGES/polisplan.mo"

_HEAD = """\
# English for polisplan. `make generate` adds what the code says in Swedish and compiles
# the file; write the English here. Places such as {id} stand in both languages.
# Lines that begin with #~ are no longer said.
#"""


class _Catalogue(Catalog):
    """A catalogue whose head names no time, no person and no tool: same texts, same bytes."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The head of the file."""
        return [
            ("Language", "en"),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def write_catalogue(root: Path, texts: Sequence[Text]) -> Sequence[str]:
    """Bring the catalogue up to date with what is said and compile it; return the files written."""
    made = _made(_read(root), texts)
    changed = []
    for path, data in ((PO, _po(made)), (MO, _mo(made))):
        if not (root / path).is_file() or (root / path).read_bytes() != data:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            write_file(root / path, data)
            changed.append(path)
    return changed


def complaints(root: Path, texts: Sequence[Text]) -> Iterator[str]:
    """Yield what keeps the catalogue from being whole: one line each."""
    there = _read(root)
    made = _made(there, texts)
    kept = {text.ett: text.flera for text in texts}
    for text in texts:
        if text.flera != kept[text.ett]:
            yield f"samma ental har två flertal ({text.where}): {text.flera} / {kept[text.ett]}"
        entry = there.get(text.ett)
        if entry is None or not _translations(entry):
            yield f"översättning saknas ({text.where}): {text.ett}"
        elif entry.fuzzy:
            yield f"osäker översättning (fuzzy): {text.ett}"
        else:
            yield from _other_places(text, entry)
    yield from (f"sägs inte längre: {_one(entry)}" for entry in made.obsolete.values())
    for path, data in ((PO, _po(made)), (MO, _mo(made))):
        if not (root / path).is_file() or (root / path).read_bytes() != data:
            yield f"stämmer inte: {path}"


def _other_places(text: Text, entry: Message) -> Iterator[str]:
    """Yield a complaint for a translation whose named places are not those of the original."""
    originals = [text.ett] if text.flera is None else [text.ett, text.flera]
    for original, translation in zip(originals, _translations(entry), strict=False):
        if places(original) != places(translation):
            yield f"andra platser i översättningen: {original} -> {translation}"
    if len(originals) != len(_translations(entry)):
        yield f"en form saknas i översättningen: {text.ett}"


def _read(root: Path) -> Catalog:
    path = root / PO
    if not path.is_file():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file, locale="en", charset="utf-8")


def _made(there: Catalog, texts: Sequence[Text]) -> Catalog:
    """Return a catalogue of the texts that are said now, with the translations there are.

    What is no longer said is kept apart, so that its words can be used again.
    """
    made = _Catalogue(locale="en", header_comment=_HEAD, charset="utf-8", fuzzy=False)
    for text in texts:
        key = text.ett if text.flera is None else (text.ett, text.flera)
        old = there.get(text.ett) or there.obsolete.get(text.ett)
        made.add(
            key,
            _fitting(old, several=text.flera is not None),
            locations=[(text.where, 0)],
            flags={"fuzzy"} if old is not None and old.fuzzy else (),
        )
    said = {text.ett for text in texts}
    for entry in (*there, *there.obsolete.values()):
        if entry.id and _one(entry) not in said and _translations(entry):
            made.obsolete[_one(entry)] = entry
    return made


def _fitting(old: Message | None, *, several: bool) -> str | tuple[str, str]:
    """Return the translations there are, in as many forms as the text has now."""
    found = [] if old is None else _translations(old)
    if several:
        return (found[0], found[-1]) if found else ("", "")
    return found[0] if found else ""


def _one(entry: Message) -> str:
    return str(entry.id) if isinstance(entry.id, str) else str(entry.id[0])


def _translations(entry: Message) -> list[str]:
    """Return the forms of a translation; none where one of them is empty."""
    forms = [entry.string] if isinstance(entry.string, str) else list(entry.string or [""])
    return [str(form) for form in forms] if all(forms) else []


def _po(catalog: Catalog) -> bytes:
    buffer = BytesIO()
    write_po(buffer, catalog, width=96, include_lineno=False)
    return buffer.getvalue()


def _mo(catalog: Catalog) -> bytes:
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()
