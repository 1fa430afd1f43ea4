# SPDX-License-Identifier: EUPL-1.2
"""Decides by which rule a case is kept, when its time is out, and why it stays: days and codes in, an answer out.

The law counts from the last note and asks for the day of birth, which lies under seal. Whether a case's time can have
come at all is known from outside; only for those is the day of birth looked at, inside the unit, when a list is drawn.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.law.retention import RULES, Fate, Hold, KeptRecord, RecordClass, disposal_due, rule_for
from ledfyr.law.retention import why_not_dispose as why_law_keeps
from ledfyr.law.retention.refusing import NOT_PLANNED
from ledfyr.law.retention.research import BORN_ON_A_KEPT_DAY, KEEPING_PLACE
from ledfyr.law.sources import Law, Refusal, Source

Mark = TypeVar("Mark")
OWN_RULE = Source(Law.LEDFYR, "", "G.7 77")
NEVER_DISPOSED = Source(Law.SOL, "16:2", "A-111")
BY_A_PERSON_OF_OLD = date(1900, 1, 1)  # somebody whom no rule about birthdays keeps: the earliest that a case can go

CONTENTS_UNKNOWN = Refusal(
    "Ingen har sagt om akten innehåller något som aldrig får gallras, till exempel en placering.",
    NEVER_DISPOSED,
    "Den som får läsa ärendet anger det på ärendets sida om gallring.",
)
THREAD_GOES_ON = Refusal(
    "Tråden som anmälan kom i är inte avslutad, eller så har avsändaren skrivit igen.",
    OWN_RULE,
    "Läs och avsluta tråden i brevlådan. Den gallras med akten.",
)
IN_CONFLICT_HERE = Refusal(
    "Den som prövar gallringen har anmält jäv i ärendet.", OWN_RULE, "Låt någon annan ta fram och godkänna en lista."
)


class Contents(StrEnum):
    """What the file of an inquiry holds beside the inquiry, as somebody who may read it has said."""

    NOTHING_ELSE = "nothing_else"
    PLACEMENT = "placement"
    PARENTHOOD = "parenthood"
    ADOPTION = "adoption"


class Outcome(StrEnum):
    """What a trial of a case comes to."""

    GOES = "goes"
    RESEARCH = "research"
    FOR_EVER = "for_ever"
    WAITS = "waits"
    NEEDS_SOMEBODY = "needs_somebody"


CLASS_BY_CONTENTS: Mapping[Contents | None, RecordClass] = {
    Contents.PLACEMENT: RecordClass.PLACEMENT,
    Contents.PARENTHOOD: RecordClass.PARENTHOOD,
    Contents.ADOPTION: RecordClass.ADOPTION,
}


@dataclass(frozen=True)
class Postponed:
    """Somebody has decided that a case is kept for now; without a last day, until somebody lets it go."""

    until: date | None = None
    is_appeal: bool = False


@dataclass(frozen=True)
class KeptCase:
    """A case as disposal sees it from outside its seals."""

    is_of_a_child: bool
    last_note_on: date
    opened_on: date | None = None
    not_opened_on: date | None = None
    closed_on: date | None = None
    contents: Contents | None = None
    postponed: Postponed | None = None
    thread_goes_on: bool = False

    def with_a_thread(self, *, goes_on: bool) -> "KeptCase":
        """The same, when it is known whether the thread of a report is over."""
        return replace(self, thread_goes_on=goes_on)


@dataclass(frozen=True)
class Whom:
    """Whom a case is about, while a list is drawn and no longer. An empty name or None is not known."""

    name: str = field(default="", repr=False)
    born_on: date | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Keeping:
    """What the municipality's own situation decides: its code, and the day of its decision, None without one."""

    code: str
    planned_on: date | None


@dataclass(frozen=True)
class Tried:
    """What came of a case. `finish_by` tells a year and no birthday; `refusal` is why it stays."""

    record_class: RecordClass
    outcome: Outcome
    finish_by: date | None = None
    refusal: Refusal | None = None


def closed_on_of(facts: CaseFacts) -> date | None:
    """The day on which a case was closed: by the decision not to open an inquiry, or by the step that ends it."""
    return facts.not_opened_on or facts.closed_on


