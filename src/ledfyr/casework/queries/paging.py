# SPDX-License-Identifier: EUPL-1.2
"""Reads a unit's cases page by page, in as many questions to the database whether they are five or five thousand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Window

from ledfyr.casework.models import Case, CaseConflict
from ledfyr.casework.queries.cases import LISTED, ListedCase, listed_in
from ledfyr.casework.queries.happenings import facts_by_case
from ledfyr.casework.rules.asking import next_day

ON_A_PAGE = 50


@dataclass(frozen=True)
class PageOfCases:
    """One page. A page beyond the last is an empty one, and `total` is then not known."""

    cases: tuple[ListedCase, ...]
    number: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // ON_A_PAGE))


def open_cases(unit: int, asker: int, page: int, today: date, *, own: bool = False) -> PageOfCases:
    """The unit's cases of which something is asked, what is due first first; or the asker's own of them."""
    found = Case.objects.filter(unit=unit, next_due_on__isnull=False)
    found = found.filter(responsible=asker) if own else found
    return _page(found.order_by("next_due_on", "received_on", "pk"), asker, page, today)


def ended_cases(unit: int, asker: int, page: int, today: date) -> PageOfCases:
    """The unit's cases of which nothing is asked, the newest first."""
    found = Case.objects.filter(unit=unit, next_due_on=None)
    return _page(found.order_by("-received_on", "pk"), asker, page, today)


def cases_with_another_day() -> list[UUID]:
    """The cases beside which another next day stands than the rule gives now."""
    kept = {mark: (on, due) for mark, on, due in Case.objects.values_list("pk", "received_on", "next_due_on")}
    facts = facts_by_case({mark: on for mark, (on, _due) in kept.items()}, Case.objects.values("pk"))
    return [mark for mark, (_on, due) in kept.items() if next_day(facts[mark]) != due]


def _page(cases: QuerySet[Case], asker: int, page: int, today: date) -> PageOfCases:
    conflict = Exists(CaseConflict.objects.filter(case=OuterRef("pk"), account=asker))
    start = (page - 1) * ON_A_PAGE
    counted = cases.annotate(conflict=conflict, total=Window(Count("*")))
    rows = list(counted.values_list(*LISTED, "conflict", "total")[start : start + ON_A_PAGE])
    listed = listed_in((row[:4] for row in rows), [row[0] for row in rows], today)
    return PageOfCases(tuple(_seen(listed, [row[4] for row in rows], asker)), page, rows[0][5] if rows else 0)


def _seen(listed: tuple[ListedCase, ...], conflicts: list[bool], asker: int) -> Iterator[ListedCase]:
    for case, is_in_conflict in zip(listed, conflicts, strict=True):
        yield replace(case, in_conflict=frozenset({asker})) if is_in_conflict else case
