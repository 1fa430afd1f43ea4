# SPDX-License-Identifier: EUPL-1.2
"""What the pages of casework call steps, parts, reasons and days."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from ledfyr.casework.own_words import CaseworkReason
from ledfyr.casework.rules.disposing import Contents
from ledfyr.casework.rules.steps import Part, StepKind
from ledfyr.law.intake import ReportedUnder
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
}
ACTS: Mapping[StepKind, str] = {
    StepKind.PROTECTION: "Bedöm barnets skydd",
    StepKind.PRELIMINARY: "Skriv i förhandsbedömningen",
    StepKind.GUARDIAN: "Anteckna kontakt med vårdnadshavare",
    StepKind.EXTENSION: "Ta längre tid",
    StepKind.OPENED: "Inled en utredning",
    StepKind.NOT_OPENED: "Inled ingen utredning",
    StepKind.INFORMED: "Anteckna att de som berörs är informerade",
}
LEADS: Mapping[StepKind, str] = {
    StepKind.PROTECTION: "Den görs genast, samma dag som anmälan kom (20 kap. 1 § SoL). Prata inte med vårdnadshavarna "
    "innan den är gjord.",
    StepKind.PRELIMINARY: "Det ni tar reda på för att kunna välja. Valet görs inom fjorton dagar (20 kap. 2 § SoL).",
    StepKind.GUARDIAN: "Vem ni pratade med, när, och vad som sades. Skyddsbedömningen kommer alltid före.",
    StepKind.EXTENSION: "Fjorton dagar räcker nästan alltid. Längre tid kräver synnerliga skäl och en ny sista dag, "
    "och beslutas innan tiden är ute (20 kap. 2 § SoL).",
    StepKind.OPENED: "En utredning inleds när barnet kan behöva skydd eller stöd. En åsikt är aldrig ett skäl.",
    StepKind.NOT_OPENED: "Beslutet säger varför, och om barnet har fått komma till tals.",
    StepKind.INFORMED: "De som berörs får genast veta att en utredning har inletts, om inte särskilda skäl talar mot "
    "det (20 kap. 4 § SoL).",
}
PARTS: Mapping[Part, str] = {
    Part.TEXT: "Text",
    Part.NEED: "Behov av skydd eller stöd",
    Part.REASONS: "Skäl",
    Part.CHILD_HEARD: "Barnet har hörts",
    Part.NOT_HEARD_BECAUSE: "Varför barnet inte har hörts",
    Part.SPECIAL_REASONS: "Särskilda skäl att vänta med informationen",
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


def due_said(due_on: date, today: date) -> str:
    """By when, or for how long it is late."""
    days = (due_on - today).days
    if days < 0:
        return f"Skulle ha gjorts den {said(due_on)}, {-days} {'dag' if days == -1 else 'dagar'} för sent"
    if days == 0:
        return "Senast i dag"
    return f"Senast den {said(due_on)}, {days} {'dag' if days == 1 else 'dagar'} kvar"
