# SPDX-License-Identifier: EUPL-1.2
"""The unit's list stands on pages that are light and ask the database as often, however many cases there are."""

from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ledfyr.casework.actions.due_days import keep_every_next_day
from ledfyr.casework.models import Case
from ledfyr.web.casework.tests.cases import Cases
from ledfyr.web.casework.wording import case_called

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
MOST_BYTES, MOST_QUERIES = 60_000, 12


@pytest.fixture
def many(cases: Cases) -> list[Case]:
    """A hundred and twenty cases of Berit's, but for the first ten that are Anna's; nothing is assessed in any."""
    unit, today = cases.letters.reception, timezone.localdate()
    made = [
        Case(
            unit=unit.unit.pk,
            municipality="ale",
            received_on=today - timedelta(days=number),
            responsible=unit.anna.pk if number < 10 else unit.berit.pk,
        )
        for number in range(120)
    ]
    Case.objects.bulk_create(made)
    keep_every_next_day()
    return made


def asked(browser: Client, address: str) -> tuple[str, int]:
    """The page, and how many questions it put to the databases."""
    with CaptureQueriesContext(connections["default"]) as site, CaptureQueriesContext(connections["social"]) as social:
        text = browser.get(address).text
    return text, len(site) + len(social)


def test_every_case_is_reached_by_plain_links_and_no_page_is_heavy(cases: Cases, many: list[Case]) -> None:
    address, listed = cases.unit, []
    for _ in range(3):
        page, queries = asked(cases.letters.anna, address)
        assert (len(page.encode()) < MOST_BYTES, queries <= MOST_QUERIES) == (True, True), (address, queries)
        listed += [case for case in many if f"Öppna ärende {case_called(case.pk)}" in page or case.pk.hex in page]
        following = page.partition('rel="next"')[0].rpartition('href="')[2].partition('"')[0]
        address = f"{cases.unit}{following}"

    assert len(listed) == 120
    assert set(listed) == set(many)
    assert 'rel="next"' not in page
    assert "101–120 av 120" in page


def test_the_most_urgent_stands_first(cases: Cases, many: list[Case]) -> None:
    page, _queries = asked(cases.letters.anna, cases.unit)

    assert page.index(case_called(many[119].pk)) < page.index(case_called(many[118].pk))
    assert case_called(many[0].pk) not in page


def test_the_day_and_what_has_ended_are_light_too(cases: Cases, many: list[Case]) -> None:
    Case.objects.filter(pk__in=[case.pk for case in many[60:]]).update(next_due_on=None)

    for address in ("/arenden/", f"{cases.unit}inget-aterstar/", f"{cases.unit}?mina=1"):
        page, queries = asked(cases.letters.anna, address)
        assert (len(page.encode()) < MOST_BYTES, queries <= MOST_QUERIES) == (True, True), (address, queries)
    assert "Mina pågående (10)" in page


@pytest.mark.parametrize("number", ["0", "-1", "två", "²", "9999999999", ""])
def test_what_is_no_page_is_the_first(cases: Cases, number: str) -> None:
    case = cases.case()

    assert case_called(case.pk) in cases.letters.anna.get(cases.unit, {"sida": number}).text


def test_a_page_beyond_the_last_says_so(cases: Cases) -> None:
    cases.case()

    page = cases.letters.anna.get(cases.unit, {"sida": "7"}).text

    assert "Så många sidor finns det inte." in page
    assert 'href="?sida=1"' in page
