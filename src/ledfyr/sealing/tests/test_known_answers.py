# SPDX-License-Identifier: EUPL-1.2
"""The formats are as docs/sealing.md says, byte by byte, and what was sealed with version 1 opens for ever.

A failure here means that stored envelopes would no longer open: add a version instead of changing one.
"""

import hashlib
import io
import struct

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_box_seed_keypair,
    crypto_generichash_blake2b_salt_personal,
    crypto_scalarmult,
    crypto_scalarmult_base,
    sodium_pad,
)

from ledfyr.sealing import (
    IndexPurpose,
    blind_index,
    comparison_number,
    open_stream,
    open_text,
    rebuild_key,
    unlock_with_passkey,
    unlock_with_phrase,
)
from ledfyr.sealing.deriving import Label
from ledfyr.sealing.streams import CHUNK
from ledfyr.sealing.tests.cast import (
    ASTRID,
    FILE_KEY,
    LETTER,
    LOCK,
    PHRASE,
    QUICK,
    RECEPTION,
    RECORD_KEY,
    TEXT,
)
from ledfyr.sealing.tests.known_answers import known

SHARES = (
    (
        "adult indicate academic acid already scout velvet building founder sister carpet "
        "husky cradle prayer lilac numb drift blessing friar club hesitate paces "
        "olympic spend liquid breathe evening prize body shaped pink method lips"
    ),
    (
        "adult indicate academic agency artist estimate that express antenna aide inform "
        "trash sled tricycle very network sharp coding smart shrimp guard verify "
        "premium survive regular belong python equation class material already valid findings"
    ),
)


def test_an_envelope_to_a_public_key_opens_for_ever() -> None:
    assert open_text(known("envelope-1-1"), RECEPTION, LETTER) == TEXT


def test_an_envelope_under_a_symmetric_key_opens_for_ever() -> None:
    assert open_text(known("envelope-1-2"), RECORD_KEY, LETTER) == TEXT


def test_a_sealed_file_opens_for_ever() -> None:
    assert b"".join(open_stream(io.BytesIO(known("file-1-1")), FILE_KEY, LETTER)) == TEXT.encode()


def test_the_size_of_a_chunk_is_part_of_the_version() -> None:
    assert CHUNK == 256 * 1024


def test_locked_keys_open_for_ever() -> None:
    assert unlock_with_phrase(known("locked-key-1-1"), PHRASE, LOCK, stretching=QUICK) == ASTRID
    assert unlock_with_passkey(known("locked-key-1-2"), bytes(range(32)), LOCK) == ASTRID


def test_shares_on_paper_fit_for_ever() -> None:
    assert rebuild_key(SHARES, RECEPTION.public) == RECEPTION


def test_stored_rows_are_found_and_read_numbers_are_the_same_for_ever() -> None:
    index = blind_index("Anna-Karin Ågren", IndexPurpose.REPORTS_ABOUT_CHILDREN, RECEPTION)

    assert index.hex() == "138c21c7ecb86aa2aeacbe8432a618cc"
    assert comparison_number(RECEPTION.public) == "70301 61892 58387 65848 28682 78267"


def hashed(label: str, *parts: bytes, secret: bytes = b"", size: int) -> bytes:
    """By libsodium, and not by the library that the code uses."""
    message = b"".join(struct.pack(">I", len(part)) + part for part in parts)
    return crypto_generichash_blake2b_salt_personal(message, size, secret, b"", label.encode())


def header_by_hand(algorithm: int, identity: bytes) -> bytes:
    context = hashed("ledfyr context 1", b"letter", b"ale:reception", b"17", b"text", struct.pack(">Q", 3), size=32)
    return b"\x9cLFE" + bytes([1, algorithm]) + struct.pack(">I", 1) + identity + context


def test_an_envelope_to_a_public_key_can_be_made_by_hand_as_the_document_says() -> None:
    public, _ = crypto_box_seed_keypair(b"reception".ljust(32, b"."))
    once = hashlib.sha256(b"drawn by chance").digest()
    header = header_by_hand(1, hashed("ledfyr keyid 1", public, size=16)) + crypto_scalarmult_base(once)
    shared = crypto_scalarmult(once, public)
    both = hashed("ledfyr seal 1", header, public, secret=shared, size=56)
    padded = sodium_pad(TEXT.encode(), 1024)
    body = crypto_aead_xchacha20poly1305_ietf_encrypt(padded, header, both[32:], both[:32])

    assert open_text(header + body, RECEPTION, LETTER) == TEXT


def test_an_envelope_under_a_symmetric_key_can_be_made_by_hand_as_the_document_says() -> None:
    secret = hashed("ledfyr records 1", secret=b"reception".ljust(32, b"."), size=32)
    nonce = bytes(range(24))
    header = header_by_hand(2, hashed("ledfyr keyid 1", secret=secret, size=16)) + nonce
    body = crypto_aead_xchacha20poly1305_ietf_encrypt(sodium_pad(TEXT.encode(), 1024), header, nonce, secret)

    assert open_text(header + body, RECORD_KEY, LETTER) == TEXT


def test_every_use_of_a_hash_has_a_label_of_its_own_that_fits() -> None:
    assert len({label.value.ljust(16, "\0") for label in Label}) == len(Label)
    assert all(len(label) <= 16 for label in Label)
