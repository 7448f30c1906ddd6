from __future__ import annotations

import datetime as dt

import pytest
from support.avtal import AVTAL, DAY, LOFTE_FIL, OKAND, UTKAST, UTKAST_FIL, avtal
from support.base_tree import BASE, LOFTE, changed, tree
from support.build import Overlay

from polisplan.errors import UsageError
from polisplan.views.avtalsdokument import Avtalsdokument, valt_avtal
from polisplan.workflows.load import load_snapshot
from polisplan.workflows.report import report_alla_avtal


def utkast(**replaced: str) -> Avtalsdokument:
    return avtal({**UTKAST, **replaced}, "aby-2019")


def changed_utkast(old: str, new: str) -> Overlay:
    text = str(UTKAST[UTKAST_FIL])
    assert text.count(old) == 1
    return {**UTKAST, UTKAST_FIL: text.replace(old, new)}


def with_pointer(number: int, **more: str) -> Overlay:
    pointer = f"overenskommelse: {{id: aby-2017, prioritering: {number}}}\nstodjer:"
    return {**changed(LOFTE, "stodjer:", pointer), **more}


# What form it has.


def test_a_draft_is_the_document_to_sign() -> None:
    view = utkast()

    assert view.att_underteckna
    assert str(view.form) == "HANDLING ATT UNDERTECKNA"
    assert str(view.huvud.titel) == "Samverkansöverenskommelse Åby 2019"
    assert [(plats.part, str(plats.roll)) for plats in view.underskrifter] == [
        (None, "Kommunstyrelsens ordförande"),
        (None, "Lokalpolisområdeschef"),
    ]
    assert view.undertecknad is None
    assert view.galler is None


def test_a_draft_holds_only_promises_that_point_at_it_and_lists_the_others_by_id() -> None:
    view = utkast()

    assert [item.id for item in view.loften] == ["aby-2019-1"]
    assert "aby-2018-1" in str(view.forbehall)
    assert "inget knyter till överenskommelsen" in str(view.forbehall)


def test_without_roles_each_party_has_a_place_to_sign() -> None:
    view = avtal(
        changed_utkast(
            "undertecknad: {roller: [kommunstyrelsens ordförande, lokalpolisområdeschef]}\n", ""
        ),
        "aby-2019",
    )

    assert [(plats.part, plats.roll) for plats in view.underskrifter] == [
        ("Åby kommun", None),
        ("lokalpolisområde Norra Åby", None),
    ]


def test_roles_that_are_too_few_are_named_above_a_place_for_each_party() -> None:
    view = avtal(
        changed_utkast("[kommunstyrelsens ordförande, lokalpolisområdeschef]", "[kommundirektör]"),
        "aby-2019",
    )

    assert [plats.part for plats in view.underskrifter] == [
        "Åby kommun", "lokalpolisområde Norra Åby",
    ]  # fmt: skip
    assert str(view.undertecknas_av) == "Undertecknas av kommundirektör."
    assert utkast().undertecknas_av is None
    assert avtal().undertecknas_av is None


@pytest.mark.parametrize("handling", ["ej sedd", "kopia", "original"])
def test_everything_else_is_a_compilation_without_a_place_to_sign(handling: str) -> None:
    view = avtal(changed(AVTAL, "handling: ej sedd", f"handling: {handling}"))

    assert not view.att_underteckna
    assert str(view.form) == "SAMMANSTÄLLNING – INTE ÖVERENSKOMMELSEN"
    assert str(view.huvud.titel) == "Sammanställning: Samverkan i Åby"
    assert str(view.ursprung).startswith("Gjord ur polisplans register")
    assert view.underskrifter == ()


def test_a_compilation_says_who_signed_and_when() -> None:
    view = avtal(changed(AVTAL, "datum: 2017-01", "datum: 2016-12-01"))

    assert str(view.undertecknad) == (
        "1 december 2016 av lokalpolisområdeschef och kommunstyrelsens ordförande"
    )


