# SPDX-License-Identifier: EUPL-1.2
"""Decides why a step does not come now, whatever is written and whoever writes it."""

from datetime import date
from uuid import UUID

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.inquiring import missing_before_analysis, missing_before_decision
from ledfyr.casework.rules.steps import StepKind
from ledfyr.law.ages import is_child
from ledfyr.law.inquiry.following_up import NOT_AFTER_THIS
from ledfyr.law.intake import ReportedUnder, why_not_contact_guardian_yet, why_not_give_feedback
from ledfyr.law.intake.opening import ASSESS_PROTECTION
from ledfyr.law.intake.provisions import DECIDING, FEEDBACK, PROTECTING
from ledfyr.law.sources import Law, Refusal, Source

NEVER_OVERWRITTEN = Source(Law.LEDFYR, "", "G.4 44")
FOLLOWING = Source(Law.SOL, "23:1", "A-76")
CHILDREN = Source(Law.SOL, "3:1", "A-02")
OWN_RULE = Source(Law.LEDFYR, "", "G.4 46")

ALREADY_ASSESSED = Refusal(
    "Skyddsbedömningen av den anmälan är redan antecknad.",
    PROTECTING,
    "Rätta den om något blev fel. Har något nytt hänt är det en ny uppgift: anteckna den i förhandsbedömningen.",
)
ALREADY_CHOSEN = Refusal(
    "Valet att inleda eller inte inleda en utredning är redan gjort.",
    DECIDING,
    "Rätta texten om något blev fel. Kommer det en ny anmälan blir den ett eget ärende eller läggs till utredningen.",
)
NO_INQUIRY = Refusal(
    "Ingen utredning pågår i ärendet.", DECIDING, "Gör en egen förhandsbedömning av anmälan, som ett eget ärende."
)
INQUIRY_ENDED = Refusal(
    "Utredningen är redan avslutad med ett beslut.",
    NEVER_OVERWRITTEN,
    "Rätta texten om något blev fel. Har något nytt hänt: skriv in det som en ny anmälan, i ett eget ärende.",
)
ALREADY_CLOSED = Refusal(
    "Ärendet är avslutat, och ingen ändrar det som är avslutat.",
    NEVER_OVERWRITTEN,
    "Rätta texten om något blev fel. Kommer det något nytt blir det ett nytt ärende.",
)
NO_GUARDIAN_ANY_MORE = Refusal(
    "Personen har fyllt 18 år och har ingen vårdnadshavare längre.",
    CHILDREN,
    "Prata med personen själv. Vill hen ha med en förälder: anteckna det i utredningen.",
)
NOTHING_TO_FOLLOW = Refusal(
    "Det finns ingen beslutad insats att följa upp, och ingen uppföljning av barnet pågår.",
    FOLLOWING,
    "Fatta beslutet i utredningen först. Slutade den utan insats kan ni besluta att följa upp barnet.",
)
ALREADY_FOLLOWED = Refusal(
    "En uppföljning av barnet är redan beslutad.", FOLLOWING, "Anteckna hur det går, eller avsluta uppföljningen."
)
TOO_LATE_TO_FOLLOW = Refusal(
    "Det har gått sex månader sedan utredningen avslutades. Då får barnet inte längre följas upp.",
    FOLLOWING,
    "Avsluta ärendet. Är du orolig igen: skriv in det som en ny anmälan.",
)
NO_FOLLOWING = Refusal("Ingen uppföljning av barnet pågår.", FOLLOWING, "Avsluta ärendet om inget återstår.")
NOTHING_TO_TELL = Refusal(
    "Ingen som får besked om den här anmälan väntar på det. En privatperson får aldrig veta vad det blev.",
    FEEDBACK,
    "Tacka för anmälan, och berätta allmänt hur socialtjänsten arbetar.",
)
ALREADY_ASKED = Refusal(
    "Det är redan antecknat att den som anmälde ber om besked.", FEEDBACK, "Lämna beskedet när valet är gjort."
)
CHOOSE_FIRST = Refusal(
    "Det finns inget att berätta än: ingen har valt om en utredning ska inledas.",
    FEEDBACK,
    "Gör valet först. Beskedet lämnas senast en vecka efter det.",
)
DECIDE_FIRST = Refusal(
    "Utredningen är inte avslutad med ett beslut.", NEVER_OVERWRITTEN, "Fatta beslutet i utredningen först."
)
ENDED_WITHOUT_INQUIRY = Refusal(
    "Ärendet är redan slut: ingen utredning inleddes.", DECIDING, "Kommer det något nytt blir det ett nytt ärende."
)
FOLLOW_FIRST = Refusal(
    "Ingen har antecknat hur det gick med insatsen.", OWN_RULE, "Följ upp insatsen först, tillsammans med familjen."
)
END_FOLLOWING_FIRST = Refusal(
    "En uppföljning av barnet pågår.",
    FOLLOWING,
    "Avsluta uppföljningen först, och berätta det för dem som berörs.",
)
TOO_OLD_TO_FOLLOW = Refusal(
    "Personen har fyllt 18 år. Ett barn får följas upp utan samtycke, men inte en vuxen.",
    FOLLOWING,
    "Fråga vad personen själv vill ha för stöd, och avsluta ärendet.",
)
ANSWER_FIRST = Refusal(
    "Den som anmälde har bett att få veta om en utredning har inletts.",
    FEEDBACK,
    "Lämna beskedet först, eller skriv varför det är olämpligt.",
)
AFTERWARDS = (StepKind.FOLLOWED, StepKind.FOLLOWING, StepKind.FOLLOWING_ENDED, StepKind.CLOSED)


