# SPDX-License-Identifier: EUPL-1.2
"""A right ends on the day, by somebody who may; closing an account ends all of them and lets nobody in."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from ledfyr.staff.actions import AlreadyEnded, close_account, end_access_right
from ledfyr.staff.actions.accounts import ClosingRefused
from ledfyr.staff.actions.ending import EndingRefused
from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.queries import AccountMissing, account_by_email, rights_in_force
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import BOARD, NOW, TODAY, Ale, account, holds
from ledfyr.trail.models import TrailRow


def test_it_opens_nothing_from_that_moment_and_stays_on_record(ale: Ale) -> None:
    right = holds(ale.ida, Role.POLICE_PARTNER, "ale", since=TODAY - timedelta(days=9))

    end_access_right(right=right, by=ale.sam, at=NOW)

    right.refresh_from_db()
    assert (right.ended_on, right.ended_by) == (TODAY, ale.sam)
    assert not rights_in_force(ale.ida, TODAY).exists()
    assert rights_in_force(ale.ida, TODAY - timedelta(days=1)).exists()
    assert TrailRow.objects.get(verb="staff.right_ended").record == str(right.pk)


def test_it_is_ended_once(ale: Ale) -> None:
    right = holds(ale.ida, Role.POLICE_PARTNER, "ale")
    end_access_right(right=right, by=ale.noa, at=NOW)

    with pytest.raises(AlreadyEnded):
        end_access_right(right=right, by=ale.sam, at=NOW)


def test_a_colleague_who_has_no_say_does_not_end_it(ale: Ale) -> None:
    right = holds(ale.ida, Role.POLICE_PARTNER, "ale")

    with pytest.raises(EndingRefused, match="avslutas av den som får godkänna den"):
        end_access_right(right=right, by=ale.vera, at=NOW)
    assert rights_in_force(ale.ida, TODAY).exists()


def test_closing_an_account_ends_everything_and_keeps_the_rows(ale: Ale) -> None:
    holds(ale.ida, Role.POLICE_PARTNER, "ale")
    holds(ale.ida, Role.COMMUNICATOR)
    holds(ale.ida, Role.REGISTRAR, "kungalv", since=TODAY + timedelta(days=9))

    close_account(account=ale.ida, by=ale.noa, at=NOW)

    closed = Account.objects.get(pk=ale.ida.pk)
    assert (closed.is_active, closed.has_usable_password()) == (False, False)
    assert set(AccessRight.objects.filter(account=closed).values_list("ended_on", "ended_by")) == {(TODAY, ale.noa.pk)}
    assert TrailRow.objects.filter(verb="staff.right_ended").count() == 3
    assert TrailRow.objects.filter(verb="staff.account_closed").count() == 1
    with pytest.raises(AccountMissing):
        account_by_email(closed.email)


def test_only_an_administrator_closes_accounts(ale: Ale) -> None:
    with pytest.raises(ClosingRefused, match="stängs av en systemförvaltare"):
        close_account(account=ale.ida, by=ale.vera, at=NOW)


def test_an_account_cannot_be_taken_away_with_what_it_did(ale: Ale) -> None:
    with pytest.raises(ProtectedError):
        ale.vera.delete()


def test_nobody_ends_a_right_without_a_day(ale: Ale) -> None:
    right = holds(account("Ove Ek"), Role.POLICE_PARTNER, "ale")

    with pytest.raises(IntegrityError), transaction.atomic():
        AccessRight.objects.filter(pk=right.pk).update(ended_by=ale.sam)
    with pytest.raises(IntegrityError), transaction.atomic():
        AccessRight.objects.filter(pk=right.pk).update(approved_by=ale.sam, approved_elsewhere=BOARD)
