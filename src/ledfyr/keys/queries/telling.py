# SPDX-License-Identifier: EUPL-1.2
"""Reads what members are told: how their unit's key can be recovered, what has happened to it, and test letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ledfyr.keys.models import KeyNotice, NoticesRead, RecoverySplit, TestLetter
from ledfyr.keys.queries.units import current_unit_key, units_of

SHOWN_AT_MOST = 12  # notices and letters on a page; all of it stays in the trail


@dataclass(frozen=True)
class Recovery:
    """How a unit's key was last split among officers."""

    needed: int
    shares: int
    made_at: datetime
    rehearsed_at: datetime | None
    is_of_present_key: bool

    @property
    def is_rehearsed(self) -> bool:
        """Whether the shares have been shown to work."""
        return self.rehearsed_at is not None


def recovery_of(unit: int) -> Recovery | None:
    """The newest splitting of any version of the unit's key; None when its officers never had shares."""
    newest = current_unit_key(unit)
    split = RecoverySplit.objects.filter(unit_key__unit=unit).order_by("-made_at", "-pk").first()
    if newest is None or split is None:
        return None
    is_present = split.unit_key_id == newest.pk
    return Recovery(split.needed, split.shares, split.made_at, split.rehearsed_at, is_present)


def notices_of(unit: int) -> Sequence[KeyNotice]:
    """What has happened to the unit's key lately, newest first."""
    return list(KeyNotice.objects.filter(unit=unit)[:SHOWN_AT_MOST])


def notices_for(account: int) -> Sequence[KeyNotice]:
    """What has happened to the keys that the account takes part in and that its person has not read, newest first."""
    read = dict(NoticesRead.objects.filter(account=account).values_list("unit", "through"))
    notices = KeyNotice.objects.filter(unit__in=units_of(account))
    return [notice for notice in notices if notice.pk > read.get(notice.unit, 0)][:SHOWN_AT_MOST]


def newest_test_letters(unit: int) -> Sequence[TestLetter]:
    """The newest test letters, opened or not."""
    return list(TestLetter.objects.filter(unit=unit)[:SHOWN_AT_MOST])


def find_test_letter(unit: int, number: int) -> TestLetter | None:
    """One test letter of the unit."""
    return TestLetter.objects.filter(unit=unit, pk=number).first()


def unopened_test_letters(unit: int) -> Sequence[TestLetter]:
    """Letters that nobody has proved to be able to open yet."""
    return list(TestLetter.objects.filter(unit=unit, opened_at=None))
