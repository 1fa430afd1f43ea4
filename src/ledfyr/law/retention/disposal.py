# SPDX-License-Identifier: EUPL-1.2
"""Decides on which day records are to be disposed of, by when that must be done, and why one may not do it yet."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.counting import Months, Years
from ledfyr.law.retention.keeping import why_kept
from ledfyr.law.retention.kept_record import KeptRecord, rule_for
from ledfyr.law.retention.never_too_early import ONE_DAY, surely_after
from ledfyr.law.retention.record_classes import SIXTEEN_ONE, Fate, KeepingRule
from ledfyr.law.retention.refusing import HELD, too_early, too_young
from ledfyr.law.sources import Provision, Refusal, in_force
from ledfyr.law.turning_days import SOL_BEGAN

YEARS_TO_FINISH = (Provision(1, SIXTEEN_ONE, SOL_BEGAN),)  # calendar years after the one in which the duty arose


@dataclass(frozen=True)
class DisposalDue:
    """The day on which the duty to dispose arises, and the last on which it may be unfinished (None: no law says)."""

    arises_on: date
    finish_by: date | None

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        last = f", klart senast {self.finish_by}" if self.finish_by else ""
        return f"gallras från {self.arises_on}{last}"


def disposal_due(record: KeptRecord, on: date) -> DisposalDue | None:
    """When a record is to be disposed of as it is known and as the law stands on the day; None while it is kept."""
    if record.counts_from is None or why_kept(record, on):
        return None
    rule = rule_for(record, on).value
    arises_on = max(_enough_years(record, record.counts_from, rule), _old_enough(record, rule), _free(record))
    if rule.fate is Fate.AS_PLANNED:
        return DisposalDue(arises_on, None)
    return DisposalDue(arises_on, date(arises_on.year + in_force(YEARS_TO_FINISH, on).value, 12, 31))


def why_not_dispose(record: KeptRecord, on: date) -> Refusal | None:
    """Why a record may not be disposed of on a day, or None; raises NotInForce."""
    due = disposal_due(record, on)
    if due is None:
        return why_kept(record, on)
    if due.arises_on <= on:
        return None
    rule = rule_for(record, on)
    if _old_enough(record, rule.value) > on:
        return too_young(rule)
    return HELD if _free(record) > on else too_early(rule)


def _enough_years(record: KeptRecord, counts_from: date, rule: KeepingRule) -> date:
    planned = record.plan.months if record.plan and rule.fate is Fate.AS_PLANNED else 0
    return max(surely_after(Years(rule.years), counts_from), surely_after(Months(planned), counts_from))


def _old_enough(record: KeptRecord, rule: KeepingRule) -> date:
    if record.born_on is None or rule.not_before_age is None:
        return date.min
    return surely_after(Years(rule.not_before_age), record.born_on)


def _free(record: KeptRecord) -> date:
    return record.held_until + ONE_DAY if record.held_until else date.min
