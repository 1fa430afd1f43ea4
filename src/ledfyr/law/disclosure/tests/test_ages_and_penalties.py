# SPDX-License-Identifier: EUPL-1.2
"""Whoever is 21 is no longer told of as under 21, and a crime counts only when its least penalty is long enough."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.disclosure import (
    GROUNDS,
    Penalty,
    Stage,
    why_not_disclose,
)
from ledfyr.law.disclosure.cast import IN_MARCH, lawful

WORDINGS = {wording.value.key: wording for wording in GROUNDS}


@given(some.dates(date(1940, 1, 1), date(2030, 1, 1)), some.dates(date(2025, 4, 1), date(2040, 1, 1)))
def test_nobody_of_21_or_more_is_told_of_as_somebody_under_21(born_on: date, on: date) -> None:
    ground = WORDINGS["risk_under_21"].value
    has_turned_21 = (on.year - born_on.year, on.month, on.day) >= (21, born_on.month, born_on.day)
    refusal = why_not_disclose(ground, lawful(ground, born_on=born_on), on)

    assert refusal is not None or not has_turned_21
    assert refusal is None or has_turned_21 or born_on > on or (born_on.month, born_on.day) == (2, 29)


@given(some.integers(-5, 300), some.sampled_from(Stage))
def test_the_penalty_decides_whether_a_committed_crime_is_grave_enough(months: int, stage: Stage) -> None:
    ground = WORDINGS["committed_crime"].value
    least = 6 if stage is Stage.COMPLETED else 12
    refusal = why_not_disclose(ground, lawful(ground, crime=Penalty("ett påhittat brott", months, stage)), IN_MARCH)

    assert (refusal is None) == (months >= least)


@given(some.integers(-5, 300), some.sampled_from(Stage))
def test_a_ground_that_does_not_name_attempts_does_not_reach_them(months: int, stage: Stage) -> None:
    ground = WORDINGS["risk_to_close_person"].value
    refusal = why_not_disclose(ground, lawful(ground, crime=Penalty("ett påhittat brott", months, stage)), IN_MARCH)

    assert (refusal is None) == (stage is Stage.COMPLETED and months >= 12)
