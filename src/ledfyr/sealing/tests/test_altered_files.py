# SPDX-License-Identifier: EUPL-1.2
"""A sealed file that was changed, cut, put together anew or moved is refused, and nothing unproven is handed on."""

import io
from dataclasses import replace

import pytest
from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_push,
)
from nacl.bindings import crypto_secretstream_xchacha20poly1305_TAG_REKEY as REKEY

from ledfyr.sealing import (
    Context,
    EnvelopeDamaged,
    FileCut,
    NotAnEnvelope,
    SymmetricKey,
    UnknownVersion,
    WrongContext,
    WrongKey,
    open_stream,
    seal_stream,
)
from ledfyr.sealing.padding import padded
from ledfyr.sealing.streams import CHUNK, FINAL, MESSAGE, State
from ledfyr.sealing.tests.bits import damaged, refusal_of, with_one_bit_changed
from ledfyr.sealing.tests.cast import FILE_KEY, LETTER, RECORD_KEY

START, SEALED_CHUNK = 82, CHUNK + 17


def sealed(content: bytes) -> bytes:
    target = io.BytesIO()
    seal_stream(io.BytesIO(content), target, FILE_KEY, LETTER)
    return target.getvalue()


def opened(file: bytes, key: SymmetricKey = FILE_KEY, context: Context = LETTER) -> bytes:
    return b"".join(open_stream(io.BytesIO(file), key, context))


SMALL = sealed(b"Hej")
THREE = sealed(b"1" * CHUNK + b"2" * CHUNK + b"3")
FIRST, SECOND, LAST = (THREE[START + place * SEALED_CHUNK :][:SEALED_CHUNK] for place in range(3))
BEGINNING = THREE[:START]


def expected_refusal(position: int) -> type[Exception]:
    if position < 4:
        return NotAnEnvelope
    if position < 6:
        return UnknownVersion
    return WrongKey if position < 26 else EnvelopeDamaged


def test_every_single_bit_counts() -> None:
    for position, changed in with_one_bit_changed(SMALL):
        assert refusal_of(lambda: opened(changed)) is expected_refusal(position)  # noqa: B023 - called at once


def test_a_file_cut_at_any_length_is_refused() -> None:
    for length in range(len(SMALL)):
        assert issubclass(refusal_of(lambda: opened(SMALL[:length])), EnvelopeDamaged)  # noqa: B023 - called at once


@pytest.mark.parametrize("chunks", [0, 1, 2])
def test_a_file_cut_between_two_chunks_is_refused(chunks: int) -> None:
    with pytest.raises(FileCut):
        opened(THREE[: START + chunks * SEALED_CHUNK])


@pytest.mark.parametrize(
    "file",
    [
        BEGINNING + SECOND + FIRST + LAST,
        BEGINNING + FIRST + FIRST + SECOND + LAST,
        BEGINNING + FIRST + LAST,
        BEGINNING + FIRST + SECOND + LAST + LAST,
        BEGINNING + FIRST + SECOND + LAST + b"\0",
        SMALL[:START] + FIRST + SECOND + LAST,
        SMALL + SMALL,
    ],
    ids=["swapped", "doubled", "left out", "last twice", "one byte more", "another beginning", "two files"],
)
def test_a_file_put_together_anew_is_refused(file: bytes) -> None:
    assert opened(THREE) == b"1" * CHUNK + b"2" * CHUNK + b"3"
    with pytest.raises(EnvelopeDamaged):
        opened(file)


def made_by_hand(*chunks: tuple[bytes, int]) -> bytes:
    """By somebody who has the key and does not keep to the format."""
    header, state = SMALL[:58], State()
    start = crypto_secretstream_xchacha20poly1305_init_push(state, FILE_KEY.revealed())
    pushed = [crypto_secretstream_xchacha20poly1305_push(state, chunk, header, tag) for chunk, tag in chunks]
    return header + start + b"".join(pushed)


END = padded(b"", 1024), FINAL
LONG_END = padded(b"", CHUNK), FINAL
FULL = b"1" * CHUNK


def test_chunks_are_full_and_only_the_last_is_marked() -> None:
    assert opened(made_by_hand(END)) == b""
    assert opened(made_by_hand((FULL, MESSAGE), LONG_END)) == FULL
    for odd in (
        made_by_hand((b"1" * 1024, MESSAGE)),
        made_by_hand((FULL, REKEY), LONG_END),
        made_by_hand((FULL, MESSAGE), END),
        made_by_hand((padded(b"", 4096), FINAL)),
        made_by_hand((FULL, FINAL)),
    ):
        with pytest.raises(EnvelopeDamaged):
            opened(odd)


def test_chunks_that_were_proved_come_before_the_refusal_and_nothing_after() -> None:
    chunks = open_stream(io.BytesIO(BEGINNING + FIRST + damaged(SECOND) + LAST), FILE_KEY, LETTER)

    assert next(chunks) == b"1" * CHUNK
    with pytest.raises(EnvelopeDamaged):
        next(chunks)
    assert list(chunks) == []


@pytest.mark.parametrize("context", [replace(LETTER, record="18"), replace(LETTER, sequence=4)])
def test_a_file_that_was_moved_or_played_back_is_refused_at_once(context: Context) -> None:
    with pytest.raises(WrongContext):
        open_stream(io.BytesIO(SMALL), FILE_KEY, context)


@pytest.mark.parametrize("key", [RECORD_KEY, SymmetricKey(FILE_KEY.revealed(), version=2)])
def test_another_key_is_refused_at_once(key: SymmetricKey) -> None:
    with pytest.raises(WrongKey):
        open_stream(io.BytesIO(SMALL), key, LETTER)


@pytest.mark.parametrize("unsealed", [b"", b"%PDF-1.7 " * 200, b"Hej"])
def test_a_file_that_was_never_sealed_is_refused(unsealed: bytes) -> None:
    with pytest.raises(NotAnEnvelope):
        opened(unsealed)
