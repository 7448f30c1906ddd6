from __future__ import annotations

from decimal import Decimal

import pytest
from support.base_tree import BASE, LOFTE
from support.looking import visning
from support.reports import RICH

from polisplan.errors import UsageError


def test_a_record_says_what_it_is_where_and_how_it_stands() -> None:
    view = visning(RICH, "lofte/aby-2017-1")

    assert str(view.huvud.titel) == "Löfte – Fler vandringar"
    assert (view.record, view.fil) == ("lofte/aby-2017-1", "data/loften/aby/aby-2017-1.yaml")
    assert (view.lage, view.delvis_last, view.i_kedjan) == ("försenat", True, True)


def test_its_own_keys_are_as_in_the_file_with_exact_numbers_and_dates_as_text() -> None:
    content = visning(RICH, "aby-2018-2").innehall
    followed = content["uppfoljningar"]

    assert set(content) == {
        "id", "titel", "omrade", "period", "parter", "matbara_mal", "stodjer", "uppfoljningar",
        "kallor",
    }  # fmt: skip
    assert isinstance(followed, list)
    assert followed[0]["publicerad"] == "2019-03"
    assert followed[0]["utfall"][1] == {
        "matbart_mal": 1, "antal": Decimal("1.23"), "per": "dygn"
    }  # fmt: skip


def test_what_it_points_at_is_named_by_where_it_stands() -> None:
    pointed = {item.stig: (item.record, item.rubrik) for item in visning().pekar_pa}

    assert pointed["omrade.kommun"] == ("kommun/aby", "Åby")
    assert pointed["stodjer[0].mal"] == ("mal/2015-trygghet", "Vi gör Åby tryggt.")
    assert pointed["kallor[0].kalla"] == ("kalla/kalla-ett", "Löften i Åby")


def test_what_leads_nowhere_has_no_title() -> None:
    text = BASE[LOFTE].replace("- mal: 2015-trygghet", "- mal: finns-inte")
    pointed = {item.record: item.rubrik for item in visning({LOFTE: text}).pekar_pa}

    assert pointed["mal/finns-inte"] is None


def test_what_points_at_it_is_gathered_by_kind_each_record_once() -> None:
    view = visning(RICH, "mal/2015-trygghet")
    found = {str(group.slag): [item.record for item in group.poster] for group in view.inpekare}

    assert found["löften"] == ["lofte/aby-2018-1", "lofte/aby-2018-3"]
    assert view.inpekare[0].poster[0].nycklar == ("stodjer",)


def test_a_source_is_as_new_as_its_own_date() -> None:
    assert str(visning(None, "kalla-ett").huvud.senaste_kalldatum) == "2018-02"


def test_an_id_of_several_kinds_is_answered_with_the_candidates() -> None:
    with pytest.raises(UsageError) as raised:
        visning(None, "aby")

    assert "polisomrade/aby, kommun/aby" in str(raised.value)
