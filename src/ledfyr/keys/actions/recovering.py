# SPDX-License-Identifier: EUPL-1.2
"""Splits a unit's key among officers, rehearses the shares, and lets a member in with them when nobody else can."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from ledfyr.keys.acting import DATABASE, KeyActRefused, tell_trail
from ledfyr.keys.actions.reading import mark_notices_read
from ledfyr.keys.actions.unit_keys import wrap_for
from ledfyr.keys.models import KeyNotice, MemberKey, RecoverySplit, UnitKey
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.rules.joining import UNAUTHORISED_HAVE_NO_ACCESS, why_not_take_part
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.sources import Refusal
from ledfyr.sealing import SealingRefused, rebuild_key, rehearse, split_key
from ledfyr.staff.rules.rights import Right
from ledfyr.trail.rules.acts import Actor

NO_KEY_TO_WRAP_FOR = Refusal(
    "Kollegan har ingen egen nyckel än.",
    UNAUTHORISED_HAVE_NO_ACCESS,
    "Be kollegan logga in och skapa sin nyckel först.",
)


def split_unit_key(*, ring: Keyring, needed: int, shares: int, by: Actor, at: datetime) -> tuple[str, ...]:
    """The word lists to write down, one for each officer. They are returned once and kept nowhere."""
    words = tuple(split_key(ring.newest, needed=needed, count=shares))
    with transaction.atomic(using=DATABASE):
        unit_key = UnitKey.objects.get(unit=ring.unit, version=ring.newest.public.version)
        RecoverySplit.objects.create(unit_key=unit_key, needed=needed, shares=shares, made_at=at)
        KeyNotice.objects.create(unit=ring.unit, kind=NoticeKind.KEY_SPLIT, at=at)
        tell_trail(KeysVerb.KEY_SPLIT, KeysKind.UNIT_KEY, ring.unit, by=by, at=at)
    return words


def rehearse_shares(*, unit_key: UnitKey, shares: Sequence[str], by: Actor, at: datetime) -> None:
    """Prove that the shares rebuild the key without letting anybody have it; raises SealingRefused."""
    with _refusals_told(unit_key.unit, by, at):
        rehearse(shares, unit_key.public_key())
    with transaction.atomic(using=DATABASE):
        newest = RecoverySplit.objects.filter(unit_key=unit_key).order_by("-made_at", "-pk").first()
        if newest:
            RecoverySplit.objects.filter(pk=newest.pk).update(rehearsed_at=at)
        tell_trail(KeysVerb.SHARES_REHEARSED, KeysKind.UNIT_KEY, unit_key.unit, by=by, at=at)


def recover_for_member(
    *,
    unit_key: UnitKey,
    shares: Sequence[str],
    account: int,
    rights: tuple[Right, ...],
    by: Actor,
    at: datetime,
) -> None:
    """Let one member in with the officers' shares; raises SealingRefused or KeyActRefused. Every member is told."""
    own = MemberKey.objects.filter(account=account).first()
    if refusal := (why_not_take_part(rights, unit_key.unit, at.date()) or (None if own else NO_KEY_TO_WRAP_FOR)):
        raise KeyActRefused(refusal)
    assert own is not None  # noqa: S101  # refused above
    with _refusals_told(unit_key.unit, by, at):
        rebuilt = rebuild_key(shares, unit_key.public_key())
    with rebuilt as key, transaction.atomic(using=DATABASE):
        wrap_for(key, unit_key, account, own.public_key(), at)
        mark_notices_read(account=account, units=(unit_key.unit,))
        KeyNotice.objects.create(unit=unit_key.unit, kind=NoticeKind.KEY_RECOVERED, account=account, at=at)
        tell_trail(KeysVerb.KEY_RECOVERED, KeysKind.UNIT_KEY, unit_key.unit, by=by, at=at)


def note_mistyped_share(*, unit: int, by: Actor, at: datetime) -> None:
    """A share with a word that does not fit stands in the trail; the members are not told of each slip of the pen."""
    with transaction.atomic(using=DATABASE):
        tell_trail(KeysVerb.SHARE_MISTYPED, KeysKind.UNIT_KEY, unit, by=by, at=at)


@contextmanager
def _refusals_told(unit: int, by: Actor, at: datetime) -> Iterator[None]:
    """Shares that do not fit may be a slip of the pen or somebody's try; the members are told, and the trail."""
    try:
        yield
    except SealingRefused:
        with transaction.atomic(using=DATABASE):
            KeyNotice.objects.create(unit=unit, kind=NoticeKind.SHARES_REFUSED, at=at)
            tell_trail(KeysVerb.SHARES_REFUSED, KeysKind.UNIT_KEY, unit, by=by, at=at)
        raise
