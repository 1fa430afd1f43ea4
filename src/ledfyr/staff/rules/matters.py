# SPDX-License-Identifier: EUPL-1.2
"""What there is to see, and how far a role may reach into it: the columns and the words of the access matrix."""

from collections.abc import Mapping
from enum import Enum, Flag, auto


class Matter(Enum):
    """One column of the matrix, in Swedish. The last two are what the present pages of the staff face show."""

    OWN_THREAD = "en anonym tråd"
    REPORT_CONTENT = "innehållet i en anmälan"
    REPORTER_IDENTITY = "vem som har anmält"
    CHILD_FILE = "ett barns akt"
    ADULT_FILE = "en vuxens akt"
    PROTECTED_ADDRESS = "en skyddad adress"
    SITUATIONAL_PICTURE = "lägesbilden"
    ACCESS_LOG = "åtkomstloggen"
    PUBLIC_FACTS = "webbplatsens uppgifter (att ändra)"
    ACCESS_RIGHTS = "behörigheter (att ge)"

    def __init__(self, swedish: str) -> None:
        self.swedish = swedish


class Reach(Flag):
    """How far a role reaches. Each word either opens something or narrows what another word opens."""

    NONE = 0
    OWN = auto()
    ASSIGNED = auto()
    UNIT = auto()
    OPEN_ALERTS = auto()
    ALL = auto()
    AS_NEEDED = auto()
    IF_GIVEN = auto()
    MASKED = auto()
    MASKED_BY_26_5 = auto()
    BREAK_GLASS = auto()
    METADATA = auto()
    NEUTRAL_SENDER = auto()
    LOGGED_DISCLOSURE = auto()
    LAWFUL_REQUEST = auto()
    SHARED_VERSION = auto()
    WHO_AND_WHEN = auto()
    TECHNICAL = auto()
    NO_CONTENT = auto()


SWEDISH: Mapping[Reach, str] = {
    Reach.OWN: "bara det egna",
    Reach.ASSIGNED: "det som är tilldelat",
    Reach.UNIT: "enhetens",
    Reach.OPEN_ALERTS: "öppna larm",
    Reach.ALL: "ja",
    Reach.AS_NEEDED: "vid behov",
    Reach.IF_GIVEN: "om det är lämnat",
    Reach.MASKED: "dolt",
    Reach.MASKED_BY_26_5: "dolt när 26 kap. 5 § OSL kräver det",
    Reach.BREAK_GLASS: "nödöppning",
    Reach.METADATA: "att det finns och när",
    Reach.NEUTRAL_SENDER: "neutral avsändare",
    Reach.LOGGED_DISCLOSURE: "bara det som har lämnats ut",
    Reach.LAWFUL_REQUEST: "på laglig begäran",
    Reach.SHARED_VERSION: "den delade versionen",
    Reach.WHO_AND_WHEN: "vem och när",
    Reach.TECHNICAL: "tekniskt",
    Reach.NO_CONTENT: "inget innehåll",
}


def in_swedish(reach: Reach) -> str:
    """As the matrix says it in one cell."""
    return ", ".join(SWEDISH[word] for word in reach) or "nej"
