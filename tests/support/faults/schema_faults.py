"""Faults of the schema: keys, words, sorts, forms and limits."""

from __future__ import annotations

from functools import partial
from random import Random

from support.faults.fault import Fault, Felklass, edit, written
from support.faults.shipped import Shipped
from support.faults.sites import NUMMER, Record, Site, place
from support.faults.slips import SLIPS, Slip, misspelt

# Keys.


def missing_key(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: site.required and site.key is not None)
    cut = _without(record, site)
    if cut is None:
        return None
    text, removed = cut
    line, column = place(text, _owner_at(record, site, removed))
    return Fault(
        code="PP020", path=record.path, line=line, column=column,
        overlay={record.path: text.encode()},
    )  # fmt: skip


def _without(record: Record, site: Site) -> tuple[str, int] | None:
    """Return the text without an entry, and where something was taken away."""
    assert site.key is not None
    text = record.text
    if site.next_key is not None:
        return text[: site.key[0]] + text[site.next_key :], site.key[0]
    if site.before is None:
        return None
    if site.flow:
        return text[: site.before] + text[site.end :], site.before
    begin = text.rfind("\n", 0, site.key[0]) + 1
    return text[:begin] + text[site.end :], begin


def _owner_at(record: Record, site: Site, removed: int) -> int:
    """Return where it is said that a key is missing: at the key or the row that should have it."""
    owner = record.parent(site)
    at = owner.start if owner.key is None else owner.key[0]
    assert at <= removed
    return at


def misspelt_key(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: site.key is not None)
    assert site.key is not None
    model = record.parent(site).sort.model
    assert model is not None
    key = record.text[slice(*site.key)]
    wrong = misspelt(rng, slip, key, model.model_fields)
    if wrong is None:
        return None
    return edit(record, *site.key, wrong, "PP021", marked=wrong, suggestion=key)


def key_with_marks(rng: Random, tree: Shipped) -> Fault | None:
    """A key with the Swedish letters that the word has and keys have not."""
    record, site = tree.site(
        rng, lambda record, site: site.key is not None
        and record.text[slice(*site.key)] in _MARKED,
    )  # fmt: skip
    assert site.key is not None
    key = record.text[slice(*site.key)]
    return edit(record, *site.key, _MARKED[key], "PP021", marked=_MARKED[key], suggestion=key)


_MARKED = {
    "matbara_mal": "mätbara_mål", "uppfoljningar": "uppföljningar", "lan": "län", "stodjer": "stödjer",
    "omrade": "område", "kalla": "källa", "kallor": "källor", "skal": "skäl", "fran": "från",
    "mal": "mål", "belagg": "belägg", "varde": "värde", "anmarkning": "anmärkning",
}  # fmt: skip


