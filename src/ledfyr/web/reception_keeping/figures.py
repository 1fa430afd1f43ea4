# SPDX-License-Identifier: EUPL-1.2
"""The rounded counts as tables and as a picture of bars, drawn here so that no script is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from ledfyr.contact.queries.statistics import OUTCOMES, MonthOfDoor, statistics_of
from ledfyr.contact.rules.counting import FEWER, TOO_FEW, said
from ledfyr.web.reception.wording import DOORS

EVERY_DOOR = "Alla vägar in"
WIDTH, HEIGHT, ROOM = 48, 140, 22  # of a bar's place, of the highest bar, and of the words below and above
LOWEST = 2
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


@dataclass(frozen=True)
class Bar:
    """One bar of the picture, in its own measures."""

    x: int
    y: int
    height: int
    middle: int
    above: int
    short: str
    told: str


@dataclass(frozen=True)
class Bars:
    """The picture, and what it says to whoever does not see it."""

    width: int
    height: int
    base: int
    bars: tuple[Bar, ...]
    text: str


def figures_shown(municipality: str, today: date) -> tuple[DoorShown, ...]:
    """All doors together first, and then each by itself."""
    lines = statistics_of(municipality, today)
    doors = [(None, EVERY_DOOR), *DOORS.items()]
    return tuple(
        DoorShown(called, HEAD, tuple(_month(line) for line in reversed(lines) if line.door == door))
        for door, called in doors
    )


def bars_of(shown: tuple[DoorShown, ...]) -> Bars:
    """Letters by month through all doors."""
    months = shown[0].months
    most = max([month.letters for month in months] + [1])
    bars = tuple(_bar(place, month, most) for place, month in enumerate(months))
    text = ", ".join(f"{month.called}: {said(month.letters)}" for month in months)
    return Bars(WIDTH * len(months), HEIGHT + 2 * ROOM, HEIGHT + ROOM, bars, f"Brev per månad. {text}.")


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


def _bar(place: int, month: MonthShown, most: int) -> Bar:
    height = max(LOWEST, HEIGHT * month.letters // most)
    y = HEIGHT + ROOM - height
    told = "" if said(month.letters) == FEWER else str(month.letters)
    x = WIDTH * place + WIDTH // 6
    return Bar(x, y, height, WIDTH * place + WIDTH // 2, y - 5, month.short.rstrip("."), told)
