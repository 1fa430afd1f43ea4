# SPDX-License-Identifier: EUPL-1.2
"""Shows staff a file without opening it on their computers: pictures of it, its letters, or its sound.

Pictures are made in the workshop, anew each time. Nothing that is shown is kept on a disk.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason, encoding_of
from ledfyr.contact.attachments.ordering import Program, ordered
from ledfyr.contact.attachments.sealing_files import About, Ticket, opened_file
from ledfyr.contact.attachments.workshop.limits import MOST_PAGES
from ledfyr.contact.rules.writing import tidied

PICTURE_TYPE = "image/webp"
LONGEST_TEXT = 200_000  # characters
SOUND_TYPES = {
    Kind.MP3: "audio/mpeg",
    Kind.M4A: "audio/mp4",
    Kind.AAC: "audio/aac",
    Kind.OGG: "audio/ogg",
    Kind.WAV: "audio/wav",
}


def pages_shown(about: About) -> range:
    """The numbers of the pictures that staff can look at: one for a picture, none for a text or a recording."""
    if about.kind is Kind.PDF:
        return range(1, min(about.pages, MOST_PAGES) + 1)
    return range(1, 2 if about.kind.is_picture else 1)


def picture_shown(ticket: Ticket, folder: Path, *, page: int = 1) -> bytes:
    """A page or a picture as WebP; raises FileRefused."""
    with opened_file(ticket, folder) as (about, content):
        if page not in pages_shown(about):
            raise FileRefused(Reason.KIND_UNKNOWN)
        if about.kind is Kind.PDF:
            return _made(Program.SHOW_DOCUMENT, str(page), content)
        return _made(Program.SHOW_PICTURE, about.kind, content)


def text_shown(ticket: Ticket, folder: Path) -> tuple[str, bool]:
    """The letters of a text, for a template that escapes them, and whether they were cut; raises FileRefused."""
    with opened_file(ticket, folder) as (about, content):
        if about.kind is not Kind.TEXT:
            raise FileRefused(Reason.KIND_UNKNOWN)
        written = b"".join(content)
    text = tidied(written.decode(encoding_of(written), "replace"))
    return text[:LONGEST_TEXT], len(text) > LONGEST_TEXT


def sound_shown(ticket: Ticket, folder: Path) -> tuple[str, Iterator[bytes]]:
    """The type and the bytes of a recording, for the browser's own player; raises FileRefused."""
    with opened_file(ticket, folder) as (about, _content):
        if about.kind not in SOUND_TYPES:
            raise FileRefused(Reason.KIND_UNKNOWN)
    return SOUND_TYPES[about.kind], _all_of(ticket, folder)


def _all_of(ticket: Ticket, folder: Path) -> Iterator[bytes]:
    with opened_file(ticket, folder) as (_about, content):
        yield from content


def _made(program: Program, word: str, content: Iterable[bytes]) -> bytes:
    with ordered(program, word, content) as work:
        if work.kind is not Kind.WEBP:
            raise FileRefused(Reason.DAMAGED)
        return b"".join(work.content)
