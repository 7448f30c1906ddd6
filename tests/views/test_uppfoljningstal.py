from __future__ import annotations

from support.uppfoljt import HAMNEN, loftet

from polisplan.views.uppfoljningsdelar import Rad
from polisplan.views.uppfoljningstal import Uppgift


def texts(items: tuple[Uppgift, ...]) -> list[str]:
    return [str(item.text) for item in items]


def rows(mal: str, uppfoljningar: str) -> list[Rad]:
    """Return the rows of a promise for 2018 with one activity."""
    file = f"""\
id: aby-2018-4
titel: Trafik
omrade: {{kommun: aby}}
period: {{fran: 2018, till: 2018}}
parter: [polisen]
aktiviteter:
- {{nr: 1, vad: Kontroller, vem: [polisen]}}
matbara_mal:
{mal}
uppfoljningar:
{uppfoljningar}
kallor:
- {{kalla: kalla-ett, last: helt}}
"""
    [part] = loftet("aby-2018-4", {HAMNEN: file}).delar
    return [row for item in part.ataganden for row in item.rader]


def follow_up(till: str, *utfall: str, fran: str = "2018-05") -> str:
    listed = "".join(f"  - {{{item}}}\n" for item in utfall)
    return (
        f"- period: {{fran: {fran}, till: {till}}}\n  publicerad: 2019-03\n  kalla: kalla-ett\n"
        f"  utfall:\n{listed}"
    )


DAILY = "- {nr: 1, aktivitet: 1, typ: frekvens, minst: 1, enhet: kontroller, per: dygn}"


def test_what_is_done_is_said_where_it_is_a_figure_and_the_rates_stand_against_the_target() -> None:
    [row] = rows(
        DAILY,
        follow_up("2018-07", "matbart_mal: 1, antal: 71", "matbart_mal: 1, antal: 0.78, per: dygn")
        + follow_up(
            "2018-12", "matbart_mal: 1, antal: 301", "matbart_mal: 1, antal: 1.23, per: dygn"
        ),
    )

    assert texts(row.gjort) == ["301 kontroller maj–dec", "71 kontroller maj–juli"]
    assert texts(row.mot_malet) == [
        "nått maj–dec",
        "1,23 per dygn mot minst 1 (källan: 1,23)",
        "maj–juli: 0,77 per dygn (källan: 0,78)",
        "jan–apr okänt",
    ]


def test_a_rate_that_only_the_source_has_is_what_was_done() -> None:
    [row] = rows(DAILY, follow_up("2018-12", "matbart_mal: 1, antal: 0.5, per: dygn"))

    assert texts(row.gjort) == ["0,5 kontroller per dygn maj–dec"]
    assert texts(row.mot_malet) == [
        "inte nått maj–dec", "0,5 per dygn mot minst 1", "jan–apr okänt",
    ]  # fmt: skip


def test_the_rate_of_a_time_without_a_count_stands_for_itself() -> None:
    [row] = rows(
        DAILY,
        follow_up("2018-12", "matbart_mal: 1, antal: 301")
        + follow_up("2018-07", "matbart_mal: 1, antal: 0.78, per: dygn"),
    )

    assert texts(row.gjort) == ["301 kontroller maj–dec"]
    assert "maj–juli: 0,78 per dygn enligt källan" in texts(row.mot_malet)


def test_figures_of_times_that_share_no_day_are_told_apart_and_summed_against_the_target() -> None:
    [row] = rows(
        "- {nr: 1, aktivitet: 1, minst: 10, enhet: kontroller}",
        follow_up("2018-04", "matbart_mal: 1, antal: 4, text: Alla i centrum.", fran="2018-01")
        + follow_up("2018-12", "matbart_mal: 1, antal: 7, precision: ca"),
    )

    assert texts(row.gjort) == ["4 kontroller jan–apr – Alla i centrum.", "ca 7 kontroller maj–dec"]
    assert texts(row.mot_malet) == ["nått hela perioden", "tillsammans 11 mot minst 10"]


def test_each_of_several_targets_has_a_row_and_what_names_none_of_them_another() -> None:
    found = rows(
        "- {nr: 1, aktivitet: 1, minst: 8, enhet: gemensamma tillsyner}\n"
        "- {nr: 2, aktivitet: 1, minst: 2, enhet: utbildningar, villkor: om pengar finns}",
        follow_up("2018-12", "aktivitet: 1, antal: 21, enhet: egna tillsyner"),
    )

    assert [(row.forsta, texts(row.gjort), texts(row.mot_malet)) for row in found] == [
        (True, [], ["siffra saknas"]),
        (False, [], ["siffra saknas"]),
        (False, ["21 egna tillsyner maj–dec (annat mått)"], ["inget mätbart mål"]),
    ]
    assert str(found[2].ovrigt) == "i övrigt"
    assert [row.mal and row.mal.villkor for row in found] == [None, "om pengar finns", None]


def test_an_effect_says_where_it_started_and_is_not_judged() -> None:
    [row] = rows(
        "- {nr: 1, aktivitet: 1, typ: effekt, hogst: 20, enhet: procent otrygga, "
        "baslinjer: [{varde: 35, avser: 2017, matt: otrygga i enkäten}]}",
        follow_up("2018-12", "matbart_mal: 1, antal: 15"),
    )

    assert row.mal is not None
    assert [str(text) for text in row.mal.startvarden] == ["35, 2017, otrygga i enkäten"]
    assert texts(row.gjort) == ["15 procent otrygga maj–dec"]
    assert texts(row.mot_malet) == ["kan inte bedömas i tal", "jan–apr okänt"]


def test_a_promise_without_a_follow_up_says_that_and_not_that_nothing_was_done() -> None:
    file = "- {nr: 1, aktivitet: 1, minst: 8, enhet: kontroller}"
    [row] = rows(file, follow_up("2018-12", "text: x").replace("2019-03", "2020-01"))

    assert (row.gjort, str(row.inget)) == ((), "ingen uppföljning")
    assert texts(row.mot_malet) == ["ingen uppföljning"]
