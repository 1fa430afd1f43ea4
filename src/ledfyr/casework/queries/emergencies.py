# SPDX-License-Identifier: EUPL-1.2
"""Finds for whom the glass of a case is broken now, and which openings wait for their review."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from ledfyr.casework.models import Case, EmergencyOpening
from ledfyr.casework.queries.cases import CaseMissing
from ledfyr.casework.rules.emergencies import WHY, Opening, Why, review_due

OpeningMet: TypeAlias = EmergencyOpening  # the name by which pages hand it on; the table is closed to them
MARK = 8  # signs of a case's mark by which it is called


@dataclass(frozen=True)
class ListedOpening:
    """An opening as lists show it: who, when and why, and nothing of what the case is about."""

    mark: UUID
    case: UUID
    unit: int
    account: int
    because: str
    opened_at: datetime
    ends_at: datetime
    is_reviewed: bool

    @property
    def due_on(self) -> date:
        """The last day of its review."""
        return review_due(timezone.localdate(self.opened_at))


def lasting_opening(case: Case, account: int, at: datetime) -> EmergencyOpening | None:
    """The account's opening of the case that lasts now, or None."""
    return EmergencyOpening.objects.filter(case=case, account=account, opened_at__lte=at, ends_at__gt=at).first()


def opening_in(unit: int, mark: UUID) -> EmergencyOpening:
    """One opening of the unit's cases; raises CaseMissing."""
    found = EmergencyOpening.objects.filter(case__unit=unit, pk=mark).select_related("case", "review").first()
    if found is None:
        raise CaseMissing
    return found


def as_ruled(opening: EmergencyOpening) -> Opening:
    """As the rules see it."""
    return Opening(opening.account, is_reviewed=hasattr(opening, "review"))


def case_called_in(unit: int, called: str) -> Case | None:
    """The unit's case of which somebody says the mark, as in “0619-A74E”; None unless there is just one."""
    said = called.replace("-", "").replace(" ", "").lower()
    if len(said) != MARK or any(sign not in "0123456789abcdef" for sign in said):
        return None
    first, last = UUID(hex=said + "0" * 24), UUID(hex=said + "f" * 24)
    found = list(Case.objects.filter(unit=unit, pk__gte=first, pk__lte=last)[:2])
    return found[0] if len(found) == 1 else None


def openings_to_review(account: int, units: Collection[int]) -> tuple[ListedOpening, ...]:
    """What somebody who manages the units has to review, what came first first; not their own."""
    waiting = EmergencyOpening.objects.filter(case__unit__in=units, review=None).exclude(account=account)
    return _listed(waiting.exclude(case__conflicts__account=account))


def openings_in_cases_of(account: int) -> tuple[ListedOpening, ...]:
    """Those in the cases that somebody is responsible for, until they are reviewed."""
    return _listed(EmergencyOpening.objects.filter(case__responsible=account, review=None))


def openings_since(municipality: str, since: datetime) -> tuple[ListedOpening, ...]:
    """Those of the municipality for whoever reviews the log: from the day, and older ones that nobody has reviewed."""
    found = EmergencyOpening.objects.filter(Q(opened_at__gte=since) | Q(review=None), case__municipality=municipality)
    return _listed(found)


def _listed(openings: QuerySet[EmergencyOpening]) -> tuple[ListedOpening, ...]:
    columns = ("pk", "case", "case__unit", "account", "because", "opened_at", "ends_at", "review")
    return tuple(
        ListedOpening(mark, case, unit, account, WHY[Why(because)], opened_at, ends_at, review is not None)
        for mark, case, unit, account, because, opened_at, ends_at, review in openings.order_by(
            "opened_at", "pk"
        ).values_list(*columns)
    )
