from __future__ import annotations

import datetime as dt
import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from support import reports
from support.avtal import DAY, OKAND, UTKAST, avtal, filled, hostile, med_bilagor
from support.base_tree import LOFTE
from support.build import Overlay
from support.hostile import CONTROLS, HOSTILE
from support.reports import RICH, status, volontarer
from support.uppfoljt import hostile_uppfoljning, long_uppfoljning, uppfoljning

from polisplan.errors import TemplateError
from polisplan.render.avtal_json import avtal_json
from polisplan.render.pdf import Attachment, as_data, pdf_printer
from polisplan.render.safe import safe_line
from polisplan.text.message import Message
from polisplan.text.source_tree import DictTree, SourceTree
from polisplan.text.tecken import skrivbara_tecken
from polisplan.views.avtalsdokument import Avtalsdokument
from polisplan.views.statusrapport import Statusrapport
from polisplan.views.statusurval import Statusfraga
from polisplan.views.volontarrapport import Volontarrapport

VERSION = "9.9.9"
ROOT = Path(__file__).parents[2]
LONG = "Ett mycket långt stycke om samverkan mellan kommunen och polisen. " * 55


def printed(view: Avtalsdokument, own: SourceTree | None = None) -> bytes:
    with pdf_printer("avtal.typ", VERSION, own) as printer:
        return printer(view, Attachment("avtal.json", avtal_json(view, VERSION)))


def text_of(pdf: bytes) -> str:
    """Return the words of a PDF, without its line breaks and hyphens at the end of a line."""
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def squeezed(text: str) -> str:
    """Return a text without what breaking it into lines can change."""
    return "".join(text.split()).replace("-", "").replace("\u2010", "")


def own(**templates: str) -> DictTree:
    return DictTree(
        {f"templates/{name.replace('_', '.')}": text for name, text in templates.items()}
    )


# What a document is.


def test_a_document_is_archive_quality_accessible_and_dated() -> None:
    reader = PdfReader(io.BytesIO(printed(avtal(UTKAST, "aby-2019"))))
    root: Any = reader.trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()

    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert root["/Lang"] == "sv"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Samverkansöverenskommelse Åby 2019"
    assert reader.metadata.creation_date == dt.datetime(2019, 5, 1, tzinfo=dt.UTC)


