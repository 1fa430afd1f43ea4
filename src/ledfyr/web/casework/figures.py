# SPDX-License-Identifier: EUPL-1.2
"""The rounded counts of cases as a table and as a picture of bars."""

from collections.abc import Iterator
from dataclasses import dataclass

from ledfyr.casework.rules.counting import CaseFigures, Quarter
from ledfyr.contact.rules.counting import TOO_FEW, said
from ledfyr.web.bars import Bars, Period, bars_of

HEAD = (
    *("ärenden", "skyddsbedömda samma dag", "utredning inledd", "ingen utredning", "val i tid"),
    *("utredning klar i tid", "beslut om insats", "avslutad utan insats"),
)


@dataclass(frozen=True)
class QuarterShown:
    """A quarter in words."""

    called: str
    short: str
    cases: int
    cells: tuple[str, ...]


def quarters_shown(quarters: tuple[Quarter, ...]) -> tuple[QuarterShown, ...]:
    """The oldest first, as a table reads."""
    return tuple(_shown(quarter) for quarter in reversed(quarters))


def cases_by_quarter(shown: tuple[QuarterShown, ...]) -> Bars:
    """How many began in each."""
    return bars_of([Period(each.called, each.short, each.cases) for each in shown], "Nya ärenden per kvartal")


def table_of(shown: tuple[QuarterShown, ...]) -> Iterator[tuple[str, ...]]:
    """Every number of the page as rows, with a head."""
    yield ("kvartal", *HEAD)
    for quarter in shown:
        yield (quarter.called, *quarter.cells)


def _shown(quarter: Quarter) -> QuarterShown:
    year, number = quarter.code.split("-Q")
    return QuarterShown(
        called=f"kvartal {number} {year}",
        short=f"{number}/{year[2:]}",
        cases=quarter.figures.cases,
        cells=_cells(quarter.figures),
    )


def _cells(figures: CaseFigures) -> tuple[str, ...]:
    return (
        said(figures.cases),
        _share(figures.share_protected),
        said(figures.opened),
        said(figures.not_opened),
        _share(figures.share_chosen),
        _share(figures.share_inquired),
        said(figures.with_measure),
        said(figures.without_measure),
    )


def _share(share: int | None) -> str:
    return TOO_FEW if share is None else f"ungefär {share} %"
