# SPDX-License-Identifier: EUPL-1.2
"""Takes a report in: copied from a thread as its sender wrote it, or as somebody told it; the reporter apart."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from django.utils import timezone

from ledfyr.casework.acting import refuse
from ledfyr.casework.actions.due_days import keep_next_day
from ledfyr.casework.content import ReportContent, ToldLetter
from ledfyr.casework.models import CameBy, Case, Report, Reporter
from ledfyr.casework.rules.making import ReportMet, why_not_make_of_thread, why_not_receive_report
from ledfyr.contact.actions.reading import LetterRead, ThreadRead, read_thread
from ledfyr.contact.models import Author, Thread
from ledfyr.contact.queries.threads import is_handed_over
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring
from ledfyr.law.intake import ReportedUnder, why_not_give_feedback
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.rules.acts import Actor

NOT_READ = "(Ett brev i tråden gick inte att öppna.)"


@dataclass(frozen=True)
class ReporterTold:
    """Who reported, as far as they said so."""

    name: str = field(default="", repr=False)
    workplace: str = field(default="", repr=False)
    reached_by: str = field(default="", repr=False)
    under: ReportedUnder = ReportedUnder.ANYONE
    wants_feedback: bool = False


@dataclass(frozen=True)
class Arriving:
    """A report on its way into a case. `once` keeps one that is sent twice from standing there twice."""

    came_by: CameBy
    content: ReportContent
    reporter: ReporterTold
    once: bytes
    thread: UUID | None = None

    @property
    def arrived_on(self) -> date:
        """The Swedish day from which the law counts."""
        return timezone.localdate(self.content.arrived_at)

    @property
    def feedback_asked_on(self) -> date | None:
        """The day on which somebody asked who may be told what became of the report; None for everybody else."""
        told, on = self.reporter, self.arrived_on
        return on if told.wants_feedback and why_not_give_feedback(under=told.under, on=on) is None else None


def report_of_thread(*, thread: Thread, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> Arriving:
    """What the sender wrote, and who they said they are; raises ContactActRefused or CaseActRefused."""
    in_a_case = Report.objects.filter(thread=thread.pk).exists()
    refuse(why_not_make_of_thread(is_handed_over=is_handed_over(thread), is_in_a_case=in_a_case))
    read = read_thread(thread=thread, reader=reader, ring=ring, by=by, at=at)
    letters = [letter for letter in read.letters if letter.author is Author.SENDER]
    return Arriving(
        came_by=CameBy(thread.came_by),
        content=ReportContent(tuple(_told(letters, at)), read.danger_stated),
        reporter=_reporter(letters, Door(thread.door)),
        once=sha256(thread.pk.bytes).digest(),
        thread=thread.pk,
    )


def report_told(*, came_by: str, arrived_at: datetime, text: str, reporter: ReporterTold, nonce: bytes) -> Arriving:
    """What somebody told by telephone, at a visit or in a letter."""
    told = ToldLetter(arrived_at, tidied(text))
    return Arriving(CameBy(came_by), ReportContent((told,)), reporter, sha256(nonce).digest())


def stop_unless_received(arriving: Arriving, *, born_on: date | None, at: datetime) -> None:
    """Stop a report that cannot be taken down like that; raises CaseActRefused."""
    met = ReportMet(
        arrived_on=arriving.arrived_on,
        text=" ".join(letter.text for letter in arriving.content.letters),
        born_on=born_on,
        under=arriving.reporter.under,
        says_who=bool(arriving.reporter.name.strip()),
    )
    refuse(why_not_receive_report(met, timezone.localdate(at)))


def write_report(arriving: Arriving, case: Case, ring: Keyring) -> Report:
    """Seal the report, and beside it whoever made it, in the transaction of the act."""
    report = Report(
        unit=case.unit,
        case=case,
        thread=arriving.thread,
        came_by=arriving.came_by,
        arrived_on=arriving.arrived_on,
        feedback_asked_on=arriving.feedback_asked_on,
        once=arriving.once,
    )
    ring.write(report, {"content": arriving.content.packed()})
    report.save(force_insert=True)
    told = arriving.reporter
    reporter = Reporter(unit=case.unit, report=report)
    texts = {
        "name": tidied(told.name),
        "workplace": tidied(told.workplace),
        "reached_by": tidied(told.reached_by),
        "under": told.under.name,
        "wants_feedback": "ja" if told.wants_feedback else "",
    }
    ring.write(reporter, texts)
    reporter.save(force_insert=True)
    keep_next_day(case)
    return report


def notes_of(read: ThreadRead) -> tuple[LetterRead, ...]:
    """What the reception has noted in the thread, of which one may be the assessment of protection."""
    return tuple(letter for letter in read.letters if letter.author is Author.NOTE and letter.content)


def _told(letters: Iterable[LetterRead], at: datetime) -> Iterable[ToldLetter]:
    unread = 0
    for letter in letters:
        if letter.content is None:
            unread += 1
            continue
        yield ToldLetter(letter.content.at, letter.content.text, letter.content.answers.get(Field.WHO, ""))
    if unread:
        yield ToldLetter(at, NOT_READ)


def _reporter(letters: Iterable[LetterRead], door: Door) -> ReporterTold:
    said: dict[Field, str] = {}
    for letter in letters:
        for name, text in letter.content.answers.items() if letter.content else ():
            said.setdefault(name, text)
    return ReporterTold(
        name=said.get(Field.NAME, ""),
        workplace=said.get(Field.WORKPLACE, ""),
        reached_by=said.get(Field.REACHED_BY, ""),
        under=ReportedUnder.MANDATED if door is Door.MANDATED else ReportedUnder.ANYONE,
        wants_feedback=bool(said.get(Field.FEEDBACK, "")),
    )
