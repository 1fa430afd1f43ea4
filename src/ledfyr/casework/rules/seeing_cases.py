# SPDX-License-Identifier: EUPL-1.2
"""Decides who opens a case, who may have it, and who is told who reported: the access matrix, and no conflict."""

from collections.abc import Collection
from dataclasses import dataclass, replace

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
CASEWORKERS = tuple(role for role in Role if MATRIX[role][Matter.CHILD_FILE] & (Reach.ASSIGNED | Reach.UNIT))


@dataclass(frozen=True)
class CaseState:
    """What decides who may open a case. None of it tells of whom it is about."""

    responsible: int | None = None
    in_conflict: frozenset[int] = frozenset()
    broke_glass: frozenset[int] = frozenset()  # those for whom it opens now, in an emergency
    is_open_alert: bool = False  # a report whose protection nobody has assessed


def why_not_open_case(reader: Reader, case: CaseState) -> Refusal | None:
    """The reason why a member opens neither the case nor the reports in it, or None."""
    if reader.account in case.in_conflict:
        return IN_CONFLICT
    situation = _situation(reader, case)
    refusal = _why_not(reader, Matter.CHILD_FILE, situation)
    return refusal or (None if situation.broke_glass else _why_not(reader, Matter.REPORT_CONTENT, situation))


def why_not_read_reports(reader: Reader, case: CaseState) -> Refusal | None:
    """The reason why whoever opens the case does not read the reports in it, or None: by glass, only open alerts."""
    return _why_not(reader, Matter.REPORT_CONTENT, _situation(reader, case))


def opens_by_glass_alone(reader: Reader, case: CaseState) -> bool:
    """Whether the case opens for somebody only because they broke the glass."""
    unbroken = replace(case, broke_glass=frozenset())
    return why_not_open_case(reader, case) is None and why_not_open_case(reader, unbroken) is not None


def why_not_open_by_glass(reader: Reader) -> Refusal | None:
    """The reason why no emergency opens a case for somebody, or None: the matrix has a word for those it does."""
    situation = Situation(same_municipality=True, same_unit=True, broke_glass=True)
    return _why_not(reader, Matter.CHILD_FILE, situation)


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
        is_open_alert=case.is_open_alert,
        broke_glass=reader.account in case.broke_glass,
        gave_reason=gave_reason,
        reporter_may_be_named=reporter_may_be_named,
    )


def _why_not(reader: Reader, matter: Matter, situation: Situation) -> Refusal | None:
    refusals = [why_not_see(role, matter, situation) for role in sorted(reader.roles)]
    return None if None in refusals else refusals[0]