# What is unknown.


def test_what_is_unknown_stands_in_one_line() -> None:
    assert str(avtal().okant) == (
        "Inte känt: diarienummer, organisation, uppföljningsplan, bilagor, problembild, orsaker, "
        "löften"
    )
    assert str(avtal(OKAND).okant) == (
        "Inte känt: underskrifter, diarienummer, prioriterade områden, organisation, "
        "uppföljningsplan, bilagor, problembild, orsaker, löften"
    )
    assert utkast().okant is None


def test_a_single_known_party_is_not_said_to_work_with_itself() -> None:
    assert str(avtal().mellan) == "Samverkan mellan Åby kommun och Polismyndigheten"
    assert str(avtal(OKAND).mellan) == "Enda kända part: Åby kommun"


def test_a_half_known_signature_is_unknown_in_part() -> None:
    roles = ", roller: [lokalpolisområdeschef, kommunstyrelsens ordförande]"
    view = avtal(changed(AVTAL, roles, ""))

    assert str(view.undertecknad) == "januari 2017 av okända roller"
    assert "undertecknarnas roller" in [str(item) for item in view.okant_delar]


def test_an_outcome_is_unknown_until_it_is_published() -> None:
    early = avtal(with_pointer(1), day=dt.date(2019, 1, 31))
    late = avtal(with_pointer(1))

    assert "utfall" in [str(item) for item in early.okant_delar]
    assert "utfall" not in [str(item) for item in late.okant_delar]
    assert "löften" not in [str(item) for item in late.okant_delar]


def test_a_source_that_is_not_read_whole_is_said() -> None:
    assert avtal().forbehall is None
    assert "inte helt läst" in str(avtal(OKAND).forbehall)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("{fran: 2017, till: 2019}", "Gäller från 2017 till och med 2019."),
        ("{fran: 2016-10}", "Gäller från oktober 2016. Slutdatum: okänt."),
        ("{till: 2019-06-30}", "Gäller till och med 30 juni 2019. Startdatum: okänt."),
        ("{fran: 2017, till: tills vidare}", "Gäller från 2017, tills vidare."),
        ("{till: tills nytt undertecknas}",
         "Gäller tills nytt undertecknas. Startdatum: okänt."),
        ("{}", "Startdatum: okänt. Slutdatum: okänt."),
        ("{fran: 2017, fran_belagg: tolkning}",
         "Gäller från 2017. Slutdatum: okänt. Starten är härledd av oss."),
        ("{kallans_ord: 2019-2018}",
         "Startdatum: okänt. Slutdatum: okänt. Källans ord: «2019-2018»."),
    ],
)  # fmt: skip
def test_the_time_is_said_with_what_is_unknown(period: str, said: str) -> None:
    quoted = period.replace("2019-2018}", "'2019-2018'}")
    view = avtal(changed(AVTAL, "period: {fran: 2017, till: 2019}", f"period: {quoted}"))

    assert str(view.giltighet) == said


def test_whether_it_was_in_force_is_said_for_the_day() -> None:
    assert str(avtal().galler) == "Gällde den 1 maj 2019."
    assert str(avtal(day=dt.date(2021, 1, 1)).galler) == "Gällde inte den 1 januari 2021."
    assert str(avtal(OKAND).galler) == "Oklart om den gällde den 1 maj 2019."


# Its promises.


def test_a_promise_stands_under_the_priority_that_it_names() -> None:
    view = avtal(with_pointer(1))

    assert [[item.id for item in rad.loften] for rad in view.prioriteringar] == [["aby-2018-1"]]
    assert [item.id for item in view.egna] == ["aby-2018-1"]
    assert view.fel_nummer == view.andra == ()
    assert view.inga_egna is None
    assert view.egna[0].knuten
    assert not view.egna[0].tolkning


