# SPDX-License-Identifier: EUPL-1.2
"""Puts a case where its name can be looked for. A damaged key stops nobody from making a case."""

from secrets import token_bytes

from django.db import IntegrityError, transaction

from ledfyr.casework.acting import DATABASE
from ledfyr.casework.models import Case, NameDrawer, NameKey
from ledfyr.casework.rules.naming import drawers_of
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused

KEY_BYTES = 32


def put_in_drawers(case: Case, name: str, ring: Keyring) -> None:
    """Let the case be found by the name, and by no earlier one. Belongs in the transaction that writes the name."""
    key = name_key(ring)
    drawers = drawers_of(name, key) if key else frozenset()
    NameDrawer.objects.filter(case=case).exclude(drawer__in=drawers).delete()
    NameDrawer.objects.bulk_create((NameDrawer(case=case, drawer=each) for each in drawers), ignore_conflicts=True)


def name_key(ring: Keyring) -> bytes | None:
    """The key of the unit's drawers, which is drawn when it is first asked for; None when it does not open."""
    standing = NameKey.objects.filter(of_unit=ring.unit).first() or _drawn(ring)
    try:
        return bytes.fromhex(ring.read(standing)["key"])
    except SealingRefused:
        return None


def _drawn(ring: Keyring) -> NameKey:
    drawn = NameKey(unit=ring.unit, of_unit=ring.unit)
    ring.write(drawn, {"key": token_bytes(KEY_BYTES).hex()})
    try:
        with transaction.atomic(using=DATABASE):
            drawn.save(force_insert=True)
    except IntegrityError:  # somebody else wrote the unit's first name a moment ago
        return NameKey.objects.get(of_unit=ring.unit)
    return drawn
