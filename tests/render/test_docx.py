from __future__ import annotations

import datetime as dt
import html
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader
from support.avtal import FALT, OKAND, UTKAST, avtal, filled, hostile, med_bilagor
from support.base_tree import BASE
from support.build import Overlay
from support.hostile import CONTROLS, HOSTILE
from support.uppfoljt import hostile_uppfoljning, uppfoljning
from support.word import BODY, W, changed, paragraphs, part, styles, with_paragraph

from polisplan.cli.language import load_language
from polisplan.errors import TemplateError
from polisplan.render.docx import docx_texts, word_document
from polisplan.render.pdf import Attachment, pdf_printer
from polisplan.render.safe import safe_line
from polisplan.render.templates import package_templates, render_document
from polisplan.text.language import speaking
from polisplan.text.source_tree import DictTree

VERSION = "9.9.9"
ROOT = Path(__file__).parents[2]
LONG = "Ett mycket långt stycke om samverkan mellan kommunen och polisen. " * 55
COMPILED_LONG = {
    path: str(text).replace("skede: utkast\n", "") for path, text in filled(LONG).items()
}

AVTAL = [
    pytest.param(None, "aby-2017", id="compilation"),
    pytest.param(OKAND, "aby-2017", id="unknown"),
    pytest.param(UTKAST, "aby-2019", id="draft"),
    pytest.param(filled(LONG), "aby-2019", id="long"),
    pytest.param(COMPILED_LONG, "aby-2019", id="long compilation"),
    pytest.param(hostile(), "aby-2019", id="hostile"),
]
UPPFOLJNING = [
    pytest.param(None, "2018", id="rich"),
    pytest.param(None, "2015", id="empty"),
    pytest.param(dict.fromkeys(path for path in BASE if "/loften/" in path), "2018", id="none"),
    pytest.param(hostile_uppfoljning(), "2018", id="hostile"),
]


def written(view: Any, kind: str = "avtal", own: dict[str, bytes] | None = None) -> bytes:
    tree = None if own is None else DictTree(own)
    return word_document(f"{kind}.docx", view, VERSION, tree)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def letters(text: str) -> str:
    """Return what is left of a text whose punctuation and lines may differ."""
    return re.sub(r"\W|_", "", text)


def words_of_markdown(text: str) -> list[str]:
    return words(html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text.replace("<br>", " "))))


# What a document says.


@pytest.mark.parametrize(("overlay", "ident"), AVTAL)
def test_an_agreement_says_in_word_what_it_says_in_markdown(
    overlay: Overlay | None, ident: str
) -> None:
    view = avtal(overlay, ident)
    markdown = words_of_markdown(render_document("avtal.md.j2", view, VERSION))

    assert len(markdown) > 50
    assert words(" ".join(paragraphs(written(view)))) == markdown


@pytest.mark.parametrize(("overlay", "period"), UPPFOLJNING)
def test_a_follow_up_says_in_word_what_it_says_in_markdown(
    overlay: Overlay | None, period: str
) -> None:
    view = uppfoljning(overlay, period)
    markdown = words_of_markdown(render_document("uppfoljning.md.j2", view, VERSION))

    assert len(markdown) > 50
    assert words(" ".join(paragraphs(written(view, "uppfoljning")))) == markdown


@pytest.mark.parametrize(("overlay", "ident"), AVTAL[:-1])
def test_an_agreement_says_in_pdf_what_it_says_in_word(overlay: Overlay | None, ident: str) -> None:
    view = avtal(overlay, ident)
    with pdf_printer("avtal.typ", VERSION) as printer:
        pages = PdfReader(io.BytesIO(printer(view, Attachment("avtal.json", "{}")))).pages
    # Whatever stands at the top of each page may come in between.
    found = letters(" ".join(page.extract_text() for page in pages))
    said = [letters(part)[:12] for text in paragraphs(written(view)) for part in text.split(" · ")]

    assert len(said) > 15
    assert [text for text in said if text not in found] == []


def test_it_speaks_english() -> None:
    with speaking(load_language("en")):
        view = avtal(UTKAST, "aby-2019")
        made = written(view)
        markdown = words_of_markdown(render_document("avtal.md.j2", view, VERSION))

    assert words(" ".join(paragraphs(made))) == markdown
    assert paragraphs(made, "word/header1.xml")[0].startswith("Working copy")
    assert {item.get(f"{W}val") for item in part(made, "word/styles.xml").iter(f"{W}lang")} == {
        "en-GB"
    }


