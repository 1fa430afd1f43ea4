# SPDX-License-Identifier: EUPL-1.2
"""What has to be known of a record before anybody may say that it is to be disposed of; nothing of what it says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.law.retention.record_classes import RULES, KeepingRule, RecordClass
from ledfyr.law.sources import Provision, in_force
from ledfyr.law.turning_days import REPORTING_WIDENED, SOL_BEGAN

WITHOUT_A_CASE = frozenset({RecordClass.COMPILATION})


class Hold(StrEnum):
    """What keeps a record for as long as it lasts, whatever its time."""

    APPEAL = "ett överklagande som inte är avgjort"
    LEGAL_HOLD = "ett beslut att inget får gallras, till exempel på grund av tillsyn eller rättegång"


@dataclass(frozen=True)
class RecordsPlanEntry:
    """A line of the municipality's records plan that has been decided: for how many months a class is kept."""

    decided_on: date
    months: int


@dataclass(frozen=True)
class KeptRecord:
    """One record as the rules of disposal see it. None means that nobody knows, and then nothing is disposed of.

    `counts_from` is the day of the last note, or the day on which what a compilation says ceased to be so.
    `born_on` is the birthday of the person whom it is about; `closed_on` the day on which the case was closed.
    `held_until` is the last day of a hold, or of other records on the same person, that are gone by now.
    """

    record_class: RecordClass
    municipality_code: str
    counts_from: date | None
    born_on: date | None = None
    closed_on: date | None = None
    held_until: date | None = None
    others_live: bool = False
    holds: frozenset[Hold] = frozenset()
    plan: RecordsPlanEntry | None = None


def rule_for(record: KeptRecord, on: date) -> Provision[KeepingRule]:
    """The rule for a record on a day. For a child inquiry it is the day on which its case was closed that decides."""
    rules = RULES[record.record_class]
    standing = in_force(rules, on)
    if record.record_class is RecordClass.CHILD_INQUIRY and record.closed_on and record.closed_on < REPORTING_WIDENED:
        return in_force(rules, max(record.closed_on, SOL_BEGAN))
    return standing
