# SPDX-License-Identifier: EUPL-1.2
"""Two files for each letter, and what the reception finds when it opens every file that was sent."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ledfyr.contact.attachments.attaching import SentAlong, file_content
from ledfyr.contact.attachments.disposing import LEFT_BEHIND_AFTER, dispose_of_orphans
from ledfyr.contact.attachments.kinds import FileRefused, Kind
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED
from ledfyr.contact.attachments.sealing_files import Ticket, keep_file, opened_file
from ledfyr.contact.content import letter_content
from ledfyr.contact.models import Letter
from ledfyr.keys.sealed_record import Keyring
from ledfyr.sealing import SealingRefused

FILES = 2
SMALL, MIDDLING, LARGE = 1_000, 10_000, 100_000  # how often a file says whose it is
LARGE_IN_EVERY = 5  # letters


def content_of(number: int, place: int) -> bytes:
    """What a file of the letter holds; it could belong to no other."""
    often = SMALL if place == 0 else LARGE if number % LARGE_IN_EVERY == 0 else MIDDLING
    return f"{number:05}.{place} ".encode() * often


def along(number: int, folder: Path) -> SentAlong:
    """Seal the letter's files as the letterbox does when they have been cleaned; raises FileRefused."""
    contents = [content_of(number, place) for place in range(FILES)]
    works = [Work(Kind.TEXT, len(content), (), 1, iter([content])) for content in contents]
    return SentAlong([keep_file(work, NOT_CHECKED, folder)[0] for work in works], folder)


def look_at_files(ring: Keyring, folder: Path) -> dict[str, Any]:
    """The numbers of the letters whose files open whole, how many do not, and what is left after the orphans went."""
    whole, broken, rows = [], 0, 0
    for letter in Letter.objects.prefetch_related("files"):
        number = int(letter_content(ring.read(letter)["content"]).text.split(maxsplit=1)[0])
        tickets = [file_content(ring.read(row)["content"], row.record)[0] for row in letter.files.all()]
        rows += len(tickets)
        try:
            found = [_read(ticket, folder) for ticket in tickets]
        except (FileRefused, SealingRefused):
            found = []
        if sorted(found) == sorted(content_of(number, place) for place in range(FILES)):
            whole.append(number)
        else:
            broken += 1
    return {"whole": sorted(whole), "broken": broken, "rows": rows, "left": _left_after_tidying(folder)}


def _read(ticket: Ticket, folder: Path) -> bytes:
    with opened_file(ticket, folder) as (_about, content):
        return b"".join(content)


def _left_after_tidying(folder: Path) -> int:
    """As many files as lie there when every time has run out."""
    long_ago = (datetime.now(UTC) - LEFT_BEHIND_AFTER - timedelta(hours=1)).timestamp()
    for path in _all_in(folder):
        os.utime(path, (long_ago, long_ago))
    dispose_of_orphans(folder, at=datetime.now(UTC))
    return len(_all_in(folder))


def _all_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
