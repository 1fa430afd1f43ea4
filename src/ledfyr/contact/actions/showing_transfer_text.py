# SPDX-License-Identifier: EUPL-1.2
"""Shows what goes to an authority outside, which staff send themselves. That it was shown is recorded before it is."""

from dataclasses import dataclass, field
from datetime import date, datetime

from ledfyr.contact.acting import DATABASE, act_on_thread
from ledfyr.contact.actions.asking_to_transfer import letters_in_order, mark_of
from ledfyr.contact.actions.reading import LetterRead, stop_unless_open
from ledfyr.contact.models import Thread
from ledfyr.contact.own_words import ContactReason, ContactVerb
from ledfyr.contact.queries.transfers import handed_outside
from ledfyr.contact.transfer_content import transfer_content
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused
from ledfyr.staff.rules.seeing import Reader
from ledfyr.trail.actions import show_recorded
from ledfyr.trail.rules.acts import Actor, Ground


class TextMissing(LookupError):
    """Nothing of the thread has been handed over outside, or what tells of it was damaged."""


@dataclass(frozen=True)
class TransferText:
    """To whom and why, on which day the sender's yes was carried out, and the letters that it was about."""

    receiver: str = field(repr=False)
    why: str = field(repr=False)
    handed_on: date | None
    letters: tuple[LetterRead, ...] = field(repr=False)


def transfer_text(*, thread: Thread, reader: Reader, ring: Keyring, by: Actor, at: datetime) -> TransferText:
    """The text of what was last handed over outside; raises ContactActRefused, TextMissing or ReadNotRecorded."""
    stop_unless_open(thread=thread, reader=reader, by=by, at=at)
    done = handed_outside(thread)
    if done is None:
        raise TextMissing
    try:
        content = transfer_content(ring.read(done)["content"])
    except SealingRefused:
        raise TextMissing from None
    letters = tuple(letter for letter in letters_in_order(thread, ring) if mark_of(letter) in content.letters)
    shown = TransferText(content.receiver, content.why, done.ended_on, letters)
    ground = Ground(ContactReason.SENDERS_YES)
    act = act_on_thread(ContactVerb.TRANSFER_TEXT_SHOWN, thread.pk, by=by, at=at, ground=ground)
    return show_recorded(lambda: shown, using=DATABASE, acts=[act])
