# SPDX-License-Identifier: EUPL-1.2
"""Decides who enters the board's decision on disposal, who approves a list, and what a postponement must say."""

import re
from datetime import date

from ledfyr.law.sources import Law, Refusal, Source, Standing

OWN_RULE = Source(Law.LEDFYR, "", "G.7 76")
BY_PLAN = Source(Law.ARCHIVES, "10", "A-118", Standing.FROM_MEMORY)
# What names a decision also stands in the trail, where nothing but plain codes can stand.
DECISION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{0,39}")

ONLY_MANAGER_PLANS = Refusal(
    "Bara enhetens chef skriver in beslutet om gallring.", BY_PLAN, "Be chefen. Nämnden beslutar, chefen skriver in."
)
NOT_DECIDED_YET = Refusal("Dagen för beslutet har inte varit än.", BY_PLAN, "Skriv in beslutet när det är fattat.")
DECISION_UNCLEAR = Refusal(
    "Beslutets beteckning är bara bokstäver a–z, siffror, punkt, kolon och bindestreck.",
    OWN_RULE,
    "Skriv den utan mellanslag, till exempel SN-2026-12.",
)
NOTHING_TO_DISPOSE = Refusal("Inget ärende i enheten ska gallras i dag.", OWN_RULE, "Du behöver inte göra något.")
LIST_WAITS = Refusal("Det finns redan en lista som väntar.", OWN_RULE, "Godkänn den, eller kasta den och gör en ny.")
LIST_GONE = Refusal("Listan är redan godkänd eller kastad.", OWN_RULE, "Se vilken lista som gäller nu.")
ONE_PERSON = Refusal(
    "Du har själv tagit fram listan. Den som godkänner är någon annan.", OWN_RULE, "Be en annan chef, eller kasta den."
)
ONLY_MANAGER_APPROVES = Refusal("Bara en chef i enheten godkänner gallring.", OWN_RULE, "Be chefen.")
SAY_WHY = Refusal("Det står inte varför ärendet ska vara kvar.", OWN_RULE, "Välj ett av skälen.")
DAY_PASSED = Refusal(
    "Den dagen har redan varit.", OWN_RULE, "Skriv en dag som kommer, eller lämna fältet tomt om ingen dag är bestämd."
)


def why_not_approve(drawn_by: int, approver: int, *, manages: bool) -> Refusal | None:
    """The reason why somebody does not approve a list, or None: two persons, and the second decides in the unit."""
    if approver == drawn_by:
        return ONE_PERSON
    return None if manages else ONLY_MANAGER_APPROVES


def why_not_plan(decided_on: date, decision: str, today: date, *, manages: bool) -> Refusal | None:
    """The reason why the board's decision cannot be entered like that, or None."""
    if not manages:
        return ONLY_MANAGER_PLANS
    if decided_on > today:
        return NOT_DECIDED_YET
    return None if DECISION.fullmatch(decision) else DECISION_UNCLEAR


def why_not_postpone(until: date | None, today: date, *, gave_reason: bool) -> Refusal | None:
    """The reason why a case is not kept like that, or None."""
    if not gave_reason:
        return SAY_WHY
    return DAY_PASSED if until is not None and until < today else None
