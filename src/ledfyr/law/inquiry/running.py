# SPDX-License-Identifier: EUPL-1.2
"""Decides why an inquiry may not take longer, nobody be left uninformed of it, or a child not be met alone."""

from datetime import date

from ledfyr.law.inquiry.provisions import (
    EXTENDED_FOR,
    EXTENDED_HOW,
    EXTENDING,
    INFORMED_UNLESS,
    INFORMING,
    OWN_RULE,
    TALKED_WITH_AFTERWARDS,
    TALKED_WITH_IN_INQUIRY,
    TALKING,
)
from ledfyr.law.sources import Refusal, in_force

SPECIAL_REASONS_ONLY = Refusal(
    "En utredning får ta längre tid än fyra månader bara om det finns särskilda skäl.",
    EXTENDING,
    "Avsluta i tid, eller skriv vilka särskilda skäl som finns.",
)
UNTIL_A_STATED_DAY = Refusal(
    "En utredning förlängs för viss tid, och det finns ingen slutdag efter den gamla.",
    EXTENDING,
    "Ange den dag då utredningen senast ska vara klar.",
)
TIME_IS_OUT = Refusal(
    "Tiden är redan ute, och en tid som är ute går inte att förlänga.",
    OWN_RULE,
    "Avsluta utredningen så fort det går, och anteckna varför den blev sen.",
)
INFORM_NOW = Refusal(
    "Den som berörs ska genast få veta att en utredning har inletts.",
    INFORMING,
    "Informera nu, eller skriv vilka särskilda skäl som talar mot det.",
)
NOT_ALONE_YET = Refusal(
    "Innan en utredning är inledd får barnet inte träffas utan vårdnadshavarens samtycke.",
    TALKING,
    "Fråga vårdnadshavaren, eller inled en utredning om behovet av skydd eller stöd kräver det.",
)


def why_not_extend_inquiry(
    *, special_reasons: str, until: date | None, due_on: date, decided_on: date
) -> Refusal | None:
    """Why an inquiry may not be extended, or None. `due_on` is the last day as it stands before the decision."""
    in_force(EXTENDED_FOR, decided_on)
    in_force(EXTENDED_HOW, decided_on)
    if not special_reasons.strip():
        return SPECIAL_REASONS_ONLY
    if decided_on > due_on:
        return TIME_IS_OUT
    return None if until is not None and until > due_on else UNTIL_A_STATED_DAY


def why_not_put_off_informing(*, special_reasons: str, on: date) -> Refusal | None:
    in_force(INFORMED_UNLESS, on)
    return None if special_reasons.strip() else INFORM_NOW


def why_not_talk_with_child_alone(
    *, guardians_consent: bool, inquiry_runs: bool, follow_up_runs: bool, on: date
) -> Refusal | None:
    """Why a child may not be met without the guardians, or None; their presence goes with their consent."""
    in_force(TALKED_WITH_IN_INQUIRY, on)
    in_force(TALKED_WITH_AFTERWARDS, on)
    return None if guardians_consent or inquiry_runs or follow_up_runs else NOT_ALONE_YET
