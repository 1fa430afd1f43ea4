# SPDX-License-Identifier: EUPL-1.2
"""A description that fits few is of somebody, and who writes without a name is never looked for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.secrecy import (
    Colleague,
    Given,
    why_not_share_without_names,
    why_not_tell,
    why_not_trace,
    why_not_treat_as_anonymous,
)
from ledfyr.law.secrecy.anonymous_contact import ADVICE, GUARDIANS_INFORMED
from ledfyr.law.secrecy.within_the_municipality import FEWEST_WHO_FIT

IN_MARCH = date(2026, 3, 2)


@given(some.none() | some.integers(0, 500), some.booleans())
def test_a_description_is_shared_when_enough_fit_and_another_has_read_it(fit: int | None, read: bool) -> None:  # noqa: FBT001
    refusal = why_not_share_without_names(fit, read_by_another=read, on=IN_MARCH)

    assert (refusal is None) == (fit is not None and fit >= 5 and read)


@pytest.mark.parametrize("colleague", Colleague)
def test_only_the_same_branch_is_told_without_a_decision(colleague: Colleague) -> None:
    assert (why_not_tell(colleague) is None) == (colleague is Colleague.SAME_BRANCH)


@pytest.mark.parametrize("is_in_danger", [True, False])
def test_tracing_is_refused_whatever_has_happened(is_in_danger: bool) -> None:  # noqa: FBT001
    assert why_not_trace(is_in_danger=is_in_danger).instead


@given(some.frozensets(some.sampled_from(Given)), some.booleans())
def test_who_has_given_anything_is_not_anonymous(said: frozenset[Given], told: bool) -> None:  # noqa: FBT001
    assert (why_not_treat_as_anonymous(said, told_first=told) is None) == (not said and told)


def test_what_a_lawyer_must_settle_about_contact_is_marked() -> None:
    marked = [FEWEST_WHO_FIT[0].value.lawyer_decides, ADVICE[0].value.lawyer_decides]

    assert all([*marked, GUARDIANS_INFORMED[0].value.lawyer_decides])
    assert "Juristen avgör: Hur många" in str(FEWEST_WHO_FIT[0].value)
    assert "Juristen avgör: Var går gränsen" in str(ADVICE[0].value)
