# SPDX-License-Identifier: EUPL-1.2
"""Where the forms stand below a municipality's start page, and the baked shells that the answers to them are made from.

Plain words without Django: the bakery lays the shells out, and the public face fills them in.
"""

from enum import StrEnum

FORM = "sag-till/"
FETCH = "sag-till/svar/"


class Shell(StrEnum):
    """A page that is baked in every language and only shown as the answer to a form."""

    RECEIVED = "mottaget"
    TO_CORRECT = "ratta"
    ANSWERED = "besvarat"
    WAITING = "vantar"
    NOT_FOUND = "finns-inte"
    NOT_ARRIVED = "inte-framme"

    @property
    def below(self) -> str:
        """Its address, among the pages that are not served by themselves."""
        return f"404/sag-till/{self.value}/"


class Place(StrEnum):
    """A place in a shell that is filled in when somebody has sent a form."""

    REFERENCE = "reference"
    REASON = "reason"
    TEXT = "text"
    PAGE = "page"
    ANSWER = "answer"
    DAY = "day"

    @property
    def mark(self) -> str:
        """What stands in the shell until then."""
        return f"[[{self.value}]]"
