# SPDX-License-Identifier: EUPL-1.2
"""Whoever works in both houses by exception is told so on every page of the staff face; others are not."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from ledfyr.staff.models import Account, HouseException
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])

PAGES = ("/", "/behorigheter/", "/behorigheter/ge/", "/nycklar/", "/min-logg/", "/konto/", "/konto/kodapp/")
NOT_OPEN = "/loggkontroll/"


@pytest.fixture
def ale(settings: Settings) -> cast.Ale:
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    people = cast.ale(timezone.localdate())
    cast.holds(people.vera, Role.SECURITY_COORDINATOR, "ale", since=timezone.localdate())
    return people


def except_from_the_wall(person: Account, recorded_by: Account) -> None:
    today = timezone.localdate()
    HouseException.objects.create(
        account=person,
        municipality="ale",
        reason="En liten kommun.",
        decided_by="Kommundirektören",
        decided_on=today,
        valid_until=today + timedelta(days=30),
        recorded_by=recorded_by,
        recorded_at=timezone.now(),
    )


@pytest.mark.parametrize("address", [*PAGES, NOT_OPEN])
def test_the_page_says_it_once(ale: cast.Ale, address: str) -> None:
    except_from_the_wall(ale.vera, ale.sam)

    shown = let_in(Client(), ale.vera).get(address).text

    assert shown.count("Beslutat av Kommundirektören: En liten kommun.") == 1


def test_it_says_nothing_to_others(ale: cast.Ale) -> None:
    except_from_the_wall(ale.vera, ale.sam)

    assert "Undantag mellan husen" not in let_in(Client(), ale.sam).get("/").text
