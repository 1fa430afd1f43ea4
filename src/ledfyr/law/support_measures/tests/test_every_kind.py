# SPDX-License-Identifier: EUPL-1.2
"""Whatever the kind and the age, nothing is open without the board, and no plan is settled with a part missing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.support_measures import CatalogueLine, Kind, PlanPart, why_not_offer_openly, why_not_settle_plan

IN_MARCH = date(2026, 3, 2)


@pytest.mark.parametrize("kind", Kind)
@given(st.integers(0, 90))
def test_nothing_is_open_without_a_decision_of_the_board(kind: Kind, from_age: int) -> None:
    line = CatalogueLine(kind, from_age, decision_number="", decided_on=None, conditions="Fritt.")

    assert why_not_offer_openly(line, IN_MARCH) is not None


@pytest.mark.parametrize("kind", Kind)
@given(st.integers(0, 90), st.integers(0, 30))
def test_a_higher_age_never_closes_what_was_open(kind: Kind, from_age: int, older: int) -> None:
    younger, elder = (
        why_not_offer_openly(CatalogueLine(kind, age, "SN 1", date(2025, 9, 18), "Fritt."), IN_MARCH)
        for age in (from_age, from_age + older)
    )

    assert younger is not None or elder is None


@given(st.sets(st.sampled_from(PlanPart)))
def test_a_plan_is_settled_with_all_its_parts_and_no_fewer(says: set[PlanPart]) -> None:
    assert (why_not_settle_plan(says=says, on=IN_MARCH) is None) == (says == set(PlanPart))
