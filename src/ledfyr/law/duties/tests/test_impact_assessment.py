# SPDX-License-Identifier: EUPL-1.2
"""What is risky does not begin before it is assessed, and more that is risky never needs less."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.duties import Criterion, Processing, needs_impact_assessment, why_not_process
from ledfyr.law.duties.impact_assessment import CRITERIA, ENOUGH
from ledfyr.law.sources import Standing

IN_MARCH = date(2026, 3, 2)
criteria = some.frozensets(some.sampled_from(Criterion))
days = some.none() | some.dates(date(2026, 1, 1), date(2026, 4, 1))
processings = some.builds(
    Processing,
    criteria=criteria,
    assessed_on=days,
    changed_on=days,
    remaining_risk_is_high=some.booleans(),
    consulted=some.booleans(),
)


@given(criteria, criteria)
def test_another_criterion_never_takes_the_duty_away(met: frozenset[Criterion], more: frozenset[Criterion]) -> None:
    assert needs_impact_assessment(met | more, IN_MARCH) >= needs_impact_assessment(met, IN_MARCH)


@given(processings)
def test_what_begins_is_assessed_after_its_last_change_or_needs_no_assessment(processing: Processing) -> None:
    assessed_on, changed_on = processing.assessed_on, processing.changed_on
    is_assessed = assessed_on is not None and max(assessed_on, changed_on or assessed_on) == assessed_on <= IN_MARCH
    is_safe = processing.consulted or not processing.remaining_risk_is_high

    may_begin = (is_assessed and is_safe) or len(processing.criteria) < 2
    assert (why_not_process(processing, IN_MARCH) is None) == may_begin


def test_the_list_is_from_memory_and_the_number_is_not() -> None:
    assert CRITERIA[0].source.standing is Standing.FROM_MEMORY
    assert ENOUGH[0].source.standing is Standing.VERIFIED
