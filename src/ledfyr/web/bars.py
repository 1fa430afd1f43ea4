# SPDX-License-Identifier: EUPL-1.2
"""Rounded counts as a picture of bars, drawn here so that no script is needed, and as a file for spreadsheets."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse

from ledfyr.contact.rules.counting import FEWER, said

WIDTH, HEIGHT, ROOM = 48, 140, 22  # of a bar's place, of the highest bar, and of the words below and above
LOWEST = 2
FOR_SPREADSHEETS = "\N{BYTE ORDER MARK}"  # without it, the commonest one reads å, ä and ö as something else


@dataclass(frozen=True)
class Period:
    """What one bar stands for: its name in words, a short one to stand below it, and a rounded count."""

    called: str
    short: str
    count: int


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


def bars_of(periods: Sequence[Period], of_what: str) -> Bars:
    """A bar for each period, as high as its count beside the largest. `of_what` begins what it says in words."""
    most = max([period.count for period in periods] + [1])
    bars = tuple(_bar(place, period, most) for place, period in enumerate(periods))
    text = ", ".join(f"{period.called}: {said(period.count)}" for period in periods)
    return Bars(WIDTH * len(periods), HEIGHT + 2 * ROOM, HEIGHT + ROOM, bars, f"{of_what}. {text}.")


def csv_file(name: str, rows: Iterable[Sequence[str]]) -> HttpResponse:
    """The rows as a file that a spreadsheet opens."""
    answer = HttpResponse(FOR_SPREADSHEETS, content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    csv.writer(answer, delimiter=";").writerows(rows)
    return answer


def _bar(place: int, period: Period, most: int) -> Bar:
    height = max(LOWEST, HEIGHT * period.count // most)
    y = HEIGHT + ROOM - height
    told = "" if said(period.count) == FEWER else str(period.count)
    x = WIDTH * place + WIDTH // 6
    return Bar(x, y, height, WIDTH * place + WIDTH // 2, y - 5, period.short.rstrip("."), told)
