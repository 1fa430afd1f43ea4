# SPDX-License-Identifier: EUPL-1.2
"""A receipt opens its own thread however it is typed, and a mistyped one opens nobody else's."""

import random
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledfyr.contact.rules.receipts import (
    WORDS,
    Misread,
    Reason,
    Receipt,
    SecretTooShort,
    asked_for,
    read_receipt,
    receipt_of,
    why_not_kept,
)

PEPPER = b"p" * 32


def given_out(secret: bytes) -> Receipt:
    return receipt_of(secret, pepper=PEPPER)


def read(typed: str, pepper: bytes = PEPPER) -> Receipt | Misread:
    return read_receipt(typed, pepper=pepper)


KEPT = given_out(bytes(range(10, 20)))
TYPED = " ".join(KEPT.words)
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"

RECEIPTS = st.binary(min_size=10, max_size=10).map(given_out)
BETWEEN = st.text(" \n\r\t-–.,;:/\u00a0", min_size=1, max_size=4)
UNSEEN = st.sampled_from(["", "", "\u00ad", "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\ufeff"])
WAYS: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        str,
        str.upper,
        str.title,
        lambda word: unicodedata.normalize("NFD", word),
        lambda word: word.translate(str.maketrans("åäö", "aao")),
        lambda word: word.translate(str.maketrans("äö", "æø")),
    ]
)


@st.composite
def typed_freely(draw: st.DrawFn, receipt: Receipt) -> str:
    typed = ""
    for number, word in enumerate(receipt.words, start=1):
        way, cut = draw(WAYS), draw(st.integers(0, len(word)))
        typed += draw(st.sampled_from(["", f"{number}", f"{number}. "])) + way(word[:cut]) + draw(UNSEEN)
        typed += way(word[cut:]) + draw(BETWEEN)
    return typed


@st.composite
def mistyped(draw: st.DrawFn, word: str) -> str:
    """The word with one letter more, less, exchanged, or swapped with the next."""
    cut, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from(LETTERS))
    before, hit, after = word[:cut], word[cut], word[cut + 1 :]
    swapped = before + after[:1] + hit + after[1:]
    return draw(st.sampled_from([before + letter + hit + after, before + after, before + letter + after, swapped]))


def with_word(receipt: Receipt, place: int, word: str) -> str:
    return " ".join((*receipt.words[:place], word, *receipt.words[place + 1 :]))


def secret_of(receipt: Receipt) -> bytes:
    bits = "".join(f"{WORDS.index(word):011b}" for word in receipt.words[:7])
    return int(bits + "000", 2).to_bytes(10)


@given(st.data(), RECEIPTS)
def test_a_receipt_reads_back_however_it_is_typed(data: st.DataObject, receipt: Receipt) -> None:
    assert read(data.draw(typed_freely(receipt))) == receipt


@given(st.data(), RECEIPTS, st.integers(0, 7))
def test_one_typing_error_is_mended_or_refused_and_never_another_receipt(
    data: st.DataObject, receipt: Receipt, place: int
) -> None:
    came = read(with_word(receipt, place, data.draw(mistyped(receipt.words[place]))))
    assert came in (receipt, Misread(Reason.UNKNOWN_WORD, (place + 1,), counted=8))


@given(st.text(max_size=500))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    assert isinstance(read(typed), Receipt | Misread)


def test_an_error_in_each_of_the_eight_words_is_mended() -> None:
    assert read(" ".join(word[0] + word for word in KEPT.words)) == KEPT


def test_an_error_that_may_have_been_two_words_is_refused() -> None:
    assert {"alltid", "årstid"} <= set(WORDS)
    assert read(with_word(KEPT, 0, "arltid")) == Misread(Reason.UNKNOWN_WORD, (1,), counted=8)


@given(RECEIPTS)
def test_secrets_and_seven_words_belong_together(receipt: Receipt) -> None:
    assert given_out(secret_of(receipt)) == receipt


def test_the_first_and_the_last_of_all_bits_count() -> None:
    first, last = bytes([0x80, *bytes(9)]), bytes([*bytes(9), 0x08])
    assert [WORDS.index(word) for word in given_out(first).words[:7]] == [1024, 0, 0, 0, 0, 0, 0]
    assert [WORDS.index(word) for word in given_out(last).words[:7]] == [0, 0, 0, 0, 0, 0, 1]


def test_more_than_77_bits_change_nothing() -> None:
    assert given_out(bytes(9) + b"\x07rest") == given_out(bytes(10))


def test_fewer_than_77_bits_make_no_receipt() -> None:
    with pytest.raises(SecretTooShort):
        given_out(bytes(9))


