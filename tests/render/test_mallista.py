from __future__ import annotations

import pytest
from support.word import with_paragraph

from polisplan.render.mallista import Mall, Mallista, mallista
from polisplan.render.templates import package_templates
from polisplan.text.source_tree import DictTree

FORMATS = {
    "status": ("text", "md", "html", "json"),
    "avtal": ("md", "pdf", "docx"),
    "kvalitet": ("md", "csv"),
}


def listed(files: dict[str, str | bytes], *kinds: str) -> Mallista:
    tree = DictTree({f"templates/{name}": text for name, text in files.items()})
    return mallista(FORMATS, kinds or FORMATS, sorted(files), tree)


def used(view: Mallista) -> dict[str, Mall | None]:
    return {f"{rad.rapport} {rad.format}": rad.mall for rad in view.rader}


def test_without_own_templates_ours_are_used_and_some_formats_need_none() -> None:
    view = mallista(FORMATS, FORMATS, (), None, "abc")

    assert used(view) == {
        "status text": None,
        "status md": Mall("status.md.j2"),
        "status html": Mall("status.html.j2"),
        "status json": None,
        "avtal md": Mall("avtal.md.j2"),
        "avtal pdf": Mall("avtal.typ"),
        "avtal docx": Mall("avtal.docx"),
        "kvalitet md": Mall("kvalitet.md.j2"),
        "kvalitet csv": None,
    }
    assert (view.rev, view.oanvanda) == ("abc", ())


def test_parts_are_listed_for_the_formats_that_take_them_in() -> None:
    names = [(output, mall.namn) for output, mall in listed({}).delar]

    assert names == [
        ("md", "avtalslofte.md.j2"), ("html", "bas.html.j2"), ("pdf", "bas.typ"), ("html", "bilder.css"),
        ("html", "bilder.html.j2"), ("md", "huvud.md.j2"), ("html", "rapport.css"),
        ("html", "stalle.html.j2"),
    ]  # fmt: skip
    assert {output for output, _ in listed({}, "kvalitet").delar} == {"md"}
    assert [mall.namn for _, mall in listed({}, "avtal").delar] == [
        "avtalslofte.md.j2", "bas.typ", "huvud.md.j2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "where"),
    [("status.html.j2", "status html"), ("avtal.typ", "avtal pdf"), ("avtal.docx", "avtal docx")],
)
def test_an_own_template_takes_the_place_of_ours(name: str, where: str) -> None:
    ours = (package_templates() / name).read_bytes()
    mine = with_paragraph("avtal.docx", "Vår") if name == "avtal.docx" else ours + b"\n"

    assert used(listed({name: mine}))[where] == Mall(name, egen=True)
    assert used(listed({name: ours}))[where] == Mall(name, egen=True, likadan=True)


def test_an_own_part_takes_the_place_of_ours() -> None:
    view = listed({"rapport.css": "p {}", "bas.typ": "#let x = 1"})

    assert [mall.fil for _, mall in view.delar if mall.egen] == [
        "templates/bas.typ", "templates/rapport.css",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("status.html.j2", "a\n{% if %}", "templates/status.html.j2 kan inte användas, rad 2: "),
        ("status.md.j2", b"\xff", "templates/status.md.j2 är inte UTF-8"),
        ("avtal.md.j2", "x" * 300_000, "för stor"),
        ("avtal.docx", b"x", "den är inget Word-dokument"),
        ("avtal.typ", '#import "annan.typ"', "Mallen templates/annan.typ finns inte."),
        ("rapport.css", "</style>", "rapport.css får inte innehålla </style"),
    ],
)
def test_an_own_template_that_cannot_be_used_says_why(
    name: str, text: str | bytes, said: str
) -> None:
    view = listed({name: text})
    malls = [*used(view).values(), *(mall for _, mall in view.delar)]
    fault = next(mall.fel for mall in malls if mall is not None and mall.egen)

    assert fault is not None
    assert said in str(fault)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("staus.md.j2", "ingen mall heter så. Menade du status.md.j2?"),
        ("status.html", "ingen mall heter så. Menade du status.html.j2?"),
        ("Avtal.docx", "ingen mall heter så. Menade du avtal.docx?"),
        ("README.md", "ingen mall heter så"),
        ("tabeller.js", "tabeller.js följer alltid med polisplan"),
        ("gamla/", "mallar läses bara direkt i templates/, inte i mappar där"),
        ("status.docx", "status kan inte skrivas som docx"),
        ("status.typ", "status kan inte skrivas som pdf"),
        ("status.csv", "status kan inte skrivas som csv"),
        ("status.txt.j2", "status som text görs av programmet, utan mall"),
        ("kvalitet.csv", "kvalitet som csv görs av programmet, utan mall"),
    ],
)
def test_a_file_that_takes_no_place_is_named_with_why(name: str, said: str) -> None:
    (item,) = listed({name: "x"}).oanvanda

    assert (item.fil, str(item.text)) == (f"templates/{name}", said)


def test_a_name_that_is_taken_is_not_suggested() -> None:
    items = listed({"avtal.docx": "x", "avtal.dox": "x"}).oanvanda

    assert [str(item.text) for item in items] == ["ingen mall heter så"]


def test_what_own_templates_take_in_is_in_use() -> None:
    view = listed({
        "status.html.j2": "{% include 'fot.html.j2' %}",
        "fot.html.j2": '{% import "ord.html.j2" as ord %}',
        "ord.html.j2": "x",
        "los.html.j2": "{% include 'sida.html.j2' %}",
        "sida.html.j2": "x",
    })  # fmt: skip

    assert [item.fil for item in view.oanvanda] == [
        "templates/los.html.j2", "templates/sida.html.j2",
    ]  # fmt: skip
