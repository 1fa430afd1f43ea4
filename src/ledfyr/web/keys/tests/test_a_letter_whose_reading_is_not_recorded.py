# SPDX-License-Identifier: EUPL-1.2
"""What is sealed is not shown when it cannot be recorded that somebody opened it."""

import pytest
from django.test import Client

from ledfyr.keys.models import TestLetter
from ledfyr.trail.tests.full_disks import let_trail_take_no_more
from ledfyr.web.keys.tests.cast import Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def test_the_letter_is_not_shown_and_stays_unopened(anna: Client, at_work: Reception) -> None:
    anna.post(at_work.address("skapa/"))
    anna.post(at_work.address("provbrev/"), {"text": "Provbrev, måndag"})
    letter = TestLetter.objects.get()
    let_trail_take_no_more("social")

    answer = anna.post(at_work.address(f"provbrev/{letter.pk}/oppna/"))

    assert answer.status_code == 503
    assert "Provbrev, måndag" not in answer.text
    assert TestLetter.objects.get().opened_at is None
