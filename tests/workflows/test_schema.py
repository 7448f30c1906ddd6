from __future__ import annotations

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml
from support.base_tree import BASE

from polisplan.models.slag import SLAG
from polisplan.workflows.schema import schemas

SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}
RECORDS = [path for path in BASE if path.startswith("data/")]


def schema_of(path: str) -> Any:
    folder = path.split("/")[1]
    return next(SCHEMAS[f"{slag.namn}.json"] for slag in SLAG if slag.mapp == folder)


def nodes(node: Any) -> Any:
    yield node
    for value in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from nodes(value)


class TextDates(yaml.SafeLoader):
    """Reads dates as text, as editors do."""


TextDates.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_follows_its_dialect(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])

    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schemas()[name].endswith("}\n")


@pytest.mark.parametrize("path", RECORDS)
def test_every_valid_record_is_accepted(path: str) -> None:
    record = yaml.load(BASE[path], TextDates)

    assert list(jsonschema.Draft202012Validator(schema_of(path)).iter_errors(record)) == []


@pytest.mark.parametrize("path", RECORDS)
def test_unknown_keys_and_null_are_refused(path: str) -> None:
    record = yaml.load(BASE[path], TextDates)
    validator = jsonschema.Draft202012Validator(schema_of(path))

    assert not validator.is_valid({**record, "okand": 1})
    assert not validator.is_valid({**record, "anmarkning": None})


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_may_be_null_and_no_date_format_is_used(name: str) -> None:
    found = [node for node in nodes(SCHEMAS[name]) if isinstance(node, dict)]

    assert not [node for node in found if node.get("type") == "null"]
    assert not [node for node in found if "default" in node and node["default"] is None]
    assert not [node for node in found if node.get("format") == "date"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_of_a_record_is_described(name: str) -> None:
    assert SCHEMAS[name]["description"]
    assert [
        key for key, field in SCHEMAS[name]["properties"].items() if not field.get("description")
    ] == []
