# SPDX-License-Identifier: EUPL-1.2
"""The bakery knows which desks are open, and bakes on without letters where the answer cannot be had."""

from datetime import UTC, date, datetime
from unittest.mock import Mock

import pytest
from django.db import OperationalError

from ledfyr.contact.models import Desk
from ledfyr.keys.models import UnitKey
from ledfyr.publishing import desks
from ledfyr.publishing.desks import desks_that_are_open

pytestmark = pytest.mark.django_db(databases=["default", "social"])

NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)


def test_a_desk_is_open_when_its_unit_has_a_key() -> None:
    for slug, unit in (("ale", 7), ("kungalv", 8)):
        Desk.objects.create(municipality=slug, unit=unit, answers_within=3, opened_on=date(2026, 11, 1))
    UnitKey.objects.create(unit=7, version=1, public=bytes(32), made_at=NOVEMBER)

    assert desks_that_are_open() == {"ale": 3}


def test_without_the_other_house_numbers_are_baked_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(desks, "open_desks", Mock(side_effect=OperationalError("secret")))

    assert desks_that_are_open() == {}
    assert [record.getMessage() for record in caplog.records] == ["desks-unread"]
