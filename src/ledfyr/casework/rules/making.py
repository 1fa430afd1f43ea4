# SPDX-License-Identifier: EUPL-1.2
"""Decides when a report, or a thread that was handed over as one, becomes part of a case."""

from dataclasses import dataclass, field
from datetime import date

from ledfyr.law.ages import NotYetBorn
from ledfyr.law.intake import ReportedUnder, concerns_child_or_young, why_not_report_anonymously
from ledfyr.law.intake.provisions import INQUIRING, PROTECTING
from ledfyr.law.sources import Law, Refusal, Source

ARRIVAL = Source(Law.LEDFYR, "", "G.3 25")
NOT_HANDED_OVER = Refusal(
    "Tråden är inte överlämnad som orosanmälan.", INQUIRING, "Lämna över den på trådens sida först."
)
ALREADY_A_CASE = Refusal("Anmälan finns redan i ett ärende.", INQUIRING, "Öppna ärendet i enhetens lista.")
NOTHING_TOLD = Refusal("Det står inte vad anmälan säger.", INQUIRING, "Skriv vad den som anmälde berättade.")
NOT_YET_ARRIVED = Refusal("Anmälan kan inte ha kommit i framtiden.", ARRIVAL, "Skriv den dag och tid då den kom.")
BORN_AFTERWARDS = Refusal(
    "Födelsedagen ligger efter den dag då anmälan kom.",
    PROTECTING,
    "Rätta en av dagarna, eller lämna födelsedagen tom.",
)
NOT_A_CHILD = Refusal(
    "Personen har fyllt 21 år. Ärenden här gäller barn och unga.",
    PROTECTING,
    "Ta kontakt och erbjud stöd. Vuxna får hjälp när de själva vill.",
)


@dataclass(frozen=True)
class ReportMet:
    """What decides whether a report may become a case."""

    arrived_on: date
    text: str = field(repr=False)
    born_on: date | None = field(default=None, repr=False)
    under: ReportedUnder = ReportedUnder.ANYONE
    says_who: bool = False


def why_not_receive_report(report: ReportMet, today: date) -> Refusal | None:
    """The reason why the report cannot be taken down like that, or None."""
    if not report.text.strip():
        return NOTHING_TOLD
    if report.arrived_on > today:
        return NOT_YET_ARRIVED
    if not report.says_who and (refusal := why_not_report_anonymously(under=report.under, on=report.arrived_on)):
        return refusal
    return _why_not_of_that_age(report)


def why_not_make_of_thread(*, is_handed_over: bool, is_in_a_case: bool) -> Refusal | None:
    """The reason why a thread does not become part of a case, or None."""
    if not is_handed_over:
        return NOT_HANDED_OVER
    return ALREADY_A_CASE if is_in_a_case else None


def _why_not_of_that_age(report: ReportMet) -> Refusal | None:
    try:
        concerns = concerns_child_or_young(born_on=report.born_on, may_need_care=None, on=report.arrived_on)
    except NotYetBorn:
        return BORN_AFTERWARDS
    return None if concerns else NOT_A_CHILD
