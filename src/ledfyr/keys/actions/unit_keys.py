# SPDX-License-Identifier: EUPL-1.2
"""Makes a unit's first key, and lets colleagues into it."""

from datetime import datetime

from django.db import IntegrityError, transaction

from ledfyr.keys.acting import DATABASE, KeyActRefused, tell_trail, tell_trail_at_once
from ledfyr.keys.actions.reading import mark_notices_read
from ledfyr.keys.models import KeyNotice, MemberKey, UnitKey, Wrapping
from ledfyr.keys.models.members import name_of_member
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.rules.joining import UNAUTHORISED_HAVE_NO_ACCESS, Candidate, why_not_admit, why_not_take_part
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.keys.sealed_record import Keyring, owner_of
from ledfyr.law.sources import Refusal
from ledfyr.sealing import PrivateKey, PublicKey, comparison_number, wrap_key
from ledfyr.staff.rules.rights import Right
from ledfyr.trail.rules.acts import Actor

ALREADY_MADE = Refusal(
    "Enheten har redan en nyckel.",
    UNAUTHORISED_HAVE_NO_ACCESS,
    "Be någon som har del i den att släppa in dig.",
)
NO_KEY_OF_ONES_OWN = Refusal(
    "Du har ingen egen nyckel än.", UNAUTHORISED_HAVE_NO_ACCESS, "Skapa din egen nyckel först."
)


def make_unit_key(*, unit: int, account: int, rights: tuple[Right, ...], by: Actor, at: datetime) -> UnitKey:
    """Make the unit's first pair, for the first member; raises KeyActRefused."""
    own = MemberKey.objects.filter(account=account).first()
    if refusal := (why_not_take_part(rights, unit, at.date()) or (None if own else NO_KEY_OF_ONES_OWN)):
        raise KeyActRefused(refusal)
    assert own is not None  # noqa: S101  # refused above
    try:
        with transaction.atomic(using=DATABASE), PrivateKey.new() as key:
            made = UnitKey.objects.create(unit=unit, version=1, public=key.public.raw, made_at=at)
            wrap_for(key, made, account, own.public_key(), at)
            tell_trail(KeysVerb.UNIT_KEY_MADE, KeysKind.UNIT_KEY, unit, by=by, at=at)
    except IntegrityError:
        raise KeyActRefused(ALREADY_MADE) from None
    return made


def admit_member(
    *, ring: Keyring, account: int, rights: tuple[Right, ...], compared: str, by: Actor, at: datetime
) -> None:
    """Let a colleague into the unit's key; `ring` is that of the member who does it. Raises KeyActRefused.

    `compared` is the number that the two have read to each other: of that key, and no other that lies there now.
    """
    with transaction.atomic(using=DATABASE):
        own = MemberKey.objects.filter(account=account).first()
        is_member = Wrapping.objects.filter(
            unit_key__unit=ring.unit, unit_key__version=ring.newest.public.version, account=account
        ).exists()
        candidate = Candidate(
            rights,
            has_key=own is not None,
            is_member=is_member,
            is_the_same_person=by.account == account,
            is_compared=own is not None and compared == comparison_number(own.public_key()),
        )
        if refusal := why_not_admit(candidate, ring.unit, at.date()):
            raise KeyActRefused(refusal)
        assert own is not None  # noqa: S101  # refused above
        for version, key in ring.keys.items():
            unit_key = UnitKey.objects.get(unit=ring.unit, version=version)
            wrap_for(key, unit_key, account, own.public_key(), at)
        mark_notices_read(account=account, units=(ring.unit,))
        KeyNotice.objects.create(unit=ring.unit, kind=NoticeKind.MEMBER_ADMITTED, account=account, at=at)
        tell_trail(KeysVerb.MEMBER_ADMITTED, KeysKind.MEMBERSHIP, account, by=by, at=at)


def note_refused_part(*, unit: int, by: Actor, at: datetime) -> None:
    """What was wrapped for the member did not open with their key: it was damaged, or somebody put another there."""
    tell_trail_at_once(KeysVerb.PART_REFUSED, KeysKind.UNIT_KEY, unit, by=by, at=at)


def wrap_for(key: PrivateKey, unit_key: UnitKey, account: int, public: PublicKey, at: datetime) -> None:
    """Wrap the unit's key for one member, and store it."""
    wrapped = wrap_key(key, unit=owner_of(unit_key.unit), member=name_of_member(account), to=public)
    Wrapping.objects.update_or_create(unit_key=unit_key, account=account, defaults={"wrapped": wrapped, "made_at": at})
