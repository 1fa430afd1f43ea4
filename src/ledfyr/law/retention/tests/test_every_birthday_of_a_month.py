# SPDX-License-Identifier: EUPL-1.2
"""Of the thirty-one days on which somebody may be born, three keep the records and twenty-eight do not."""

from dataclasses import replace
from datetime import date

import pytest

from ledfyr.law.retention import why_not_dispose
from ledfyr.law.retention.cast import ADULT_FILE, ALE, HALF_A_YEAR, LATE, PROVIDER, THREAD
from ledfyr.law.retention.refusing import TO_THE_BOARD_INSTEAD
from ledfyr.law.retention.research import BIRTHDAY_UNKNOWN, BORN_ON_A_KEPT_DAY, KEEPING_PLACE, why_kept_for_research

EVERY_DAY = [date(1990, 1, day) for day in range(1, 32)]


@pytest.mark.parametrize("born_on", EVERY_DAY, ids=lambda day: str(day.day))
def test_only_three_birthdays_keep_records_for_research(born_on: date) -> None:
    kept = why_not_dispose(replace(ADULT_FILE, born_on=born_on), LATE)

    assert kept == (BORN_ON_A_KEPT_DAY if born_on.day in {5, 15, 25} else None)


def test_a_place_that_keeps_all_keeps_even_what_nobody_knows_the_birthday_of() -> None:
    assert why_kept_for_research("1480", None, LATE) == KEEPING_PLACE


def test_a_provider_hands_over_what_research_is_to_keep_but_not_what_nobody_knows() -> None:
    assert why_not_dispose(replace(PROVIDER, municipality_code="1480"), LATE) == TO_THE_BOARD_INSTEAD
    assert why_not_dispose(replace(PROVIDER, born_on=None), LATE) == BIRTHDAY_UNKNOWN


def test_research_keeps_nothing_that_is_not_the_social_services() -> None:
    assert why_not_dispose(replace(THREAD, municipality_code="1480", plan=HALF_A_YEAR), LATE) is None
    assert why_not_dispose(replace(THREAD, municipality_code=ALE, plan=HALF_A_YEAR), LATE) is None
