# SPDX-License-Identifier: EUPL-1.2
"""Whoever walks through a door, at any hour of two years, finds somebody who answers first of all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

import pytest

from ledfyr.guide.flow import Outcome
from ledfyr.guide.queries import flows
from ledfyr.guide.rules.reaching import why_not_reachable
from ledfyr.guide.rules.walking import paths_of
from ledfyr.guide.tests.rota import DAYS, HOLIDAYS, STOCKHOLM, answers, changes

HOUR, MINUTE = 3600, 60
BEGIN = datetime.combine(DAYS[0], time(), STOCKHOLM).timestamp()
END = datetime.combine(DAYS[-1] + timedelta(1), time(), STOCKHOLM).timestamp()

# Outcomes that ask the same services are reachable at the same moments; each such set is walked once.
OUTCOMES = {(path.outcome.services, path.outcome.always): path.outcome for flow in flows() for path in paths_of(flow)}
each_outcome = pytest.mark.parametrize("outcome", OUTCOMES.values(), ids=lambda outcome: ", ".join(outcome.services))


def silent(outcome: Outcome, moments: Iterator[float]) -> list[str]:
    """When nobody answers, in words."""
    reasons = ((moment, why_not_reachable(outcome, partial(_answers, moment))) for moment in moments)
    return [f"{datetime.fromtimestamp(moment, STOCKHOLM)} {reason}" for moment, reason in reasons if reason]


@each_outcome
def test_somebody_answers_at_every_hour_of_two_years(outcome: Outcome) -> None:
    hours = (BEGIN + number * HOUR for number in range(int(END - BEGIN) // HOUR))

    assert silent(outcome, hours) == []


@each_outcome
def test_somebody_answers_at_every_minute_around_holidays_and_clock_changes(outcome: Outcome) -> None:
    assert silent(outcome, _minutes_of_uncommon_days()) == []


@each_outcome
def test_somebody_answers_at_and_just_before_every_opening_and_closing(outcome: Outcome) -> None:
    moments = {moment for key in (*outcome.services, *outcome.always) for moment in changes(key)}
    around = (moment + shift for moment in moments for shift in (-1, 0) if BEGIN <= moment + shift < END)

    assert silent(outcome, around) == []


def test_the_walk_finds_the_nights_when_nobody_stands_by() -> None:
    outcome = next(outcome for outcome in OUTCOMES.values() if outcome.services == ("mottagning", "orostelefonen"))
    christmas_eve = datetime(2026, 12, 24, 10, tzinfo=STOCKHOLM).timestamp()

    assert silent(outcome, iter([christmas_eve])) == []
    assert silent(replace(outcome, always=()), iter([christmas_eve])) != []


def _answers(moment: float, key: str) -> bool:
    return answers(key, moment)


def _minutes_of_uncommon_days() -> Iterator[float]:
    """Holidays with the day before and after, and the days that are not 24 hours long."""
    for day in DAYS:
        begin = datetime.combine(day, time(), STOCKHOLM).timestamp()
        end = datetime.combine(day + timedelta(1), time(), STOCKHOLM).timestamp()
        near = {day + timedelta(number) for number in (-1, 0, 1)}
        if near & HOLIDAYS or end - begin != 24 * HOUR:
            yield from (begin + number * MINUTE for number in range(int(end - begin) // MINUTE))
