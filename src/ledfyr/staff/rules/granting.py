# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a right may be given: where, for how long, on which analysis, beside what, and to whom."""

from datetime import date

from ledfyr.law.sources import Law, Refusal, Source, Standing
from ledfyr.staff.rules.approving import why_not_approve
from ledfyr.staff.rules.matrix import is_content_role
from ledfyr.staff.rules.periods import last_day_of_a_year, said
from ledfyr.staff.rules.qualifying import why_not_without_degree
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Analysis, Approver, Exemption, Person, Place, Right
from ledfyr.staff.rules.roles import BEHIND_THE_WALL, FOR_THE_WHOLE_INSTALLATION, Role, started
from ledfyr.staff.rules.units import HELD_IN, needs_unit

FROM_AN_ANALYSIS = Source(Law.ACCESS_REGULATION, "", "C-11", Standing.SECOND_HAND)
ONE_YEAR = Source(Law.LEDFYR, "", "C-10")
THE_PLACE = Source(Law.LEDFYR, "", "B.6")
THE_WALL = Source(Law.LEDFYR, "", "B-13")
NO_CONTENT_FOR_OPERATION = Source(Law.LEDFYR, "", "C-22")


def why_not_grant(
    right: Right, person: Person, analysis: Analysis | None, approver: Approver, today: date
) -> Refusal | None:
    """The first reason why the right cannot be given, or None."""
    reasons = (
        why_not_there(right.role, right.place),
        why_not_for_so_long(right, today),
        why_not_rely_on(analysis, right, today),
        why_not_approve(right.role, right.place, approver),
        why_not_beside(right, person),
        why_not_without_degree(right.role, is_qualified=person.is_qualified),
    )
    return next((reason for reason in reasons if reason), None)


def why_not_there(role: Role, place: Place) -> Refusal | None:
    """The reason why the role cannot be held in that municipality or unit, or None."""
    called = started(role.swedish)
    if place.municipality == WHOLE_INSTALLATION and role not in FOR_THE_WHOLE_INSTALLATION:
        return Refusal(f"{called} arbetar för en kommun, inte för alla.", THE_PLACE, "Välj kommun.")
    if place.unit is None and needs_unit(role):
        return Refusal(f"{called} hör till en enhet.", THE_PLACE, "Välj enhet.")
    if place.unit_kind is not None and place.unit_kind not in HELD_IN[role]:
        fitting = " eller ".join(sorted(kind.swedish for kind in HELD_IN[role]))
        return Refusal(f"Rollen passar inte i den enheten: {role.swedish}.", THE_PLACE, f"Välj en enhet för {fitting}.")
    return None


def why_not_for_so_long(right: Right, today: date) -> Refusal | None:
    """The reason why the days cannot be those, or None; a year is the longest, its last day included."""
    if right.valid_from < today:
        return Refusal("En behörighet börjar inte bakåt i tiden.", ONE_YEAR, "Välj i dag eller senare.")
    if right.valid_until < right.valid_from:
        return Refusal("Sista dagen är före den första.", ONE_YEAR, "Välj en senare sista dag.")
    longest = last_day_of_a_year(right.valid_from)
    if right.valid_until > longest:
        return Refusal(
            "En behörighet gäller högst ett år.", ONE_YEAR, f"Välj senast {said(longest)}. Den kan godkännas på nytt."
        )
    return None


def why_not_rely_on(analysis: Analysis | None, right: Right, today: date) -> Refusal | None:
    """The reason why the analysis is no ground for the right, or None."""
    if analysis is None or (analysis.role, analysis.municipality) != (right.role, right.place.municipality):
        return no_analysis(right)
    if analysis.decided_on > today:
        return Refusal("Analysen är inte beslutad än.", FROM_AN_ANALYSIS, "Vänta tills den är det.")
    if analysis.next_review_on < max(today, right.valid_from):
        return Refusal(
            f"Behovs- och riskanalysen skulle ha setts över senast {said(analysis.next_review_on)}.",
            FROM_AN_ANALYSIS,
            "Skriv en ny analys först.",
        )
    return None


def no_analysis(right: Right) -> Refusal:
    """What is said when nobody has analysed what the role needs there."""
    return Refusal(
        f"Det finns ingen behovs- och riskanalys för {right.role.swedish} där.",
        FROM_AN_ANALYSIS,
        "Skriv en analys först.",
    )


def why_not_beside(right: Right, person: Person) -> Refusal | None:
    """The reason why the right cannot be held together with what the person has on the same days, or None."""
    if any((other.role, other.place) == (right.role, right.place) for other in person.held):
        return Refusal(
            "Personen har redan den behörigheten.", ONE_YEAR, "Godkänn den på nytt i stället för att ge en till."
        )
    for other in (held for held in person.held if held.meets(right)):
        if refusal := _why_not_operate_and_read(right.role, other.role):
            return refusal
        if _are_on_both_sides(right, other) and not _is_exempted(right, other, person.exemptions):
            return Refusal(
                "Samma person arbetar inte både i socialtjänstens hus och i säkerhetens: den här är redan "
                f"{other.role.swedish}, till och med {said(other.valid_until)}.",
                THE_WALL,
                "Avsluta den behörigheten, eller registrera först ett undantag som gäller alla de dagarna.",
            )
    return None


def _why_not_operate_and_read(one: Role, other: Role) -> Refusal | None:
    roles = {one, other}
    if Role.SYSTEM_ADMINISTRATOR in roles and any(is_content_role(role) for role in roles):
        return Refusal(
            "En systemförvaltare har inte samtidigt en roll som ser vad som gäller personer eller lägesbilden.",
            NO_CONTENT_FOR_OPERATION,
            "Avsluta den ena behörigheten först, eller låt en annan person sköta driften.",
        )
    return None


def _are_on_both_sides(one: Right, other: Right) -> bool:
    return {one.role.house, other.role.house} >= BEHIND_THE_WALL


def _is_exempted(one: Right, other: Right, exemptions: tuple[Exemption, ...]) -> bool:
    first, last = max(one.valid_from, other.valid_from), min(one.valid_until, other.valid_until)
    return any(exemption.first <= first and last <= exemption.last for exemption in exemptions)
