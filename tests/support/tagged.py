"""What PDF/A-3a and PDF/UA-1 ask of a document that can be seen in its structure.

By hand, after the Matterhorn protocol (its checkpoints stand beside), without the library that
makes the documents. An independent validator knows more: see `make pdf`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ContentStream

_PAINTS = frozenset({
    b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do",
    b"INLINE IMAGE",
})  # fmt: skip
_INSIDE = {
    "/TR": {"/THead", "/TBody", "/TFoot", "/Table"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/LI": {"/L"},
    "/Lbl": {"/LI", "/Note"},
    "/LBody": {"/LI"},
}
_STANDARD = {
    "/Document", "/Part", "/Sect", "/Div", "/Caption", "/TOC", "/TOCI", "/P", "/H1", "/H2", "/H3",
    "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead",
    "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/Code", "/Link", "/Annot",
    "/Figure", "/BlockQuote",
}  # fmt: skip


class Element(NamedTuple):
    """An element of the structure.

    Attributes:
        kind: What it is, such as `/TH`.
        above: What it stands in.
        data: Its own entries.
    """

    kind: str
    above: str
    data: Any


def faults(document: bytes) -> list[str]:
    """Return what is wrong with a document, in the order of the checkpoints."""
    reader = PdfReader(io.BytesIO(document))
    root: Any = reader.trailer["/Root"]
    elements = list(_elements(root["/StructTreeRoot"], "/StructTreeRoot"))
    return [
        *_of_the_whole(reader, root),
        *_of_metadata(root),
        *_of_the_structure(elements, root["/StructTreeRoot"].get("/RoleMap", {})),
        *(fault for page in reader.pages for fault in _of_a_page(reader, root, page)),
        *_of_the_attachment(root),
    ]


def _of_the_whole(reader: PdfReader, root: Any) -> Iterator[str]:
    if reader.is_encrypted:
        yield "26: it is encrypted"
    if not _true(root["/MarkInfo"].get("/Marked")) or _true(root["/MarkInfo"].get("/Suspects")):
        yield "06: it is not marked as tagged"
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", root.get("/Lang", "")):
        yield "11: it has no language"
    if not _true(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")):
        yield "07: the window shows the file's name"
    if not (reader.metadata and reader.metadata.title):
        yield "06: it has no title"
    if [item.get("/S") for item in root["/OutputIntents"]] != ["/GTS_PDFA1"]:
        yield "A: no colour space is named"
    names = root.get("/Names", {})
    if "/JavaScript" in names or {"/OpenAction", "/AA", "/AcroForm"} & set(root):
        yield "29: it does something"


def _of_metadata(root: Any) -> Iterator[str]:
    said = root["/Metadata"].get_data().decode()
    for name, value in (
        ("pdfaid:part", "3"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1"),
    ):  # fmt: skip
        if f"<{name}>{value}</{name}>" not in said:
            yield f"06: it does not say {name} {value}"
    if not re.search(r"<dc:title><rdf:Alt><rdf:li [^>]*>[^<]", said):
        yield "06: its metadata have no title"
    if not re.search(r"<dc:language><rdf:Bag><rdf:li>[a-z]{2}", said):
        yield "11: its metadata have no language"


def _of_the_structure(elements: list[Element], roles: Any) -> Iterator[str]:
    headings = [0]
    for item in elements:
        kind = str(roles.get(item.kind, item.kind))
        if kind not in _STANDARD:
            yield f"02: {item.kind} is no kind of element"
        if kind in _INSIDE and item.above not in _INSIDE[kind]:
            yield f"09: {kind} stands in {item.above}"
        if kind == "/Figure" and not item.data.get("/Alt", "").strip():
            yield "13: a figure has no words"
        if kind == "/TH" and not {part.get("/Scope") for part in _list(item.data.get("/A"))} & {
            "/Column", "/Row", "/Both",
        }:  # fmt: skip
            yield "15: a heading of a table does not say of what"
        if re.fullmatch(r"/H[1-6]", kind):
            headings.append(int(kind[2:]))
    yield from (
        f"14: a heading of level {after} comes after {before}"
        for before, after in pairwise(headings)
        if after > before + 1
    )


def _of_a_page(reader: PdfReader, root: Any, page: Any) -> Iterator[str]:
    owners = _owners(root["/StructTreeRoot"]["/ParentTree"])
    seen: set[int] = set()
    marks: list[int | str] = []
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in {b"BMC", b"BDC"}:
            held = operands[1] if len(operands) > 1 else {}
            number = held.get("/MCID") if isinstance(held, dict) else None
            marks.append(str(operands[0]) if number is None else int(number))
            seen |= set() if number is None else {int(number)}
        elif operator == b"EMC":
            marks.pop()
        elif operator in _PAINTS and not any(
            isinstance(mark, int) or mark == "/Artifact" for mark in marks
        ):
            yield "01: something is neither content nor decoration"
    known = owners.get(page.get("/StructParents"), [])
    if any(number >= len(known) or known[number].get_object() is None for number in seen):
        yield "01: content belongs to no element"
    yield from _of_links(page, owners)
    yield from _of_fonts(page)


def _of_links(page: Any, owners: dict[int, Any]) -> Iterator[str]:
    annotations = [item.get_object() for item in page.get("/Annots", [])]
    if annotations and page.get("/Tabs") != "/S":
        yield "28: the tab key does not follow the structure"
    for item in annotations:
        owner = owners.get(item.get("/StructParent"))
        if owner is None or owner.get_object().get("/S") != "/Link":
            yield "28: a link is in no element"
        if not item.get("/Contents", "").strip():
            yield "28: a link has no words"


def _of_fonts(page: Any) -> Iterator[str]:
    for font in page["/Resources"].get("/Font", {}).values():
        inside = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(inside.get_object()):
            yield "31: a font is not inside"
        if "/ToUnicode" not in font.get_object():
            yield "10: a font does not say which characters it shows"


def _of_the_attachment(root: Any) -> Iterator[str]:
    files = [item.get_object() for item in root.get("/AF", [])]
    if not files:
        yield "A: the data are not attached"
    for item in files:
        stream = item["/EF"]["/F"].get_object()
        if item.get("/AFRelationship") != "/Source" or not item.get("/UF"):
            yield "A: an attachment does not say what it is"
        if not stream.get("/Subtype") or not stream.get("/Params", {}).get("/ModDate"):
            yield "A: an attachment has no type or date"


def _elements(item: Any, above: str) -> Iterator[Element]:
    found = item.get_object()
    if isinstance(found, list):
        for inner in found:
            yield from _elements(inner, above)
    elif isinstance(found, dict):
        kind = str(found.get("/S", above))
        if "/S" in found:
            yield Element(kind, above, found)
        if "/K" in found:
            yield from _elements(found["/K"], kind)


def _owners(tree: Any) -> dict[int, Any]:
    """Return what each number of the tree of parents leads to."""
    found: dict[int, Any] = {}
    for branch in tree.get("/Kids", []):
        found |= _owners(branch.get_object())
    numbers = tree.get("/Nums", [])
    for key, value in zip(numbers[::2], numbers[1::2], strict=True):
        found[int(key)] = value.get_object()
    return found


def _true(value: Any) -> bool:
    return getattr(value, "value", value) is True


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    found = value.get_object()
    return [part.get_object() for part in found] if isinstance(found, list) else [found]
