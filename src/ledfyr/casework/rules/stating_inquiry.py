# SPDX-License-Identifier: EUPL-1.2
"""Decides what a step of an inquiry, or one after it, still has to say; what the law asks for is asked of it."""

from collections.abc import Callable, Mapping
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import SIDES, Part, Stated, StepKind
from ledfyr.law.ages import is_party_alone
from ledfyr.law.consent import Stand, why_not_assessed_measure, why_not_qualified_contact_person
from ledfyr.law.inquiry import (
    ChildsPart,
    Decision,
    FollowUpAfter,
    why_not_decide_about_child,
    why_not_extend_inquiry,
    why_not_follow_up,
    why_not_issue_decision,
    why_not_put_off_informing,
)
from ledfyr.law.inquiry.deciding import ASK_THE_CHILD, CHECK_UNDERSTANDING, TELL_THE_CHILD
from ledfyr.law.inquiry.provisions import COMMUNICATING, TELLING_OF_FOLLOWING
from ledfyr.law.intake import why_not_withhold_feedback
from ledfyr.law.intake.provisions import FEEDBACK
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.law.support_measures import Kind

OWN_RULE = Source(Law.LEDFYR, "", "G.4 44")
SIGNED_STEPS = Source(Law.LEDFYR, "", "G.4 34")
DECISIONS = Source(Law.FL, "31", "A-105")
PARTY = Source(Law.SOL, "3:4", "A-04")
FOLLOWING_UP = Source(Law.LEDFYR, "", "A-58")

NOTHING_WRITTEN = Refusal("Det står inget att spara.", SIGNED_STEPS, "Skriv några ord.")
SAY_ONE_OF_BOTH = Refusal(
    "Det står både att det är gjort och varför det inte är gjort.", OWN_RULE, "Låt bara det ena stå kvar."
)
SAY_WHO_WAS_INFORMED = Refusal(
    "Det står både att de som berörs är informerade och varför de inte är det.",
    OWN_RULE,
    "Låt bara det ena stå kvar.",
)
REACH_THE_PARTY = Refusal(
    "Den som har fyllt 15 år är själv part, och det står inte att hen har fått det här.",
    PARTY,
    "Ge det till den unge, och kryssa för att det är gjort.",
)
STATE_THE_NEEDS = Refusal(
    "Det står inte vilka behov barnet har.",
    OWN_RULE,
    "Skriv vad ni kommer fram till: behov av skydd, av stöd, eller inget.",
)
CHOOSE_MEASURES = Refusal("Ingen insats är vald.", DECISIONS, "Kryssa för minst en insats, eller avsluta utan insats.")
DESCRIBE_MEASURES = Refusal(
    "Det står inte vad insatsen innehåller.", DECISIONS, "Skriv vad som ska göras, av vem, hur ofta och från när."
)
PLAN_FOLLOW_UP = Refusal(
    "Det finns ingen kommande dag då insatsen följs upp.", FOLLOWING_UP, "Välj en dag tillsammans med familjen."
)
UNCOMMUNICATED = Refusal(
    "Det står varken att materialet är kommunicerat eller varför det är obehövligt.",
    COMMUNICATING,
    "Skriv vem som har fått det och när, eller varför det är obehövligt.",
)
TELL_OF_FOLLOWING = Refusal(
    "Det står inte att de som berörs har fått veta det.",
    TELLING_OF_FOLLOWING,
    "Berätta för vårdnadshavarna, och för barnet från 15 år. Skriv när ni gjorde det.",
)
ANSWER_OR_WITHHOLD = Refusal(
    "Det står både att beskedet är lämnat och varför det är olämpligt.", FEEDBACK, "Låt bara det ena stå kvar."
)
OPEN_KINDS = (Kind.CONTACT_PERSON, Kind.CONTACT_FAMILY, Kind.QUALIFIED_CONTACT_PERSON, Kind.ANOTHER)
Check = Callable[[CaseFacts, Stated, date], Refusal | None]


def text_written(_case: CaseFacts, stated: Stated, _on: date) -> Refusal | None:
    """Why a note is not saved: there is nothing in it."""
    return None if stated.says(Part.TEXT) else NOTHING_WRITTEN


