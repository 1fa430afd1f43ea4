# SPDX-License-Identifier: EUPL-1.2
"""A new version seals at once, old ones open as long as they are listed, and no envelope is passed off as another."""

import pytest
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt
from nacl.exceptions import CryptoError
from nacl.utils import random

from ledfyr.sealing import Context, EnvelopeDamaged, UnknownVersion, open_text, seal_text
from ledfyr.sealing.envelopes import SCHEMES
from ledfyr.sealing.headers import ENVELOPE, packed_header
from ledfyr.sealing.rotation import Rotation
from ledfyr.sealing.schemes import VERSION_ONE, Scheme, Schemes
from ledfyr.sealing.symmetric_keys import SymmetricKey
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECEPTION_NEXT, RECORD_KEY, TEXT

NEXT_NUMBERS = (2, 7)


def close_next(content: bytes, key: SymmetricKey, context: Context) -> bytes:
    header = packed_header(ENVELOPE, NEXT_NUMBERS, key, context) + random(24)
    return header + encrypt(content.ljust(1024, b"\0"), header, header[-24:], key.revealed())


def open_next(envelope: bytes, key: SymmetricKey, _: Context) -> bytes:
    try:
        return decrypt(envelope[82:], envelope[:82], envelope[58:82], key.revealed()).rstrip(b"\0")
    except CryptoError:
        raise EnvelopeDamaged from None


NEXT = Scheme(NEXT_NUMBERS, SymmetricKey, SymmetricKey, close_next, open_next)
WITH_NEXT = Schemes(*VERSION_ONE, NEXT)
NEXT_ALONE = Schemes(NEXT)


def test_the_newest_version_that_takes_the_key_seals() -> None:
    assert seal_text(TEXT, RECORD_KEY, LETTER)[4:6] == b"\x01\x02"
    assert seal_text(TEXT, RECORD_KEY, LETTER, schemes=WITH_NEXT)[4:6] == bytes(NEXT_NUMBERS)
    assert seal_text(TEXT, RECEPTION.public, LETTER, schemes=WITH_NEXT)[4:6] == b"\x01\x01"


def test_an_older_version_opens_as_long_as_it_is_listed() -> None:
    old = seal_text(TEXT, RECORD_KEY, LETTER)

    assert open_text(old, RECORD_KEY, LETTER, schemes=WITH_NEXT) == TEXT
    with pytest.raises(UnknownVersion):
        open_text(old, RECORD_KEY, LETTER, schemes=NEXT_ALONE)


def test_a_version_from_the_future_is_refused() -> None:
    new = seal_text(TEXT, RECORD_KEY, LETTER, schemes=WITH_NEXT)

    assert open_text(new, RECORD_KEY, LETTER, schemes=WITH_NEXT) == TEXT
    with pytest.raises(UnknownVersion):
        open_text(new, RECORD_KEY, LETTER)


@pytest.mark.parametrize("numbers", [(0, 0), (0, 1), (0, 2), (1, 0), (1, 3), (1, 255), (2, 1), (2, 2), (255, 255)])
def test_version_and_algorithm_that_are_not_listed_are_refused(numbers: tuple[int, int]) -> None:
    with pytest.raises(UnknownVersion):
        SCHEMES.numbered(numbers)


@pytest.mark.parametrize(("sealed_with", "passed_off_as"), [((2, 7), (1, 2)), ((1, 2), (2, 7))])
def test_an_envelope_is_not_passed_off_as_of_another_version(
    sealed_with: tuple[int, int], passed_off_as: tuple[int, int]
) -> None:
    text = "a" * 1000  # both versions fill it to the same size
    envelope = seal_text(text, RECORD_KEY, LETTER, schemes=Schemes(WITH_NEXT.numbered(sealed_with)))

    assert open_text(envelope, RECORD_KEY, LETTER, schemes=WITH_NEXT) == text
    with pytest.raises(EnvelopeDamaged):
        open_text(envelope[:4] + bytes(passed_off_as) + envelope[6:], RECORD_KEY, LETTER, schemes=WITH_NEXT)


def test_a_rotation_brings_envelopes_to_the_newest_version() -> None:
    rotation = Rotation(RECEPTION, RECEPTION_NEXT, schemes=WITH_NEXT)
    resealed = rotation.reseal(seal_text(TEXT, RECORD_KEY, LETTER), LETTER)

    assert resealed[4:6] == bytes(NEXT_NUMBERS)
    assert open_text(resealed, RECEPTION_NEXT.record_key(), LETTER, schemes=WITH_NEXT) == TEXT
