# SPDX-License-Identifier: EUPL-1.2
"""An inquiry that was opened in March, with all that it asks for before a decision, and children of every age."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import SIDES, StepKind, TakenStep
from ledfyr.casework.rules.taking_steps import completed, why_not_take_step
from ledfyr.casework.tests.stating import AUTUMN, NOTHING, PROTECTED, RECEIVED, SOCIONOM, case, stated, taken
from ledfyr.law.inquiry import Qualification

DECIDED_ON = date(2026, 5, 4)
BEGUN = (PROTECTED, taken(StepKind.OPENED), taken(StepKind.INFORMED))
LOOKED_AT = (*BEGUN, *(taken(side) for side in SIDES), taken(StepKind.CHILDS_VIEW), taken(StepKind.CHILD_TOLD))
ANALYSED = (*LOOKED_AT, taken(StepKind.ANALYSIS))
HELPED = (*ANALYSED, taken(StepKind.MEASURES, DECIDED_ON, AUTUMN))
ENDED = (*ANALYSED, taken(StepKind.WITHOUT_MEASURE, DECIDED_ON))
FOLLOWED = (*ENDED, taken(StepKind.FOLLOWING, DECIDED_ON, date(2026, 11, 4)))
NINE, THIRTEEN, FIFTEEN, EIGHTEEN = (date(RECEIVED.year - years, 1, 1) for years in (9, 13, 15, 18))


def aged(steps: tuple[TakenStep, ...], born_on: date | None) -> CaseFacts:
    """The case of somebody who was born on the day."""
    return replace(case(*steps), born_on=born_on)


def reason(
    kind: StepKind,
    facts: CaseFacts,
    changed: Mapping[str, str] = NOTHING,
    *,
    by: Qualification = SOCIONOM,
    on: date = DECIDED_ON,
    until: date | None = None,
) -> str:
    """Why the step is not taken, or nothing when it is."""
    told = completed(kind, facts, stated(kind, changed, until=until))
    refusal = why_not_take_step(kind, facts, told, qualification=by, on=on)
    return refusal.reason if refusal else ""
