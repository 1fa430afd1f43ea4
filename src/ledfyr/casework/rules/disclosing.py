# SPDX-License-Identifier: EUPL-1.2
"""Decides whether what somebody has chosen may leave a case; each ground is asked of `ledfyr.law.disclosure`.

Nothing here proposes a ground. Whoever wants to disclose has chosen one, answered its questions and stands for them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ledfyr.law.disclosure import (
    Answers,
    Decider,
    Ground,
    NonGround,
    Protection,
    Recipient,
    ground_called,
    why_not_disclose,
)
from ledfyr.law.disclosure.needs import Answer
from ledfyr.law.sources import Law, NotInForce, Provision, Refusal, Source, Standing
from ledfyr.staff.rules.roles import Role

AS_DECIDERS: Mapping[Role, Decider] = {
    Role.UNIT_MANAGER: Decider.UNIT_MANAGER,
    Role.CHILD_CASEWORKER: Decider.CASEWORKER,
    Role.ADULT_CASEWORKER: Decider.CASEWORKER,
    Role.RECEPTION: Decider.CASEWORKER,
    Role.EMERGENCY: Decider.EMERGENCY,
}
WHAT = "what"  # the law's question that the chosen passages answer themselves
SOMEBODY_ELSE = 0  # no account has this number: a proposal is tried as if somebody else had approved it

DECISION = Source(Law.LEDFYR, "", "G.6 58")
RESERVATION = Source(Law.OSL, "10:14", "", Standing.FROM_MEMORY)
TELLS_OF_REPORTER = Source(Law.OSL, "26:5", "B-65")
NO_LONGER_IN_FORCE = Refusal(
    "Bestämmelsen gäller inte längre i den lydelse som förslaget bygger på.",
    DECISION,
    "Avböj förslaget, och skriv ett nytt med den bestämmelse som gäller i dag.",
)
NOT_SIGNED = Refusal(
    "Utlämnandet är inte undertecknat.", DECISION, "Läs igenom det som lämnas, och kryssa för att du står för det."
)
NO_RESERVATION_FOR_AUTHORITIES = Refusal(
    "Förbehåll kan bara ställas mot en enskild, inte mot en myndighet.",
    RESERVATION,
    "Ta bort förbehållet, eller lämna mindre.",
)
REPORTER_NOT_LOOKED_FOR = Refusal(
    "Ingen har läst om anmälans text visar vem som anmälde.",
    TELLS_OF_REPORTER,
    "Läs texten, ta bort anmälan om den pekar ut någon, och kryssa sedan för att du har läst den.",
)
NOT_ONES_OWN = Refusal(
    "Den som har skrivit förslaget kan inte själv besluta om det.",
    Source(Law.LEDFYR, "", "G.6 61"),
    "Be någon annan som får besluta att läsa det.",
)
NOT_ANOTHERS = Refusal(
    "Bara den som har skrivit förslaget kan ta tillbaka det.", DECISION, "Avböj det, och skriv varför."
)
SAY_WHY = Refusal("Det står inte varför.", DECISION, "Skriv några ord.")
ALREADY_DECIDED = Refusal("Det är redan beslutat.", DECISION, "Läs beslutet. Ska något mer lämnas: gör ett nytt.")


class PassageKind(StrEnum):
    """Where in the case something that leaves was taken from."""

    PERSON = "person"
    REPORT = "report"
    STEP = "step"
    OWN_TEXT = "own_text"


class Outcome(StrEnum):
    """What became of it. The code is what the database keeps."""

    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Passage:
    """One thing that leaves, with the very words that leave."""

    kind: PassageKind
    title: str = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True)
class Proposed:
    """What somebody wants to disclose, to whom, on which ground, and what they have answered."""

    ground: str
    recipient: Recipient
    protected_by: frozenset[Protection]
    given: Mapping[str, Answer] = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    reservation: str = field(default="", repr=False)
    reporter_looked_for: bool = False
    identity_looked_for: bool = False
    signed: bool = False


@dataclass(frozen=True)
class Signer:
    """Somebody who signs, with the roles that they hold in the unit today."""

    account: int
    roles: Collection[Role]


def decides_as(roles: Collection[Role], ground: Ground) -> Decider:
    """As what somebody decides: the part of theirs that the ground lets decide, or else what they are."""
    parts = [AS_DECIDERS[role] for role in Role if role in roles and role in AS_DECIDERS]
    return next((part for part in parts if part in ground.decided_by), (parts or [Decider.CASEWORKER])[0])


def needs_another(roles: Collection[Role], ground: Ground) -> bool:
    """Whether somebody else has to decide: the ground asks for two, or is not for whoever writes to decide on."""
    return ground.needs_second_person or decides_as(roles, ground) not in ground.decided_by


def why_not_propose(proposed: Proposed, by: Signer, on: date) -> Refusal | None:
    """Why it does not leave as it is written, or None. What another has to decide is tried as if somebody had."""
    wording = _wording(proposed.ground, on)
    if wording is None:
        return NO_LONGER_IN_FORCE
    if needs_another(by.roles, wording.value):
        part = next(part for part in Decider if part in wording.value.decided_by)
        refusal = _asked(proposed, wording, part, (SOMEBODY_ELSE, by.account), on)
    else:
        refusal = _asked(proposed, wording, decides_as(by.roles, wording.value), (by.account, None), on)
    return refusal or _why_not_like_that(proposed) or (None if proposed.signed else NOT_SIGNED)


def why_not_decide(
    outcome: Outcome, proposed: Proposed, *, written_by: int, by: Signer, words: str, on: date
) -> Refusal | None:
    """Why somebody does not decide like that on what another has written, or None. The law is asked anew, that day."""
    if outcome is Outcome.WITHDRAWN:
        return None if by.account == written_by else NOT_ANOTHERS
    if by.account == written_by:
        return NOT_ONES_OWN
    if not words.strip():
        return SAY_WHY
    if outcome is Outcome.DECLINED:
        return None
    wording = _wording(proposed.ground, on)
    if wording is None:
        return NO_LONGER_IN_FORCE
    refusal = _asked(proposed, wording, decides_as(by.roles, wording.value), (by.account, written_by), on)
    return refusal or _why_not_like_that(proposed)


def refusal_of(wording: Provision[NonGround]) -> Refusal:
    """What to say to somebody who wants to use what is no ground."""
    told = wording.value
    lawyer = f" Juristen avgör: {told.lawyer_decides}" if told.lawyer_decides else ""
    instead = "Välj en bestämmelse i listan som du kan stå för, eller lämna inte ut uppgifterna."
    return Refusal(f"Det här är ingen grund. {told.explanation}{lawyer}", wording.source, instead)


def _wording(key: str, on: date) -> Provision[Ground] | None:
    try:
        return ground_called(key, on)
    except NotInForce:
        return None


def _asked(
    proposed: Proposed, wording: Provision[Ground], part: Decider, people: tuple[int, int | None], on: date
) -> Refusal | None:
    decider, approver = people
    passages = "; ".join(passage.title for passage in proposed.passages if passage.text.strip())
    answers = Answers(
        recipient=proposed.recipient,
        protected_by=proposed.protected_by,
        decided_as=part,
        decided_by=decider,
        given={**proposed.given, WHAT: passages},
        approved_by=approver,
    )
    return why_not_disclose(wording.value, answers, on)


def _why_not_like_that(proposed: Proposed) -> Refusal | None:
    """What Ledfyr asks beside the ground."""
    if proposed.reservation.strip() and proposed.recipient is not Recipient.INDIVIDUAL:
        return NO_RESERVATION_FOR_AUTHORITIES
    has_report = any(passage.kind is PassageKind.REPORT for passage in proposed.passages)
    return REPORTER_NOT_LOOKED_FOR if has_report and not proposed.reporter_looked_for else None
