# SPDX-License-Identifier: EUPL-1.2
"""Decides who opens a case, who may have it, and who is told who reported: the access matrix, and no conflict."""

from collections.abc import Collection
from dataclasses import dataclass

from ledfyr.law.sources import Law, Refusal, Source, Standing
from ledfyr.staff.rules.matrix import MATRIX, THE_SPLIT
from ledfyr.staff.rules.matters import Matter, Reach
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader, Situation, why_not_see

CONFLICT = Source(Law.FL, "16", "", Standing.FROM_MEMORY)
IN_CONFLICT = Refusal(
    "Du har anmält jäv i det här ärendet. Därför öppnas det inte för dig.", CONFLICT, "En kollega tar hand om det."
)
NOT_YOURS_TO_GIVE = Refusal(
    "Ärendet är en kollegas.", THE_SPLIT, "Be kollegan eller enhetens chef om du behöver ta över det."
)
NO_PART_IN_KEY = Refusal(
    "Den personen har ingen del i enhetens nyckel och kan inte läsa ärendet.",
    THE_SPLIT,
    "Välj någon annan, eller släpp in personen i nyckeln först.",
)
COLLEAGUE_IN_CONFLICT = Refusal("Den personen har anmält jäv i ärendet.", CONFLICT, "Välj någon annan.")
AT_WORK = Reach.ASSIGNED | Reach.UNIT
CASEWORKERS = tuple(role for role in Role if MATRIX[role][Matter.CHILD_FILE] & AT_WORK)
ADULT_WORKERS = tuple(role for role in Role if MATRIX[role][Matter.ADULT_FILE] & AT_WORK)
SUPPORTERS = tuple(role for role in Role if role in CASEWORKERS or role in ADULT_WORKERS)


@dataclass(frozen=True)
class CaseState:
    """What decides who may open a case. None of it tells of whom it is about."""

    responsible: int | None = None
    in_conflict: frozenset[int] = frozenset()
    is_adult: bool = False


def why_not_open_case(reader: Reader, case: CaseState) -> Refusal | None:
    """The reason why a member opens neither the case nor the reports in it, or None."""
    if reader.account in case.in_conflict:
        return IN_CONFLICT
    situation = _situation(reader, case)
    if case.is_adult:
        return _why_not(reader, Matter.ADULT_FILE, situation)
    return _why_not(reader, Matter.CHILD_FILE, situation) or _why_not(reader, Matter.REPORT_CONTENT, situation)


def why_not_see_reporter(reader: Reader, case: CaseState, *, gave_reason: bool, is_weighed: bool) -> Refusal | None:
    """The reason why a member is not told who reported, or None. `is_weighed`: OSL 26:5 does not hide the name."""
    if refusal := why_not_open_case(reader, case):
        return refusal
    situation = _situation(reader, case, gave_reason=gave_reason, reporter_may_be_named=is_weighed)
    return _why_not(reader, Matter.REPORTER_IDENTITY, situation)


def why_not_give(reader: Reader, case: CaseState, to: int, *, members: Collection[int]) -> Refusal | None:
    """The reason why a member does not make somebody responsible, or None. Whoever likes may take a free case."""
    if reader.account in case.in_conflict:
        return IN_CONFLICT
    if case.responsible not in (None, reader.account) and Role.UNIT_MANAGER not in reader.roles:
        return NOT_YOURS_TO_GIVE
    if to not in members:
        return NO_PART_IN_KEY
    return COLLEAGUE_IN_CONFLICT if to in case.in_conflict else None


def _situation(
    reader: Reader, case: CaseState, *, gave_reason: bool = False, reporter_may_be_named: bool = False
) -> Situation:
    return Situation(
        same_municipality=True,
        same_unit=True,
        is_assigned=reader.account == case.responsible,
        gave_reason=gave_reason,
        reporter_may_be_named=reporter_may_be_named,
    )


def _why_not(reader: Reader, matter: Matter, situation: Situation) -> Refusal | None:
    refusals = [why_not_see(role, matter, situation) for role in sorted(reader.roles)]
    return None if None in refusals else refusals[0]
