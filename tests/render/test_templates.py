from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from support import avtal
from support.build import Overlay
from support.golden import Golden
from support.hostile import HOSTILE
from support.omraden import FYRA, RAKNING
from support.reports import (
    RICH,
    controlled_status,
    hostile,
    hostile_tackning,
    kvalitet,
    status,
    tackning,
    volontarer,
)
from support.uppfoljt import (
    STODDA,
    TOMT_PROJEKT,
    hostile_mal,
    hostile_projekt,
    hostile_uppfoljning,
    mal,
    projekt,
    uppfoljning,
)

from polisplan.errors import TemplateError
from polisplan.render.templates import package_templates, render_document
from polisplan.text.source_tree import DictTree
from polisplan.views.statusurval import Statusfraga

VERSION = "9.9.9"


class Page(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def rendered(own: dict[str, str], name: str = "status.md.j2") -> str:
    return render_document(name, status(RICH), VERSION, DictTree(own))


def test_the_status_as_markdown(golden: Golden) -> None:
    golden.check("status.md", render_document("status.md.j2", status(RICH), VERSION))


def test_the_status_of_the_register_as_markdown(golden: Golden) -> None:
    view = status(RICH, Statusfraga())

    golden.check("status-hela.md", render_document("status.md.j2", view, VERSION))


def test_the_status_as_html(golden: Golden) -> None:
    golden.check("status.html", render_document("status.html.j2", status(RICH), VERSION))


def test_the_volunteers_as_markdown(golden: Golden) -> None:
    golden.check("volontarer.md", render_document("volontarer.md.j2", volontarer(), VERSION))


def test_the_volunteers_as_html(golden: Golden) -> None:
    golden.check("volontarer.html", render_document("volontarer.html.j2", volontarer(), VERSION))


def test_the_coverage_as_markdown(golden: Golden) -> None:
    view = tackning({**FYRA, **RAKNING})

    golden.check("tackning.md", render_document("tackning.md.j2", view, VERSION))


def test_the_coverage_of_an_area_as_markdown(golden: Golden) -> None:
    view = tackning(omrade=("region", "sodra"))

    golden.check("tackning-region.md", render_document("tackning.md.j2", view, VERSION))


def test_the_coverage_as_html(golden: Golden) -> None:
    view = tackning({**FYRA, **RAKNING})

    golden.check("tackning.html", render_document("tackning.html.j2", view, VERSION))


def test_the_quality_as_markdown(golden: Golden) -> None:
    view = kvalitet({**RICH, **FYRA})

    golden.check("kvalitet.md", render_document("kvalitet.md.j2", view, VERSION))


def test_the_quality_as_html(golden: Golden) -> None:
    view = kvalitet({**RICH, **FYRA})

    golden.check("kvalitet.html", render_document("kvalitet.html.j2", view, VERSION))


@pytest.mark.parametrize("ending", ["md", "html"])
def test_an_agreement_to_sign(golden: Golden, ending: str) -> None:
    view = avtal.avtal(avtal.UTKAST, "aby-2019")

    golden.check(f"avtal-utkast.{ending}", render_document(f"avtal.{ending}.j2", view, VERSION))


@pytest.mark.parametrize("ending", ["md", "html"])
def test_a_compilation_of_an_agreement(golden: Golden, ending: str) -> None:
    made = render_document(f"avtal.{ending}.j2", avtal.avtal(), VERSION)

    golden.check(f"avtal.{ending}", made)
    assert "SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN" in made
    assert "Ort och datum" not in made


@pytest.mark.parametrize("overlay", [avtal.OKAND, avtal.filled("Ett långt stycke. " * 200)])
def test_an_agreement_with_nothing_known_or_with_long_texts(overlay: Overlay) -> None:
    ident = "aby-2019" if avtal.UTKAST_FIL in overlay else "aby-2017"
    view = avtal.avtal(overlay, ident)
    page = Page(render_document("avtal.html.j2", view, VERSION))
    text = render_document("avtal.md.j2", view, VERSION)

    assert not page.open
    assert page.tags.count("h1") == 1
    assert "None" not in text
    assert re.search(r"\S\n#|#[^\n]*\n[^\n]", text) is None


def test_hostile_text_in_every_field_of_an_agreement_is_text() -> None:
    view = avtal.avtal(avtal.hostile(), "aby-2019")
    page = Page(render_document("avtal.html.j2", view, VERSION))
    text = render_document("avtal.md.j2", view, VERSION)

    assert "img" not in page.tags
    assert page.tags.count("script") <= 1
    assert "".join(page.words).count(HOSTILE) >= avtal.FALT
    assert "<script" not in text
    assert re.search(r"(?<!\\)\]\(", text) is None


MINE = (
    ("uppfoljning", uppfoljning()),
    ("mal", mal()),
    ("projekt", projekt()),
)
EMPTY = (
    ("uppfoljning", uppfoljning(period="2015")),
    ("mal", mal("2015-ensamt")),
    ("projekt", projekt(TOMT_PROJEKT)),
)
HOSTILE_VIEWS = (
    ("uppfoljning", uppfoljning(hostile_uppfoljning()), 12),
    ("mal", mal(overlay=hostile_mal()), 6),
    ("projekt", projekt(hostile_projekt()), 27),
)


@pytest.mark.parametrize("ending", ["md", "html"])
@pytest.mark.parametrize(("kind", "view"), MINE)
def test_a_follow_up_a_goal_and_a_project(
    golden: Golden, kind: str, view: object, ending: str
) -> None:
    golden.check(f"{kind}.{ending}", render_document(f"{kind}.{ending}.j2", view, VERSION))


@pytest.mark.parametrize(("kind", "view"), [*MINE, *EMPTY])
def test_their_markdown_has_headings_and_lists_that_stand_free(kind: str, view: object) -> None:
    text = render_document(f"{kind}.md.j2", view, VERSION)

    assert "None" not in text
    assert "U+000A" not in text
    assert "\n\n\n" not in text
    assert re.search(r"\S\n#|\n#[^\n]*\n[^\n]|[^\n|]\n\|", text) is None


@pytest.mark.parametrize(("kind", "view"), EMPTY)
def test_their_pages_are_whole_where_nothing_is_known(kind: str, view: object) -> None:
    page = Page(render_document(f"{kind}.html.j2", view, VERSION))

    assert not page.open
    assert page.tags.count("h1") == 1
    assert "None" not in page.words


@pytest.mark.parametrize(("kind", "view", "fields"), HOSTILE_VIEWS)
def test_hostile_text_in_their_fields_is_text(kind: str, view: object, fields: int) -> None:
    page = Page(render_document(f"{kind}.html.j2", view, VERSION))
    text = render_document(f"{kind}.md.j2", view, VERSION)

    assert "img" not in page.tags
    assert page.tags.count("script") == 1
    assert not page.open
    assert "".join(page.words).count(HOSTILE) >= fields
    assert "<script" not in text
    assert re.search(r"(?<!\\)\]\(", text) is None


def test_every_promise_that_serves_a_goal_names_its_file() -> None:
    view = mal(overlay={**STODDA, **FYRA})
    words = set(Page(render_document("mal.html.j2", view, VERSION)).words)

    assert {vy.fil for vy in view.loften} <= words


def test_a_page_about_a_large_area_names_the_file_of_each_promise() -> None:
    view = status(RICH, Statusfraga())
    page = Page(render_document("status.html.j2", view, VERSION))

    files = {lofte.fil for grupp in view.alla for lofte in grupp.loften}
    assert len(files) == 4
    assert files <= set(page.words)
    assert not page.open


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("status.html.j2", status(RICH)),
        ("volontarer.html.j2", volontarer()),
        ("tackning.html.j2", tackning()),
        ("kvalitet.html.j2", kvalitet({**RICH, **FYRA})),
        *((f"{kind}.html.j2", view) for kind, view in MINE),
    ],
)
def test_a_page_is_closed_and_reaches_for_nothing(name: str, view: object) -> None:
    page = Page(render_document(name, view, VERSION))

    assert not page.open
    assert ("lang", "sv") in page.attributes
    assert not {"img", "link", "iframe"} & set(page.tags)
    assert page.tags.count("script") == 1
    assert not [key for key, _ in page.attributes if key in {"src", "style"}]
    assert all((value or "").startswith("#") for key, value in page.attributes if key == "href")
    assert page.tags.count("caption") == page.tags.count("table") > 0
    assert {value for key, value in page.attributes if key == "scope"} == {"col", "row"}
    policy = next(v for k, v in page.attributes if k == "content" and v and "default-src" in v)
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; "
        r"base-uri 'none'; form-action 'none'",
        policy,
    )


