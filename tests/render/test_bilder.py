"""The pictures as they are drawn: `templates/bilder.html.j2` over ready numbers."""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from types import SimpleNamespace

import pytest
from support.base_tree import BASE
from support.build import Overlay, snapshot
from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.omraden import FYRA, kommun, lofte
from support.reports import RICH, hostile_indikator, indikator, kvalitet, status, tackning
from support.uppfoljt import RIKT_PROJEKT, projekt

from polisplan.config.installningar import Installningar
from polisplan.render.templates import package_templates, render_document
from polisplan.text.message import Message
from polisplan.text.source_tree import DictTree
from polisplan.totals.lage import lage
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell, Fyllning, Klass
from polisplan.views.bilder.faslinje import Faslinje
from polisplan.views.bilder.karta import Karta, Kartkommun, karta
from polisplan.views.bilder.staplar import delade_staplar, enkla_staplar
from polisplan.views.bilder.tidslinje import Tidslinje, tidslinje
from polisplan.views.statusurval import Statusfraga

DAY = dt.date(2019, 5, 1)
KLASSER = tuple(Klass(Message(item.value), item) for item in Fyllning)


def drawn(macro: str, bild: object) -> str:
    """Return one picture, drawn by a template of a tree that uses ours."""
    own = f'{{% import "bilder.html.j2" as bilder %}}{{{{ bilder.{macro}(rapport.bild) }}}}\n'
    view = SimpleNamespace(bild=bild)
    return render_document("prov.html.j2", view, "0", DictTree({"templates/prov.html.j2": own}))


def a_map(*extra: Kartkommun) -> Karta:
    kommuner = (
        Kartkommun("0980", "Gotland", "Stockholm", KLASSER[0]),
        Kartkommun("0860", "Hultsfred", "Syd", KLASSER[1]),
        Kartkommun("0882", "Oskarshamn", "Syd", KLASSER[3]),
        Kartkommun("0883", "Västervik", "Syd", KLASSER[5]),
    )
    classes = tuple(KLASSER[index] for index in (0, 1, 3, 5))
    found = karta("karta", Message("Några kommuner"), classes, (*kommuner, *extra))
    assert found is not None
    return found


def renamed(bild: Faslinje, text: str) -> Faslinje:
    """Return a picture whose phases are all called the same."""
    said = Message("{text}", text=text)
    return replace(bild, rader=tuple(replace(rad, namn=said) for rad in bild.rader))


def a_time_line(titel: str = "Samverkan i Åby") -> Tidslinje:
    promises = {
        **{path: None for path in BASE if path.startswith("data/loften/")},
        **lofte("a", "{kommun: aby}", "{fran: 2017, till: 2018-06}"),
        **lofte("b", "{kommun: aby}", "{fran: 2018-06}"),
        **lofte("c", "{kommun: aby}", "{till: 2016}"),
        **lofte("d", "{kommun: aby}", "{fran: 2018, till: tills vidare}"),
        **lofte("e", "{kommun: aby}", "{till: tills vidare}"),
    }
    plan = snapshot(promises)
    lagen = [lage(item, DAY, Installningar()) for item in plan.loften.values()]
    avtal = [item.model_copy(update={"titel": titel}) for item in plan.overenskommelser.values()]
    found = tidslinje(plan, lagen, avtal, DAY)
    assert found is not None
    return found


def bars(namn: str = "Åby") -> object:
    huvud = Bildhuvud(
        "staplar", Message("Tillstånd"), Message("Sex delar."), Bildtabell(("Område",), ((namn,),))
    )
    return delade_staplar(huvud, KLASSER, [(namn, (1, 2, 3, 4, 5, 6)), ("Öby", (0, 0, 1, 0, 0, 0))])


def a_series(overlay: Overlay | None = None) -> object:
    return indikator(overlay).bild


def phases() -> Faslinje:
    """Return a picture of phases whose ends are known, open and unknown, the day within it."""
    path = "data/projekt/op-17.yaml"
    more = (
        "- {nr: 4, nar: {fran: 2014-11, till: tills vidare}, innehall: [Drift]}\n"
        "- {nr: 5, nar: {till: 2014-12}, innehall: [Avveckling]}\n"
    )
    text = str(RIKT_PROJEKT[path]).replace("agarbyte:", f"{more}agarbyte:")
    bild = projekt({path: text}, dt.date(2014, 10, 15)).bild
    assert bild is not None
    return bild


PICTURES = {
    "staplar": bars(),
    "tidslinje": a_time_line(),
    "karta": a_map(Kartkommun("9901", "Åby", None, KLASSER[0])),
    "serie": a_series(),
    "faser": phases(),
}


@pytest.mark.parametrize("macro", PICTURES)
def test_the_pictures(golden: Golden, macro: str) -> None:
    golden.check(f"{macro}.html", drawn(macro, PICTURES[macro]))


