# SPDX-License-Identifier: EUPL-1.2
"""What the register says of what came in by each door: a neutral sender and a neutral subject (OSL 5:2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ledfyr.contact.rules.doors import Door

ANONYMOUS, PRIVATE, AUTHORITY = "anonymous", "private", "authority"


@dataclass(frozen=True)
class Neutral:
    """What anybody may read."""

    sender: str
    subject: str


REPORT, QUESTION = "anmälan", "fråga"
ENTERED: Mapping[Door, Neutral] = {
    Door.QUESTION: Neutral(ANONYMOUS, QUESTION),
    Door.LEAVING: Neutral(ANONYMOUS, QUESTION),
    Door.CONSULTATION: Neutral(ANONYMOUS, QUESTION),
    Door.CHILD: Neutral(PRIVATE, REPORT),
    Door.MANDATED: Neutral(AUTHORITY, REPORT),
    Door.ADULT: Neutral(PRIVATE, REPORT),
}
