from __future__ import annotations

import pytest
from support.base_tree import LOFTE, changed
from support.build import only_error, seen

KALLA = "data/kallor/kalla-ett.yaml"
FORM = "Skriv år, månad eller dag: 2018, 2018-05 eller 2018-05-01, utan citattecken."
DASH = "Datumet är skrivet med tankstreck; skriv vanligt bindestreck."


@pytest.mark.parametrize(
    ("written", "suggestion", "hint"),
    [
        ("2018-31-12", "2018-12-31", "Dag och månad har bytt plats."),
        ("2018-13-02", "2018-02-13", "Dag och månad har bytt plats."),
        ("2018–05–01", "2018-05-01", DASH),
        ("2018—05", "2018-05", DASH),
        ("2018–02–30", None, DASH),
        ("'2018-05-01'", "2018-05-01", "Ett datum skrivs utan citattecken."),
        ("2018-05-01T10:00:00Z", "2018-05-01", "Klockslag används inte: skriv bara dagen."),
        ("20180501", "2018-05-01", FORM),
        ("2018-5-1", "2018-05-01", FORM),
        ("2018/05/01", "2018-05-01", FORM),
        ("1/5 2018", "2018-05-01", FORM),
        ("01.05.2018", "2018-05-01", FORM),
        ("1 maj 2018", "2018-05-01", FORM),
        ("maj 2018", "2018-05", FORM),
        ("våren 2018", None, FORM),
        ("31/2 2018", None, FORM),
        ("2018-00", None, FORM),
        ("0018", None, None),
        ("1492", None, "Ett årtal ligger mellan 1800 och 2199."),
        ("3000", None, "Ett årtal ligger mellan 1800 och 2199."),
        ("[2018]", None, FORM),
        ("true", None, FORM),
    ],
)
def test_what_was_meant_is_suggested_with_its_reason(
    written: str, suggestion: str | None, hint: str | None
) -> None:
    found = only_error(changed(KALLA, "datum: 2018-02", f"datum: {written}"))

    if hint is None:
        assert found.code == "PP009"
    else:
        assert (found.code, found.suggestion, str(found.hint)) == ("PP025", suggestion, hint)
        assert (found.span.line, found.span.column) == (5, 8)


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("tillsvidare", "tills vidare"),
        ("Tills vidare", "tills vidare"),
        ("tills nytt undertecknat", "tills nytt undertecknas"),
        ("löpande", None),
    ],
)
def test_an_end_can_be_more_than_a_date(written: str, suggestion: str | None) -> None:
    found = only_error(changed(LOFTE, "till: 2018}\nparter", f"till: {written}}}\nparter"))

    assert (found.code, found.suggestion) == ("PP025", suggestion)
    assert str(found.message) == (
        "till ska vara ett datum, «tills vidare» eller «tills nytt undertecknas», "
        f"men är «{written}»."
    )


@pytest.mark.parametrize("end", ["2018", "2018-12", "2018-12-31", "tills vidare", "'tills vidare'"])
def test_every_right_end_is_left_alone(end: str) -> None:
    assert seen(changed(LOFTE, "till: 2018}\nparter", f"till: {end}}}\nparter"), "PP025") == []
