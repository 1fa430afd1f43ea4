# SPDX-License-Identifier: EUPL-1.2
"""An account from before there were rights becomes a communicator for a year, and no superuser is left."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from wagtail.models import Page

from ledfyr.staff.models import AccessRight, Account
from ledfyr.staff.queries import rights_in_force
from ledfyr.staff.rules.periods import last_day_of_a_year
from ledfyr.staff.rules.roles import Role

BEFORE = [("staff", "0002_access_rights_and_what_they_rest_on")]
AFTER = [("staff", "0004_nobody_stands_above_the_access_matrix")]


@pytest.fixture
def executor(transactional_db: None) -> Iterator[MigrationExecutor]:  # noqa: ARG001  # pytest-django opens the database by this name
    """The room's migrations, taken back to before superusers became communicators."""
    MigrationExecutor(connection).migrate(BEFORE)
    yield MigrationExecutor(connection)
    MigrationExecutor(connection).migrate(AFTER)


def test_they_become_communicators_of_everything_for_a_year(executor: MigrationExecutor) -> None:
    old_accounts = executor.loader.project_state(BEFORE).apps.get_model("staff", "Account").objects
    old_accounts.create(username="kim@example.se", is_superuser=True, is_staff=True)
    old_accounts.create(username="bo@example.se", is_superuser=True, is_active=False)
    old_accounts.create(username="ida@example.se")

    executor.migrate(AFTER)

    kim, today = Account.objects.get(username="kim@example.se"), timezone.localdate()
    right = rights_in_force(kim, today).get()
    assert (right.role, right.municipality, right.valid_until) == (Role.COMMUNICATOR, "", last_day_of_a_year(today))
    assert (right.approved_by, right.approved_elsewhere) == (None, "Kontot fanns innan behörigheter infördes i Ledfyr")
    assert AccessRight.objects.count() == 1
    assert not Account.objects.filter(is_superuser=True).exists()
    assert kim.has_perm("wagtailadmin.access_admin")
    assert Page.get_first_root_node().permissions_for_user(kim).can_add_subpage()
