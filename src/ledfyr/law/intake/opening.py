# SPDX-License-Identifier: EUPL-1.2
"""Decides why an inquiry may not be opened, or not be left unopened, or the choice between them not be put off."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.intake.provisions import (
    A_NEED_IS_STATED,
    DECIDING,
    DECISION_UNLESS_RUNNING,
    EXTENDED_FOR,
    EXTENDED_HOW,
    NEED_ONLY,
    NOT_OPENING,
    NOT_OPENING_STATES,
    OWN_RULE,
    PROTECTING,
)
from ledfyr.law.sources import Refusal, in_force


@dataclass(frozen=True)
class NotOpening:
    """What a decision not to open an inquiry says."""

    reasons: str
    is_protection_assessed: bool
    is_child_heard: bool
    not_heard_because: str
    decided_on: date | None
    is_signed: bool


STATE_THE_NEED = Refusal(
    "Det står inte vilket skydd eller stöd personen kan behöva. En åsikt är aldrig skäl för en utredning.",
    NEED_ONLY,
    "Skriv vilket behov av skydd eller stöd som ska utredas.",
)
ASSESS_PROTECTION = Refusal(
    "Skyddsbedömningen är inte antecknad.", PROTECTING, "Gör skyddsbedömningen, och anteckna den."
)
STATE_REASONS = Refusal("Beslutet saknar skäl.", NOT_OPENING, "Skriv varför ingen utredning inleds.")
HEAR_THE_CHILD = Refusal(
    "Barnet har inte hörts, och det står inte varför.",
    NOT_OPENING,
    "Hör barnet, eller skriv varför det inte gick.",
)
DATE_AND_SIGN = Refusal("Beslutet saknar dag eller underskrift.", NOT_OPENING, "Datera och skriv under beslutet.")
ALREADY_RUNNING = Refusal(
    "En utredning om samma person pågår. Då fattas inget beslut om att inleda eller inte inleda.",
    DECIDING,
    "Lägg anmälan till utredningen.",
)
EXTRAORDINARY_ONLY = Refusal(
    "Förhandsbedömningen får ta längre tid bara om det finns synnerliga skäl.",
    DECIDING,
    "Besluta i tid, eller skriv vilka synnerliga skäl som finns.",
)
NEW_LAST_DAY = Refusal(
    "Det finns ingen ny sista dag som ligger efter den gamla.", OWN_RULE, "Ange en dag. Den ska vara så nära det går."
)
TIME_IS_OUT = Refusal(
    "Tiden är redan ute, och en tid som är ute går inte att förlänga.",
    OWN_RULE,
    "Besluta nu om utredning ska inledas, och anteckna varför det blev sent.",
)


def needs_decision_whether_to_open(*, inquiry_runs: bool, on: date) -> bool:
    """A report on somebody whom an open inquiry is about joins it. The protection assessment is made all the same."""
    in_force(DECISION_UNLESS_RUNNING, on)
    return not inquiry_runs


def why_not_open_inquiry(*, need: str, inquiry_runs: bool, on: date) -> Refusal | None:
    """Why no inquiry may be opened, or None: a need of protection or support is the one ground there is."""
    in_force(A_NEED_IS_STATED, on)
    if not needs_decision_whether_to_open(inquiry_runs=inquiry_runs, on=on):
        return ALREADY_RUNNING
    return None if need.strip() else STATE_THE_NEED


def why_not_decide_not_to_open(decision: NotOpening, *, inquiry_runs: bool, on: date) -> Refusal | None:
    """Why the decision not to open is not complete, or None."""
    in_force(NOT_OPENING_STATES, on)
    if not needs_decision_whether_to_open(inquiry_runs=inquiry_runs, on=on):
        return ALREADY_RUNNING
    if not decision.is_protection_assessed:
        return ASSESS_PROTECTION
    if not decision.reasons.strip():
        return STATE_REASONS
    if not decision.is_child_heard and not decision.not_heard_because.strip():
        return HEAR_THE_CHILD
    return None if decision.decided_on and decision.is_signed else DATE_AND_SIGN


def why_not_extend_preliminary_assessment(
    *, extraordinary_reasons: str, until: date | None, due_on: date, decided_on: date
) -> Refusal | None:
    """Why the choice may not be put off, or None. `due_on` is the last day as it stands before the decision."""
    in_force(EXTENDED_FOR, decided_on)
    in_force(EXTENDED_HOW, decided_on)
    if not extraordinary_reasons.strip():
        return EXTRAORDINARY_ONLY
    if decided_on > due_on:
        return TIME_IS_OUT
    return None if until is not None and until > due_on else NEW_LAST_DAY
