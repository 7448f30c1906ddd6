from __future__ import annotations

from polisplan.workflows.kind_folder import kind_folder


def test_a_kind_has_its_folder_and_any_other_word_stays() -> None:
    assert [kind_folder(word) for word in ("lofte", "kommun", "loften", "..")] == [
        "loften", "kommuner", "loften", ".."
    ]  # fmt: skip
