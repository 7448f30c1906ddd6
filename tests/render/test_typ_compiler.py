from __future__ import annotations

from pathlib import Path

import pytest

from polisplan.errors import TemplateError
from polisplan.render.typ_compiler import Compiled, typ_compiler

HEAD = '#set document(title: "Titel", date: datetime(year: 2019, month: 5, day: 1))\n#title()\n'
SECOND = 1556668800


def compiled(folder: Path, text: str, *, trusted: bool = False, seconds: float = 30) -> Compiled:
    (folder / "x.typ").write_text(HEAD + text, encoding="utf-8")
    with typ_compiler(folder, "x.typ", trusted=trusted, seconds=seconds) as compile_typ:
        return compile_typ({"ord": "Hej"}, SECOND)


def test_a_template_is_the_same_document_in_a_process_of_its_own(tmp_path: Path) -> None:
    ours = compiled(tmp_path, "#sys.inputs.ord", trusted=True)
    theirs = compiled(tmp_path, "#sys.inputs.ord")

    assert ours.pdf.startswith(b"%PDF-1.7")
    assert theirs == ours


@pytest.mark.parametrize("trusted", [True, False])
def test_a_fault_is_told_and_the_next_document_is_made(tmp_path: Path, *, trusted: bool) -> None:
    (tmp_path / "x.typ").write_text(HEAD + "#sys.inputs.ord", encoding="utf-8")
    with typ_compiler(tmp_path, "x.typ", trusted=trusted) as compile_typ:
        bad = compile_typ({}, SECOND)
        good = compile_typ({"ord": "Hej"}, SECOND)

    assert (bad.pdf, good.fault) == (b"", "")
    assert 'does not contain key "ord"' in bad.fault
    assert "x.typ:3:" in bad.diagnostic
    assert good.pdf.startswith(b"%PDF")


def test_a_template_that_never_ends_is_ended_and_is_not_tried_again(tmp_path: Path) -> None:
    loop = "#{ for a in range(100000) { for b in range(100000) { } } }"
    (tmp_path / "x.typ").write_text(HEAD + loop, encoding="utf-8")
    with typ_compiler(tmp_path, "x.typ", trusted=False, seconds=2) as compile_typ:
        said = "templates/x.typ kan inte användas: den upprepar något utan slut"
        for _ in range(20):
            with pytest.raises(TemplateError, match=said):
                compile_typ({}, SECOND)


def test_a_template_that_takes_all_memory_ends_by_itself(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="NOT LIMITED: the system keeps no such limits")

    with pytest.raises(TemplateError, match="mer minne än vad som finns"):
        compiled(tmp_path, "#for i in range(10000000000) {}", seconds=60)
