# SPDX-License-Identifier: EUPL-1.2
"""Decides why a coordinated individual plan (SIP) cannot be begun or settled, and when the work on it begins."""

from collections.abc import Collection
from datetime import date

from ledfyr.law.deadlines import Deadline
from ledfyr.law.deadlines.provisions import AT_ONCE_IS_TODAY
from ledfyr.law.sources import Refusal, in_force
from ledfyr.law.support_measures.kinds import PlanPart
from ledfyr.law.support_measures.provisions import JOINT_PLAN, PLAN_AT_ONCE, PLAN_NEEDED, PLAN_PARTS, PLAN_WITH_CONSENT

NEEDS_ONE_ONLY = Refusal(
    "En samordnad individuell plan är till för den som behöver både socialtjänst och hälso- och sjukvård.",
    JOINT_PLAN,
    "Gör en egen plan för insatsen.",
)
NOBODY_JUDGED_IT_NEEDED = Refusal(
    "Varken kommunen eller regionen har bedömt att planen behövs.", JOINT_PLAN, "Anteckna bedömningen först."
)
NO_CONSENT = Refusal("Personen har inte samtyckt till planen.", JOINT_PLAN, "Fråga personen, och anteckna samtycket.")


def parts_missing(missing: Collection[PlanPart]) -> Refusal:
    """The refusal that names what the plan does not say yet, in the order of the law."""
    named = "; ".join(part for part in PlanPart if part in missing)
    return Refusal(f"Planen säger inte allt som den ska. Det saknas: {named}.", JOINT_PLAN, "Skriv det som saknas.")


def why_not_begin_plan(*, needs_care_too: bool, is_judged_needed: bool, consents: bool, on: date) -> Refusal | None:
    """Why the work on a plan cannot begin, or None. It is enough that one of municipality and region judges so."""
    in_force(PLAN_NEEDED, on)
    in_force(PLAN_WITH_CONSENT, on)
    if not needs_care_too:
        return NEEDS_ONE_ONLY
    if not is_judged_needed:
        return NOBODY_JUDGED_IT_NEEDED
    return None if consents else NO_CONSENT


def why_not_settle_plan(*, says: Collection[PlanPart], on: date) -> Refusal | None:
    """Why a plan is not finished: each of the four parts must stand in it, if only to say that nothing is needed."""
    missing = set(in_force(PLAN_PARTS, on).value) - set(says)
    return parts_missing(missing) if missing else None


def beginning_of_plan(*, agreed_on: date) -> Deadline:
    """At once, when it is judged to be needed and the person consents."""
    return Deadline(agreed_on, (in_force(PLAN_AT_ONCE, agreed_on).source, in_force(AT_ONCE_IS_TODAY, agreed_on).source))
