# SPDX-License-Identifier: EUPL-1.2
"""Decides why a child's situation may not be followed up after an inquiry or a placement, and who is told of it."""

from datetime import date

from ledfyr.law.ages import age_on
from ledfyr.law.inquiry.kinds import FollowUpAfter
from ledfyr.law.inquiry.provisions import (
    FOLLOWED_AFTER_INQUIRY,
    FOLLOWED_AFTER_PLACEMENT,
    FOLLOWED_WITHOUT_CONSENT,
    FOLLOWING,
    TOLD_OF_FOLLOWING,
)
from ledfyr.law.sources import Refusal, in_force

GUARDIANS, CHILD = "vårdnadshavarna", "barnet"

NOT_AFTER_THIS = Refusal(
    "En sådan uppföljning kommer efter en utredning som har avslutats utan insats, eller efter en placering.",
    FOLLOWING,
    "Följ upp den beslutade insatsen i stället.",
)
PARTICULAR_NEED_ONLY = Refusal(
    "Utan samtycke får barnet följas upp bara om det är i särskilt behov av skydd eller stöd.",
    FOLLOWING,
    "Skriv vilket särskilt behov barnet har, eller fråga barnet och vårdnadshavarna.",
)
CARE_INSTEAD = Refusal(
    "Är förhållandena sådana som avses i LVU räcker det inte att följa upp utan samtycke.",
    FOLLOWING,
    "Tala med din chef om LVU.",
)


def why_not_follow_up(
    *, after: FollowUpAfter, child_and_guardians_consent: bool, particular_need: str, is_for_lvu: bool, on: date
) -> Refusal | None:
    """Why the board may not decide to follow up, or None. `is_for_lvu`: the case is such as LVU is about."""
    followed = {in_force(table, on).value for table in (FOLLOWED_AFTER_INQUIRY, FOLLOWED_AFTER_PLACEMENT)}
    in_force(FOLLOWED_WITHOUT_CONSENT, on)
    if after not in followed:
        return NOT_AFTER_THIS
    if child_and_guardians_consent:
        return None
    if is_for_lvu:
        return CARE_INSTEAD
    return None if particular_need.strip() else PARTICULAR_NEED_ONLY


def told_of_follow_up(*, born_on: date, on: date) -> tuple[str, ...]:
    """Who is told when a follow-up begins and again when it ends; the guardians always."""
    is_told = age_on(born_on, on) >= in_force(TOLD_OF_FOLLOWING, on).value
    return (CHILD, GUARDIANS) if is_told else (GUARDIANS,)
