# SPDX-License-Identifier: EUPL-1.2
"""Whoever tries Ledfyr meets three invented cases in different stages, and each says that it is invented."""

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case
from ledfyr.casework.queries.cases import cases_of
from ledfyr.casework.rules.asking import Asked
from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.tests import cast
from ledfyr.web.demonstration.cases import CASES
from ledfyr.web.demonstration.receiving import set_up_reception

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
PEPPER = bytes(range(32))


def test_the_demonstration_has_three_cases_in_different_stages() -> None:
    cast.municipality("ale")
    now = timezone.now()
    set_up_invented_persons(municipality="ale", at=now)
    for _ in range(2):
        set_up_reception(municipality="ale", pepper=PEPPER, at=now)

    unit = Case.objects.values_list("unit", flat=True)[0]
    asked = [[demand.asked for demand in case.demands] for case in cases_of([unit], timezone.localdate(now))]
    assert asked == [[Asked.PROTECTION, Asked.CHOICE], [Asked.CHOICE], [Asked.INQUIRE]]


def test_every_invented_text_says_so() -> None:
    texts = [text for case in CASES for _, answers in case.steps.values() for text in answers.values()]

    assert all(text.startswith("Påhitta") for text in [*texts, *(case.told for case in CASES)])
    assert all(case.name.startswith("Påhittad") for case in CASES)
