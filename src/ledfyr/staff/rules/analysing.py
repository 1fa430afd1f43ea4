# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a needs-and-risk analysis can be recorded: for which role, by whom, decided when, reviewed when."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.approving import APPROVED_BY, FOUR_EYES
from ledfyr.staff.rules.granting import FROM_AN_ANALYSIS, ONE_YEAR, THE_PLACE
from ledfyr.staff.rules.periods import last_day_of_a_year, said
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Colleague, covering
from ledfyr.staff.rules.roles import FOR_THE_WHOLE_INSTALLATION, Role, either, started


@dataclass(frozen=True)
class StatedAnalysis:
    """An analysis as somebody writes it down."""

    role: Role
    municipality: str
    needs: str
    risks: str
    decided_by: str
    decided_on: date
    next_review_on: date


def why_not_analyse(stated: StatedAnalysis, by: Colleague | None, today: date) -> Refusal | None:
    """The reason why the analysis cannot be recorded, or None. Nobody has signed in when it comes from a command."""
    role = stated.role
    if stated.municipality == WHOLE_INSTALLATION and role not in FOR_THE_WHOLE_INSTALLATION:
        return Refusal(f"{started(role.swedish)} arbetar för en kommun, inte för alla.", THE_PLACE, "Välj kommun.")
    if by is not None and not covering(by.held, APPROVED_BY[role], stated.municipality):
        return Refusal(
            f"Analysen för {role.swedish} skrivs av en {either(APPROVED_BY[role])}.", FOUR_EYES, "Be en sådan kollega."
        )
    if not (stated.needs.strip() and stated.risks.strip() and stated.decided_by.strip()):
        return Refusal(
            "En analys säger vad rollen behöver, vad som kan gå fel och vem som har beslutat.",
            FROM_AN_ANALYSIS,
            "Skriv alla tre.",
        )
    return _why_not_these_days(stated.decided_on, stated.next_review_on, today)


def _why_not_these_days(decided_on: date, next_review_on: date, today: date) -> Refusal | None:
    if decided_on > today:
        return Refusal("Analysen är inte beslutad än.", FROM_AN_ANALYSIS, "Skriv den dag då den beslutades.")
    if next_review_on <= today:
        return Refusal("Analysen skulle redan ha setts över.", FROM_AN_ANALYSIS, "Välj en dag efter i dag.")
    longest = last_day_of_a_year(decided_on)
    if next_review_on > longest:
        return Refusal("En analys ses över varje år.", ONE_YEAR, f"Välj senast {said(longest)}.")
    return None
