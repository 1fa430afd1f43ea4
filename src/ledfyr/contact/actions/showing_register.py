# SPDX-License-Identifier: EUPL-1.2
"""Shows the register of what has come in, and records that it was read; what is new is entered first."""

from dataclasses import dataclass
from datetime import datetime

from ledfyr.contact.acting import DATABASE
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.models import RegisterEntry
from ledfyr.contact.own_words import ContactKind, ContactVerb
from ledfyr.contact.queries.desks import desk_of
from ledfyr.contact.queries.queue import register_of, years_of_register
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Act, Actor, Touched


@dataclass(frozen=True)
class Register:
    """A year of the register, and the years that there are."""

    entries: tuple[RegisterEntry, ...]
    years: tuple[int, ...]


def show_register(*, municipality: str, year: int, by: Actor, at: datetime) -> Register:
    """The register of a year; raises ReadNotRecorded."""
    if desk := desk_of(municipality):
        meet_letters(unit=desk.unit, municipality=municipality, at=at)
    act = Act(ContactVerb.REGISTER_SHOWN, by, at, Touched(ContactKind.REGISTER, municipality))
    return show_recorded(
        lambda: Register(register_of(municipality, year), years_of_register(municipality)), using=DATABASE, acts=[act]
    )
