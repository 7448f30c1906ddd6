"""Faults of the text: what no reader can make a record of, or that readers differ about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

from polisplan.text.source_tree import MAX_BYTES
from support.faults.fault import Fault, Felklass, Maker, edit, written
from support.faults.shipped import Shipped
from support.faults.sites import NUMMER, Record, Site, place

# Where.


def _line(rng: Random, record: Record) -> int:
    """Return where a random line begins at which something may be put in at the outermost level."""
    sites = [site for site in record.sites if len(site.route) == 1]
    site = rng.choice(sites)
    assert site.key is not None
    return site.key[0]


def _value(site: Site) -> bool:
    """Return whether a value stands bare after its key on a line of its own."""
    return site.bare and site.key is not None and not site.flow


def _words(_record: Record, site: Site) -> bool:
    return _value(site) and site.sort.name == "text" and " " in site.words


# YAML that is none.


def colon_in_text(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _words)
    at = site.start + rng.choice([m.start() for m in re.finditer(" ", site.words)])
    return edit(record, at, at, ":", "PP001", marked=":")


def open_quote(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _words)
    sign = rng.choice("'\"")
    if sign in record.text[site.start :]:
        return None
    return edit(record, site.start, site.start, sign, "PP001")


def open_quote_before_another(rng: Random, tree: Shipped) -> Fault | None:
    """The quote ends at the next one in the file, far below, and what follows makes no sense."""
    record, site = tree.site(rng, _words)
    sign = rng.choice("'\"")
    if sign not in record.text[site.end :]:
        return None
    return edit(record, site.start, site.start, sign, "PP001")


def open_bracket(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda record, site: record.text[site.start] in "[{" and not site.flow
    )
    return edit(record, site.end - 1, site.end, "", "PP001", at=site.start)


def missing_comma(rng: Random, tree: Shipped) -> Fault | None:
    """Two entries run together where a colon then comes too many."""
    record, site = tree.site(
        rng,
        lambda _record, site: site.flow and site.before is not None and site.key is not None,
    )  # fmt: skip
    assert site.before is not None
    assert site.key is not None
    text = record.text[: site.before] + record.text[site.before + 1 :]
    colon = site.key[1] - 1
    line, column = place(text, colon)
    return Fault(
        code="PP001", path=record.path, line=line, column=column,
        overlay={record.path: text.encode()},
    )  # fmt: skip


def missing_colon(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: _value(site))
    assert site.key is not None
    return edit(record, site.key[1], site.key[1] + 1, "", "PP001", at=site.key[0])


def colon_without_space(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: _value(site))
    assert site.key is not None
    if record.text[site.key[1] : site.start] != ": ":
        return None
    return edit(record, site.key[1], site.start, ":", "PP001", at=site.key[0])


def colon_without_space_in_braces(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, site: site.bare and site.flow and site.key is not None)
    assert site.key is not None
    return edit(record, site.key[1], site.start, ":", "PP001", at=site.key[0])


def _indented(step: int, rng: Random, tree: Shipped) -> Fault | None:
    """A key of an inner block one step too far out or in."""
    record, site = tree.site(
        rng,
        lambda record, site: not site.flow and site.key is not None and len(site.route) > 1
        and record.text[: site.key[0]].rpartition("\n")[2].isspace() and site.before is not None,
    )  # fmt: skip
    assert site.key is not None
    at = site.key[0]
    if step < 0:
        return edit(record, at - 1, at, "", "PP001", marked=None)
    return edit(record, at, at, " ", "PP001", at=at + 1)


def bad_start(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _words)
    return edit(record, site.start, site.start, rng.choice("@`%"), "PP001")


def backslash(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _words)
    if '"' in site.words:
        return None
    at = site.words.index(" ")
    new = f'"{site.words[:at]}\\{site.words[at:].lstrip()}"'
    if new[at + 2] in 'abefnrtuvxNLPU0_ /"\\':
        return None
    return edit(record, site.start, site.end, new, "PP001", at=site.start + at + 1)


# The text itself.


def latin_1(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    odd = [at for at, sign in enumerate(record.text) if not sign.isascii()]
    if not odd or {record.text[at] for at in odd} - set("åäöÅÄÖé"):
        return None
    line, column = place(record.text, odd[0])
    return Fault(
        code="PP002", path=record.path, line=line, column=column,
        overlay={record.path: record.text.encode("latin-1")},
    )  # fmt: skip


def utf_16(rng: Random, tree: Shipped) -> Fault | None:
    return _whole(tree.any(rng), "PP002", lambda text: text.encode("utf-16"))


def windows_dash(rng: Random, tree: Shipped) -> Fault | None:
    """One character of Windows-1252, as pasted by a program that does not know UTF-8."""
    record, site = tree.site(rng, _words)
    line, column = place(record.text, site.start)
    before, after = record.text[: site.start], record.text[site.start :]
    return Fault(
        code="PP002", path=record.path, line=line, column=column,
        overlay={record.path: before.encode() + b"\x96" + after.encode()},
    )  # fmt: skip


def _whole(record: Record, code: str, change: Callable[[str], bytes]) -> Fault:
    """Return a fault of a whole file, told of at its first character."""
    overlay = {record.path: change(record.text)}
    return Fault(code=code, path=record.path, line=1, column=1, overlay=overlay)


def byte_order_mark(rng: Random, tree: Shipped) -> Fault | None:
    return _whole(tree.any(rng), "PP003", lambda text: b"\xef\xbb\xbf" + text.encode())


def tab(rng: Random, tree: Shipped) -> Fault | None:
    """A line of an inner block indented by a tab."""
    record, site = tree.site(
        rng,
        lambda record, site: not site.flow and site.key is not None
        and record.text[: site.key[0]].endswith("\n  "),
    )  # fmt: skip
    assert site.key is not None
    return edit(record, site.key[0] - 2, site.key[0], "\t", "PP004", marked="\t")


def tab_before_row(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda record, site: record.text[: site.start].endswith("\n- "))
    return edit(record, site.start - 2, site.start - 2, "\t", "PP004", marked="\t")


def conflict(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    at = _line(rng, record)
    line = record.text[at:].split("\n")[0]
    middle = rng.choice(["", f"||||||| gammal\n{line}\n"])
    new = f"<<<<<<< HEAD\n{line}\n{middle}=======\n{line}\n>>>>>>> gren\n"
    return edit(record, at, at, new, "PP011", marked="<<<<<<< HEAD")


def control(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _words)
    at = site.start + rng.randrange(1, len(site.words))
    sign = rng.choice("\x00\x07\x1b\x7f\u200b\u202e\u200f\u2066\ufeff")
    return edit(record, at, at, sign, "PP012", marked=sign)


def written_control(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _words)
    if '"' in site.words or "\\" in site.words:
        return None
    code = rng.choice(["\\u202e", "\\e", "\\0", "\\u200b"])
    return written(record, site, f'"{site.words}{code}"', "PP012")


# What is not used here.


def anchor(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: _value(site))
    return written(record, site, f"&namn {site.words}", "PP006", marked="&namn")


def alias(rng: Random, tree: Shipped) -> Fault | None:
    """An alias of an anchor that is not there, as when only a part of a file was copied."""
    record, site = tree.site(rng, lambda _record, site: _value(site))
    return written(record, site, "*namn", "PP006")


def tag(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: _value(site))
    new = f"{rng.choice(['!', '!!str ', '!egen '])}{site.words}"
    # An exclamation mark right before a word is a tag with the word as its name.
    sign = re.match(r"![^\s,\[\]{}]*", new)
    assert sign is not None
    return written(record, site, new, "PP006", marked=sign[0])


def merge_key(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    at = _line(rng, record)
    return edit(record, at, at, "<<: {titel: Annat}\n", "PP006", marked="<<")


def directive(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    return edit(record, 0, 0, "%YAML 1.1\n---\n", "PP006")


def second_document(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    end = len(record.text)
    return edit(record, end, end, f"{rng.choice(['---', '--- # mer'])}\nid: annan\n", "PP007")


def after_the_end(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    end = len(record.text)
    return edit(record, end, end, "...\nid: annan\n", "PP007", at=end + 4)


# Keys and values.


def duplicate_key(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: _value(site) and site.next_key is not None)
    assert site.key is not None
    assert site.next_key is not None
    indent = site.key[0] - record.text.rfind("\n", 0, site.key[0]) - 1
    again = f"{record.text[site.key[0] : site.end]}\n{' ' * indent}"
    return edit(
        record, site.next_key, site.next_key, again, "PP005",
        marked=record.text[slice(*site.key)],
    )  # fmt: skip


def duplicate_key_in_braces(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, site: site.bare and site.flow and site.key is not None)
    assert site.key is not None
    again = record.text[site.key[0] : site.end]
    return edit(
        record, site.end, site.end, f", {again}", "PP005", at=site.end + 2,
        marked=record.text[slice(*site.key)],
    )  # fmt: skip


def no_value(rng: Random, tree: Shipped) -> Fault | None:
    """A key and nothing after it, on a line of its own; told of where the value should have been."""
    record, site = tree.site(rng, lambda _record, site: _value(site))
    assert site.key is not None
    return edit(record, site.key[1] + 1, site.end, "", "PP008")


def null(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: site.bare)
    return written(record, site, rng.choice(["null", "~", "Null"]), "PP008")


def empty_row(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda record, site: record.text[: site.start].endswith("\n- "))
    return edit(record, site.start - 2, site.start - 2, "-\n", "PP008", at=site.start - 1)


def truth_word(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name == "bool")
    word = rng.choice(["yes", "no", "on", "off", "Yes", "NO"])
    right = "true" if word.lower() in {"yes", "on"} else "false"
    return written(record, site, word, "PP009", suggestion=right)


def truth_word_as_text(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name == "text")
    word = rng.choice(["yes", "no", "on", "off"])
    return written(record, site, word, "PP009", suggestion=f"'{word}'")


def leading_zero(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _number)
    return written(record, site, f"0{site.words}", "PP009", suggestion=site.words)


def code_without_quotes(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng, lambda _r, s: bool(s.style) and re.fullmatch("0[0-9]+", s.words) is not None
    )
    return written(record, site, site.words, "PP009", suggestion=f"'{site.words}'")


def clock(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name == "text")
    word = f"{rng.randrange(1, 24)}:{rng.randrange(60):02d}"
    return written(record, site, word, "PP009", suggestion=f"'{word}'")


def odd_number(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, _number)
    word = rng.choice(["1_000", "0x1f", "0o17", ".inf", ".nan"])
    right = None if word != "1_000" or site.route[-1] in NUMMER else "1000"
    return written(record, site, word, "PP009", suggestion=right)


def _number(_record: Record, site: Site) -> bool:
    return site.bare and site.sort.name in {"tal", "heltal"}


def number_as_key(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    at = _line(rng, record)
    key = rng.choice(["2018", "1", "true", "2018-05", "no"])
    return edit(record, at, at, f"{key}: första\n", "PP014", marked=key)


def comma_in_braces(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(
        rng,
        lambda record, site: _number(record, site) and site.flow and site.key is not None
        and site.words.isdigit(),
    )  # fmt: skip
    word = f"{site.words},{rng.randrange(10)}"
    return written(record, site, word, "PP014", suggestion=word.replace(",", "."))


def no_such_day(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _r, s: s.bare and s.sort.name in {"datum", "slut"})
    year, month = site.words[:4], rng.choice(["02-28", "04-30", "06-30", "09-30", "11-30"])
    wrong = f"{year}-{month[:3]}{rng.choice(['31', '31', '31' if month[:2] != '02' else '30'])}"
    right = f"{year}-{month}"
    if month.startswith("02") and int(year) % 4 == 0:
        right = f"{year}-02-29"
    return written(record, site, wrong, "PP015", suggestion=right)


# Whole files.


def too_large(rng: Random, tree: Shipped) -> Fault | None:
    return _whole(tree.any(rng), "PP010", lambda text: f"{text}# {'x' * MAX_BYTES}\n".encode())


def too_deep(rng: Random, tree: Shipped) -> Fault | None:
    record, site = tree.site(rng, lambda _record, site: _value(site))
    depth = rng.choice([40, 400, 900])
    fault = edit(record, site.start, site.end, "[" * depth + "]" * depth, "PP010")
    levels = 32 - sum(1 for step in site.route)
    return replace(fault, column=fault.column + levels)


def empty_file(rng: Random, tree: Shipped) -> Fault | None:
    new = rng.choice([b"", b"\n\n", b"# Bara en kommentar.\n", b"---\n"])
    return _whole(tree.any(rng), "PP013", lambda _text: new)


def no_keys(rng: Random, tree: Shipped) -> Fault | None:
    new = rng.choice(
        [b"- id: ett\n- id: tv\xc3\xa5\n", b"Bara text.\n", b"[]\n", b"{}\n", b"2018\n"]
    )
    return _whole(tree.any(rng), "PP013", lambda _text: new)


_ROWS: tuple[tuple[str, str, Maker], ...] = (
    ("kolon i text utan citattecken", "PP001", colon_in_text),
    ("citattecken som inte avslutas", "PP001", open_quote),
    ("citattecken som avslutas först av ett annat", "PP001", open_quote_before_another),
    ("parentes som inte avslutas", "PP001", open_bracket),
    ("komma saknas inom klamrar", "PP001", missing_comma),
    ("kolon saknas efter nyckel", "PP001", missing_colon),
    ("mellanslag saknas efter kolon", "PP001", colon_without_space),
    ("mellanslag saknas efter kolon inom klamrar", "PP001", colon_without_space_in_braces),
    ("för litet indrag", "PP001", partial(_indented, -1)),
    ("för stort indrag", "PP001", partial(_indented, 1)),
    ("värde som börjar med @, ` eller %", "PP001", bad_start),
    ("omvänt snedstreck inom citattecken", "PP001", backslash),
    ("Latin-1", "PP002", latin_1),
    ("UTF-16", "PP002", utf_16),
    ("en enda byte i Windows-1252", "PP002", windows_dash),
    ("byteordningsmarkering", "PP003", byte_order_mark),
    ("tabb i indraget", "PP004", tab),
    ("tabb före rad i lista", "PP004", tab_before_row),
    ("dubbel nyckel", "PP005", duplicate_key),
    ("dubbel nyckel inom klamrar", "PP005", duplicate_key_in_braces),
    ("ankare", "PP006", anchor),
    ("alias", "PP006", alias),
    ("tagg", "PP006", tag),
    ("sammanfogningsnyckel", "PP006", merge_key),
    ("direktiv", "PP006", directive),
    ("andra dokument efter ---", "PP007", second_document),
    ("text efter ...", "PP007", after_the_end),
    ("nyckel utan värde", "PP008", no_value),
    ("null", "PP008", null),
    ("tom rad i lista", "PP008", empty_row),
    ("yes, no, on, off som sanningsvärde", "PP009", truth_word),
    ("yes, no, on, off som text", "PP009", truth_word_as_text),
    ("tal med nolla först", "PP009", leading_zero),
    ("kod utan citattecken", "PP009", code_without_quotes),
    ("klockslag", "PP009", clock),
    ("1_000, 0x1f, .inf", "PP009", odd_number),
    ("för stor fil", "PP010", too_large),
    ("för många nivåer", "PP010", too_deep),
    ("markering från sammanslagning", "PP011", conflict),
    ("styrtecken", "PP012", control),
    ("styrtecken skrivet som kod", "PP012", written_control),
    ("tom fil", "PP013", empty_file),
    ("fil utan nycklar", "PP013", no_keys),
    ("nyckel som inte är text", "PP014", number_as_key),
    ("decimalkomma inom klamrar", "PP014", comma_in_braces),
    ("dag som inte finns", "PP015", no_such_day),
)
CLASSES = tuple(Felklass(*row) for row in _ROWS)
