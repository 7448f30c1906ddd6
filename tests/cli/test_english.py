"""What the program says in English: expected outputs, and that no Swedish is left in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from support.base_tree import BASE
from support.build import Overlay, findings
from support.golden import Golden
from support.omraden import FYRA
from support.program import write_tree
from support.reports import RICH

from polisplan.cli.commands import COMMANDS
from polisplan.cli.language import load_language
from polisplan.cli.main import run
from polisplan.findings.finding import Finding
from polisplan.rules.registry import codes, rule_page
from polisplan.text.language import speaking
from polisplan.text.message import Message

AS_OF = ("--as-of", "2019-05-01")
BROKEN = {
    "data/loften/aby/aby-2018-1.yaml": BASE["data/loften/aby/aby-2018-1.yaml"].replace(
        "mal: 2015-trygghet", "mal: 2015-tryghet"
    )
}
SWEDISH = frozenset(
    ["och", "är", "inte", "inget", "ingen", "inga", "eller", "löfte", "löften", "löftet", "mål", "målet", "från", "till", "med", "utan", "slut", "okänt", "okänd", "saknas", "gäller", "som", "för", "av", "på", "ur", "när", "där", "här", "kommun", "kommuner", "källa", "källor", "länk", "länkar", "alla", "fel", "varning", "upplysning", "försenat", "oklart", "tolkning", "belagd", "lovat", "redovisat", "överenskommelse", "överenskommelser", "Flaggor", "Visa", "Läs", "Menade", "post", "poster", "dagar"]
)  # fmt: skip
"""Words that English never has."""

TYPED = {"list": {*["gäller", "inte", "oklart", "försenat", "löften", "mål", "kommuner", "källor"]}}
"""Words that are typed after a command, whatever the language: its help names them."""


WRITTEN = frozenset(["saknas", "till", "kommuner"])
"""Keys, values and folders of the data that a rule may tell one to write; they are never translated."""


def said(
    arguments: tuple[str, ...], root: Path, capsys: pytest.CaptureFixture[str]
) -> str:  # fmt: skip
    capsys.readouterr()
    run(["--lang", "en", *arguments, *(() if "--help" in arguments else ("--root", str(root)))])
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "arguments", "overlay"),
    [
        pytest.param("validate.txt", ("validate", *AS_OF), RICH, id="validate"),
        pytest.param("validate_errors.txt", ("validate", *AS_OF), BROKEN, id="validate, errors"),
        pytest.param("status.txt", ("report", "status", "--lpo", "norra-aby", *AS_OF), RICH, id="status"),
        pytest.param("volontarer.txt", ("report", "volontarer", *AS_OF), {}, id="volontarer"),
        pytest.param("trace.txt", ("trace", "aby-2018-1", *AS_OF), RICH, id="trace"),
        pytest.param("trace_goal.txt", ("trace", "2015-trygghet", *AS_OF), RICH, id="trace, a goal"),
        pytest.param("help.txt", ("--help",), {}, id="help"),
        pytest.param("help_validate.txt", ("validate", "--help"), {}, id="help for a command"),
    ],
)  # fmt: skip
def test_english_output_is_the_expected_one(
    name: str,
    arguments: tuple[str, ...],
    overlay: Overlay,
    tmp_path: Path,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
) -> None:
    golden.check(name, said(arguments, write_tree(tmp_path, overlay), capsys))


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "--all", *AS_OF),
        ("report", "status", "--format", "md", *AS_OF),
        ("report", "status", "--format", "html", "--lpo", "norra-aby", "--historik", *AS_OF),
        ("report", "volontarer", "--format", "md", *AS_OF),
        ("report", "volontarer", "--format", "html", *AS_OF),
        ("report", "tackning", "--period", "2018", "--format", "md", *AS_OF),
        ("report", "kvalitet", "--format", "html", *AS_OF),
        ("trace", "aby-2018-2", *AS_OF),
        ("trace", "2015-trygghet", *AS_OF),
        ("trace", "--summary", *AS_OF),
        ("--help",),
        *((name, "--help") for name in COMMANDS),
    ],
    ids=" ".join,
)
def test_no_swedish_is_left_in_what_the_program_says(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay: Overlay = {**FYRA, **RICH} if "tackning" in arguments else RICH
    text = re.sub(r"<style>.*?</style>", "", said(arguments, write_tree(tmp_path, overlay), capsys),
                  flags=re.DOTALL)  # fmt: skip
    flat = " ".join(re.sub(r"<[^>]+>|--[a-z-]+", " ", text).split())
    for words in sorted(data_texts({**BASE, **overlay}), key=len, reverse=True):
        flat = flat.replace(words, "…")

    assert flat
    allowed = WRITTEN if arguments[0] == "validate" else TYPED.get(arguments[0], set())
    assert SWEDISH.intersection(re.findall(r"[^\W\d]+", flat)) <= allowed


def data_texts(files: Overlay) -> Iterator[str]:
    """Yield every text that stands in the data, as it is shown on one line."""
    for name, text in files.items():
        if text is not None and name.endswith(".yaml"):
            with suppress(yaml.YAMLError, ValueError):  # What no reader can read has no texts.
                yield from _texts(yaml.safe_load(text))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield " ".join(value.split())


@pytest.mark.parametrize("code", codes())
def test_no_swedish_is_left_in_what_a_rule_says(code: str) -> None:
    files = rule_page(code)[1].part("Fel").files
    shown = {**BASE, **files}

    with speaking(load_language("en")):
        found = findings(files, code)
        said = " ".join(
            str(message)
            for finding in found
            for message in (finding.message, finding.note, finding.hint, *also(finding))
            if message is not None
        )
    for words in sorted(data_texts(shown), key=len, reverse=True):
        said = said.replace(words, "…")
    said = re.sub("“[^”]*”", "…", said)

    assert (SWEDISH - WRITTEN).intersection(re.findall(r"[^\W\d]+", said)) == set()


def also(finding: Finding) -> list[Message]:
    return [related.message for related in finding.related]
