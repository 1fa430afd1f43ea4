# SPDX-License-Identifier: EUPL-1.2
"""Decides when a thread becomes a report of concern: by its sender's own act, or when a child is in danger."""

from ledfyr.contact.rules.doors import Door
from ledfyr.law.sources import Law, Refusal, Source

OWN_ACT = Source(Law.SOL, "14:4", "A-101")
INFORMATION_ARRIVED = Source(Law.SOL, "14:2", "A-30")
NO_DANGER_STATED = Refusal(
    "Det här är en fråga och inte en anmälan. Bara den som skrev kan göra den till en anmälan.",
    OWN_ACT,
    "Föreslå i ett svar att göra en orosanmälan. Är ett barn i fara: skriv varför, så öppnas en anmälan.",
)
ALREADY_HANDED_OVER = Refusal(
    "Tråden är redan överlämnad som orosanmälan.", INFORMATION_ARRIVED, "Inget mer behöver göras här."
)
SHORTEST_REASON = 20  # characters; a word such as “fara” says nothing to whoever reviews it


def why_not_hand_over(door: Door, danger: str, *, is_handed_over: bool) -> Refusal | None:
    """The reason why the thread does not become a report, or None; `danger` says how a child is in danger."""
    if is_handed_over:
        return ALREADY_HANDED_OVER
    if door.is_report or len(danger.strip()) >= SHORTEST_REASON:
        return None
    return NO_DANGER_STATED
