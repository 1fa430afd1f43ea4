# SPDX-License-Identifier: EUPL-1.2
"""Decides what a step of an inquiry still has to say; what the law asks for is asked of it."""

from collections.abc import Callable, Mapping
from datetime import date

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import SIDES, Part, Stated, StepKind
from ledfyr.law.ages import is_party_alone
from ledfyr.law.inquiry import why_not_extend_inquiry, why_not_put_off_informing
from ledfyr.law.inquiry.deciding import ASK_THE_CHILD, CHECK_UNDERSTANDING, TELL_THE_CHILD
from ledfyr.law.inquiry.provisions import COMMUNICATING
from ledfyr.law.sources import Law, Refusal, Source

OWN_RULE = Source(Law.LEDFYR, "", "G.4 44")
SIGNED_STEPS = Source(Law.LEDFYR, "", "G.4 34")
PARTY = Source(Law.SOL, "3:4", "A-04")

NOTHING_WRITTEN = Refusal("Det står inget att spara.", SIGNED_STEPS, "Skriv några ord.")
SAY_ONE_OF_BOTH = Refusal(
    "Det står både att det är gjort och varför det inte är gjort.", OWN_RULE, "Låt bara det ena stå kvar."
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
UNCOMMUNICATED = Refusal(
    "Det står varken att materialet är kommunicerat eller varför det är obehövligt.",
    COMMUNICATING,
    "Skriv vem som har fått det och när, eller varför det är obehövligt.",
)
Check = Callable[[CaseFacts, Stated, date], Refusal | None]


def text_written(_case: CaseFacts, stated: Stated, _on: date) -> Refusal | None:
    """Why a note is not saved: there is nothing in it."""
    return None if stated.says(Part.TEXT) else NOTHING_WRITTEN


def party_reached(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    """Why the child has to get it itself, or None: from 15 nobody else plays its part. An unknown age is a child's."""
    is_alone = case.born_on is not None and is_party_alone(case.born_on, on)
    return REACH_THE_PARTY if is_alone and not stated.is_yes(Part.TO_CHILD) else None


def _informing(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    if not stated.says(Part.TEXT):
        return why_not_put_off_informing(special_reasons=stated.says(Part.SPECIAL_REASONS), on=on)
    return SAY_ONE_OF_BOTH if stated.says(Part.SPECIAL_REASONS) else party_reached(case, stated, on)


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
    return SAY_ONE_OF_BOTH if stated.says(Part.UNNECESSARY_BECAUSE) else party_reached(case, stated, on)


def _analysing(case: CaseFacts, stated: Stated, on: date) -> Refusal | None:
    return text_written(case, stated, on) or (None if stated.says(Part.NEED) else STATE_THE_NEEDS)


INQUIRY_CHECKS: Mapping[StepKind, Check] = {
    **dict.fromkeys(SIDES, text_written),
    StepKind.INFORMED: _informing,
    StepKind.CHILDS_VIEW: _view,
    StepKind.NOT_HEARD: _not_heard,
    StepKind.CHILD_TOLD: _telling,
    StepKind.INQUIRY_EXTENDED: _extension,
    StepKind.COMMUNICATED: _communicating,
    StepKind.ANALYSIS: _analysing,
}