def test_hostile_text_is_text_in_a_page() -> None:
    for name, view in (
        ("status.html.j2", status(hostile())),
        ("volontarer.html.j2", volontarer(hostile())),
        ("tackning.html.j2", tackning(hostile_tackning())),
    ):
        text = render_document(name, view, VERSION)
        page = Page(text)

        assert "img" not in page.tags
        assert page.tags.count("script") == 1
        assert not page.open
        assert HOSTILE in "".join(page.words)


def test_hostile_text_is_text_in_markdown() -> None:
    text = render_document("status.md.j2", status(hostile()), VERSION)

    assert "<script" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    assert "http://" not in text
    assert "@nagon" not in text
    assert r"\*\*fet\*\* \[länk\](http&#58;//x.example) \`kod\` {{ 7\*7 }}" in text


@pytest.mark.parametrize("name", ["status.md.j2", "status.html.j2"])
def test_control_characters_are_named(name: str) -> None:
    text = render_document(name, controlled_status(), VERSION)

    assert not set(text) & {*"\x1b\x07\u202e\u202c\r\x00"}
    assert "U+202E" in text


def test_a_template_of_the_tree_takes_the_place_of_ours() -> None:
    own = {"templates/status.md.j2": "{{ rapport.svar }} – {{ version }}\n"}

    assert rendered(own) == "INGET LÖFTE I REGISTRET GÄLLER DEN DAGEN – 9.9.9\n"