def class_of(case: KeptCase) -> RecordClass:
    """The kind of record that a case is, which decides its rule."""
    if case.contents in CLASS_BY_CONTENTS:
        return CLASS_BY_CONTENTS[case.contents]
    if not case.is_of_a_child:
        return RecordClass.CASE_FILE
    if case.opened_on is None and case.not_opened_on is not None:
        return RecordClass.NOT_OPENED
    return RecordClass.CHILD_INQUIRY


def can_have_come(case: KeptCase, keeping: Keeping, today: date) -> bool:
    """Whether the time may be out, whoever the case is about: for all others no seal is opened."""
    if _unplanned(keeping, today):
        return False
    due = disposal_due(_record(case, keeping, BY_A_PERSON_OF_OLD, others_live=False), today)
    return due is not None and due.arises_on <= today


def try_case(case: KeptCase, keeping: Keeping, whom: Whom, today: date, *, others_live: bool = False) -> Tried:
    """What becomes of a case on the day, and why."""
    record, record_class = _record(case, keeping, whom.born_on, others_live=others_live), class_of(case)
    refusal = _unplanned(keeping, today) or why_law_keeps(record, today) or _why_not_here(case)
    if refusal is None:
        due = disposal_due(record, today)
        return Tried(record_class, Outcome.GOES, due.finish_by if due else None)
    return Tried(record_class, _outcome(record, refusal, today), refusal=refusal)


def those_that_go(
    tried: Mapping[Mark, Tried], whom: Mapping[Mark, Whom], again: Callable[[Mark], Tried]
) -> dict[Mark, Tried]:
    """The same once more, as long as somebody's case stays and keeps another one about the same person with it.

    `whom` are all cases of the unit, also those whose time has not come; `again` tries one that others keep.
    """
    result = dict(tried)
    while True:
        going = {mark for mark, each in result.items() if each.outcome is Outcome.GOES}
        staying = [person for mark, person in whom.items() if mark not in going]
        kept = [mark for mark in going if any(may_be_the_same(whom[mark], other) for other in staying)]
        if not kept:
            return result
        result.update({mark: again(mark) for mark in kept})


def may_be_the_same(one: Whom, other: Whom) -> bool:
    """Whether two cases may be about one person. An unknown name or day is no difference; knowing nothing is one."""
    names, days = (_plain(one.name), _plain(other.name)), (one.born_on, other.born_on)
    if not all(names) and None in days:
        return False
    return (names[0] == names[1] or not all(names)) and (days[0] == days[1] or None in days)


def law_of(record_class: RecordClass, on: date) -> tuple[str, str]:
    """The rule of a class in words, and where it stands."""
    rule = rule_for(KeptRecord(record_class, "", None), on)
    return str(rule.value), str(rule.source)


def _unplanned(keeping: Keeping, today: date) -> Refusal | None:
    return NOT_PLANNED if keeping.planned_on is None or keeping.planned_on > today else None


def _why_not_here(case: KeptCase) -> Refusal | None:
    if case.thread_goes_on:
        return THREAD_GOES_ON
    is_unsaid = case.contents is None and class_of(case) is RecordClass.CHILD_INQUIRY
    return CONTENTS_UNKNOWN if is_unsaid else None


def _outcome(record: KeptRecord, refusal: Refusal, today: date) -> Outcome:
    if refusal in (KEEPING_PLACE, BORN_ON_A_KEPT_DAY):
        return Outcome.RESEARCH
    if RULES[record.record_class][0].value.fate is Fate.KEPT:
        return Outcome.FOR_EVER
    due = disposal_due(record, today)
    is_early = due is not None and due.arises_on > today
    return Outcome.WAITS if is_early or record.holds else Outcome.NEEDS_SOMEBODY


def _record(case: KeptCase, keeping: Keeping, born_on: date | None, *, others_live: bool) -> KeptRecord:
    held = case.postponed
    hold = Hold.APPEAL if held and held.is_appeal else Hold.LEGAL_HOLD
    return KeptRecord(
        class_of(case),
        keeping.code,
        counts_from=case.last_note_on,
        born_on=born_on,
        closed_on=case.closed_on,
        held_until=held.until if held else None,
        others_live=others_live,
        holds=frozenset({hold}) if held and held.until is None else frozenset(),
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
