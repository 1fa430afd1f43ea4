# SPDX-License-Identifier: EUPL-1.2
"""Decides who may open an account: whoever administers the whole installation, as an account belongs to all of it."""

from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.approving import FOUR_EYES
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Colleague, covering
from ledfyr.staff.rules.roles import Role


def why_not_open(by: Colleague) -> Refusal | None:
    """The reason why this colleague does not open accounts, or None."""
    if covering(by.held, {Role.SYSTEM_ADMINISTRATOR}, WHOLE_INSTALLATION):
        return None
    return Refusal(
        "Konton öppnas av en systemförvaltare för hela installationen.", FOUR_EYES, "Be en sådan kollega öppna det."
    )
