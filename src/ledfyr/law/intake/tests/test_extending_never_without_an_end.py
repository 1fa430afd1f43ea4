# SPDX-License-Identifier: EUPL-1.2
"""No time is extended without reasons, without a later day, or after it has run out."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.inquiry import why_not_extend_inquiry
from ledfyr.law.intake import why_not_extend_preliminary_assessment
from ledfyr.law.sources import Refusal

Extension = Callable[[str, date | None, date, date], Refusal | None]
DAYS = st.dates(date(2025, 7, 1), date(2035, 1, 1))
REASONS = st.sampled_from(["", "  ", "Barnet ligger på sjukhus."])


def preliminary(reasons: str, until: date | None, due_on: date, decided_on: date) -> Refusal | None:
    return why_not_extend_preliminary_assessment(
        extraordinary_reasons=reasons, until=until, due_on=due_on, decided_on=decided_on
    )


def inquiry(reasons: str, until: date | None, due_on: date, decided_on: date) -> Refusal | None:
    return why_not_extend_inquiry(special_reasons=reasons, until=until, due_on=due_on, decided_on=decided_on)


@pytest.mark.parametrize("rule", [preliminary, inquiry])
@given(REASONS, st.none() | DAYS, DAYS, DAYS)
def test_a_time_is_extended_only_for_reasons_until_a_later_day_and_in_time(
    rule: Extension, reasons: str, until: date | None, due_on: date, decided_on: date
) -> None:
    is_lawful = bool(reasons.strip()) and until is not None and until > due_on and decided_on <= due_on

    assert (rule(reasons, until, due_on, decided_on) is None) == is_lawful
