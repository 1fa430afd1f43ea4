# SPDX-License-Identifier: EUPL-1.2
"""The rounded counts of letters as tables and as a picture of bars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from ledfyr.contact.queries.statistics import OUTCOMES, MonthOfDoor, statistics_of
from ledfyr.contact.rules.counting import TOO_FEW, said
from ledfyr.web.bars import Bars, Period, bars_of
from ledfyr.web.reception.wording import DOORS

EVERY_DOOR = "Alla vägar in"
CALLED = {
    "answered": "besvarade",
    "report": "blev en orosanmälan",
    "support": "blev kontakt och stöd",
    "elsewhere": "hänvisade vidare",
    "spam": "skräp",
}
HEAD = ("brev", "i tid", "för sent", "andel i tid", "vanligaste väntan (median)", *CALLED.values())


@dataclass(frozen=True)
class MonthShown:
    """A month in words."""

    called: str
    short: str
    letters: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class DoorShown:
    """A door with its months, the oldest first."""

    called: str
    head: tuple[str, ...]
    months: tuple[MonthShown, ...]


def figures_shown(municipality: str, today: date) -> tuple[DoorShown, ...]:
    """All doors together first, and then each by itself."""
    lines = statistics_of(municipality, today)
    doors = [(None, EVERY_DOOR), *DOORS.items()]
    return tuple(
        DoorShown(called, HEAD, tuple(_month(line) for line in reversed(lines) if line.door == door))
        for door, called in doors
    )


def letters_by_month(shown: tuple[DoorShown, ...]) -> Bars:
    """Letters by month through all doors."""
    months = (Period(month.called, month.short, month.letters) for month in shown[0].months)
    return bars_of(tuple(months), "Brev per månad")


def table_of(shown: tuple[DoorShown, ...]) -> Iterator[tuple[str, ...]]:
    """Every number of the page as rows, with a head."""
    yield ("väg in", "månad", *HEAD)
    for door in shown:
        for month in door.months:
            yield (door.called, month.called, *month.cells)


def _month(line: MonthOfDoor) -> MonthShown:
    figures = line.figures
    share = TOO_FEW if figures.share_in_time is None else f"ungefär {figures.share_in_time} %"
    outcomes = (said(figures.outcomes[outcome]) for outcome in OUTCOMES)
    counts = (said(figures.letters), said(figures.in_time), said(figures.late))
    return MonthShown(
        called=format_date(line.month, "MMMM y", locale="sv"),
        short=format_date(line.month, "MMM", locale="sv"),
        letters=figures.letters,
        cells=(*counts, share, figures.median or TOO_FEW, *outcomes),
    )
