"""Faults of what is said: times, sums, the chain, sources, facts and exceptions."""

from __future__ import annotations

from functools import partial
from random import Random

from polisplan.kalender.svar import Svar
from polisplan.totals.lage import effective
from support.faults.fault import Fault, Felklass, edit, written
from support.faults.shipped import Shipped
from support.faults.sites import Record, Site, place
from support.faults.slips import SLIPS, Slip, misspelt

# Time.


def end_before_start(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng,
        lambda record, site: site.bare and site.sort.name == "slut" and site.words[:4].isdigit()
        and any(other.route == (*site.route[:-1], "fran") for other in record.sites),
    )  # fmt: skip
    start = record.at(*site.route[:-1], "fran")
    return written(record, site, str(int(start.words[:4]) - rng.randrange(1, 9)), "PP201")


def another_time(rng: Random, tree: Shipped) -> Fault | None:
    """A promise that points at a goal which did not hold then."""
    record, site = tree.site(
        rng,
        lambda record, site: record.slag.namn == "lofte" and site.route[:1] == ("stodjer",)
        and site.route[2:] == ("mal",),
    )  # fmt: skip
    lofte = tree.snapshot.loften[record.stem]
    then = effective(lofte)
    others = [
        mal.id for mal in tree.snapshot.mal.values()
        if mal.giltighet.overlappar(then) is Svar.NEJ
    ]  # fmt: skip
    if not others or then.omojlig:
        return None
    return written(record, site, rng.choice(others), "PP202")


def prolonged_backwards(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "lofte"
        and bool(site.route) and site.route[-1] == "till_slut",
    )  # fmt: skip
    old = record.at(*site.route[:-1], "fran_slut").words
    new = rng.choice([old, str(int(old[:4]) - 1)])
    return written(record, site, new, "PP204")


# Sums.


def wrong_total(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "volontarstatistik"
        and site.route[:1] == ("tryckt_summa",) and site.node == "scalar",
    )  # fmt: skip
    return written(record, site, str(int(site.words) + rng.randrange(1, 1000)), "PP401")


def wrong_row(rng: Random, tree: Shipped) -> Fault | None:
    """A figure copied wrongly: the total, which is right, no longer agrees."""
    record, site = tree.site(rng, _summed)
    column = str(site.route[-1])
    total = record.at("tryckt_summa", column)
    new = f"{int(site.words) + 10 ** rng.randrange(len(site.words))}"
    changed = edit(record, site.start, site.end, new, "PP401")
    text = changed.overlay[record.path]
    assert isinstance(text, bytes)
    line, at = place(text.decode(), total.start + len(new) - len(site.words))
    return Fault(
        code="PP401", path=record.path, line=line, column=at, overlay=changed.overlay,
        marked=total.words,
    )  # fmt: skip


def _summed(record: Record, site: Site) -> bool:
    if record.slag.namn != "volontarstatistik" or len(site.route) != 3 or site.node != "scalar":
        return False
    totals = {
        other.route[1]
        for other in record.sites
        if len(other.route) == 2 and other.route[0] == "tryckt_summa"
    }
    return site.route[0] == "rader" and site.route[2] in totals


def figures_before_start(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.words == "ska starta" and s.flow)
    column = next(
        (name for name in ("deltaganden", "timmar") if f"{name}:" not in record.text), None
    )
    if column is None:
        return None
    fault = edit(record, site.end, site.end, f", {column}: 7", "PP402", marked="7")
    return Fault(
        code="PP402", path=record.path, line=fault.line, column=fault.column + len(column) + 4,
        overlay=fault.overlay, marked="7",
    )  # fmt: skip


# The chain.


def _stodjer(record: Record, site: Site) -> bool:
    """Whether a value is the list of what a promise serves."""
    return record.slag.namn == "lofte" and site.route == ("stodjer",)


def _link(record: Record, site: Site) -> bool:
    """Whether a value is an interpreted link of a promise, with its reason and its rows."""
    keys = {other.route[-1] for other in record.under(site)} if site.node == "map" else set()
    return (
        record.slag.namn == "lofte" and site.route[:1] == ("stodjer",) and len(site.route) == 2
        and {"mal", "belagg", "skal", "ur"} <= keys
    )  # fmt: skip


def no_link(rng: Random, tree: Shipped) -> Fault | None:
    """A promise that says nothing of what it serves; told of at its id, which stands above."""
    record, site = tree.site(rng, _stodjer)
    assert site.key is not None
    end = site.next_key if site.next_key is not None else site.end
    fault = edit(record, site.key[0], end, "", "PP501")
    line, column = place(record.text, record.at("id").start)
    return Fault(
        code="PP501", path=record.path, line=line, column=column, overlay=fault.overlay,
        marked=record.stem,
    )  # fmt: skip


