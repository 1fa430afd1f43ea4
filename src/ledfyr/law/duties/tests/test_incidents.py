# SPDX-License-Identifier: EUPL-1.2
"""Hours are counted as they pass, whatever clock they are told by, and a report never comes before what it tells of."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.counting import NaiveMoment
from ledfyr.law.duties import Incident, reports_due
from ledfyr.law.duties.breaches import RECORDED, REPORTS
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.law.sources import Standing

ZONES = some.sampled_from([UTC, STOCKHOLM, ZoneInfo("America/New_York")])
# Moments from 2026 on, with the two changes of the clock drawn often.
moments = some.integers(1_769_000_000, 2_200_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)) | (
    some.sampled_from([datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 10, 24, 12, tzinfo=UTC)])
)


@given(moments, ZONES)
def test_the_hours_do_not_depend_on_clocks(known_at: datetime, zone: ZoneInfo) -> None:
    [report] = reports_due(Incident.PERSONAL_DATA, known_at.astimezone(zone))

    assert report.due_at - known_at == timedelta(hours=72)


@given(moments)
def test_a_grave_incident_is_warned_of_first_and_then_reported(known_at: datetime) -> None:
    due = reports_due(Incident.SYSTEMS, known_at)

    assert [(report.due_at - known_at) for report in due] == [timedelta(hours=24), timedelta(hours=72)]


def test_the_cybersecurity_act_begins_at_midnight_in_sweden() -> None:
    midnight = datetime(2026, 1, 15, tzinfo=STOCKHOLM)

    assert reports_due(Incident.SYSTEMS, midnight - timedelta(seconds=1)) == ()
    assert len(reports_due(Incident.SYSTEMS, midnight)) == 2


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(NaiveMoment):
        reports_due(Incident.SYSTEMS, datetime(2026, 3, 2, 10, 0))  # noqa: DTZ001 # that is what is refused


def test_every_number_of_hours_says_that_it_is_from_memory() -> None:
    sources = [report.source for reports in REPORTS.values() for report in reports]

    assert {source.standing for source in [*sources, RECORDED[0].source]} == {Standing.FROM_MEMORY}
