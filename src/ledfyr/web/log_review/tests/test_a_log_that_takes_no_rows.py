# SPDX-License-Identifier: EUPL-1.2
"""A list of the log is not shown when it cannot be recorded that somebody reads it, and that is said calmly."""

import logging

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.trail.tests.full_disks import let_trail_take_no_more
from ledfyr.web.log_review.presenting import first_of_month_before
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])


@pytest.fixture
def reviewer(settings: Settings) -> Client:
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    cast.municipality("ale")
    lova = cast.account("Lova Lind")
    cast.holds(lova, Role.LOG_REVIEWER, "ale", since=timezone.localdate())
    return let_in(Client(), lova)


def test_the_list_is_not_shown_and_the_page_says_why(reviewer: Client, caplog: pytest.LogCaptureFixture) -> None:
    month = f"/loggkontroll/socialtjansten/{first_of_month_before(timezone.localdate()):%Y-%m}/"
    reviewer.post(f"{month}borja/")
    let_trail_take_no_more("social")

    with caplog.at_level(logging.ERROR, logger="ledfyr.trail"):
        answer = reviewer.get(month)

    assert answer.status_code == 503
    assert "Det gick inte att skriva i åtkomstloggen" in answer.text
    assert "Inget har gått förlorat" in answer.text
    assert [record.getMessage() for record in caplog.records if record.name == "ledfyr.trail"] == [
        "trail.read_not_recorded"
    ]
