from __future__ import annotations

from support.base_tree import BASE, LOFTE, tree
from support.looking import DAY

from polisplan.workflows.show import show_record


def test_a_record_is_found_with_the_line_of_each_of_its_keys() -> None:
    text = "# en rad före\n" + BASE[LOFTE]
    shown = show_record(tree({LOFTE: text}), "aby-2018-1", DAY)
    lines = text.splitlines()

    assert shown.line == 2
    assert all(lines[line - 1].startswith(key) for key, line in shown.lines.items())


def test_a_record_of_data_with_errors_says_so() -> None:
    shown = show_record(tree({"data/mal/trasig.yaml": "id: trasig\n"}), "aby-2018-1", DAY)

    assert not shown.view.huvud.halsa.hel
