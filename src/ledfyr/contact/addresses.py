# SPDX-License-Identifier: EUPL-1.2
"""Where the letterbox stands below a municipality's start page, and the baked shells that its answers are made from.

Plain words without Django: the bakery lays the shells out, and the letterbox fills them in. Every form is sent to one
of two addresses, whatever the door: whoever sees an address sees only that somebody wrote.
"""

from enum import StrEnum

from ledfyr.contact.rules.doors import Door

WRITE = "skriv/"
RETURN = "skriv/las/"
TAKES_LETTERS = (WRITE, RETURN)


def door_page(door: Door) -> str:
    """Where the door has its page."""
    return f"{WRITE}{door.value}/"


class Act(StrEnum):
    """What the pressed button asks for; each form says it in the field `act`."""

    READ_THROUGH = "las-igenom"
    CHANGE = "andra"
    SEND = "skicka"
    ADD = "lagg-till"
    OPEN = "oppna"
    REPLY = "svara"
    KEPT = "sparat"
    LEAVE = "avsluta"
    AGREE = "ja"
    DECLINE = "nej"


class Shell(StrEnum):
    """A page that is baked in every language and only shown as the answer to a form."""

    TO_CORRECT = "ratta"
    READ_THROUGH = "las-igenom"
    RECEIPT = "kvitto"
    KEPT = "sparat"
    THREAD = "brev"
    NOT_FOUND = "finns-inte"
    FAREWELL = "avslutat"
    NOT_ARRIVED = "inte-framme"
    NOT_NOW = "inte-nu"

    @property
    def below(self) -> str:
        """Its address, among the pages that are not served by themselves."""
        return f"404/skriv/{self.value}/"


class Place(StrEnum):
    """A place in a shell that is filled in when somebody has sent a form."""

    COUNT = "count"
    DAY = "day"
    DOOR = "door"
    FIELD = "field"
    FIRST = "first"
    FIRST_ASKED = "first_asked"
    HEADING = "heading"
    HINT = "hint"
    LABEL = "label"
    NONCE = "nonce"
    REASON = "reason"
    RECEIPT = "receipt"
    SAID = "said"
    SECOND = "second"
    SECOND_ASKED = "second_asked"
    VALUE = "value"
    WORDS = "words"

    @property
    def mark(self) -> str:
        """What stands in the shell until then."""
        return f"[[{self.value}]]"


class Part(StrEnum):
    """A part of a shell that stands there as often as something is filled in for it: never, once or many times.

    A field of a form is a part by its own name.
    """

    TICKED = "ticked"
    ANSWERS = "answers"
    FILES = "files"
    HINTS = "hints"
    LETTERS = "letters"
    PAIRS = "pairs"
    ASKED = "asked"
    AGREED = "agreed"
    REFUSAL = "refusal"
    SAID = "said-now"

    @property
    def opening(self) -> str:
        """The comment before it in the shell."""
        return opening(self.value)

    @property
    def closing(self) -> str:
        """The comment after it."""
        return closing(self.value)


def opening(part: str) -> str:
    """The comment before a part."""
    return f"<!--[[{part}]]-->"


def closing(part: str) -> str:
    """The comment after a part."""
    return f"<!--[[/{part}]]-->"
