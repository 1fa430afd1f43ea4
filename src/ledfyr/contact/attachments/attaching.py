# SPDX-License-Identifier: EUPL-1.2
"""Puts a file into a letter: its key is sealed to the unit and to the sender, in a row of its own beside the letter."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from ledfyr.contact.attachments.kinds import MOST_FILES, FileRefused, Reason
from ledfyr.contact.attachments.sealing_files import About, Ticket, about_of, copy_file, opened_file, path_of
from ledfyr.contact.copies import seal_copy
from ledfyr.contact.models import Letter, SealedFile, Thread
from ledfyr.keys.sealed_record import write_sealed
from ledfyr.sealing import EnvelopeDamaged, PublicKey


@dataclass(frozen=True)
class SentAlong:
    """The files of a letter, and the folder in which they lie."""

    tickets: Sequence[Ticket] = ()
    folder: Path = Path()


NOTHING_ALONG = SentAlong()


def sealed_files(along: SentAlong, letter: Letter, thread: Thread, key: PublicKey) -> list[SealedFile]:
    """A row for each file, to be saved in the transaction of its letter; raises FileRefused.

    A file whose sender waited too long is no longer there: they are asked to choose it again, and nothing is sent yet.
    """
    if len(along.tickets) > MOST_FILES:
        raise FileRefused(Reason.TOO_MANY)
    return [_row(ticket, letter, thread, key, along.folder) for ticket in along.tickets]


def file_content(packed: str, record: UUID) -> tuple[Ticket, About]:
    """Read the text of a row; raises EnvelopeDamaged for what this program never wrote."""
    try:
        read = json.loads(packed)
        return Ticket(record, bytes.fromhex(read["key"])), about_of(read["about"])
    except (ValueError, KeyError, TypeError):
        raise EnvelopeDamaged from None


def _row(ticket: Ticket, letter: Letter, thread: Thread, key: PublicKey, folder: Path) -> SealedFile:
    _mark_as_wanted(ticket, folder)
    if SealedFile.objects.filter(record=ticket.record).exists():
        ticket = copy_file(ticket, folder)
    with opened_file(ticket, folder) as (about, _content):
        packed = json.dumps({"key": ticket.secret.hex(), "about": about.packed()})
    row = SealedFile(unit=thread.unit, letter=letter, record=ticket.record)
    write_sealed(row, {"content": packed}, key)
    row.for_sender = seal_copy(packed, row, thread)
    return row


def _mark_as_wanted(ticket: Ticket, folder: Path) -> None:
    """Make the file young again, so that it is not removed as left behind while its letter is written."""
    try:
        os.utime(path_of(ticket.record, folder))
    except OSError:
        raise FileRefused(Reason.CHOOSE_AGAIN) from None
