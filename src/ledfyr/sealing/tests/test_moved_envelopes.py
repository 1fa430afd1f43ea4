# SPDX-License-Identifier: EUPL-1.2
"""An envelope opens in its own place only: moved, swapped or played back it is refused, and not as damaged."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import Context, ContextIncomplete, WrongContext, open_text, seal_text
from ledfyr.sealing.envelopes import OpeningKey, SealingKey
from ledfyr.sealing.tests.cast import LETTER, RECEPTION, RECORD_KEY, TEXT

ELSEWHERE = {
    "another kind": replace(LETTER, kind="reply"),
    "another owner": replace(LETTER, owner="ale:casework"),
    "another record": replace(LETTER, record="18"),
    "another field": replace(LETTER, field="subject"),
    "played back": replace(LETTER, sequence=4),
    "not written yet": replace(LETTER, sequence=2),
    "words run together": Context("letter", "ale:reception", "1", "7text", 3),
    "words changed places": Context("letter", "17", "ale:reception", "text", 3),
}
words = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=20)
contexts = st.builds(Context, words, words, words, words, st.integers(0, 2**63 - 1))


@pytest.mark.parametrize(
    ("seals", "opens"), [(RECEPTION.public, RECEPTION), (RECORD_KEY, RECORD_KEY)], ids=["public", "symmetric"]
)
@pytest.mark.parametrize("place", ELSEWHERE.values(), ids=ELSEWHERE)
def test_an_envelope_in_another_place_is_refused(seals: SealingKey, opens: OpeningKey, place: Context) -> None:
    envelope = seal_text(TEXT, seals, LETTER)

    with pytest.raises(WrongContext):
        open_text(envelope, opens, place)


def test_two_envelopes_that_changed_places_are_both_refused() -> None:
    other = replace(LETTER, record="18")
    envelopes = {other: seal_text("Ett", RECORD_KEY, LETTER), LETTER: seal_text("Två", RECORD_KEY, other)}

    for place, envelope in envelopes.items():
        with pytest.raises(WrongContext):
            open_text(envelope, RECORD_KEY, place)


@given(contexts, contexts)
def test_contexts_share_a_digest_only_when_they_are_the_same(one: Context, other: Context) -> None:
    assert (one.digest() == other.digest()) == (one == other)


@given(words, words, words, words)
def test_letters_that_move_from_one_word_to_the_next_make_another_context(a: str, b: str, c: str, d: str) -> None:
    assert Context(a + b, c, d, "x").digest() != Context(a, b + c, d, "x").digest()


@pytest.mark.parametrize("name", ["", "two words", "Åsa", "a\n", "\0", "a" * 201, "🌲"])
def test_a_context_holds_short_identifiers_and_no_names(name: str) -> None:
    for place in range(4):
        names = ["ale:1"] * 4
        names[place] = name
        kind, owner, record, field = names
        with pytest.raises(ContextIncomplete):
            Context(kind, owner, record, field)


@pytest.mark.parametrize("sequence", [-1, 2**63])
def test_a_sequence_is_a_number_that_a_database_can_keep(sequence: int) -> None:
    with pytest.raises(ContextIncomplete):
        replace(LETTER, sequence=sequence)