def test_an_interpreted_link_to_a_priority_is_marked() -> None:
    link = (
        "stodjer:\n- overenskommelse: {id: aby-2017, prioritering: 1}\n"
        "  belagg: tolkning\n  skal: Samma fokus."
    )
    view = avtal(changed(LOFTE, "stodjer:", link))

    assert [str(text) for text in view.prioriteringar[0].loften[0].noter] == [
        "kopplingen är vår tolkning"
    ]
    assert [(str(rad.fran), str(rad.till), rad.belagg) for rad in view.stod] == [
        ("prioritering 1", "Vi gör Åby tryggt.", "tolkning"),
        ("löftet aby-2018-1", "prioritering 1 i aby-2017", "tolkning"),
        ("löftet aby-2018-1", "Vi gör Åby tryggt.", "tolkning"),
    ]
    assert str(view.tolkningar).startswith("Av länkarna nedan har 0 stöd i en källa, 3 är vår")


def test_a_promise_of_the_same_area_and_time_stands_apart() -> None:
    view = avtal()

    assert [[item.id for item in rad.loften] for rad in view.prioriteringar] == [[]]
    assert view.egna == view.fel_nummer == ()
    assert [item.id for item in view.andra] == ["aby-2018-1"]
    assert view.loften == view.utan_prioritering == view.andra
    assert not view.andra[0].knuten
    assert not view.andra[0].oklar_tid
    assert str(view.inga_egna) == "Inget löfte i registret är knutet till överenskommelsen."


def test_a_promise_that_is_tied_stands_before_one_that_is_not() -> None:
    compiled = {path: str(text).replace("skede: utkast\n", "") for path, text in UTKAST.items()}
    longer = str(compiled[UTKAST_FIL]).replace("fran: 2018-11-01", "fran: 2018")
    view = avtal({**compiled, UTKAST_FIL: longer}, "aby-2019")

    assert [item.id for item in view.egna] == ["aby-2019-1"]
    assert [item.id for item in view.andra] == ["aby-2018-1"]
    assert [item.id for item in view.loften] == ["aby-2019-1", "aby-2018-1"]
    assert view.inga_egna is None
    assert view.forbehall is None


def test_a_draft_says_nothing_of_what_the_register_lacks_where_it_is_signed() -> None:
    text = str(UTKAST[LOFTE_FIL]).replace("overenskommelse: {id: aby-2019, prioritering: 1}\n", "")
    view = utkast(**{LOFTE_FIL: text})

    assert view.egna == view.andra == ()
    assert view.inga_egna is None
    assert str(view.okant) == "Inte ifyllt: orsaker, löften"


def test_a_promise_of_another_time_or_place_or_agreement_does_not() -> None:
    later = changed(AVTAL, "{fran: 2017, till: 2019}", "{fran: 2019, till: 2020}")
    part = changed(AVTAL, "{kommun: aby}", "{kommun: aby, delomrade: Hamnen}")
    other = {**UTKAST, **with_pointer(1)}

    assert avtal(later).loften == ()
    assert avtal(part).loften == ()
    assert [item.id for item in avtal(other, "aby-2019").loften] == ["aby-2019-1"]


def test_an_unknown_time_is_no_reason_to_leave_a_promise_out() -> None:
    view = avtal(changed(AVTAL, "period: {fran: 2017, till: 2019}", "period: {}"))

    assert [str(text) for text in view.loften[0].noter] == ["oklart om tiden är densamma"]


def test_a_number_that_the_agreement_lacks_leaves_the_promise_apart() -> None:
    view = avtal(with_pointer(9))

    assert [item.id for item in view.fel_nummer] == ["aby-2018-1"]
    assert view.egna == view.fel_nummer
    assert view.andra == ()
    assert view.huvud.varning is not None


