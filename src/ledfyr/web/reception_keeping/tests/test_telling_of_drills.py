# SPDX-License-Identifier: EUPL-1.2
"""Whoever works with the letters sees, on the first page and above the queue, that the test letter was lost."""

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.contact.models import DrillRun, Reached
from ledfyr.web.reception.tests.letters import Letters

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
TOLD = "rovbrev"


def drilled(reached: Reached) -> None:
    DrillRun.objects.create(municipality="ale", run_on=timezone.localdate(), reached=reached, milliseconds=90)


def pages(client: Client, letters: Letters) -> list[str]:
    return [client.get(address).text for address in ("/", letters.queue)]


def test_a_lost_letter_is_told_on_both_pages(letters: Letters) -> None:
    drilled(Reached.POSTED)

    first, queue = pages(letters.anna, letters)
    assert "Nattens provbrev kom inte fram" in first
    assert "ledfyr letters drill" in queue


def test_nothing_is_said_when_it_came_back(letters: Letters) -> None:
    drilled(Reached.REMOVED)

    assert [TOLD in page for page in pages(letters.anna, letters)] == [False, False]
    assert "togs bort efteråt" in letters.anna.get(f"{letters.queue}bevarande/").text


def test_the_queue_leads_to_what_is_kept(letters: Letters) -> None:
    assert f'href="{letters.queue}bevarande/"' in letters.anna.get(letters.queue).text
