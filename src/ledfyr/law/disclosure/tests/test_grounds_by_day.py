# SPDX-License-Identifier: EUPL-1.2
"""A ground can be chosen from the day on which its wording applies, and not on the day before."""

from datetime import date, timedelta

import pytest

from ledfyr.law.disclosure import GROUNDS, Answers, Ground, ground_called, grounds_in_force, why_not_disclose
from ledfyr.law.disclosure.cast import lawful
from ledfyr.law.disclosure.why_not_disclose import UnknownGround, not_in_force
from ledfyr.law.sources import NotInForce, Provision

BEGINS = {
    "waiver": "2019-01-01",
    "own_work": "2009-06-30",
    "against_crime_and_cheating": "2025-12-01",
    "risk_under_21": "2025-04-01",
    "risk_of_terrorism": "2025-04-01",
    "risk_to_close_person": "2025-04-01",
    "acute_intervention": "2015-01-01",
    "crime_against_child": "2025-12-01",
    "committed_terrorism": "2025-04-01",
    "committed_crime": "2025-04-01",
    "duty_by_law": "2009-06-30",
    "care_elsewhere": "2013-07-01",
    "whereabouts": "2025-07-01",
    "protected_registration": "2025-07-01",
    "supplier": "2023-07-01",
}
each_wording = pytest.mark.parametrize("wording", GROUNDS, ids=lambda wording: wording.value.key)


def keys_on(day: str) -> set[str]:
    return {ground.value.key for ground in grounds_in_force(date.fromisoformat(day))}


@pytest.mark.parametrize(("key", "first"), BEGINS.items())
def test_a_ground_begins_with_the_wording_that_was_read(key: str, first: str) -> None:
    day_before = date.fromisoformat(first) - timedelta(days=1)

    assert key in keys_on(first)
    assert key not in keys_on(day_before.isoformat())


def test_every_row_of_the_fact_sheet_is_there_once() -> None:
    assert [ground.source.fact for ground in GROUNDS] == [f"B-{row}" for row in range(30, 45)]
    assert [ground.value.key for ground in GROUNDS] == list(BEGINS)


def test_december_2025_widened_sharing_between_authorities() -> None:
    assert keys_on("2025-12-01") - keys_on("2025-11-30") == {"against_crime_and_cheating", "crime_against_child"}


def test_no_other_change_of_2026_touches_the_grounds() -> None:
    assert keys_on("2026-01-14") == keys_on("2026-01-15") == keys_on("2026-01-31") == keys_on("2026-02-01")


@each_wording
def test_a_ground_is_refused_the_day_before_it_begins(wording: Provision[Ground]) -> None:
    refusal = why_not_disclose(wording.value, lawful(wording.value), wording.valid_from - timedelta(days=1))

    assert refusal == not_in_force(wording.source)


@each_wording
def test_a_ground_is_found_by_its_key_as_it_stands_in_a_decision(wording: Provision[Ground]) -> None:
    assert ground_called(wording.value.key, wording.valid_from) == wording


def test_a_key_that_stands_for_nothing_on_the_day_is_not_in_force() -> None:
    with pytest.raises(NotInForce):
        ground_called("against_crime_and_cheating", date(2025, 11, 30))


def test_nobody_can_bring_a_ground_of_their_own() -> None:
    given: Answers = lawful(GROUNDS[0].value)
    ground = GROUNDS[0].value
    own = Ground("because", "", "", ground.force, ground.recipients, ground.lifts, (), ground.decided_by)

    with pytest.raises(UnknownGround):
        why_not_disclose(own, given, date(2026, 3, 2))
