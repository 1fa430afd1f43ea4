# SPDX-License-Identifier: EUPL-1.2
"""What the law demands of a municipality itself: crime prevention, registers, access, breaches, assessments."""

from ledfyr.law.duties.access_control import (
    AccessAsked,
    AccessDuty,
    access_duties_on,
    review_due,
    why_not_give_access,
)
from ledfyr.law.duties.breaches import Incident, ReportDue, ReportWithin, reports_due
from ledfyr.law.duties.crime_prevention import (
    FollowUp,
    PicturePart,
    Step,
    follow_up_due,
    why_not_decide_picture,
    why_not_take,
)
from ledfyr.law.duties.impact_assessment import (
    Criterion,
    Processing,
    needs_impact_assessment,
    why_not_process,
)
from ledfyr.law.duties.obligation import Duty
from ledfyr.law.duties.registration import RegisterEntry, why_not_leave_unregistered, why_not_register
from ledfyr.law.duties.requests import Denial, why_not_ask_back, why_not_deny

__all__ = [
    "AccessAsked",
    "AccessDuty",
    "Criterion",
    "Denial",
    "Duty",
    "FollowUp",
    "Incident",
    "PicturePart",
    "Processing",
    "RegisterEntry",
    "ReportDue",
    "ReportWithin",
    "Step",
    "access_duties_on",
    "follow_up_due",
    "needs_impact_assessment",
    "reports_due",
    "review_due",
    "why_not_ask_back",
    "why_not_decide_picture",
    "why_not_deny",
    "why_not_give_access",
    "why_not_leave_unregistered",
    "why_not_process",
    "why_not_register",
    "why_not_take",
]
