# SPDX-License-Identifier: EUPL-1.2
"""How a support measure stands on a day follows from its days alone, and it rests on every consent that it needs."""

from datetime import date

import pytest

from ledfyr.casework.rules.running_measures import (
    MeasureFacts,
    Standing,
    ask_again_on,
    newest_by_giver,
    standing_of,
    why_not_withdraw,
)

BEGAN, UNTIL = date(2026, 3, 2), date(2026, 8, 31)


@pytest.mark.parametrize(
    ("on", "ended_on", "until", "standing"),
    [
        (date(2026, 3, 1), None, (UNTIL,), Standing.COMING),
        (date(2026, 3, 2), None, (UNTIL,), Standing.RUNNING),
        (date(2026, 8, 31), None, (UNTIL,), Standing.RUNNING),
        (date(2026, 9, 1), None, (UNTIL,), Standing.RESTING),
        (date(2026, 6, 1), None, (UNTIL, date(2026, 5, 31)), Standing.RESTING),
        (date(2026, 6, 1), None, (), Standing.RESTING),
        (date(2026, 6, 1), date(2026, 6, 1), (UNTIL,), Standing.ENDED),
    ],
)
def test_how_a_measure_stands(on: date, ended_on: date | None, until: tuple[date, ...], standing: Standing) -> None:
    assert standing_of(MeasureFacts(BEGAN, None, ended_on, until), on) is standing


@pytest.mark.parametrize(
    ("on", "asks"), [(date(2026, 8, 16), False), (date(2026, 8, 17), True), (date(2026, 9, 15), True)]
)
def test_the_person_is_asked_again_from_two_weeks_before_the_last_day(on: date, asks: bool) -> None:  # noqa: FBT001  # the table's own column
    facts = MeasureFacts(BEGAN, None, None, (UNTIL,))

    assert (ask_again_on(facts, on) == UNTIL) is asks
    assert ask_again_on(MeasureFacts(BEGAN, None, on, (UNTIL,)), on) is None


def test_the_newest_consent_of_each_counts_and_none_that_was_taken_back() -> None:
    early, late = date(2026, 4, 30), date(2026, 12, 31)

    assert newest_by_giver([("PERSON", early, None), ("PERSON", late, None), ("GUARDIAN", UNTIL, None)]) == (
        late,
        UNTIL,
    )
    assert newest_by_giver([("PERSON", early, BEGAN)]) == ()


@pytest.mark.parametrize(
    ("on", "withdrawn_on", "ended_on", "because"),
    [
        (BEGAN, None, None, ""),
        (date(2026, 6, 1), None, None, ""),
        (date(2026, 3, 1), None, None, "före samtycket"),
        (date(2026, 6, 2), None, None, "inte kommit än"),
        (BEGAN, BEGAN, None, "redan återtaget"),
        (BEGAN, None, BEGAN, "redan avslutad"),
    ],
)
def test_a_consent_is_taken_back_from_the_day_it_was_given_until_today(
    on: date, withdrawn_on: date | None, ended_on: date | None, because: str
) -> None:
    today = date(2026, 6, 1)

    refusal = why_not_withdraw(given_on=BEGAN, withdrawn_on=withdrawn_on, ended_on=ended_on, on=on, today=today)

    assert (refusal is None) is (not because)
    assert because in str(refusal or "")
