# SPDX-License-Identifier: EUPL-1.2
"""Takes somebody out of a unit's key and makes the next pair; what lies under the old one is sealed anew afterwards.

Whoever left loses their part at once.
"""

from datetime import datetime

from django.db import IntegrityError, transaction

from ledfyr.keys.acting import DATABASE, KeyActRefused, tell_trail
from ledfyr.keys.actions.unit_keys import wrap_for
from ledfyr.keys.models import KeyNotice, KeyRotation, MemberKey, UnitKey, Wrapping
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.queries import count_waiting, members_of, rotation_of
from ledfyr.keys.rules.joining import UNAUTHORISED_HAVE_NO_ACCESS, why_not_remove
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.sources import Refusal
from ledfyr.sealing import PrivateKey
from ledfyr.trail.rules.acts import Actor

ALREADY_CHANGING = Refusal(
    "Enhetens nyckel byts redan.",
    UNAUTHORISED_HAVE_NO_ACCESS,
    "Vänta tills bytet är klart. Inget har ändrats.",
)


def remove_member(*, ring: Keyring, account: int, by: Actor, at: datetime) -> KeyRotation:
    """Take somebody out of the unit's key and begin to change it; raises KeyActRefused, which lies in the trail too."""
    try:
        with transaction.atomic(using=DATABASE):
            return _remove(ring, account, by, at)
    except IntegrityError:
        refused = KeyActRefused(ALREADY_CHANGING)
    except KeyActRefused as refusal:
        refused = refusal
    with transaction.atomic(using=DATABASE):
        tell_trail(KeysVerb.ROTATION_REFUSED, KeysKind.UNIT_KEY, ring.unit, by=by, at=at)
    raise refused


def _remove(ring: Keyring, account: int, by: Actor, at: datetime) -> KeyRotation:
    members = members_of(ring.unit)
    refusal = why_not_remove(
        is_member=account in members,
        members_left=len(members - {account}),
        is_being_changed=rotation_of(ring.unit) is not None,
    )
    if refusal:
        raise KeyActRefused(refusal)
    Wrapping.objects.filter(unit_key__unit=ring.unit, account=account).delete()
    old = ring.newest.public.version
    with PrivateKey.new(old + 1) as key:
        made = UnitKey.objects.create(unit=ring.unit, version=old + 1, public=key.public.raw, made_at=at)
        for member in MemberKey.objects.filter(account__in=members - {account}):
            wrap_for(key, made, member.account, member.public_key(), at)
    KeyNotice.objects.create(unit=ring.unit, kind=NoticeKind.MEMBER_REMOVED, account=account, at=at)
    tell_trail(KeysVerb.MEMBER_REMOVED, KeysKind.MEMBERSHIP, account, by=by, at=at)
    tell_trail(KeysVerb.ROTATION_BEGUN, KeysKind.UNIT_KEY, ring.unit, by=by, at=at)
    waiting = count_waiting(ring.unit, before=old + 1)
    return KeyRotation.objects.create(unit=ring.unit, to_version=old + 1, to_reseal=waiting, begun_at=at)
