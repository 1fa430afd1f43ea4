# SPDX-License-Identifier: EUPL-1.2
"""From 1 February 2026 nobody reads without an analysis and a second factor; that rights end was so before."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.counting import Years
from ledfyr.law.duties import AccessAsked, AccessDuty, access_duties_on, review_due, why_not_give_access
from ledfyr.law.duties.access_control import DUTIES, UNREAD
from ledfyr.law.sources import NotInForce, Standing

CHANGE = date(2026, 2, 1)
REGULATED = {
    AccessDuty.ANALYSIS,
    AccessDuty.SECOND_FACTOR,
    AccessDuty.ACTIVE_CHOICE,
    AccessDuty.LOG,
    AccessDuty.SAMPLES,
}
days = some.dates(date(2025, 7, 1), date(2040, 12, 31)) | some.sampled_from([CHANGE, CHANGE - timedelta(days=1)])
asked = some.builds(AccessAsked, some.none() | days, some.booleans(), some.none() | days)


def test_five_duties_begin_on_the_first_of_february() -> None:
    assert set(access_duties_on(CHANGE)) - set(access_duties_on(CHANGE - timedelta(days=1))) == REGULATED
    assert set(access_duties_on(CHANGE)) == set(AccessDuty)


def test_what_was_read_at_second_hand_is_marked_for_a_lawyer() -> None:
    marked = {duty for duty, wordings in DUTIES.items() if wordings[0].value.lawyer_decides == UNREAD}
    second_hand = {duty for duty, wordings in DUTIES.items() if wordings[0].source.standing is Standing.SECOND_HAND}

    assert marked == REGULATED
    assert second_hand == REGULATED | {AccessDuty.MONTHLY_REVIEW}


@given(asked, days)
def test_nobody_is_given_access_that_the_regulation_forbids(wanted: AccessAsked, on: date) -> None:
    is_ready = wanted.analysed_on is not None and wanted.analysed_on <= on and wanted.has_second_factor
    ends = wanted.ends_on is not None and wanted.ends_on <= Years(1).after(on)

    assert (why_not_give_access(wanted, on) is None) == (ends and (is_ready or on < CHANGE))


@given(days, days)
def test_a_later_review_never_makes_the_next_come_earlier(one: date, other: date) -> None:
    earlier, later = sorted([one, other])

    assert earlier < review_due(earlier, CHANGE) <= review_due(later, CHANGE)


def test_nothing_is_said_of_reviews_before_the_sources_begin() -> None:
    with pytest.raises(NotInForce):
        review_due(date(2025, 6, 1), date(2025, 6, 30))
