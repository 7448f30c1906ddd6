"""A validation for people: the answer first, errors in full, everything else on one screen.

Lines are at most 96 columns, and the words are the same with and without colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from polisplan.findings.finding import Finding
from polisplan.findings.severity import Severity
from polisplan.render.columns import clipped, excerpt, padded, width, wrapped
from polisplan.render.safe import safe_line
from polisplan.text.location import TOP
from polisplan.views.overview import Kedjelage, Overview
from polisplan.views.validation_result import FindingGroup, RuleRow, ValidationResult

COLUMNS = 96
"""The widest line (columns)."""

_INDENT = 11
"""Where the text of a finding begins (columns)."""

_FIRST = 20
"""Groups of errors that are shown before `--all` is asked for."""

_ROWS = 14
"""Rules in the table before `--all` is asked for; more would not fit on one screen."""

_SLAG = 5


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
        lines += ["", *_error(group)]
    if len(errors) > limit:
        lines += [
            "",
            f"… och {len(errors) - limit} fel av andra slag. Alla: polisplan validate --all",
        ]
    if everything or result.narrowed:
        lines += _one_by_one(result)
        lines += [] if result.narrowed else _reminders(result)
    elif errors:
        lines += _left_out(result)
    else:
        lines += _screen(result)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def number(value: int) -> str:
    """Return a whole number with a no-break space between groups of three digits."""
    return f"{value:,}".replace(",", "\u00a0")


# The answer.


def _verdict(result: ValidationResult) -> Iterator[str]:
    counted = result.counts
    parts = [_count(counted.errors, "fel", "fel", "inga fel")]
    if result.limit is not Severity.ERROR or result.narrowed:
        parts.append(_count(counted.warnings, "varning", "varningar", "inga varningar"))
    if result.limit is Severity.INFO:
        parts.append(_count(counted.infos, "upplysning", "upplysningar", "inga upplysningar"))
    if not result.complete:
        parts.append("kontrollen blev inte klar")
    left = f"{'GODKÄNT' if result.passed else 'UNDERKÄNT'}  {', '.join(parts)}"
    if result.limit is not Severity.ERROR:
        left += f" (gränsen är {result.limit.i_ord})"
    right = f"per {result.as_of.isoformat()}"
    if result.rev is not None:
        right = f"revision {safe_line(result.rev)} · {right}"
    yield padded(left, COLUMNS - width(right) - 1) + " " + right
    if result.narrowed:
        yield ""
        yield from _hanging("  Visar bara  ", " · ".join(map(safe_line, result.narrowed)))


def _not_run(result: ValidationResult) -> Iterator[str]:
    for crash in result.not_run:
        yield ""
        yield f"Regeln {crash.code} kunde inte köras. Det är ett fel i programmet, inte i data."
        yield from _hanging("  ", safe_line(crash.error))


def _count(antal: int, ett: str, flera: str, inga: str) -> str:
    return inga if antal == 0 else f"{number(antal)} {ett if antal == 1 else flera}"


# Findings.


def _error(group: FindingGroup) -> Iterator[str]:
    """Yield a finding in full: where, what, the source line, what it should be, where to read on."""
    finding = group.first
    indent = " " * _INDENT
    yield from _heading(finding)
    marked = finding.span != TOP and bool(finding.excerpt and finding.excerpt.strip())
    if finding.note is None or not marked:
        yield from _hanging(indent, safe_line(str(finding.message)))
    if group.rubrik is not None:
        yield clipped(indent + safe_line(str(group.rubrik)), COLUMNS)
    if marked:
        yield from _source(finding)
    if finding.suggestion is not None:
        yield from _hanging(indent, f"Menade du {safe_line(finding.suggestion)}?")
    if finding.hint is not None:
        yield from _hanging(indent, safe_line(str(finding.hint)))
    for related in finding.related:
        place = f"{safe_line(related.path)}:{related.span.line}:{related.span.column}"
        yield from _hanging(indent, f"{place}  {safe_line(str(related.message))}")
    if group.stallen_till:
        yield indent + _more(group)
    yield f"{indent}Läs mer: polisplan explain {finding.code}"


def _heading(finding: Finding) -> Iterator[str]:
    place = f"{safe_line(finding.path)}:{finding.span.line}:{finding.span.column}"
    yield from _hanging(
        f"{padded(f'{finding.severity.i_ord} {finding.code}', _INDENT - 2)}  ", place
    )


def _source(finding: Finding) -> Iterator[str]:
    span = finding.span
    gutter = f"{span.line:>5} | "
    line = finding.excerpt or ""
    end = span.end_column if span.end_line == span.line else len(line) + 1
    piece = excerpt(line, span.column, end, COLUMNS - len(gutter))
    yield gutter + piece.text
    marker = f"{' ' * 5} | {piece.marker}".replace("|", " ")
    note = "" if finding.note is None else safe_line(str(finding.note))
    if width(marker) + 1 + width(note) <= COLUMNS:
        yield f"{marker} {note}"
        return
    yield marker
    yield from _hanging(" " * _INDENT, note)


def _more(group: FindingGroup) -> str:
    if group.filer_till == 0:
        places = "ställe" if group.stallen_till == 1 else "ställen"
        return f"och på samma sätt på {number(group.stallen_till)} {places} till i samma fil"
    files = "fil" if group.filer_till == 1 else "filer"
    if group.filer_till == group.stallen_till:
        return f"och på samma sätt i {number(group.filer_till)} {files} till"
    return (
        f"och på samma sätt på {number(group.stallen_till)} ställen till, "
        f"även i {number(group.filer_till)} {files} till"
    )


def _one_by_one(result: ValidationResult) -> Iterator[str]:
    """Yield the warnings one by one, two lines each."""
    found = [finding for finding in result.findings if finding.severity is not Severity.ERROR]
    for finding in found:
        yield ""
        yield from _heading(finding)
        yield from _hanging(" " * _INDENT, safe_line(str(finding.message)))
        if finding.suggestion is not None:
            yield from _hanging(" " * _INDENT, f"Menade du {safe_line(finding.suggestion)}?")
    if found:
        yield ""
        yield f"Vad en kod betyder: polisplan explain {found[0].code}"


def _left_out(result: ValidationResult) -> Iterator[str]:
    warnings = result.counts.warnings
    hidden = "Påminnelser visas inte nu."
    if warnings:
        hidden = f"Varningar ({number(warnings)}) och påminnelser visas inte nu."
    yield ""
    yield f"{hidden} Se dem: polisplan validate --all"


# The screen without errors.


def _screen(result: ValidationResult) -> Iterator[str]:
    yield ""
    yield from _register(result.overview, result)
    yield from _table(result.rows)
    if result.overview.delvis_lasta:
        antal = result.overview.delvis_lasta
        yield ""
        yield "  Går inte att bedöma"
        yield (
            f"  {number(antal)} {'löfte' if antal == 1 else 'löften'} är bara delvis "
            f"{'läst' if antal == 1 else 'lästa'}. "
            f"Det vi inte har sett i {'det' if antal == 1 else 'dem'} räknas inte som brist."
        )
    yield from _reminders(result)
    yield ""
    yield from _next(result)


def _reminders(result: ValidationResult) -> Iterator[str]:
    if result.paminnelser:
        yield ""
        yield "  Påminnelser – följer datumet, ändrar aldrig utslaget"
    for item in result.paminnelser:
        yield from _hanging("  ", safe_line(str(item.text)))


def _register(view: Overview, result: ValidationResult) -> Iterator[str]:
    held = [f"{number(item.antal)}\u00a0{item.ord}" for item in view.slag[:_SLAG]]
    rest = sum(item.antal for item in view.slag[_SLAG:])
    if rest:
        held.append(f"{number(rest)}\u00a0andra\u00a0poster")
    yield from _hanging("  Läst      ", " · ".join(held) or "inga poster")
    if view.kedja.loften:
        yield from _hanging("  Kedjan    ", _chain(view.kedja))
        yield from _hanging(" " * 12, _links(view.kedja))
    if view.summor:
        yield from _hanging("  Summor    ", _sums(view))
    if result.counts.excepted:
        yield f"  Undantag  {number(result.counts.excepted)} avvikelser har ett skäl och räknas inte"


def _chain(kedja: Kedjelage) -> str:
    if kedja.brutna == 0:
        return "varje löfte når ett mål eller säger varför inte"
    return f"{number(kedja.brutna)} av {number(kedja.loften)} löften når inget mål och säger inte varför"


def _links(kedja: Kedjelage) -> str:
    stated = kedja.belagda + kedja.tolkade
    links = "länk" if stated == 1 else "länkar"
    text = f"{number(kedja.belagda)} av {number(stated)} {links} från löften har stöd i en källa"
    if kedja.tolkade:
        text += "; de andra är vår tolkning" if kedja.belagda else "; alla är vår tolkning"
    if kedja.saknade:
        text += f". {number(kedja.saknade)} saknas, med skäl"
    return text


def _sums(view: Overview) -> str:
    same = [item for item in view.summor if item.lika_med_tryckt]
    odd = [item for item in view.summor if not item.lika_med_tryckt]
    parts = []
    if same:
        listed = " och ".join(f"{number(item.summa.varde)} {item.kolumn}" for item in same[:2])
        rest = f" och {number(len(same) - 2)} summor till" if len(same) > 2 else ""  # noqa: PLR2004 - two are listed
        parts.append(f"volontärer {listed}{rest} = tabellens egen summa")
    if odd:
        item = odd[0]
        parts.append(
            f"volontärer {number(item.summa.varde)} {item.kolumn}, men tabellens egen summa är "
            f"{number(item.tryckt or 0)}"
        )
    return "; ".join(parts)


def _table(rows: Sequence[RuleRow]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    heading = "  Varningar – stoppar inget"
    if not any(row.severity is Severity.WARNING for row in rows):
        heading = "  Upplysningar"
    yield f"{padded(heading, 61)}{'antal':>7}    av"
    for row in rows[:_ROWS]:
        # The words of a long row give way to its figures.
        text = clipped(f"  {row.code}  {safe_line(row.text)}", 60)
        of = "" if row.av is None else f"{number(row.av):>5} {safe_line(str(row.vad))}"
        yield clipped(f"{padded(text, 61)}{number(row.antal):>7}  {of}", COLUMNS)
    if len(rows) > _ROWS:
        rest = rows[_ROWS:]
        yield (
            f"  … och {len(rest)} regler till med {number(sum(row.antal for row in rest))} "
            "avvikelser: polisplan validate --all"
        )


def _next(result: ValidationResult) -> Iterator[str]:
    code = result.rows[0].code if result.rows else None
    commands = [("polisplan --help", "alla kommandon")]
    if code is not None:
        commands = [
            (f"polisplan validate --select {code}", "alla av ett slag"),
            (f"polisplan explain {code}", "vad koden betyder"),
            ("polisplan validate --all", "varje varning för sig"),
        ]
    for index, (command, what) in enumerate(commands):
        yield f"  {'Vidare' if index == 0 else '':<8}  {padded(command, 38)} {what}"


def _hanging(head: str, text: str) -> Iterable[str]:
    """Return a text with a head on its first line and as many spaces on the others."""
    indent = " " * width(head)
    lines = wrapped(text, COLUMNS - width(head))
    return [head + lines[0], *(indent + line for line in lines[1:])]
