# SPDX-License-Identifier: EUPL-1.2
"""Decides what a step after the inquiry still has to say: following up, closing, and what a reporter is told."""

from collections.abc import Mapping
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.stating_inquiry import SAY_ONE_OF_BOTH, Check, party_reached, text_written
from ledfyr.casework.rules.steps import Part, Stated, StepKind
from ledfyr.law.inquiry import FollowUpAfter, why_not_follow_up
from ledfyr.law.inquiry.provisions import TELLING_OF_FOLLOWING
from ledfyr.law.intake import why_not_withhold_feedback
from ledfyr.law.sources import Refusal

TELL_OF_FOLLOWING = Refusal(
    "Det står inte att de som berörs har fått veta det.",
    TELLING_OF_FOLLOWING,
    "Berätta för vårdnadshavarna, och för barnet från 15 år. Skriv när ni gjorde det.",
)


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
    return party_reached(case, stated, on) if stated.says(Part.TOLD) else TELL_OF_FOLLOWING


def _ending_following(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return text_written(case, stated, on) or _told_of_following(case, stated, on)


def _feedback(_case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    because = stated.says(Part.WITHHELD_BECAUSE)
    if not stated.is_yes(Part.ANSWERED):
        return why_not_withhold_feedback(asked=True, unsuitable_because=because, on=on)
    return SAY_ONE_OF_BOTH if because else None


CHECKS_AFTERWARDS: Mapping[StepKind, Check] = {
    **dict.fromkeys((StepKind.FOLLOWED, StepKind.CLOSED), text_written),
    StepKind.FOLLOWING: _following,
    StepKind.FOLLOWING_ENDED: _ending_following,
    StepKind.FEEDBACK: _feedback,
}
