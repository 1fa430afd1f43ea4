# SPDX-License-Identifier: EUPL-1.2
"""What is kept, held back, about to go and gone, as small typed values for the pages."""

from dataclasses import dataclass
from datetime import date

from ledfyr.contact.queries.desks import desk_of
from ledfyr.contact.queries.disposal import (
    ThreadToGo,
    disposals_of,
    held_back,
    number_of,
    plans_of,
    threads_on,
    waiting_list,
)
from ledfyr.contact.queries.drills import drills_of, is_drill_worrying
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.periods import said
from ledfyr.web.at_hand import AtHand
from ledfyr.web.reception.wording import DOORS, SOMEBODY

NOT_DECIDED = "Ingen tid är beslutad, så inget gallras."
ONLY_SPAM = "Det gäller bara det som har lagts undan som skräp. En anmälan gallras med akten."


@dataclass(frozen=True)
class LineOfPlan:
    """One door."""

    door: str
    called: str
    sentence: str
    is_decided: bool


@dataclass(frozen=True)
class ThreadShown:
    """A thread by its number in the register; never what it says."""

    mark: str
    number: str
    about: str
    stays: str = ""


@dataclass(frozen=True)
class ListShown:
    """A list that waits for somebody else's approval."""

    mark: str
    drawn: str
    is_own: bool
    going: tuple[ThreadShown, ...]
    staying: tuple[ThreadShown, ...]


@dataclass(frozen=True)
class KeepingShown:
    """Everything about what a unit keeps."""

    plan: tuple[LineOfPlan, ...]
    held: tuple[ThreadShown, ...]
    done: tuple[str, ...]
    drills: tuple[str, ...]
    list_waits: bool
    drill_is_worrying: bool


def keeping_shown(hand: AtHand) -> KeepingShown:
    """The unit's own overview."""
    unit, slug = hand.unit.number, hand.unit.municipality
    desk = desk_of(slug)
    receives = desk is not None and desk.unit == unit
    return KeepingShown(
        plan=_plan(slug),
        held=tuple(
            ThreadShown(
                each.thread.pk.hex, number_of(each.thread), f"Sedan {said(each.held_on)}", each.get_because_display()
            )
            for each in held_back(unit, slug)
        ),
        done=_done(unit, slug),
        drills=tuple(
            f"Den {said(run.run_on)}: {run.get_reached_display()}" for run in (drills_of(slug) if receives else ())
        ),
        list_waits=waiting_list(unit, slug) is not None,
        drill_is_worrying=is_drill_worrying(unit, hand.member.today),
    )


def list_shown(hand: AtHand) -> ListShown | None:
    """The list that waits, or None."""
    waiting = waiting_list(hand.unit.number, hand.unit.municipality)
    if waiting is None:
        return None
    threads = threads_on(waiting, hand.member.today)
    name = names_of([waiting.drawn_by]).get(waiting.drawn_by, SOMEBODY)
    return ListShown(
        mark=waiting.pk.hex,
        drawn=f"Framtagen den {said(waiting.drawn_on)} av {name}",
        is_own=waiting.drawn_by == hand.member.account,
        going=tuple(_shown(thread) for thread in threads if thread.refusal is None),
        staying=tuple(_shown(thread) for thread in threads if thread.refusal is not None),
    )


def counted(threads: int, files: int) -> str:
    """As in “1 tråd och 2 filer”."""
    return f"{threads} tråd{'' if threads == 1 else 'ar'} och {files} fil{'' if files == 1 else 'er'}"


def _plan(slug: str) -> tuple[LineOfPlan, ...]:
    plans = plans_of(slug)
    lines = []
    for door, called in DOORS.items():
        plan = plans.get(door)
        sentence = _sentence(plan.months, plan.decision, plan.decided_on) if plan else NOT_DECIDED
        if door.is_report:
            sentence = f"{sentence} {ONLY_SPAM}"
        lines.append(LineOfPlan(door.value, called, sentence, plan is not None))
    return tuple(lines)


def _sentence(months: int, decision: str, decided_on: date) -> str:
    return f"Sparas {months} månad{'' if months == 1 else 'er'}. Beslut {decision} den {said(decided_on)}."


def _done(unit: int, slug: str) -> tuple[str, ...]:
    done = disposals_of(unit, slug)
    names = names_of({account for each in done for account in (each.drawn_by, each.approved_by) if account})
    return tuple(
        f"Den {said(each.approved_on)}: {counted(each.threads, each.files)}. "
        f"Framtagen av {names.get(each.drawn_by, SOMEBODY)}, godkänd av {names.get(each.approved_by, SOMEBODY)}."
        for each in done
        if each.approved_on is not None and each.approved_by is not None
    )


def _shown(thread: ThreadToGo) -> ThreadShown:
    files = f", {thread.files} fil{'' if thread.files == 1 else 'er'}" if thread.files else ""
    ended = f", avslutad den {said(thread.ended_on)}" if thread.ended_on else ""
    about = f"{DOORS[thread.door]}. Kom den {said(thread.arrived_on)}{ended}{files}"
    return ThreadShown(thread.mark, thread.number, about, str(thread.refusal) if thread.refusal else "")
