# SPDX-License-Identifier: EUPL-1.2
"""The size of an envelope tells the step that its content stands on, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import sodium_pad, sodium_unpad

from ledfyr.sealing import EnvelopeDamaged, open_sealed, schemes, seal
from ledfyr.sealing.padding import KIB, is_step, padded, step_for, unpadded
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECORD_KEY

AROUND_TO_PUBLIC_KEY, AROUND_UNDER_SYMMETRIC_KEY = 106, 98  # header and tag
STEP_OF = [
    (0, 1 * KIB),
    (1 * KIB - 1, 1 * KIB),
    (1 * KIB, 4 * KIB),
    (2 * KIB, 4 * KIB),
    (4 * KIB - 1, 4 * KIB),
    (4 * KIB, 16 * KIB),
    (16 * KIB - 1, 16 * KIB),
    (16 * KIB, 64 * KIB),
    (64 * KIB - 1, 64 * KIB),
    (64 * KIB, 128 * KIB),
    (128 * KIB - 1, 128 * KIB),
    (128 * KIB, 192 * KIB),
]


@pytest.mark.parametrize(("length", "step"), STEP_OF)
def test_a_content_is_filled_up_to_its_step(length: int, step: int) -> None:
    assert step_for(length) == step
    assert len(seal(bytes(length), RECEPTION.public, LETTER)) == AROUND_TO_PUBLIC_KEY + step
    assert len(seal(bytes(length), RECORD_KEY, LETTER)) == AROUND_UNDER_SYMMETRIC_KEY + step


@given(st.integers(0, 10**7))
def test_every_length_has_a_step_with_room_for_its_end(length: int) -> None:
    step = step_for(length)

    assert is_step(step)
    assert length < step < max(4 * length, 64 * KIB) + 64 * KIB


@given(st.binary(max_size=3000))
def test_padding_is_what_libsodium_pads(content: bytes) -> None:
    step = step_for(len(content))

    assert padded(content, step) == sodium_pad(content, step)
    assert unpadded(padded(content, step)) == content == sodium_unpad(sodium_pad(content, step), step)


@pytest.mark.parametrize(("length", "step"), [(0, 4 * KIB), (1023, 4 * KIB), (5000, 64 * KIB)])
def test_a_content_on_a_higher_step_than_it_needs_is_refused(
    length: int, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as sealing:
        sealing.setattr(schemes, "step_for", lambda _: step)
        envelope = seal(bytes(length), RECORD_KEY, LETTER)

    with pytest.raises(EnvelopeDamaged):
        open_sealed(envelope, RECORD_KEY, LETTER)


@pytest.mark.parametrize(
    "filled", [b"", b"\0" * 1024, b"text".ljust(1024, b"\0"), b"\x80\0\x01", b"\x80".rjust(9) + b" "]
)
def test_bytes_without_a_marked_end_are_refused(filled: bytes) -> None:
    with pytest.raises(EnvelopeDamaged):
        unpadded(filled)
