from __future__ import annotations

import pytest
from support.base_tree import BASE, LOFTE
from support.looking import ids, lista
from support.omraden import FYRA
from support.reports import RICH

from polisplan.errors import UsageError
from polisplan.kalender.datum import Datum
from polisplan.text.language import Language, speaking
from polisplan.views.statusurval import Statusfraga


def notes(view: object) -> list[str]:
    return [str(note) for note in getattr(view, "noter")]  # noqa: B009


def test_without_filters_every_record_is_listed_as_a_person_counts() -> None:
    many = {
        f"data/loften/aby/aby-2018-{n}.yaml": BASE[LOFTE].replace("aby-2018-1", f"aby-2018-{n}")
        for n in (2, 10)
    }
    view = lista(many)

    assert ids(view) == ["aby-2018-1", "aby-2018-2", "aby-2018-10"]
    assert (view.av, view.huvud.poster) == (3, 3)


def test_only_what_held_or_may_have_held_is_listed_for_a_time() -> None:
    assert ids(lista(FYRA, tid=Datum("2018"), bara_da=True)) == ["aby-2018-1", "oby-odat-1"]
    assert ids(lista(FYRA, tid=Datum("2016-03-01"), bara_da=True)) == ["almby-2016-1"]


def test_what_says_nothing_of_its_time_is_not_ruled_out() -> None:
    assert ids(lista(None, "lpo", bara_da=True)) == ["norra-aby"]


@pytest.mark.parametrize(
    ("lagen", "found"),
    [
        pytest.param(("oklart",), ["oby-odat-1"], id="unclear"),
        pytest.param(("gäller inte",), ["aby-2018-1", "almby-2016-1"], id="overdue ones too"),
        pytest.param(("forsenat",), ["almby-2016-1"], id="without marks"),
        pytest.param(("Gäller-inte", "oklart"), ["aby-2018-1", "almby-2016-1", "oby-odat-1"],
                     id="several"),
        pytest.param(("utkast",), [], id="none"),
    ],
)  # fmt: skip
def test_a_list_is_narrowed_to_states(lagen: tuple[str, ...], found: list[str]) -> None:
    assert ids(lista(FYRA, lagen=lagen)) == found


def test_a_state_may_be_asked_for_in_the_language_that_is_spoken() -> None:
    with speaking(Language("en", lambda text: {"oklart": "unclear"}.get(text, text))):
        view = lista(FYRA, lagen=("unclear",))

    assert ids(view) == ids(lista(FYRA, lagen=("oklart",))) == ["oby-odat-1"]


def test_a_list_is_narrowed_to_an_area_and_says_what_may_belong_there() -> None:
    view = lista(FYRA, "polisområden", omrade=Statusfraga("kommun", "dalby"))

    assert (ids(view), view.kanske) == ([], ("polisomrade/aby",))
    assert any("kan höra till kommunen Dalby" in note for note in notes(view))
    assert ids(lista(FYRA, "kommuner", omrade=Statusfraga("region", "sodra"))) == ["almby", "oby"]


def test_a_list_is_narrowed_to_a_focus_area_in_any_spelling() -> None:
    view = lista(RICH, fokus="TRAFIK")

    assert (ids(view), view.fokus) == (["aby-2018-1"], "trafik")


def test_the_title_says_what_was_asked_for() -> None:
    view = lista(
        FYRA, tid=Datum("2018"), bara_da=True, omrade=Statusfraga("lpo", "norra-aby"),
        fokus="trafik", lagen=("gäller", "oklart"),
    )  # fmt: skip

    assert str(view.huvud.titel) == (
        "Löften – LPO Norra Åby, fokus trafik, någon gång under 2018, gäller eller oklart"
    )


def test_the_counts_come_last_with_what_is_unknown() -> None:
    partly = {LOFTE: BASE[LOFTE].replace("kalla-ett, last: helt", "kalla-ett, last: delvis")}

    assert notes(lista({**FYRA, **partly})) == [
        "3 löften",
        "gäller 0 · oklart 1 · gäller inte 2, varav försenat 1",
        "1 har okänd start eller okänt slut",
        "1 är bara delvis läst: det som inte syns kan stå i källan",
    ]
    assert "1 av registrets 3 löften" in notes(lista(FYRA, lagen=("oklart",)))
    assert "1 har okänt lokalpolisområde" in notes(lista(FYRA, "kommuner"))


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        pytest.param({"slag": "löffen"}, "Menade du lofte?", id="kind"),
        pytest.param({"lagen": ("gäler",)}, "kan vara gäller, oklart", id="state"),
        pytest.param({"slag": "mal", "lagen": ("försenat",)}, "men inte försenat", id="own states"),
        pytest.param({"slag": "kalla", "lagen": ("gäller",)}, "har ingen tid", id="timeless"),
        pytest.param({"slag": "kalla", "bara_da": True}, "--as-of", id="timeless, as of"),
        pytest.param({"fokus": "traffik"}, "Menade du trafik?", id="focus area"),
        pytest.param({"fokus": "xyzzy"}, "list fokustabell", id="no focus area near"),
        pytest.param({"slag": "mal", "fokus": "trafik"}, "inget fokusområde", id="no focus"),
        pytest.param(
            {"slag": "mal", "omrade": Statusfraga("lpo", "norra-aby")}, "inget område", id="nowhere"
        ),
        pytest.param({"omrade": Statusfraga("lpo", "norra-abi")}, "Menade du norra-aby", id="area"),
    ],
)
def test_what_cannot_be_asked_is_answered_in_a_sentence(
    asked: dict[str, object], sentence: str
) -> None:
    with pytest.raises(UsageError) as raised:
        lista(RICH, **asked)  # type: ignore[arg-type]

    assert sentence in str(raised.value)