def test_a_promise_says_what_is_to_be_done_by_whom_and_what_is_measured() -> None:
    (lofte,) = [item for item in utkast().loften if item.id == "aby-2019-1"]

    assert [str(text) for text in lofte.noter] == ["utkast"]
    assert lofte.orsaker == ("Få mötesplatser.",)
    assert [
        (str(rad.vad), [str(vem) for vem in rad.vem], [str(mal) for mal in rad.mal])
        for rad in lofte.aktiviteter
    ] == [
        (
            "Hastighetskontroller · mot orsaken: Få mötesplatser.",
            ["polisen", "områdespolis"],
            ["minst 2 kontroller per vecka · räknas: en plats"],
        ),
        ("Öppen fritidsgård · från 2019-09, slut okänt · förbehåll: om medel finns",
         ["kommunen"], []),
        ("None", [], ["trygghetsvandringar: minst 1 · siffran hämtas: protokollen"]),
    ]  # fmt: skip
    assert [str(item) for item in lofte.uppfoljning] == [
        "Antalet kontroller · när: varje månad · vem: polisen · för vem: styrgruppen"
    ]


def test_a_promise_says_who_gives_it_where_of_what_and_how_it_was_told() -> None:
    text = str(UTKAST[LOFTE_FIL])
    more = text.replace("omrade: {kommun: aby}", "omrade: {kommun: aby, plats: torget}").replace(
        "problem:",
        "fokus: [trafik, buller]\ngranskas: 2019-06\n"
        "kommunikation: [{kanal: webben, datum: 2019-01}, {kanal: affischer}]\nproblem:",
    )

    assert str(utkast().egna[0].om) == "Ges av: polisen, kommunen"
    assert str(utkast(**{LOFTE_FIL: more}).egna[0].om) == (
        "Ges av: polisen, kommunen · Plats: torget · Fokus: trafik, buller · Ses över: 2019-06 · "
        "Har berättats genom: webben (2019-01), affischer"
    )


def test_a_promise_says_how_its_end_was_moved_and_how_it_ended_when_that_is_known() -> None:
    moved = (
        "forlangningar:\n- {fran_slut: 2018-12-31, till_slut: 2019-06-30, kalla: kalla-ett}\n"
        "avslut: {hur: utgått, datum: 2019-04-02, kalla: kalla-ett, text: Medlen tog slut.}\n"
        "uppfoljningar:"
    )
    overlay = changed(LOFTE, "uppfoljningar:", moved)
    longer = "Förlängt: slutet flyttades från 31 december 2018 till 30 juni 2019."

    assert [str(text) for text in avtal(overlay).andra[0].andringar] == [
        longer, "Utgick 2 april 2019: Medlen tog slut.",
    ]  # fmt: skip
    assert [str(text) for text in avtal(overlay, day=dt.date(2019, 4, 1)).andra[0].andringar] == [
        longer
    ]


def test_a_target_says_where_it_started() -> None:
    text = str(UTKAST[LOFTE_FIL])
    more = text.replace(
        "enhet: trygghetsvandringar,",
        "enhet: trygghetsvandringar, baslinjer: [{varde: 3, avser: 2018, matt: per år}],",
    )

    assert str(utkast(**{LOFTE_FIL: more}).egna[0].aktiviteter[-1].mal[0]) == (
        "trygghetsvandringar: minst 1 · siffran hämtas: protokollen · startvärde: 3, 2018, per år"
    )


