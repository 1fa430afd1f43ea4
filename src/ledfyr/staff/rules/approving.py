# SPDX-License-Identifier: EUPL-1.2
"""Decides who may approve a right: a manager of the same unit or municipality, and nobody for themselves."""

from collections.abc import Collection, Mapping

from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.staff.rules.matrix import is_content_role
from ledfyr.staff.rules.rights import Approver, Colleague, DecidedElsewhere, Place, Right, covering
from ledfyr.staff.rules.roles import Role, either
from ledfyr.staff.rules.units import needs_unit

FOUR_EYES = Source(Law.LEDFYR, "", "C-10")
# The matrix gives the security house no manager of its own: coordinators approve each other and the police's partner.
APPROVED_BY: Mapping[Role, frozenset[Role]] = {
    Role.RECEPTION: frozenset({Role.UNIT_MANAGER}),
    Role.CHILD_CASEWORKER: frozenset({Role.UNIT_MANAGER}),
    Role.ADULT_CASEWORKER: frozenset({Role.UNIT_MANAGER}),
    Role.UNIT_MANAGER: frozenset({Role.UNIT_MANAGER}),
    Role.EMERGENCY: frozenset({Role.UNIT_MANAGER}),
    Role.REGISTRAR: frozenset({Role.UNIT_MANAGER}),
    Role.SECURITY_COORDINATOR: frozenset({Role.SECURITY_COORDINATOR}),
    Role.POLICE_PARTNER: frozenset({Role.SECURITY_COORDINATOR}),
    Role.COMMUNICATOR: frozenset({Role.SYSTEM_ADMINISTRATOR}),
    Role.LOG_REVIEWER: frozenset({Role.UNIT_MANAGER}),
    Role.DATA_PROTECTION_OFFICER: frozenset({Role.UNIT_MANAGER}),
    Role.SYSTEM_ADMINISTRATOR: frozenset({Role.SYSTEM_ADMINISTRATOR}),
}
APPROVERS = frozenset(role for approvers in APPROVED_BY.values() for role in approvers)


def why_not_approve(role: Role, place: Place, approver: Approver) -> Refusal | None:
    """The reason why the approver cannot approve a right to the role there, or None."""
    if isinstance(approver, DecidedElsewhere):
        return _why_not_elsewhere(role, approver)
    if approver.is_the_same_person:
        return Refusal("Ingen godkänner sin egen behörighet.", FOUR_EYES, "Be en kollega som får godkänna den.")
    return why_not_decide_for(role, place, approver.held)


def why_not_decide_for(role: Role, place: Place, held: Collection[Right]) -> Refusal | None:
    """The reason why these rights do not let their holder decide who has the role there, or None."""
    reaching = covering(held, APPROVED_BY[role], place.municipality)
    if not reaching:
        return _not_theirs(role, held)
    if needs_unit(role) and role is not Role.UNIT_MANAGER and all(right.place.unit != place.unit for right in reaching):
        return Refusal(
            f"Behörigheten för {role.swedish} godkänns av chefen för samma enhet.",
            FOUR_EYES,
            "Be den enhetens chef.",
        )
    return None


def _not_theirs(role: Role, held: Collection[Right]) -> Refusal:
    approvers = either(APPROVED_BY[role])
    if is_content_role(role) and any(right.role is Role.SYSTEM_ADMINISTRATOR for right in held):
        return Refusal(
            "En systemförvaltare öppnar konton men ger ingen rätt att se vad som gäller personer eller lägesbilden.",
            FOUR_EYES,
            f"Be en {approvers} i kommunen.",
        )
    return Refusal(
        f"Behörigheten för {role.swedish} godkänns av en {approvers} i samma kommun.", FOUR_EYES, "Be en sådan kollega."
    )


def _why_not_elsewhere(role: Role, approver: DecidedElsewhere) -> Refusal | None:
    if not approver.decision.strip():
        return Refusal(
            "Det framgår inte vem som har beslutat.", FOUR_EYES, "Skriv vem, vilken dag och gärna beslutets nummer."
        )
    if approver.a_colleague_may and is_content_role(role):
        return Refusal(
            f"Någon i kommunen kan redan godkänna behörigheten för {role.swedish} i Ledfyr.",
            FOUR_EYES,
            "Be den kollegan godkänna den på sidan Behörigheter.",
        )
    return None


def somebody_approves(role: Role, place: Place, colleagues: Collection[Colleague]) -> bool:
    """Whether one of the colleagues may approve it, so that no decision on paper is needed."""
    return any(why_not_approve(role, place, colleague) is None for colleague in colleagues)
