from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import findings, only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"
REGION = "data/regioner/mellan.yaml"


def noted(text: str) -> dict[str, str]:
    return changed(KALLA, "tillit: A", f"tillit: A\nanmarkning: {text}")


@pytest.mark.parametrize(
    ("text", "secret", "what"),
    [
        ("Ring 070-174 06 05 vid frågor", "070-174 06 05", "ett telefonnummer"),
        ("Ring +46 70 174 06 05", "+46 70 174 06 05", "ett telefonnummer"),
        ("Ring 08-465 004 21", "08-465 004 21", "ett telefonnummer"),
        ("Skriv till fornamn.efternamn@example.org", "fornamn.efternamn@example.org",
         "en e-postadress till en person"),
        ("Född 640823-3234", "640823-3234", "ett personnummer"),
        ("Född 701063-2391", "701063-2391", "ett samordningsnummer"),
    ],
)  # fmt: skip
def test_it_is_marked_and_never_repeated(text: str, secret: str, what: str) -> None:
    found = only_error(noted(text))

    assert (found.code, found.record) == ("PP601", "kalla/kalla-ett")
    assert str(found.message) == f"Här står {what}. Sådant får inte finnas i registret."
    assert (found.span.line, found.span.column) == (8, 13 + text.index(secret))
    assert found.span.end_column - found.span.column == len(secret)
    assert found.excerpt is None
    assert secret not in f"{found.message}{found.value}{found.suggestion}{found.hint}"


def test_it_is_found_in_comments_and_in_files_that_are_no_yaml() -> None:
    text = BASE[REGION] + "# Ring 070-174 06 05\n"

    assert [code for code, *_ in seen({REGION: text})] == ["PP601"]
    assert [f.code for f in findings({REGION: text + "x: [\n"})] == ["PP601", "PP001"]


@pytest.mark.parametrize(
    "text",
    [
        "Dnr A123.456/2018",
        "Organisationsnummer 202100-0076",
        "Ring 114 14, eller 112 vid fara",
        "Skriv till registrator@example.org",
        "Åren 2015-2019, 12 000 timmar och 1 030 personer",
        "Perioden 2018-05-01 till 2018-12-31",
        "Se https://example.org/20210220/6408233234 och ISBN 978-91-7527-000-0",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert seen(noted(f"'{text}'")) == []
