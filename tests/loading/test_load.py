"""Every file becomes a document, whatever is wrong with it; its faults end with it."""

from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE, changed, tree

from polisplan.loading.load import Document, load, load_entry
from polisplan.text.source_tree import MAX_BYTES, DictTree, Entry, ReadFault

MAL = "data/mal/2015-trygghet.yaml"


def document(path: str, data: str | bytes | ReadFault) -> Document:
    if isinstance(data, str) and not isinstance(data, ReadFault):
        data = data.encode()
    return load_entry(Entry(path, data))


def test_a_correct_file_becomes_a_record() -> None:
    found = document(MAL, BASE[MAL])

    assert found.problems == ()
    assert found.record is not None
    assert (found.record.ref, found.claimed, found.stem) == (
        "mal/2015-trygghet", "2015-trygghet", "2015-trygghet",
    )  # fmt: skip


def test_documents_are_sorted_by_path() -> None:
    files = {path: BASE[path] for path in list(BASE)[::-1]}
    paths = [found.path for found in load(DictTree(files))]

    assert paths == sorted(path for path in BASE if path.startswith("data/"))


def test_the_whole_base_tree_is_without_problems() -> None:
    assert [problem for found in load(tree()) for problem in found.problems] == []


@pytest.mark.parametrize(
    ("path", "code", "suggestion"),
    [
        pytest.param("data/mal/x.yml", "PP030", "x.yaml", id="a short ending"),
        pytest.param("data/mal/x.YAML", "PP030", "x.yaml", id="an ending in capitals"),
        pytest.param("data/mal/x.txt", "PP030", None, id="another sort of file"),
        pytest.param("data/mal/x", "PP030", None, id="no ending"),
        pytest.param("data/mål/x.yaml", "PP031", "mal", id="a folder with Swedish marks"),
        pytest.param("data/lofte/x.yaml", "PP031", "loften", id="a folder in the singular"),
        pytest.param("data/qqq/x.yaml", "PP031", None, id="a folder like no other"),
        pytest.param("data/x.yaml", "PP031", None, id="a file beside the folders"),
        pytest.param("data/mal/-x.yaml", "PP034", None, id="a name like an option"),
        pytest.param("data/mal/x\ny.yaml", "PP034", None, id="a line break in the name"),
        pytest.param("data/mal/\u202ex.yaml", "PP034", None, id="a name that turns around"),
        pytest.param("data/mal/ x/y.yaml", "PP034", None, id="a folder that begins with a space"),
    ],
)
def test_where_a_file_lies_and_what_it_is_called(
    path: str, code: str, suggestion: str | None
) -> None:
    found = document(path, BASE[MAL])
    [problem] = found.problems

    assert (problem.code, problem.suggestion, found.record) == (code, suggestion, None)


@pytest.mark.parametrize("path", ["data/LICENSE", "data/README.md"])
def test_what_may_lie_beside_the_records_is_left_alone(path: str) -> None:
    found = document(path, "Hej.")

    assert (found.slag, found.problems) == (None, ())


@pytest.mark.parametrize(
    ("path", "fault", "code"),
    [
        pytest.param(MAL, ReadFault.TOO_LARGE, "PP010", id="too large"),
        pytest.param(MAL, ReadFault.UNREADABLE, "PP032", id="unreadable"),
        pytest.param(MAL, ReadFault.SYMLINK, "PP032", id="a symbolic link"),
        pytest.param(MAL, ReadFault.NOT_A_FILE, "PP032", id="no file"),
        pytest.param("data/qqq/x", ReadFault.SYMLINK, "PP032", id="a link of any name"),
        pytest.param("data/mal/x.txt", ReadFault.TOO_LARGE, "PP030", id="large, and no record"),
        pytest.param("data/LICENSE", ReadFault.UNREADABLE, "PP032", id="beside, and unreadable"),
    ],
)
def test_what_cannot_be_read_is_one_problem(path: str, fault: ReadFault, code: str) -> None:
    assert [problem.code for problem in document(path, fault).problems] == [code]


def test_a_file_just_too_large_is_not_read() -> None:
    files = {MAL: BASE[MAL].encode() + b"#" * MAX_BYTES}

    assert [problem.code for problem in load(DictTree(files))[0].problems] == ["PP010"]


@pytest.mark.parametrize(
    ("text", "written", "claimed"),
    [
        pytest.param("id: x\n", "x", "x", id="the id in it"),
        pytest.param("titel: x\n", None, "2015-trygghet", id="no id"),
        pytest.param("id: 2018\n", None, "2015-trygghet", id="an id that is no text"),
        pytest.param("id: [\n", None, "2015-trygghet", id="no YAML"),
        pytest.param("- id\n", None, "2015-trygghet", id="no keys"),
    ],
)
def test_which_id_a_faulty_file_claims(text: str, written: str | None, claimed: str) -> None:
    found = document(MAL, text)

    assert (found.written, found.claimed, found.record) == (written, claimed, None)
    assert found.problems


def test_the_links_of_a_file_that_the_schema_refuses_are_taken() -> None:
    found = document(LOFTE, changed(LOFTE, "titel:", "titl:")[LOFTE])

    assert [problem.code for problem in found.problems] == ["PP021"]
    assert "2015-trygghet" in [item.id for item in found.hanvisningar]


def test_personal_data_is_found_also_in_a_comment_and_beside_other_faults() -> None:
    found = document(MAL, BASE[MAL] + "# Ring 070-123 45 67\nokand: 1\n")

    assert sorted(problem.code for problem in found.problems) == ["PP021", "PP601"]


def test_a_record_with_a_refused_entry_is_no_record() -> None:
    found = document(MAL, BASE[MAL] + "anmarkning: no\n")

    assert ([problem.code for problem in found.problems], found.record) == (["PP009"], None)


def test_equal_bytes_have_equal_digests() -> None:
    assert document(MAL, BASE[MAL]).digest == document("data/x/y", BASE[MAL]).digest
    assert document(MAL, BASE[MAL]).digest != document(MAL, BASE[MAL] + "#\n").digest
