# SPDX-License-Identifier: EUPL-1.2
"""The sender's copy of a letter: the same content, sealed to the sender's own key and bound to its thread."""

from ledfyr.contact.models import Letter, SealedFile, Thread
from ledfyr.sealing import Context, PrivateKey, PublicKey, open_text, seal_text


def seal_copy(packed: str, record: Letter | SealedFile, thread: Thread) -> bytes | None:
    """The copy for whoever holds the receipt; None in a thread that nobody can return to."""
    if thread.sender_key is None:
        return None
    return seal_text(packed, PublicKey(bytes(thread.sender_key)), _context(record, thread))


def open_copy(record: Letter | SealedFile, thread: Thread, key: PrivateKey) -> str:
    """What the copy says; raises SealingRefused."""
    return open_text(bytes(record.for_sender or b""), key, _context(record, thread))


def _context(record: Letter | SealedFile, thread: Thread) -> Context:
    kind = record._meta.label_lower.replace(".", "-")  # noqa: SLF001  # Django's documented name of a model
    return Context(kind, f"thread-{thread.pk.hex}", record.record.hex, "for-sender")
