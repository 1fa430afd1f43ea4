# SPDX-License-Identifier: EUPL-1.2
"""The queue and a thread as small typed values for the pages, with names, days and sentences in Swedish."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ledfyr.contact.actions.reading import LetterRead, ThreadRead
from ledfyr.contact.attachments.scanning import Checked
from ledfyr.contact.attachments.sealing_files import About
from ledfyr.contact.queries.queue import QueuedThread, queue_of
from ledfyr.contact.queries.workers import Worker, workers_in
from ledfyr.contact.rules.doors import Field
from ledfyr.law.deadlines import protection_alarm_at
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.periods import said
from ledfyr.web.at_hand import AtHand
from ledfyr.web.keys.wording import moment_said, number_said
from ledfyr.web.reception.wording import (
    CHANGED,
    CHECKED,
    DOORS,
    FIELDS,
    FILE_DAMAGED,
    KINDS,
    LETTER_DAMAGED,
    NOBODY,
    SOMEBODY,
    day_said,
    due_said,
    html_language,
    language_said,
    read_due_said,
)

WRITERS: Mapping[str, str] = {"sender": "Den som skrev", "staff": "Svar", "note": "Anteckning som bara ni ser"}


@dataclass(frozen=True)
class LineShown:
    """A thread as a line of the queue."""

    mark: str
    number: str
    door: str
    state: str
    is_late: bool
    is_acute: bool
    is_set_aside: bool
    is_closed: bool
    waits_for_us: bool
    clocks: tuple[str, ...]  # what the law sets, for a report
    facts: str
    assigned_to: str
    is_mine: bool
    is_free: bool
    second_reader: str
    has_left: bool


@dataclass(frozen=True)
class QueueShown:
    """The whole queue."""

    waiting: tuple[LineShown, ...]
    answered: tuple[LineShown, ...]
    set_aside: tuple[LineShown, ...]


@dataclass(frozen=True)
class Part:
    """A field of a letter."""

    label: str
    text: str


@dataclass(frozen=True)
class FileShown:
    """A file that was sent along, in words."""

    reference: str
    called: str
    told: tuple[str, ...] = ()  # what the check for malware said, and what was changed
    is_dangerous: bool = False
    is_damaged: bool = False


@dataclass(frozen=True)
class LetterShown:
    """A letter as it stands on the page."""

    kind: str
    writer: str
    moment: str
    text: str
    parts: tuple[Part, ...]
    files: tuple[FileShown, ...]
    language: str


def queue_shown(hand: AtHand) -> QueueShown:
    """The unit's queue, read by whoever asks."""
    today = hand.member.today
    queue = queue_of(hand.unit.number, today)
    everything = (*queue.waiting, *queue.answered, *queue.set_aside)
    names = names_of({account for line in everything for account in (line.assigned_to, line.second_reader) if account})
    waiting, answered, aside = (
        tuple(line_shown(line, hand, names) for line in lines)
        for lines in (queue.waiting, queue.answered, queue.set_aside)
    )
    return QueueShown(waiting, answered, aside)


def line_shown(line: QueuedThread, hand: AtHand, names: Mapping[int, str]) -> LineShown:
    """One thread, with what has to be done about it first."""
    today = hand.member.today
    return LineShown(
        mark=line.mark,
        number=line.number,
        door=DOORS[line.door],
        state=_state(line, today),
        is_late=line.is_overdue or (line.protection_due_on is not None and line.protection_due_on <= today),
        is_acute=line.is_acute,
        is_set_aside=line.is_set_aside,
        is_closed=line.is_closed,
        waits_for_us=line.waits_for_us,
        clocks=_clocks(line, today),
        facts=f"Kom {day_said(line.arrived_on, today)} genom {line.came_by}, på {language_said(line.language)}.",
        assigned_to=names.get(line.assigned_to, SOMEBODY) if line.assigned_to else NOBODY,
        is_mine=hand.reader.account in (line.assigned_to, line.second_reader),
        is_free=line.assigned_to is None,
        second_reader=names.get(line.second_reader, SOMEBODY) if line.second_reader else "",
        has_left=line.has_left,
    )


def letters_shown(read: ThreadRead, language: str) -> tuple[LetterShown, ...]:
    """The conversation from its beginning."""
    return tuple(letter_shown(letter, language) for letter in read.letters)


def file_shown(mark: UUID, about: About | None) -> FileShown:
    """What the file is, what the scanner said of it, and what was changed before it was sealed."""
    if about is None:
        return FileShown(mark.hex, "En fil", (FILE_DAMAGED,), is_damaged=True)
    size = f"{number_said(max(1, about.size // 1000))} kB"
    pages = f", {about.pages} sidor" if about.pages > 1 else ""
    told = (CHECKED[about.verdict.checked], *(CHANGED[change] for change in about.changes))
    return FileShown(mark.hex, f"{KINDS[about.kind]}, {size}{pages}", told, about.verdict.checked is Checked.FOUND)


def protection_said(read: ThreadRead) -> str:
    """From when a missing protection assessment alarms, counted from the moment that lies in the envelope."""
    first = next((letter.content for letter in read.letters if letter.content), None)
    return moment_said(protection_alarm_at(first.at)) if first else ""


def colleagues(hand: AtHand, *, but: int | None = None) -> list[tuple[str, str]]:
    """Whoever could have the thread: those who take part in the unit's key, by name."""
    return [(str(worker.account), worker.name) for worker in _able(hand) if worker.account != but]


def _able(hand: AtHand) -> list[Worker]:
    workers = workers_in(hand.unit.number, hand.unit.municipality, hand.member.today)
    return [worker for worker in workers if worker.takes_part]


def _state(line: QueuedThread, today: date) -> str:
    if line.is_set_aside:
        return "Undanlagd som skräp"
    if line.is_closed:
        return f"Avslutad: {line.outcome}"
    if line.due_on is None:
        return "Väntar på den som skrev"
    return due_said(line.due_on, today)


def _clocks(line: QueuedThread, today: date) -> tuple[str, ...]:
    said_of = [read_due_said(line.read_due_on, today)] if line.read_due_on else []
    if line.protection_due_on:
        late = line.protection_due_on < today
        due = f"skulle ha gjorts {day_said(line.protection_due_on, today)}" if late else "ska göras i dag"
        said_of.append(f"Skyddsbedömningen {due}.")
    if line.assessment:
        said_of.append(f"Förhandsbedömningen ska vara klar senast den {said(line.assessment.due_on)}.")
    return tuple(said_of)


def letter_shown(letter: LetterRead, language: str) -> LetterShown:
    """One letter, with its parts and files."""
    content = letter.content
    writer = WRITERS[letter.author]
    return LetterShown(
        kind=str(letter.author),
        writer=f"{writer}, {letter.written_by}" if letter.written_by else writer,
        moment=moment_said(content.at) if content else "",
        text=content.text if content else LETTER_DAMAGED,
        parts=tuple(
            Part(FIELDS[name], text)
            for name, text in (content.answers.items() if content else ())
            if name is not Field.TEXT and not (name is Field.NAME and letter.written_by)
        ),
        files=tuple(file_shown(file.mark, file.about) for file in letter.files),
        language=html_language(language) if str(letter.author) != "note" else "sv",
    )
