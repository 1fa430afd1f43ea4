# SPDX-License-Identifier: EUPL-1.2
"""No last day precedes its start, comes earlier for a later start, or depends on an hour or a time zone."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law import deadlines
from ledfyr.law.counting import swedish_day
from ledfyr.law.deadlines import Deadline

RULES: dict[str, Callable[[date], Deadline]] = {
    "preliminary assessment": deadlines.preliminary_assessment,
    "child inquiry": deadlines.child_inquiry,
    "informing of an inquiry": deadlines.informing_of_inquiry,
    "feedback after the decision": lambda day: deadlines.feedback_after_decision(decided_on=day, asked_on=day),
    "feedback while an inquiry runs": lambda day: deadlines.feedback_while_inquiry_runs(asked_on=day),
    "follow-up": lambda day: deadlines.follow_up(closed_on=day),
    "placement review": lambda day: deadlines.placement_review(last_considered_on=day),
    "carrying out": lambda day: deadlines.carrying_out(from_day=day),
    "submitting": lambda day: deadlines.submitting_to_court(decided_on=day),
    "examination": lambda day: deadlines.examination_by_court(received_by_court_on=day),
    "applying": lambda day: deadlines.applying_for_care(carried_out_on=day),
    "care review": lambda day: deadlines.care_review(from_day=day),
    "after care": lambda day: deadlines.following_after_care(began_on=day),
    "intermediate compulsion": lambda day: deadlines.intermediate_compulsion_review(decided_on=day),
    "travel ban review": lambda day: deadlines.travel_ban_review(from_day=day),
    "travel ban to court": lambda day: deadlines.submitting_travel_ban(decided_on=day),
    "travel ban applied for": lambda day: deadlines.applying_for_travel_ban(confirmed_on=day),
}
DAYS = st.dates(date(2026, 1, 15), date(2100, 12, 31))
MOMENTS = st.integers(1_768_500_000, 4_102_444_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
@given(DAYS)
def test_a_last_day_never_precedes_its_start(rule: Callable[[date], Deadline], day: date) -> None:
    assert rule(day).due_on >= day


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
@given(DAYS, st.integers(0, 800))
def test_a_later_start_never_has_an_earlier_last_day(rule: Callable[[date], Deadline], day: date, later: int) -> None:
    assert rule(day).due_on <= rule(day + timedelta(days=later)).due_on


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
@given(MOMENTS, ZONES)
def test_a_last_day_never_depends_on_the_time_zone(
    rule: Callable[[date], Deadline], moment: datetime, zone: timezone
) -> None:
    assert rule(swedish_day(moment.astimezone(zone))) == rule(swedish_day(moment))


@given(MOMENTS, ZONES)
def test_a_protection_assessment_never_depends_on_the_time_zone(moment: datetime, zone: timezone) -> None:
    elsewhere = moment.astimezone(zone)

    assert deadlines.protection_assessment(elsewhere) == deadlines.protection_assessment(moment)
    assert deadlines.protection_alarm_at(elsewhere) == deadlines.protection_alarm_at(moment)


@given(DAYS, st.integers(0, 60))
def test_feedback_is_due_no_sooner_than_it_is_asked_for(decided_on: date, days: int) -> None:
    asked_on = decided_on + timedelta(days=days)

    assert deadlines.feedback_after_decision(decided_on=decided_on, asked_on=asked_on).due_on >= asked_on


def test_every_last_day_that_the_room_offers_is_held_to_this() -> None:
    others = {
        "Deadline",
        "is_in_the_quarters_report",
        "penalty_for_delay",
        "protection_alarm_at",
        "protection_assessment",
    }

    assert len(RULES) == len(set(deadlines.__all__) - others)
