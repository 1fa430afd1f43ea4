# SPDX-License-Identifier: EUPL-1.2
"""Decides when a thread may be disposed of, who decides so, and what may stand in the municipality's records plan.

The law sets no time for questions and advice: only the municipality's own plan does (fact A-118). What became a report
of concern belongs to a personal file, and is never disposed of in this room.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ledfyr.contact.rules.doors import Door
from ledfyr.law.retention import Hold, KeptRecord, RecordClass, RecordsPlanEntry
from ledfyr.law.retention import why_not_dispose as why_law_keeps
from ledfyr.law.sources import Law, Refusal, Source, Standing

CLASSES: Mapping[Door, RecordClass] = {
    Door.QUESTION: RecordClass.ANONYMOUS_THREAD,
    Door.LEAVING: RecordClass.WEB_CONTACT,
    Door.CHILD: RecordClass.WEB_CONTACT,
    Door.MANDATED: RecordClass.WEB_CONTACT,
    Door.CONSULTATION: RecordClass.CONSULTATION,
    Door.ADULT: RecordClass.WEB_CONTACT,
}
KEPT_FOR = range(1, 1201)  # months
# What names a decision also stands in the trail, where nothing but plain codes can stand.
DECISION = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:-]{0,39}")
BY_PLAN = Source(Law.ARCHIVES, "10", "A-118", Standing.FROM_MEMORY)
OF_FILES = Source(Law.SOL, "16:1", "A-110")
OWN_RULE = Source(Law.LEDFYR, "", "G.7 77")

IN_A_FILE = Refusal(
    "Tråden har blivit en orosanmälan och hör till en personakt.",
    OF_FILES,
    "Den gallras med akten och inte här.",
)
CAME_AS_REPORT = Refusal(
    "Tråden kom som en orosanmälan och är inte överlämnad än.", OF_FILES, "Lämna över den, så hör den till en akt."
)
STILL_OPEN = Refusal("Tråden är inte avslutad.", BY_PLAN, "Avsluta den först. Från den dagen räknas tiden.")
ONLY_MANAGER_PLANS = Refusal(
    "Bara enhetens chef skriver in hur länge brev sparas.", BY_PLAN, "Be chefen. Nämnden beslutar, chefen skriver in."
)
MONTHS_OUTSIDE = Refusal("Tiden är mellan 1 och 1200 månader.", BY_PLAN, "Skriv ett helt antal månader.")
NOT_DECIDED_YET = Refusal("Dagen för beslutet har inte varit än.", BY_PLAN, "Skriv in planen när den är beslutad.")
DECISION_UNCLEAR = Refusal(
    "Beslutets beteckning är bara bokstäver a–z, siffror, punkt, kolon och bindestreck.",
    OWN_RULE,
    "Skriv den utan mellanslag, till exempel SN-2026-12.",
)
NOTHING_TO_DISPOSE = Refusal("Inget i enheten får gallras i dag.", BY_PLAN, "Du behöver inte göra något.")
LIST_WAITS = Refusal(
    "Det finns redan en gallringslista som väntar.", OWN_RULE, "Godkänn den, eller kasta den och ta fram en ny."
)
LIST_GONE = Refusal("Listan är redan godkänd eller kastad.", OWN_RULE, "Se vilken lista som gäller nu.")
ONE_PERSON = Refusal(
    "Du har själv tagit fram listan. Den som godkänner är någon annan.", OWN_RULE, "Be en annan chef, eller kasta den."
)
ONLY_MANAGER_APPROVES = Refusal("Bara en chef i enheten godkänner gallring.", OWN_RULE, "Be chefen.")


@dataclass(frozen=True)
class KeptThread:
    """A thread as disposal sees it; `ended_on` is the day on which it was closed or set aside as spam."""

    door: Door
    ended_on: date | None
    is_set_aside: bool = False
    is_report: bool = False  # handed over, or closed as having become a report
    is_held: bool = False


@dataclass(frozen=True)
class PlanAsked:
    """A line of the plan as somebody wants to enter it."""

    months: int
    decided_on: date
    decision: str
    manages: bool


def why_not_dispose(thread: KeptThread, plan: RecordsPlanEntry | None, today: date) -> Refusal | None:
    """The reason why a thread is not disposed of on the day, or None."""
    if thread.is_report:
        return IN_A_FILE
    if thread.door.is_report and not thread.is_set_aside:
        return CAME_AS_REPORT
    if thread.ended_on is None:
        return STILL_OPEN
    record = KeptRecord(
        CLASSES[thread.door],
        municipality_code="",  # only what research keeps asks for it, and research keeps none of these classes
        counts_from=thread.ended_on,
        holds=frozenset({Hold.LEGAL_HOLD}) if thread.is_held else frozenset(),
        plan=plan,
    )
    return why_law_keeps(record, today)


def why_not_plan(asked: PlanAsked, today: date) -> Refusal | None:
    """The reason why a line of the plan cannot be entered like that, or None."""
    if not asked.manages:
        return ONLY_MANAGER_PLANS
    if asked.months not in KEPT_FOR:
        return MONTHS_OUTSIDE
    if asked.decided_on > today:
        return NOT_DECIDED_YET
    return None if DECISION.fullmatch(asked.decision) else DECISION_UNCLEAR


def why_not_approve(drawn_by: int, approver: int, *, manages: bool) -> Refusal | None:
    """The reason why somebody does not approve a list, or None: two persons, and the second decides in the unit."""
    if approver == drawn_by:
        return ONE_PERSON
    return None if manages else ONLY_MANAGER_APPROVES
