# SPDX-License-Identifier: EUPL-1.2
"""An act is recorded in its own transaction, with who, what, when and why, and follows the row before it."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from django.db import connections, transaction

from ledfyr.trail.actions import ActRefused, NoOpenTransaction, record_act, record_acts
from ledfyr.trail.actions.recording import AT_ONCE
from ledfyr.trail.models import TrailRow
from ledfyr.trail.queries import acts_by, acts_on, verify_database
from ledfyr.trail.rules.acts import Touched
from ledfyr.trail.rules.chaining import NOTHING_BEFORE
from ledfyr.trail.tests.cast import (
    ANNA,
    BO,
    BROKEN_GLASS,
    SCHEDULE,
    SECOND,
    WEDNESDAY,
    ExampleKind,
    ExampleVerb,
    case,
    opening,
    openings,
    recorded,
)


def rows(using: str) -> list[TrailRow]:
    return list(TrailRow.objects.using(using))


def test_a_row_says_who_did_what_with_which_record_and_why(using: str) -> None:
    with transaction.atomic(using=using):
        number = record_act(
            using=using, verb=ExampleVerb.OPENED, by=ANNA, at=WEDNESDAY, touched=case(), ground=BROKEN_GLASS
        )

    (row,) = rows(using)
    assert (row.sequence, row.acted_by, row.acted_by_system, row.acted_at) == (number, 17, "", WEDNESDAY)
    assert (row.unit, row.municipality, row.verb) == ("mottagningen", "ale", "example.opened")
    assert (row.kind, row.record, row.reason) == ("example.case", "4711", "trail.urgent_protection")
    assert row.breaks_glass


def test_each_row_holds_the_hash_of_the_one_before(using: str) -> None:
    recorded(*openings(2), using=using)
    recorded(opening(by=SCHEDULE), using=using)

    first, second, third = rows(using)
    assert [row.sequence for row in (first, second, third)] == [1, 2, 3]
    assert [row.previous_hash for row in (first, second, third)] == [NOTHING_BEFORE, first.own_hash, second.own_hash]
    assert verify_database(using).faults == []


def test_more_rows_than_one_statement_takes_follow_each_other(using: str) -> None:
    recorded(opening(), using=using)
    recorded(*openings(2 * AT_ONCE + 1), using=using)

    found = verify_database(using)
    assert (found.faults, found.rows) == ([], 2 * AT_ONCE + 2)


def test_nothing_is_recorded_outside_a_transaction(using: str) -> None:
    with pytest.raises(NoOpenTransaction):
        record_acts(using=using, acts=[opening()])

    assert rows(using) == []


def test_a_transaction_of_another_database_is_none(using: str) -> None:
    with transaction.atomic(using=using), pytest.raises(NoOpenTransaction):
        record_acts(using="security", acts=[opening()])


def test_an_act_that_is_rolled_back_leaves_neither_row_nor_gap(using: str) -> None:
    recorded(opening(1), using=using)
    with transaction.atomic(using=using):
        record_acts(using=using, acts=openings(3))
        transaction.set_rollback(True, using=using)
    recorded(opening(2), using=using)

    assert [(row.sequence, row.record) for row in rows(using)] == [(1, "1"), (2, "2")]
    assert verify_database(using).faults == []


def test_one_refused_act_refuses_all_of_them(using: str) -> None:
    with pytest.raises(ActRefused, match="plain id"):
        recorded(opening(1), opening("Kim Ek"), using=using)

    assert rows(using) == []


def test_nothing_to_record_is_refused(using: str) -> None:
    with pytest.raises(ActRefused, match="nothing"):
        recorded(using=using)


def test_a_clock_that_goes_backwards_is_recorded_as_it_is(using: str) -> None:
    recorded(opening(at=WEDNESDAY), opening(at=WEDNESDAY - 90 * SECOND), using=using)

    found = verify_database(using)
    assert [row.acted_at for row in rows(using)] == [WEDNESDAY, WEDNESDAY - 90 * SECOND]
    assert (found.faults, found.backwards) == ([], [2])


@pytest.mark.parametrize("microsecond", [0, 1, 120_000, 999_999])
def test_a_moment_is_kept_to_the_microsecond_in_universal_time(using: str, microsecond: int) -> None:
    at = datetime(2026, 11, 25, 1, 0, 0, microsecond, tzinfo=timezone(timedelta(hours=2)))

    recorded(opening(at=at), using=using)

    assert rows(using)[0].acted_at == at
    assert verify_database(using).faults == []


def test_the_moment_is_read_alike_whatever_time_zone_the_session_has(using: str) -> None:
    recorded(opening(), using=using)
    if connections[using].vendor == "postgresql":
        with connections[using].cursor() as cursor:
            cursor.execute("SET TIME ZONE 'Pacific/Kiritimati'")

    assert verify_database(using).faults == []


def test_everybody_finds_what_is_recorded_of_them_the_newest_first(using: str) -> None:
    recorded(opening(1), opening(2, by=BO), opening(3), using=using)

    assert [act.record for act in acts_by(17, using=using)] == ["3", "1"]


def test_who_has_touched_a_record_is_found_by_its_kind_and_number(using: str) -> None:
    recorded(opening(1), opening(2), opening(1, by=BO), using=using)

    found = list(acts_on(Touched(ExampleKind.CASE, "1"), using=using))

    assert [act.account for act in found] == [18, 17]
    assert found[1] == replace(found[1], sequence=1, at=WEDNESDAY, verb="example.opened", breaks_glass=False)
