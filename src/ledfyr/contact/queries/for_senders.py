# SPDX-License-Identifier: EUPL-1.2
"""Finds a thread by its receipt and opens the sender's copies with it. Reading leaves no write behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from ledfyr.contact.attachments.attaching import file_content
from ledfyr.contact.attachments.sealing_files import About
from ledfyr.contact.content import LetterContent, letter_content
from ledfyr.contact.copies import open_copy
from ledfyr.contact.models import Author, Farewell, Letter, Thread
from ledfyr.contact.rules.consenting import Question, Turn, newest_question
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.ways_in import way_in
from ledfyr.sealing import PrivateKey, SealingRefused


class NoSuchThread(LookupError):
    """No thread of the municipality is found by this receipt, or its sender has taken leave of it."""


@dataclass(frozen=True)
class LetterShown:
    """One letter as its sender may read it; `content` is None for one that was damaged, and so is a file."""

    is_answer: bool
    content: LetterContent | None
    files: tuple[About | None, ...] = ()

    @property
    def is_consent(self) -> bool:
        """Whether it is nothing but the sender's own yes or no, for which no answer is promised."""
        return not self.is_answer and self.content is not None and self.content.consent is not None


@dataclass(frozen=True)
class ThreadShown:
    """A conversation as its sender may read it, in the order in which it was written."""

    door: Door
    arrived_on: date
    answer_by: date
    letters: tuple[LetterShown, ...]
    question: Question | None = None  # of handing over

    @property
    def is_answered(self) -> bool:
        """Whether the newest letter is an answer."""
        said = [letter for letter in self.letters if not letter.is_consent]
        return bool(said) and said[-1].is_answer


def open_thread(receipt: Receipt, *, municipality: str, pepper: bytes) -> ThreadShown:
    """Open every letter of the thread; raises NoSuchThread, as quickly for a receipt that never existed."""
    way = way_in(receipt, pepper)
    with way.key:
        thread = found_thread(way.lookup, municipality)
        letters = []
        for letter in thread.letters.exclude(author=Author.NOTE).prefetch_related("files"):
            try:
                content = letter_content(open_copy(letter, thread, way.key))
            except SealingRefused:
                content = None
            letters.append(LetterShown(letter.author == Author.STAFF, content, tuple(_files(letter, thread, way.key))))
    said = tuple(sorted(letters, key=_moment))
    question = newest_question(Turn(not each.is_answer, each.content.consent) for each in said if each.content)
    return ThreadShown(Door(thread.door), thread.arrived_on, thread.answer_by, said, question)


def _files(letter: Letter, thread: Thread, key: PrivateKey) -> Iterator[About | None]:
    """What is known of each file that came along; None of one whose row was damaged."""
    for row in letter.files.all():
        try:
            yield file_content(open_copy(row, thread, key), row.record)[1]
        except SealingRefused:
            yield None


def found_thread(lookup: bytes, municipality: str) -> Thread:
    """The thread of that mark, also for whoever wrote it to a municipality that has handed it over; or NoSuchThread."""
    here = Q(municipality=municipality) | Q(written_to=municipality)
    thread = Thread.objects.filter(here, lookup=lookup).first()
    if thread is None or Farewell.objects.filter(lookup=lookup).exists():
        raise NoSuchThread
    return thread


def _moment(letter: LetterShown) -> float:
    return letter.content.at.timestamp() if letter.content else 0.0
