# SPDX-License-Identifier: EUPL-1.2
"""`ledfyr access dispose` lists the rights that ended long ago, and takes them away when it is told to."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone

from ledfyr.staff.models import AccessRight
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.web.command_line.access import access

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    return CliRunner().invoke(access, ["dispose", *words]).output


def test_it_lists_before_it_takes_anything_away() -> None:
    ale = cast.ale(timezone.localdate())
    first = timezone.localdate() - timedelta(days=7 * 365)
    old = cast.holds(ale.ida, Role.POLICE_PARTNER, "ale", since=first)

    listed = told()

    assert f"Behörighet {old.pk}: samverkande polis" in listed
    assert "Inget är gallrat" in listed
    assert ale.ida.called not in listed
    assert AccessRight.objects.filter(pk=old.pk).exists()

    assert "Gallrade: 1" in told("--yes")
    assert not AccessRight.objects.filter(pk=old.pk).exists()
    assert "Ingen behörighet ska gallras" in told()
