# SPDX-License-Identifier: EUPL-1.2
"""Decides what has to be written down of what somebody tells by telephone or at a visit: what they said, no more."""

from collections.abc import Mapping

from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.law.sources import Law, Refusal, Source

RECORDED = Source(Law.PRACTICE, "", "B-62")
NO_DESK = Refusal(
    "Kommunen har ingen öppen mottagning, så det finns ingen nyckel att försegla till.",
    Source(Law.LEDFYR, "", "G.3 26"),
    "Be enhetens chef öppna den.",
)
NOTHING_TOLD = Refusal("Det står inget om vad personen berättade.", RECORDED, "Skriv det med personens egna ord.")
TOO_MUCH = Refusal("Texten är för lång.", RECORDED, "Korta den, eller skriv in resten som en anteckning efteråt.")


def why_not_take_in(door: Door, answers: Mapping[Field, str], *, has_desk: bool) -> Refusal | None:
    """The reason why it cannot be taken in, or None. Somebody who talks need not give what a form would ask for."""
    if not has_desk:
        return NO_DESK
    if not answers.get(Field.TEXT, ""):
        return NOTHING_TOLD
    longest = {asked.field: asked.longest for asked in ASKED[door]}
    too_much = any(len(text) > longest.get(name, 0) for name, text in answers.items())
    return TOO_MUCH if too_much else None
