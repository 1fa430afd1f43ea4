# SPDX-License-Identifier: EUPL-1.2
"""A communicator of the whole installation edits in Wagtail; nobody else does, and only while the right is there."""

import pytest
from wagtail.models import Page

from ledfyr.staff.actions import end_access_right, grant_access_right
from ledfyr.staff.actions.granting import place_of
from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import A_YEAR_ON, NOW, TODAY, Ale, analysis


def grant(ale: Ale, role: Role, municipality: str) -> AccessRight:
    analysis(role, municipality)
    right = Right(role, place_of(municipality, None), TODAY, A_YEAR_ON)
    return grant_access_right(account=ale.ida, right=right, by=ale.noa, at=NOW)


def edits(account: Account) -> bool:
    fresh = Account.objects.get(pk=account.pk)
    root = Page.get_first_root_node()
    return fresh.has_perm("wagtailadmin.access_admin") and root.permissions_for_user(fresh).can_add_subpage()


def test_whoever_may_edit_everything_edits(ale: Ale) -> None:
    right = grant(ale, Role.COMMUNICATOR, "")
    assert edits(ale.ida)

    end_access_right(right=right, by=ale.noa, at=NOW)
    assert not edits(ale.ida)


@pytest.mark.parametrize(("role", "municipality"), [(Role.COMMUNICATOR, "ale"), (Role.SYSTEM_ADMINISTRATOR, "")])
def test_nobody_else_does(ale: Ale, role: Role, municipality: str) -> None:
    grant(ale, role, municipality)

    assert not edits(ale.ida)


def test_one_right_that_ends_leaves_the_other(ale: Ale) -> None:
    grant(ale, Role.COMMUNICATOR, "")
    local = grant(ale, Role.COMMUNICATOR, "ale")

    end_access_right(right=local, by=ale.noa, at=NOW)

    assert edits(ale.ida)


def test_an_editor_manages_no_accounts_and_no_groups(ale: Ale) -> None:
    grant(ale, Role.COMMUNICATOR, "")

    allowed = Account.objects.get(pk=ale.ida.pk).get_all_permissions()
    assert allowed == {"wagtailadmin.access_admin"}
