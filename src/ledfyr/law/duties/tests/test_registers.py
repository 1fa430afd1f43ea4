# SPDX-License-Identifier: EUPL-1.2
"""What may be secret is always registered, and an entry needs its day, number and matter but no sender."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.duties import RegisterEntry, why_not_leave_unregistered, why_not_register
from ledfyr.law.duties.examples_of_documents import IN_MARCH

words = some.sampled_from(["", " ", "\n", "enskild", "2026-114"])


@given(some.booleans(), some.booleans())
def test_what_may_be_secret_is_never_left_out(in_order: bool, slight: bool) -> None:  # noqa: FBT001
    assert why_not_leave_unregistered(may_be_secret=True, kept_in_order=in_order, of_slight_importance=slight)


@given(words, words, words)
def test_an_entry_is_whole_when_number_and_matter_are_said(number: str, sender: str, matter: str) -> None:
    refusal = why_not_register(RegisterEntry(IN_MARCH, number, sender, matter), IN_MARCH)

    assert (refusal is None) == bool(number.strip() and matter.strip())


@pytest.mark.parametrize("arrived_on", [None, IN_MARCH.replace(day=3)])
def test_an_entry_without_a_day_that_has_been_is_refused(arrived_on: date | None) -> None:
    assert why_not_register(RegisterEntry(arrived_on, "2026-114", "", "anmälan"), IN_MARCH)
