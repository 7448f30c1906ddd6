from __future__ import annotations

import io
import zipfile

import pytest
from support.word import changed, with_paragraph, with_part

from polisplan.errors import TemplateError
from polisplan.render.docx_source import docx_source
from polisplan.render.templates import package_templates
from polisplan.text.source_tree import MAX_BYTES, DictTree

OURS = package_templates()
NAMES = ("avtal.docx", "uppfoljning.docx")
RELS = "word/_rels/document.xml.rels"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def damaged() -> bytes:
    """Return one of ours, with bytes of a packed part turned over."""
    data = bytearray((OURS / "avtal.docx").read_bytes())
    with zipfile.ZipFile(OURS / "avtal.docx") as archive:
        item = archive.getinfo("word/document.xml")
    start = item.header_offset + 30 + len(item.filename)
    for place in range(start, start + item.compress_size, 7):
        data[place] ^= 0x55
    return bytes(data)


def source(data: bytes) -> bytes:
    return docx_source("avtal.docx", OURS, DictTree({"templates/avtal.docx": data}))


def related(kind: str, target: str, mode: str = "") -> bytes:
    added = (
        f'<Relationship Id="rId99" Type="{TYPES}/{kind}" Target="{target}"{mode}/></Relationships>'
    )
    return changed("avtal.docx", "</Relationships>", added, RELS)


def with_field(code: str) -> bytes:
    field = (
        f'</w:t></w:r><w:fldSimple w:instr="{code}"><w:r><w:t>x</w:t></w:r></w:fldSimple><w:r><w:t>'
    )
    return with_paragraph("avtal.docx", field)


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (20 * 1024 * 1024 + 1))
    return made.getvalue()


def test_ours_is_given_where_the_tree_has_none() -> None:
    assert docx_source("avtal.docx", OURS, DictTree({})) == (OURS / "avtal.docx").read_bytes()
    assert docx_source("avtal.docx", OURS, None) == (OURS / "avtal.docx").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_ours_does_what_is_demanded_of_others(name: str) -> None:
    data = (OURS / name).read_bytes()

    assert docx_source(name, OURS, DictTree({f"templates/{name}": data})) == data


@pytest.mark.parametrize("name", NAMES)
def test_ours_names_no_person_and_no_time(name: str) -> None:
    with zipfile.ZipFile(OURS / name) as archive:
        core = archive.read("docProps/core.xml").decode()

        assert "<dc:creator></dc:creator>" in core
        assert "<cp:lastModifiedBy></cp:lastModifiedBy>" in core
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_template_of_the_tree_is_given() -> None:
    mine = with_paragraph("avtal.docx", "Vår mall")

    assert source(mine) == mine


@pytest.mark.parametrize(
    "mine",
    [
        related("image", "media/image1.png"),
        related("hyperlink", "https://x.example", ' TargetMode="External"'),
        with_part("avtal.docx", "word/media/image1.png", b"\x89PNG"),
        with_field("DATE"),
        with_field("REF DDEsign"),
    ],
)
def test_pictures_links_and_ordinary_fields_may_be_in_it(mine: bytes) -> None:
    assert source(mine) == mine


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        (b"\xff\x00", "inget Word-dokument"),
        (b"", "inget Word-dokument"),
        (with_part("avtal.docx", "word/document.xml", b"<w:document"), "inget Word-dokument"),
        (damaged(), "inget Word-dokument"),
        (bomb(), "högst 20 MB"),
        (related("attachedTemplate", "http://x.example/x.dotm", ' TargetMode="External"'), "inte hämta"),
        (related("image", "http://x.example/x.png", ' TargetMode="External"'), "inte hämta"),
        (related("oleObject", "embeddings/x.xml"), "inbäddade objekt"),
        (related("aFChunk", "x.xml"), "andra dokument"),
        (with_part("avtal.docx", "word/vbaProject.bin", b"x"), "makron"),
        (with_field("INCLUDEPICTURE http://x.example/x.png"), "hämtar eller startar"),
        (with_field(" dde excel x"), "hämtar eller startar"),
        (with_field("HYPERLINK {{ rapport.titel }}"), "inte innehålla något ur rapporten"),
        (
            with_paragraph(
                "avtal.docx",
                "</w:t><w:instrText>DDE</w:instrText><w:instrText>AUTO x</w:instrText><w:t>",
            ),
            "hämtar eller startar",
        ),
    ],
)  # fmt: skip
def test_what_reaches_out_is_refused(mine: bytes, said: str) -> None:
    with pytest.raises(TemplateError) as raised:
        source(mine)

    assert "templates/avtal.docx" in str(raised.value)
    assert said in str(raised.value)


def test_a_template_that_is_too_large_is_told_and_not_passed_over() -> None:
    with pytest.raises(
        TemplateError, match=r"templates/avtal\.docx kan inte användas: den är för stor"
    ):
        source(b"x" * (MAX_BYTES + 1))


def test_a_template_that_is_missing_is_told() -> None:
    with pytest.raises(TemplateError, match=r"templates/mal\.docx finns inte"):
        docx_source("mal.docx", OURS, None)
