# SPDX-License-Identifier: EUPL-1.2
"""Seals what a member of staff writes in a thread: an answer for its sender too, a note for nobody but the unit."""

from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from ledfyr.contact.acting import refuse
from ledfyr.contact.content import LetterContent
from ledfyr.contact.copies import seal_copy
from ledfyr.contact.models import Author, Letter, Thread
from ledfyr.contact.rules.answering import why_not_write
from ledfyr.contact.rules.consenting import Consent
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.writing import tidied
from ledfyr.keys.sealed_record import Keyring


@dataclass(frozen=True, slots=True)
class Written:
    """What was typed, by whom. `nonce` was drawn for the page, so that pressing twice writes once."""

    text: str = field(repr=False)
    name: str = field(repr=False)
    nonce: bytes = field(repr=False)

    @property
    def once(self) -> bytes:
        """The mark that stands beside the letter."""
        return sha256(self.nonce).digest()


def is_written(written: Written) -> bool:
    """Whether it was written the first time the page was sent."""
    return Letter.objects.filter(once=written.once).exists()


def write_letter(
    thread: Thread, author: Author, written: Written, *, ring: Keyring, at: datetime, consent: Consent | None = None
) -> Letter:
    """Seal and save it; raises ContactActRefused. The sender's copy does not say which of the staff wrote."""
    text = tidied(written.text)
    refuse(why_not_write(text))
    letter = Letter(unit=thread.unit, thread=thread, author=author, once=written.once)
    ring.write(letter, {"content": LetterContent(at, {Field.TEXT: text, Field.NAME: written.name}, consent).packed()})
    if author is Author.STAFF:
        letter.for_sender = seal_copy(LetterContent(at, {Field.TEXT: text}, consent).packed(), letter, thread)
    letter.save(force_insert=True)
    return letter
