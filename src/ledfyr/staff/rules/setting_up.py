# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a unit may be set up in a municipality."""

from collections.abc import Collection

from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.approving import APPROVERS, FOUR_EYES
from ledfyr.staff.rules.granting import THE_PLACE
from ledfyr.staff.rules.rights import Colleague, covering
from ledfyr.staff.rules.roles import either

LONGEST_NAME = 120


def why_not_set_up(name: str, municipality: str, taken: Collection[str], by: Colleague | None) -> Refusal | None:
    """The reason why the unit cannot be set up, or None. Nobody has signed in when it comes from a command."""
    if by is not None and not covering(by.held, APPROVERS, municipality):
        return Refusal(f"Enheter läggs upp av en {either(APPROVERS)}.", FOUR_EYES, "Be en sådan kollega.")
    if not name.strip() or len(name.strip()) > LONGEST_NAME:
        return Refusal(f"Enhetens namn har 1 till {LONGEST_NAME} tecken.", THE_PLACE, "Skriv ett sådant namn.")
    if name.strip().casefold() in {other.casefold() for other in taken}:
        return Refusal("Kommunen har redan en enhet som heter så.", THE_PLACE, "Skriv ett annat namn.")
    return None
