# SPDX-License-Identifier: EUPL-1.2
"""Which degrees the law takes for deciding and inquiring for children, and who may say that they have seen one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.staff.rules.approving import FOUR_EYES
from ledfyr.staff.rules.rights import Colleague, Right, covering
from ledfyr.staff.rules.roles import NEEDS_QUALIFICATION, Role, started

DEGREE = Source(Law.SOL, "25:1", "A-55")
NOT_A_MANAGER = Refusal(
    f"Examen registreras och återkallas av en {Role.UNIT_MANAGER.swedish} i kommunen.", FOUR_EYES, "Be den chefen."
)


class Degree(StrEnum):
    """What the certificate says. Whether another degree is relevant is for the board to judge."""

    SOCIAL_WORK = "social_work"
    OTHER_RELEVANT = "other_relevant"

    @property
    def swedish(self) -> str:
        """What the degree is called."""
        return {Degree.SOCIAL_WORK: "socionomexamen", Degree.OTHER_RELEVANT: "annan relevant examen"}[self]


@dataclass(frozen=True)
class StatedDegree:
    """A degree as the manager who has seen the certificate writes it down, for work in a municipality."""

    municipality: str
    degree: Degree
    seen: str
    seen_on: date


def why_not_record_degree(stated: StatedDegree, by: Colleague, today: date) -> Refusal | None:
    """The reason why this colleague cannot record that they have seen the certificate, or None."""
    if by.is_the_same_person:
        return Refusal("Ingen registrerar sin egen examen.", FOUR_EYES, "Be din chef titta på examensbeviset.")
    if not covering(by.held, {Role.UNIT_MANAGER}, stated.municipality):
        return NOT_A_MANAGER
    if not stated.seen.strip():
        return Refusal("Det framgår inte vad som har visats.", DEGREE, "Skriv vilket bevis du har sett.")
    if stated.seen_on > today:
        return Refusal("Dagen då beviset visades har inte varit än.", DEGREE, "Skriv den dag då du såg det.")
    return None


def why_not_withdraw_degree(held: Collection[Right], by: Colleague) -> Refusal | None:
    """The reason why this colleague cannot withdraw the degree of somebody who holds these rights, or None."""
    if any(covering(by.held, {Role.UNIT_MANAGER}, right.place.municipality) for right in held):
        return None
    return NOT_A_MANAGER


def why_not_without_degree(role: Role, *, is_qualified: bool) -> Refusal | None:
    """The reason why the role takes a recorded degree that is missing, or None."""
    if role in NEEDS_QUALIFICATION and not is_qualified:
        return Refusal(
            f"{started(role.swedish)} ska ha socionomexamen eller annan relevant examen, och ingen är registrerad.",
            DEGREE,
            "Titta på examensbeviset och registrera det först.",
        )
    return None


def why_not_decide_for_children(*, is_qualified: bool) -> Refusal | None:
    """The reason why somebody, whatever their role, may not decide, inquire or follow up for children, or None."""
    if is_qualified:
        return None
    return Refusal(
        "Beslut och utredning som gäller barn kräver socionomexamen eller annan relevant examen.",
        DEGREE,
        "Be en kollega som har sin examen registrerad, eller be din chef registrera din.",
    )
