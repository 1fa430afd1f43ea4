# SPDX-License-Identifier: EUPL-1.2
"""When a review may begin, who may decide which row, what an outcome may become, and when a review is finished."""

from datetime import date
from hashlib import sha256

import pytest

from ledfyr.trail.models import Outcome
from ledfyr.trail.rules.outcomes import (
    ASKED,
    BREACH,
    IN_ORDER,
    MAY_BECOME,
    PASSED_ON,
    UNDECIDED,
    digest_of,
    why_not_decide,
    why_not_finish,
    why_not_open,
)

OCTOBER, NOVEMBER, DECEMBER = date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1)
ANNA, CILLA = 17, 30


@pytest.mark.parametrize(
    ("month", "newest", "today", "reason"),
    [
        (NOVEMBER, None, DECEMBER, None),
        (NOVEMBER, OCTOBER, DECEMBER, None),
        (NOVEMBER, OCTOBER, date(2027, 3, 9), None),
        (NOVEMBER, date(2026, 8, 1), DECEMBER, None),
        (NOVEMBER, None, date(2026, 11, 30), "inte slut"),
        (DECEMBER, None, date(2026, 11, 30), "inte slut"),
        (date(2027, 1, 1), None, date(2026, 12, 31), "inte slut"),
        (NOVEMBER, NOVEMBER, DECEMBER, "redan en loggkontroll"),
        (OCTOBER, NOVEMBER, DECEMBER, "redan en loggkontroll"),
        (date(2026, 11, 2), None, DECEMBER, "första dag"),
    ],
)
def test_a_month_is_reviewed_once_when_it_has_ended(
    month: date, newest: date | None, today: date, reason: str | None
) -> None:
    refusal = why_not_open(month, newest, today)

    assert reason in refusal if refusal and reason else refusal is reason


@pytest.mark.parametrize("now", MAY_BECOME)
@pytest.mark.parametrize("then", [IN_ORDER, ASKED, PASSED_ON, BREACH, UNDECIDED, "guilty"])
def test_an_outcome_becomes_only_what_may_follow_it(now: str, then: str) -> None:
    refusal = why_not_decide(row_account=ANNA, reviewer=CILLA, finished=False, now=now, then=then)

    assert (refusal is None) == (then in MAY_BECOME[now])


def test_a_final_outcome_stays() -> None:
    assert MAY_BECOME[IN_ORDER] == MAY_BECOME[BREACH] == frozenset()
    assert UNDECIDED not in frozenset().union(*MAY_BECOME.values())


def test_nobody_decides_a_row_of_their_own() -> None:
    refusal = why_not_decide(row_account=CILLA, reviewer=CILLA, finished=False, now=UNDECIDED, then=IN_ORDER)

    assert refusal is not None
    assert "dig själv" in refusal


def test_nothing_is_decided_in_a_finished_review() -> None:
    refusal = why_not_decide(row_account=ANNA, reviewer=CILLA, finished=True, now=PASSED_ON, then=IN_ORDER)

    assert refusal is not None
    assert "avslutad" in refusal


@pytest.mark.parametrize(
    ("outcomes", "waiting"),
    [
        ([], None),
        ([IN_ORDER, PASSED_ON, BREACH], None),
        ([IN_ORDER, UNDECIDED], "En rad väntar"),
        ([ASKED, UNDECIDED], "2 rader väntar"),
    ],
)
def test_a_review_is_finished_when_nothing_waits(outcomes: list[str], waiting: str | None) -> None:
    refusal = why_not_finish(outcomes, finished=False)

    assert waiting in refusal if refusal and waiting else refusal is waiting


def test_a_review_is_finished_once() -> None:
    assert why_not_finish([], finished=True) is not None


def test_every_outcome_has_its_words() -> None:
    assert set(Outcome.values) == set(MAY_BECOME)


def test_the_digest_hangs_on_every_outcome_and_not_on_their_order() -> None:
    outcomes = [(3, IN_ORDER), (1, BREACH)]

    assert digest_of(outcomes) == digest_of(reversed(outcomes)) == sha256(b"1 breach\n3 in_order\n").hexdigest()
    assert digest_of([(3, IN_ORDER), (1, IN_ORDER)]) != digest_of(outcomes)
