# SPDX-License-Identifier: EUPL-1.2
"""The roles that somebody can sign in with, the house each works in, and in one sentence what it is for.

Two rows of the access matrix are no roles here. A visitor has no account. An elected member of the board reads what is
put before the board, on paper or as a file, and never signs in.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum


class House(StrEnum):
    """On which side of the wall a role works; the last three stand outside both houses."""

    SOCIAL = "social"
    SECURITY = "security"
    SITE = "site"
    OVERSIGHT = "oversight"
    TECHNICAL = "technical"


BEHIND_THE_WALL = frozenset({House.SOCIAL, House.SECURITY})


class Role(StrEnum):
    """What somebody works with, as the access matrix knows it. The code is what the database keeps."""

    RECEPTION = "reception"
    CHILD_CASEWORKER = "child_caseworker"
    ADULT_CASEWORKER = "adult_caseworker"
    UNIT_MANAGER = "unit_manager"
    EMERGENCY = "emergency"
    REGISTRAR = "registrar"
    SECURITY_COORDINATOR = "security_coordinator"
    POLICE_PARTNER = "police_partner"
    COMMUNICATOR = "communicator"
    LOG_REVIEWER = "log_reviewer"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    SYSTEM_ADMINISTRATOR = "system_administrator"

    @property
    def swedish(self) -> str:
        """What the role is called."""
        return DESCRIBED[self].swedish

    @property
    def house(self) -> House:
        """Where it works."""
        return DESCRIBED[self].house

    @property
    def purpose(self) -> str:
        """What it is for, in one sentence."""
        return DESCRIBED[self].purpose


@dataclass(frozen=True)
class Description:
    """A role in words."""

    swedish: str
    house: House
    purpose: str


DESCRIBED: Mapping[Role, Description] = {
    Role.RECEPTION: Description(
        "socialsekreterare i mottagningen",
        House.SOCIAL,
        "Tar emot frågor och anmälningar, bedömer samma dag om ett barn behöver skydd och lämnar vidare.",
    ),
    Role.CHILD_CASEWORKER: Description(
        "socialsekreterare för barn och unga",
        House.SOCIAL,
        "Utreder och följer upp de barns ärenden som är tilldelade.",
    ),
    Role.ADULT_CASEWORKER: Description(
        "socialsekreterare för vuxna och avhopp",
        House.SOCIAL,
        "Ger stöd till vuxna som själva vill ha det, också till den som vill lämna en rörelse.",
    ),
    Role.UNIT_MANAGER: Description(
        "enhetschef i socialtjänsten",
        House.SOCIAL,
        "Fördelar enhetens arbete, godkänner behörigheter och följer upp.",
    ),
    Role.EMERGENCY: Description(
        "socialsekreterare i socialjouren",
        House.SOCIAL,
        "Tar emot det som inte kan vänta på kvällar, nätter och helger.",
    ),
    Role.REGISTRAR: Description(
        "registrator",
        House.SITE,
        "Registrerar det som kommer in, utan namn och innehåll i registret.",
    ),
    Role.SECURITY_COORDINATOR: Description(
        "säkerhetssamordnare",
        House.SECURITY,
        "Håller ihop lägesbilden och åtgärderna. Ser platser och händelser, aldrig personer.",
    ),
    Role.POLICE_PARTNER: Description(
        "samverkande polis",
        House.SECURITY,
        "Läser den lägesbild som delas, och det som har lämnats ut efter beslut.",
    ),
    Role.COMMUNICATOR: Description(
        "kommunikatör",
        House.SITE,
        "Bekräftar kontakter, granskar sidor och översättningar och svarar läsare.",
    ),
    Role.LOG_REVIEWER: Description(
        "granskare av åtkomstloggen",
        House.OVERSIGHT,
        "Granskar vem som har öppnat vad och när, utan att se innehållet.",
    ),
    Role.DATA_PROTECTION_OFFICER: Description(
        "dataskyddsombud",
        House.OVERSIGHT,
        "Kontrollerar att personuppgifter behandlas rätt.",
    ),
    Role.SYSTEM_ADMINISTRATOR: Description(
        "systemförvaltare",
        House.TECHNICAL,
        "Sköter driften och öppnar konton. Kan inte läsa något innehåll.",
    ),
}
# These two may be held for every municipality of an installation at once; each other role belongs to one municipality.
FOR_THE_WHOLE_INSTALLATION = frozenset({Role.COMMUNICATOR, Role.SYSTEM_ADMINISTRATOR})
# Deciding whether to open an inquiry, inquiring and following up for children take a degree: SoL 25:1.
NEEDS_QUALIFICATION = frozenset({Role.CHILD_CASEWORKER})


def started(words: str) -> str:
    """The words with a capital letter first, for the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def either(roles: Collection[StrEnum]) -> str:
    """The roles as one may say them: “a, b eller c”, in the order of the matrix."""
    *firsts, last = [role.swedish for role in Role if role in roles]
    return f"{', '.join(firsts)} eller {last}" if firsts else last
