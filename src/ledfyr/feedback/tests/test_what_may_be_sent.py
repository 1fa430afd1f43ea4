# SPDX-License-Identifier: EUPL-1.2
"""A few words are enough, four thousand characters of any script fit, and what was typed comes back as it was typed."""

from datetime import date

import pytest
from django.test.client import BOUNDARY, encode_multipart
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.feedback.forms import AnswerForm, FeedbackForm
from ledfyr.feedback.rules.writing import (
    LARGEST_BODY,
    LONGEST,
    LONGEST_PAGE,
    answered_before,
    tidied,
    why_not_feedback,
    why_not_page,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Hej på dig", "Hej på dig"),
        ("  Hej\r\npå\rdig \n", "Hej\npå\ndig"),
        ("Hej\x00 på\x1b dig\u0085", "Hej på dig"),
        ("Hej\tpå dig", "Hej\tpå dig"),
        (" \r\n\t ", ""),
        ("زبان‌های ۱۲", "زبان‌های ۱۲"),  # the joiner that Persian is written with stays
        ("👩🏽‍🦯", "👩🏽‍🦯"),
    ],
)
def test_a_text_is_kept_as_it_was_typed(typed: str, kept: str) -> None:
    assert tidied(typed) == kept


@given(st.text())
def test_tidying_twice_changes_nothing_more(typed: str) -> None:
    assert tidied(tidied(typed)) == tidied(typed)


@pytest.mark.parametrize(
    ("length", "reason"),
    [(0, "too_short"), (9, "too_short"), (10, None), (LONGEST, None), (LONGEST + 1, "too_long")],
)
def test_ten_to_four_thousand_characters_are_received(length: int, reason: str | None) -> None:
    assert why_not_feedback("å" * length) == (f"feedback.{reason}" if reason else None)


@pytest.mark.parametrize(("length", "reason"), [(0, None), (LONGEST_PAGE, None), (LONGEST_PAGE + 1, "page_too_long")])
def test_the_page_may_be_left_out(length: int, reason: str | None) -> None:
    assert why_not_page("å" * length) == (f"feedback.{reason}" if reason else None)


@pytest.mark.parametrize("letter", ["a", "å", "ا", "я", "漢", "👍"])
def test_the_longest_text_of_any_script_fits_into_the_largest_body(letter: str) -> None:
    sent = encode_multipart(BOUNDARY, {"text": letter * LONGEST, "page": letter * LONGEST_PAGE})

    assert len(sent) <= LARGEST_BODY


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 11, 25), date(2024, 11, 25)),
        (date(2027, 3, 1), date(2025, 3, 1)),
        (date(2028, 2, 29), date(2026, 2, 28)),
    ],
)
def test_an_answer_is_kept_for_two_years(today: date, day: date) -> None:
    assert answered_before(today) == day


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ({}, "feedback.too_short"),
        ({"text": "kort"}, "feedback.too_short"),
        ({"text": "å" * 4001}, "feedback.too_long"),
        ({"text": "Menyn går inte att nå.", "page": "å" * 201}, "feedback.page_too_long"),
        ({"text": "Menyn går\x00 inte att nå."}, ""),
    ],
)
def test_a_form_says_what_to_do_and_keeps_what_was_typed(sent: dict[str, str], reason: str) -> None:
    form = FeedbackForm(sent)

    assert (form.is_valid(), form.reason) == (not reason, reason)
    assert form.typed("text") == tidied(sent.get("text", ""))
    assert form.typed("page") == sent.get("page", "")


@pytest.mark.parametrize(("answer", "is_valid"), [("", False), (" \n", False), ("å" * 4001, False), ("Tack.", True)])
def test_an_answer_has_words(answer: str, is_valid: bool) -> None:  # noqa: FBT001  # a table
    assert AnswerForm({"answer": answer}).is_valid() == is_valid
