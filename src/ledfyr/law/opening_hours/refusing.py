# SPDX-License-Identifier: EUPL-1.2
"""Finds rows that cannot be meant, and says what to write instead to the person who keeps the fact file."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import time
from difflib import get_close_matches
from itertools import combinations
from typing import NamedTuple

from ledfyr.law.opening_hours.rows import HoursRow, RowKind, Span
from ledfyr.law.swedish_calendar import HOLIDAY_NAMES

TIMES = {"opens", "closes"}
VALIDITY = {"valid_from", "valid_until"}

USED = {
    RowKind.ALWAYS: VALIDITY,
    RowKind.WEEKLY: {"weekdays", *TIMES, *VALIDITY},
    RowKind.DATED: {"first_on", "last_on", "closed", *TIMES},
    RowKind.HOLIDAY: {"holiday", "closed", *TIMES, *VALIDITY},
    RowKind.DAY_BEFORE_HOLIDAY: {"closed", *TIMES, *VALIDITY},
    RowKind.BY_APPOINTMENT: {"weekdays", *TIMES, *VALIDITY},
}

DEFAULTS = {field.name: field.default for field in fields(HoursRow)}

Found = tuple[str, str]


class RowRefusal(NamedTuple):
    """The row's place in the list, what is wrong, and what to write instead."""

    row: int
    problem: str
    remedy: str


def why_not_rows(rows: Sequence[HoursRow]) -> list[RowRefusal]:
    """One refusal for each thing that is wrong; rows are compared with each other once each is right by itself."""
    alone = [RowRefusal(index, *found) for index, row in enumerate(rows) for found in _alone(row)]
    return alone or sorted({*_together(rows), *_as_a_whole(rows)})


def _alone(row: HoursRow) -> Iterator[Found]:
    yield from _out_of_place(row)
    yield from _missing_parts(row)
    yield from _wrong_times(row)
    yield from _wrong_dates(row)
    if row.holiday and row.holiday not in HOLIDAY_NAMES:
        close = get_close_matches(row.holiday, HOLIDAY_NAMES, n=1)
        remedy = f"Menade du ”{close[0]}”?" if close else f"Skriv något av {', '.join(HOLIDAY_NAMES)}."
        yield f"”{row.holiday}” är inte en helgdag.", remedy


def _out_of_place(row: HoursRow) -> Iterator[Found]:
    for name, default in DEFAULTS.items():
        if name not in USED[row.kind] | {"kind"} and getattr(row, name) != default:
            yield f'”{name}” hör inte till kind = "{row.kind}".', f"Ta bort ”{name}” ur raden, eller ändra kind."


def _missing_parts(row: HoursRow) -> Iterator[Found]:
    if row.kind is RowKind.WEEKLY and not row.weekdays:
        yield "Raden säger inte vilka veckodagar den gäller.", 'Lägg till till exempel weekdays = ["mon", "tue"].'
    if row.kind is RowKind.DATED and row.first_on is None:
        yield "Raden säger inte vilken dag den gäller.", "Lägg till till exempel first_on = 2026-12-23."
    if _lacks_times(row):
        remedy = "Skriv både opens och closes, till exempel opens = 08:00:00 och closes = 16:30:00."
        yield "Klockslag saknas.", f"{remedy} Är det stängt, skriv closed = true." if _may_close(row) else remedy


def _lacks_times(row: HoursRow) -> bool:
    """An appointment may do without times, but not with only one of them."""
    missing = {row.opens is None, row.closes is None}
    if row.kind is RowKind.BY_APPOINTMENT:
        return missing == {True, False}
    return True in missing and row.kind is not RowKind.ALWAYS and not row.closed


def _wrong_times(row: HoursRow) -> Iterator[Found]:
    if row.closed and (row.opens is not None or row.closes is not None) and _may_close(row):
        yield "Raden säger både att det är stängt och vilka tider det är öppet.", "Ta bort closed eller klockslagen."
    if row.opens is not None and row.opens == row.closes:
        remedy = 'Skriv kind = "always" om det är öppet dygnet runt alla dagar. Skriv annars två rader: '
        yield "Raden öppnar och stänger på samma klockslag.", f"{remedy}en till klockan 12 och en från klockan 12."
    if not row.weekdays <= frozenset(range(7)):
        yield "Raden har en veckodag som inte finns.", "Veckan har dagarna 0 (måndag) till 6 (söndag)."


