from __future__ import annotations

import re

from polisplan.generate.rule_docs import files
from polisplan.rules.registry import codes, load_rules

FILES = files()


def test_every_rule_has_its_page_and_its_row() -> None:
    index = FILES["docs/regler/README.md"]

    assert set(FILES) == {f"docs/regler/{name}.md" for name in ("README", *codes())}
    assert re.findall(r"(?m)^\| \[(PP\d{3})\]\(\1\.md\) \|", index) == list(codes())


def test_a_page_says_who_made_it_and_its_facts() -> None:
    page = FILES["docs/regler/PP103.md"]

    assert page.startswith("<!-- Skapad av `make generate` ur src/polisplan/rules/catalog/.")
    assert "# PP103 trasig-hanvisning\n\nEtt id som något pekar på ska finnas.\n" in page
    assert (
        "| Kod | Allvar | Läge | Sedan |\n|---|---|---|---|\n| PP103 | fel | gäller | 0.1 |\n"
        in page
    )


def test_an_example_names_its_file_and_stands_as_it_is() -> None:
    page = FILES["docs/regler/PP103.md"]

    assert "`data/loften/aby/aby-2018-1.yaml`:\n\n```yaml\nid: aby-2018-1\n" in page
    assert page.count("```") % 2 == 0


def test_no_row_of_the_table_is_broken_by_a_sentence() -> None:
    rows = [row for row in FILES["docs/regler/README.md"].split("\n") if row.startswith("| [")]

    assert {row.count("|") for row in rows} == {6}
    assert len(rows) == len(load_rules())


def test_the_same_comes_out_each_time_and_ends_in_one_line_break() -> None:
    assert files() == FILES
    assert all(text.endswith("\n") and not text.endswith("\n\n") for text in FILES.values())
