# SPDX-License-Identifier: EUPL-1.2
"""The chapter about protecting first, and about opening an inquiry or not."""

from dataclasses import replace
from datetime import date
from typing import Any

from ledfyr.law.ages.limits import CHILD_UNDER, YOUNG_UNDER
from ledfyr.law.intake import opening, protecting, provisions
from ledfyr.law.intake.opening import NotOpening
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

IN_MARCH = date(2026, 3, 2)
BEFORE_SOL = date(2025, 6, 30)


def _about(said: str, born_on: date | None, expected: object, *, may_need_care: bool | None = None) -> Example:
    return Example(said, {"born_on": born_on, "may_need_care": may_need_care, "on": IN_MARCH}, expected)


PROTECTED = Entry(
    "Vilka anmälningar som kräver skyddsbedömning",
    "Gäller anmälan ett barn görs en omedelbar skyddsbedömning och en förhandsbedömning. Det gäller också den som har "
    "fyllt 18 men inte 21 år, om vård enligt LVU kan behövas. Vet man inte åldern görs bedömningen.",
    protecting.concerns_child_or_young,
    (
        Table("Gäller", provisions.PROTECTION),
        Table("Barn är den som är under (år)", CHILD_UNDER),
        Table("Ung är den som är under (år)", YOUNG_UNDER),
    ),
    (
        _about("Ett barn på nio år", date(2016, 5, 20), expected=True),
        _about("Någon som fyller 18 i morgon", date(2008, 3, 3), expected=True, may_need_care=False),
        _about("Någon som har fyllt 18, vård enligt LVU kan behövas", date(2008, 3, 2), True, may_need_care=True),
        _about("Någon som har fyllt 18, oklart om vård kan behövas", date(2008, 3, 2), expected=True),
        _about("Någon som har fyllt 18, vård behövs inte", date(2008, 3, 2), False, may_need_care=False),
        _about("Någon som har fyllt 21", date(2005, 3, 2), False, may_need_care=True),
        _about("Ingen vet hur gammal personen är", None, expected=True),
    ),
    note="För vuxna finns ingen lagstadgad förhandsbedömning. Oro för en vuxen bedöms enligt 14 kap. 2 §, och insatser "
    "är frivilliga.",
)

KEPT = Entry(
    "Var skyddsbedömningen dokumenteras",
    "För barn görs dokumentationen i en personakt, också när ingen utredning inleds.",
    protecting.is_kept_in_case_file,
    (Table("Dokumentation", provisions.IN_THE_CASE_FILE),),
    (
        Example("Ett barn på nio år", {"born_on": date(2016, 5, 20), "on": IN_MARCH}, expected=True),
        Example("Någon som har fyllt 18", {"born_on": date(2008, 3, 2), "on": IN_MARCH}, expected=False),
        Example("Ingen vet hur gammal personen är", {"born_on": None, "on": IN_MARCH}, expected=True),
    ),
)

GUARDIANS = Entry(
    "När vårdnadshavarna får kontaktas",
    "Skyddsbedömningen görs innan vårdnadshavarna kontaktas.",
    protecting.why_not_contact_guardian_yet,
    (Table("Ordning", provisions.PROTECTION_FIRST),),
    (
        Example(
            "Skyddsbedömningen är inte antecknad",
            {"is_protection_assessed": False, "on": IN_MARCH},
            protecting.PROTECTION_COMES_FIRST,
        ),
        Example("Skyddsbedömningen är antecknad", {"is_protection_assessed": True, "on": IN_MARCH}, None),
    ),
    note="Vägledningen är från den förra lagen och handlar om hedersrelaterat våld. Ledfyr låter den gälla alla barn.",
)

LINKED = Entry(
    "När inget beslut om att inleda behövs",
    "Pågår redan en utredning om samma barn läggs anmälan till den. Skyddsbedömningen görs ändå.",
    opening.needs_decision_whether_to_open,
    (Table("Beslut", provisions.DECISION_UNLESS_RUNNING),),
    (
        Example("Ingen utredning pågår", {"inquiry_runs": False, "on": IN_MARCH}, expected=True),
        Example("En utredning om barnet pågår", {"inquiry_runs": True, "on": IN_MARCH}, expected=False),
        Example("Anmälan kom {on}", {"inquiry_runs": True, "on": BEFORE_SOL}, NotInForce),
    ),
)


def _opened(said: str, need: str, expected: object, *, runs: bool = False) -> Example:
    return Example(said, {"need": need, "inquiry_runs": runs, "on": IN_MARCH}, expected)


