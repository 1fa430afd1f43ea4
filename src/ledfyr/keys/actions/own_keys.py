# SPDX-License-Identifier: EUPL-1.2
"""Makes a member's key pair, locks it anew with another phrase, and unlocks it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from ledfyr.keys.acting import DATABASE, KeyActRefused, tell_trail, tell_trail_at_once
from ledfyr.keys.models import KeyNotice, MemberKey, PasskeyLock, Wrapping
from ledfyr.keys.models.members import context_of_lock
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.queries import member_key, units_of
from ledfyr.keys.rules.joining import UNAUTHORISED_HAVE_NO_ACCESS
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.law.sources import Refusal
from ledfyr.sealing import (
    STRETCHING,
    ClockWentBack,
    CookieIncomplete,
    NotEnoughMemory,
    PrivateKey,
    SealingRefused,
    Stretching,
    WrongKey,
    WrongPhrase,
    lock_with_phrase,
    needs_relocking,
    unlock_with_phrase,
)
from ledfyr.trail.rules.acts import Actor

MADE_MEANWHILE = Refusal(
    "Din nyckel ändrades på annat håll under tiden.",
    UNAUTHORISED_HAVE_NO_ACCESS,
    "Inget har ändrats nu. Gå till Nycklar och se hur det står till.",
)


REFUSED_SESSIONS: Mapping[type[SealingRefused], KeysVerb] = {
    CookieIncomplete: KeysVerb.COOKIE_REFUSED,
    WrongKey: KeysVerb.COOKIE_REFUSED,
    ClockWentBack: KeysVerb.CLOCK_WENT_BACK,
}


class NoKeyYet(LookupError):
    """The account has no key pair."""


def make_member_key(
    *,
    account: int,
    phrase: str,
    by: Actor,
    at: datetime,
    known: tuple[str, ...] = (),
    stretching: Stretching = STRETCHING,
) -> MemberKey:
    """Make a pair for the account; raises PhraseTooWeak or KeyActRefused.

    An earlier pair goes, and what was wrapped for it.
    """
    before = member_key(account)
    version = before.version + 1 if before else 1
    with PrivateKey.new(version) as key:
        locked = lock_with_phrase(key, phrase, context_of_lock(account, version), known=known, stretching=stretching)
        made = MemberKey(account=account, version=version, public=key.public.raw, locked=locked, made_at=at)
    try:
        with transaction.atomic(using=DATABASE):
            _put_in_place(made, before)
            verb = KeysVerb.MEMBER_KEY_REPLACED if before else KeysVerb.MEMBER_KEY_MADE
            tell_trail(verb, KeysKind.MEMBER_KEY, account, by=by, at=at)
    except IntegrityError:
        raise KeyActRefused(MADE_MEANWHILE) from None
    return made


def unlock_member_key(
    *, account: int, phrase: str, by: Actor, at: datetime, stretching: Stretching = STRETCHING
) -> PrivateKey:
    """The account's private half; raises NoKeyYet, WrongPhrase or another refusal. Each try is in the trail."""
    held = key_of(account)
    try:
        key = unlock_with_phrase(
            bytes(held.locked), phrase, context_of_lock(account, held.version), stretching=stretching
        )
    except NotEnoughMemory:
        raise
    except SealingRefused as refused:
        verb = KeysVerb.WRONG_PHRASE if isinstance(refused, WrongPhrase) else KeysVerb.LOCK_REFUSED
        tell_trail_at_once(verb, KeysKind.MEMBER_KEY, account, by=by, at=at)
        raise
    relocked = needs_relocking(bytes(held.locked), stretching=stretching)
    locked = _locked_anew(held, key, phrase, stretching) if relocked else None
    with transaction.atomic(using=DATABASE):
        if locked:
            _keep_lock(held, locked)
        tell_trail(KeysVerb.UNLOCKED, KeysKind.MEMBER_KEY, account, by=by, at=at)
    return key


def change_phrase(
    *,
    account: int,
    old: str,
    new: str,
    by: Actor,
    at: datetime,
    known: tuple[str, ...] = (),
    stretching: Stretching = STRETCHING,
) -> None:
    """Lock the same pair with another phrase; raises as `unlock_member_key` does, and PhraseTooWeak."""
    with unlock_member_key(account=account, phrase=old, by=by, at=at, stretching=stretching) as key:
        held = key_of(account)
        locked = _locked_anew(held, key, new, stretching, known)
    with transaction.atomic(using=DATABASE):
        _keep_lock(held, locked)
        tell_trail(KeysVerb.PHRASE_CHANGED, KeysKind.MEMBER_KEY, account, by=by, at=at)


def note_refused_session(*, account: int, refused: SealingRefused, by: Actor, at: datetime) -> None:
    """A cookie that was cut or is another, and a clock that went back, stand in the trail; idleness does not."""
    verb = next((verb for kind, verb in REFUSED_SESSIONS.items() if isinstance(refused, kind)), None)
    if verb:
        tell_trail_at_once(verb, KeysKind.MEMBER_KEY, account, by=by, at=at)


def key_of(account: int) -> MemberKey:
    """The account's pair; raises NoKeyYet."""
    held = member_key(account)
    if held is None:
        raise NoKeyYet
    return held


def _put_in_place(made: MemberKey, before: MemberKey | None) -> None:
    """What was wrapped for the pair that goes can never be opened again, and colleagues have to know that."""
    for unit in units_of(made.account):
        KeyNotice.objects.create(unit=unit, kind=NoticeKind.KEY_REPLACED, account=made.account, at=made.made_at)
    Wrapping.objects.filter(account=made.account).delete()
    PasskeyLock.objects.filter(account=made.account).delete()
    if before is None:
        made.save(force_insert=True)
        return
    made.pk = before.pk
    unchanged = MemberKey.objects.filter(pk=before.pk, version=before.version)
    kept = {"version": made.version, "public": made.public, "locked": made.locked, "made_at": made.made_at}
    if not unchanged.update(**kept):
        raise KeyActRefused(MADE_MEANWHILE)


def _locked_anew(
    held: MemberKey, key: PrivateKey, phrase: str, stretching: Stretching, known: tuple[str, ...] = ()
) -> bytes:
    """Another lock, which was seen to open before the old one is thrown away."""
    context = context_of_lock(held.account, held.version)
    locked = lock_with_phrase(key, phrase, context, known=known, stretching=stretching)
    unlock_with_phrase(locked, phrase, context, stretching=stretching).forget()
    return locked


def _keep_lock(held: MemberKey, locked: bytes) -> None:
    if not MemberKey.objects.filter(pk=held.pk, version=held.version).update(locked=locked):
        raise KeyActRefused(MADE_MEANWHILE)
