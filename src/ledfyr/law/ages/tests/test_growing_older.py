# SPDX-License-Identifier: EUPL-1.2
"""Everybody turns each age once, on one day, and is never younger later."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.ages import Compulsion, NotYetBorn, age_on, birthday, compulsion_ends_on

BIRTHS = st.dates(date(1930, 1, 1), date(2030, 12, 31))
LEAP_BIRTHS = st.integers(482, 507).map(lambda fours: date(fours * 4, 2, 29))
BORN = BIRTHS | LEAP_BIRTHS


@given(BORN, st.integers(1, 100))
def test_an_age_begins_on_the_birthday(born_on: date, age: int) -> None:
    turned = birthday(born_on, age)

    assert (age_on(born_on, turned - timedelta(days=1)), age_on(born_on, turned)) == (age - 1, age)


@given(BORN, st.integers(0, 30_000), st.integers(0, 800))
def test_nobody_is_younger_later(born_on: date, days: int, later: int) -> None:
    first = born_on + timedelta(days=days)

    assert age_on(born_on, first) <= age_on(born_on, first + timedelta(days=later))


def test_a_day_before_the_birth_is_refused() -> None:
    with pytest.raises(NotYetBorn):
        age_on(date(2026, 3, 2), date(2026, 3, 1))


def test_no_age_ends_a_taking_into_care() -> None:
    ends_on = compulsion_ends_on(compulsion=Compulsion.TAKING_INTO_CARE, born_on=date(2010, 5, 20), on=date(2026, 3, 2))

    assert ends_on is None