def goal_beside_the_table(rng: Random, tree: Shipped) -> Fault | None:
    """The link leads to another goal of the same time than its row says."""
    record, site = tree.site(rng, _link)
    mal = record.at(*site.route, "mal")
    then = effective(tree.snapshot.loften[record.stem])
    right = tree.snapshot.mal[mal.words]
    others = [
        other.id for other in tree.snapshot.mal.values()
        if other.id != right.id and other.giltighet.overlappar(then) is Svar.JA
        and other.styrmodell == right.styrmodell and other.giltig == right.giltig
    ]  # fmt: skip
    if not others:
        return None
    return written(record, mal, rng.choice(others), "PP504")


def misspelt_row(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "lofte" and site.bare
        and site.route[2:4] == ("ur", "fokus") and site.route[:1] == ("stodjer",),
    )  # fmt: skip
    table = record.at(*site.route[:3], "tabell").words
    rows = [rad.fokus for rad in tree.snapshot.fokustabeller[table].rader]
    wrong = misspelt(rng, slip, site.words, rows)
    return None if wrong is None else written(record, site, wrong, "PP504", suggestion=site.words)


def link_without_evidence(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _link)
    key = rng.choice(["skal", "mal"])
    entry = record.at(*site.route, key)
    assert entry.key is not None
    assert entry.next_key is not None
    fault = edit(record, entry.key[0], entry.next_key, "", "PP505")
    belagg = record.at(*site.route, "belagg")
    moved = entry.next_key - entry.key[0] if entry.start < belagg.start else 0
    text = record.text[: entry.key[0]] + record.text[entry.next_key :]
    line, column = place(text, belagg.start - moved)
    return Fault(
        code="PP505", path=record.path, line=line, column=column, overlay=fault.overlay,
        marked=belagg.words,
    )  # fmt: skip


def source_that_is_not_named(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _link)
    belagg = record.at(*site.route, "belagg")
    return written(record, belagg, "belagd", "PP505")


def ring(rng: Random, tree: Shipped) -> Fault | None:
    """A goal that stands under one which stands under it."""
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "mal"
        and site.route[:1] == ("under",) and site.route[2:] == ("mal",),
    )  # fmt: skip
    above = tree.record(f"mal/{site.words}")
    entry = above.at("under")
    lines = [other for other in above.under(entry) if above.text[other.start] != "{"]
    if not lines:
        return None
    target = rng.choice(above.under(lines[0])[:1])
    if target.key is None or above.text[slice(*target.key)] not in {
        "verksamhetside",
        "forutsattning",
        "vision",
    }:
        return None
    first = edit(above, target.key[0], target.end, f"mal: {record.stem}", "PP503")
    # The ring is told of where it closes: in the record that sorts last.
    text = first.overlay[above.path]
    assert isinstance(text, bytes)
    told, where, whole = (
        (record, site.start, record.text)
        if record.stem > above.stem
        else (above, target.key[0] + len("mal: "), text.decode())
    )
    line, column = place(whole, where)
    return Fault(
        code="PP503", path=told.path, line=line, column=column, overlay=first.overlay,
    )  # fmt: skip


def misspelt_level(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "mal" and site.route == ("niva",)
    )
    modell = tree.snapshot.styrmodeller[tree.snapshot.mal[record.stem].styrmodell]
    known = [name for niva in modell.nivaer for name in (niva.namn, *niva.aven_kallat)]
    wrong = misspelt(rng, slip, site.words, known)
    return None if wrong is None else written(record, site, wrong, "PP507", suggestion=site.words)


# Sources, persons, facts.


def personal_data(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and not s.flow and s.key is not None
        and s.sort.name == "text" and " " in s.words,
    )  # fmt: skip
    what = rng.choice(
        ["811218-9876", "19811218-9876", "070-174 06 05", "+46 8 123 456 78",
         "fornamn.efternamn@example.org", "811278-9873"]
    )  # fmt: skip
    return edit(record, site.end, site.end, f" {what}", "PP601", at=site.end + 1, marked=what)


def same_address(rng: Random, tree: Shipped) -> Fault | None:
    """The address of another source. Addresses with a year are left alone: two faults in one."""
    record, site = tree.site(
        rng,
        lambda record, site: (
            record.slag.namn == "kalla" and site.route == ("adress",) and site.bare
        ),
    )
    addresses = [
        kalla.adress
        for kalla in tree.snapshot.kallor.values()
        if kalla.adress and kalla.id < record.stem and not set("0123456789") & set(kalla.adress)
    ]
    if not addresses:
        return None
    address = rng.choice(addresses).removesuffix("/")
    return written(record, site, f"{address}{rng.choice(['', '/'])}", "PP602")