def test_everything_can_be_followed_to_its_line() -> None:
    view = utkast()
    (lofte,) = view.egna
    agreement, promise = (str(UTKAST[path]).splitlines() for path in (UTKAST_FIL, LOFTE_FIL))

    def line(lines: list[str], rad: int | None) -> str:
        return lines[(rad or 0) - 1]

    assert line(agreement, view.stalle.rad) == "id: aby-2019"
    assert [line(agreement, rad.stalle.rad) for rad in view.prioriteringar] == [
        "- nr: 1", "- {nr: 2, vad: unga i riskzon}",
    ]  # fmt: skip
    assert line(promise, lofte.stalle.rad) == "id: aby-2019-1"
    assert [
        line(promise, rad.stalle.rad)[:9] for rad in lofte.aktiviteter if rad.stalle is not None
    ] == ["- {nr: 1,", "- {nr: 2,"]
    assert [
        "enhet: kontroller" in line(promise, mal.rad) for mal in lofte.aktiviteter[0].mal_i
    ] == [True]
    assert [
        "trygghetsvandringar" in line(promise, mal.rad) for mal in lofte.aktiviteter[-1].mal_i
    ] == [True]
    assert [(rad.stalle.fil, "mal: 2015-trygghet" in line(lines, rad.stalle.rad))
            for rad, lines in zip(view.stod, (agreement, promise), strict=True)] == [
        (UTKAST_FIL, True), (LOFTE_FIL, True),
    ]  # fmt: skip


def test_a_promise_of_two_priorities_is_told_once() -> None:
    both = (
        "overenskommelse: {id: aby-2019, prioritering: 2}\nstodjer:\n"
        "- overenskommelse: {id: aby-2019, prioritering: 1}\n  belagg: belagd\n  kalla: kalla-ett"
    )
    text = str(UTKAST[LOFTE_FIL]).replace("overenskommelse: {id: aby-2019, prioritering: 1}\n", "")
    view = utkast(**{LOFTE_FIL: text.replace("stodjer:", both)})

    assert [len(rad.loften) for rad in view.prioriteringar] == [1, 1]
    assert [item.id for item in view.loften] == ["aby-2019-1"]


# What it rests on.


def test_the_picture_of_problems_is_shown() -> None:
    bild = utkast().lagesbild

    assert bild is not None
    assert (bild.problem, [str(item) for item in bild.underlag]) == (
        ("Buskörning",),
        ["enkät, ca 250 svarande, 2017-10"],
    )


def test_each_source_is_told_once_as_read_for_the_agreement() -> None:
    view = avtal(changed(AVTAL, "last: helt", "last: delvis"))

    assert [(str(rad.text), rad.last, rad.for_) for rad in view.kallor] == [
        ("Löften i Åby, Polisen, 2018-02", "delvis", ("aby-2017", "aby-2018-1"))
    ]


def test_it_rests_on_its_records_and_their_sources() -> None:
    head = utkast().huvud

    assert head.poster == 4
    assert head.filer == (
        "data/kallor/kalla-ett.yaml",
        "data/lagesbilder/enkat-aby-2017.yaml",
        "data/loften/aby/aby-2018-1.yaml",
        LOFTE_FIL,
        UTKAST_FIL,
    )


# Which one.


@pytest.mark.parametrize("ident", ["aby-2017", "overenskommelse/aby-2017"])
def test_an_agreement_is_found_with_or_without_its_kind(ident: str) -> None:
    assert valt_avtal(load_snapshot(tree()), ident).id == "aby-2017"


@pytest.mark.parametrize(
    ("ident", "said"),
    [
        ("aby-2071", "Menade du aby-2017 ("),
        ("xxxxxxxxxxxx", "Alla överenskommelser: polisplan list overenskommelse"),
    ],
)
def test_an_id_that_does_not_exist_is_impossible(ident: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        valt_avtal(load_snapshot(tree()), ident)

    assert said in str(error.value)


def test_a_register_without_agreements_says_so() -> None:
    with pytest.raises(UsageError, match="ingen överenskommelse i registret"):
        valt_avtal(load_snapshot(tree({AVTAL: None})), "aby-2017")


def test_every_agreement_can_be_made_one_by_one() -> None:
    made = report_alla_avtal(tree(UTKAST), DAY)

    assert list(made) == ["aby-2017", "aby-2019"]
    assert [view().record for view in made.values()] == [
        "overenskommelse/aby-2017",
        "overenskommelse/aby-2019",
    ]
    assert BASE[AVTAL].startswith("id: aby-2017")
