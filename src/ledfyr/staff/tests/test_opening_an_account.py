# SPDX-License-Identifier: EUPL-1.2
"""An account opens nothing by itself, and nobody stands above the matrix."""

import pytest
from django.db import IntegrityError, transaction

from ledfyr.staff.actions import AccountRefused, open_account
from ledfyr.staff.actions.accounts import OpeningRefused
from ledfyr.staff.models import Account
from ledfyr.staff.queries import AccountMissing, account_by_email, roles_of
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import NOW, TODAY, Ale, account, holds
from ledfyr.trail.models import TrailRow

PASSWORD = "en lång mening som ingen gissar"  # noqa: S105  # made up for this test

pytestmark = pytest.mark.django_db


def test_it_has_no_right_and_is_no_superuser() -> None:
    opened = open_account(email=" Kim.Ek@example.se ", name="Kim Ek", password=PASSWORD, at=NOW)

    assert (opened.username, opened.called) == ("kim.ek@example.se", "Kim Ek")
    assert (opened.is_staff, opened.is_superuser, opened.check_password(PASSWORD)) == (False, False, True)
    assert roles_of(opened, TODAY) == set()
    assert account_by_email("KIM.EK@example.se") == opened
    assert TrailRow.objects.get(verb="staff.account_opened").acted_by_system == "command_line"


@pytest.mark.parametrize(("email", "password"), [("kim", PASSWORD), ("kim@example.se", "kort"), ("", PASSWORD)])
def test_a_bad_address_or_password_is_told(email: str, password: str) -> None:
    with pytest.raises(AccountRefused):
        open_account(email=email, name="Kim Ek", password=password)
    assert not Account.objects.exists()
    with pytest.raises(AccountMissing):
        account_by_email(email)


def test_an_address_is_taken_once() -> None:
    open_account(email="kim@example.se", name="Kim Ek", password=PASSWORD)

    with pytest.raises(AccountRefused, match="redan ett konto"):
        open_account(email="KIM@example.se", name="Kim Berg", password=PASSWORD)


def test_nobody_stands_above_the_matrix(ale: Ale) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Account.objects.filter(pk=ale.ida.pk).update(is_superuser=True)


def test_only_an_administrator_of_the_whole_installation_opens_one(ale: Ale) -> None:
    of_ale = account("Olle Sand")
    holds(of_ale, Role.SYSTEM_ADMINISTRATOR, "ale")

    for colleague in (ale.vera, of_ale):
        with pytest.raises(OpeningRefused, match="öppnas av en systemförvaltare för hela installationen"):
            open_account(email="kim@example.se", name="Kim Ek", password=PASSWORD, by=colleague, at=NOW)
    assert not Account.objects.filter(username="kim@example.se").exists()
    opened = open_account(email="kim@example.se", name="Kim Ek", password=PASSWORD, by=ale.noa, at=NOW)
    assert TrailRow.objects.get(record=str(opened.pk)).acted_by == ale.noa.pk
