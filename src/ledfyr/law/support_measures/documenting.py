# SPDX-License-Identifier: EUPL-1.2
"""Decides whether social services must note who somebody is, and when they may not."""

from datetime import date

from ledfyr.law.sources import Refusal, in_force
from ledfyr.law.support_measures.kinds import Occasion
from ledfyr.law.support_measures.provisions import (
    ADVICE_IS_NOT,
    CASES_ARE_DOCUMENTED,
    IDENTITY_MAY_BE_LEFT_OUT,
    NO_IDENTITY,
)

COUNTED_ONLY = Refusal(
    "Nämnden har beslutat att identiteten inte dokumenteras för den här insatsen.",
    NO_IDENTITY,
    "Räkna besöket utan namn eller andra uppgifter om personen.",
)


def must_document_person(*, occasion: Occasion, is_without_identity: bool, on: date) -> bool:
    """Whether personal circumstances must be documented. `is_without_identity`: the board has decided so for it."""
    in_force(CASES_ARE_DOCUMENTED, on)
    if occasion is Occasion.ADVICE:
        in_force(ADVICE_IS_NOT, on)
        return False
    return why_not_record_identity(occasion=occasion, is_without_identity=is_without_identity, on=on) is None


def why_not_record_identity(*, occasion: Occasion, is_without_identity: bool, on: date) -> Refusal | None:
    """Why there may be no name in what is noted, or None. The board can decide so only where no needs are assessed."""
    in_force(IDENTITY_MAY_BE_LEFT_OUT, on)
    return COUNTED_ONLY if is_without_identity and occasion is Occasion.OPEN_ACCESS_MEASURE else None
