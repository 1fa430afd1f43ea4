# SPDX-License-Identifier: EUPL-1.2
"""Decides who may inquire, how long, with whom, and what a decision must say before it is sent."""

from ledfyr.law.inquiry.deciding import ChildsPart, Decision, why_not_decide_about_child, why_not_issue_decision
from ledfyr.law.inquiry.following_up import told_of_follow_up, why_not_follow_up
from ledfyr.law.inquiry.kinds import FollowUpAfter, Qualification, Task
from ledfyr.law.inquiry.qualifying import why_not_do_task
from ledfyr.law.inquiry.running import (
    why_not_extend_inquiry,
    why_not_put_off_informing,
    why_not_talk_with_child_alone,
)

__all__ = [
    "ChildsPart",
    "Decision",
    "FollowUpAfter",
    "Qualification",
    "Task",
    "told_of_follow_up",
    "why_not_decide_about_child",
    "why_not_do_task",
    "why_not_extend_inquiry",
    "why_not_follow_up",
    "why_not_issue_decision",
    "why_not_put_off_informing",
    "why_not_talk_with_child_alone",
]
