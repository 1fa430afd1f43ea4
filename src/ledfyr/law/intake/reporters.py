# SPDX-License-Identifier: EUPL-1.2
"""Decides who must report, who can be anonymous, and who may be told what of what became of it."""

from datetime import date
from enum import StrEnum

from ledfyr.law.intake.provisions import (
    ANONYMITY,
    EVERYONE,
    FEEDBACK,
    FEEDBACK_LIFTS_SECRECY,
    FEEDBACK_TO,
    FEEDBACK_UNLESS,
    MANDATED_REPORTERS,
    NOT_ANONYMOUS,
    SECRECY_LIFTED,
)
from ledfyr.law.sources import Refusal, in_force


class ReportedUnder(StrEnum):
    """By which section somebody reports. The name of the member is its code."""

    MANDATED = "en anmälningsskyldig (19 kap. 1 §)"
    FAMILY_COUNSELLOR = "en familjerådgivare (19 kap. 2 §)"
    OMBUDSMAN = "Barnombudsmannen (19 kap. 3 §)"
    ANYONE = "en privatperson (19 kap. 4 §)"


class Feedback(StrEnum):
    """All that a reporter may be told. Each is the whole message; nothing is ever added to it."""

    OPENED = "En utredning har inletts."
    NOT_OPENED = "En utredning har inte inletts."
    ALREADY_RUNNING = "En utredning pågick redan."


BOUND_TO_REPORT = frozenset({ReportedUnder.MANDATED, ReportedUnder.FAMILY_COUNSELLOR, ReportedUnder.OMBUDSMAN})

MUST_SAY_WHO = Refusal(
    "Den som anmäler i sitt arbete kan inte vara anonym.",
    ANONYMITY,
    "Ange namn och arbetsplats. Vill du först fråga utan att säga vem barnet är, använd konsultation.",
)
NOT_TO_PRIVATE = Refusal(
    "En privatperson som har anmält får inte veta om en utredning har inletts.",
    EVERYONE,
    "Tacka för anmälan, och berätta allmänt hur socialtjänsten arbetar.",
)
SECRECY_NOT_LIFTED = Refusal(
    "Ledfyrs källor visar bara att sekretessen bryts för den som har anmält enligt 1 eller 2 §.",
    SECRECY_LIFTED,
    "Låt en jurist avgöra om beskedet kan lämnas.",
)
SAY_WHY_UNSUITABLE = Refusal(
    "Den som har bett om besked ska få det, om det inte är olämpligt.",
    FEEDBACK,
    "Lämna beskedet, eller skriv varför det är olämpligt.",
)


def mandated_reporters(on: date) -> tuple[str, ...]:
    """Those who must report, in the words of the day's law, shortened."""
    return in_force(MANDATED_REPORTERS, on).value


def why_not_report_anonymously(*, under: ReportedUnder, on: date) -> Refusal | None:
    in_force(NOT_ANONYMOUS, on)
    return MUST_SAY_WHO if under in BOUND_TO_REPORT else None


def why_not_give_feedback(*, under: ReportedUnder, on: date) -> Refusal | None:
    """Why the reporter may not be told which of the three it was, or None. It may also be told unasked."""
    in_force(FEEDBACK_TO, on)
    in_force(FEEDBACK_LIFTS_SECRECY, on)
    if under is ReportedUnder.ANYONE:
        return NOT_TO_PRIVATE
    return SECRECY_NOT_LIFTED if under is ReportedUnder.OMBUDSMAN else None


def why_not_withhold_feedback(*, asked: bool, unsuitable_because: str, on: date) -> Refusal | None:
    """Why who may be told has to be told, or None. Nobody who has not asked needs to be."""
    in_force(FEEDBACK_UNLESS, on)
    return SAY_WHY_UNSUITABLE if asked and not unsuitable_because.strip() else None
