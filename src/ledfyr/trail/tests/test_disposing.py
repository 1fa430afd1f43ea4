# SPDX-License-Identifier: EUPL-1.2
"""Only a whole beginning that the law and the plan let go is disposed of; the rest still verifies, and says so."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from ledfyr.law.retention import RecordsPlanEntry
from ledfyr.trail.actions import DisposalRefused, dispose_of_beginning, open_review, take_head
from ledfyr.trail.append_only import missing_guards
from ledfyr.trail.models import AccessLogReview, ReviewedRow, TrailRow
from ledfyr.trail.queries import verify_database
from ledfyr.trail.rules.keeping import Beginning, disposable_beginning
from ledfyr.trail.rules.verifying import Fault, FaultKind
from ledfyr.trail.tests.cast import CILLA, WEDNESDAY, opening, openings, recorded
from ledfyr.trail.tests.house import House
from ledfyr.trail.tests.tampering import tamper

PLAN = RecordsPlanEntry(decided_on=date(2026, 9, 1), months=60)
LONGER_PLAN = RecordsPlanEntry(decided_on=date(2026, 9, 1), months=84)
FIVE_YEARS_LATER = datetime(2031, 11, 26, 12, tzinfo=UTC)
YESTERDAY = FIVE_YEARS_LATER - timedelta(days=1)
OLD, YOUNG = date(2026, 3, 2), date(2030, 1, 1)


def dispose(using: str, at: datetime = FIVE_YEARS_LATER, plan: RecordsPlanEntry | None = PLAN) -> int:
    return dispose_of_beginning(using=using, plan=plan, by=CILLA, at=at)


@pytest.fixture
def old_and_young(using: str) -> str:
    """Five rows that may be disposed of in five years, and two that are written then."""
    recorded(*openings(5), using=using)
    recorded(*openings(2, first=YESTERDAY), using=using)
    return using


def beginning(*days: date, plan: RecordsPlanEntry | None = PLAN, under_review_from: int | None = None) -> Beginning:
    today = date(2031, 11, 26)
    return disposable_beginning(enumerate(days, start=1), plan=plan, today=today, under_review_from=under_review_from)


@pytest.mark.parametrize(
    ("days", "through"),
    [((OLD, OLD, YOUNG), 2), ((OLD, YOUNG, OLD), 1), ((OLD, OLD), 2), ((date(2026, 11, 25), date(2026, 11, 27)), 1)],
)
def test_a_beginning_ends_before_the_first_row_that_must_stay(days: tuple[date, ...], through: int) -> None:
    assert beginning(*days) == Beginning(through, None)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (beginning(YOUNG, OLD), "inte gått så lång tid"),
        (beginning(OLD, plan=None), "inte beslutat hur länge"),
        (beginning(OLD, plan=LONGER_PLAN), "inte gått så lång tid"),
        (beginning(OLD, OLD, under_review_from=1), "inte avslutad"),
        (beginning(), "tom"),
    ],
)
def test_a_first_row_that_must_stay_says_why(found: Beginning, reason: str) -> None:
    assert found.through == 0
    assert reason in str(found.refusal)


def test_a_row_under_review_stays_and_so_does_what_follows() -> None:
    assert beginning(OLD, OLD, OLD, under_review_from=2) == Beginning(1, None)


def test_a_shorter_plan_never_shortens_the_five_years() -> None:
    assert beginning(date(2027, 3, 2), plan=RecordsPlanEntry(date(2026, 9, 1), months=6)).through == 0


def test_the_beginning_goes_and_the_rest_verifies_from_where_it_ended(old_and_young: str) -> None:
    assert dispose(old_and_young) == 5

    found = verify_database(old_and_young)
    assert (found.faults, found.first, found.last) == ([], 6, 8)
    told = TrailRow.objects.using(old_and_young).get(sequence=8)
    assert (told.verb, told.record, told.acted_by) == ("trail.rows_disposed", "5", 30)
    assert told.reference == TrailRow.objects.using(old_and_young).get(sequence=6).previous_hash


def test_the_guards_stand_again_afterwards(old_and_young: str) -> None:
    dispose(old_and_young)

    assert missing_guards(old_and_young) == []
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(using=old_and_young):
        TrailRow.objects.using(old_and_young).all().delete()


def test_a_disposal_that_fails_takes_nothing_away(old_and_young: str) -> None:
    def break_off() -> None:
        dispose(old_and_young)
        message = "power cut"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="power cut"), transaction.atomic(using=old_and_young):
        break_off()

    assert TrailRow.objects.using(old_and_young).count() == 7
    assert missing_guards(old_and_young) == []


def test_what_is_too_young_is_refused_with_its_place_in_the_law(old_and_young: str) -> None:
    with pytest.raises(DisposalRefused) as refused:
        dispose(old_and_young, at=WEDNESDAY + timedelta(days=300))

    assert refused.value.refusal.source.fact == "C-11"
    assert "andra hand" in str(refused.value)
    assert TrailRow.objects.using(old_and_young).count() == 7


def test_a_chain_that_is_old_to_its_end_keeps_the_row_that_tells_of_it(using: str) -> None:
    recorded(*openings(3), using=using)

    dispose(using)
    recorded(opening(at=FIVE_YEARS_LATER), using=using)

    found = verify_database(using)
    assert (found.faults, found.first, found.last) == ([], 4, 5)


def test_disposal_goes_on_from_where_it_ended_before(old_and_young: str) -> None:
    dispose(old_and_young)

    assert dispose(old_and_young, at=FIVE_YEARS_LATER + timedelta(days=5 * 366)) == 8
    assert (verify_database(old_and_young).faults, verify_database(old_and_young).first) == ([], 9)


def test_a_head_of_the_last_row_that_went_is_still_compared(using: str) -> None:
    recorded(*openings(4), using=using)
    take_head(using=using, at=WEDNESDAY)
    recorded(opening(), using=using)
    take_head(using=using, at=WEDNESDAY)
    dispose(using)

    found = verify_database(using)
    assert (found.faults, found.heads_compared, found.heads_disposed) == ([], 1, 1)


def test_a_beginning_that_is_cut_further_than_was_told_is_found(old_and_young: str) -> None:
    dispose(old_and_young)
    tamper(old_and_young, "DELETE FROM trail_trailrow WHERE sequence = 6")

    assert verify_database(old_and_young).faults == [Fault(7, FaultKind.BEGINNING_MISSING)]


def test_an_unfinished_review_holds_its_rows_and_a_finished_one_goes_with_them(old_and_young: str) -> None:
    december = datetime(2026, 12, 3, tzinfo=UTC)
    answers = House().answers()
    open_review(using=old_and_young, month=date(2026, 11, 1), by=CILLA, at=december, house=answers)
    with pytest.raises(DisposalRefused, match="inte avslutad"):
        dispose(old_and_young)
    AccessLogReview.objects.using(old_and_young).update(finished_at=december, finished_by=30)

    dispose(old_and_young)

    assert not AccessLogReview.objects.using(old_and_young).exists()
    assert not ReviewedRow.objects.using(old_and_young).exists()
