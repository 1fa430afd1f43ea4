# SPDX-License-Identifier: EUPL-1.2
"""Whoever tries Ledfyr meets one invented adult with a measure and a plan, who says that she is invented."""

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case, PlanEntry, SupportMeasure
from ledfyr.casework.queries.support import adults_cases_of
from ledfyr.casework.rules.running_measures import Due
from ledfyr.casework.rules.telling import Told
from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.tests import cast
from ledfyr.web.demonstration.receiving import set_up_reception
from ledfyr.web.demonstration.support import MEASURE, PERSON, WISH

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])


def test_the_demonstration_has_one_adult_with_a_measure_to_follow_up_and_a_plan() -> None:
    cast.municipality("ale")
    now = timezone.now()
    set_up_invented_persons(municipality="ale", at=now)
    for _ in range(2):
        set_up_reception(municipality="ale", pepper=bytes(range(32)), at=now)

    unit = Case.objects.values_list("unit", flat=True)[0]
    (listed,) = adults_cases_of([unit], timezone.localdate(now))
    assert [what for what, _ in listed.due] == [Due.FOLLOW_UP]
    assert (SupportMeasure.objects.count(), PlanEntry.objects.count()) == (1, 2)


def test_what_is_told_of_her_says_that_it_is_invented() -> None:
    told = (PERSON.name, PERSON.reached_by, WISH[Told.OWN_WORDS], MEASURE[Told.WHAT], MEASURE[Told.CONSENT_BY])

    assert all(text.startswith("Påhitta") for text in told)
