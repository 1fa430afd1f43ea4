# SPDX-License-Identifier: EUPL-1.2
"""A short way to write the examples of a last day: a sentence, the days that are given, the last day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ledfyr.law.deadlines.deadline import Deadline
from ledfyr.law.rulebook import Example
from ledfyr.law.sources import NotInForce


def due_on(rule: Callable[..., Deadline]) -> Callable[..., date]:
    """The same rule, answering with the day alone: an example then says only what it is about."""

    def day_of(**given: Any) -> date:  # noqa: ANN401 # whatever days the rule asks for
        return rule(**given).due_on

    return day_of


def ends(said: str, last_day: str, **days: str | None) -> Example:
    """An example whose days and last day are written as 2026-03-02."""
    given = {name: day and date.fromisoformat(day) for name, day in days.items()}
    return Example(said, given, date.fromisoformat(last_day))


def not_yet(said: str, **days: str) -> Example:
    """An example from before the day on which Ledfyr's sources of the rule begin."""
    return Example(said, {name: date.fromisoformat(day) for name, day in days.items()}, NotInForce)
