# SPDX-License-Identifier: EUPL-1.2
"""What the pages of casework call steps, parts, reasons and days."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ledfyr.casework.own_words import CaseworkReason
from ledfyr.casework.rules.disposing import Contents
from ledfyr.casework.rules.steps import YES, Part, StepKind
from ledfyr.law.consent import Stand
from ledfyr.law.intake import ReportedUnder
from ledfyr.law.support_measures import Kind
from ledfyr.staff.rules.periods import said

STEPS: Mapping[StepKind, str] = {
    StepKind.PROTECTION: "Omedelbar skyddsbedömning",
    StepKind.PRELIMINARY: "Anteckning i förhandsbedömningen",
    StepKind.EXTENSION: "Längre tid för förhandsbedömningen",
    StepKind.GUARDIAN: "Kontakt med vårdnadshavare",
    StepKind.OPENED: "Beslut: en utredning inleds",
    StepKind.NOT_OPENED: "Beslut: ingen utredning inleds",
    StepKind.INFORMED: "Information om utredningen",
    StepKind.JOINED: "En ny anmälan lades till utredningen",
    StepKind.DEVELOPMENT: "Barnets utveckling",
    StepKind.PARENTS: "Föräldrarnas förmåga",
    StepKind.SURROUNDINGS: "Familj och miljö",
    StepKind.CHILDS_VIEW: "Barnets egen röst",
    StepKind.NOT_HEARD: "Varför barnet inte har hörts",
    StepKind.CHILD_TOLD: "Information till barnet",
    StepKind.INQUIRY_EXTENDED: "Beslut: längre tid för utredningen",
    StepKind.COMMUNICATED: "Kommunicering",
    StepKind.ANALYSIS: "Analys och ställningstagande",
    StepKind.MEASURES: "Beslut: insats",
    StepKind.WITHOUT_MEASURE: "Beslut: utredningen avslutas utan insats",
    StepKind.FOLLOWED: "Uppföljning",
    StepKind.FOLLOWING: "Beslut: barnet följs upp",
    StepKind.FOLLOWING_ENDED: "Uppföljningen av barnet är slut",
    StepKind.FEEDBACK: "Besked till den som anmälde",
    StepKind.CLOSED: "Ärendet är avslutat",
}
ACTS: Mapping[StepKind, str] = {
    StepKind.PROTECTION: "Bedöm barnets skydd",
    StepKind.PRELIMINARY: "Skriv i förhandsbedömningen",
    StepKind.GUARDIAN: "Anteckna kontakt med vårdnadshavare",
    StepKind.EXTENSION: "Ta längre tid",
    StepKind.OPENED: "Inled en utredning",
    StepKind.NOT_OPENED: "Inled ingen utredning",
    StepKind.INFORMED: "Anteckna att de som berörs är informerade",
    StepKind.DEVELOPMENT: "Skriv om barnets utveckling",
    StepKind.PARENTS: "Skriv om föräldrarnas förmåga",
    StepKind.SURROUNDINGS: "Skriv om familj och miljö",
    StepKind.CHILDS_VIEW: "Skriv vad barnet säger",
    StepKind.NOT_HEARD: "Skriv varför barnet inte har hörts",
    StepKind.CHILD_TOLD: "Anteckna vad barnet har fått veta",
    StepKind.INQUIRY_EXTENDED: "Förläng utredningen",
    StepKind.COMMUNICATED: "Kommunicera materialet",
    StepKind.ANALYSIS: "Skriv analysen",
    StepKind.MEASURES: "Besluta om en insats",
    StepKind.WITHOUT_MEASURE: "Avsluta utan insats",
    StepKind.FOLLOWED: "Anteckna hur det går",
    StepKind.FOLLOWING: "Besluta att följa upp barnet",
    StepKind.FOLLOWING_ENDED: "Avsluta uppföljningen",
    StepKind.FEEDBACK: "Lämna besked",
    StepKind.CLOSED: "Avsluta ärendet",
}
PARTS: Mapping[Part, str] = {  # in the order in which a step is read
    Part.MEASURES: "Insats",
    Part.TEXT: "Text",
    Part.NEED: "Behov av skydd eller stöd",
    Part.REASONS: "Skäl",
    Part.CHILD_HEARD: "Barnet har hörts",
    Part.NOT_HEARD_BECAUSE: "Varför barnet inte har hörts",
    Part.UNDERSTOOD: "Så vet vi att barnet förstod",
    Part.NOT_TOLD_BECAUSE: "Varför barnet inte har fått information",
    Part.SPECIAL_REASONS: "Särskilda skäl",
    Part.HOW_WEIGHED: "Vad barnets åsikt har betytt",
    Part.CHILD_SAYS: "Den som insatsen är till för",
    Part.GUARDIANS_CONSENT: "Vårdnadshavarna samtycker",
    Part.SUITABLE_BECAUSE: "Varför det är lämpligt utan vårdnadshavarna",
    Part.GIVES_ALL: "Beslutet ger allt som har begärts",
    Part.APPEAL_TOLD: "Beslutet säger hur man överklagar",
    Part.UNNECESSARY_BECAUSE: "Varför kommunicering är obehövlig",
    Part.IS_FOR_CARE: "Förhållandena är sådana som LVU gäller",
    Part.TOLD: "De som har fått veta det",
    Part.TO_CHILD: "Även till barnet självt",
    Part.OUTCOME: "Det som får sägas",
    Part.ANSWERED: "Det har sagts",
    Part.WITHHELD_BECAUSE: "Varför beskedet inte lämnas",
    Part.WHY_CORRECTED: "Varför det rättades",
}
REASONS: Mapping[str, tuple[CaseworkReason, str]] = {
    "fraga": (CaseworkReason.ASK_MORE, "Jag behöver fråga den som anmälde om något"),
    "aterkoppling": (CaseworkReason.GIVE_FEEDBACK, "Den som anmälde ska få återkoppling"),
    "insyn": (CaseworkReason.PARTY_ACCESS, "Någon vill läsa i ärendet, och jag prövar om namnet får lämnas ut"),
    "fara": (CaseworkReason.SAFETY, "Den som anmälde kan vara i fara"),
}
UNDER: Mapping[ReportedUnder, str] = {
    ReportedUnder.ANYONE: "Privatperson",
    ReportedUnder.MANDATED: "Anmäler i sitt arbete",
    ReportedUnder.FAMILY_COUNSELLOR: "Familjerådgivare",
    ReportedUnder.OMBUDSMAN: "Barnombudsmannen",
}
NEW_LAST_DAY = "Ny sista dag"
UNTIL: Mapping[StepKind, str] = {
    StepKind.MEASURES: "Följs upp",
    StepKind.FOLLOWED: "Följs upp nästa gång",
    StepKind.FOLLOWING: "Längst till",
}
CONTENTS: Mapping[Contents, str] = {
    Contents.NOTHING_ELSE: "Nej, bara utredningen med det som hör till den",
    Contents.PLACEMENT: "Ja, handlingar om att barnet placerades utanför hemmet",
    Contents.PARENTHOOD: "Ja, en utredning om faderskap eller föräldraskap",
    Contents.ADOPTION: "Ja, en utredning om adoption",
}
SOMEBODY, NOBODY = "Någon vars konto är borta", "Ingen än"
DAMAGED = "Det här gick inte att öppna. Det ligger kvar. Berätta för den som sköter Ledfyr hos er."


def case_called(mark: UUID) -> str:
    """What a case is called where nothing may be told of it: the first signs of its mark."""
    return f"{mark.hex[:4]}-{mark.hex[4:8]}".upper()


def answer_said(part: Part, answer: str) -> str:
    """An answer as it was written; a tick and a code as what they mean."""
    if part is Part.MEASURES:
        return "\n".join(Kind[code].value.capitalize() for code in answer.split(",") if code in Kind.__members__)
    if part is Part.CHILD_SAYS:
        return Stand[answer].value.capitalize() if answer in Stand.__members__ else answer
    return "Ja" if answer == YES else answer


def due_said(due_on: date, today: date) -> str:
    """By when, or for how long it is late."""
    days = (due_on - today).days
    if days < 0:
        return f"Skulle ha gjorts den {said(due_on)}, {-days} {'dag' if days == -1 else 'dagar'} för sent"
    if days == 0:
        return "Senast i dag"
    return f"Senast den {said(due_on)}, {days} {'dag' if days == 1 else 'dagar'} kvar"
