# SPDX-License-Identifier: EUPL-1.2
"""Rules of the chapter about incidents and about assessing what a use of personal data may do to people."""

from dataclasses import replace
from datetime import UTC, date, datetime

from ledfyr.law.duties.breaches import (
    EARLY_WARNING,
    INCIDENT_REPORT,
    RECORDED,
    TO_IMY,
    Incident,
    ReportDue,
    reports_due,
)
from ledfyr.law.duties.impact_assessment import (
    ALSO_FREEDOMS,
    BEFORE_AND_AGAIN,
    CHANGED_SINCE,
    CONSULTING,
    CRITERIA,
    ENOUGH,
    NOT_ASSESSED,
    NOT_CONSULTED,
    Criterion,
    Processing,
    needs_impact_assessment,
    why_not_process,
)
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.law.rulebook import Entry, Example, Table

IN_MARCH = date(2026, 3, 2)
WARNING, FULL, IMY = EARLY_WARNING[0].value, INCIDENT_REPORT[0].value, TO_IMY[0].value


def _known(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


def _in_utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def _incident(incident: Incident, known_at: str, *reports: ReportDue) -> Example:
    said = "{incident}. Kommunen fick veta det {known_at}"
    return Example(said, {"incident": incident, "known_at": _known(known_at)}, reports)


REPORTING = Entry(
    "När en incident ska anmälas",
    "En personuppgiftsincident anmäls inom 72 timmar. En betydande incident i system varnas för inom 24 timmar och "
    "anmäls inom 72.",
    reports_due,
    (
        Table("Till Integritetsskyddsmyndigheten", TO_IMY),
        Table("Anteckning", RECORDED),
        Table("Tidig varning", EARLY_WARNING),
        Table("Incidentanmälan", INCIDENT_REPORT),
    ),
    (
        _incident(Incident.PERSONAL_DATA, "2026-03-02 10:00", ReportDue(IMY, _in_utc("2026-03-05 09:00"))),
        _incident(Incident.PERSONAL_DATA, "2026-03-27 12:00", ReportDue(IMY, _in_utc("2026-03-30 11:00"))),
        _incident(
            Incident.SYSTEMS,
            "2026-03-02 10:00",
            ReportDue(WARNING, _in_utc("2026-03-03 09:00")),
            ReportDue(FULL, _in_utc("2026-03-05 09:00")),
        ),
        _incident(
            Incident.SYSTEMS,
            "2026-01-15 00:00",
            ReportDue(WARNING, _in_utc("2026-01-15 23:00")),
            ReportDue(FULL, _in_utc("2026-01-17 23:00")),
        ),
        _incident(Incident.SYSTEMS, "2026-01-14 23:59"),
    ),
    note="Timmarna är skrivna ur minnet. Juristen avgör om verksamheten omfattas och vem som tar emot rapporten. "
    "Timmar räknas som de går, också när klockan ställs om.",
)

REPORT_CHANNEL = frozenset({Criterion.SENSITIVE, Criterion.VULNERABLE})


def _criteria(said: str, criteria: frozenset[Criterion], *, needs: bool) -> Example:
    return Example(said, {"criteria": criteria, "on": IN_MARCH}, needs)


ASSESSING = Entry(
    "När en konsekvensbedömning ska göras",
    "Den görs när minst två av kriterierna är uppfyllda.",
    needs_impact_assessment,
    (
        Table("Antal kriterier som räcker", ENOUGH),
        Table("Kriterier", CRITERIA),
        Table("Tid", BEFORE_AND_AGAIN),
        Table("Också mot friheter", ALSO_FREEDOMS),
    ),
    (
        _criteria("Inget kriterium är uppfyllt", frozenset(), needs=False),
        _criteria("Uppgifterna är känsliga", frozenset({Criterion.SENSITIVE}), needs=False),
        _criteria("Uppgifterna är känsliga och gäller barn", REPORT_CHANNEL, needs=True),
        _criteria("Alla kriterier är uppfyllda", frozenset(Criterion), needs=True),
    ),
    note="Listan med kriterier är skriven ur minnet. Att två räcker är läst hos myndigheten.",
)

ASSESSED = Processing(REPORT_CHANNEL, assessed_on=date(2026, 2, 1))


def _processing(said: str, processing: Processing, expected: object = None) -> Example:
    return Example(said, {"processing": processing, "on": IN_MARCH}, expected)


PROCESSING = Entry(
    "När en behandling får börja",
    "Den får börja när konsekvensbedömningen är gjord, fortfarande stämmer, och risken inte längre är hög.",
    why_not_process,
    (Table("Förhandssamråd", CONSULTING),),
    (
        _processing("Ingen bedömning behövs", Processing(frozenset({Criterion.SENSITIVE}))),
        _processing("Bedömningen är gjord", ASSESSED),
        _processing("Bedömningen är inte gjord", replace(ASSESSED, assessed_on=None), NOT_ASSESSED),
        _processing("Bedömningen är daterad i morgon", replace(ASSESSED, assessed_on=date(2026, 3, 3)), NOT_ASSESSED),
        _processing("Risken har ökat efteråt", replace(ASSESSED, changed_on=date(2026, 2, 2)), CHANGED_SINCE),
        _processing("Risken ökade före bedömningen", replace(ASSESSED, changed_on=date(2026, 1, 31))),
        _processing("Risken är fortfarande hög", replace(ASSESSED, remaining_risk_is_high=True), NOT_CONSULTED),
        _processing(
            "Risken är hög och myndigheten är rådfrågad",
            replace(ASSESSED, remaining_risk_is_high=True, consulted=True),
        ),
    ),
)
