# SPDX-License-Identifier: EUPL-1.2
"""Whoever runs the program finds a mark of each log in its output, once a day, and can verify the log by it."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.db import connections

from ledfyr.trail.models import TrailHead
from ledfyr.trail.tests.cast import WEDNESDAY, opening, recorded
from ledfyr.web.command_line import serving
from ledfyr.web.command_line.marking import marks_of_the_day
from ledfyr.web.command_line.trail import trail

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])


def test_each_log_with_new_rows_gets_a_mark_that_verifies_it() -> None:
    recorded(opening(), using="social")
    recorded(opening(), using="security")

    said = list(marks_of_the_day(WEDNESDAY))

    assert len(said) == 2
    for line, database in zip(said, ("social", "security"), strict=True):
        verified = CliRunner().invoke(trail, ["verify", "--database", database, "--head", line])
        assert "Loggen är hel" in verified.output
        assert "jämförda märken: 2" in verified.output


def test_a_mark_is_said_once_a_day() -> None:
    recorded(opening(), using="social")
    assert len(list(marks_of_the_day(WEDNESDAY))) == 1
    recorded(opening(), using="social")

    assert list(marks_of_the_day(WEDNESDAY + timedelta(hours=3))) == []
    assert len(list(marks_of_the_day(WEDNESDAY + timedelta(days=1)))) == 1


def test_a_database_that_fails_stops_nothing() -> None:
    recorded(opening(), using="security")
    with connections["social"].cursor() as cursor:
        cursor.execute("DROP TABLE trail_trailhead")

    said = list(marks_of_the_day(WEDNESDAY))

    assert "social gick inte att ta" in said[0]
    assert "att spara utanför Ledfyr: security 1" in said[1]


def test_the_loop_that_bakes_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "dispose_of_old_feedback", lambda **_: None)
    recorded(opening(), using="social")

    serving._work_of_the_day()  # noqa: SLF001  # what `ledfyr run` calls after each bake

    assert TrailHead.objects.using("social").count() == 1
