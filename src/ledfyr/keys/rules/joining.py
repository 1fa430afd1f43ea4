# SPDX-License-Identifier: EUPL-1.2
"""Who may take part in a unit's key: a colleague lets somebody in who works there, and nobody lets themselves in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.staff.rules.rights import Right
from ledfyr.staff.rules.seeing import why_not_hold_key

UNAUTHORISED_HAVE_NO_ACCESS = Source(Law.SOL, "14:7", "A-104")
FEWEST = 1  # somebody has to be left who can open


@dataclass(frozen=True)
class Candidate:
    """Somebody who is to take part in a unit's key, as the rule sees them."""

    rights: tuple[Right, ...]
    has_key: bool
    is_member: bool
    is_the_same_person: bool = False
    is_compared: bool = False  # the number of the key that lies there now was read by voice


def why_not_take_part(rights: Collection[Right], unit: int, on: date) -> Refusal | None:
    """The reason why the rights that somebody holds give no part in the unit's key, or None."""
    held_here = [right for right in rights if right.place.unit == unit and right.valid_from <= on <= right.valid_until]
    if not held_here:
        return Refusal(
            "Kollegan har ingen behörighet i enheten i dag.",
            UNAUTHORISED_HAVE_NO_ACCESS,
            "Ge behörigheten först.",
        )
    refusals = [why_not_hold_key(right.role) for right in held_here]
    return None if None in refusals else refusals[0]


def why_not_admit(candidate: Candidate, unit: int, on: date) -> Refusal | None:
    """The reason why a member may not let somebody in, or None."""
    if candidate.is_the_same_person:
        return _refusal("Du kan inte släppa in dig själv.", "Be en kollega.")
    if candidate.is_member:
        return _refusal("Kollegan har redan del i enhetens nyckel.", "Inget mer behöver göras.")
    if not candidate.has_key:
        return _refusal("Kollegan har ingen egen nyckel än.", "Be kollegan logga in och skapa sin nyckel.")
    if not candidate.is_compared:
        return _refusal(
            "Kollegans nyckel är en annan än den ni jämförde.",
            "Jämför talen igen. Stämmer de inte, släpp inte in någon, och berätta för den som ansvarar för Ledfyr.",
        )
    return why_not_take_part(candidate.rights, unit, on)


def why_not_remove(*, is_member: bool, members_left: int, is_being_changed: bool) -> Refusal | None:
    """The reason why somebody cannot be taken out of a unit's key now, or None."""
    if not is_member:
        return _refusal("Kontot har ingen del i enhetens nyckel.", "Kontrollera namnet.")
    if members_left < FEWEST:
        return _refusal(
            "Ingen skulle kunna öppna det som är förseglat.",
            "Släpp in någon annan i nyckeln först.",
        )
    if is_being_changed:
        return _refusal("Enhetens nyckel byts just nu.", "Vänta tills bytet är klart och försök igen.")
    return None


def _refusal(reason: str, instead: str) -> Refusal:
    return Refusal(reason, UNAUTHORISED_HAVE_NO_ACCESS, instead)
