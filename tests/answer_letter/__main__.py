# SPDX-License-Identifier: EUPL-1.2
"""Answers, sealed as staff do, the letter that eight words open: `python -m tests.answer_letter "eight words" Tack.`

A process of its own, so that the tests of pages meet a database that no other test can touch.
"""

import os
import sys

from django.conf import settings
from django.utils import timezone

from ledfyr.contact.content import LetterContent
from ledfyr.contact.copies import seal_copy
from ledfyr.contact.models import Author, Letter, Thread
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.receipts import Receipt, read_receipt
from ledfyr.contact.ways_in import way_in
from ledfyr.keys.queries.units import current_unit_key
from ledfyr.keys.sealed_record import write_sealed


def answer(typed: str, words: str) -> None:
    """Seal the answer to the reception and to the sender."""
    receipt = read_receipt(typed, pepper=settings.PEPPER)
    assert isinstance(receipt, Receipt)
    thread = Thread.objects.get(lookup=way_in(receipt, settings.PEPPER).lookup)
    key = current_unit_key(thread.unit)
    assert key is not None
    content = LetterContent(timezone.now(), {Field.TEXT: words}).packed()
    letter = Letter(unit=thread.unit, thread=thread, author=Author.STAFF, once=os.urandom(32))
    write_sealed(letter, {"content": content}, key.public_key())
    letter.for_sender = seal_copy(content, letter, thread)
    letter.save(force_insert=True)


if __name__ == "__main__":
    answer(*sys.argv[1:])
