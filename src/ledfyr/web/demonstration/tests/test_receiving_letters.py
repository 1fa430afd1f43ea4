# SPDX-License-Identifier: EUPL-1.2
"""Whoever tries Ledfyr unlocks with the phrase that is printed, and reads an invented letter in the queue."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from ledfyr.contact.models import Thread
from ledfyr.keys.queries import members_of
from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.queries.invented import invented_accounts
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.web.demonstration.letters import LETTERS
from ledfyr.web.demonstration.receiving import set_up_reception
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
PEPPER = bytes(range(32))


@pytest.fixture
def phrases(settings: Settings) -> dict[str, str]:
    settings.ROOT_URLCONF, settings.DEMONSTRATION = "ledfyr.web.staff_urls", True
    cast.municipality("ale")
    now = timezone.now()
    set_up_invented_persons(municipality="ale", at=now)
    set_up_reception(municipality="ale", pepper=PEPPER, at=now)
    return dict(set_up_reception(municipality="ale", pepper=PEPPER, at=now))


def test_a_newcomer_reads_a_letter_within_three_pages(phrases: dict[str, str]) -> None:
    rut = next(account for account in invented_accounts() if account.username.startswith("reception@"))
    browser = let_in(Client(), rut)
    queue = browser.get("/brevladan/", follow=True).text
    found = re.search(r'href="(/brevladan/enheter/\d+/trad/[0-9a-f]{32}/)" aria-label="Läs', queue)
    assert found

    phrase = phrases[Role.RECEPTION.swedish]
    read = browser.post("/nycklar/las-upp/", {"phrase": phrase, "next": found[1]}, follow=True).text

    assert "Påhittat brev." in read


def test_the_demonstration_is_set_up_once(phrases: dict[str, str]) -> None:
    assert set(phrases) == {Role.RECEPTION.swedish, Role.UNIT_MANAGER.swedish}
    assert Thread.objects.count() == len(LETTERS)
    assert len(members_of(Thread.objects.all()[0].unit)) == 2


def test_every_letter_says_that_it_is_invented() -> None:
    assert all(next(iter(letter.answers.values())).startswith(("Påhittat", "Invented")) for letter in LETTERS)
    assert len({letter.door for letter in LETTERS}) == len(LETTERS)
