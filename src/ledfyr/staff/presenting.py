# SPDX-License-Identifier: EUPL-1.2
"""Who holds what, as the page about access rights shows it: what somebody has to decide about comes first."""

from collections.abc import Iterable
from dataclasses import dataclass

from ledfyr.staff.models import AccessRight, HouseException, NeedsAndRiskAnalysis, Qualification
from ledfyr.staff.queries.askers import Asker
from ledfyr.staff.queries.grounds import analyses_of, degrees_of, exceptions_in_force
from ledfyr.staff.queries.rights import rights_held_in, rights_to_re_approve
from ledfyr.staff.rules.approving import why_not_approve
from ledfyr.staff.rules.ending import why_not_end
from ledfyr.staff.rules.periods import is_overdue, said
from ledfyr.staff.rules.qualifying import Degree
from ledfyr.staff.rules.rights import Colleague
from ledfyr.staff.rules.roles import Role, started


@dataclass(frozen=True)
class RightShown:
    """One right: whose, which, where, until when, on what it rests and what the asker may do about it."""

    number: int
    holder: str
    role: str
    where: str
    state: str
    rests_on: str
    approved: str
    is_overdue: bool
    asker_approves: bool
    asker_ends: bool
    exception: str


@dataclass(frozen=True)
class ExceptionShown:
    """One exception from the wall between the houses."""

    holder: str
    where: str
    reason: str
    decided: str


@dataclass(frozen=True)
class AnalysisShown:
    """The newest analysis of a role in a municipality."""

    role: str
    where: str
    needs: str
    risks: str
    decided: str
    is_overdue: bool


@dataclass(frozen=True)
class DegreeShown:
    """Whose certificate somebody has seen."""

    number: int
    holder: str
    degree: str
    seen: str


@dataclass(frozen=True)
class AccessShown:
    """The whole page."""

    to_decide: tuple[RightShown, ...]
    in_force: tuple[RightShown, ...]
    exceptions: tuple[ExceptionShown, ...]
    degrees: tuple[DegreeShown, ...]
    analyses: tuple[AnalysisShown, ...]


def access_shown_to(asker: Asker) -> AccessShown:
    """Everything that the asker keeps rights over, and nothing else."""
    waiting = list(rights_to_re_approve(asker.today, asker.places))
    exceptions = list(exceptions_in_force(asker.today, asker.places))
    others = rights_held_in(asker.places, asker.today).exclude(pk__in=[right.pk for right in waiting])
    return AccessShown(
        to_decide=tuple(_right(right, asker, exceptions) for right in waiting),
        in_force=tuple(_right(right, asker, exceptions) for right in others),
        exceptions=tuple(_exception(exception, asker) for exception in exceptions),
        degrees=tuple(_degree(degree) for degree in degrees_of(asker.places, asker.today)),
        analyses=tuple(_analysis(analysis, asker) for analysis in _newest(analyses_of(asker.places))),
    )


def _right(row: AccessRight, asker: Asker, exceptions: Iterable[HouseException]) -> RightShown:
    right = row.as_right()
    by = Colleague(asker.held, is_the_same_person=row.account_id == asker.account.pk)
    late = is_overdue(right.valid_until, asker.today)
    place = asker.places[row.municipality]
    excepted = [exception for exception in exceptions if exception.account_id == row.account_id]
    return RightShown(
        number=row.pk,
        holder=row.account.called,
        role=started(right.role.swedish),
        where=f"{row.unit.name}, {place}" if row.unit else place,
        state=f"{'Gick ut' if late else 'Gäller till och med'} den {said(right.valid_until)}.",
        rests_on=f"Behovs- och riskanalys beslutad av {row.analysis.decided_by} den {said(row.analysis.decided_on)}.",
        approved=f"Godkänd av {row.approved_by.called}."
        if row.approved_by
        else f"Beslutad utanför Ledfyr: {row.approved_elsewhere}.",
        is_overdue=late,
        asker_approves=why_not_approve(right.role, right.place, by) is None,
        asker_ends=why_not_end(right, by) is None,
        exception=f"Undantag mellan husen till och med den {said(excepted[-1].valid_until)}." if excepted else "",
    )


def _exception(row: HouseException, asker: Asker) -> ExceptionShown:
    decided = f"Beslutat av {row.decided_by} den {said(row.decided_on)}, till och med den {said(row.valid_until)}."
    return ExceptionShown(row.account.called, asker.places[row.municipality], row.reason, decided)


def _degree(row: Qualification) -> DegreeShown:
    seen = f"{row.seen}, visat för {row.recorded_by.called} den {said(row.seen_on)}."
    return DegreeShown(row.pk, row.account.called, started(Degree(row.degree).swedish), seen)


def _newest(analyses: Iterable[NeedsAndRiskAnalysis]) -> list[NeedsAndRiskAnalysis]:
    """One for each role and municipality; they come the newest first. Those to be reviewed soonest lead the list."""
    newest: dict[tuple[str, str], NeedsAndRiskAnalysis] = {}
    for analysis in analyses:
        newest.setdefault((analysis.role, analysis.municipality), analysis)
    return sorted(newest.values(), key=lambda analysis: analysis.next_review_on)


def _analysis(row: NeedsAndRiskAnalysis, asker: Asker) -> AnalysisShown:
    decided = (
        f"Beslutad av {row.decided_by} den {said(row.decided_on)}. Ses över senast den {said(row.next_review_on)}."
    )
    return AnalysisShown(
        role=started(Role(row.role).swedish),
        where=asker.places[row.municipality],
        needs=row.needs,
        risks=row.risks,
        decided=decided,
        is_overdue=is_overdue(row.next_review_on, asker.today),
    )
