# SPDX-License-Identifier: EUPL-1.2
"""Only the key that an envelope was sealed for opens it; another unit, role or version is refused by name."""

import pytest

from ledfyr.sealing import (
    EnvelopeDamaged,
    NotAPublicKey,
    NotASecret,
    PrivateKey,
    PublicKey,
    SymmetricKey,
    UnknownVersion,
    WrongKey,
    named_in,
    open_text,
    seal,
    seal_text,
)
from ledfyr.sealing.envelopes import OpeningKey
from ledfyr.sealing.tests.cast import ASTRID, CASEWORK, FILE_KEY, LETTER, RECEPTION, RECORD_KEY, TEXT

# Points of small order: every secret multiplied with one gives the same result, so nothing would be secret.
POINTS_OF_SMALL_ORDER = (
    bytes(32),
    (1).to_bytes(32, "little"),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"),
    (2**255 - 20).to_bytes(32, "little"),
    (2**255 - 19).to_bytes(32, "little"),
    (2**255 - 18).to_bytes(32, "little"),
)

each_point = pytest.mark.parametrize("point", POINTS_OF_SMALL_ORDER, ids=lambda point: point.hex()[:8])


@pytest.mark.parametrize(
    "key",
    [CASEWORK, ASTRID, RECORD_KEY, FILE_KEY, PrivateKey(RECEPTION.revealed(), version=2)],
    ids=["another role", "a member", "the unit's other key", "a file's key", "another version"],
)
def test_a_letter_to_the_reception_opens_for_nobody_else(key: OpeningKey) -> None:
    envelope = seal_text(TEXT, RECEPTION.public, LETTER)

    with pytest.raises(WrongKey):
        open_text(envelope, key, LETTER)


@pytest.mark.parametrize(
    "key",
    [CASEWORK.record_key(), FILE_KEY, RECEPTION, SymmetricKey(RECORD_KEY.revealed(), version=2)],
    ids=["another role", "a file's key", "the unit's other key", "another version"],
)
def test_a_note_of_the_reception_opens_for_nobody_else(key: OpeningKey) -> None:
    envelope = seal_text(TEXT, RECORD_KEY, LETTER)

    with pytest.raises(WrongKey):
        open_text(envelope, key, LETTER)


def test_whoever_has_only_the_public_half_cannot_make_a_note_of_the_unit() -> None:
    forged = seal_text(TEXT, RECEPTION.public, LETTER)

    with pytest.raises(WrongKey):
        open_text(forged, RECORD_KEY, LETTER)


def test_an_envelope_tells_which_key_to_fetch() -> None:
    header = named_in(seal_text(TEXT, RECEPTION.public, LETTER))

    assert header.key == (RECEPTION.public.version, RECEPTION.public.identity)
    assert header.key != (CASEWORK.public.version, CASEWORK.public.identity)


@each_point
def test_nothing_is_sealed_to_a_key_that_everybody_could_open(point: bytes) -> None:
    with pytest.raises(NotAPublicKey):
        seal_text(TEXT, PublicKey(point), LETTER)


@each_point
def test_an_envelope_made_with_such_a_point_is_refused(point: bytes) -> None:
    envelope = seal_text(TEXT, RECEPTION.public, LETTER)

    with pytest.raises(EnvelopeDamaged):
        open_text(envelope[:58] + point + envelope[90:], RECEPTION, LETTER)


@pytest.mark.parametrize(("raw", "version"), [(b"", 1), (bytes(31), 1), (bytes(33), 1), (bytes(32), 0)])
def test_what_is_no_public_key_is_refused(raw: bytes, version: int) -> None:
    with pytest.raises(NotAPublicKey):
        PublicKey(raw, version)


@pytest.mark.parametrize(("secret", "version"), [(b"", 1), (bytes(31), 1), (bytes(33), 1), (bytes(32), 0)])
def test_what_is_no_secret_is_refused(secret: bytes, version: int) -> None:
    with pytest.raises(NotASecret):
        SymmetricKey(secret, version)


def test_a_private_key_seals_nothing_by_mistake() -> None:
    with pytest.raises(UnknownVersion):
        seal(b"", RECEPTION, LETTER)  # type: ignore[arg-type] # what mypy would catch
