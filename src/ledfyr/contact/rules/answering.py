# SPDX-License-Identifier: EUPL-1.2
"""Decides whether an answer can be sent, and what may stand in a phrase that is saved for many."""

from dataclasses import dataclass

from ledfyr.contact.rules.transferring import IS_MOVED
from ledfyr.contact.rules.writing import MAIL, PERSONAL_NUMBER
from ledfyr.law.sources import Law, Refusal, Source

LONGEST_ANSWER = 8_000  # characters
LONGEST_PHRASE, LONGEST_TITLE = 2_000, 80
OWN_RULE = Source(Law.LEDFYR, "", "G.3 15")
NOBODY_RETURNS = Refusal(
    "Den som skrev har inget kvitto och kan inte läsa svar här.",
    OWN_RULE,
    "Svara i telefon eller vid ett besök, om det går. Skriv en anteckning om det.",
)
SENDER_LEFT = Refusal(
    "Den som skrev har lämnat tråden för gott och kan inte läsa svar.",
    OWN_RULE,
    "Skriv en anteckning om vad ni gör, och avsluta tråden.",
)
IS_SET_ASIDE = Refusal("Tråden är undanlagd som skräp.", OWN_RULE, "Ta tillbaka den först.")
NOTHING_WRITTEN = Refusal("Det finns inget att spara än.", OWN_RULE, "Skriv några ord.")
TOO_LONG = Refusal(
    f"Texten är längre än {LONGEST_ANSWER} tecken.", OWN_RULE, "Korta den, eller skriv två svar efter varandra."
)
NO_PERSON_IN_A_PHRASE = Refusal(
    "I frasen står något som ser ut som ett personnummer eller en e-postadress.",
    Source(Law.LEDFYR, "", "G.3 20"),
    "Ta bort det. En sparad fras handlar inte om någon.",
)
PHRASE_EMPTY = Refusal("Frasen behöver en rubrik och en text.", OWN_RULE, "Fyll i båda.")


@dataclass(frozen=True)
class Answerable:
    """What decides whether somebody can be answered."""

    has_receipt: bool
    has_left: bool = False
    is_set_aside: bool = False
    is_moved: bool = False


def why_not_answer(thread: Answerable) -> Refusal | None:
    """The reason why nobody would read an answer, or None."""
    if thread.is_moved:
        return IS_MOVED
    if thread.is_set_aside:
        return IS_SET_ASIDE
    if thread.has_left:
        return SENDER_LEFT
    return None if thread.has_receipt else NOBODY_RETURNS


def why_not_write(text: str) -> Refusal | None:
    """The reason why a tidied text cannot be sealed, or None."""
    if not text:
        return NOTHING_WRITTEN
    return TOO_LONG if len(text) > LONGEST_ANSWER else None


def why_not_save_phrase(title: str, text: str) -> Refusal | None:
    """The reason why a phrase is not saved for others to use, or None."""
    if not title or not text or len(title) > LONGEST_TITLE or len(text) > LONGEST_PHRASE:
        return PHRASE_EMPTY
    tells = any(pattern.search(part) for pattern in (PERSONAL_NUMBER, MAIL) for part in (title, text))
    return NO_PERSON_IN_A_PHRASE if tells else None
