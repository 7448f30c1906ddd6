from __future__ import annotations

from support.uppfoljt import STODDA, mal

from polisplan.views.malgrenar import Vag


def ways(vagar: tuple[Vag, ...]) -> list[tuple[str | None, bool]]:
    return [(vag.genom, vag.belagd) for vag in vagar]


def test_promises_are_found_by_every_way_that_leads_to_the_goal() -> None:
    found = {vy.record: ways(vy.vagar) for vy in mal().loften}

    assert found == {
        "lofte/aby-2018-1": [(None, False)],
        "lofte/aby-2018-4": [("initiativ/2017-lokalt", True)],
        "lofte/aby-2018-6": [("mal/2015-delmal", False), ("overenskommelse/aby-2017", False)],
    }


def test_a_way_has_a_source_only_where_every_link_of_it_has() -> None:
    path = "data/mal/2015-delmal.yaml"
    sourced = str(STODDA[path]).replace(
        "belagg: tolkning, skal: Bråk hör till trygghet.", "belagg: belagd, kalla: kalla-ett"
    )
    lofte = "data/loften/aby/aby-2018-6.yaml"
    both = str(STODDA[lofte]).replace(
        "belagg: tolkning, skal: Det är samma sak.", "belagg: belagd, kalla: kalla-ett"
    )

    def sure(**files: str) -> bool:
        overlay = {**STODDA, **({path: sourced} if "goal" in files else {}),
                   **({lofte: both} if "promise" in files else {})}  # fmt: skip
        [vy] = [item for item in mal(overlay=overlay).loften if item.record.endswith("2018-6")]
        return vy.belagd

    assert [sure(), sure(goal=""), sure(promise=""), sure(goal="", promise="")] == [
        False, False, False, True,
    ]  # fmt: skip


def test_a_way_says_what_it_passes_and_rests_on() -> None:
    found = {vy.record: [str(vag.i_ord) for vag in vy.vagar] for vy in mal().loften}

    assert found == {
        "lofte/aby-2018-1": ["direkt: vår tolkning – Trafik hör till trygghet."],
        "lofte/aby-2018-4": ["genom initiativet 2017-lokalt: en källa säger det (Löften i Åby)"],
        "lofte/aby-2018-6": [
            "genom målet 2015-delmal: vår tolkning – Det är samma sak.",
            "genom prioritering 1 i Samverkan i Åby: en källa säger det (Löften i Åby)",
        ],
    }


def test_initiatives_and_goals_below_count_the_promises_that_pass_them() -> None:
    view = mal()

    assert [(item.post.record, ways(item.vagar), item.loften) for item in view.initiativ] == [
        ("initiativ/2017-lokalt", [(None, True)], 1)
    ]
    assert [(item.post.record, ways(item.vagar), item.loften) for item in view.delmal] == [
        ("mal/2015-delmal", [(None, False)], 1)
    ]


def test_priorities_that_serve_the_goal_name_their_promises() -> None:
    [rad] = mal().prioriteringar

    assert (rad.record, rad.nr, rad.vad) == ("overenskommelse/aby-2017", 1, "trafik")
    assert ways(rad.vagar) == [(None, False)]
    assert rad.loften == ("lofte/aby-2018-6",)


def test_goals_and_priorities_that_no_promise_serves() -> None:
    view = mal()

    assert [item.post.record for item in view.mal_utan_lofte] == ["mal/2015-ensamt"]
    assert [(rad.record, rad.nr) for rad in view.tomma_prioriteringar] == [
        ("overenskommelse/aby-2018", 1)
    ]
    assert view.prioriteringar_da == 2


def test_promises_links_and_priorities_say_where_they_stand() -> None:
    view = mal()
    [promise] = [vy for vy in view.loften if vy.record == "lofte/aby-2018-6"]
    [priority] = view.tomma_prioriteringar
    path = "data/loften/aby/aby-2018-6.yaml"

    assert str(promise.stalle) == f"{path}:1"
    assert [str(vag.stalle) for vag in promise.vagar] == [f"{path}:7", f"{path}:8"]
    assert str(priority.stalle) == "data/overenskommelser/aby-2018.yaml:8"
    assert [str(item.stalle) for item in (*view.initiativ, *view.delmal)] == [
        "data/initiativ/2017-lokalt.yaml:1", "data/mal/2015-delmal.yaml:1",
    ]  # fmt: skip
    assert [str(item.stalle) for item in view.mal_utan_lofte] == ["data/mal/2015-ensamt.yaml:1"]


def test_priorities_of_another_time_are_not_counted() -> None:
    path = "data/overenskommelser/aby-2018.yaml"
    later = str(STODDA[path]).replace("{fran: 2018, till: 2019}", "{fran: 2021, till: 2022}")
    view = mal(overlay={**STODDA, path: later})

    assert (view.tomma_prioriteringar, view.prioriteringar_da) == ((), 1)


def test_drafts_serve_nothing() -> None:
    path = "data/loften/aby/aby-2018-6.yaml"
    draft = str(STODDA[path]).replace("titel:", "skede: utkast\ntitel:")
    view = mal(overlay={**STODDA, path: draft})

    assert view.siffror.loften == 2
    assert [item.post.record for item in view.mal_utan_lofte] == [
        "mal/2015-delmal", "mal/2015-ensamt",
    ]  # fmt: skip


def test_a_link_that_is_missing_leads_nowhere() -> None:
    path = "data/initiativ/2017-lokalt.yaml"
    overlay = {
        **STODDA,
        path: """\
id: 2017-lokalt
styrmodell: modell-2015
ordalydelse: Trygghet lokalt
styrkt: bekräftad
giltig: {fran: 2017, till: 2018}
stodjer:
- {belagg: saknas, skal: Ingen källa säger vilket mål.}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    }
    view = mal(overlay=overlay)

    assert view.initiativ == ()
    assert "lofte/aby-2018-4" not in {vy.record for vy in view.loften}


def test_goals_in_a_ring_are_each_found_once() -> None:
    path = "data/mal/2015-trygghet.yaml"
    overlay = {
        **STODDA,
        path: """\
id: 2015-trygghet
styrmodell: modell-2015
niva: långsiktigt mål
ordalydelse: Vi gör Åby tryggt.
styrkt: bekräftad
giltig: {fran: 2015, till: 2019}
under:
- {mal: 2015-delmal, belagg: tolkning, skal: Fel väg.}
kallor:
- {kalla: kalla-ett, last: helt}
""",
    }
    view = mal(overlay=overlay)

    assert [item.post.record for item in view.delmal] == ["mal/2015-delmal"]
    assert view.siffror.loften == 3
