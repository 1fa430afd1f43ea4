# SPDX-License-Identifier: EUPL-1.2
"""Whoever tries Ledfyr meets some forty invented cases in every stage, and each text says that it is invented."""

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case
from ledfyr.casework.queries.cases import cases_of
from ledfyr.casework.rules.asking import Asked, Urgency
from ledfyr.casework.rules.steps import YES, StepKind
from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.tests import cast
from ledfyr.web.demonstration.cases import invented_cases
from ledfyr.web.demonstration.receiving import set_up_reception
from ledfyr.web.demonstration.situations import CODES, SITUATIONS, answers_of

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
PEPPER = bytes(range(32))


def test_the_demonstration_has_cases_in_every_stage() -> None:
    cast.municipality("ale")
    now = timezone.now()
    set_up_invented_persons(municipality="ale", at=now)
    for _ in range(2):
        set_up_reception(municipality="ale", pepper=PEPPER, at=now)

    unit = Case.objects.values_list("unit", flat=True)[0]
    listed = cases_of([unit], timezone.localdate(now))
    demands = [demand for case in listed for demand in case.demands]
    assert len(listed) == 42
    assert {demand.asked for demand in demands} == set(Asked)
    assert {demand.urgency for demand in demands} == set(Urgency)
    assert sum(case.facts.is_ended for case in listed) == 6
    assert len({case.responsible for case in listed}) == 2


def test_every_invented_text_says_so() -> None:
    texts = [
        text
        for kind in StepKind
        for situation in SITUATIONS
        for part, text in answers_of(kind, situation).items()
        if text != YES and part not in CODES
    ]

    assert len(texts) > 100
    assert all(text.startswith("Påhitta") for text in texts)
    assert all(case.name.startswith("Påhittad") for case in invented_cases())
