# SPDX-License-Identifier: EUPL-1.2
"""Says how a support measure stands on a day, and decides when a consent is taken back, renewed or followed up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.casework.rules.telling import UNSIGNED, Telling, Told
from ledfyr.law.ages import is_child, is_young_adult
from ledfyr.law.consent.provisions import WITHDRAWAL
from ledfyr.law.inquiry import Qualification, Task, why_not_do_task
from ledfyr.law.sources import Law, Refusal, Source

FOLLOWING = Source(Law.LEDFYR, "", "G.2 2")
SOON = 14  # days before the last day of a consent on which somebody is reminded to ask
IS_OVER = Refusal(
    "Insatsen är redan avslutad.", WITHDRAWAL, "Vill personen ha den igen inleds en ny, med nytt samtycke."
)
ALREADY_WITHDRAWN = Refusal("Samtycket är redan återtaget.", WITHDRAWAL, "Insatsen slutade den dagen.")
NOT_THAT_DAY = Refusal(
    "Dagen ligger före samtycket, eller har inte kommit än.", WITHDRAWAL, "Skriv den dag då personen sa det."
)
LET_THE_PERSON_SAY = Refusal(
    "Det står inte vad personen själv säger.",
    FOLLOWING,
    "Låt personen välja ett svar eller säga det med egna ord. Att inte vilja svara är också ett svar.",
)
NEXT_TIME = Refusal("Nästa uppföljning ligger inte framåt i tiden.", FOLLOWING, "Kom överens om en dag.")


class Outcome(StrEnum):
    """What the person may choose to say. Words, in no order: they are never counted together for a person."""

    HELPS = "Det hjälper mig"
    HELPS_SOMEWHAT = "Det hjälper mig lite"
    HELPS_NOT = "Det hjälper mig inte"
    SOMETHING_ELSE = "Jag behöver något annat"
    NO_ANSWER = "Jag vill inte svara"


class Standing(StrEnum):
    """How a measure stands."""

    COMING = "Har inte börjat än"
    RUNNING = "Pågår"
    RESTING = "Vilar: samtyckets tid är slut"
    ENDED = "Avslutad"


class Due(StrEnum):
    """What is asked of whoever is responsible, as a list may say it."""

    ASK_AGAIN = "Fråga om samtycket igen"
    FOLLOW_UP = "Följ upp en insats"


@dataclass(frozen=True)
class MeasureFacts:
    """What stands outside the seals of a measure and of its consents."""

    begins_on: date
    follow_up_on: date | None
    ended_on: date | None
    valid_until: tuple[date, ...]  # of the newest consent of each who consented


def standing_of(measure: MeasureFacts, today: date) -> Standing:
    """How it stands on the day. Nothing is given on a consent whose time is out."""
    if measure.ended_on is not None:
        return Standing.ENDED
    if not measure.valid_until or min(measure.valid_until) < today:
        return Standing.RESTING
    return Standing.COMING if measure.begins_on > today else Standing.RUNNING


def ask_again_on(measure: MeasureFacts, today: date) -> date | None:
    """The last day of a consent that is out or soon will be, or None."""
    if measure.ended_on is not None or not measure.valid_until:
        return None
    last = min(measure.valid_until)
    return last if (last - today).days <= SOON else None


def newest_by_giver(consents: Iterable[tuple[str, date, date | None]]) -> tuple[date, ...]:
    """The last days that count: of (who, last day, withdrawn) as they were given, the newest of each."""
    newest = {who: until for who, until, withdrawn in consents if withdrawn is None}
    return tuple(newest.values())


def what_is_due(measures: Iterable[MeasureFacts], today: date) -> tuple[tuple[Due, date], ...]:
    """What somebody has promised the person to do, by when, the nearest first; nothing of a measure that has ended."""
    due = []
    for measure in measures:
        if again := ask_again_on(measure, today):
            due.append((Due.ASK_AGAIN, again))
        if measure.follow_up_on and measure.ended_on is None:
            due.append((Due.FOLLOW_UP, measure.follow_up_on))
    return tuple(sorted(due, key=lambda each: each[1]))


def why_not_withdraw(
    *, given_on: date, withdrawn_on: date | None, ended_on: date | None, on: date, today: date
) -> Refusal | None:
    """The reason why a consent is not taken back on the day, or None. Nobody has to say why they take it back."""
    if withdrawn_on is not None:
        return ALREADY_WITHDRAWN
    if ended_on is not None:
        return IS_OVER
    return None if given_on <= on <= today else NOT_THAT_DAY


def why_not_end_measure(*, ended_on: date | None) -> Refusal | None:
    """The reason why a measure is not ended, or None."""
    return IS_OVER if ended_on is not None else None


def why_not_note_outcome(
    telling: Telling,
    *,
    born_on: date | None,
    is_adults: bool,
    next_on: date | None,
    qualification: Qualification,
    today: date,
) -> Refusal | None:
    """The reason why a measure is not followed up like that, or None."""
    if refusal := why_not_follow_up_by(
        born_on=born_on,
        is_adults=is_adults,
        qualification=qualification,
        is_experienced=telling.is_yes(Told.EXPERIENCED),
        today=today,
    ):
        return refusal
    if not telling.says(Told.OUTCOME) and not telling.says(Told.OWN_WORDS):
        return LET_THE_PERSON_SAY
    if next_on is not None and next_on <= today:
        return NEXT_TIME
    return None if telling.is_yes(Told.SIGNED) else UNSIGNED


def why_not_follow_up_by(
    *, born_on: date | None, is_adults: bool, qualification: Qualification, is_experienced: bool, today: date
) -> Refusal | None:
    """The reason why somebody with that degree does not follow up on their own, or None (SoL 25:1)."""
    young = not is_adults if born_on is None else is_child(born_on, today) or is_young_adult(born_on, today)
    return why_not_do_task(
        Task.FOLLOW_UP_MEASURE,
        concerns_child_or_young=young,
        qualification=qualification,
        is_experienced=is_experienced,
        on=today,
    )
