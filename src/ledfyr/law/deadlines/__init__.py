# SPDX-License-Identifier: EUPL-1.2
"""Decides the last day for everything that social services must do in time, with the paragraph that sets it."""

from ledfyr.law.deadlines.after_a_report import (
    feedback_after_decision,
    feedback_while_inquiry_runs,
    preliminary_assessment,
    protection_alarm_at,
    protection_assessment,
)
from ledfyr.law.deadlines.deadline import Deadline
from ledfyr.law.deadlines.of_an_inquiry import child_inquiry, follow_up, informing_of_inquiry, placement_review
from ledfyr.law.deadlines.of_carrying_out import carrying_out, is_in_the_quarters_report, penalty_for_delay
from ledfyr.law.deadlines.of_compulsion import (
    applying_for_care,
    applying_for_travel_ban,
    care_review,
    examination_by_court,
    following_after_care,
    intermediate_compulsion_review,
    submitting_to_court,
    submitting_travel_ban,
    travel_ban_review,
)

__all__ = [
    "Deadline",
    "applying_for_care",
    "applying_for_travel_ban",
    "care_review",
    "carrying_out",
    "child_inquiry",
    "examination_by_court",
    "feedback_after_decision",
    "feedback_while_inquiry_runs",
    "follow_up",
    "following_after_care",
    "informing_of_inquiry",
    "intermediate_compulsion_review",
    "is_in_the_quarters_report",
    "penalty_for_delay",
    "placement_review",
    "preliminary_assessment",
    "protection_alarm_at",
    "protection_assessment",
    "submitting_to_court",
    "submitting_travel_ban",
    "travel_ban_review",
]