@pytest.mark.parametrize("macro", PICTURES)
def test_a_picture_has_a_name_says_what_it_shows_and_has_its_table(macro: str) -> None:
    made = drawn(macro, PICTURES[macro])
    [svg] = [
        item
        for item in re.findall(r"<svg.*?</svg>\n(?=<ul|<div)", made, re.DOTALL)
        if 'role="img"' in item
    ]
    picture = ET.fromstring(svg)

    title, desc = picture[0], picture[1]
    assert (title.tag, desc.tag) == ("title", "desc")
    assert picture.attrib["aria-labelledby"] == title.attrib["id"]
    assert picture.attrib["aria-describedby"] == desc.attrib["id"]
    assert (title.text or "").strip()
    assert (desc.text or "").strip()
    assert made.count("<table") == made.count("<details") == 1


@pytest.mark.parametrize("macro", PICTURES)
def test_a_picture_brings_no_style_no_colour_and_no_address_of_its_own(macro: str) -> None:
    made = drawn(macro, PICTURES[macro])

    assert not re.findall(r"\s(style|href|src|on\w+)=", made)
    assert not re.findall(r"#[0-9a-fA-F]{3,6}\b", made)
    used = set(re.findall(r'fill="url\(#([^)]+)\)"', made))
    assert used <= set(re.findall(r'<pattern id="([^"]+)"', made))


def test_every_filling_is_told_apart_without_colour() -> None:
    made = drawn("staplar", PICTURES["staplar"])
    shapes = set()
    for pattern in re.findall(r"<pattern .*?</pattern>", made, re.DOTALL):
        shape = re.sub(r' (id|class)="[^"]*"', "", pattern)
        shapes.add(shape + ("fylld" if 'class="grund fylld"' in pattern else ""))

    assert len(shapes) == len(Fyllning)


def test_every_class_of_a_picture_is_in_the_style() -> None:
    style = (package_templates() / "bilder.css").read_text(encoding="utf-8")
    for item in Fyllning:
        assert f".bild .grund.{item.value} {{" in style


def test_every_id_of_a_page_is_there_once() -> None:
    view = status({**RICH, **FYRA}, Statusfraga())
    made = render_document("status.html.j2", view, "0")
    ids = re.findall(r'\sid="([^"]+)"', made)

    assert len(ids) == len(set(ids)) > 10


@pytest.mark.parametrize("text", [HOSTILE, CONTROLS, "Ett mycket långt namn " * 50])
@pytest.mark.parametrize("macro", ["staplar", "tidslinje", "karta", "faser"])
def test_hostile_and_long_names_are_text(macro: str, text: str) -> None:
    made = {
        "staplar": lambda: drawn("staplar", bars(text)),
        "tidslinje": lambda: drawn("tidslinje", a_time_line(text)),
        "faser": lambda: drawn("faser", renamed(phases(), text)),
        "karta": lambda: drawn("karta", a_map(Kartkommun("0488", text, text, KLASSER[0]))),
    }[macro]()

    assert "<script" not in made
    assert "<img" not in made
    assert not set(made) & {"\x1b", "\x07", "\u202e", "\r", "\x00"}
    assert all(len(label) < 600 for label in re.findall(r"<text[^>]*>([^<]*)</text>", made))


def test_a_hostile_indicator_is_text() -> None:
    made = render_document("indikator.html.j2", indikator(hostile_indikator()), "0")

    assert "<img" not in made
    assert made.count("<script") == 1
    assert "&lt;script&gt;alert(1)" in made


@pytest.mark.parametrize("ending", ["md", "html"])
def test_an_indicator_as_a_document(golden: Golden, ending: str) -> None:
    made = render_document(f"indikator.{ending}.j2", indikator(), "9.9.9")

    golden.check(f"indikator.{ending}", made)


def test_a_map_that_cannot_be_drawn_says_so_and_has_its_table() -> None:
    unknown = karta("k", Message("T"), KLASSER[:1], [Kartkommun("9901", "Åby", None, KLASSER[0])])
    made = drawn("karta", unknown)

    assert "Kartan kan inte ritas" in made
    assert 'role="img"' not in made
    assert "<td>Åby</td>" in made


def test_bars_of_nothing_are_drawn_as_nothing() -> None:
    huvud = Bildhuvud("tom", Message("Tom"), Message("Inget."), Bildtabell((), ()))

    assert "<rect" not in drawn("staplar", delade_staplar(huvud, KLASSER, []))
    assert "<rect" not in drawn("staplar", enkla_staplar(huvud, []))


def test_pages_about_an_empty_register_have_no_picture() -> None:
    empty: Overlay = {path: None for path in BASE if path.startswith("data/")}
    for name, view in (
        ("status", status(empty, Statusfraga())),
        ("tackning", tackning(empty)),
        ("kvalitet", kvalitet(empty)),
    ):
        assert "<figure" not in render_document(f"{name}.html.j2", view, "0")


def test_a_kommun_of_the_map_is_named_where_it_is_pointed_at() -> None:
    view = tackning({**FYRA, **kommun("gotland", "Gotland", "0980", "abylan")})
    made = render_document("tackning.html.j2", view, "0")

    assert "<title>Gotland: ej i registret</title>" in made
    assert "inte på kartan: Dalby, Åby, Älmby, Öby." in made
