# SPDX-License-Identifier: EUPL-1.2
"""Lets a passkey unlock a member's key beside the phrase, unlocks with it, and takes it away."""

from datetime import datetime

from django.db import transaction

from ledfyr.keys.acting import DATABASE, tell_trail, tell_trail_at_once
from ledfyr.keys.actions.own_keys import key_of
from ledfyr.keys.models import PasskeyLock
from ledfyr.keys.models.passkeys import context_of_passkey_lock
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.keys.queries import passkey_locks
from ledfyr.sealing import (
    NotASecret,
    PrivateKey,
    SealingRefused,
    WrongKey,
    WrongPasskey,
    lock_with_passkey,
    unlock_with_passkey,
)
from ledfyr.trail.rules.acts import Actor


class NoSuchPasskey(LookupError):
    """The passkey does not unlock the account's key."""


def add_passkey_lock(
    *, own: PrivateKey, account: int, credential: str, salt: bytes, secret: bytes, by: Actor, at: datetime
) -> None:
    """Lock the unlocked pair with what the passkey gave for the salt; raises NoKeyYet or a refusal of sealing."""
    held = key_of(account)
    if own.public != held.public_key():
        raise WrongKey
    context = context_of_passkey_lock(account, credential, held.version)
    locked = lock_with_passkey(own, secret, context)
    unlock_with_passkey(locked, secret, context).forget()
    kept = {"salt": salt, "locked": locked, "key_version": held.version, "made_at": at}
    with transaction.atomic(using=DATABASE):
        # A passkey belongs to one account: whoever brings another's gets nothing that opens.
        PasskeyLock.objects.filter(credential=credential).exclude(account=account).delete()
        PasskeyLock.objects.update_or_create(credential=credential, account=account, defaults=kept)
        tell_trail(KeysVerb.PASSKEY_ADDED, KeysKind.MEMBER_KEY, account, by=by, at=at)


def unlock_member_key_with_passkey(
    *, account: int, credential: str, secret: bytes, by: Actor, at: datetime
) -> PrivateKey:
    """The account's private half; raises NoSuchPasskey, WrongPasskey or another refusal. Each try is in the trail."""
    lock = next((lock for lock in passkey_locks(account) if lock.credential == credential), None)
    if lock is None:
        raise NoSuchPasskey
    context = context_of_passkey_lock(account, credential, lock.key_version)
    try:
        key = unlock_with_passkey(bytes(lock.locked), secret, context)
    except SealingRefused as refused:
        verb = KeysVerb.WRONG_PASSKEY if isinstance(refused, WrongPasskey | NotASecret) else KeysVerb.LOCK_REFUSED
        tell_trail_at_once(verb, KeysKind.MEMBER_KEY, account, by=by, at=at)
        raise
    with transaction.atomic(using=DATABASE):
        tell_trail(KeysVerb.UNLOCKED_WITH_PASSKEY, KeysKind.MEMBER_KEY, account, by=by, at=at)
    return key


def remove_passkey_lock(*, account: int, credential: str, by: Actor, at: datetime) -> None:
    """The passkey unlocks nothing any longer; raises NoSuchPasskey."""
    with transaction.atomic(using=DATABASE):
        removed, _ = PasskeyLock.objects.filter(account=account, credential=credential).delete()
        if not removed:
            raise NoSuchPasskey
        tell_trail(KeysVerb.PASSKEY_REMOVED, KeysKind.MEMBER_KEY, account, by=by, at=at)
