# SPDX-License-Identifier: EUPL-1.2
"""Decides who may break the glass of a case in an emergency, for how long, and who looks into it afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ledfyr.casework.rules.seeing_cases import IN_CONFLICT, CaseState, why_not_open_by_glass, why_not_open_case
from ledfyr.law.sources import Law, Refusal, Source
from ledfyr.staff.rules.matrix import MATRIX, THE_SPLIT
from ledfyr.staff.rules.matters import Matter, Reach
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader

BREAK_GLASS = Source(Law.LEDFYR, "", "G.6 68")  # which asks for a limit and a review, and names no hours and no days
LASTS_FOR = timedelta(hours=4)
REVIEWED_WITHIN = timedelta(days=7)
MAY_BREAK = tuple(role for role in Role if MATRIX[role][Matter.CHILD_FILE] & Reach.BREAK_GLASS)

OPENS_ANYWAY = Refusal("Ärendet öppnas för dig utan nödöppning.", BREAK_GLASS, "Öppna det från enhetens ärenden.")
SAY_WHY = Refusal("Det står inte varför det är bråttom.", BREAK_GLASS, "Välj ett av skälen.")
NO_SUCH_CASE = Refusal(
    "Enheten har inget ärende med det märket.", BREAK_GLASS, "Fråga den som är ansvarig eller enhetens chef om märket."
)
NOT_ONES_OWN = Refusal(
    "Ingen granskar sin egen nödöppning.", BREAK_GLASS, "Be en annan chef för enheten att granska den."
)
FOR_MANAGERS = Refusal("Nödöppningar granskas av enhetens chef.", THE_SPLIT, "Be chefen att granska den.")
SAY_WHAT = Refusal("Det står inte vad granskningen kom fram till.", BREAK_GLASS, "Skriv vad du har läst och frågat om.")
REVIEWED = Refusal("Nödöppningen är redan granskad.", BREAK_GLASS, "Läs granskningen.")


class Why(StrEnum):
    """Why it cannot wait. The code is what the database keeps."""

    DANGER = "danger"
    TONIGHT = "tonight"
    NOBODY = "nobody"


class Finding(StrEnum):
    """What the review came to."""

    NEEDED = "needed"
    NOT_NEEDED = "not_needed"


WHY: Mapping[Why, str] = {
    Why.DANGER: "någon kan vara i fara nu",
    Why.TONIGHT: "något måste ordnas i natt",
    Why.NOBODY: "den som är ansvarig går inte att nå, och det kan inte vänta",
}
FOUND: Mapping[Finding, str] = {
    Finding.NEEDED: "det fanns skäl",
    Finding.NOT_NEEDED: "det fanns inte skäl",
}


@dataclass(frozen=True)
class Opening:
    """An opening as the rules see it."""

    account: int
    is_reviewed: bool = False


def review_due(opened_on: date) -> date:
    """The last day of its review."""
    return opened_on + REVIEWED_WITHIN


def why_not_break(reader: Reader, case: CaseState, *, gave_reason: bool) -> Refusal | None:
    """Why somebody may not break the glass, or None. A conflict of interest is no emergency's to pass by."""
    if reader.account in case.in_conflict:
        return IN_CONFLICT
    if why_not_open_case(reader, case) is None:
        return OPENS_ANYWAY
    return why_not_open_by_glass(reader) or (None if gave_reason else SAY_WHY)


def why_not_review(reader: Reader, case: CaseState, opening: Opening, *, words: str) -> Refusal | None:
    """Why somebody does not review the opening, or None."""
    if reader.account in case.in_conflict:
        return IN_CONFLICT
    if Role.UNIT_MANAGER not in reader.roles:
        return FOR_MANAGERS
    if reader.account == opening.account:
        return NOT_ONES_OWN
    if opening.is_reviewed:
        return REVIEWED
    return None if words.strip() else SAY_WHAT