def misspelt_fact(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.route[:1] == ("fakta",) and len(s.route) == 2
    )
    facts = [f.id for d in tree.snapshot.grunddokument.values() for f in d.inventering]
    wrong = misspelt(rng, slip, site.words, facts)
    if wrong is None or not _fact_shaped(wrong):
        return None
    return written(record, site, wrong, "PP606", suggestion=site.words)


def fact_of_another_form(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.route[:1] == ("fakta",) and len(s.route) == 2
    )
    wrong = misspelt(rng, slip, site.words, ())
    if wrong is None or _fact_shaped(wrong):
        return None
    return written(record, site, wrong, "PP024")


def _fact_shaped(word: str) -> bool:
    head, _, tail = word.partition("-")
    return (
        head[:1].isupper() and head[:1].isascii() and (not head[1:] or head[1:].isdigit())
        and tail.isdigit() and len(tail) in {2, 3}
    )  # fmt: skip


def lost_fact(rng: Random, tree: Shipped) -> Fault | None:
    """A record no longer says that it holds a fact which no other record holds."""
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.route[:1] == ("fakta",) and len(s.route) == 2
    )
    rows = record.under(record.at("fakta"))
    holders = [p for p in tree.snapshot.alla() if site.words in p.fakta]
    if len(holders) > 1 or len(rows) < 2 or not site.flow:
        return None
    index = rows.index(site)
    begin, end = (
        (rows[index - 1].end, site.end) if index else (site.start, rows[1].start)
    )  # fmt: skip
    fault = edit(record, begin, end, "", "PP605")
    dokument, nummer = next(
        (d, n) for d in tree.snapshot.grunddokument.values()
        for n, f in enumerate(d.inventering) if f.id == site.words
    )  # fmt: skip
    there = tree.record(dokument.ref)
    line, column = place(there.text, there.at("inventering", nummer, "id").start)
    return Fault(
        code="PP605", path=there.path, line=line, column=column, overlay=fault.overlay,
        marked=site.words,
    )  # fmt: skip


def same_fact(rng: Random, tree: Shipped) -> Fault | None:
    """A row of the inventory copied, and its id forgotten."""
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "grunddokument"
        and site.route[:1] == ("inventering",) and len(site.route) == 2 and record.text[site.start] == "{",
    )  # fmt: skip
    row = record.text[site.start : site.end]
    own = record.at(*site.route, "id")
    begin = site.end + len("\n- ")
    return edit(
        record, site.end, site.end, f"\n- {row}", "PP607", at=begin + own.start - site.start,
        marked=own.words,
    )  # fmt: skip


def unfit_exception(rng: Random, tree: Shipped) -> Fault | None:
    return _exception(rng, tree, rng.choice(["PP999", "PP103", "PP020"]), "PP902")


def idle_exception(rng: Random, tree: Shipped) -> Fault | None:
    return _exception(rng, tree, rng.choice(["PP201", "PP204", "PP401"]), "PP901")


def _exception(rng: Random, tree: Shipped, code: str, told: str) -> Fault | None:
    record = rng.choice(tree.of("lofte"))
    site = record.at("kallor")
    if site.key is None or "\nundantag:" in record.text:
        return None
    row = f"undantag:\n- kod: {code}\n  skal: Prövat.\n  till: 2030\n"
    at = site.key[0] + len("undantag:\n- kod: ")
    return edit(record, site.key[0], site.key[0], row, told, at=at, marked=code)


def lost_successor(rng: Random, tree: Shipped) -> Fault | None:
    """A promise that was replaced no longer says by which; told of where its close is described."""
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "lofte"
        and site.route == ("ersatt_av",)
        and any(o.route == ("avslut", "hur") and o.words == "ersatt" for o in record.sites),
    )  # fmt: skip
    assert site.key is not None
    end = site.next_key if site.next_key is not None else site.end
    fault = edit(record, site.key[0], end, "", "PP316")
    avslut = record.at("avslut")
    moved = end - site.key[0] if site.start < avslut.start else 0
    changed = fault.overlay[record.path]
    assert isinstance(changed, bytes)
    line, column = place(changed.decode(), avslut.start - moved)
    return Fault(code="PP316", path=record.path, line=line, column=column, overlay=fault.overlay)


def pointed_out(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "lofte" and site.bare
        and site.route in {("titel",), ("problem",)},
    )  # fmt: skip
    who = rng.choice(
        ["tre kända ungdomar", "de två bröderna", "17-åringen", "en namngiven person", "4 familjer"]
    )
    return written(record, site, f"Bråk kring {who} vid macken", "PP604")


# What weighs less, and is told of all the same.


