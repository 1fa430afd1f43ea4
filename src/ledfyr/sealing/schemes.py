# SPDX-License-Identifier: EUPL-1.2
"""How an envelope is closed and opened, version 1: to a public key, or under a symmetric one. See docs/sealing.md."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_box_keypair,
    crypto_scalarmult,
)
from nacl.exceptions import CryptoError
from nacl.utils import random

from ledfyr.sealing.context import Context
from ledfyr.sealing.deriving import Label, derived
from ledfyr.sealing.headers import ENVELOPE, LAYOUT, Header, packed_header, read_header
from ledfyr.sealing.key_pairs import PUBLIC_SIZE, NotAPublicKey, PrivateKey, PublicKey
from ledfyr.sealing.padding import is_step, padded, step_for, unpadded
from ledfyr.sealing.refusals import EnvelopeDamaged, UnknownVersion
from ledfyr.sealing.symmetric_keys import SymmetricKey

KEY_SIZE, NONCE_SIZE, TAG_SIZE = 32, 24, 16
TO_PUBLIC_KEY, UNDER_SYMMETRIC_KEY = (1, 1), (1, 2)  # version, algorithm


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way to close an envelope, with the two numbers that stand for it."""

    numbers: tuple[int, int]
    seals_with: type
    opens_with: type
    close: Callable[[bytes, Any, Context], bytes]
    open: Callable[[bytes, Any, Context], bytes]


def close_to_public_key(content: bytes, key: PublicKey, context: Context) -> bytes:
    once_public, once_scalar = crypto_box_keypair()
    header = packed_header(ENVELOPE, TO_PUBLIC_KEY, key, context) + once_public
    shared = _shared(once_scalar, key.raw)
    if shared is None:
        raise NotAPublicKey
    secret, nonce = _key_and_nonce(shared, header, key)
    return header + _encrypted(content, header, nonce, secret)


def open_with_private_key(envelope: bytes, key: PrivateKey, context: Context) -> bytes:
    header, start, body = _divided(envelope, PUBLIC_SIZE)
    if refusal := header.why_not_key(key.public):
        raise refusal
    shared = _shared(key.scalar(), start[LAYOUT.size :])
    if shared is None:
        raise EnvelopeDamaged
    secret, nonce = _key_and_nonce(shared, start, key.public)
    return _content(header, _decrypted(body, start, nonce, secret), context)


def close_under_symmetric_key(content: bytes, key: SymmetricKey, context: Context) -> bytes:
    nonce = random(NONCE_SIZE)
    header = packed_header(ENVELOPE, UNDER_SYMMETRIC_KEY, key, context) + nonce
    return header + _encrypted(content, header, nonce, key.revealed())


def open_with_symmetric_key(envelope: bytes, key: SymmetricKey, context: Context) -> bytes:
    header, start, body = _divided(envelope, NONCE_SIZE)
    if refusal := header.why_not_key(key):
        raise refusal
    return _content(header, _decrypted(body, start, start[LAYOUT.size :], key.revealed()), context)


VERSION_ONE = (
    Scheme(TO_PUBLIC_KEY, PublicKey, PrivateKey, close_to_public_key, open_with_private_key),
    Scheme(UNDER_SYMMETRIC_KEY, SymmetricKey, SymmetricKey, close_under_symmetric_key, open_with_symmetric_key),
)


class Schemes:
    """Those that are accepted, oldest first: only these open, and the last that takes the key seals."""

    def __init__(self, *accepted: Scheme) -> None:
        self._by_numbers = {scheme.numbers: scheme for scheme in accepted}

    def newest_for(self, key: object) -> Scheme:
        for scheme in reversed(self._by_numbers.values()):
            if isinstance(key, scheme.seals_with):
                return scheme
        raise UnknownVersion

    def numbered(self, numbers: tuple[int, int]) -> Scheme:
        scheme = self._by_numbers.get(numbers)
        if scheme is None:
            raise UnknownVersion
        return scheme


def _shared(scalar: bytes, public: bytes) -> bytes | None:
    """None for the few points that would give the same secret to everybody; libsodium refuses them."""
    with suppress(CryptoError):
        return crypto_scalarmult(scalar, public)
    return None


def _key_and_nonce(shared: bytes, header: bytes, key: PublicKey) -> tuple[bytes, bytes]:
    """Of one secret that is never met again, so that the nonce needs no chance of its own."""
    both = derived(Label.ENVELOPE, header, key.raw, secret=shared, size=KEY_SIZE + NONCE_SIZE)
    return both[:KEY_SIZE], both[KEY_SIZE:]


def _encrypted(content: bytes, header: bytes, nonce: bytes, secret: bytes) -> bytes:
    return crypto_aead_xchacha20poly1305_ietf_encrypt(padded(content, step_for(len(content))), header, nonce, secret)


def _divided(envelope: bytes, more: int) -> tuple[Header, bytes, bytes]:
    """What the header says, all bytes that are associated data, and the rest."""
    end = LAYOUT.size + more
    if not is_step(len(envelope) - end - TAG_SIZE):
        raise EnvelopeDamaged
    return read_header(envelope), envelope[:end], envelope[end:]


def _decrypted(body: bytes, header: bytes, nonce: bytes, secret: bytes) -> bytes:
    with suppress(CryptoError):
        return crypto_aead_xchacha20poly1305_ietf_decrypt(body, header, nonce, secret)
    raise EnvelopeDamaged


def _content(header: Header, filled: bytes, context: Context) -> bytes:
    """The header is authentic by now: another context than expected means that the envelope was moved, not damaged."""
    if refusal := header.why_not_context(context):
        raise refusal
    content = unpadded(filled)
    if step_for(len(content)) != len(filled):
        raise EnvelopeDamaged
    return content