def key_of_another_kind(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    site = rng.choice(record.under(record.at()))
    assert site.key is not None
    key = rng.choice(["farg", "ovrigt", "zzz", "kontaktperson", "x1"])
    return edit(record, site.key[0], site.key[0], f"{key}: Något\n", "PP021", marked=key)


# Words of an enumeration.


def misspelt_word(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.sort.name == "enum" and len(s.words) > 3
    )
    wrong = misspelt(rng, slip, site.words, site.sort.choices)
    if wrong is None or ("," in wrong and site.flow):
        return None
    return written(record, site, wrong, "PP022", suggestion=site.words)


def misspelt_end(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name == "slut" and " " in s.words)
    wrong = misspelt(rng, slip, site.words, ("tills vidare", "tills nytt undertecknas"))
    return None if wrong is None else written(record, site, wrong, "PP025", suggestion=site.words)


def misspelt_start(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.sort.name == "start" and " " in s.words
    )
    wrong = misspelt(rng, slip, site.words, ("ska starta",))
    return None if wrong is None else written(record, site, wrong, "PP023", suggestion=site.words)


def word_in_capitals(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.sort.name == "enum" and len(s.words) > 3
    )
    wrong = rng.choice([site.words.upper(), site.words.capitalize()])
    return written(record, site, wrong, "PP022", suggestion=site.words)


# Sorts.


def _bare(sorts: frozenset[str], rng: Random, tree: Shipped) -> tuple[Record, Site]:
    """Return a random bare value of some sorts."""
    return tree.site(rng, lambda _record, site: site.bare and site.sort.name in sorts)


_text = partial(_bare, frozenset({"text"}))
_count = partial(_bare, frozenset({"heltal"}))
_number = partial(_bare, frozenset({"tal", "heltal"}))
_truth = partial(_bare, frozenset({"bool"}))
_date = partial(_bare, frozenset({"datum"}))


def number_for_text(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _text(rng, tree)
    word = rng.choice(["2015", "7", "3.5", "true", "2015-03-01"])
    return written(record, site, word, "PP023", suggestion=f"'{word}'")


def quoted_number(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _number(rng, tree)
    if not site.words.isdigit():
        return None
    sign = rng.choice("'\"")
    return written(record, site, f"{sign}{site.words}{sign}", "PP023", suggestion=site.words)


def spaced_number(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _number(rng, tree)
    space = rng.choice(" \u00a0")
    right = None if site.route[-1] in NUMMER else "12500"
    return written(record, site, f"12{space}500", "PP023", suggestion=right)


def decimal_comma(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng,
        lambda _r, s: s.bare and s.sort.name in {"tal", "heltal"} and not s.flow,
    )  # fmt: skip
    right = "3.5" if site.sort.name == "tal" else None
    return written(record, site, "3,5", "PP023", suggestion=right)


def word_for_number(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _number(rng, tree)
    return written(record, site, rng.choice(["tio", "okänt", "några", "ca 10"]), "PP023")


def word_for_truth(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _truth(rng, tree)
    word = rng.choice(["ja", "nej", "Ja"])
    right = "false" if word == "nej" else "true"
    return written(record, site, word, "PP023", suggestion=right)


def text_for_list(rng: Random, tree: Shipped) -> Fault | None:
    """The only row of a list without its brackets."""
    record, site = _short_list(rng, tree)
    row = record.under(site)[0]
    return written(record, site, row.words, "PP023", suggestion=f"[{row.words}]")


def braces_for_brackets(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _short_list(rng, tree)
    rows = ", ".join(row.words for row in record.under(site))
    return edit(record, site.start, site.end, f"{{{rows}}}", "PP023", suggestion=f"[{rows}]")


def _short_list(rng: Random, tree: Shipped) -> tuple[Record, Site]:
    return tree.site(
        rng, lambda record, site: site.sort.name == "lista"
        and record.text[site.start] == "[" and len(record.under(site)) == 1
        and record.under(site)[0].bare and site.key is not None,
    )  # fmt: skip


def text_for_parts(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: site.sort.name == "delar" and site.route != ()
        and record.text[site.start] == "{",
    )  # fmt: skip
    return written(record, site, rng.choice(["ett ord", "2018", "'?'"]), "PP023")


def parts_for_text(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng,
        lambda _r, s: s.bare and s.sort.name == "text" and s.key is not None,
    )  # fmt: skip
    return edit(record, site.start, site.end, rng.choice(["{ord: ett}", "[ett, två]"]), "PP023")


# Forms.


def unfit_id(rng: Random, tree: Shipped) -> Fault | None:
    """A reference written as the name and not as the id."""
    record, site = tree.site(
        rng,
        lambda _r, s: s.bare and s.sort.name == "ref" and "-" in s.words and len(s.words) > 8,
    )  # fmt: skip
    assert site.sort.ref is not None
    wrong = rng.choice(
        [site.words.upper(), site.words.replace("-", "_"), site.words.replace("-", " ")]
    )
    return written(record, site, wrong, "PP103", suggestion=site.words)


def unfit_own_id(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    site = record.at("id")
    if "-" not in site.words:
        return None
    wrong = rng.choice([site.words.upper(), site.words.replace("-", "_"), f"{site.words}å"])
    if wrong == site.words:
        return None
    suggestion = f"{site.words}a" if wrong.endswith("å") else site.words
    return written(record, site, wrong, "PP024", suggestion=suggestion)


def short_code(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.style == "'" and s.sort.name == "kod" and s.words.isdigit()
    )
    return written(record, site, f"'{site.words[1:]}'", "PP024")


def bad_address(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: s.bare and s.words.startswith(("http://", "https://"))
    )
    wrong = rng.choice(
        [site.words.split("://")[1], site.words.replace("://", ":/"), site.words[1:]]
    )
    return written(record, site, wrong, "PP024")


# Dates.


def swapped_day(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    year, month, day = site.words[:4], rng.randrange(1, 13), rng.randrange(13, 29)
    return written(
        record, site, f"{year}-{day:02d}-{month:02d}", "PP025",
        suggestion=f"{year}-{month:02d}-{day:02d}",
    )  # fmt: skip


def dash_in_date(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    right = f"{site.words[:4]}-0{rng.randrange(1, 9)}"
    dash = rng.choice("\u2013\u2014\u2011\u2212")
    return written(record, site, right.replace("-", dash), "PP025", suggestion=right)


def day_first(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    year, month, day = site.words[:4], rng.randrange(1, 13), rng.randrange(13, 29)
    sign = rng.choice("/.-")
    return written(
        record, site, f"{day}{sign}{month}{sign}{year}", "PP025",
        suggestion=f"{year}-{month:02d}-{day:02d}",
    )  # fmt: skip


def date_in_words(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    year, day = site.words[:4], rng.randrange(1, 29)
    name, month = rng.choice([("januari", 1), ("maj", 5), ("sept", 9), ("december", 12)])
    return written(
        record, site, f"{day} {name} {year}", "PP025", suggestion=f"{year}-{month:02d}-{day:02d}"
    )


def date_closed_up(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    year, month, day = site.words[:4], rng.randrange(1, 13), rng.randrange(1, 29)
    return written(
        record, site, f"{year}{month:02d}{day:02d}", "PP025",
        suggestion=f"{year}-{month:02d}-{day:02d}",
    )  # fmt: skip


def loose_date(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    year, month = site.words[:4], rng.randrange(1, 10)
    sign = rng.choice("-/.")
    if sign == ".":
        return None
    return written(record, site, f"{year}{sign}{month}", "PP025", suggestion=f"{year}-{month:02d}")


def quoted_date(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    return written(record, site, f"'{site.words}'", "PP025", suggestion=site.words)


def date_with_time(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    day = f"{site.words[:4]}-03-07"
    time = rng.choice(["T12:30:00", " 12.30", "T09:00:00Z"])
    return written(record, site, f"{day}{time}", "PP025", suggestion=day)


def odd_year(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _date(rng, tree)
    return written(record, site, rng.choice(["201", "20188", "1066", "18"]), "PP025")


# Limits.


def empty_text(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _text(rng, tree)
    return written(record, site, rng.choice(["''", '""', "' '"]), "PP026")


def long_text(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _text(rng, tree)
    return written(record, site, "a" * 4001, "PP026")


def negative_count(rng: Random, tree: Shipped) -> Fault | None:
    record, site = _count(rng, tree)
    return written(record, site, "-1", "PP026")


def empty_list(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: site.sort.name == "lista" and site.sort.needed
        and record.text[site.start] == "[",
    )  # fmt: skip
    return written(record, site, "[]", "PP026", marked="[")


CLASSES = (
    Felklass("nyckel som krävs saknas", "PP020", missing_key),
    *(Felklass(f"felstavad nyckel: {namn}", "PP021", partial(misspelt_key, slip)) for namn, slip in SLIPS.items()),
    Felklass("nyckel med å, ä, ö", "PP021", key_with_marks),
    Felklass("nyckel som ingen känner", "PP021", key_of_another_kind),
    *(Felklass(f"felstavat listvärde: {namn}", "PP022", partial(misspelt_word, slip)) for namn, slip in SLIPS.items()),
    Felklass("listvärde med stora bokstäver", "PP022", word_in_capitals),
    *(Felklass(f"felstavat slut: {namn}", "PP025", partial(misspelt_end, slip)) for namn, slip in SLIPS.items()),
    *(Felklass(f"felstavad start: {namn}", "PP023", partial(misspelt_start, slip)) for namn, slip in SLIPS.items()),
    Felklass("tal, datum eller sanningsvärde där text ska stå", "PP023", number_for_text),
    Felklass("tal inom citattecken", "PP023", quoted_number),
    Felklass("tal med mellanslag", "PP023", spaced_number),
    Felklass("decimalkomma", "PP023", decimal_comma),
    Felklass("ord där tal ska stå", "PP023", word_for_number),
    Felklass("ja, nej som sanningsvärde", "PP023", word_for_truth),
    Felklass("lista utan klamrar", "PP023", text_for_list),
    Felklass("klamrar av fel sort kring en lista", "PP023", braces_for_brackets),
    Felklass("ord där nycklar ska stå", "PP023", text_for_parts),
    Felklass("nycklar eller lista där text ska stå", "PP023", parts_for_text),
    Felklass("hänvisning som inte har ett ids form", "PP103", unfit_id),
    Felklass("eget id som inte har ett ids form", "PP024", unfit_own_id),
    Felklass("kod med för få siffror", "PP024", short_code),
    Felklass("adress som ingen är", "PP024", bad_address),
    Felklass("dag och månad har bytt plats", "PP025", swapped_day),
    Felklass("tankstreck i datum", "PP025", dash_in_date),
    Felklass("dagen först", "PP025", day_first),
    Felklass("månaden i ord", "PP025", date_in_words),
    Felklass("datum utan streck", "PP025", date_closed_up),
    Felklass("månad med en siffra", "PP025", loose_date),
    Felklass("datum inom citattecken", "PP025", quoted_date),
    Felklass("datum med klockslag", "PP025", date_with_time),
    Felklass("årtal som inte kan vara", "PP025", odd_year),
    Felklass("tom text", "PP026", empty_text),
    Felklass("för lång text", "PP026", long_text),
    Felklass("negativt antal", "PP026", negative_count),
    Felklass("tom lista", "PP026", empty_list),
)  # fmt: skip
