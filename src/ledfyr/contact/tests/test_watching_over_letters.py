# SPDX-License-Identifier: EUPL-1.2
"""Who watches a letter that waits, as a table of days; and that no letter waits unseen where somebody decides."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.contact.rules.watching import AtWork, Because, WaitingThread, watch_over

ANNA, BERIT, CARIN, VERA = 17, 18, 19, 20
TODAY = date(2026, 11, 30)
TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)
ALL = frozenset({ANNA, BERIT, CARIN})
BOSS = frozenset({VERA})
EVERYBODY = AtWork(ALL, BOSS)
ANNA_AWAY = AtWork(ALL - {ANNA}, BOSS, {ANNA: BERIT})
BOTH_AWAY = AtWork(frozenset({CARIN}), BOSS, {ANNA: BERIT, BERIT: CARIN})
EACH_FOR_THE_OTHER = AtWork(frozenset({CARIN}), BOSS, {ANNA: BERIT, BERIT: ANNA})
NOBODY_THERE = AtWork(frozenset(), BOSS)


@pytest.mark.parametrize(
    ("thread", "at_work", "told", "because"),
    [
        (WaitingThread(TODAY), EVERYBODY, ALL, Because.NEW),
        (WaitingThread(TODAY), NOBODY_THERE, BOSS, Because.NEW),
        (WaitingThread(TODAY, ANNA), EVERYBODY, {ANNA}, Because.NEW),
        (WaitingThread(TODAY, ANNA), ANNA_AWAY, {BERIT}, Because.NEW),
        (WaitingThread(TODAY, ANNA), BOTH_AWAY, {CARIN}, Because.NEW),
        (WaitingThread(TODAY, ANNA), EACH_FOR_THE_OTHER, BOSS, Because.NEW),
        (WaitingThread(TODAY, ANNA), AtWork(ALL - {ANNA}, BOSS), BOSS, Because.NEW),
        (WaitingThread(TOMORROW, ANNA), EVERYBODY, {ANNA}, Because.NEW),
        (WaitingThread(YESTERDAY, ANNA), EVERYBODY, {ANNA, VERA}, Because.OVERDUE),
        (WaitingThread(TOMORROW, ANNA, is_acute=True), EVERYBODY, {ANNA, VERA}, Because.ACUTE),
        (WaitingThread(None, ANNA, is_acute=True), EVERYBODY, {ANNA, VERA}, Because.ACUTE),
        (WaitingThread(TODAY, None, in_conflict=frozenset({ANNA})), EVERYBODY, {BERIT, CARIN}, Because.NEW),
        (WaitingThread(TODAY, ANNA, in_conflict=frozenset({BERIT})), ANNA_AWAY, BOSS, Because.NEW),
    ],
)
def test_whoever_watches_is_told(
    thread: WaitingThread, at_work: AtWork, told: frozenset[int], because: Because
) -> None:
    watch = watch_over(thread, at_work, TODAY)

    assert (watch.accounts, watch.because) == (told, because)


FRIDAY, SATURDAY, MONDAY, TUESDAY, WEDNESDAY = (date(2026, 12, day) for day in (4, 5, 7, 8, 9))
CHRISTMAS = [date(2026, 12, day) for day in (24, 25, 26, 27)]
DUE = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("read_by", "today", "at_work", "told", "because"),
    [
        (MONDAY, FRIDAY, EVERYBODY, {ANNA}, Because.NEW),
        (FRIDAY, FRIDAY, EVERYBODY, {ANNA}, Because.UNREAD),  # first whoever has it
        (FRIDAY, FRIDAY, ANNA_AWAY, {BERIT}, Because.UNREAD),  # or the substitute
        (FRIDAY, SATURDAY, EVERYBODY, {ANNA}, Because.NEW),  # nobody is told anything more on a Saturday
        (FRIDAY, MONDAY, EVERYBODY, ALL, Because.UNREAD),  # then everybody who can stand in
        (FRIDAY, TUESDAY, EVERYBODY, ALL | BOSS, Because.UNREAD),  # then the manager as well
        (FRIDAY, WEDNESDAY, EVERYBODY, ALL | BOSS, Because.UNREAD),
        (FRIDAY, FRIDAY, NOBODY_THERE, BOSS, Because.UNREAD),
        (date(2026, 12, 23), date(2026, 12, 28), EVERYBODY, ALL, Because.UNREAD),  # one working day after Christmas
        *((date(2026, 12, 23), day, EVERYBODY, {ANNA}, Because.NEW) for day in CHRISTMAS),
        (None, WEDNESDAY, EVERYBODY, {ANNA}, Because.NEW),  # somebody has read it
    ],
)
def test_what_nobody_has_read_goes_further_each_working_day(
    read_by: date | None, today: date, at_work: AtWork, told: frozenset[int], because: Because
) -> None:
    watch = watch_over(WaitingThread(DUE, ANNA, read_by=read_by), at_work, today)

    assert (watch.accounts, watch.because) == (told, because)
    assert watch.goes_to_managers is (told == ALL | BOSS)


def test_whoever_is_too_close_to_it_is_not_told_that_it_is_unread() -> None:
    thread = WaitingThread(DUE, ANNA, in_conflict=frozenset({BERIT, VERA}), read_by=FRIDAY)

    assert watch_over(thread, EVERYBODY, TUESDAY).accounts == {ANNA, CARIN}


ACCOUNTS = st.integers(1, 6)


@given(
    assigned=st.none() | ACCOUNTS,
    present=st.frozensets(ACCOUNTS),
    substitutes=st.dictionaries(ACCOUNTS, ACCOUNTS),
    days=st.integers(-30, 30),
    conflicts=st.frozensets(ACCOUNTS),
    unread_for=st.none() | st.integers(-9, 9),
)
def test_no_letter_waits_unseen_where_a_manager_decides(
    assigned: int | None,
    present: frozenset[int],
    substitutes: dict[int, int],
    days: int,
    conflicts: frozenset[int],
    unread_for: int | None,
) -> None:
    read_by = None if unread_for is None else TODAY - timedelta(days=unread_for)
    thread = WaitingThread(TODAY + timedelta(days=days), assigned, in_conflict=conflicts, read_by=read_by)

    watch = watch_over(thread, AtWork(present, BOSS, substitutes), TODAY)

    assert watch.accounts
    assert not watch.accounts & conflicts
    assert watch.accounts <= present | BOSS
