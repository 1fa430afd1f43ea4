# SPDX-License-Identifier: EUPL-1.2
"""A head is taken of the last row, once, and is found again among those of the database."""

from datetime import timedelta

from ledfyr.trail.actions import take_head, take_head_of_the_day
from ledfyr.trail.models import TrailHead
from ledfyr.trail.queries import heads_of, verify_database
from ledfyr.trail.tests.cast import WEDNESDAY, opening, openings, recorded

NEXT_DAY = WEDNESDAY + timedelta(days=1)


def test_an_empty_trail_has_no_head(using: str) -> None:
    assert take_head(using=using, at=WEDNESDAY) is None


def test_a_head_is_of_the_last_row_and_is_kept(using: str) -> None:
    recorded(*openings(3), using=using)

    head = take_head(using=using, at=WEDNESDAY)

    assert head is not None
    assert (head.database, head.sequence, head.taken_at) == (using, 3, WEDNESDAY)
    assert heads_of(using) == [head]
    assert verify_database(using).heads_compared == 1


def test_a_day_without_acts_has_the_head_of_the_day_before(using: str) -> None:
    recorded(opening(), using=using)
    first = take_head(using=using, at=WEDNESDAY)

    assert take_head(using=using, at=NEXT_DAY) == first
    assert TrailHead.objects.using(using).count() == 1


def test_each_days_head_is_kept(using: str) -> None:
    recorded(opening(), using=using)
    take_head(using=using, at=WEDNESDAY)
    recorded(opening(), using=using)
    take_head(using=using, at=NEXT_DAY)

    assert [head.sequence for head in heads_of(using)] == [1, 2]


def test_the_days_head_is_taken_once(using: str) -> None:
    recorded(opening(), using=using)
    first = take_head_of_the_day(using=using, at=WEDNESDAY)
    recorded(opening(), using=using)

    assert first is not None
    assert take_head_of_the_day(using=using, at=WEDNESDAY + timedelta(hours=5)) is None
    assert take_head_of_the_day(using=using, at=NEXT_DAY) != first
    assert [head.sequence for head in heads_of(using)] == [1, 2]


def test_a_day_without_acts_needs_no_head_of_its_own(using: str) -> None:
    assert take_head_of_the_day(using=using, at=WEDNESDAY) is None
    recorded(opening(), using=using)
    take_head_of_the_day(using=using, at=WEDNESDAY)

    assert take_head_of_the_day(using=using, at=NEXT_DAY) is None
