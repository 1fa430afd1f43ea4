# SPDX-License-Identifier: EUPL-1.2
"""Says what else can be written in a case where it stands, beside what is due and the inquiry's own headings."""

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import StepKind


def more_to_do(case: CaseFacts) -> tuple[StepKind, ...]:
    """What a page may offer; whether the law lets it be done now is said on the page of the step."""
    if case.is_ended:
        return ()
    if case.inquiry_runs:
        return (StepKind.GUARDIAN, StepKind.INQUIRY_EXTENDED)
    if not case.is_decided:
        return (StepKind.PRELIMINARY, StepKind.GUARDIAN, StepKind.EXTENSION)
    if case.has(StepKind.MEASURES):
        return (StepKind.FOLLOWED, StepKind.CLOSED)
    if case.following_runs:
        return (StepKind.FOLLOWED, StepKind.CLOSED)
    return (StepKind.CLOSED,) if case.has(StepKind.FOLLOWING) else (StepKind.FOLLOWING, StepKind.CLOSED)
