# SPDX-License-Identifier: EUPL-1.2
"""What was sealed is opened as it was written, to a public key and under a symmetric one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import ContentTooLong, NotText, open_sealed, open_text, seal, seal_text
from ledfyr.sealing.envelopes import LONGEST, OpeningKey, SealingKey
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECORD_KEY, TEXT

each_key = pytest.mark.parametrize(
    ("seals", "opens"), [(RECEPTION.public, RECEPTION), (RECORD_KEY, RECORD_KEY)], ids=["public", "symmetric"]
)


@each_key
@given(text=st.text())
def test_any_text_is_opened_as_it_was_sealed(seals: SealingKey, opens: OpeningKey, text: str) -> None:
    assert open_text(seal_text(text, seals, LETTER), opens, LETTER) == text


@each_key
@pytest.mark.parametrize("text", ["", "\0", "\x80\0\0", "🌲", "👩🏽‍🚒", "ÅÄÖ", "a" * 5000, "\u202e\ufeff"])
def test_odd_texts_are_opened_as_they_were_sealed(seals: SealingKey, opens: OpeningKey, text: str) -> None:
    assert open_text(seal_text(text, seals, LETTER), opens, LETTER) == text


@each_key
@given(content=st.binary(max_size=5000))
def test_any_bytes_are_opened_as_they_were_sealed(seals: SealingKey, opens: OpeningKey, content: bytes) -> None:
    assert open_sealed(seal(content, seals, LETTER), opens, LETTER) == content


@each_key
def test_the_same_text_is_never_sealed_twice_alike(seals: SealingKey, opens: OpeningKey) -> None:
    first, second = seal_text(TEXT, seals, LETTER), seal_text(TEXT, seals, LETTER)

    assert first[:58] == second[:58]
    assert first[58:90] != second[58:90]
    assert sum(a == b for a, b in zip(first[90:], second[90:], strict=True)) < len(first) / 20
    assert open_text(first, opens, LETTER) == open_text(second, opens, LETTER)


@each_key
def test_no_piece_of_the_text_stands_in_the_envelope(seals: SealingKey, opens: OpeningKey) -> None:
    envelope = seal_text("torsdag " * 500, seals, LETTER)

    assert b"tors" not in envelope
    assert open_text(envelope, opens, LETTER).startswith("torsdag")


@each_key
def test_the_longest_text_is_sealed_and_a_longer_one_is_a_file(seals: SealingKey, opens: OpeningKey) -> None:
    envelope = seal(bytes(LONGEST), seals, LETTER)

    assert open_sealed(envelope, opens, LETTER) == bytes(LONGEST)
    with pytest.raises(ContentTooLong):
        seal(bytes(LONGEST + 1), seals, LETTER)


def test_half_a_character_is_refused_before_it_is_sealed() -> None:
    with pytest.raises(NotText):
        seal_text("\ud83c", RECEPTION.public, LETTER)


def test_bytes_that_are_no_text_are_not_opened_as_text() -> None:
    with pytest.raises(NotText):
        open_text(seal(b"\xff", RECEPTION.public, LETTER), RECEPTION, LETTER)


def test_what_a_database_gives_as_a_view_is_opened_too() -> None:
    envelope = memoryview(seal_text(TEXT, RECEPTION.public, LETTER))

    assert open_text(envelope, RECEPTION, LETTER) == TEXT  # type: ignore[arg-type] # psycopg and SQLite differ