def test_receipts_that_people_keep_stay_valid() -> None:
    assert (TYPED, KEPT.canonical) == (
        "bekväm januari armbåge chili vessla barfota halvö spenat",
        b"bekvam januari armbage chili vessla barfota halvo spenat",
    )


@pytest.mark.parametrize(
    ("typed", "misread"),
    [
        ("", Misread(Reason.TOO_FEW, counted=0)),
        ("1. 2. 3.", Misread(Reason.TOO_FEW, counted=0)),
        (" ".join(KEPT.words[:7]), Misread(Reason.TOO_FEW, counted=7)),
        (TYPED + " sol", Misread(Reason.TOO_MANY, counted=9)),
        (TYPED + " " * 400, Misread(Reason.TOO_MANY)),
        (with_word(KEPT, 2, "qqqqq"), Misread(Reason.UNKNOWN_WORD, (3,), counted=8)),
        (with_word(KEPT, 2, "q" * 300), Misread(Reason.UNKNOWN_WORD, (3,), counted=8)),
        ("zzz " * 8, Misread(Reason.UNKNOWN_WORD, (1, 2, 3, 4, 5, 6, 7, 8), counted=8)),
        (with_word(KEPT, 7, KEPT.words[0]), Misread(Reason.CHECK_DIFFERS, counted=8)),
    ],
)
def test_a_refusal_tells_what_to_mend(typed: str, misread: Misread) -> None:
    assert read(typed) == misread


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("place", range(7))
def test_neighbours_that_changed_places_are_refused(seed: int, place: int) -> None:
    words = list(given_out(random.Random(seed).randbytes(10)).words)  # noqa: S311 - examples that stay the same
    words[place], words[place + 1] = words[place + 1], words[place]
    assert read(" ".join(words)) == Misread(Reason.CHECK_DIFFERS, counted=8)


def test_about_one_in_2048_guesses_passes_the_check() -> None:
    chance = random.Random(2048)  # noqa: S311 - draws that stay the same
    passed = sum(isinstance(read(" ".join(chance.choices(WORDS, k=8))), Receipt) for _ in range(20_000))
    assert 1 <= passed < 40


@given(RECEIPTS)
def test_whoever_lacks_the_pepper_cannot_tell_which_words_agree(receipt: Receipt) -> None:
    elsewhere = receipt_of(secret_of(receipt), pepper=b"q" * 32)
    assert elsewhere.words[:7] == receipt.words[:7]
    assume(elsewhere != receipt)  # once in 2048 times
    assert read(" ".join(receipt.words), b"q" * 32) == Misread(Reason.CHECK_DIFFERS, counted=8)


def test_no_word_is_shown_where_programs_show_values() -> None:
    shown = f"{KEPT!r} {KEPT} {[KEPT]} {read(with_word(KEPT, 2, 'qqqqq'))!r}"
    assert [word for word in (*KEPT.words, "qqqqq") if word in shown] == []


def test_it_is_shown_as_four_pairs() -> None:
    assert [word for pair in KEPT.in_groups for word in pair] == list(KEPT.words)
    assert [len(pair) for pair in KEPT.in_groups] == [2, 2, 2, 2]


@given(RECEIPTS)
def test_two_different_words_are_asked_for_and_always_the_same(receipt: Receipt) -> None:
    first, second = asked_for(receipt)
    assert 1 <= first < second <= 8
    assert asked_for(Receipt(receipt.words)) == (first, second)


def test_every_pair_is_asked_for_now_and_then() -> None:
    assert len({asked_for(given_out(bytes([*bytes(8), number, 0]))) for number in range(256)}) == 28


@given(st.data(), RECEIPTS)
def test_both_words_show_that_the_receipt_is_kept(data: st.DataObject, receipt: Receipt) -> None:
    first, second = (receipt.words[position - 1] for position in asked_for(receipt))
    assert why_not_kept(receipt, f" 1. {first.upper()}", f"{data.draw(UNSEEN)}{second}{second[-1]}.") is None


@pytest.mark.parametrize(
    ("typed_first", "typed_second", "refusal"),
    [
        (True, False, "contact.second_word_differs"),
        (False, True, "contact.first_word_differs"),
        (False, False, "contact.both_words_differ"),
    ],
)
def test_a_word_that_differs_is_named(*, typed_first: bool, typed_second: bool, refusal: str) -> None:
    first, second = (KEPT.words[position - 1] for position in asked_for(KEPT))
    assert why_not_kept(KEPT, first if typed_first else "", second if typed_second else "x" * 5000) == refusal


def test_the_whole_receipt_in_one_field_is_not_one_word() -> None:
    assert why_not_kept(KEPT, TYPED, TYPED) == "contact.both_words_differ"
