# SPDX-License-Identifier: EUPL-1.2
"""Lists of cases and one case as small typed values for the pages, with names, days and sentences in Swedish."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ledfyr.casework.actions.reading import CaseRead, ReportRead, StepRead, current_steps
from ledfyr.casework.content import StepContent
from ledfyr.casework.queries.cases import ListedCase
from ledfyr.casework.queries.waiting import thread_stands
from ledfyr.casework.rules.asking import Demand, Urgency
from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.steps import IN_THE_INQUIRY, Part, StepKind
from ledfyr.staff.rules.periods import said
from ledfyr.web.at_hand import AtHand
from ledfyr.web.casework.wording import (
    ACTS,
    DAMAGED,
    NEW_LAST_DAY,
    NOBODY,
    PARTS,
    SOMEBODY,
    STEPS,
    UNTIL,
    answer_said,
    case_called,
    due_said,
)
from ledfyr.web.keys.wording import moment_said

Names = Mapping[int, str]
FEW = 2
MUCH_MISSING = "{} saker saknas före beslutet. De står under Utredningen."
WARNED = ("", "Sju dagar har gått.", "Tio dagar har gått.", "Tolv dagar har gått.")


@dataclass(frozen=True)
class DemandShown:
    """One thing that the law asks for, as a list or a case shows it."""

    text: str
    due: str
    is_late: bool
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    is_ready: bool  # whether nothing is missing before it
    acts: tuple[tuple[str, str], ...]  # address code and what it is called


@dataclass(frozen=True)
class CaseShown:
    """A case as a line of a list; never what it is about."""

    mark: str
    called: str
    received: str
    responsible: str
    is_mine: bool
    is_free: bool
    is_late: bool
    is_in_conflict: bool
    demands: tuple[DemandShown, ...]
    outcome: str


@dataclass(frozen=True)
class DayLine:
    """One thing of the day: case, step, day and who, and nothing else."""

    called: str
    unit: int
    mark: str
    text: str
    due: str
    responsible: str


@dataclass(frozen=True)
class StepShown:
    """A step on the timeline."""

    reference: str
    title: str
    moment: str
    signed_by: str
    parts: tuple[tuple[str, str], ...]
    until: str
    is_correction: bool
    is_corrected: bool
    is_above: bool  # whether the text is read where the inquiry stands, and not on the timeline


def demand_shown(demand: Demand, today: date) -> DemandShown:
    """What is asked, by when, on which ground, and the acts that answer it."""
    due_on = demand.due.due_on
    notes = list(demand.missing) if len(demand.missing) <= FEW else [MUCH_MISSING.format(len(demand.missing))]
    notes += [WARNED[demand.warnings_reached]] if due_on >= today else []
    if demand.due.is_on_a_day_off:
        notes.append("Dagen är en helgdag eller helg. Den flyttas inte, så bli klar före.")
    return DemandShown(
        text=demand.asked.value,
        due=due_said(due_on, today),
        is_late=demand.urgency is Urgency.OVERDUE,
        sources=tuple(str(source) for source in demand.due.sources),
        notes=tuple(note for note in notes if note),
        is_ready=not demand.missing,
        acts=tuple((step.value, ACTS[step]) for step in demand.by_steps),
    )


def case_shown(listed: ListedCase, hand: AtHand, names: Names) -> CaseShown:
    """A case of the unit's list."""
    today = hand.member.today
    return CaseShown(
        mark=listed.mark.hex,
        called=case_called(listed.mark),
        received=said(listed.received_on),
        responsible=_name(listed.responsible, names),
        is_mine=listed.responsible == hand.reader.account,
        is_free=listed.responsible is None,
        is_late=any(demand.urgency is Urgency.OVERDUE for demand in listed.demands),
        is_in_conflict=hand.reader.account in listed.in_conflict,
        demands=tuple(demand_shown(demand, today) for demand in listed.demands),
        outcome=_outcome(listed.facts),
    )


def day_of(listed: Iterable[ListedCase], today: date, names: Names) -> dict[Urgency, list[DayLine]]:
    """What is asked of somebody in these cases, by urgency."""
    day: dict[Urgency, list[DayLine]] = {urgency: [] for urgency in Urgency}
    for case in listed:
        for demand in case.demands:
            called, due = case_called(case.mark), due_said(demand.due.due_on, today)
            responsible = _name(case.responsible, names)
            line = DayLine(called, case.unit, case.mark.hex, demand.asked.value, due, responsible)
            day[demand.urgency].append(line)
    return day


def person_shown(read: CaseRead, *, is_protected: bool) -> tuple[tuple[str, str], ...]:
    """Whom it is about. Where somebody with protected identity is stands on a page of its own."""
    if read.person is None:
        return (("Barnet", DAMAGED),)
    labels = {"name": "Namn", "born_on": "Födelsedag", "reached_by": "Nås genom", "guardians": "Vårdnadshavare"}
    unknown = dict.fromkeys(("reached_by", "guardians"), "Skyddat. Står på en egen sida.") if is_protected else {}
    return tuple((label, read.person[name] or unknown.get(name, "Inte känt")) for name, label in labels.items())


def report_shown(report: ReportRead) -> dict[str, Any]:
    """A report, without whoever made it."""
    content = report.content
    return {
        "reference": report.row.record.hex,
        "came": f"Kom den {said(report.row.arrived_on)} genom {report.row.get_came_by_display()}.",
        "letters": [(moment_said(letter.at), letter.text, letter.who) for letter in content.letters] if content else [],
        "danger": content.danger if content else "",
        "damaged": "" if content else DAMAGED,
        "thread": report.row.thread.hex if report.row.thread and thread_stands(report.row.thread) else "",
    }


def steps_shown(read: CaseRead) -> tuple[StepShown, ...]:
    """The timeline from its beginning."""
    newest = {step.row.pk for step in current_steps(read)}
    return tuple(_step(step, is_corrected=step.row.pk not in newest) for step in read.steps)


def _step(step: StepRead, *, is_corrected: bool) -> StepShown:
    row, content, kind = step.row, step.content, StepKind(step.row.kind)
    return StepShown(
        reference=row.record.hex,
        title=STEPS[kind],
        moment=moment_said(content.at) if content else said(row.made_on),
        signed_by=content.name if content else "",
        parts=_parts(content) if content else (("", DAMAGED),),
        until=f"{UNTIL.get(kind, NEW_LAST_DAY)}: {said(row.until)}" if row.until else "",
        is_correction=row.corrects_id is not None,
        is_corrected=is_corrected,
        is_above=kind in IN_THE_INQUIRY and not is_corrected,
    )


def _parts(content: StepContent) -> tuple[tuple[str, str], ...]:
    answers = content.answers
    return tuple(
        ("" if part is Part.TEXT else label, answer_said(part, answers[part]))
        for part, label in PARTS.items()
        if answers.get(part)
    )


def _outcome(facts: CaseFacts) -> str:
    if facts.closed_on:
        return f"Avslutat den {said(facts.closed_on)}."
    if facts.without_measure_on:
        return f"Utredningen avslutades utan insats den {said(facts.without_measure_on)}."
    if facts.inquiry_ended_on:
        return f"En insats beslutades den {said(facts.inquiry_ended_on)}."
    if facts.opened_on:
        return f"En utredning inleddes den {said(facts.opened_on)}."
    return f"Ingen utredning inleddes. Beslut den {said(facts.not_opened_on)}." if facts.not_opened_on else ""


def _name(account: int | None, names: Names) -> str:
    return NOBODY if account is None else names.get(account, SOMEBODY)
