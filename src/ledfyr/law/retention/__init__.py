# SPDX-License-Identifier: EUPL-1.2
"""Decides how long records are kept and when they are disposed of; what is not known is never disposed of."""

from ledfyr.law.retention.disposal import DisposalDue, disposal_due, why_not_dispose
from ledfyr.law.retention.kept_record import Hold, KeptRecord, RecordsPlanEntry, rule_for
from ledfyr.law.retention.record_classes import RULES, Fate, KeepingRule, RecordClass
from ledfyr.law.retention.research import why_kept_for_research

__all__ = [
    "RULES",
    "DisposalDue",
    "Fate",
    "Hold",
    "KeepingRule",
    "KeptRecord",
    "RecordClass",
    "RecordsPlanEntry",
    "disposal_due",
    "rule_for",
    "why_kept_for_research",
    "why_not_dispose",
]
