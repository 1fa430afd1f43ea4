# SPDX-License-Identifier: EUPL-1.2
"""Decides when concern for an adult becomes an offer, and when an adult's own wish opens a case or ends it."""

from dataclasses import dataclass, field
from datetime import date

from ledfyr.casework.rules.telling import UNSIGNED, Telling, Told
from ledfyr.law.ages import NotYetBorn
from ledfyr.law.intake import (
    AdultSays,
    why_not_inquire_into_adult,
    why_not_offer_instead,
    why_not_open_case_of_adult,
)
from ledfyr.law.intake.adults import IT_ENDS, OWN_WORDS, SELF_DETERMINATION
from ledfyr.law.sources import Law, Refusal, Source

ONE_FILE = Source(Law.LEDFYR, "", "G.2 3")
NOTHING_TO_OFFER_FOR = Refusal(
    "Det står inte vad oron gäller, eller vad ni kan erbjuda.", OWN_WORDS, "Skriv båda delarna, med få ord."
)
NOT_FROM_THE_FUTURE = Refusal("Dagen har inte kommit än.", ONE_FILE, "Skriv den dag då det hände.")
SAY_WHEN_BORN = Refusal(
    "Födelsedagen saknas. Den avgör vilka regler som gäller.", ONE_FILE, "Fråga personen, och skriv dagen."
)
BORN_AFTERWARDS = Refusal("Födelsedagen ligger i framtiden.", ONE_FILE, "Rätta dagen.")
ALREADY_ANSWERED = Refusal(
    "Personen har redan svarat, och saken är avslutad.",
    SELF_DETERMINATION,
    "Hör personen av sig igen börjar ett ärende på personens egen önskan.",
)
ALREADY_ENDED = Refusal(
    "Stödet är redan avslutat, som personen ville.", IT_ENDS, "Vill personen ha stöd igen öppnas ett nytt ärende."
)
ADULTS_WISH_ONLY = Refusal(
    "Ärendet gäller en vuxen som själv har bett om stöd. Stegen för barn och unga finns inte här.",
    SELF_DETERMINATION,
    "Gå till personens stöd, och gör det ni har kommit överens om.",
)


@dataclass(frozen=True)
class WishMet:
    """What decides whether somebody's own wish opens a case."""

    says: AdultSays
    born_on: date | None = field(repr=False)
    stated_on: date
    telling: Telling


def why_not_make_offer(
    telling: Telling, *, made_on: date, born_on: date | None, known_to_be_21: bool, today: date
) -> Refusal | None:
    """The reason why concern for somebody is not taken down as an offer, or None."""
    if not telling.says(Told.CONCERN) or not telling.says(Told.OFFERED):
        return NOTHING_TO_OFFER_FOR
    if made_on > today:
        return NOT_FROM_THE_FUTURE
    try:
        refusal = why_not_offer_instead(born_on=born_on, known_to_be_21=known_to_be_21, on=today)
    except NotYetBorn:
        return BORN_AFTERWARDS
    return refusal or (None if telling.is_yes(Told.SIGNED) else UNSIGNED)


def why_not_answer(*, is_answered: bool) -> Refusal | None:
    """The reason why an offer takes no answer, or None: it takes one."""
    return ALREADY_ANSWERED if is_answered else None


def why_not_open_at_wish(wish: WishMet, today: date) -> Refusal | None:
    """The reason why the wish opens no case, or None."""
    if wish.says is AdultSays.NOT_ASKED or wish.says is AdultSays.SAYS_NO:
        return why_not_inquire_into_adult(says=wish.says, on=today)
    if wish.born_on is None:
        return SAY_WHEN_BORN
    if wish.stated_on > today:
        return NOT_FROM_THE_FUTURE
    own_words = wish.telling.says(Told.OWN_WORDS)
    try:
        refusal = why_not_open_case_of_adult(born_on=wish.born_on, says=wish.says, own_words=own_words, on=today)
    except NotYetBorn:
        return BORN_AFTERWARDS
    return refusal or (None if wish.telling.is_yes(Told.SIGNED) else UNSIGNED)


def why_not_end_at_wish(*, is_ended: bool) -> Refusal | None:
    """The reason why a case does not end as the person wants, or None. No reason is asked of the person."""
    return ALREADY_ENDED if is_ended else None
