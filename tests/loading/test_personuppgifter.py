"""Personal data is found, and what only looks like it is left alone.

The identity numbers are the Swedish Tax Agency's own examples or made up from them.
"""

from __future__ import annotations

import pytest

from polisplan.loading.personuppgifter import in_line, personuppgifter


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("född 640823-3234", "ett personnummer"),
        ("6408233234", "ett personnummer"),
        ("19640823-3234,", "ett personnummer"),
        ("640823\u20133234", "ett personnummer"),
        ("(701063-2391)", "ett samordningsnummer"),
        ("Ring 070-123 45 67", "ett telefonnummer"),
        ("Ring +46 70 123 45 67.", "ett telefonnummer"),
        ("08-12 34 56 78", "ett telefonnummer"),
        ("0701740605", "ett telefonnummer"),
        ("070\u2013174 06 05", "ett telefonnummer"),
        ("0910/73 70 00", "ett telefonnummer"),
        ("0046701740605", "ett telefonnummer"),
        ("kim.larsson@polisen.se", "en e-postadress till en person"),
    ],
)
def test_found(line: str, what: str) -> None:
    assert [str(fynd.vad) for fynd in in_line(line)] == [what]


@pytest.mark.parametrize(
    "line",
    [
        "640823-3235",
        "organisationsnummer 202100-0076",
        "230229-1238",
        "period: {fran: 2018-05-01, till: 2018-07-31}",
        "adress: https://example.org/20210220/6408233234",
        "adress: https://example.org/?till=kim.larsson@polisen.se",
        "registrator@polisen.se",
        "kommunkod: '2580'",
        "- {antal: 100000000, enhet: kronor}",
        "Skåne 2015: 552 uppdrag, 2 983 deltaganden, 14 927 timmar",
        "Dnr 2019-000123-45",
        "beslut: Ju 2012:16/2014/147, 2014-12-19",
        "datum: 01.05.2018",
        "datum: 01/05/2018",
        "datum: 01-05-2018",
        "datum: 01–05–2018",
        "0x46 och sedan 07,02.39 av 81:12",
        "0a12b34c56d78",
    ],
)
def test_left_alone(line: str) -> None:
    assert list(in_line(line)) == []


def test_the_number_itself_is_never_repeated() -> None:
    (problem,) = personuppgifter("data/x.yaml", b"id: x\nanmarkning: se 640823-3234\n")

    assert problem.span == (2, 16, 2, 27)
    assert problem.dold
    assert problem.value is None
    assert "3234" not in str(problem.message) + str(problem.hint)
