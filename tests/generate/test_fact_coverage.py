from __future__ import annotations

from support.base_tree import changed, tree

from polisplan.generate.fact_coverage import files

DOKUMENT = "data/grunddokument/sidan-2015.yaml"
HOLDER = "[polismyndighet/aby](../data/polismyndigheter/aby.yaml)"


def rows(text: str) -> list[str]:
    return [row for row in text.split("\n") if row.startswith("| S")]


def test_each_fact_has_its_row_with_the_files_that_hold_it_or_the_reason() -> None:
    [(path, text)] = files(tree()).items()

    assert path == "docs/fakta.md"
    assert rows(text) == [
        f"| S000-01 | Åby hade en egen polismyndighet. |  | {HOLDER} |",
        "| S000-02 | Sökruta |  | *utelämnat:* sidmöblering. Sidans ram. |",
    ]
    assert (
        "## Sidan om Åby\n\n[grunddokument/sidan-2015](../data/grunddokument/sidan-2015.yaml): "
        "2 fakta, varav 1 utelämnade.\n" in text
    )


def test_how_well_it_is_confirmed_is_shown_and_no_cell_is_broken() -> None:
    overlay = changed(
        DOKUMENT, "vad: Åby hade en egen polismyndighet.}", "vad: 'a|b', styrkt: motsagd}"
    )
    [text] = files(tree(overlay)).values()

    assert rows(text)[0].startswith("| S000-01 | a\\|b | motsagd | [polismyndighet/aby]")


def test_without_founding_documents_there_is_no_page() -> None:
    assert files(tree({DOKUMENT: None})) == {}
