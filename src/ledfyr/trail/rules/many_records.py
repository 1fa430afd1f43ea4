# SPDX-License-Identifier: EUPL-1.2
"""Finds who opened unusually many different records in a day, compared with the others of their unit that month.

The limits are Ledfyr's own. Whoever does the same work as the others is not found, however much work there is.
"""

from collections.abc import Iterable
from datetime import date
from statistics import median

from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.odd_hours import SWEDEN

NEVER_MANY = 15  # different records in a day
ALWAYS_MANY = 60
TIMES_THE_OTHERS = 3

Day = tuple[int, date]  # an account's


def rows_beyond_the_usual(acts: Iterable[RecordedAct]) -> frozenset[int]:
    """The rows in which somebody opened yet another record on a day on which there were too many already."""
    opened: dict[str, dict[Day, dict[tuple[str, str], int]]] = {}
    for act in acts:
        if act.account is not None and act.record:
            day = (act.account, act.at.astimezone(SWEDEN).date())
            opened.setdefault(act.unit, {}).setdefault(day, {}).setdefault((act.kind, act.record), act.sequence)
    return frozenset(
        sequence
        for days in opened.values()
        for day, records in days.items()
        for sequence in list(records.values())[_most_usual(day, days) :]
    )


def _most_usual(day: Day, days: dict[Day, dict[tuple[str, str], int]]) -> int:
    """How many records pass without being a find; what other accounts of the unit open in a day is the measure."""
    of_others = [len(records) for (account, _), records in days.items() if account != day[0]]
    usual = TIMES_THE_OTHERS * median(of_others) if of_others else ALWAYS_MANY
    return int(min(max(NEVER_MANY, usual), ALWAYS_MANY))