NEED = Entry(
    "Att inleda en utredning",
    "En utredning inleds genast när något har kommit fram som kan leda till en åtgärd. Grunden är alltid ett behov av "
    "skydd eller stöd, aldrig en åsikt.",
    opening.why_not_open_inquiry,
    (Table("När", provisions.INQUIRY_AT_ONCE), Table("Grund", provisions.A_NEED_IS_STATED)),
    (
        _opened("Behov antecknat: stöd att lämna en grupp som hotar", "Stöd att lämna en grupp som hotar.", None),
        _opened("Inget behov är antecknat", " ", opening.STATE_THE_NEED),
        _opened("En utredning om personen pågår redan", "Skydd mot hot.", opening.ALREADY_RUNNING, runs=True),
    ),
)

WHOLE = NotOpening(
    reasons="Barnet har det stöd det behöver i skolan.",
    is_protection_assessed=True,
    is_child_heard=True,
    not_heard_because="",
    decided_on=IN_MARCH,
    is_signed=True,
)


def _left(said: str, expected: object, **changed: Any) -> Example:  # noqa: ANN401 # any field
    runs = changed.pop("inquiry_runs", False)
    return Example(said, {"decision": replace(WHOLE, **changed), "inquiry_runs": runs, "on": IN_MARCH}, expected)


NOT_OPENED = Entry(
    "Att inte inleda en utredning",
    "Beslutet säger varför, visar skyddsbedömningen och om barnet har hörts, och har dag och underskrift.",
    opening.why_not_decide_not_to_open,
    (Table("Beslutet innehåller", provisions.NOT_OPENING_STATES),),
    (
        _left("Allt finns", None),
        _left("Skyddsbedömningen saknas", opening.ASSESS_PROTECTION, is_protection_assessed=False),
        _left("Skälen saknas", opening.STATE_REASONS, reasons=""),
        _left("Barnet har inte hörts, inget skäl", opening.HEAR_THE_CHILD, is_child_heard=False),
        _left("Barnet har inte hörts, skäl finns", None, is_child_heard=False, not_heard_because="Barnet är två år."),
        _left("Dagen saknas", opening.DATE_AND_SIGN, decided_on=None),
        _left("Underskriften saknas", opening.DATE_AND_SIGN, is_signed=False),
        _left("En utredning om barnet pågår redan", opening.ALREADY_RUNNING, inquiry_runs=True),
    ),
    note="Kraven är lästa i en kommuns riktlinje om SOSFS 2014:5, inte i föreskriften själv. En föreskrift som är "
    "anpassad till den nya lagen har Ledfyr inte hittat.",
)


def _extended(decided_on: str, until: str | None, reasons: str, expected: object) -> Example:
    told = "synnerliga skäl antecknade" if reasons else "inga skäl antecknade"
    new = "ny dag {until}" if until else "ingen ny dag"
    return Example(
        f"Sista dag {{due_on}}. Beslut {{decided_on}}, {new}, {told}",
        {
            "extraordinary_reasons": reasons,
            "until": until and date.fromisoformat(until),
            "due_on": date(2026, 3, 16),
            "decided_on": date.fromisoformat(decided_on),
        },
        expected,
    )


REASONS = "Barnet ligger på sjukhus och kan inte höras."
EXTENDED = Entry(
    "Att förlänga en förhandsbedömning",
    "Tiden får bara förlängas om det finns synnerliga skäl. Ledfyr kräver också en ny sista dag och ett beslut innan "
    "tiden är ute.",
    opening.why_not_extend_preliminary_assessment,
    (Table("Förlängs vid", provisions.EXTENDED_FOR), Table("Hur", provisions.EXTENDED_HOW)),
    (
        _extended("2026-03-13", "2026-03-20", REASONS, None),
        _extended("2026-03-16", "2026-03-20", REASONS, None),
        _extended("2026-03-17", "2026-03-20", REASONS, opening.TIME_IS_OUT),
        _extended("2026-03-13", "2026-03-20", "", opening.EXTRAORDINARY_ONLY),
        _extended("2026-03-13", None, REASONS, opening.NEW_LAST_DAY),
        _extended("2026-03-13", "2026-03-16", REASONS, opening.NEW_LAST_DAY),
        _extended("2025-06-30", "2026-03-20", REASONS, NotInForce),
    ),
)

CHAPTER = Chapter(
    "Orosanmälan: skydd och beslut om utredning", (PROTECTED, KEPT, GUARDIANS, LINKED, NEED, NOT_OPENED, EXTENDED)
)
