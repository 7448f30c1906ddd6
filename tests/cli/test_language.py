"""Which language the program speaks, and that nothing but the words depends on it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.program import clean_environment, program, write_tree
from support.reports import RICH

from polisplan.cli.language import LANGUAGES, chosen_language, load_language
from polisplan.cli.main import run
from polisplan.text.language import SWEDISH, language, speaking
from polisplan.text.message import Plural

AS_OF = ("--as-of", "2019-05-01")
TEXTS = {
    "message", "hint", "note", "titel", "svar", "lovat", "redovisat_i_ord", "ovrigt",
    "enligt_kallan", "tillstand", "okant", "foljer_inte", "text", "vad", "gar_inte_att_bedoma", "noter", "i_ord", "slutsats", "ande_ord", "las_sa_har",
}  # fmt: skip
"""The keys of JSON whose values are sentences or worded figures; every other value is the same."""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param([], "sv", id="nothing said"),
        pytest.param(["--lang", "en", "validate"], "en", id="before the command"),
        pytest.param(["validate", "--lang=en"], "en", id="after the command"),
        pytest.param(["validate", "--lang", "en", "--lang", "sv"], "sv", id="the last one counts"),
        pytest.param(["validate", "--", "--lang", "en"], "sv", id="a path of that name"),
        pytest.param(["validate", "--lang"], "sv", id="no value: for the parser to say"),
    ],
)
def test_the_language_is_an_option(
    arguments: list[str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POLISPLAN_LANG", raising=False)

    assert chosen_language(arguments).code == code


def test_the_option_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLISPLAN_LANG", "en")

    assert chosen_language([]).code == "en"
    assert chosen_language(["--lang", "sv"]) is SWEDISH


def test_an_empty_setting_means_swedish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLISPLAN_LANG", "")

    assert chosen_language([]) is SWEDISH


def test_a_language_that_does_not_exist_is_misuse_and_names_those_that_do(tmp_path: Path) -> None:
    root = write_tree(tmp_path)
    option = program(root, "validate", "--lang", "xx")
    setting = program(root, "validate", env={"POLISPLAN_LANG": "xx"})

    assert (option.returncode, option.stdout, setting.returncode) == (2, "", 2)
    assert option.stderr == "polisplan: --lang kan vara sv eller en, men inte xx.\n"
    assert setting.stderr == "polisplan: POLISPLAN_LANG kan vara sv eller en, men inte xx.\n"


def test_the_language_is_spoken_for_one_command_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))
    run(["validate", "--lang", "en"])

    assert "PASSED" in capsys.readouterr().out
    assert language() is SWEDISH


@pytest.mark.parametrize(("code", "opened"), [("sv", "no"), ("en", "yes")])
def test_only_another_language_opens_a_catalogue(tmp_path: Path, code: str, opened: str) -> None:
    watch = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        f"sys.argv = ['polisplan', '--lang', '{code}', '--help']\n"
        "from polisplan.__main__ import main\n"
        "main()\n"
        "print('yes' if any(name.endswith('polisplan.mo') for name in opened) else 'no')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", watch], cwd=tmp_path, env=clean_environment(),
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip

    assert done.stdout.splitlines()[-1] == opened


def test_a_number_chooses_among_the_two_english_sentences() -> None:
    with speaking(load_language("en")):
        said = [str(Plural("{n} fel", "{n} fel", n, n=n)) for n in (0, 1, 2)]

    assert said == ["0 errors", "1 error", "2 errors"]


def test_what_is_impossible_is_said_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(write_tree(tmp_path))
    seen = []
    for arguments in (
        ["validate", "--al"],
        ["trace", "abe-2018-1"],
        ["report", "status", "--lpo", "nora-aby"],
        ["valdate"],
    ):
        assert run(["--lang", "en", *arguments]) == 2
        seen.append(capsys.readouterr().err.removesuffix(" Help: polisplan --help\n").rstrip())

    assert seen == [
        "polisplan: There is no option --al. Did you mean --all?",
        "polisplan: There is no record abe-2018-1. Did you mean lofte/aby-2018-1?",
        "polisplan: The local police area nora-aby does not exist. Did you mean norra-aby (Norra Åby)?",
        "polisplan: There is no command valdate. Did you mean validate?",
    ]


BROKEN = {
    "data/loften/aby/aby-2018-9.yaml": "id: aby-2018-9\ntitel: 3\nstodjer: [{mal: finns-inte}]\n",
    "data/mal/fel.yaml": "id: [\n",
    "data/annat/x.yaml": "id: x\n",
}
"""A few faults of different sorts."""


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("validate", "--format", "json", *AS_OF), id="validate"),
        pytest.param(("report", "status", "--format", "json", *AS_OF), id="status"),
        pytest.param(("report", "volontarer", "--format", "json", *AS_OF), id="volontarer"),
        pytest.param(("report", "tackning", "--format", "json", *AS_OF), id="tackning"),
        pytest.param(("report", "kvalitet", "--format", "json", *AS_OF), id="kvalitet"),
        pytest.param(("list", "lofte", "--format", "json", *AS_OF), id="list"),
        pytest.param(("trace", "aby-2018-1", "--format", "json", *AS_OF), id="trace"),
        pytest.param(("trace", "2015-trygghet", "--format", "json", *AS_OF), id="trace of a goal"),
    ],
)
def test_json_in_two_languages_differs_in_its_texts_only(
    arguments: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(write_tree(tmp_path, {**RICH, **BROKEN}))
    codes, documents = [], []
    for code in LANGUAGES:
        codes.append(run([*arguments, "--lang", code]))
        documents.append(json.loads(capsys.readouterr().out))

    assert codes[0] == codes[1]
    assert documents[0] != documents[1]
    assert without_texts(documents[0]) == without_texts(documents[1])


def without_texts(value: object) -> object:
    """Return a JSON value without what is said in words."""
    if isinstance(value, dict):
        return {key: "…" if key in TEXTS else without_texts(item) for key, item in value.items()}
    return [without_texts(item) for item in value] if isinstance(value, list) else value
