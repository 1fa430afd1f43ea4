# SPDX-License-Identifier: EUPL-1.2
"""A month's rows are listed, decided and closed by people whose rows they are not, and the trail tells of each step."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connections, transaction

from ledfyr.trail.actions import ReviewRefused, decide_row, finish_review, open_review
from ledfyr.trail.models import AccessLogReview, ReviewedRow, TrailRow
from ledfyr.trail.queries import (
    is_result_unchanged,
    is_sample_as_drawn,
    review_of,
    rows_to_review,
    statistics_of,
    verify_database,
)
from ledfyr.trail.rules.acts import Actor
from ledfyr.trail.rules.finding import Find
from ledfyr.trail.rules.outcomes import ASKED, BREACH, IN_ORDER
from ledfyr.trail.tests.cast import (
    ANNA,
    BO,
    CILLA,
    DISA,
    EDVIN,
    SCHEDULE,
    WEDNESDAY,
    opening,
    openings,
    recorded,
)
from ledfyr.trail.tests.house import House

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)
IN_DECEMBER = datetime(2026, 12, 3, 9, tzinfo=UTC)
IN_JANUARY = datetime(2027, 1, 4, 9, tzinfo=UTC)
NIGHT = WEDNESDAY + timedelta(hours=14)
NOBODY = House().answers()


def opened_by(by: Actor, using: str, month: date = NOVEMBER, at: datetime = IN_DECEMBER) -> AccessLogReview:
    return open_review(using=using, month=month, by=by, at=at, house=NOBODY)


def listed(review: AccessLogReview, using: str) -> dict[int, list[str]]:
    return dict(ReviewedRow.objects.using(using).filter(review=review).values_list("sequence", "finds"))


def last_act(using: str) -> TrailRow:
    return TrailRow.objects.using(using).latest("sequence")


@pytest.fixture
def november(using: str) -> str:
    """Anna opened forty cases on a Wednesday morning, and one that night."""
    recorded(*openings(40), opening("nattligt-1", at=NIGHT), using=using)
    return using


def test_what_chance_draws_and_what_the_rules_find_is_listed(november: str) -> None:
    review = opened_by(CILLA, november)

    rows = listed(review, november)
    assert len([finds for finds in rows.values() if Find.SAMPLED in finds]) == 30
    assert Find.ODD_HOUR in rows[41]
    assert (review.first_sequence, review.last_sequence) == (1, 41)
    assert review_of(NOVEMBER, municipality="ale", using=november) == review


def test_each_step_is_in_the_trail(november: str) -> None:
    review = opened_by(CILLA, november)
    opened = last_act(november)
    decide_row(using=november, review=review, sequence=41, outcome=IN_ORDER, by=CILLA, at=IN_DECEMBER)
    decided = last_act(november)

    assert (opened.verb, opened.record, opened.acted_by) == ("trail.review_opened", "2026-11", 30)
    assert (decided.verb, decided.record, decided.reference) == ("trail.row_decided", "41", IN_ORDER)
    assert verify_database(november).faults == []


def test_a_review_is_closed_when_every_row_is_decided_with_a_digest_in_the_trail(november: str) -> None:
    review = opened_by(CILLA, november)
    with pytest.raises(ReviewRefused, match="väntar på en bedömning"):
        finish_review(using=november, review=review, by=CILLA, at=IN_DECEMBER)
    for row in rows_to_review(review, reviewer=30, using=november):
        decide_row(using=november, review=review, sequence=row.act.sequence, outcome=BREACH, by=CILLA, at=IN_DECEMBER)

    finish_review(using=november, review=review, by=CILLA, at=IN_DECEMBER)

    assert last_act(november).verb == "trail.review_finished"
    assert rows_to_review(review, reviewer=30, using=november) == ()
    assert is_result_unchanged(review, using=november)
    ReviewedRow.objects.using(november).filter(sequence=41).update(outcome=IN_ORDER)
    assert not is_result_unchanged(review, using=november)


def test_nobody_reviews_their_own_rows(using: str) -> None:
    recorded(opening(1, by=CILLA), opening(2, by=ANNA), using=using)
    review = opened_by(CILLA, using)

    with pytest.raises(ReviewRefused, match="dig själv"):
        decide_row(using=using, review=review, sequence=1, outcome=IN_ORDER, by=CILLA, at=IN_DECEMBER)
    assert [row.act.sequence for row in rows_to_review(review, reviewer=30, using=using)] == [2]
    decide_row(using=using, review=review, sequence=1, outcome=IN_ORDER, by=DISA, at=IN_DECEMBER)
    assert ReviewedRow.objects.using(using).get(sequence=1).decided_by == 31


def test_a_refused_decision_leaves_nothing(november: str) -> None:
    review = opened_by(CILLA, november)
    before = last_act(november).sequence

    with pytest.raises(ReviewRefused, match="annan kommun"):
        decide_row(using=november, review=review, sequence=41, outcome=IN_ORDER, by=EDVIN, at=IN_DECEMBER)
    with pytest.raises(ReviewRefused, match="av en människa"):
        decide_row(using=november, review=review, sequence=41, outcome=IN_ORDER, by=SCHEDULE, at=IN_DECEMBER)
    assert last_act(november).sequence == before
    assert ReviewedRow.objects.using(november).get(sequence=41).outcome == ""


def test_who_was_asked_still_waits(november: str) -> None:
    review = opened_by(CILLA, november)
    decide_row(using=november, review=review, sequence=41, outcome=ASKED, by=CILLA, at=IN_DECEMBER)

    assert 41 in {row.act.sequence for row in rows_to_review(review, reviewer=30, using=november)}
    decide_row(using=november, review=review, sequence=41, outcome=IN_ORDER, by=DISA, at=IN_DECEMBER)
    assert 41 not in {row.act.sequence for row in rows_to_review(review, reviewer=30, using=november)}


def test_a_month_is_reviewed_once(november: str) -> None:
    opened_by(CILLA, november)

    with pytest.raises(ReviewRefused, match="redan en loggkontroll"):
        opened_by(DISA, november)
    assert AccessLogReview.objects.using(november).count() == 1


def test_every_row_is_in_exactly_one_review_wherever_the_clock_stood(november: str) -> None:
    backwards = recorded(opening("sent-1", at=NIGHT - timedelta(days=90)), using=november)
    in_december = recorded(opening("december-1", at=IN_DECEMBER), using=november)
    first = opened_by(CILLA, november)
    put_back = recorded(opening("sent-2", at=NIGHT), using=november)
    second = opened_by(CILLA, november, DECEMBER, IN_JANUARY)

    assert backwards in listed(first, november)
    assert first.last_sequence + 1 == second.first_sequence == in_december
    assert put_back in listed(second, november)


def test_only_the_municipalitys_own_rows_are_listed(november: str) -> None:
    theirs = recorded(opening("deras-1", by=EDVIN, at=NIGHT), using=november)
    system = recorded(opening("4711", by=SCHEDULE, at=NIGHT), using=november)

    assert not {theirs, system} & set(listed(opened_by(CILLA, november), november))
    assert set(listed(opened_by(EDVIN, november), november)) == {theirs}


def test_the_reviewing_itself_is_not_reviewed_again(november: str) -> None:
    review = opened_by(CILLA, november, at=IN_DECEMBER)
    decide_row(using=november, review=review, sequence=41, outcome=IN_ORDER, by=CILLA, at=IN_DECEMBER)

    assert listed(opened_by(DISA, november, DECEMBER, IN_JANUARY), november) == {}


def test_the_same_sample_is_drawn_by_whoever_doubts_it(november: str) -> None:
    review = opened_by(CILLA, november)

    assert is_sample_as_drawn(review, using=november)
    chosen = next(sequence for sequence, finds in listed(review, november).items() if finds == [Find.SAMPLED])
    ReviewedRow.objects.using(november).filter(sequence=chosen).delete()
    assert not is_sample_as_drawn(review, using=november)


def test_a_review_is_told_in_numbers(november: str) -> None:
    recorded(opening("bos-1", by=BO, at=NIGHT), using=november)
    review = opened_by(CILLA, november)
    decide_row(using=november, review=review, sequence=41, outcome=IN_ORDER, by=CILLA, at=IN_DECEMBER)

    found = statistics_of(review, using=november)
    assert (found.acts, found.by_find[Find.ODD_HOUR], found.by_outcome[IN_ORDER]) == (42, 2, 1)
    assert found.listed == found.waiting + 1
    assert found.sampled >= 30


def test_the_house_is_asked_and_only_the_kind_of_find_is_kept(november: str) -> None:
    house = House(surnames={"3": ["Ek"]}, staff_surnames={17: ["Ek-Lund"]}).answers()

    review = open_review(using=november, month=NOVEMBER, by=CILLA, at=IN_DECEMBER, house=house)

    assert Find.SAME_SURNAME in listed(review, november)[4]
    with connections[november].cursor() as cursor:
        for table in ("trail_trailrow", "trail_reviewedrow", "trail_accesslogreview"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
            assert "Ek" not in str(cursor.fetchall())


@pytest.mark.parametrize("half", [{"outcome": BREACH}, {"decided_by": 30}, {"decided_at": IN_DECEMBER}])
def test_the_database_refuses_half_a_decision(november: str, half: dict[str, object]) -> None:
    opened_by(CILLA, november)

    with pytest.raises(IntegrityError, match="an_outcome_says_who_and_when"), transaction.atomic(using=november):
        ReviewedRow.objects.using(november).update(**half)
