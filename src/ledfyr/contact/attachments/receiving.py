# SPDX-License-Identifier: EUPL-1.2
"""Receives one file: asks the scanner, has it cleaned, and seals what was made. All in one request."""

from pathlib import Path

from ledfyr.contact.attachments.arriving import Arriving
from ledfyr.contact.attachments.cleaning import cleaned
from ledfyr.contact.attachments.kinds import FileRefused, Reason, kind_of
from ledfyr.contact.attachments.scanning import verdict_on
from ledfyr.contact.attachments.sealing_files import About, Ticket, keep_file


def receive_file(arrived: Arriving, folder: Path, *, scanner: str) -> tuple[Ticket, About]:
    """Keep what is harmless of the file, and say how it was changed; raises FileRefused.

    The scanner sees the file as it came: what it looks for may be gone when the file has been cleaned.
    """
    kind = kind_of(arrived.start)
    if kind is None:
        raise FileRefused(Reason.KIND_UNKNOWN)
    verdict = verdict_on(arrived.pieces(), scanner)
    with cleaned(kind, arrived.pieces()) as work:
        return keep_file(work, verdict, folder)
