# SPDX-License-Identifier: EUPL-1.2
"""Opens a file that was sent along for one of the unit's members. That it was opened is recorded before it shows."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from ledfyr.contact.acting import DATABASE
from ledfyr.contact.actions.reading import stop_unless_open
from ledfyr.contact.attachments.attaching import file_content
from ledfyr.contact.attachments.sealing_files import About, Ticket
from ledfyr.contact.models import SealedFile, Thread
from ledfyr.contact.own_words import ContactKind, ContactVerb
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Act, Actor, Touched


class FileMissing(LookupError):
    """No letter of the thread has this file, or what opens it was damaged."""


@dataclass(frozen=True)
class FileOpened:
    """What a file is, and what opens it, for as long as one request is answered."""

    about: About
    ticket: Ticket = field(repr=False)


def read_file(*, thread: Thread, mark: UUID, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> FileOpened:
    """What opens the file; raises ContactActRefused, FileMissing or ReadNotRecorded."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    row = SealedFile.objects.filter(letter__thread=thread, record=mark).first()
    if row is None:
        raise FileMissing
    touched = Touched(ContactKind.FILE, mark.hex)
    try:
        ticket, about = file_content(ring.read(row)["content"], row.record)
    except SealingRefused:
        refused = [Act(ContactVerb.FILE_REFUSED, by, at, touched)]
        show_recorded(lambda: None, using=DATABASE, acts=refused)
        raise FileMissing from None
    opened = FileOpened(about, ticket)
    return show_recorded(lambda: opened, using=DATABASE, acts=[Act(ContactVerb.FILE_READ, by, at, touched)])
