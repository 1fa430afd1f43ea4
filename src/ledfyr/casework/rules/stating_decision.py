# SPDX-License-Identifier: EUPL-1.2
"""Decides what the decision that ends an inquiry still has to say, and whose yes a support measure still needs."""

from collections.abc import Mapping
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.stating_inquiry import Check
from ledfyr.casework.rules.steps import Part, Stated, StepKind
from ledfyr.law.consent import Stand, why_not_assessed_measure, why_not_qualified_contact_person
from ledfyr.law.inquiry import ChildsPart, Decision, why_not_decide_about_child, why_not_issue_decision
from ledfyr.law.inquiry.provisions import FOLLOWING
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.law.support_measures import Kind

DECISIONS = Source(Law.FL, "31", "A-105")
FOLLOWING_UP = Source(Law.LEDFYR, "", "A-58")

CHOOSE_MEASURES = Refusal("Ingen insats är vald.", DECISIONS, "Kryssa för minst en insats, eller avsluta utan insats.")
DESCRIBE_MEASURES = Refusal(
    "Det står inte vad insatsen innehåller.", DECISIONS, "Skriv vad som ska göras, av vem, hur ofta och från när."
)
PLAN_FOLLOW_UP = Refusal(
    "Det finns ingen kommande dag då insatsen följs upp.", FOLLOWING_UP, "Välj en dag tillsammans med familjen."
)
FOLLOWED_TOO_LONG = Refusal(
    "Den dagen får barnet inte längre följas upp.",
    FOLLOWING,
    "Välj en dag inom sex månader från det att utredningen avslutades, eller lämna den tom.",
)
OPEN_KINDS = (Kind.CONTACT_PERSON, Kind.CONTACT_FAMILY, Kind.QUALIFIED_CONTACT_PERSON, Kind.ANOTHER)


def why_not_last_day(kind: StepKind, case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """Why what was decided or followed up has no next day, or one that does not come or comes too late, or None."""
    if kind not in (StepKind.MEASURES, StepKind.FOLLOWED):
        return None
    if stated.until is None:
        return PLAN_FOLLOW_UP if kind is StepKind.MEASURES else None
    if stated.until <= on:
        return PLAN_FOLLOW_UP
    ends_on = case.following_due.due_on if case.following_runs and case.following_due else stated.until
    return None if stated.until <= ends_on else FOLLOWED_TOO_LONG


def _deciding(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """What every decision has to say: reasons, the child's own part, and how to appeal what was not given."""
    gives_all = stated.is_yes(Part.GIVES_ALL)
    decision = Decision(
        reasons=stated.says(Part.REASONS),
        gives_all_that_was_asked=gives_all,
        party_heard_on=case.last.get(StepKind.COMMUNICATED),
        not_heard_because="",  # which is a step of its own, as communicating is
        is_appealable=not gives_all,
        says_how_to_appeal=stated.is_yes(Part.APPEAL_TOLD),
    )
    # What the child said and was told are steps of their own, and complete; here is asked what the view has meant.
    heard_on, told_on = case.last.get(StepKind.CHILDS_VIEW), case.last.get(StepKind.CHILD_TOLD)
    part = ChildsPart(
        view=heard_on.isoformat() if heard_on else "",
        how_weighed=stated.says(Part.HOW_WEIGHED),
        not_heard_because="" if heard_on else StepKind.NOT_HEARD,
        told_on=told_on,
        is_understanding_checked=True,
    )
    return why_not_issue_decision(decision, on) or why_not_decide_about_child(part, on)


def _measures(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    kinds = measures_in(stated)
    if not kinds or not set(kinds) <= set(OPEN_KINDS):
        return CHOOSE_MEASURES
    if not stated.says(Part.TEXT):
        return DESCRIBE_MEASURES
    refusals = (_consent(kind, case, stated, on) for kind in kinds)
    return next(filter(None, refusals), None) or _deciding(case, stated, on)


def measures_in(stated: Stated) -> tuple[Kind, ...]:
    """The kinds of support measure that are decided, by their codes."""
    return tuple(Kind[code] for code in stated.says(Part.MEASURES).split(",") if code in Kind.__members__)


def _consent(kind: Kind, case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """Whose consent is missing. An unknown age is that of the smallest child, for whom the guardians say yes."""
    born_on, guardians = case.born_on or on, stated.is_yes(Part.GUARDIANS_CONSENT)
    person, because = _stand(stated), stated.says(Part.SUITABLE_BECAUSE)
    if kind is Kind.QUALIFIED_CONTACT_PERSON:
        return why_not_qualified_contact_person(
            born_on=born_on, on=on, guardians_consent=guardians, person=person, suitable_because=because
        )
    return why_not_assessed_measure(
        born_on=born_on,
        on=on,
        is_placement=False,
        guardians_consent=guardians,
        person=person,
        suitable_because=because,
    )


def _stand(stated: Stated) -> Stand:
    said = stated.says(Part.CHILD_SAYS)
    return Stand[said] if said in Stand.__members__ else Stand.SILENT


DECISION_CHECKS: Mapping[StepKind, Check] = {StepKind.MEASURES: _measures, StepKind.WITHOUT_MEASURE: _deciding}
