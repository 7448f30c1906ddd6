"""Findings in full, and many in few lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from support.golden import Golden
from support.results import alone, remark, slip, warning

from polisplan.findings.finding import Related
from polisplan.render.columns import width
from polisplan.render.findings_blocks import COLUMNS, error, remarks
from polisplan.text.location import TOP, Span
from polisplan.text.message import Message
from polisplan.views.validation_result import FindingGroup

HINT = Message("Skriv hur mycket som lovas.")
PLACES = tuple(
    warning(
        path=f"data/loften/aby/aby-{2000 + n}-1.yaml", span=Span(2, 5, 2, 15),
        excerpt=f"id: aby-{2000 + n}-1", hint=HINT,
    ) for n in range(30)
)  # fmt: skip
EARLIER = warning(
    code="PP322",
    message=Message("Löftet har färre mätbara mål än det förra."),
    suggestion="aby-2018-1",
    related=(Related("data/loften/aby/aby-2017-1.yaml", Span(2, 5, 2, 15), Message("det förra")),),
)


def text(groups: Sequence[FindingGroup]) -> str:
    return "\n".join(remarks(groups)) + "\n"


def test_a_few_are_shown_with_their_source_lines_and_every_place(golden: Golden) -> None:
    groups = [remark(*PLACES[:3], titel="Lugnare trafik"), remark(EARLIER)]

    golden.check("nagra.txt", text(groups))


def test_many_say_each_sentence_and_each_advice_once_and_every_place(golden: Golden) -> None:
    other = Message("Löftet har bara ett mätbart mål.")
    groups = [
        remark(*PLACES[:20], titel="Lugnare trafik"),
        remark(*(warning(path=place.path, message=other, hint=HINT) for place in PLACES[20:23])),
        remark(EARLIER, titel="En titel som är alldeles för lång för att få rum bredvid sin plats"),
    ]

    golden.check("manga.txt", text(groups))


def test_twenty_places_are_still_shown_in_full() -> None:
    assert "2 | id: aby-2000-1" in text([remark(*PLACES[:20])])
    assert "2 | id: aby-2000-1" not in text([remark(*PLACES[:21])])


def test_nothing_is_said_of_nothing() -> None:
    assert list(remarks([])) == []


@pytest.mark.parametrize("times", [1, 25])
def test_hostile_remarks_do_nothing_and_keep_the_width(times: int) -> None:
    bad = warning(
        path="data/a\n::error::" + "b" * 120 + ".yaml",
        message=Message("{x}", x="\x1b[2J" * 60),
        excerpt="\x1b]0;x\x07" + "漢" * 200,
        span=Span(1, 9, 1, 60),
        hint=Message("{x}", x="rad\nrad" * 40),
        suggestion="\x9b31m" * 60,
        related=(Related("x" * 200, TOP, Message("\u202e" * 60)),),
    )
    lines = list(remarks([remark(*[bad] * times, titel="\u2066=1+1" * 60)]))

    assert max(map(width, lines)) <= COLUMNS
    assert all(line.isprintable() for line in lines)
    assert not any(line.startswith("::") for line in lines)


def test_a_fault_of_a_whole_file_shows_no_line_of_it() -> None:
    lines = list(error(alone(slip(span=TOP, note=None))))

    assert not any(" | " in line for line in lines)
    assert any("Målet 2015-forhindra-brot finns inte." in line for line in lines)


@pytest.mark.parametrize(
    ("places", "files", "expected"),
    [
        (39, 39, "och på samma sätt i 39 filer till"),
        (1, 1, "och på samma sätt i 1 fil till"),
        (2, 0, "och på samma sätt på 2 ställen till i samma fil"),
        (5, 1, "och på samma sätt på 5 ställen till, även i 1 fil till"),
    ],
)
def test_equal_errors_are_one_block(places: int, files: int, expected: str) -> None:
    assert expected in "\n".join(error(FindingGroup(slip(), None, places, files)))
