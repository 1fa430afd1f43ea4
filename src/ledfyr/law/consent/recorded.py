# SPDX-License-Identifier: EUPL-1.2
"""Decides why a recorded consent cannot be relied on: what it lacks, or that it is over."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledfyr.law.consent.provisions import ALWAYS_AN_END, ENDS_THE_SAME_DAY, OWN_RULE, WAIVER, WITHDRAWAL
from ledfyr.law.sources import Refusal, in_force


class GivenBy(StrEnum):
    """Whose consent it is; a child's and a guardian's are two consents, never one."""

    PERSON = "personen själv"
    GUARDIAN = "en vårdnadshavare"


@dataclass(frozen=True)
class RecordedConsent:
    """One person's consent. With recipients it also waives secrecy towards them, for that information and no other."""

    given_by: GivenBy
    to_what: str
    how_given: str
    given_on: date
    valid_until: date | None
    recipients: tuple[str, ...] = ()
    which_information: str = ""
    withdrawn_on: date | None = None


NOT_GIVEN_YET = Refusal("Samtycket är inte lämnat ännu.", OWN_RULE, "Vänta tills det är lämnat.")
IS_WITHDRAWN = Refusal(
    "Samtycket är återtaget. Det som byggde på det upphör samma dag.",
    WITHDRAWAL,
    "Avsluta insatsen utan följder för personen. Ett nytt samtycke antecknas för sig.",
)
HAS_NO_END = Refusal(
    "Samtycket har ingen slutdag, och gäller därför inte.", OWN_RULE, "Kom överens om en slutdag, och anteckna den."
)
HAS_ENDED = Refusal("Samtyckets tid är slut.", OWN_RULE, "Fråga igen, och anteckna ett nytt samtycke.")
SAYS_TOO_LITTLE = Refusal(
    "Det står inte vad samtycket gäller eller hur det lämnades.", OWN_RULE, "Anteckna båda delarna."
)
SAYS_NOT_WHICH = Refusal(
    "Samtycket nämner en mottagare men inte vilka uppgifter som får lämnas.",
    WAIVER,
    "Anteckna vilka uppgifter personen vill att mottagaren får.",
)


def why_not_rely_on(consent: RecordedConsent, on: date) -> Refusal | None:
    """Why nothing may rest on this consent on the day, or None."""
    in_force(ENDS_THE_SAME_DAY, on)
    if consent.withdrawn_on is not None and consent.withdrawn_on <= on:
        return IS_WITHDRAWN
    return _incomplete(consent) or _out_of_time(consent, on)


def _incomplete(consent: RecordedConsent) -> Refusal | None:
    if not consent.to_what.strip() or not consent.how_given.strip():
        return SAYS_TOO_LITTLE
    if consent.recipients and not consent.which_information.strip():
        return SAYS_NOT_WHICH
    return None


def _out_of_time(consent: RecordedConsent, on: date) -> Refusal | None:
    in_force(ALWAYS_AN_END, on)
    if consent.valid_until is None:
        return HAS_NO_END
    if on < consent.given_on:
        return NOT_GIVEN_YET
    return HAS_ENDED if on > consent.valid_until else None
