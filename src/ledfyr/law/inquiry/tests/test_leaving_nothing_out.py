# SPDX-License-Identifier: EUPL-1.2
"""A decision is sent when nothing is missing, and whatever is missing is named first."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.inquiry import ChildsPart, Decision, why_not_decide_about_child, why_not_issue_decision

IN_MARCH = date(2026, 3, 2)
WORDS = st.sampled_from(["", " ", "Text."])
DAYS = st.none() | st.just(IN_MARCH)
PARTS = st.builds(ChildsPart, WORDS, WORDS, WORDS, DAYS, WORDS, st.booleans())
DECISIONS = st.builds(Decision, WORDS, st.booleans(), DAYS, WORDS, st.booleans(), st.booleans())


@given(PARTS)
def test_a_child_is_heard_and_told_or_it_says_why_not(part: ChildsPart) -> None:
    is_heard = part.how_weighed.strip() if part.view.strip() else part.not_heard_because.strip()
    is_told = part.not_told_because.strip() if part.told_on is None else part.is_understanding_checked

    assert (why_not_decide_about_child(part, IN_MARCH) is None) == bool(is_heard and is_told)


@given(DECISIONS)
def test_a_decision_says_why_after_hearing_and_how_to_appeal(decision: Decision) -> None:
    is_heard = decision.gives_all_that_was_asked or decision.party_heard_on or decision.not_heard_because.strip()
    is_whole = decision.reasons.strip() and is_heard and (decision.says_how_to_appeal or not decision.is_appealable)

    assert (why_not_issue_decision(decision, IN_MARCH) is None) == bool(is_whole)
