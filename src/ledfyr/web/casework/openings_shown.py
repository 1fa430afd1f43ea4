# SPDX-License-Identifier: EUPL-1.2
"""Broken glasses as lines of a list: who, when, why and by when it is reviewed, and never what a case is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ledfyr.casework.queries.emergencies import ListedOpening
from ledfyr.staff.queries.people import names_of
from ledfyr.web.casework.wording import SOMEBODY, case_called, due_said
from ledfyr.web.keys.wording import moment_said


@dataclass(frozen=True)
class OpeningShown:
    """One of them."""

    mark: str
    unit: int
    called: str
    name: str
    because: str
    began: str
    ends: str
    due: str  # by when it is reviewed
    is_late: bool
    is_reviewed: bool


def openings_shown(listed: Iterable[ListedOpening], today: date) -> list[OpeningShown]:
    """They with the names of those who opened."""
    openings = list(listed)
    names = names_of({opening.account for opening in openings})
    return [
        OpeningShown(
            mark=opening.mark.hex,
            unit=opening.unit,
            called=case_called(opening.case),
            name=names.get(opening.account, SOMEBODY),
            because=opening.because,
            began=moment_said(opening.opened_at),
            ends=moment_said(opening.ends_at),
            due=due_said(opening.due_on, today),
            is_late=not opening.is_reviewed and opening.due_on < today,
            is_reviewed=opening.is_reviewed,
        )
        for opening in openings
    ]
