# SPDX-License-Identifier: EUPL-1.2
"""Locks a member's private key so that it can be stored: with a phrase that only they know, or with their passkey."""

import struct
from collections.abc import Collection
from contextlib import suppress
from enum import IntEnum
from typing import NamedTuple

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt, crypto_aead_xchacha20poly1305_ietf_encrypt
from nacl.exceptions import CryptoError
from nacl.utils import random

from ledfyr.sealing.context import Context
from ledfyr.sealing.deriving import Label, derived
from ledfyr.sealing.headers import LOCKED_KEY, numbers_in
from ledfyr.sealing.key_pairs import PrivateKey
from ledfyr.sealing.phrases import why_not_phrase
from ledfyr.sealing.refusals import EnvelopeDamaged, SealingRefused, UnknownVersion, WrongContext
from ledfyr.sealing.stretching import STRETCHING, Effort, Stretching, stretched
from ledfyr.sealing.wiping import SECRET_SIZE, NotASecret

VERSION = 1
LAYOUT = struct.Struct(">4sBBI32s32sII16s24s")
SALT_SIZE, NONCE_SIZE, TAG_SIZE, CHECK_SIZE = 16, 24, 16, 8
SIZE = LAYOUT.size + SECRET_SIZE + TAG_SIZE + CHECK_SIZE
KIB = 1024


class Method(IntEnum):
    """What unlocks; a member may have one locked key for each."""

    PHRASE = 1
    PASSKEY = 2


class PhraseTooWeak(SealingRefused):
    """Carries the reason in Swedish, which says nothing of the phrase but its length."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class WrongPhrase(SealingRefused):
    says = "The phrase does not unlock the key."


class WrongPasskey(SealingRefused):
    says = "The passkey does not unlock the key."


class LockedOtherwise(SealingRefused):
    says = "This key is locked with a passkey and not with a phrase, or the other way round."


class _Lock(NamedTuple):
    """The header of a locked key, in the order in which it is stored."""

    magic: bytes
    version: int
    method: int
    key_version: int
    public: bytes
    context_digest: bytes
    rounds: int
    memory: int  # KiB
    salt: bytes
    nonce: bytes

    def effort(self) -> Effort:
        return Effort(self.rounds, self.memory * KIB)


def lock_with_phrase(
    key: PrivateKey, phrase: str, context: Context, *, known: Collection[str] = (), stretching: Stretching = STRETCHING
) -> bytes:
    """A locked key to store. Unlock it once before the old one is thrown away."""
    if reason := why_not_phrase(phrase, known):
        raise PhraseTooWeak(reason)
    lock = _new_lock(Method.PHRASE, key, context, stretching.chosen)
    return _locked(lock, key, stretched(phrase, lock.salt, lock.effort()))


def unlock_with_phrase(
    locked: bytes, phrase: str, context: Context, *, stretching: Stretching = STRETCHING
) -> PrivateKey:
    lock, start, body = _read(locked, Method.PHRASE, context)
    stretching.check(lock.effort())
    key = _unlocked(lock, start, body, stretched(phrase, lock.salt, lock.effort()))
    if key is None:
        raise WrongPhrase
    return key


def lock_with_passkey(key: PrivateKey, secret: bytes, context: Context) -> bytes:
    """Lock with the 32 bytes that a passkey gives through WebAuthn's PRF extension; they need no stretching."""
    lock = _new_lock(Method.PASSKEY, key, context, Effort(0, 0))
    return _locked(lock, key, _of_passkey(secret, lock.salt))


def unlock_with_passkey(locked: bytes, secret: bytes, context: Context) -> PrivateKey:
    lock, start, body = _read(locked, Method.PASSKEY, context)
    key = _unlocked(lock, start, body, _of_passkey(secret, lock.salt))
    if key is None:
        raise WrongPasskey
    return key


def needs_relocking(locked: bytes, *, stretching: Stretching = STRETCHING) -> bool:
    """Whether new locks have become harder than this one: lock again at the next unlocking, with the phrase at hand."""
    lock, _, _ = _divided(locked)
    return lock.method == Method.PHRASE and lock.effort().is_below(stretching.chosen)


def method_of(locked: bytes) -> Method:
    return Method(_divided(locked)[0].method)


def _new_lock(method: Method, key: PrivateKey, context: Context, effort: Effort) -> _Lock:
    public, digest = key.public, context.digest()
    salt, nonce = random(SALT_SIZE), random(NONCE_SIZE)
    cost = (effort.rounds, effort.memory // KIB)
    return _Lock(LOCKED_KEY, VERSION, method, public.version, public.raw, digest, *cost, salt, nonce)


def _locked(lock: _Lock, key: PrivateKey, secret: bytes) -> bytes:
    start = LAYOUT.pack(*lock)
    whole = start + crypto_aead_xchacha20poly1305_ietf_encrypt(key.revealed(), start, lock.nonce, secret)
    return whole + derived(Label.LOCK_CHECK, whole, size=CHECK_SIZE)


def _divided(locked: bytes) -> tuple[_Lock, bytes, bytes]:
    """What the lock says, its bytes, and what it locks.

    The check at the end has no key. It tells a key that lay on a bad disk from a wrong phrase, so that nobody is sent
    looking for a phrase that was right, and before a third of a second is spent.
    """
    version, method = numbers_in(locked, LOCKED_KEY)
    if version != VERSION or method not in set(Method):
        raise UnknownVersion
    whole = bytes(locked[:-CHECK_SIZE])
    if len(locked) != SIZE or derived(Label.LOCK_CHECK, whole, size=CHECK_SIZE) != locked[-CHECK_SIZE:]:
        raise EnvelopeDamaged
    return _Lock(*LAYOUT.unpack_from(whole)), whole[: LAYOUT.size], whole[LAYOUT.size :]


def _read(locked: bytes, method: Method, context: Context) -> tuple[_Lock, bytes, bytes]:
    lock, start, body = _divided(locked)
    if lock.method != method:
        raise LockedOtherwise
    if lock.context_digest != context.digest():
        raise WrongContext
    return lock, start, body


def _unlocked(lock: _Lock, start: bytes, body: bytes, secret: bytes) -> PrivateKey | None:
    seed = b""
    with suppress(CryptoError):
        seed = crypto_aead_xchacha20poly1305_ietf_decrypt(body, start, lock.nonce, secret)
    if not seed:
        return None
    key = PrivateKey(seed, lock.key_version)
    # XChaCha20-Poly1305 does not promise that an envelope opens under one key only. That the private half belongs to
    # the public one does, so nobody learns from a made-up lock which of many phrases was typed.
    return key if key.public.raw == lock.public else None


def _of_passkey(secret: bytes, salt: bytes) -> bytes:
    if len(secret) != SECRET_SIZE:
        raise NotASecret
    return derived(Label.PASSKEY, salt, secret=secret)
