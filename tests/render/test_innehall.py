from __future__ import annotations

from polisplan.render.innehall import avsnitt, med_ankare

PAGE = "<h2>Ett</h2>a<h2>Två &lt;b&gt;</h2>b<h2><code>Tre</code></h2>c<h2>Fyra</h2>"


def test_more_than_three_sections_have_a_table_of_contents() -> None:
    assert avsnitt(PAGE) == (
        ("avsnitt-1", "Ett"),
        ("avsnitt-2", "Två &lt;b&gt;"),
        ("avsnitt-3", "Tre"),
        ("avsnitt-4", "Fyra"),
    )
    assert avsnitt(PAGE.replace("<h2>Fyra</h2>", "")) == ()


def test_every_heading_can_be_pointed_at_and_keeps_what_it_says() -> None:
    marked = med_ankare(PAGE)

    assert [ident in marked for ident, _ in avsnitt(PAGE)] == [True] * 4
    assert '<h2 id="avsnitt-2">Två &lt;b&gt;</h2>b' in marked
    assert med_ankare("<p>utan</p>") == "<p>utan</p>"