def unknown_end(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "lofte" and site.route == ("period",)
        and site.node == "map" and record.text[site.start] == "{",
    )  # fmt: skip
    lofte = tree.snapshot.loften[record.stem]
    keys = {str(other.route[-1]): other for other in record.under(site)}
    if set(keys) != {"fran", "till"} or not lofte.helt_last or lofte.forlangningar:
        return None
    new = f"{{fran: {keys['fran'].words}}}"
    return written(record, site, new, "PP203", marked="{")


def link_that_is_missing(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _link)
    if len(tree.snapshot.loften[record.stem].stodjer) > 1:
        return None
    new = "belagg: saknas\n  skal: Ingen källa säger det."
    last = record.under(site)[-1].end
    end = len(record.text[:last].rstrip())
    return edit(
        record, site.start, end, new, "PP502", at=site.start + len("belagg: "), marked="saknas"
    )


def unused_source(rng: Random, _tree: Shipped) -> Fault | None:
    number = rng.randrange(10**6)
    path = f"data/kallor/ny-kalla-{number}.yaml"
    text = f"id: ny-kalla-{number}\ntitel: Ny källa\ntyp: beslut\nhandling: A{number}\ntillit: A\n"
    return Fault(
        code="PP603", path=path, line=1, column=5, overlay={path: text.encode()},
        marked=f"ny-kalla-{number}",
    )  # fmt: skip


def kommun_that_nobody_names(rng: Random, tree: Shipped) -> Fault | None:
    """A kommun falls out of the only lokalpolisområde that names it."""
    record, site = tree.site(
        rng, lambda record, site: record.slag.namn == "lpo" and len(site.route) == 3
        and site.route[0] == "kommuner" and site.route[2] == "kommun",
    )  # fmt: skip
    rows = record.under(record.at("kommuner"))
    if len(rows) < 2 or len(tree.snapshot.medlemskap(site.words)) > 1:
        return None
    row = record.at(*site.route[:2])
    begin = record.text.rfind("\n", 0, row.start)
    end = record.text.find("\n", row.start)
    if record.text[row.start] != "{" or end < row.end:
        return None
    fault = edit(record, begin, end, "", "PP104")
    there = tree.record(f"kommun/{site.words}")
    line, column = place(there.text, there.at("id").start)
    return Fault(
        code="PP104", path=there.path, line=line, column=column, overlay=fault.overlay,
        marked=site.words,
    )  # fmt: skip


CLASSES = (
    Felklass("slut före start", "PP201", end_before_start),
    Felklass("mål som inte gällde då", "PP202", another_time),
    Felklass("förlängning bakåt", "PP204", prolonged_backwards),
    Felklass("fel tryckt summa", "PP401", wrong_total),
    Felklass("fel tal på en rad", "PP401", wrong_row),
    Felklass("siffror innan start", "PP402", figures_before_start),
    Felklass("löfte utan länk uppåt", "PP501", no_link),
    Felklass("kedja i ring", "PP503", ring),
    Felklass("mål vid sidan av tabellen", "PP504", goal_beside_the_table),
    *(Felklass(f"felstavad tabellrad: {namn}", "PP504", partial(misspelt_row, slip)) for namn, slip in SLIPS.items()),
    Felklass("länk utan skäl eller mål", "PP505", link_without_evidence),
    Felklass("belagd utan källa", "PP505", source_that_is_not_named),
    *(Felklass(f"felstavad nivå: {namn}", "PP507", partial(misspelt_level, slip)) for namn, slip in SLIPS.items()),
    Felklass("personuppgift", "PP601", personal_data),
    Felklass("samma adress i två källor", "PP602", same_address),
    Felklass("ersatt löfte utan efterföljare", "PP316", lost_successor),
    Felklass("utpekad person", "PP604", pointed_out),
    Felklass("faktum som ingen post bär", "PP605", lost_fact),
    *(Felklass(f"felskrivet faktum: {namn}", "PP606", partial(misspelt_fact, slip)) for namn, slip in SLIPS.items()),
    Felklass("faktum utan ett faktums form", "PP024", partial(fact_of_another_form, SLIPS["tappat tecken"])),
    Felklass("samma faktum två gånger", "PP607", same_fact),
    Felklass("undantag som inget döljer", "PP901", idle_exception),
    Felklass("undantag som inte går", "PP902", unfit_exception),
    Felklass("kommun utan lokalpolisområde", "PP104", kommun_that_nobody_names),
    Felklass("okänt slut", "PP203", unknown_end),
    Felklass("länk som saknas, med skäl", "PP502", link_that_is_missing),
    Felklass("källa som ingen använder", "PP603", unused_source),
)  # fmt: skip
