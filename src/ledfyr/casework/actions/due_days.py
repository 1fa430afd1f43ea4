# SPDX-License-Identifier: EUPL-1.2
"""Keeps beside each case the next day on which something is due, so that a long list is one short question."""

from django.db import transaction

from ledfyr.casework.acting import DATABASE
from ledfyr.casework.models import Case
from ledfyr.casework.queries.cases import facts_of_case
from ledfyr.casework.queries.paging import cases_with_another_day
from ledfyr.casework.rules.asking import next_day


def keep_next_day(case: Case) -> None:
    """Reckon it anew, in the transaction of whatever changed what is asked: a report, a step, a correction."""
    Case.objects.filter(pk=case.pk).update(next_due_on=next_day(facts_of_case(case)))


def keep_every_next_day() -> int:
    """Set right what stands beside cases when the rule itself has changed, or none was kept yet; returns how many."""
    found = cases_with_another_day()
    for mark in found:
        with transaction.atomic(using=DATABASE):
            keep_next_day(Case.objects.select_for_update().get(pk=mark))
    return len(found)
