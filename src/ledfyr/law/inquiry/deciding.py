# SPDX-License-Identifier: EUPL-1.2
"""Decides why a decision may not leave the board: what it does not say, whom it has not heard."""

from dataclasses import dataclass
from datetime import date

from ledfyr.law.inquiry.provisions import (
    APPEAL_TOLD,
    APPEALING,
    CHILD_IS_TOLD,
    CHILD_SAYS,
    COMMUNICATING,
    HEARD_FIRST,
    INFORMATION,
    REASONS,
    REASONS_GIVEN,
    VIEW,
)
from ledfyr.law.sources import Refusal, in_force


@dataclass(frozen=True)
class ChildsPart:
    """What stands in a decision about a child of the child's own view and of what the child was told."""

    view: str = ""
    how_weighed: str = ""
    not_heard_because: str = ""
    told_on: date | None = None
    not_told_because: str = ""
    is_understanding_checked: bool = False


@dataclass(frozen=True)
class Decision:
    """What a decision says, as far as the law asks for it. `not_heard_because` is why the party was not."""

    reasons: str
    gives_all_that_was_asked: bool
    party_heard_on: date | None
    not_heard_because: str
    is_appealable: bool
    says_how_to_appeal: bool


ASK_THE_CHILD = Refusal(
    "Barnets åsikt saknas, och det står inte varför barnet inte har hörts.",
    VIEW,
    "Hör barnet, eller skriv varför det inte gick.",
)
WEIGH_THE_VIEW = Refusal(
    "Det står inte vilken betydelse barnets åsikt har fått.", VIEW, "Skriv hur åsikten har vägts in."
)
TELL_THE_CHILD = Refusal(
    "Det står inte när barnet fick information, eller varför det inte fick den.",
    INFORMATION,
    "Ge barnet information som passar åldern, och anteckna dagen.",
)
CHECK_UNDERSTANDING = Refusal(
    "Det står inte om barnet har förstått informationen.", INFORMATION, "Fråga barnet, och anteckna svaret."
)
GIVE_REASONS = Refusal("Beslutet saknar motivering.", REASONS, "Skriv vilka regler och omständigheter som avgjorde.")
HEAR_THE_PARTY = Refusal(
    "Den som inte får allt hen har begärt ska först få se och yttra sig om materialet.",
    COMMUNICATING,
    "Kommunicera materialet, eller skriv varför det är obehövligt.",
)
SAY_HOW_TO_APPEAL = Refusal(
    "Beslutet får överklagas, men det står inte hur.", APPEALING, "Lägg till hur man överklagar."
)


def why_not_decide_about_child(part: ChildsPart, on: date) -> Refusal | None:
    """Why a decision about a child is not complete on the child's own part, or None."""
    in_force(CHILD_SAYS, on)
    in_force(CHILD_IS_TOLD, on)
    return _view_missing(part) or _information_missing(part)


def why_not_issue_decision(decision: Decision, on: date) -> Refusal | None:
    """Why a decision may not be sent, or None."""
    in_force(REASONS_GIVEN, on)
    in_force(HEARD_FIRST, on)
    in_force(APPEAL_TOLD, on)
    if not decision.reasons.strip():
        return GIVE_REASONS
    is_heard = decision.party_heard_on is not None or decision.not_heard_because.strip()
    if not decision.gives_all_that_was_asked and not is_heard:
        return HEAR_THE_PARTY
    return SAY_HOW_TO_APPEAL if decision.is_appealable and not decision.says_how_to_appeal else None


def _view_missing(part: ChildsPart) -> Refusal | None:
    if not part.view.strip():
        return None if part.not_heard_because.strip() else ASK_THE_CHILD
    return None if part.how_weighed.strip() else WEIGH_THE_VIEW


def _information_missing(part: ChildsPart) -> Refusal | None:
    if part.told_on is None:
        return None if part.not_told_because.strip() else TELL_THE_CHILD
    return None if part.is_understanding_checked else CHECK_UNDERSTANDING
