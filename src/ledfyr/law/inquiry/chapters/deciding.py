# SPDX-License-Identifier: EUPL-1.2
"""The chapter about what a decision must say."""

from dataclasses import replace
from datetime import date
from typing import Any

from ledfyr.law.inquiry import deciding, provisions
from ledfyr.law.inquiry.deciding import ChildsPart, Decision
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

IN_MARCH = date(2026, 3, 2)
WHOLE_PART = ChildsPart(
    view="Vill ha någon att prata med.",
    how_weighed="Samtalsstödet läggs upp som barnet vill.",
    told_on=date(2026, 2, 24),
    is_understanding_checked=True,
)
GRANTED = Decision(
    reasons="11 kap. 1 §: behovet av stöd kan inte tillgodoses på annat sätt.",
    gives_all_that_was_asked=True,
    party_heard_on=None,
    not_heard_because="",
    is_appealable=True,
    says_how_to_appeal=True,
)


def _part(said: str, expected: object, on: date = IN_MARCH, **changed: Any) -> Example:  # noqa: ANN401 # any field
    return Example(said, {"part": replace(WHOLE_PART, **changed), "on": on}, expected)


CHILD = Entry(
    "Barnets åsikt och information till barnet",
    "Varje beslut om ett barn säger vad barnet tycker och vilken betydelse det fick, när barnet fick information som "
    "passar åldern, och om barnet förstod den.",
    deciding.why_not_decide_about_child,
    (Table("Barnets åsikt", provisions.CHILD_SAYS), Table("Information", provisions.CHILD_IS_TOLD)),
    (
        _part("Allt finns", None),
        _part("Åsikten saknas, inget skäl", deciding.ASK_THE_CHILD, view=""),
        _part("Åsikten saknas, skäl finns", None, view="", not_heard_because="Barnet är ett år."),
        _part("Åsikten finns, men inte hur den vägdes in", deciding.WEIGH_THE_VIEW, how_weighed=""),
        _part("Barnet har inte fått information, inget skäl", deciding.TELL_THE_CHILD, told_on=None),
        _part("Barnet har inte fått information, skäl finns", None, told_on=None, not_told_because="Barnet är ett år."),
        _part("Ingen har sett efter om barnet förstod", deciding.CHECK_UNDERSTANDING, is_understanding_checked=False),
        _part("Beslut {on}, före den nya lagen", NotInForce, on=date(2025, 6, 30)),
    ),
)


def _decision(said: str, expected: object, **changed: Any) -> Example:  # noqa: ANN401 # any field
    return Example(said, {"decision": replace(GRANTED, **changed), "on": IN_MARCH}, expected)


SENT = Entry(
    "Vad ett beslut innehåller",
    "Ett beslut är motiverat. Den som inte får allt hen har begärt har först fått yttra sig över materialet. Får "
    "beslutet överklagas står det hur.",
    deciding.why_not_issue_decision,
    (
        Table("Motivering", provisions.REASONS_GIVEN),
        Table("Kommunicering", provisions.HEARD_FIRST),
        Table("Muntligt inför nämnden", provisions.HEARD_ORALLY),
        Table("Överklagande", provisions.APPEAL_TOLD),
    ),
    (
        _decision("Ger allt, motiverat, säger hur man överklagar", None),
        _decision("Motivering saknas", deciding.GIVE_REASONS, reasons=" "),
        _decision("Avslag, parten har inte hörts", deciding.HEAR_THE_PARTY, gives_all_that_was_asked=False),
        _decision(
            "Avslag, parten hördes i februari", None, gives_all_that_was_asked=False, party_heard_on=date(2026, 2, 20)
        ),
        _decision(
            "Avslag, det står varför parten inte behövde höras",
            None,
            gives_all_that_was_asked=False,
            not_heard_because="Allt material kom från parten själv.",
        ),
        _decision("Säger inte hur man överklagar", deciding.SAY_HOW_TO_APPEAL, says_how_to_appeal=False),
        _decision("Kan inte överklagas", None, is_appealable=False, says_how_to_appeal=False),
    ),
    note="Förvaltningslagens regler gäller i alla ärenden om enskilda hos nämnden (14 kap. 10 § SoL).",
)

CHAPTER = Chapter("Beslut", (CHILD, SENT))
