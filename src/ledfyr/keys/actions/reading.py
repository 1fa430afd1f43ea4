# SPDX-License-Identifier: EUPL-1.2
"""Takes down how far a member has read what happened to a unit's key."""

from django.db import transaction

from ledfyr.keys.acting import DATABASE
from ledfyr.keys.models import KeyNotice, NoticesRead
from ledfyr.keys.queries import units_of


def mark_notices_read(*, account: int, units: tuple[int, ...] | None = None) -> None:
    """Everything that stands there now has been read, in the given units or in all that the account takes part in."""
    with transaction.atomic(using=DATABASE):
        for unit in units_of(account) if units is None else units:
            newest = KeyNotice.objects.filter(unit=unit).order_by("-pk").values_list("pk", flat=True).first()
            NoticesRead.objects.update_or_create(account=account, unit=unit, defaults={"through": newest or 0})
