# SPDX-License-Identifier: EUPL-1.2
"""Opens the letters of a thread for one of the unit's members. That it was read stands in the trail before it shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from ledfyr.contact.acting import DATABASE, ContactActRefused, act_on_thread, tell_trail_at_once
from ledfyr.contact.attachments.attaching import file_content
from ledfyr.contact.attachments.sealing_files import About
from ledfyr.contact.content import LetterContent, letter_content
from ledfyr.contact.models import Author, HandedOver, Handling, Letter, SealedFile, Thread
from ledfyr.contact.own_words import ContactKind, ContactVerb
from ledfyr.contact.queries.threads import state_of
from ledfyr.contact.rules.consenting import Question, Turn, newest_question
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.seeing_letters import why_not_open
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Act, Actor, Touched


@dataclass(frozen=True)
class FileRead:
    """A file that was sent along, as the letter tells of it; `about` is None for one that was damaged."""

    mark: UUID
    about: About | None


@dataclass(frozen=True)
class LetterRead:
    """One letter as staff read it; `content` is None for one that was damaged."""

    author: Author
    content: LetterContent | None
    files: tuple[FileRead, ...] = ()
    mark: UUID | None = None

    @property
    def is_senders(self) -> bool:
        """Whether the sender wrote it."""
        return self.author is Author.SENDER

    @property
    def written_by(self) -> str:
        """Who of the staff wrote it; empty for a sender's."""
        is_own = self.author is not Author.SENDER and self.content is not None
        return self.content.answers.get(Field.NAME, "") if is_own and self.content else ""

    @property
    def place(self) -> tuple[float, bool]:
        """By which letters stand in order; damaged ones come first, where they are seen."""
        return (self.content.at.timestamp() if self.content else 0.0, self.author is not Author.SENDER)


@dataclass(frozen=True)
class ThreadRead:
    """A conversation in the order in which it was written, and why it was handed over, if it was."""

    letters: tuple[LetterRead, ...]
    danger_stated: str = ""

    @property
    def question(self) -> Question | None:
        """What the sender has been asked about handing over, and what became of it."""
        return question_in(self.letters)

    @property
    def seen(self) -> int:
        """How many letters whoever answers has seen."""
        return sum(letter.author is not Author.NOTE for letter in self.letters)


def read_thread(*, thread: Thread, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> ThreadRead:
    """Open everything in the thread; raises ContactActRefused or ReadNotRecorded."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    rows, letters = opened_letters(thread, ring)
    acts = [act_on_thread(ContactVerb.THREAD_READ, thread.pk, by=by, at=at), *_of_damaged(rows, letters, by, at)]
    opened = ThreadRead(tuple(sorted(letters, key=lambda letter: letter.place)), _danger(thread, ring))
    return show_recorded(lambda: _read_in_time(opened, thread), using=DATABASE, acts=acts)


def _read_in_time(opened: ThreadRead, thread: Thread) -> ThreadRead:
    """Nothing in the thread waits to be read any more, unless something came while it was opened."""
    read = sum(letter.author is Author.SENDER for letter in opened.letters)
    Handling.objects.filter(thread=thread, letters_met__lte=read).exclude(read_due_on=None).update(read_due_on=None)
    return opened


def opened_letters(thread: Thread, ring: Keyring) -> tuple[list[Letter], list[LetterRead]]:
    """Every letter with what it says; whoever calls this records it."""
    rows = list(thread.letters.prefetch_related("files"))
    return rows, [_read(row, ring) for row in rows]


def question_in(letters: Iterable[LetterRead]) -> Question | None:
    """The newest question of handing over in letters that stand in their order."""
    return newest_question(
        Turn(letter.author is Author.SENDER, letter.content.consent) for letter in letters if letter.content
    )


def stop_unless_open(*, thread: Thread, reader: Reader, by: Actor, at: datetime) -> None:
    """Stop whoever may not open the thread, and record that they tried; raises ContactActRefused."""
    if refusal := why_not_open(reader, state_of(thread)):
        tell_trail_at_once(ContactVerb.READ_REFUSED, thread.pk, by=by, at=at)
        raise ContactActRefused(refusal)


def describe_file(row: SealedFile, ring: Keyring) -> FileRead:
    """What the letter tells of a file, which is not opened for that."""
    try:
        return FileRead(row.record, file_content(ring.read(row)["content"], row.record)[1])
    except SealingRefused:
        return FileRead(row.record, None)


def _read(row: Letter, ring: Keyring) -> LetterRead:
    try:
        content = letter_content(ring.read(row)["content"])
    except SealingRefused:
        content = None
    files = tuple(describe_file(file, ring) for file in row.files.all())
    return LetterRead(Author(row.author), content, files, row.record)


def _of_damaged(rows: Sequence[Letter], letters: Sequence[LetterRead], by: Actor, at: datetime) -> list[Act]:
    return [
        Act(ContactVerb.LETTER_REFUSED, by, at, Touched(ContactKind.LETTER, row.pk.hex))
        for row, letter in zip(rows, letters, strict=True)
        if letter.content is None
    ]


def _danger(thread: Thread, ring: Keyring) -> str:
    handed = HandedOver.objects.filter(thread=thread).first()
    try:
        return ring.read(handed)["stated"] if handed else ""
    except SealingRefused:
        return ""