def test_the_document_to_sign_has_places_to_sign_and_the_compilation_none() -> None:
    to_sign = paragraphs(written(avtal(UTKAST, "aby-2019")))
    compiled = paragraphs(written(avtal()))

    assert to_sign[0] == "HANDLING ATT UNDERTECKNA"
    assert to_sign.count("Underskrift: ") == 2
    assert sum(text.startswith("Ort och datum: ") for text in to_sign) == 2
    assert compiled[0] == "SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN"
    assert not [text for text in compiled if "Underskrift" in text or "Ort och datum" in text]


def test_every_page_says_that_it_is_a_working_copy_and_what_it_is_of() -> None:
    compiled = written(avtal())
    to_sign = written(avtal(UTKAST, "aby-2019"))
    view = uppfoljning()

    assert paragraphs(compiled, "word/header1.xml") == [
        "Arbetskopia SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN"
    ]
    assert paragraphs(to_sign, "word/header1.xml") == ["Arbetskopia HANDLING ATT UNDERTECKNA"]
    assert paragraphs(written(view, "uppfoljning"), "word/header1.xml") == [
        f"Arbetskopia {view.huvud.titel}"
    ]
    assert "revision 0123456789ab" in paragraphs(compiled, "word/footer1.xml")[0]


def test_a_long_title_does_not_fill_the_top_of_every_page() -> None:
    view = uppfoljning()
    huvud = replace(view.huvud, titel=avtal(filled(LONG), "aby-2019").huvud.titel)
    made = written(replace(view, huvud=huvud), "uppfoljning")
    [header] = paragraphs(made, "word/header1.xml")

    assert header.startswith("Arbetskopia Ett mycket långt stycke")
    assert len(header) < 110
    assert header.endswith("…")


# What a document is.


@pytest.mark.parametrize(
    ("kind", "view"), [("avtal", avtal(UTKAST, "aby-2019")), ("uppfoljning", uppfoljning())]
)
def test_headings_and_tables_are_real(kind: str, view: Any) -> None:
    made = written(view, kind)
    found = styles(made)
    body = part(made)

    assert [text for style, text in found if style == "Title"] == [str(view.huvud.titel)]
    assert {"Heading1", "Heading2", "ListBullet"} <= {style for style, _ in found}
    for table in body.iter(f"{W}tbl"):
        assert [item.get(f"{W}val") for item in table.iter(f"{W}tblStyle")] == ["TableGrid"]
        rows = list(table.iter(f"{W}tr"))
        assert len(rows) > 1
        assert [bool(list(row.iter(f"{W}tblHeader"))) for row in rows] == [
            True, *[False] * (len(rows) - 1),
        ]  # fmt: skip
        assert all((item.get(f"{W}val") or "") for item in table.iter(f"{W}tblCaption"))
    assert list(body.iter(f"{W}tbl"))
    [size] = body.iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")


def test_it_has_a_title_a_language_a_day_and_no_person() -> None:
    made = written(avtal(UTKAST, "aby-2019"))
    core = {
        item.tag.rpartition("}")[2]: item.text or "" for item in part(made, "docProps/core.xml")
    }
    lang = [item.get(f"{W}val") for item in part(made, "word/styles.xml").iter(f"{W}lang")]

    assert core["title"] == "Samverkansöverenskommelse Åby 2019"
    assert core["language"] == "sv-SE"
    assert core["creator"] == "polisplan 9.9.9"
    assert core["created"] == core["modified"] == "2019-05-01T00:00:00Z"
    assert core["lastModifiedBy"] == ""
    assert lang == ["sv-SE"]


def test_a_title_that_is_too_long_for_a_property_is_cut() -> None:
    made = written(avtal(filled(LONG), "aby-2019"))
    core = {
        item.tag.rpartition("}")[2]: item.text or "" for item in part(made, "docProps/core.xml")
    }

    assert len(core["title"]) == 255


def test_rows_and_places_to_sign_stay_whole() -> None:
    body = part(written(avtal(UTKAST, "aby-2019")))
    rows = [
        list(row.iter(f"{W}cantSplit")) for table in body.iter(f"{W}tbl")
        for row in table.iter(f"{W}tr")
    ]  # fmt: skip
    kept = [_kept(item) for item in body.iter(f"{W}p") if _signed(item)]

    assert len(rows) > 6
    assert all(rows)
    assert kept == [True, True, True, False]


