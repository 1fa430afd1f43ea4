# SPDX-License-Identifier: EUPL-1.2
"""The door asks the database once, and lets nobody in who is not there, has been closed, or whose right has run out."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser

from ledfyr.house_rules.views import Caller, Holders
from ledfyr.staff.models import Account
from ledfyr.staff.queries import why_not_enter
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import A_YEAR_ON, TODAY, Ale, holds

COMMUNICATORS = Holders(frozenset({Role.COMMUNICATOR}))


def test_a_right_opens_the_door_to_its_last_day(ale: Ale) -> None:
    holds(ale.ida, Role.COMMUNICATOR, "ale")

    assert why_not_enter(ale.ida, COMMUNICATORS, TODAY) is None
    assert why_not_enter(ale.ida, COMMUNICATORS, A_YEAR_ON) is None
    assert why_not_enter(ale.ida, COMMUNICATORS, A_YEAR_ON + timedelta(days=1)) is not None
    assert why_not_enter(ale.vera, COMMUNICATORS, TODAY) is not None


def test_nobody_in_particular_enters_only_what_is_open_to_anyone(ale: Ale) -> None:
    stranger = AnonymousUser()

    assert why_not_enter(stranger, Caller.ANYONE, TODAY) is None
    assert why_not_enter(stranger, Caller.SIGNED_IN, TODAY) is not None
    assert why_not_enter(stranger, COMMUNICATORS, TODAY) is not None
    assert why_not_enter(ale.ida, Caller.SIGNED_IN, TODAY) is None


def test_a_closed_account_enters_nothing(ale: Ale) -> None:
    holds(ale.ida, Role.COMMUNICATOR)
    Account.objects.filter(pk=ale.ida.pk).update(is_active=False)
    ale.ida.refresh_from_db()

    assert why_not_enter(ale.ida, Caller.SIGNED_IN, TODAY) is not None
    assert why_not_enter(ale.ida, COMMUNICATORS, TODAY) is not None


def test_the_door_asks_once(ale: Ale, django_assert_num_queries: Any) -> None:  # noqa: ANN401  # pytest-django gives it no public type
    holds(ale.ida, Role.COMMUNICATOR)

    with django_assert_num_queries(1):
        why_not_enter(ale.ida, COMMUNICATORS, TODAY)
    with django_assert_num_queries(0):
        why_not_enter(ale.ida, Caller.SIGNED_IN, TODAY)
