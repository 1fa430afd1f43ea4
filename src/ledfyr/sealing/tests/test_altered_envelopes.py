# SPDX-License-Identifier: EUPL-1.2
"""An envelope that was changed by one bit, cut, lengthened or made up is refused, with a name for the refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import EnvelopeDamaged, NotAnEnvelope, UnknownVersion, WrongKey, open_sealed, seal_text
from ledfyr.sealing.envelopes import LONGEST, OpeningKey, SealingKey
from ledfyr.sealing.schemes import close_to_public_key
from ledfyr.sealing.tests.bits import refusal_of, with_one_bit_changed
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECORD_KEY, TEXT

MAGIC, NUMBERS, KEY = 4, 6, 26  # where each part of the header ends
each_key = pytest.mark.parametrize(
    ("seals", "opens"), [(RECEPTION.public, RECEPTION), (RECORD_KEY, RECORD_KEY)], ids=["public", "symmetric"]
)


def expected_refusal(position: int) -> type[Exception]:
    if position < MAGIC:
        return NotAnEnvelope
    if position < NUMBERS:
        return UnknownVersion
    return WrongKey if position < KEY else EnvelopeDamaged


@each_key
def test_every_single_bit_counts(seals: SealingKey, opens: OpeningKey) -> None:
    envelope = seal_text(TEXT, seals, LETTER)

    for position, changed in with_one_bit_changed(envelope):
        assert refusal_of(lambda: open_sealed(changed, opens, LETTER)) is expected_refusal(position)  # noqa: B023 - called at once


@each_key
def test_an_envelope_cut_at_any_length_is_refused(seals: SealingKey, opens: OpeningKey) -> None:
    envelope = seal_text(TEXT, seals, LETTER)

    for length in range(len(envelope)):
        expected = NotAnEnvelope if length < MAGIC else EnvelopeDamaged
        assert refusal_of(lambda: open_sealed(envelope[:length], opens, LETTER)) is expected  # noqa: B023 - called at once


@each_key
def test_a_whole_step_cut_out_is_refused(seals: SealingKey, opens: OpeningKey) -> None:
    envelope = seal_text("a" * 100_000, seals, LETTER)

    with pytest.raises(EnvelopeDamaged):
        open_sealed(envelope[: -64 * 1024], opens, LETTER)


@each_key
@pytest.mark.parametrize("more", [b"\0", b"\0" * 3 * 1024, b"\0" * 15 * 1024])
def test_an_envelope_with_more_behind_it_is_refused(seals: SealingKey, opens: OpeningKey, more: bytes) -> None:
    with pytest.raises(EnvelopeDamaged):
        open_sealed(seal_text(TEXT, seals, LETTER) + more, opens, LETTER)


def test_an_endless_envelope_is_refused_before_it_is_read() -> None:
    envelope = close_to_public_key(bytes(2 * LONGEST), RECEPTION.public, LETTER)

    with pytest.raises(EnvelopeDamaged):
        open_sealed(envelope, RECEPTION, LETTER)


@pytest.mark.parametrize("unsealed", [b"", b"Hej", TEXT.encode(), b"\x9cLF", b"\x9cLFF" + bytes(1200), TEXT, None, 17])
def test_nothing_is_read_that_was_not_sealed(unsealed: bytes) -> None:
    with pytest.raises(NotAnEnvelope):
        open_sealed(unsealed, RECEPTION, LETTER)


@given(st.binary(max_size=1200))
def test_bytes_that_anybody_makes_up_are_refused(made_up: bytes) -> None:
    refusal_of(lambda: open_sealed(made_up, RECEPTION, LETTER))
    refusal_of(lambda: open_sealed(b"\x9cLFE\x01\x01" + made_up, RECEPTION, LETTER))
    refusal_of(lambda: open_sealed(b"\x9cLFE\x01\x02" + made_up, RECORD_KEY, LETTER))


@given(st.text())
def test_no_text_is_ever_taken_for_an_envelope(text: str) -> None:
    assert not text.encode().startswith(b"\x9cLFE")
