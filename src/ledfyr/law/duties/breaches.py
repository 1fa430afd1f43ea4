# SPDX-License-Identifier: EUPL-1.2
"""By which moment a personal data breach, or a grave incident in the systems, has to be reported, and to whom."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from ledfyr.law.counting import swedish_day
from ledfyr.law.duties.obligation import Duty
from ledfyr.law.opening_hours import STOCKHOLM
from ledfyr.law.sources import Law, Provision, Source, Standing

GDPR_BEGAN = date(2018, 5, 25)
CYBERSECURITY_BEGAN = date(2026, 1, 15)

IMY = Source(Law.GDPR, "33", "C-19", Standing.FROM_MEMORY)
CYBER = Source(Law.CYBERSECURITY, "", "C-20", Standing.FROM_MEMORY)


class Incident(StrEnum):
    """What has happened. Both may be true of one event, and then both are reported."""

    PERSONAL_DATA = "personuppgiftsincident som kan innebära en risk för någon"
    SYSTEMS = "betydande incident i nätverk eller system"


@dataclass(frozen=True)
class ReportWithin:
    """One report: what it is, to whom, and within how many hours from when the municipality came to know."""

    what: str
    to: str
    hours: int
    lawyer_decides: str = ""

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        lawyer = f" Juristen avgör: {self.lawyer_decides}" if self.lawyer_decides else ""
        return f"{self.what} till {self.to} inom {self.hours} timmar från det att kommunen fick veta.{lawyer}"


@dataclass(frozen=True)
class ReportDue:
    """A report with the moment by which it has to be made."""

    report: ReportWithin
    due_at: datetime

    def __str__(self) -> str:
        """In Swedish, as the rulebook prints it."""
        return f"{self.report.what} senast {self.due_at.astimezone(STOCKHOLM):%Y-%m-%d kl. %H.%M}"


AUTHORITY = "den myndighet som tar emot rapporter om cybersäkerhet"
SCOPE = "Omfattas just den här verksamheten, och vilken myndighet tar emot rapporten?"

TO_IMY = (Provision(ReportWithin("Anmälan", "Integritetsskyddsmyndigheten", 72), IMY, GDPR_BEGAN),)
EARLY_WARNING = (Provision(ReportWithin("Tidig varning", AUTHORITY, 24, SCOPE), CYBER, CYBERSECURITY_BEGAN),)
INCIDENT_REPORT = (Provision(ReportWithin("Incidentanmälan", AUTHORITY, 72, SCOPE), CYBER, CYBERSECURITY_BEGAN),)
RECORDED = (Provision(Duty("Varje personuppgiftsincident ska antecknas, också den som inte anmäls."), IMY, GDPR_BEGAN),)

REPORTS: dict[Incident, tuple[Provision[ReportWithin], ...]] = {
    Incident.PERSONAL_DATA: TO_IMY,
    Incident.SYSTEMS: EARLY_WARNING + INCIDENT_REPORT,
}


def reports_due(incident: Incident, known_at: datetime) -> tuple[ReportDue, ...]:
    """Every report that an incident calls for, the first first; raises NaiveMoment.

    Hours are hours: they are counted in UTC, so that none is won or lost when clocks change.
    """
    day, moment = swedish_day(known_at), known_at.astimezone(UTC)
    return tuple(
        ReportDue(report.value, moment + timedelta(hours=report.value.hours))
        for report in REPORTS[incident]
        if report.applies_on(day)
    )