def _signed(paragraph: ET.Element) -> bool:
    return any((item.text or "").startswith(("Underskrift:", "Ort och datum:"))
               for item in paragraph.iter(f"{W}t"))  # fmt: skip


def _kept(paragraph: ET.Element) -> bool:
    """Return whether a line to sign on stays with the next; its style says so unless it does."""
    return not [item for item in paragraph.iter(f"{W}keepNext") if item.get(f"{W}val") == "0"]


# Text is text.


@pytest.mark.parametrize(
    ("kind", "view", "tame", "fields"),
    [
        ("avtal", avtal(hostile(), "aby-2019"), avtal(filled("ord"), "aby-2019"), FALT - 2),
        ("uppfoljning", uppfoljning(hostile_uppfoljning()), uppfoljning(), 12),
    ],
    ids=["avtal", "uppfoljning"],
)
def test_hostile_text_in_every_field_is_text(kind: str, view: Any, tame: Any, fields: int) -> None:
    made = written(view, kind)
    elements = {item.tag for item in part(made).iter()}

    assert "\n".join(paragraphs(made)).count(HOSTILE) >= fields
    assert elements <= {item.tag for item in part(written(tame, kind)).iter()}
    assert not [tag for tag in elements if "instr" in tag or "fld" in tag or "hyperlink" in tag]


def test_what_the_library_takes_for_marks_stays_text() -> None:
    text = "{_{ 7*7 }_} {_% raw %_} {{r x }} {%p if 1 %} a_b </w:t></w:r> &amp; {_ %_ _}"
    view = replace(avtal(), anmarkning=text)

    assert text in paragraphs(written(view))


def test_control_characters_are_named() -> None:
    text = f"{CONTROLS}\t\a\f\v\ufffe\uffff\ud800"
    view = replace(avtal(), anmarkning=text)
    made = paragraphs(written(view))

    assert safe_line(text) in made
    assert "<U+FFFE><U+FFFF><U+D800>" in safe_line(text)


# The same bytes.


def test_nothing_in_the_file_tells_when_or_where_it_was_written() -> None:
    with zipfile.ZipFile(io.BytesIO(written(avtal()))) as archive:
        items = archive.infolist()

    assert {item.date_time for item in items} == {(1980, 1, 1, 0, 0, 0)}
    assert {item.create_system for item in items} == {0}
    assert {item.compress_type for item in items} == {zipfile.ZIP_STORED}
    assert items[0].filename == "[Content_Types].xml"


def test_one_figure_changes_what_shows_it_and_nothing_else() -> None:
    before = words(" ".join(paragraphs(written(avtal(UTKAST, "aby-2019")))))
    one = dict(UTKAST)
    path = next(path for path in one if "loften" in path)
    one[path] = str(one[path]).replace("minst: 2, enhet: kontroller", "minst: 7, enhet: kontroller")
    after = words(" ".join(paragraphs(written(avtal(one, "aby-2019")))))
    differing = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]

    assert [pair for pair in differing if len(pair[0]) != 12] == [("2", "7")]
    assert len(differing) == 2


# Templates.


def test_a_template_of_the_tree_goes_before_ours() -> None:
    own = {"templates/avtal.docx": with_paragraph("avtal.docx", "Vår mall {{ rapport.titel }}")}

    assert paragraphs(written(avtal(), own=own))[0] == "Vår mall Samverkan i Åby"


