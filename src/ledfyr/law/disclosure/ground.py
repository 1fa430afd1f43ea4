# SPDX-License-Identifier: EUPL-1.2
"""A ground for disclosure as the law words it: to whom, on which questions, who decides, and which secrecy it lifts."""

from dataclasses import dataclass
from enum import StrEnum

from ledfyr.law.disclosure.needs import Written
from ledfyr.law.disclosure.question import Question


class Recipient(StrEnum):
    """Whom something is given to. The name of the member is its code."""

    POLICE = "Polismyndigheten"
    SECURITY_SERVICE = "Säkerhetspolisen"
    CUSTOMS = "Tullverket"
    PROSECUTOR = "en åklagarmyndighet"
    OTHER_CRIME_FIGHTING = "en annan myndighet som ska ingripa mot brottet"
    COURT = "en domstol"
    ENFORCEMENT = "Kronofogdemyndigheten"
    TAX_AGENCY = "Skatteverket"
    SOCIAL_SERVICES = "en annan myndighet inom socialtjänsten"
    HEALTH_CARE = "en myndighet inom hälso- och sjukvården"
    OTHER_AUTHORITY = "en annan myndighet"
    SUPPLIER = "den som bara lagrar eller bearbetar tekniskt åt oss"
    INDIVIDUAL = "en enskild person, ett företag eller en organisation"


ANYONE = frozenset(Recipient) - {Recipient.SUPPLIER}
AUTHORITIES = ANYONE - {Recipient.INDIVIDUAL}
POLICE_AND_SECURITY = frozenset({Recipient.POLICE, Recipient.SECURITY_SERVICE})


class Protection(StrEnum):
    """Which secrecy lies on what is to be disclosed; some grounds lift one and not the other."""

    SOCIAL_SERVICES = "socialtjänstens vanliga sekretess (26 kap. 1 § OSL)"
    SHARED_RECORDS = "andras uppgifter i sammanhållen dokumentation (26 kap. 1 a § första stycket OSL)"
    FAMILY_COUNSELLING = "familjerådgivningens sekretess (26 kap. 3 § OSL)"
    FILE_TAKEN_OVER = "omhändertagen personakt (26 kap. 4 § OSL)"
    CARE_COMPLAINT = "klagomål mot hälso- och sjukvården (26 kap. 6 § OSL)"


ANY_SECRECY = frozenset(Protection)
ORDINARY = frozenset({Protection.SOCIAL_SERVICES})


class Force(StrEnum):
    DUTY = "ska lämnas"
    MAY = "får lämnas"


class Decider(StrEnum):
    """Who may decide. The law names nobody: this is a proposal, and the municipality's delegation order goes first."""

    BOARD = "nämnden"
    UNIT_MANAGER = "enhetschefen"
    CASEWORKER = "handläggaren"
    EMERGENCY = "socialjouren"


MANAGEMENT = frozenset({Decider.BOARD, Decider.UNIT_MANAGER})
MANAGEMENT_AND_EMERGENCY = MANAGEMENT | {Decider.EMERGENCY}
EVERYONE_IN_CHARGE = frozenset(Decider)

COMMON_QUESTIONS = (
    Question("recipient_named", "Vem exakt får uppgifterna?", Written()),
    Question("what", "Exakt vilka uppgifter lämnas?", Written()),
    Question("purpose", "Vad ska mottagaren använda uppgifterna till?", Written()),
    Question("reasons", "Varför bedömer du att bestämmelsen ger stöd för att lämna dem?", Written()),
)


@dataclass(frozen=True)
class Ground:
    """One wording of one ground; `lawyer_decides` is the question about it that only a lawyer can answer, if any."""

    key: str
    title: str
    text: str
    force: Force
    recipients: frozenset[Recipient]
    lifts: frozenset[Protection]
    own_questions: tuple[Question, ...]
    decided_by: frozenset[Decider]
    needs_second_person: bool = False
    lawyer_decides: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the law asks, and then what every decision to disclose has to say."""
        return self.own_questions + COMMON_QUESTIONS

    def in_lines(self) -> tuple[str, ...]:
        """In Swedish, as the rulebook prints it."""
        to = ", ".join(recipient for recipient in Recipient if recipient in self.recipients)
        who = ", ".join(decider for decider in Decider if decider in self.decided_by)
        lifts = ", ".join(secrecy for secrecy in Protection if secrecy in self.lifts)
        return (
            f"Uppgifter {self.force} till: {to}.",
            *(str(question) for question in self.own_questions),
            f"Bryter: {lifts}.",
            f"Förslag till vem som beslutar: {who}.",
            *(("En person till måste godkänna.",) if self.needs_second_person else ()),
            *((f"Juristen avgör: {self.lawyer_decides}",) if self.lawyer_decides else ()),
        )

    def __str__(self) -> str:
        return " ".join(self.in_lines())


@dataclass(frozen=True)
class NonGround:
    """What many take for a ground and what is none, with the reason; it can never be chosen."""

    key: str
    title: str
    explanation: str
    lawyer_decides: str = ""

    def __str__(self) -> str:
        lawyer = f" Juristen avgör: {self.lawyer_decides}" if self.lawyer_decides else ""
        return f"{self.explanation}{lawyer}"