def why_not_last_day(kind: StepKind, stated: Stated, on: date) -> Refusal | None:
    """Why a measure that was decided or followed up has no next day, or a day that has passed, or None."""
    if kind is StepKind.MEASURES:
        return None if stated.until and stated.until > on else PLAN_FOLLOW_UP
    if kind is StepKind.FOLLOWED:
        return None if stated.until is None or stated.until > on else PLAN_FOLLOW_UP
    return None


def _informing(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    if not stated.says(Part.TEXT):
        return why_not_put_off_informing(special_reasons=stated.says(Part.SPECIAL_REASONS), on=on)
    return SAY_WHO_WAS_INFORMED if stated.says(Part.SPECIAL_REASONS) else _party(case, stated, on)


def _party(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """From 15 the child is a party, whose part nobody else plays. An unknown age is a child's."""
    is_alone = case.born_on is not None and is_party_alone(case.born_on, on)
    return REACH_THE_PARTY if is_alone and not stated.is_yes(Part.TO_CHILD) else None


def _view(_case: CaseFacts, stated: Stated, _on: date) -> Refusal | None:
    return None if stated.says(Part.TEXT) else ASK_THE_CHILD


def _not_heard(_case: CaseFacts, stated: Stated, _on: date) -> Refusal | None:
    return None if stated.says(Part.NOT_HEARD_BECAUSE) else ASK_THE_CHILD


def _telling(_case: CaseFacts, stated: Stated, _on: date) -> Refusal | None:
    told, because = stated.says(Part.TEXT), stated.says(Part.NOT_TOLD_BECAUSE)
    if not told:
        return None if because else TELL_THE_CHILD
    if because:
        return SAY_ONE_OF_BOTH
    return None if stated.says(Part.UNDERSTOOD) else CHECK_UNDERSTANDING


def _extension(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    assert case.inquiry_due is not None  # noqa: S101  # the order of steps: it has been opened
    return why_not_extend_inquiry(
        special_reasons=stated.says(Part.SPECIAL_REASONS),
        until=stated.until,
        due_on=case.inquiry_due.due_on,
        decided_on=on,
    )


def _communicating(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    if not stated.says(Part.TEXT):
        return None if stated.says(Part.UNNECESSARY_BECAUSE) else UNCOMMUNICATED
    return SAY_ONE_OF_BOTH if stated.says(Part.UNNECESSARY_BECAUSE) else _party(case, stated, on)


def _analysing(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return text_written(case, stated, on) or (None if stated.says(Part.NEED) else STATE_THE_NEEDS)


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


def _following(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    refusal = why_not_follow_up(
        after=FollowUpAfter.INQUIRY_WITHOUT_MEASURE,
        child_and_guardians_consent=stated.is_yes(Part.GUARDIANS_CONSENT),
        particular_need=stated.says(Part.NEED),
        is_for_lvu=stated.is_yes(Part.IS_FOR_CARE),
        on=on,
    )
    return refusal or _told_of_following(case, stated, on)


def _told_of_following(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return _party(case, stated, on) if stated.says(Part.TOLD) else TELL_OF_FOLLOWING


def _ending_following(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return text_written(case, stated, on) or _told_of_following(case, stated, on)


def _feedback(_case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    because = stated.says(Part.WITHHELD_BECAUSE)
    if not stated.is_yes(Part.ANSWERED):
        return why_not_withhold_feedback(asked=True, unsuitable_because=because, on=on)
    return ANSWER_OR_WITHHOLD if because else None


INQUIRY_CHECKS: Mapping[StepKind, Check] = {
    **dict.fromkeys((*SIDES, StepKind.FOLLOWED, StepKind.CLOSED), text_written),
    StepKind.INFORMED: _informing,
    StepKind.CHILDS_VIEW: _view,
    StepKind.NOT_HEARD: _not_heard,
    StepKind.CHILD_TOLD: _telling,
    StepKind.INQUIRY_EXTENDED: _extension,
    StepKind.COMMUNICATED: _communicating,
    StepKind.ANALYSIS: _analysing,
    StepKind.MEASURES: _measures,
    StepKind.WITHOUT_MEASURE: _deciding,
    StepKind.FOLLOWING: _following,
    StepKind.FOLLOWING_ENDED: _ending_following,
    StepKind.FEEDBACK: _feedback,
}
