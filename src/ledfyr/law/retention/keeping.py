# SPDX-License-Identifier: EUPL-1.2
"""Decides what keeps a record whatever time has passed: its kind, research, a missing fact, other records, a hold."""

from collections.abc import Callable
from datetime import date

from ledfyr.law.retention.kept_record import WITHOUT_A_CASE, Hold, KeptRecord, rule_for
from ledfyr.law.retention.record_classes import Fate, KeepingRule, RecordClass
from ledfyr.law.retention.refusing import (
    APPEALED,
    FIRST_DAY_UNKNOWN,
    HELD,
    NOT_PLANNED,
    OTHERS_LIVE,
    STILL_OPEN,
    TO_THE_BOARD_INSTEAD,
    kept_for_ever,
)
from ledfyr.law.retention.research import BORN_ON_A_KEPT_DAY, KEEPING_PLACE, why_kept_for_research
from ledfyr.law.sources import Provision, Refusal

PROVIDERS = frozenset({RecordClass.PROVIDER_FILE, RecordClass.PROVIDER_PLACEMENT})

Obstacle = Callable[[KeptRecord, Provision[KeepingRule], date], Refusal | None]


def _by_kind(_record: KeptRecord, rule: Provision[KeepingRule], _on: date) -> Refusal | None:
    if rule.value.fate is Fate.KEPT:
        return kept_for_ever(rule)
    return TO_THE_BOARD_INSTEAD if rule.value.fate is Fate.HANDED_OVER else None


def _without_a_plan(record: KeptRecord, rule: Provision[KeepingRule], on: date) -> Refusal | None:
    is_planned = record.plan is not None and record.plan.decided_on <= on
    return NOT_PLANNED if rule.value.fate is Fate.AS_PLANNED and not is_planned else None


def _for_research(record: KeptRecord, rule: Provision[KeepingRule], on: date) -> Refusal | None:
    if rule.value.fate is Fate.AS_PLANNED:
        return None  # what research is to keep is a part of the Social Services Act, and of its records alone
    kept = why_kept_for_research(record.municipality_code, record.born_on, on)
    is_certain = kept in (KEEPING_PLACE, BORN_ON_A_KEPT_DAY)
    return TO_THE_BOARD_INSTEAD if is_certain and record.record_class in PROVIDERS else kept


def _while_open(record: KeptRecord, rule: Provision[KeepingRule], on: date) -> Refusal | None:
    if rule.value.fate is Fate.AS_PLANNED or record.record_class in WITHOUT_A_CASE:
        return None
    return STILL_OPEN if record.closed_on is None or record.closed_on > on else None


def _without_a_first_day(record: KeptRecord, _rule: Provision[KeepingRule], _on: date) -> Refusal | None:
    return FIRST_DAY_UNKNOWN if record.counts_from is None else None


def _by_others(record: KeptRecord, _rule: Provision[KeepingRule], _on: date) -> Refusal | None:
    # A compilation does not wait for the files: they wait for it, and both would wait for ever.
    return OTHERS_LIVE if record.others_live and record.record_class is not RecordClass.COMPILATION else None


def _by_a_hold(record: KeptRecord, _rule: Provision[KeepingRule], _on: date) -> Refusal | None:
    if Hold.APPEAL in record.holds:
        return APPEALED
    return HELD if record.holds else None


OBSTACLES: tuple[Obstacle, ...] = (
    _by_kind,
    _without_a_plan,
    _for_research,
    _while_open,
    _without_a_first_day,
    _by_others,
    _by_a_hold,
)


def why_kept(record: KeptRecord, on: date) -> Refusal | None:
    """Why a record is kept by something else than time, or None; raises NotInForce."""
    rule = rule_for(record, on)
    found = (obstacle(record, rule, on) for obstacle in OBSTACLES)
    return next((refusal for refusal in found if refusal is not None), None)