def why_not_in_order(kind: StepKind, case: CaseFacts, *, report: UUID | None, on: date) -> Refusal | None:
    """The reason why the step does not come now, or None."""
    if kind is StepKind.FEEDBACK:
        return _feedback(case, report)
    if case.closed_on:
        return ALREADY_CLOSED
    if kind.is_of_inquiry:
        return _of_inquiry(kind, case)
    return _afterwards(kind, case, on) if kind in AFTERWARDS else _before_choice(kind, case, report, on)


def why_not_ask_feedback(*, under: ReportedUnder, asked_on: date | None, on: date) -> Refusal | None:
    """The reason why nobody notes that a reporter asks to be told what became of the report, or None."""
    if refusal := why_not_give_feedback(under=under, on=on):
        return refusal
    return ALREADY_ASKED if asked_on else None


def _before_choice(kind: StepKind, case: CaseFacts, report: UUID | None, on: date) -> Refusal | None:
    """What belongs to the preliminary assessment, but for protection and guardians, who are also met afterwards."""
    if kind is StepKind.PROTECTION:
        return None if report in {each.mark for each in case.unassessed} else ALREADY_ASSESSED
    if kind is StepKind.GUARDIAN:
        return _guardian(case, on)
    if case.is_decided:
        return ALREADY_CHOSEN
    return None if case.is_protection_assessed or not kind.is_decision else ASSESS_PROTECTION


def _guardian(case: CaseFacts, on: date) -> Refusal | None:
    if case.born_on and not is_child(case.born_on, on):
        return NO_GUARDIAN_ANY_MORE
    return why_not_contact_guardian_yet(is_protection_assessed=case.is_protection_assessed, on=on)


def _feedback(case: CaseFacts, report: UUID | None) -> Refusal | None:
    if report in {each.mark for each in case.unanswered}:
        return None
    waits = any(each.waits_for_feedback for each in case.reports if report in (each.mark, None))
    return CHOOSE_FIRST if waits else NOTHING_TO_TELL


def _of_inquiry(kind: StepKind, case: CaseFacts) -> Refusal | None:
    if not case.inquiry_runs:
        return INQUIRY_ENDED if case.inquiry_ended_on else NO_INQUIRY
    missing = missing_before_analysis(case) if kind is StepKind.ANALYSIS else ()
    missing = missing_before_decision(case) if kind.ends_inquiry else missing
    return missing[0] if missing else None


def _afterwards(kind: StepKind, case: CaseFacts, on: date) -> Refusal | None:
    if case.not_opened_on:
        return ENDED_WITHOUT_INQUIRY
    if kind is StepKind.CLOSED:
        return _closing(case)
    if kind is StepKind.FOLLOWING:
        return _following(case, on)
    if kind is StepKind.FOLLOWING_ENDED:
        return None if case.following_runs else NO_FOLLOWING
    return None if case.has(StepKind.MEASURES) or case.following_runs else NOTHING_TO_FOLLOW


def _following(case: CaseFacts, on: date) -> Refusal | None:
    if case.has(StepKind.FOLLOWING):
        return ALREADY_FOLLOWED
    if case.following_due is None:
        return NOT_AFTER_THIS if case.has(StepKind.MEASURES) else DECIDE_FIRST
    if case.born_on and not is_child(case.born_on, on):
        return TOO_OLD_TO_FOLLOW
    return TOO_LATE_TO_FOLLOW if case.following_due.is_overdue(on) else None


def _closing(case: CaseFacts) -> Refusal | None:
    if case.inquiry_ended_on is None:
        return DECIDE_FIRST
    if case.has(StepKind.MEASURES) and not case.has(StepKind.FOLLOWED):
        return FOLLOW_FIRST
    if case.following_runs:
        return END_FOLLOWING_FIRST
    return ANSWER_FIRST if case.unanswered else None