def test_one_template_of_the_tree_leaves_the_others_as_they_are() -> None:
    text = rendered({"templates/huvud.md.j2": "# Vårt huvud\n"})

    assert text.startswith("# Vårt huvud\n")
    assert "## Åby 2018" in text


@pytest.mark.parametrize(
    ("template", "line"),
    [
        pytest.param("ett\n{{ rapport.finns_inte }}\n", 2, id="unknown name"),
        pytest.param("ett\ntvå\n{% if %}\n", 3, id="syntax"),
        pytest.param("{{ rapport.__class__.__mro__ }}\n", 1, id="way out of the sandbox"),
        pytest.param("{{ ''.__class__ }}\n", 1, id="another way out"),
        pytest.param("ett\n{{ 1 // 0 }}\n", 2, id="arithmetic"),
        pytest.param("{{ _('{x}') }}\n", 1, id="a place without a value"),
        pytest.param("{% include 'finns-inte.md.j2' %}\n", 1, id="no such template"),
        pytest.param("{% include '../polisplan.toml' %}\n", 1, id="out of the folder"),
        pytest.param("{{ range(10) }}\n", 1, id="a function that is not given"),
    ],
)
def test_a_faulty_template_is_named_with_its_line(template: str, line: int) -> None:
    with pytest.raises(TemplateError) as raised:
        rendered({"templates/status.md.j2": template})

    assert f"templates/status.md.j2 kan inte användas, rad {line}:" in str(raised.value)


def test_a_template_that_is_not_text_is_named() -> None:
    own = DictTree({"templates/status.md.j2": b"\xff"})

    with pytest.raises(TemplateError, match=r"templates/status\.md\.j2 är inte UTF-8"):
        render_document("status.md.j2", status(), VERSION, own)


def test_a_style_cannot_end_its_element() -> None:
    with pytest.raises(TemplateError, match=r"rapport\.css"):
        rendered({"templates/rapport.css": "</style><script>"}, "status.html.j2")


def test_words_of_a_template_take_values_and_nothing_else() -> None:
    own = {"templates/status.md.j2": "{{ _('{n} av {n}: {x.__class__}', n=rapport.kommuner) }}\n"}

    assert rendered(own) == "1 av 1: {x.\\_\\_class\\_\\_}\n"


def test_our_templates_are_found() -> None:
    names = {path.name for path in package_templates().iterdir()}

    assert {"status.html.j2", "status.md.j2", "volontarer.html.j2", "volontarer.md.j2"} <= names
