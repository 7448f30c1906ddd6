"""A validation for people: the answer first, errors in full, everything else on one screen.

Lines are at most 96 columns, and the words are the same with and without colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from polisplan.findings.severity import Severity
from polisplan.render.columns import clipped, padded, text_of, width
from polisplan.render.findings_blocks import COLUMNS, error, hanging, remarks
from polisplan.render.safe import safe_line
from polisplan.render.wording import say
from polisplan.text.listing import joined, listed
from polisplan.text.message import Message
from polisplan.views.overview import Kedjelage, Overview, Slagantal
from polisplan.views.phrases import plural
from polisplan.views.phrases import tal as number
from polisplan.views.validation_result import RuleRow, ValidationResult
from polisplan.views.volontartexter import KOLUMNORD

_FIRST = 20
"""Groups of errors that are shown before `--all` is asked for."""

_ROWS = 14
"""Rules in the table before `--all` is asked for; more would not fit on one screen."""

_SLAG = 5

_FIRST_WORDS = 12
"""Where the text of a row about the register begins (columns)."""


def validation_text(result: ValidationResult, *, everything: bool) -> str:
    """Return a validation as text, with a line break at its end.

    Args:
        result: What was found.
        everything: Whether warnings are shown one by one, and errors without a limit.
    """
    lines = [*_verdict(result), *_not_run(result)]
    errors = [group for group in result.groups if group.first.severity is Severity.ERROR]
    limit = len(errors) if everything else _FIRST
    for group in errors[:limit]:
        lines += ["", *error(group)]
    if len(errors) > limit:
        lines += [
            "",
            say(
                plural(
                    len(errors) - limit,
                    "… och {n} fel av andra slag. Alla: polisplan validate --all",
                    "… och {n} fel av andra slag. Alla: polisplan validate --all",
                )
            ),
        ]
    if everything or result.narrowed:
        lines += remarks([item for item in result.groups if item.platser])
        lines += [] if result.narrowed else _reminders(result)
    elif errors:
        lines += _left_out(result)
    else:
        lines += _screen(result)
    return text_of(lines)


# The answer.


def _verdict(result: ValidationResult) -> Iterator[str]:
    verdict = Message("GODKÄNT" if result.passed else "UNDERKÄNT")
    answer = joined("  ", [verdict, joined(", ", [*_counted(result)])])
    if result.limit is not Severity.ERROR:
        answer = Message("{svar} (gränsen är {allvar})", svar=answer, allvar=result.limit.i_ord)
    left = say(answer)
    right = [Message("per {dag}", dag=result.as_of.isoformat())]
    if result.rev is not None:
        right.insert(0, Message("revision {rev}", rev=result.rev))
    beside = say(joined(" · ", right))
    yield padded(left, COLUMNS - width(beside) - 1) + " " + beside
    if result.narrowed:
        yield ""
        head = say(Message("Visar bara"))
        yield from hanging(f"  {head}  ", " · ".join(map(safe_line, result.narrowed)))
    if result.dolda_fel:
        yield "  " + say(
            plural(
                result.dolda_fel,
                "Därutöver finns {n} fel som inte visas: polisplan validate",
                "Därutöver finns {n} fel som inte visas: polisplan validate",
            )
        )


def _counted(result: ValidationResult) -> Iterator[Message]:
    """Yield the counts that the verdict rests on, and what stood in its way."""
    counted = result.counts
    yield (plural(counted.errors, "{n} fel", "{n} fel") if counted.errors else Message("inga fel"))
    if result.limit is not Severity.ERROR or result.narrowed:
        yield (
            plural(counted.warnings, "{n} varning", "{n} varningar")
            if counted.warnings
            else Message("inga varningar")
        )
    if result.limit is Severity.INFO:
        yield (
            plural(counted.infos, "{n} upplysning", "{n} upplysningar")
            if counted.infos
            else Message("inga upplysningar")
        )
    if not result.complete:
        yield Message("kontrollen blev inte klar")


def _not_run(result: ValidationResult) -> Iterator[str]:
    for crash in result.not_run:
        yield ""
        yield say(Message(
            "Regeln {kod} kunde inte köras. Det är ett fel i programmet, inte i data.",
            kod=crash.code,
        ))  # fmt: skip
        yield from hanging("  ", safe_line(crash.error))


def _left_out(result: ValidationResult) -> Iterator[str]:
    warnings = result.counts.warnings
    hidden = Message("Påminnelser visas inte nu. Se dem: polisplan validate --all")
    if warnings:
        hidden = Message(
            "Varningar ({n}) och påminnelser visas inte nu. Se dem: polisplan validate --all",
            n=number(warnings),
        )
    yield ""
    yield say(hidden)


# The screen without errors.


def _screen(result: ValidationResult) -> Iterator[str]:
    yield ""
    yield from _register(result.overview, result)
    yield from _table(result.rows)
    if result.overview.delvis_lasta:
        antal = result.overview.delvis_lasta
        yield ""
        yield f"  {say(Message('Går inte att bedöma'))}"
        unread = plural(
            antal,
            "{n} löfte är bara delvis läst. Det vi inte har sett i det räknas inte som brist.",
            "{n} löften är bara delvis lästa. Det vi inte har sett i dem räknas inte som brist.",
        )
        yield from hanging("  ", say(unread))
    yield from _reminders(result)
    yield ""
    yield from _next(result)


def _reminders(result: ValidationResult) -> Iterator[str]:
    if result.paminnelser:
        yield ""
        heading = Message("Påminnelser – följer datumet, ändrar aldrig utslaget")
        yield f"  {say(heading)}"
    for item in result.paminnelser:
        yield from hanging("  ", safe_line(str(item.text)))


def _register(view: Overview, result: ValidationResult) -> Iterator[str]:
    held = [counted(item).replace(" ", "\u00a0") for item in view.slag[:_SLAG]]
    rest = sum(item.antal for item in view.slag[_SLAG:])
    if rest:
        others = plural(rest, "{n} annan post", "{n} andra poster")
        held.append(say(others).replace(" ", "\u00a0"))
    yield from _row(Message("Läst"), " · ".join(held) or say(Message("inga poster")))
    if view.kedja.loften:
        yield from _row(Message("Kedjan"), say(_chain(view.kedja)))
        yield from hanging(" " * _FIRST_WORDS, say(_links(view.kedja)))
    if view.summor:
        yield from _row(Message("Summor"), say(_sums(view)))
    if result.counts.excepted:
        excepted = plural(
            result.counts.excepted,
            "{n} avvikelse har ett skäl och räknas inte",
            "{n} avvikelser har ett skäl och räknas inte",
        )
        yield from _row(Message("Undantag"), say(excepted))


def _row(name: Message, text: str) -> Iterable[str]:
    return hanging(padded(f"  {say(name)}", _FIRST_WORDS - 2) + "  ", text)


def counted(item: Slagantal) -> str:
    """Return how many records there are of a kind."""
    return say(joined(" ", [number(item.antal), item.ord]))


def _chain(kedja: Kedjelage) -> Message:
    if kedja.brutna == 0:
        return Message("varje löfte når ett mål eller säger varför inte")
    return Message(
        "{n} av {av} löften når inget mål och säger inte varför",
        n=number(kedja.brutna), av=number(kedja.loften),
    )  # fmt: skip


def _links(kedja: Kedjelage) -> Message:
    stated = kedja.belagda + kedja.tolkade
    text = plural(
        stated,
        "{belagda} av {n} länk till mål har stöd i en källa",
        "{belagda} av {n} länkar till mål har stöd i en källa",
        belagda=number(kedja.belagda),
    )
    if kedja.tolkade:
        ours = Message("de andra är vår tolkning" if kedja.belagda else "alla är vår tolkning")
        text = joined("; ", [text, ours])
    if kedja.saknade:
        missing = plural(kedja.saknade, "{n} saknas, med skäl", "{n} saknas, med skäl")
        text = joined(". ", [text, missing])
    return text


def _sums(view: Overview) -> Message:
    same = [item for item in view.summor if item.lika_med_tryckt]
    odd = [item for item in view.summor if not item.lika_med_tryckt]
    parts = []
    if same:
        shown = [_sum(item.kolumn, item.summa.varde) for item in same[:2]]
        if len(same) > 2:  # noqa: PLR2004 - two are listed
            shown.append(plural(len(same) - 2, "{n} summa till", "{n} summor till"))
        parts.append(Message("volontärer {summor} = tabellens egen summa", summor=listed(shown)))
    if odd:
        parts.append(Message(
            "volontärer {summa}, men tabellens egen summa är {tryckt}",
            summa=_sum(odd[0].kolumn, odd[0].summa.varde), tryckt=number(odd[0].tryckt or 0),
        ))  # fmt: skip
    return joined("; ", parts)


def _sum(kolumn: str, varde: int) -> Message:
    return joined(" ", [number(varde), KOLUMNORD[kolumn].flera])


def _table(rows: Sequence[RuleRow]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    warns = any(row.severity is Severity.WARNING for row in rows)
    heading = Message("Varningar – stoppar inget" if warns else "Upplysningar")
    antal, av = say(Message("antal")), say(Message("av"))
    yield f"{padded(f'  {say(heading)}', 61)}{antal:>7}    {av}"
    for row in rows[:_ROWS]:
        # The words of a long row give way to its figures.
        text = clipped(f"  {row.code}  {_in_short(row.text)}", 60)
        of = "" if row.av is None else f"{number(row.av):>5} {safe_line(str(row.vad))}"
        yield clipped(f"{padded(text, 61)}{number(row.antal):>7}  {of}", COLUMNS)
    if len(rows) > _ROWS:
        rest = rows[_ROWS:]
        more = plural(
            len(rest),
            "… och {n} regel till med {avvikelser} avvikelser: polisplan validate --all",
            "… och {n} regler till med {avvikelser} avvikelser: polisplan validate --all",
            avvikelser=number(sum(row.antal for row in rest)),
        )
        yield f"  {say(more)}"


def _in_short(sentence: Message) -> str:
    """Return a sentence as a row of a table: without its full stop and its capital letter."""
    text = say(sentence).removesuffix(".")
    return text[:1].lower() + text[1:]


def _next(result: ValidationResult) -> Iterator[str]:
    code = result.rows[0].code if result.rows else None
    commands = [("polisplan --help", Message("alla kommandon"))]
    if code is not None:
        commands = [
            (f"polisplan validate --select {code}", Message("alla av ett slag")),
            (f"polisplan explain {code}", Message("vad koden betyder")),
            ("polisplan validate --all", Message("varje varning för sig")),
        ]
    for index, (command, what) in enumerate(commands):
        head = say(Message("Vidare")) if index == 0 else ""
        yield f"  {padded(head, 8)}  {padded(command, 38)} {say(what)}"
