# SPDX-License-Identifier: EUPL-1.2
"""Decides what must and may be done with a report of concern until an inquiry is opened or not."""

from ledfyr.law.intake.adults import (
    AdultSays,
    why_not_inquire_into_adult,
    why_not_offer_instead,
    why_not_open_case_of_adult,
)
from ledfyr.law.intake.opening import (
    NotOpening,
    needs_decision_whether_to_open,
    why_not_decide_not_to_open,
    why_not_extend_preliminary_assessment,
    why_not_open_inquiry,
)
from ledfyr.law.intake.protecting import (
    concerns_child_or_young,
    is_kept_in_case_file,
    why_not_contact_guardian_yet,
)
from ledfyr.law.intake.reporters import (
    Feedback,
    ReportedUnder,
    mandated_reporters,
    why_not_give_feedback,
    why_not_report_anonymously,
    why_not_withhold_feedback,
)

__all__ = [
    "AdultSays",
    "Feedback",
    "NotOpening",
    "ReportedUnder",
    "concerns_child_or_young",
    "is_kept_in_case_file",
    "mandated_reporters",
    "needs_decision_whether_to_open",
    "why_not_contact_guardian_yet",
    "why_not_decide_not_to_open",
    "why_not_extend_preliminary_assessment",
    "why_not_give_feedback",
    "why_not_inquire_into_adult",
    "why_not_offer_instead",
    "why_not_open_case_of_adult",
    "why_not_open_inquiry",
    "why_not_report_anonymously",
    "why_not_withhold_feedback",
]
