# SPDX-License-Identifier: EUPL-1.2
"""Statistics are made of threads that are there and of those that have gone, never of drills, and end before today."""

from datetime import date, timedelta

import pytest

from ledfyr.contact.models import CameBy, CountedThread, Handling, LeftThread, Thread
from ledfyr.contact.queries.statistics import MonthOfDoor, statistics_of
from ledfyr.contact.rules.counting import SPANS
from ledfyr.contact.rules.doors import Door

pytestmark = pytest.mark.django_db(databases=["default", "social"])
NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 15)


def threads(
    count: int,
    door: Door = Door.QUESTION,
    came_by: CameBy = CameBy.LETTERBOX,
    answered: int | None = 1,
    outcome: str = "answered",
) -> list[Thread]:
    """So many that came on the third of November, promised in five days and answered after some."""
    arrived_on = date(2026, 11, 3)
    made = []
    for _ in range(count):
        thread = Thread.objects.create(
            municipality="ale", unit=4, door=door, language="sv", came_by=came_by,
            arrived_on=arrived_on, answer_by=arrived_on + timedelta(days=5),
        )  # fmt: skip
        first = None if answered is None else arrived_on + timedelta(days=answered)
        Handling.objects.create(thread=thread, first_answered_on=first, outcome=outcome)
        made.append(thread)
    return made


def line(door: Door | None = Door.QUESTION, month: date = NOVEMBER, today: date = DECEMBER) -> MonthOfDoor:
    (found,) = [each for each in statistics_of("ale", today) if (each.door, each.month) == (door, month)]
    return found


def test_a_door_tells_of_letters_answers_and_outcomes() -> None:
    threads(20)
    threads(5, answered=7, outcome="elsewhere")

    figures = line().figures
    assert (figures.letters, figures.in_time, figures.late, figures.share_in_time) == (25, 20, 5, 80)
    assert (figures.median, figures.outcomes["answered"], figures.outcomes["elsewhere"]) == (SPANS[1][0], 20, 5)


def test_nobody_who_was_answered_by_telephone_is_called_late() -> None:
    threads(10, came_by=CameBy.TELEPHONE, answered=None)

    assert (line().figures.letters, line().figures.late) == (10, 0)


def test_whoever_left_before_the_answer_is_not_called_late() -> None:
    for thread in threads(10, answered=None):
        LeftThread.objects.create(thread=thread, said_on=NOVEMBER)

    assert (line().figures.letters, line().figures.late) == (10, 0)


def test_a_letter_that_nobody_answered_is_late() -> None:
    threads(10, answered=None)

    assert line().figures.late == 10


def test_drills_are_not_counted() -> None:
    threads(10, came_by=CameBy.DRILL)

    assert line().figures.letters == 0


def test_what_was_disposed_of_still_counts() -> None:
    gone = CountedThread(
        municipality="ale", door=Door.ADULT, month=NOVEMBER, outcome="support", days=2, is_in_time=True
    )
    CountedThread.objects.bulk_create([gone] * 1)
    for _ in range(4):
        gone.pk = None
        gone.save(force_insert=True)

    assert (line(Door.ADULT).figures.letters, line(Door.ADULT).figures.outcomes["support"]) == (5, 5)


def test_all_doors_together_are_rounded_by_themselves() -> None:
    threads(4)
    threads(4, door=Door.ADULT)

    assert [line(door).figures.letters for door in (Door.QUESTION, Door.ADULT, None)] == [0, 0, 10]


def test_the_month_that_goes_on_is_not_told_of() -> None:
    threads(10)

    assert all(each.month != NOVEMBER for each in statistics_of("ale", date(2026, 11, 30)))
    assert len({each.month for each in statistics_of("ale", DECEMBER)}) == 12


def test_other_municipalities_are_not_counted() -> None:
    threads(10)

    assert {each.figures.letters for each in statistics_of("kungalv", DECEMBER)} == {0}
