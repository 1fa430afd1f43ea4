# SPDX-License-Identifier: EUPL-1.2
"""One letter more or less moves no number by more than its rounding, and nothing below five is ever told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.contact.rules.counting import (
    LEAST_TO_COMPARE,
    SPAM,
    SPANS,
    STEP,
    Figures,
    ThreadFacts,
    figures_of,
    is_kept,
    months_before,
    rounded,
    said,
)

NOVEMBER = date(2026, 11, 1)
OUTCOMES = ("answered", "support", SPAM)
FACTS = st.builds(
    ThreadFacts,
    st.just(NOVEMBER),
    st.sampled_from(("", *OUTCOMES)),
    st.none() | st.integers(0, 40),
    st.none() | st.booleans(),
)


def numbers(figures: Figures) -> list[int]:
    return [figures.letters, figures.in_time, figures.late, *figures.spans, *figures.outcomes.values()]


@given(st.lists(FACTS, max_size=80), FACTS, FACTS)
def test_databases_that_differ_in_one_thread_differ_within_the_rounding(
    threads: list[ThreadFacts], one: ThreadFacts, other: ThreadFacts
) -> None:
    without = numbers(figures_of(threads, OUTCOMES))
    added = numbers(figures_of([*threads, one], OUTCOMES))
    changed = numbers(figures_of([*threads, other], OUTCOMES))

    assert all(abs(first - second) in (0, STEP) for first, second in zip(without, added, strict=True))
    assert all(abs(first - second) in (0, STEP) for first, second in zip(added, changed, strict=True))


@given(st.lists(FACTS, max_size=80))
def test_every_number_is_a_multiple_of_five_and_never_one_of_a_few(threads: list[ThreadFacts]) -> None:
    figures = figures_of(threads, OUTCOMES)

    assert all(number % STEP == 0 for number in numbers(figures))
    assert abs(figures.letters - sum(thread.outcome != SPAM for thread in threads)) < STEP


@given(st.lists(FACTS, max_size=80), st.lists(FACTS, max_size=80))
def test_shares_and_medians_tell_nothing_that_the_rounded_counts_do_not(
    threads: list[ThreadFacts], others: list[ThreadFacts]
) -> None:
    figures, more = figures_of(threads, OUTCOMES), figures_of(others, OUTCOMES)

    if numbers(figures) == numbers(more):
        assert (figures.share_in_time, figures.median) == (more.share_in_time, more.median)


@pytest.mark.parametrize(("count", "told"), [(0, "färre än 5"), (4, "färre än 5"), (5, "5"), (7, "5"), (8, "10")])
def test_few_and_none_are_told_alike(count: int, told: str) -> None:
    assert said(rounded(count)) == told


def test_a_share_is_told_when_there_are_enough() -> None:
    on_time = [ThreadFacts(NOVEMBER, days=1, is_in_time=True)] * 18
    late = [ThreadFacts(NOVEMBER, days=9, is_in_time=False)] * 6

    figures = figures_of([*on_time, *late], OUTCOMES)
    assert (figures.share_in_time, figures.median) == (80, SPANS[1][0])
    assert figures_of(on_time[: LEAST_TO_COMPARE - STEP], OUTCOMES).share_in_time is None
    assert figures_of(on_time[: LEAST_TO_COMPARE - STEP], OUTCOMES).median is None


def test_spam_is_no_letter_but_an_outcome() -> None:
    figures = figures_of([ThreadFacts(NOVEMBER, outcome=SPAM, is_in_time=False)] * 10, OUTCOMES)

    assert (figures.letters, figures.late, figures.outcomes[SPAM]) == (0, 0, 10)


@pytest.mark.parametrize(
    ("answered", "kept"),
    [(date(2026, 11, 3), True), (date(2026, 11, 4), True), (date(2026, 11, 5), False), (None, False)],
)
def test_a_promise_is_kept_to_the_end_of_its_day(answered: date | None, *, kept: bool) -> None:
    assert is_kept(answered, date(2026, 11, 4), today=date(2026, 11, 5)) is kept


def test_a_promise_that_can_still_be_kept_is_not_counted() -> None:
    assert is_kept(None, date(2026, 11, 4), today=date(2026, 11, 4)) is None


def test_the_month_that_goes_on_is_never_told_of() -> None:
    assert months_before(date(2026, 2, 28), 3) == (date(2026, 1, 1), date(2025, 12, 1), date(2025, 11, 1))
