# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a report is under the rules that protect children and the young, and what may not come first."""

from datetime import date

from ledfyr.law.ages import is_child, is_young_adult
from ledfyr.law.intake.provisions import IN_THE_CASE_FILE, PROTECTING_FIRST, PROTECTION, PROTECTION_FIRST
from ledfyr.law.sources import Refusal, in_force

PROTECTION_COMES_FIRST = Refusal(
    "Skyddsbedömningen är inte antecknad. Det kan vara farligt för barnet att vårdnadshavarna får veta först.",
    PROTECTING_FIRST,
    "Gör skyddsbedömningen först, och anteckna den.",
)


def concerns_child_or_young(*, born_on: date | None, may_need_care: bool | None, on: date) -> bool:
    """Whether a report needs the immediate protection assessment and the decision within fourteen days.

    Children always; from 18 and under 21 when care under LVU may be needed. What nobody knows counts as yes.
    """
    in_force(PROTECTION, on)
    if born_on is None or is_child(born_on, on):
        return True
    return is_young_adult(born_on, on) and may_need_care is not False


def is_kept_in_case_file(*, born_on: date | None, on: date) -> bool:
    """Whether the protection assessment belongs in a personal case file, also when no inquiry follows."""
    in_force(IN_THE_CASE_FILE, on)
    return born_on is None or is_child(born_on, on)


def why_not_contact_guardian_yet(*, is_protection_assessed: bool, on: date) -> Refusal | None:
    in_force(PROTECTION_FIRST, on)
    return None if is_protection_assessed else PROTECTION_COMES_FIRST
