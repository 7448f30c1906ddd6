"""The laws of documents: whatever a register holds, each report in each format shows it as text.

A register is made from the one in which every report has something to say: with another text in
every field of words that the models have, or without everything that may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from support.base_tree import BASE, LOFTE
from support.every import DOCUMENTS, FORMATS, RIK, Document, made
from support.hostile import HOSTILE
from support.opened import Opened, opened, shape, squeezed
from support.program import write_tree
from support.texts import bare, places_of_text, places_within, written
from support.uppfoljt import HAMNEN

from polisplan.text.source_tree import MAX_BYTES

FORMULA = (
    "=cmd|'/c calc'!A0 #eval(\"1\") ](javascript:alert(1)) ![x](y) ~~s~~ <!-- {#% {_{7*7}_} %0a"
)
FIRST = ("- x", "1. x", "# x", "> x", "+ x", "@x", "-1", "---", "===", "```", "~~~", "    x", "::x::",
         "<b>", "<!--", "|x|", "[x]: y", "&lt;", "\\", "$x$", "\u00a0=x", "##vso[x]")  # fmt: skip
"""What would begin something if it stood first in a line or a cell."""

LONG = "Å" * 3000
WITH_ID = ("status-lpo", "status-mal", "uppfoljning", "avtal", "avtal-utkast", "volontarer", "mal",
           "projekt", "indikator")  # fmt: skip
"""Reports that are about something that must be in the register."""

LINED = ("text", "md", "csv")
every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda item: item.file)
Root = Callable[[str], Path]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Root:
    """Return what writes a register by the text that it holds, or by its name; each once."""

    @cache
    def register(name: str) -> Path:
        folder = tmp_path_factory.mktemp("register")
        if name == "empty":
            (folder / "polisplan.toml").touch()
            return folder
        records = {
            "bare": lambda: bare(RIK),
            "bare but linked": lambda: bare(RIK, linked=True),
            "long": _long,
        }.get(name, lambda: written(RIK, *name.splitlines()))()
        return write_tree(folder, records)

    return register


def test_every_report_in_every_format_is_tried() -> None:
    assert {(document.arguments[1], document.output) for document in DOCUMENTS} == {
        (kind, output) for kind, formats in FORMATS.items() for output in formats
    }


def test_every_field_of_words_is_tried() -> None:
    """But for the reason of an exception from a rule, which no report shows."""
    missing = places_of_text() - places_within(RIK)

    assert {place[1:] for place in missing} == {("undantag", "skal")}


@pytest.mark.parametrize(
    "document",
    [item for item in DOCUMENTS if item.name != "status-mal"],
    ids=lambda item: item.file,
)
def test_hostile_text_in_every_field_is_text(root: Root, document: Document) -> None:
    """It makes the same document as a harmless text of the same length, but for its characters."""
    text = f"{HOSTILE} {FORMULA}"
    found = read(root(text), document)
    expected = read(root(harmless(text)), document)

    assert found.parts == expected.parts
    if document.output == "pdf":
        return  # Its lines are as long as its letters are wide.
    words = [word.replace("<U+003A>", ":") for word in found.words]
    assert list(map(shape, words)) == list(map(shape, expected.words))
    assert times(text, words) == times(harmless(text), expected.words)
    if document.output == "text":
        assert commands(found) == []


@pytest.mark.parametrize("turn", range(2))
@pytest.mark.parametrize(
    "document", [item for item in DOCUMENTS if item.output in LINED], ids=lambda item: item.file
)
def test_text_that_would_begin_something_begins_nothing(
    root: Root, document: Document, turn: int
) -> None:
    """Markdown, a table that a spreadsheet opens, and a log that takes commands."""
    texts = [f"{first} ord" for first in (*FIRST[turn * 8 :], *FIRST[: turn * 8])]
    tame = [harmless(text, number) for number, text in enumerate(texts)]
    found = read(root("\n".join(texts)), document)
    expected = read(root("\n".join(tame)), document)

    assert found.parts == expected.parts
    if document.output == "csv":
        assert not [cell for cell in found.words if cell.startswith(("=", "+", "-", "@", "\t"))]
    if document.output == "text":
        assert commands(found) == []


@pytest.mark.parametrize(
    "document",
    [item for item in DOCUMENTS if item.name == "status-lpo"],
    ids=lambda item: item.file,
)
def test_control_characters_come_into_no_document(tmp_path: Path, document: Document) -> None:
    """Written as escapes they are refused, with their record; the report says that it lacks some."""
    title = '"Titel \\e]0;kapad\\a \\u202Eomvänd \\uD800 \\0"'
    text = BASE[LOFTE].replace("titel: Lugnare trafik", f"titel: {title}")
    found = read(write_tree(tmp_path, {**RIK, LOFTE: text}), document)

    assert title in text
    assert not set(found.text) & {*"\x1b\x07\u202e\x00\ud800"}
    assert "kapad" not in found.text


@every_document
@pytest.mark.parametrize("name", ["bare", "bare but linked"])
def test_a_register_that_knows_next_to_nothing_is_shown(
    root: Root, document: Document, name: str
) -> None:
    found = read(root(name), document)

    assert found.words
    assert document.output == "json" or said_by_a_machine(found) == []


@pytest.mark.parametrize(
    "document",
    [item for item in DOCUMENTS if item.name not in {"status", "status-mal", "avtal-utkast"}],
    ids=lambda item: item.file,
)
def test_very_long_texts_are_shown_whole(root: Root, document: Document) -> None:
    found = read(root("long"), document)
    short = document.name in {"kvalitet", "tackning"} and document.output in {"text", "md"}

    assert found.parts
    assert short or document.output == "pdf" or LONG[:1000] in squeezed(found.text)


@every_document
def test_an_empty_register_has_reports_or_says_what_is_missing(
    root: Root, document: Document, capsys: pytest.CaptureFixture[str]
) -> None:
    if document.name in WITH_ID:
        with pytest.raises(ValueError, match=r"^2$"):
            made(root("empty"), document)
        said = capsys.readouterr()
        assert said.out == ""
        assert re.fullmatch(r"polisplan: (Det finns ingen|\w+ [a-z0-9-]+ finns inte).*\n", said.err)
        return
    found = read(root("empty"), document)

    assert found.words
    assert document.output == "json" or said_by_a_machine(found) == []


def read(register: Path, document: Document) -> Opened:
    return opened(document.output, made(register, document))


def harmless(text: str, number: int = 0) -> str:
    """Return a text that is as long and does nothing; another for each number below 26."""
    return "".join(
        character if character.isspace() else chr(ord("a") + place % 26)
        for place, character in enumerate(text, start=number)
    )


def times(text: str, words: Iterable[str]) -> int:
    """Return how often some words say a text, whatever the lines are and the first letter is."""
    return squeezed("\n".join(words)).casefold().count(squeezed(text).casefold())


def commands(found: Opened) -> list[str]:
    """Return the lines that the log of a build would take for commands."""
    return [line for line in found.words if re.search(r"^\s*::|##(vso)?\[", line)]


def said_by_a_machine(found: Opened) -> list[str]:
    """Return what only a program would say."""
    return re.findall(r"\bNone\b|Undefined|\{\w*\}|\bnan\b|Message\(", found.text)


def _long() -> dict[str, str]:
    """Return long texts everywhere, and a promise with very many activities and follow-ups."""
    made = {
        path: text if len(text.encode()) < MAX_BYTES else shorter
        for (path, text), shorter in zip(
            written(RIK, LONG).items(), written(RIK, LONG[:1000]).values(), strict=True
        )
    }
    others = [line for line in made[HAMNEN].splitlines()
              if not line.startswith(("aktiviteter:", "uppfoljningar:"))]  # fmt: skip
    activities = "".join(f"- {{nr: {n}, vad: Åtgärd {n}, vem: [polisen]}}\n" for n in range(1, 201))
    follow_ups = "".join(
        f"- period: {{fran: 2018, till: 2018}}\n  publicerad: 2018-10-{n:02d}\n  kalla: kalla-ett\n"
        f"  utfall: [{{aktivitet: {n}, antal: {1000 + n}, enhet: saker}}]\n"
        for n in range(1, 31)
    )
    made[HAMNEN] = "\n".join([
        *others, f"aktiviteter:\n{activities}uppfoljningar:\n{follow_ups}",
    ])  # fmt: skip
    return made
