# SPDX-License-Identifier: EUPL-1.2
"""Says values of the law in Swedish: days, yes and no, what hinders, and nothing that does."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import singledispatch
from typing import Protocol, runtime_checkable

from babel.dates import format_date, format_time

from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.law.rulebook import Example
from ledfyr.law.sources import NotInForce, Refusal

SWEDISH = "sv"
NO_HINDRANCE = "Inget hinder."
NOT_IN_FORCE = "Regeln gällde inte den dagen, eller så börjar Ledfyrs källor senare."


@runtime_checkable
class SaysInLines(Protocol):
    """A value that is too much for one sentence, and says itself in several."""

    def in_lines(self) -> tuple[str, ...]: ...


@singledispatch
def in_swedish(value: object) -> str:
    """What a rule answered, in words that anybody can read; what is not named below says itself by its str()."""
    return NOT_IN_FORCE if value is NotInForce else str(value)


@in_swedish.register
def _(_: None) -> str:
    return NO_HINDRANCE


@in_swedish.register
def _(value: bool) -> str:  # noqa: FBT001 # the type is what it is chosen by
    return "Ja." if value else "Nej."


@in_swedish.register
def _(value: date) -> str:
    return format_date(value, "EEEE d MMMM y", locale=SWEDISH)


@in_swedish.register
def _(value: datetime) -> str:
    return f"{in_swedish(value.astimezone(STOCKHOLM).date())} kl. {_clock(value)}"


@in_swedish.register
def _(value: timedelta) -> str:
    return f"{value // timedelta(hours=1)} timmar"


@in_swedish.register
def _(value: Refusal) -> str:
    return f"Hinder: {value}"


@in_swedish.register(Collection)
def _(value: Collection[object]) -> str:
    return "; ".join(in_swedish(part) for part in value) or "Ingenting."


@in_swedish.register
def _(value: str) -> str:
    return str(value)


def lines_of(value: object) -> tuple[str, ...]:
    """A value as it stands in a table: one line for each of its parts."""
    if isinstance(value, SaysInLines):
        return value.in_lines()
    return tuple(in_swedish(part) for part in value) if isinstance(value, tuple) else (in_swedish(value),)


def situation_of(example: Example) -> str:
    """The example's sentence, with whatever it names in braces filled in from what the rule was given."""
    return example.said.format(**{name: _in_a_sentence(value) for name, value in example.given.items()})


def outcome_of(example: Example) -> str:
    """What the rule answered, as the book says it."""
    return example.outcome or in_swedish(example.expected)


def _in_a_sentence(value: object) -> str:
    if isinstance(value, datetime):
        return f"{_in_a_sentence(value.astimezone(STOCKHOLM).date())} kl. {_clock(value)}"
    if isinstance(value, date):
        return format_date(value, "EEEE'en den' d MMMM y", locale=SWEDISH)
    return str(value)


def _clock(moment: datetime) -> str:
    return format_time(moment.astimezone(STOCKHOLM), "HH.mm", locale=SWEDISH)
