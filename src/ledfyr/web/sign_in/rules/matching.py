# SPDX-License-Identifier: EUPL-1.2
"""Whose account it is that an identity provider speaks of."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Identity:
    """What a provider has said and signed of the person who signs in."""

    provider: str
    subject: str  # never given to somebody else
    email: str | None  # None unless the provider stands for it
    has_second_factor: bool


class NotLetIn(Enum):
    """Why an identity opens no account: a code for whoever looks into it, and a sentence for whoever reads the page."""

    NOT_ASKED = ("identity-not-asked", "Svaret hör inte till den här webbläsaren, eller har redan använts. Pröva igen.")
    CANCELLED = ("identity-cancelled", "Inloggningen avbröts hos kommunen.")
    SILENT = ("identity-silent", "Kommunens inloggning svarar inte just nu. Pröva igen om en stund.")
    UNREADABLE = ("identity-unreadable", "Svaret från kommunens inloggning gick inte att läsa. Pröva igen.")
    NOT_SIGNED_RIGHT = (
        "identity-signature",
        "Svaret är inte underskrivet av kommunens inloggning.",
    )
    NOT_FOR_US = ("identity-audience", "Svaret från kommunens inloggning är inte till för Ledfyr.")
    TOO_LATE = ("identity-too-late", "Svaret från kommunens inloggning kom för sent. Pröva igen.")
    NO_SUBJECT = ("identity-no-subject", "Kommunens inloggning säger inte säkert vem du är.")
    NO_ADDRESS = ("identity-no-address", "Kommunens inloggning säger inte vilken e-postadress som är din.")
    OTHER_DOMAIN = ("identity-domain", "Din e-postadress hör inte till den kommun som du loggar in med.")
    NO_ACCOUNT = ("identity-no-account", "Du har inget konto i Ledfyr. Den som sköter Ledfyr hos er kan öppna ett.")
    OTHER_PERSON = ("identity-other-person", "Kontot är redan kopplat till någon annan hos kommunens inloggning.")

    def __init__(self, code: str, sentence: str) -> None:
        self.code = code
        self.sentence = sentence


def why_not_look_for_address(identity: Identity, domains: Collection[str]) -> NotLetIn | None:
    """Why an account may not be looked for by the address; a provider speaks for its own domains and no others."""
    if not identity.subject:
        return NotLetIn.NO_SUBJECT
    if not identity.email:
        return NotLetIn.NO_ADDRESS
    name, _, domain = identity.email.rpartition("@")
    if not name or domain.lower() not in domains:
        return NotLetIn.OTHER_DOMAIN
    return None
