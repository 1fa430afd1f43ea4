# SPDX-License-Identifier: EUPL-1.2
"""A right is kept for five years after it ended, and not for a day less; the trail tells that it is gone."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.staff.actions import dispose_of_ended_rights
from ledfyr.staff.models import AccessRight
from ledfyr.staff.rules.keeping import is_disposable
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import Ale, holds
from ledfyr.trail.models import TrailRow

LAST = date(2021, 11, 29)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("valid_until", "ended_on", "last_day_kept"),
    [
        (LAST, None, date(2026, 11, 29)),
        (LAST, date(2021, 5, 3), date(2026, 5, 3)),
        (LAST, date(2025, 5, 3), date(2026, 11, 29)),  # somebody ended what had run out by itself
        (date(2020, 2, 29), None, date(2025, 3, 1)),
    ],
)
def test_five_years_are_counted_from_the_end(valid_until: date, ended_on: date | None, last_day_kept: date) -> None:
    assert not is_disposable(valid_until, ended_on, last_day_kept)
    assert is_disposable(valid_until, ended_on, last_day_kept + timedelta(days=1))


@given(DAYS, st.none() | DAYS, DAYS)
def test_nothing_goes_before_five_years_have_passed(valid_until: date, ended_on: date | None, today: date) -> None:
    if is_disposable(valid_until, ended_on, today):
        assert (today - min(valid_until, ended_on or valid_until)).days > 5 * 365


def at(day: date) -> datetime:
    return datetime.combine(day, time(9), tzinfo=timezone.get_current_timezone())


@pytest.fixture
def old(ale: Ale) -> AccessRight:
    """A right that ran out long ago, and was approved again on its last day."""
    right = holds(ale.ida, Role.POLICE_PARTNER, "ale", since=LAST - timedelta(days=100), until=LAST)
    AccessRight.objects.filter(pk=right.pk).update(ended_on=LAST)
    newer = holds(ale.ida, Role.POLICE_PARTNER, "ale", since=LAST)
    AccessRight.objects.filter(pk=newer.pk).update(renews=right)
    return right


@pytest.mark.django_db
def test_it_goes_when_its_time_is_over_and_what_renewed_it_stays(old: AccessRight, ale: Ale) -> None:
    assert dispose_of_ended_rights(by=None, at=at(date(2026, 11, 29))) == ()

    gone = dispose_of_ended_rights(by=None, at=at(date(2026, 11, 30)))

    assert [right.pk for right in gone] == [old.pk]
    assert AccessRight.objects.get(account=ale.ida).renews is None
    row = TrailRow.objects.get(verb="staff.right_disposed")
    assert (row.record, row.acted_by_system) == (str(old.pk), "command_line")
