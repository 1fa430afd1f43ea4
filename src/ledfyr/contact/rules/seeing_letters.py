# SPDX-License-Identifier: EUPL-1.2
"""Decides which of a unit's members may open a thread, and when they may not although their key would open it."""

from dataclasses import dataclass

from ledfyr.contact.rules.doors import Door
from ledfyr.law.sources import Law, Refusal, Source, Standing
from ledfyr.staff.rules.matrix import MATRIX, OPENS_AN_ENVELOPE, THE_SPLIT
from ledfyr.staff.rules.matters import Matter
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader, Situation, why_not_see

CONFLICT = Source(Law.FL, "16", "", Standing.FROM_MEMORY)
IN_CONFLICT = Refusal(
    "Du har anmält jäv i den här tråden. Därför öppnas den inte för dig.",
    CONFLICT,
    "En kollega tar hand om den.",
)
NOT_YET_YOURS = Refusal(
    "Du har inte hand om tråden.",
    THE_SPLIT,
    "Ta hand om den först. Det antecknas i loggen.",
)
READERS = tuple(role for role in Role if MATRIX[role][Matter.OWN_THREAD] & OPENS_AN_ENVELOPE)


@dataclass(frozen=True)
class ThreadState:
    """What decides who may open a thread. None of it is what somebody wrote."""

    door: Door
    assigned_to: int | None = None
    second_reader: int | None = None
    is_acute: bool = False
    in_conflict: frozenset[int] = frozenset()

    @property
    def read_by(self) -> frozenset[int]:
        """Whoever has it, and whoever reads it too."""
        return frozenset({self.assigned_to, self.second_reader} - {None})  # type: ignore[arg-type]  # None is taken out


def why_not_touch(account: int, thread: ThreadState) -> Refusal | None:
    """The reason why a member does nothing with the thread, not even put it away or choose who reads it, or None."""
    return IN_CONFLICT if account in thread.in_conflict else None


def why_not_open(reader: Reader, thread: ThreadState) -> Refusal | None:
    """The reason why a member does not open the thread, or None: the access matrix, and no conflict of interest."""
    if refusal := why_not_touch(reader.account, thread):
        return refusal
    matter = Matter.REPORT_CONTENT if thread.door.is_report else Matter.OWN_THREAD
    situation = Situation(
        same_municipality=True,
        same_unit=True,
        is_assigned=reader.account in thread.read_by,
        is_open_alert=thread.is_acute,
    )
    refusals = [why_not_see(role, matter, situation) for role in sorted(reader.roles)]
    if None in refusals:
        return None
    return NOT_YET_YOURS if Role.RECEPTION in reader.roles or not refusals else refusals[0]