def _wrong_dates(row: HoursRow) -> Iterator[Found]:
    if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
        yield "Raden slutar gälla innan den börjar gälla.", "Byt plats på valid_from och valid_until."
    if row.first_on and row.last_on and row.last_on < row.first_on:
        yield "Undantaget slutar innan det börjar.", "Byt plats på first_on och last_on."


def _may_close(row: HoursRow) -> bool:
    return "closed" in USED[row.kind]


def _together(rows: Sequence[HoursRow]) -> Iterator[RowRefusal]:
    for (_, one), (index, other) in combinations(enumerate(rows), 2):
        if RowKind.ALWAYS in {one.kind, other.kind} and _are_valid_together(one, other):
            yield from _beside_always(index, one, other)
        elif _speak_for_one_day(one, other):
            yield from _against_each_other(index, one, other)


def _beside_always(index: int, one: HoursRow, other: HoursRow) -> Iterator[RowRefusal]:
    if {one.kind, other.kind} & {RowKind.WEEKLY, RowKind.HOLIDAY, RowKind.DAY_BEFORE_HOLIDAY}:
        remedy = 'Ta bort kind = "always", eller de andra raderna. Bara kind = "dated" går att ha bredvid.'
        yield RowRefusal(index, "En rad säger att det alltid är öppet, och en annan säger vissa tider.", remedy)


def _against_each_other(index: int, one: HoursRow, other: HoursRow) -> Iterator[RowRefusal]:
    if one.closed != other.closed:
        problem = "En rad säger att det är stängt, och en annan säger tider för samma dag."
        yield RowRefusal(index, problem, "Ta bort en av raderna.")
    elif one.opens and one.closes and one.span and other.span and _overlap(one.span, other.span):
        problem = f"Tiden krockar med en rad ovanför, {_say_span(one.opens, one.closes)}, som gäller samma dag."
        remedy = "Slå ihop raderna. Avlöser de varandra, skriv valid_until i den ena och valid_from i den andra."
        yield RowRefusal(index, problem, remedy)


def _say_span(opens: time, closes: time) -> str:
    """For example “09.00–12.00”; a span that ends at midnight ends at 24.00."""
    return f"{opens:%H.%M}–{'24.00' if closes == time() else f'{closes:%H.%M}'}"


def _speak_for_one_day(one: HoursRow, other: HoursRow) -> bool:
    """Whether both may be among the rows that decide one and the same day."""
    if one.kind is not other.kind or one.kind is RowKind.BY_APPOINTMENT or not _are_valid_together(one, other):
        return False
    if one.first_on and other.first_on:
        return one.first_on <= (other.last_on or other.first_on) and other.first_on <= (one.last_on or one.first_on)
    return one.holiday == other.holiday and (one.kind is not RowKind.WEEKLY or bool(one.weekdays & other.weekdays))


def _are_valid_together(one: HoursRow, other: HoursRow) -> bool:
    first_before = one.valid_until and other.valid_from and one.valid_until < other.valid_from
    return not first_before and not (other.valid_until and one.valid_from and other.valid_until < one.valid_from)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _as_a_whole(rows: Sequence[HoursRow]) -> Iterator[RowRefusal]:
    kinds = [row.kind for row in rows]
    if RowKind.DAY_BEFORE_HOLIDAY in kinds and RowKind.WEEKLY not in kinds and RowKind.ALWAYS not in kinds:
        problem = "Tiden för dagen före en helgdag gäller bara dagar som annars är öppna, och några sådana finns inte."
        remedy = 'Lägg till rader med kind = "weekly".'
        yield RowRefusal(kinds.index(RowKind.DAY_BEFORE_HOLIDAY), problem, remedy)
    elif rows and all(row.closed for row in rows):
        remedy = 'Lägg till rader med kind = "weekly". Är tiderna okända, ta bort alla rader.'
        yield RowRefusal(0, "Raderna säger bara när det är stängt.", remedy)
