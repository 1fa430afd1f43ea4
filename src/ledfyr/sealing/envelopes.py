# SPDX-License-Identifier: EUPL-1.2
"""Seals a text for whoever holds a key, and opens it only with that key, unchanged and in its own place."""

from contextlib import suppress

from ledfyr.sealing.context import Context
from ledfyr.sealing.headers import ENVELOPE, Header, numbers_in, read_header
from ledfyr.sealing.key_pairs import PrivateKey, PublicKey
from ledfyr.sealing.refusals import EnvelopeDamaged, SealingRefused, WrongKey
from ledfyr.sealing.schemes import VERSION_ONE, Schemes
from ledfyr.sealing.symmetric_keys import SymmetricKey

SealingKey = PublicKey | SymmetricKey
OpeningKey = PrivateKey | SymmetricKey

LONGEST = 4 * 1024 * 1024  # bytes; what is longer is a file, and is sealed as a stream
SCHEMES = Schemes(*VERSION_ONE)


class ContentTooLong(SealingRefused):
    says = "A text of this length is sealed as a file."


class NotText(SealingRefused):
    says = "This holds half a character and cannot be kept as text."


def seal(content: bytes, key: SealingKey, context: Context, *, schemes: Schemes = SCHEMES) -> bytes:
    """An envelope of the newest version that takes the key."""
    if len(content) > LONGEST:
        raise ContentTooLong
    return schemes.newest_for(key).close(content, key, context)


def open_sealed(envelope: bytes, key: OpeningKey, context: Context, *, schemes: Schemes = SCHEMES) -> bytes:
    """What was sealed, or a refusal. There is no third way: bytes that are no envelope are never handed on."""
    scheme = schemes.numbered(numbers_in(envelope, ENVELOPE))
    if not isinstance(key, scheme.opens_with):
        raise WrongKey
    if len(envelope) > 2 * LONGEST:
        raise EnvelopeDamaged
    return scheme.open(bytes(envelope), key, context)


def seal_text(text: str, key: SealingKey, context: Context, *, schemes: Schemes = SCHEMES) -> bytes:
    with suppress(UnicodeEncodeError):  # which carries the whole text, so it must not be raised on
        return seal(text.encode(), key, context, schemes=schemes)
    raise NotText


def open_text(envelope: bytes, key: OpeningKey, context: Context, *, schemes: Schemes = SCHEMES) -> str:
    content = open_sealed(envelope, key, context, schemes=schemes)
    with suppress(UnicodeDecodeError):
        return content.decode()
    raise NotText


def named_in(envelope: bytes, *, schemes: Schemes = SCHEMES) -> Header:
    """Which key an envelope asks for, to fetch it by. Nothing has been authenticated yet."""
    schemes.numbered(numbers_in(envelope, ENVELOPE))
    return read_header(envelope)
