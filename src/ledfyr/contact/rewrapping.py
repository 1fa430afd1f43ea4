# SPDX-License-Identifier: EUPL-1.2
"""Seals letters of one unit anew for another: what goes along to its key, and everything once more for the sender.

The sender's copies belong to a thread, so those of the new one are made anew; what does not go along is nothing but a
sentence to the unit that receives, while its sender reads it as before.
"""

import secrets
from pathlib import Path

from ledfyr.contact.attachments.attaching import SentAlong, file_content, sealed_files
from ledfyr.contact.content import LetterContent
from ledfyr.contact.copies import seal_copy
from ledfyr.contact.models import Author, Letter, SealedFile, Thread
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.transferring import NOT_ALONG
from ledfyr.keys.sealed_record import Keyring, write_sealed
from ledfyr.sealing import PublicKey


def rewrapped(row: Letter, content: LetterContent, new: Thread, key: PublicKey, *, goes_along: bool) -> Letter:
    """The letter as it stands in the new thread, not saved yet. Who of the staff wrote it does not go along."""
    known = content if row.author == Author.SENDER else without_name(content)
    read = known if goes_along else LetterContent(content.at, {Field.TEXT: NOT_ALONG})
    return sealed_for(new, Author(row.author), read, key, for_sender=known)


def sealed_for(
    new: Thread, author: Author, content: LetterContent, key: PublicKey, *, for_sender: LetterContent | None = None
) -> Letter:
    """A letter of the new thread, sealed to its unit and, if the sender is to read it, to the sender."""
    letter = Letter(unit=new.unit, thread=new, author=author, once=secrets.token_bytes(32))
    write_sealed(letter, {"content": content.packed()}, key)
    letter.for_sender = seal_copy(for_sender.packed(), letter, new) if for_sender else None
    return letter


def rewrapped_files(row: Letter, letter: Letter, key: PublicKey, *, ring: Keyring, files: Path) -> list[SealedFile]:
    """Its files once more, each under a new key of its own; raises SealingRefused or FileRefused."""
    tickets = [file_content(ring.read(file)["content"], file.record)[0] for file in row.files.all()]
    return sealed_files(SentAlong(tickets, files), letter, letter.thread, key)


def without_name(content: LetterContent) -> LetterContent:
    """What a member of staff wrote, as others read it."""
    answers = {**content.answers, Field.NAME: ""}
    return LetterContent(content.at, answers, content.consent)
