# SPDX-License-Identifier: EUPL-1.2
"""Says what an inquiry lacks before its analysis and before its decision, in the order in which it is best done."""

from collections.abc import Iterator, Mapping

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import SIDES, StepKind
from ledfyr.law.inquiry.deciding import ASK_THE_CHILD, TELL_THE_CHILD
from ledfyr.law.inquiry.running import INFORM_NOW
from ledfyr.law.intake.opening import ASSESS_PROTECTION
from ledfyr.law.sources import Law, Refusal, Source

THREE_SIDES = Source(Law.LEDFYR, "", "G.4 40")
ANALYSING = Source(Law.LEDFYR, "", "G.4 41")
CALLED: Mapping[StepKind, str] = {
    StepKind.DEVELOPMENT: "barnets utveckling",
    StepKind.PARENTS: "föräldrarnas förmåga",
    StepKind.SURROUNDINGS: "familj och miljö",
}
LOOK_AT: Mapping[StepKind, Refusal] = {
    side: Refusal(
        f"Det står inget om {CALLED[side]}.",
        THREE_SIDES,
        "Skriv vad ni har sett. Har ni låtit bli att titta på det: skriv varför det inte behövdes.",
    )
    for side in SIDES
}
ANALYSE_FIRST = Refusal(
    "Det finns ingen analys av vad barnet behöver.", ANALYSING, "Skriv analysen och vad ni kommer fram till först."
)


def missing_before_analysis(case: CaseFacts) -> tuple[Refusal, ...]:
    """What nobody can analyse without: the three sides, and the child's own view or why it was not asked."""
    return tuple(_before_analysis(case))


def missing_before_decision(case: CaseFacts) -> tuple[Refusal, ...]:
    """Everything that has to be there before the inquiry ends, with or without a support measure."""
    return tuple(_before_decision(case))


def _before_analysis(case: CaseFacts) -> Iterator[Refusal]:
    yield from (LOOK_AT[side] for side in case.sides_missing)
    if not case.has(StepKind.CHILDS_VIEW) and not case.has(StepKind.NOT_HEARD):
        yield ASK_THE_CHILD


def _before_decision(case: CaseFacts) -> Iterator[Refusal]:
    if not case.is_protection_assessed:
        yield ASSESS_PROTECTION
    if case.informed_on is None:
        yield INFORM_NOW
    yield from _before_analysis(case)
    if not case.has(StepKind.CHILD_TOLD):
        yield TELL_THE_CHILD
    if not case.has(StepKind.ANALYSIS):
        yield ANALYSE_FIRST
