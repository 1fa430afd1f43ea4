# SPDX-License-Identifier: EUPL-1.2
"""Decides who is told what somebody is afraid of, which opening the case does not tell, and what a note on it says."""

from ledfyr.casework.rules.seeing_cases import CaseState, why_not_open_case
from ledfyr.casework.rules.telling import UNSIGNED, Telling, Told
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

APART = Source(Law.LEDFYR, "", "G.5 54")
NOT_FOR_YOU = Refusal(
    "Hot och skydd öppnas bara för den som är ansvarig för ärendet, och för enhetens chef.",
    APART,
    "Fråga den som är ansvarig vad du behöver veta för att arbeta säkert.",
)
SAY_WHY = Refusal("Hot och skydd visas bara för den som skriver varför.", APART, "Välj ett skäl. Det står i loggen.")
NOTHING_FEARED = Refusal(
    "Det står inte vad personen är rädd för.", APART, "Skriv det med personens egna ord. Ange ingen nivå."
)
NO_PROTECTION = Refusal(
    "Det står inte vad ni gör för att skydda personen.",
    APART,
    "Skriv vad ni har kommit överens om, om så bara för i dag.",
)


def why_not_see_threat(reader: Reader, case: CaseState, *, gave_reason: bool) -> Refusal | None:
    """The reason why a member is not told of threats, or None. Whatever else opens the case does not open this."""
    return why_not_near_threat(reader, case) or (None if gave_reason else SAY_WHY)


def why_not_near_threat(reader: Reader, case: CaseState) -> Refusal | None:
    """The reason why a member neither reads nor writes of threats in the case, or None."""
    if refusal := why_not_open_case(reader, case):
        return refusal
    is_near = reader.account == case.responsible or Role.UNIT_MANAGER in reader.roles
    return None if is_near else NOT_FOR_YOU


def why_not_note_threat(telling: Telling) -> Refusal | None:
    """The reason why a note on threats is not saved like that, or None."""
    if not telling.says(Told.FEARED):
        return NOTHING_FEARED
    if not telling.says(Told.PROTECTION):
        return NO_PROTECTION
    return None if telling.is_yes(Told.SIGNED) else UNSIGNED
