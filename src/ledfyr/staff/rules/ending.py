# SPDX-License-Identifier: EUPL-1.2
"""Decides who may end a right: those who may approve it, its own holder, and the administrator, for anybody."""

from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.approving import FOUR_EYES, why_not_decide_for
from ledfyr.staff.rules.rights import Colleague, Right, covering
from ledfyr.staff.rules.roles import Role


def why_not_end(right: Right, by: Colleague) -> Refusal | None:
    """The reason why this colleague does not end the right, or None: to take away is less than to give."""
    if by.is_the_same_person or covering(by.held, {Role.SYSTEM_ADMINISTRATOR}, right.place.municipality):
        return None
    if why_not_decide_for(right.role, right.place, by.held):
        return Refusal(
            "Behörigheten avslutas av den som får godkänna den, eller av en systemförvaltare för kommunen.",
            FOUR_EYES,
            "Be en sådan kollega.",
        )
    return None


def why_not_close(rights: tuple[Right, ...], by: Colleague) -> Refusal | None:
    """The reason why this colleague does not close an account that holds these rights, or None."""
    if not any(right.role is Role.SYSTEM_ADMINISTRATOR for right in by.held):
        return Refusal(
            "Konton stängs av en systemförvaltare.", FOUR_EYES, "Avsluta behörigheterna, eller be systemförvaltaren."
        )
    if by.is_the_same_person:
        return Refusal("Ingen stänger sitt eget konto.", FOUR_EYES, "Be en annan systemförvaltare.")
    return next((refusal for right in rights if (refusal := why_not_end(right, by))), None)
