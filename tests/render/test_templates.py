from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from support import avtal
from support.base_tree import BASE
from support.build import Overlay
from support.golden import Golden
from support.hostile import HOSTILE
from support.omraden import FYRA, RAKNING
from support.reports import (
    PROGRAM,
    RICH,
    controlled_status,
    hostile,
    hostile_tackning,
    indikator,
    kvalitet,
    status,
    tackning,
    volontarer,
)
from support.uppfoljt import (
    STODDA,
    TOMT_PROJEKT,
    alla_mal,
    hostile_mal,
    hostile_projekt,
    hostile_uppfoljning,
    mal,
    projekt,
    uppfoljning,
)

from polisplan.errors import TemplateError
from polisplan.render.templates import check_template, package_templates, render_document
from polisplan.text.source_tree import DictTree
from polisplan.views.statusurval import Statusfraga

VERSION = "9.9.9"
TABELL = "data/volontarer/2013-aby.yaml"
PROGRAMMET = "data/volontarverksamheter/volontarer-aby.yaml"


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
        if tag not in {"meta", "br", "wbr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def in_code(made: str) -> list[str]:
    """Return what stands as code in a page, in order and as a reader copies it."""
    found = re.findall(r"<code[^>]*>(.*?)</code>", made)
    return [unescape(re.sub(r"<[^>]*>", "", item)) for item in found]


def codes(made: str) -> set[str]:
    """Return the same, each once."""
    return set(in_code(made))


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
    ("maloversikt", alla_mal()),
    ("projekt", projekt()),
)
EMPTY = (
    ("uppfoljning", uppfoljning(period="2015")),
    ("mal", mal("2015-ensamt")),
    ("maloversikt", alla_mal({path: None for path in BASE if path.startswith("data/")})),
    ("projekt", projekt(TOMT_PROJEKT)),
)
HOSTILE_VIEWS = (
    ("uppfoljning", uppfoljning(hostile_uppfoljning()), 12),
    ("mal", mal(overlay=hostile_mal()), 6),
    ("maloversikt", alla_mal(hostile_mal()), 2),
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
    made = render_document("mal.html.j2", view, VERSION)

    assert {str(vy.stalle) for vy in view.loften} <= codes(made)
    assert {f"rad {vag.stalle.rad}" for vy in view.loften for vag in vy.vagar} <= codes(made)


def test_each_promise_and_each_figure_of_a_follow_up_names_its_line() -> None:
    view = uppfoljning()
    made = render_document("uppfoljning.html.j2", view, VERSION)
    loften = [vy for grupp in view.grupper for vy in grupp.loften]
    rows = [
        row for vy in loften for part in vy.delar for item in part.ataganden for row in item.rader
    ]
    told = [
        stalle for row in rows for item in (*row.gjort, *row.mot_malet) for stalle in item.stallen
    ]
    told += [row.mal.stalle for row in rows if row.mal]
    told += [stalle for vy in loften for item in vy.biutfall for stalle in item.stallen]
    told += [item.stalle for vy in loften for item in vy.redovisningar]

    assert {str(vy.lofte.stalle) for vy in loften} <= codes(made)
    assert len(told) > 10
    assert {f"rad {stalle.rad}" for stalle in told} <= codes(made)


def test_the_list_of_promises_leads_to_each() -> None:
    view = uppfoljning()
    made = render_document("uppfoljning.html.j2", view, VERSION)

    assert re.findall(r'<a href="#(lofte-[^"]*)"', made) == re.findall(r'id="(lofte-[^"]*)"', made)
    assert len(view.oversikt) == made.count('<article class="lofte" id=') == 5


def test_each_phase_area_and_report_of_a_project_names_its_file_and_line() -> None:
    view = projekt()
    made = render_document("projekt.html.j2", view, VERSION)
    places = {
        *(str(fas.stalle) for fas in view.faser),
        *(str(rad.stalle) for rad in view.regioner),
        *(str(rad.stalle) for rad in view.rapportering),
        *(str(item.stalle) for item in view.mal),
        *(str(rad.stalle) for rad in view.utfall),
    }

    assert len(places) == 10
    assert places <= codes(made)


def test_each_figure_and_target_of_an_indicator_names_its_file_and_line() -> None:
    view = indikator()
    made = render_document("indikator.html.j2", view, VERSION)
    places = {
        *(str(rad.stalle) for rad in view.observationer),
        *(str(rad.stalle) for rad in view.maltal),
    }

    assert len(places) == 12
    assert places <= codes(made)


def test_each_promise_of_the_coverage_names_its_file_and_line() -> None:
    view = tackning()
    made = render_document("tackning.html.j2", view, VERSION)
    places = {str(item.stalle) for rad in view.kommuner for item in rad.loften}

    assert "data/loften/aby/aby-2018-1.yaml:1" in places <= codes(made)


def test_each_row_and_rule_of_the_volunteers_names_its_place() -> None:
    view = volontarer(PROGRAM)
    made = codes(render_document("volontarer.html.j2", view, VERSION))
    rules = [rule for program in view.program for rule in program.regler]

    assert {f"rad {rad.stalle.rad}" for rad in view.rader if rad.stalle is not None} <= made
    assert {str(rule.stalle) for rule in rules} <= made
    assert {str(place) for item in view.motsagelser for place in item.stallen} <= made


def test_the_volunteers_by_several_sources(golden: Golden) -> None:
    view = volontarer(PROGRAM)

    golden.check("volontarer-flera.md", render_document("volontarer.md.j2", view, VERSION))


@pytest.mark.parametrize("ending", ["html", "md"])
@pytest.mark.parametrize(
    ("overlay", "said"),
    [
        pytest.param({TABELL: None}, "Registret har ingen volontärtabell.", id="no table"),
        pytest.param({PROGRAMMET: None}, "ingen beskrivning av programmet", id="no programme"),
    ],
)
def test_volunteers_without_a_part_say_so(overlay: Overlay, said: str, ending: str) -> None:
    assert said in render_document(f"volontarer.{ending}.j2", volontarer(overlay), VERSION)


def test_each_figure_of_the_quality_leads_to_its_promises() -> None:
    view = kvalitet({**RICH, **FYRA})
    made = render_document("kvalitet.html.j2", view, VERSION)

    assert {str(item.stalle) for item in view.poster} <= codes(made)
    assert all(f'<tr id="l-{item.id}">' in made for item in view.poster)
    assert set(re.findall(r'href="#l-([^"]+)"', made)) == {item.id for item in view.poster}
    assert {item.kommando for item in view.regler} <= codes(made)


def test_an_address_is_shown_with_its_letters_and_once_for_each_kommun() -> None:
    path = "data/kallor/kalla-ett.yaml"
    address = "https://ex.example/l%C3%B6fte%C2%A0i%20%C3%85by%FF"
    source = BASE[path].replace("https://example.org/aby", address)
    second = BASE["data/loften/aby/aby-2018-1.yaml"].replace("2018-1", "2018-2")
    overlay = {path: source, "data/loften/aby/aby-2018-2.yaml": second}
    made = render_document("tackning.html.j2", tackning({**FYRA, **overlay}), VERSION)

    found = [text for text in in_code(made) if text.startswith("https:")]
    assert found == ["https://ex.example/löfte%C2%A0i%20Åby%FF"] * 2


def test_a_period_may_break_between_its_days_and_nowhere_else() -> None:
    text = (
        '{% from "stalle.html.j2" import tid %}'
        '{{ tid("2018-01-01–2019-12-31") }}|{{ tid("från 2019, slut okänt") }}\n'
    )
    made = rendered({"templates/prov.html.j2": text}, "prov.html.j2")

    assert made == (
        '<span class="tid">2018-01-01–</span><wbr><span class="tid">2019-12-31</span>|'
        '<span class="tid">från</span> <span class="tid">2019,</span> '
        '<span class="tid">slut</span> <span class="tid">okänt</span>\n'
    )


def test_a_page_about_a_large_area_names_the_file_of_each_promise() -> None:
    view = status(RICH, Statusfraga())
    page = Page(render_document("status.html.j2", view, VERSION))

    places = {str(lofte.stalle) for grupp in view.alla for lofte in grupp.loften}
    text = "".join(page.words)

    assert len(places) == 4
    assert [place for place in places if place not in text] == []
    assert [ident for ident in view.poster.forsenade if ident not in text] == []
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
        pytest.param("ett\n{% include 'status.md.j2' %}\n", 2, id="itself"),
        pytest.param("ett\n{{ 'x' * 10 ** 10 }}\n", 2, id="too long a text"),
        pytest.param(
            "{% set s = 'x' * 2000 %}\n{% for a in s %}\n{% for b in s %}{% endfor %}{% endfor %}\n",
            3,
            id="a loop that hardly ends",
        ),
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


def test_a_template_that_cannot_be_read_is_not_passed_over() -> None:
    with pytest.raises(TemplateError, match=r"status\.md\.j2 kan inte användas: den är för stor"):
        rendered({"templates/status.md.j2": "x" * 300_000})


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("status.md.j2", "ett\n{% if %}", "templates/status.md.j2 kan inte användas, rad 2: "),
        ("rapport.css", "</style>", "rapport.css får inte innehålla </style"),
        ("status.md.j2", "{{ rapport.finns_inte }}", None),
        ("rapport.css", "p {}", None),
    ],
)
def test_a_template_is_checked_without_a_view(name: str, text: str, said: str | None) -> None:
    own = DictTree({f"templates/{name}": text})

    if said is None:
        check_template(name, own)
    else:
        with pytest.raises(TemplateError) as raised:
            check_template(name, own)
        assert said in str(raised.value)


def test_a_style_cannot_end_its_element() -> None:
    with pytest.raises(TemplateError, match=r"rapport\.css"):
        rendered({"templates/rapport.css": "</style><script>"}, "status.html.j2")


def test_a_faulty_style_is_no_matter_for_markdown() -> None:
    assert rendered({"templates/rapport.css": "</style><script>"}) == rendered({})


def test_words_of_a_template_take_values_and_nothing_else() -> None:
    own = {"templates/status.md.j2": "{{ _('{n} av {n}: {x.__class__}', n=rapport.kommuner) }}\n"}

    assert rendered(own) == "1 av 1: {x.\\_\\_class\\_\\_}\n"


def test_our_templates_are_found() -> None:
    names = {path.name for path in package_templates().iterdir()}

    assert {"status.html.j2", "status.md.j2", "volontarer.html.j2", "volontarer.md.j2"} <= names