def test_what_an_office_has_written_about_its_template_is_not_passed_on() -> None:
    core = "docProps/core.xml"
    mine = changed(
        "avtal.docx", "<dc:creator></dc:creator>", "<dc:creator>{{ x }}</dc:creator>", core
    )
    made = written(avtal(), own={"templates/avtal.docx": mine})

    assert written(avtal()) == made


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ rapport.saknas }}", "vid «{{ rapport.saknas }}»: "),
        ("a {% if %}", "vid «a {% if %}»: "),
        ("{{ ''.__class__.__mro__ }}", "vid «{{ ''.__class__.__mro__ }}»: "),
        ("{{ rapport.titel|safe }}", "vid «{{ rapport.titel|safe }}»: No filter named 'safe'"),
        ("{{ range(9) }}", "vid «{{ range(9) }}»: 'range' is undefined"),
        ("{% include 'avtal.md.j2' %}", "vid «{% include 'avtal.md.j2' %}»: "),
        ("{{ _('{x}') }}", "vid «{{ _('{x}') }}»: "),
        ("{{ 1 // 0 }}", "vid «{{ 1 // 0 }}»: "),
        ("{% set s = 'x' * 2000 %}{% for a in s %}{% for b in s %}{% endfor %}{% endfor %}", "utan slut"),
        ("{% if false %}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}", "börjar och slutar på olika"),
    ],
)  # fmt: skip
def test_a_faulty_template_is_told_by_file_and_text(text: str, said: str) -> None:
    own = {"templates/avtal.docx": with_paragraph("avtal.docx", text)}

    with pytest.raises(TemplateError) as raised:
        written(avtal(), own=own)

    assert str(raised.value).startswith("Mallen templates/avtal.docx kan inte användas: ")
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "{% set x = rapport.titel|e %}{{ x }}",
        "{% autoescape false %}{{ rapport.titel }}{% endautoescape %}",
        "{{ rapport.titel|string|upper|lower }}",
    ],
)
def test_a_template_of_the_tree_cannot_make_markup_of_the_data(text: str) -> None:
    own = {"templates/avtal.docx": with_paragraph("avtal.docx", text)}
    view = replace(avtal(), titel="</w:t><w:br/><w:t>å")

    assert not list(part(written(view, own=own)).iter(f"{W}br"))


def test_words_of_a_template_are_found() -> None:
    texts = "\n".join(docx_texts((package_templates() / "avtal.docx").read_bytes()))

    assert '_("Arbetskopia")' in texts
    assert '_("Prioriterade områden")' in texts
    assert "rapport.huvud.stampel.i_ord" in texts


# What another program makes of it.


@pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="NOT OPENED: LibreOffice is not installed, so Word documents are read by our tests only",
)
def test_libreoffice_opens_them_and_finds_the_same_words(tmp_path: Path) -> None:
    views: dict[str, tuple[str, Any]] = {
        "sammanstallning": ("avtal", avtal()),
        "utkast": ("avtal", avtal(UTKAST, "aby-2019")),
        "fientlig": ("avtal", avtal(hostile(), "aby-2019")),
        "lang": ("avtal", avtal(filled(LONG), "aby-2019")),
        "uppfoljning": ("uppfoljning", uppfoljning()),
    }
    for name, (kind, view) in views.items():
        (tmp_path / f"{name}.docx").write_bytes(written(view, kind))
    _converted(tmp_path, views)

    for name, (_, view) in views.items():
        reader = PdfReader(tmp_path / f"{name}.pdf")
        found = "".join("".join(page.extract_text().split()) for page in reader.pages)
        texts = paragraphs((tmp_path / f"{name}.docx").read_bytes())
        beginnings = ["".join(text.split())[:12] for text in texts]
        assert reader.metadata is not None
        assert reader.metadata.title == str(view.huvud.titel)[:255]
        assert len(beginnings) > 20
        assert [text for text in beginnings if text not in found] == []


@pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="NOT OPENED: LibreOffice is not installed, so pages of Word documents are not laid out",
)
def test_places_to_sign_are_never_spread_over_two_pages(tmp_path: Path) -> None:
    names = [f"{number}" for number in range(4, 24, 3)]
    for name in names:
        view = avtal(med_bilagor(int(name)), "aby-2019")
        (tmp_path / f"{name}.docx").write_bytes(written(view))
    _converted(tmp_path, names)
    pages = [
        [text.count("Ort och datum") for text in _pages(tmp_path / f"{name}.pdf")]
        for name in names
    ]  # fmt: skip

    assert {tuple(number for number in counts if number) for counts in pages} == {(2,)}
    assert len({counts.index(2) for counts in pages}) == 2


def _pages(path: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(path).pages]


def _converted(folder: Path, names: Iterable[str]) -> None:
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", str(folder),
            *(str(folder / f"{name}.docx") for name in names),
        ],
        capture_output=True, check=True, timeout=180,
    )  # fmt: skip


def test_times_are_those_of_the_day_asked_about() -> None:
    made = written(avtal(day=dt.date(2020, 2, 29)))
    core = {
        item.tag.rpartition("}")[2]: item.text or "" for item in part(made, "docProps/core.xml")
    }

    assert core["created"] == "2020-02-29T00:00:00Z"
    assert BODY in zipfile.ZipFile(io.BytesIO(made)).namelist()