def test_every_font_is_ours_and_inside() -> None:
    pages: Any = PdfReader(io.BytesIO(printed(avtal(UTKAST, "aby-2019")))).pages
    fonts = {
        str(font["/BaseFont"]): font["/DescendantFonts"][0]["/FontDescriptor"]
        for page in pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts
    assert all("SourceSans3" in name for name in fonts)
    assert all("/FontFile2" in descriptor for descriptor in fonts.values())


def test_the_data_travels_with_the_document() -> None:
    view = avtal()
    reader = PdfReader(io.BytesIO(printed(view)))

    assert [item.name for item in reader.attachment_list] == ["avtal.json"]
    assert json.loads(reader.attachments["avtal.json"][0]) == json.loads(avtal_json(view, VERSION))


def test_the_document_to_sign_has_places_to_sign_and_the_compilation_none() -> None:
    to_sign = text_of(printed(avtal(UTKAST, "aby-2019")))
    compiled = text_of(printed(avtal()))

    assert "Ort och datum" in to_sign
    assert "SAMMANSTÄLLNING" not in to_sign
    assert "SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN" in compiled
    assert "Ort och datum" not in compiled


def test_places_to_sign_are_never_spread_over_two_pages() -> None:
    pages = [
        [
            page.extract_text().count("Ort och datum")
            for page in PdfReader(io.BytesIO(printed(avtal(med_bilagor(number), "aby-2019")))).pages
        ]
        for number in range(13, 34, 3)
    ]

    assert {tuple(number for number in counts if number) for counts in pages} == {(2,)}
    assert len({counts.index(2) for counts in pages}) == 2


def test_every_page_of_a_compilation_says_that_it_is_one() -> None:
    long = {path: str(text).replace("skede: utkast\n", "") for path, text in filled(LONG).items()}
    pages = PdfReader(io.BytesIO(printed(avtal(long, "aby-2019")))).pages

    assert len(pages) > 3
    assert all("SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN" in page.extract_text() for page in pages)


def test_the_document_says_what_it_rests_on() -> None:
    view = avtal()
    stamp = view.huvud.stampel
    assert stamp is not None
    text = squeezed(text_of(printed(view)))

    assert (
        squeezed(f"Underlag: 3 filer, sha256 {stamp.sha256[:12]} · revision 0123456789ab") in text
    )
    assert stamp.sha256 in text


# The other reports.


@pytest.mark.parametrize(
    ("kind", "view"),
    [
        ("status", status(RICH)),
        ("status", status(RICH, Statusfraga())),
        ("status", status({LOFTE: None})),
        ("status", status(reports.hostile())),
        ("volontarer", volontarer()),
        ("volontarer", volontarer(reports.PROGRAM)),
        ("volontarer", volontarer({"data/volontarer/2013-aby.yaml": None})),
        ("volontarer", volontarer(reports.hostile())),
    ],
)
def test_status_and_volunteers_can_be_printed(
    kind: str, view: Statusrapport | Volontarrapport
) -> None:
    with pdf_printer(f"{kind}.typ", VERSION) as printer:
        text = squeezed(text_of(printer(view, Attachment(f"{kind}.json", "{}"))))

    assert squeezed(str(view.huvud.titel)) in text
    if isinstance(view, Statusrapport):
        said = [rad.text for rad in view.fakta] + [*view.okant, *view.noter]
        said += [lofte.tillstand for grupp in view.grupper for lofte in grupp.loften]
    else:
        said = [rad.text for rad in view.nyckelrader] + [*view.las_sa_har, view.jamforelse]
    assert [str(words) for words in said if squeezed(safe_line(str(words))) not in text] == []


@pytest.mark.parametrize(
    ("overlay", "period"),
    [
        pytest.param(None, "2018", id="with every part"),
        pytest.param(None, "2015", id="without a promise"),
        pytest.param(hostile_uppfoljning(), "2018", id="hostile"),
        pytest.param(long_uppfoljning(LONG), "2018", id="long"),
    ],
)
def test_a_follow_up_can_be_printed(overlay: Overlay | None, period: str) -> None:
    view = uppfoljning(overlay, period)
    with pdf_printer("uppfoljning.typ", VERSION) as printer:
        text = squeezed(text_of(printer(view, Attachment("uppfoljning.json", "{}"))))
    loften = [vy for grupp in view.grupper for vy in grupp.loften]
    said = [view.svar, *(rad.text for rad in view.fakta), *view.okant, *view.las_sa_har]
    for vy in loften:
        said += [*(told.text for told in vy.biutfall), *vy.avvikelser, vy.lofte.tillstand]
        said += [*vy.lofte.enligt_kallan, *(item.i_ord for item in vy.redovisningar)]
        said += [step.text for step in vy.nasta]
        rows = [row for part in vy.delar for item in part.ataganden for row in item.rader]
        said += [told.text for row in rows for told in (*row.gjort, *row.mot_malet)]
    beginnings = [squeezed(safe_line(str(words)))[:30] for words in said]

    assert [words for words in beginnings if words not in text] == []


# Texts.


@pytest.mark.parametrize(
    ("overlay", "ident"),
    [(None, "aby-2017"), (OKAND, "aby-2017"), (UTKAST, "aby-2019"), (filled(LONG), "aby-2019")],
    ids=["plain", "unknown", "draft", "long"],
)
def test_no_word_of_a_view_is_lost(overlay: Overlay | None, ident: str) -> None:
    view = avtal(overlay, ident)
    text = squeezed(text_of(printed(view)))
    said = [str(view.form), str(view.mellan), str(view.omrade), str(view.giltighet)]
    said += [str(rad.text) for rad in view.kallor]
    said += [] if view.okant is None else [str(view.okant)]
    said += [rad.vad for rad in view.prioriteringar]
    said += [str(rad.vad) for lofte in view.loften for rad in lofte.aktiviteter if rad.vad]
    said += [str(mal) for lofte in view.loften for rad in lofte.aktiviteter for mal in rad.mal]
    beginnings = [squeezed(words)[:16] for words in said]  # a page may end further on

    assert [words for words in beginnings if words not in text] == []


def test_hostile_text_is_text_in_every_field() -> None:
    view = avtal(hostile(), "aby-2019")
    pdf = printed(view)
    text = squeezed(text_of(pdf))
    shown = squeezed(f"{HOSTILE} #panic(1) $x$ *fet* _kursiv_ @etikett")

    assert text.count(shown) >= 20
    assert "49" not in text_of(pdf).split("{{ 7*7 }}")[0]


def test_control_characters_and_what_the_font_lacks_are_named() -> None:
    view = replace(avtal(), anmarkning=f"{CONTROLS} 😀 שלום \ue000", organisation="A\u0301 ﬁ")
    text = squeezed(text_of(printed(view)))

    assert squeezed(safe_line(CONTROLS)) in text
    assert "<U+1F600>" in text
    assert "<U+05E9><U+05DC><U+05D5><U+05DD><U+E000>" in text


def test_every_printable_character_can_be_printed() -> None:
    visible = sorted(item for item in skrivbara_tecken() if safe_line(item) == item)
    view = replace(avtal(), anmarkning=" ".join(visible))

    assert "<U+" not in as_data(view)["anmarkning"]
    assert printed(view).startswith(b"%PDF-1.7")


def test_a_view_becomes_plain_values() -> None:
    made = as_data({"a": (1, True, None, dt.date(2019, 5, 1), Message("okänt"), 2**60, DAY)})

    assert made == {"a": [1, True, None, [2019, 5, 1], "okänt", str(2**60), [2019, 5, 1]]}


# The same bytes.


def test_one_printer_makes_the_same_of_many_as_of_one() -> None:
    views = [avtal(), avtal(UTKAST, "aby-2019"), avtal(OKAND), avtal()]
    with pdf_printer("avtal.typ", VERSION) as printer:
        many = [
            printer(view, Attachment("avtal.json", avtal_json(view, VERSION))) for view in views
        ]

    assert many == [printed(view) for view in views]


def test_one_figure_changes_what_shows_it_and_nothing_else() -> None:
    before = text_of(printed(avtal(UTKAST, "aby-2019"))).split()
    one = dict(UTKAST)
    path = next(path for path in one if "loften" in path)
    one[path] = str(one[path]).replace("minst: 2, enhet: kontroller", "minst: 7, enhet: kontroller")
    after = text_of(printed(avtal(one, "aby-2019"))).split()
    differing = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    stamps = {pair for pair in differing if len(pair[0]) >= 12}

    assert [pair for pair in differing if pair not in stamps] == [("2", "7")]
    assert sorted(len(old) for old, _ in stamps) == [12, 64]


# Templates of a data tree.


def test_a_template_of_the_tree_goes_before_ours() -> None:
    mine = own(avtal_typ='#import "bas.typ": *\n#show: dokument\n#title(huvud.titel)\nEgen mall')

    assert "Egen mall" in text_of(printed(avtal(), mine))


@pytest.mark.parametrize(
    ("templates", "said"),
    [
        ({"avtal_typ": "#let x = (\n"}, "Mallen templates/avtal.typ kan inte användas, rad 1: unclosed"),
        ({"avtal_typ": '\n#import "bas.typ": *\n#rapport.saknas'}, "avtal.typ kan inte användas, rad 3"),
        ({"bas_typ": "\n\n#let x = y"}, "Mallen templates/bas.typ kan inte användas, rad 3: unknown"),
        (
            {"avtal_typ": '#set document(title: "x")\n#set text(font: "Nope")\n#title()'},
            "avtal.typ kan inte användas, rad 2: unknown font",
        ),
        ({"avtal_typ": "x"}, "rad okänd: PDF/UA-1 error: missing document title"),
        ({"avtal_typ": '#import "@preview/x:1.0.0"'}, "rad 1: efter import och include"),
        ({"avtal_typ": 'a\n#import "@pre" + "view/x:1.0.0"'}, "rad 2: efter import och include"),
        ({"avtal_typ": '#include "../data/hemligt.typ"'}, "rad 1: efter import och include"),
        ({"avtal_typ": '#eval("1")'}, "rad 1: eval får inte användas"),
        ({"avtal_typ": '#import "annan.typ": *'}, "Mallen templates/annan.typ finns inte."),
        ({"avtal_typ": '#read("/etc/passwd")'}, "avtal.typ kan inte användas, rad 1: file not found"),
        ({"avtal_typ": '#read("../../etc/passwd")'}, "avtal.typ kan inte användas, rad 1"),
    ],
)  # fmt: skip
def test_a_faulty_template_is_told_by_file_and_line(templates: dict[str, str], said: str) -> None:
    with pytest.raises(TemplateError) as error:
        printed(avtal(), own(**templates))

    assert said in str(error.value)


def test_a_template_that_is_not_utf_8_is_told() -> None:
    with pytest.raises(TemplateError, match=r"templates/avtal\.typ är inte UTF-8"):
        printed(avtal(), DictTree({"templates/avtal.typ": b"\xff"}))


# What an independent reader says.


@pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed: text read by pypdf only"
)
def test_another_reader_finds_the_same_words(tmp_path: Path) -> None:
    path = tmp_path / "avtal.pdf"
    path.write_bytes(printed(avtal()))
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    found = done.stdout.decode()

    assert "SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN" in found
    assert "Lugnare trafik" in found
