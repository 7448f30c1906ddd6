"""`python -m polisplan.generate`: the files that are made from code and data. Run in the project's folder."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from polisplan import __version__
from polisplan.cli.files import differing, write_files
from polisplan.errors import PolisplanError, UsageError
from polisplan.generate import cli_reference, fact_coverage, json_schemas, rule_docs
from polisplan.generate.catalogue import complaints, write_catalogue
from polisplan.generate.independent_check import independent_check
from polisplan.generate.new_rule import new_rule
from polisplan.generate.swedish_texts import swedish_texts
from polisplan.sources.directory_tree import DirectoryTree


class _Set(NamedTuple):
    """Files that are made together.

    Attributes:
        folder: Where they lie.
        pattern: Which names belong to the set; others that match it should not be there.
        files: Path to text, made anew.
    """

    folder: str
    pattern: str
    files: Callable[[], Mapping[str, str]]


def _sets(root: Path) -> tuple[_Set, ...]:
    return (
        _Set("docs/regler", "*.md", rule_docs.files),
        _Set("schemas", "*.json", json_schemas.files),
        _Set("docs", "kommandon.md", cli_reference.files),
        _Set("docs", "fakta.md", partial(fact_coverage.files, DirectoryTree(root))),
    )


def main(arguments: Sequence[str], root: Path) -> int:
    """Run one command; return its exit code: 1 where something is not as it should be, 2 for misuse.

    Args:
        arguments: What stands after the program's name.
        root: The project's folder.
    """
    given = _parser().parse_args(arguments)
    try:
        if not (root / "src/polisplan/rules/catalog").is_dir():
            raise UsageError("Kör i projektets mapp, den med src/polisplan.")
        if given.command == "check-jsonschema":
            return _check_jsonschema(root)
        if given.command == "regel":
            return _begin_rule(root, given.kod, given.namn)
        return _check(root) if given.check else _write(root)
    except PolisplanError as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m polisplan.generate", description="Skriv de filer som görs ur koden."
    )
    parser.add_argument("--check", action="store_true", help="skriv inget; 1 om något inte stämmer")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("check-jsonschema", help="låt ett fristående program kontrollera data/")
    regel = commands.add_parser("regel", help="börja på en regel")
    regel.add_argument("--kod", required=True, help="till exempel PP312")
    regel.add_argument("--namn", required=True, help="felet, till exempel lofte-utan-matbart-mal")
    return parser


def _differing(root: Path, made: _Set) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Return the files of a set by name, and the names that are not as they should be."""
    files = {path.removeprefix(f"{made.folder}/"): text for path, text in made.files().items()}
    return files, differing(root / made.folder, files, made.pattern)


def _write(root: Path) -> int:
    for made in _sets(root):
        files, names = _differing(root, made)
        write_files(root / made.folder, files)
        for name in names:
            if name in files:
                print(f"skrev {made.folder}/{name}")
            else:
                (root / made.folder / name).unlink()
                print(f"tog bort {made.folder}/{name}")
    for path in write_catalogue(root, swedish_texts()):
        print(f"skrev {path}")
    return 0


def _check(root: Path) -> int:
    wrong = []
    for made in _sets(root):
        files, names = _differing(root, made)
        wrong += [
            f"{'stämmer inte' if name in files else 'ska inte finnas'}: {made.folder}/{name}"
            for name in names
        ]
    wrong += complaints(root, swedish_texts())
    print("\n".join(wrong) if wrong else "allt som görs ur koden stämmer")
    if wrong:
        print("kör make generate", file=sys.stderr)
    return 1 if wrong else 0


def _check_jsonschema(root: Path) -> int:
    verdicts = independent_check(root)
    for verdict in verdicts:
        if verdict.complaint:
            print(f"schemas/{verdict.slag}.json:\n{verdict.complaint}\n")
    refused = sum(bool(verdict.complaint) for verdict in verdicts)
    print(f"{sum(verdict.files for verdict in verdicts)} filer prövade, {refused} scheman med fel")
    return 1 if refused else 0


def _begin_rule(root: Path, code: str, name: str) -> int:
    files = new_rule(code, name, ".".join(__version__.split(".")[:2]))
    for path, text in files.items():
        folder, _, file = path.rpartition("/")
        write_files(root / folder, {file: text})
        print(f"skrev {path}")
    print("fyll i sidan och regeln, sedan: make generate")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
