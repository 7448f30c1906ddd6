from __future__ import annotations

from polisplan.generate.json_schemas import files
from polisplan.models.slag import SLAG


def test_there_is_one_schema_per_kind_and_always_the_same() -> None:
    assert list(files()) == [f"schemas/{slag.namn}.json" for slag in SLAG]
    assert files() == files()
