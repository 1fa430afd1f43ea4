# SPDX-License-Identifier: EUPL-1.2
"""Keeps a cleaned file sealed in the folder of letters, under a key of its own that this side does not keep.

The key goes to whoever sent the file, in the page on which they read through what they wrote. When they send it, the
key is sealed into the letter (attaching.py). A file whose sender never does can be opened by nobody, and is removed.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO
from uuid import UUID, uuid4

from ledfyr.contact.attachments.kinds import MEGABYTE, Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED, Checked, Verdict
from ledfyr.sealing import Context, EnvelopeDamaged, NotASecret, SealingRefused, SymmetricKey, open_stream, seal_to_file

VERSION = 1
HEAD = 512  # bytes before the content, which tell what it is
KIB = 1024
STEPS = (64 * KIB, 256 * KIB, *(MEGABYTE << power for power in range(7)))  # a file on the disk tells one of nine sizes
ZEROS = bytes(64 * KIB)


@dataclass(frozen=True)
class About:
    """What is known of a file. It lies sealed in front of the file itself, and in the letter's envelope."""

    kind: Kind
    size: int
    pages: int = 1
    changes: tuple[Change, ...] = ()
    verdict: Verdict = NOT_CHECKED

    def packed(self) -> dict[str, object]:
        """As JSON takes it."""
        return {
            "version": VERSION,
            "kind": self.kind,
            "size": self.size,
            "pages": self.pages,
            "changes": list(self.changes),
            "checked": self.verdict.checked,
            "finding": self.verdict.finding,
        }


@dataclass(frozen=True)
class Ticket:
    """Where a file lies and the key that opens it, as the sender's page holds it until the letter is sent."""

    record: UUID
    secret: bytes = field(repr=False)

    def as_text(self) -> str:
        """For a hidden field."""
        return f"{self.record.hex}.{self.secret.hex()}"


def ticket_of(text: str) -> Ticket:
    """Read a hidden field; raises FileRefused for what Ledfyr never wrote there."""
    with suppress(ValueError, NotASecret):
        record, secret = text.split(".")
        read = Ticket(UUID(hex=record), bytes.fromhex(secret))
        if read.as_text() == text:
            SymmetricKey(read.secret).forget()  # raises NotASecret for another length
            return read
    raise FileRefused(Reason.CHOOSE_AGAIN)


def about_of(packed: object) -> About:
    """Read what `packed` wrote; raises EnvelopeDamaged for anything else."""
    try:
        read = dict(packed)  # type: ignore[call-overload]  # whatever was read
        if read["version"] != VERSION:
            raise EnvelopeDamaged
        changes = tuple(Change(change) for change in read["changes"])
        verdict = Verdict(Checked(read["checked"]), str(read["finding"]))
        return About(Kind(read["kind"]), int(read["size"]), int(read["pages"]), changes, verdict)
    except (ValueError, KeyError, TypeError):
        raise EnvelopeDamaged from None


def keep_file(work: Work, verdict: Verdict, folder: Path) -> tuple[Ticket, About]:
    """Seal what was made while it is made, in constant memory; raises FileRefused. Then it is on the disk."""
    about = About(work.kind, work.size, work.pages, work.changes, verdict)
    return _kept(about, work.content, folder), about


def copy_file(ticket: Ticket, folder: Path) -> Ticket:
    """The same file once more, for a second letter with which it is sent; raises FileRefused."""
    with opened_file(ticket, folder) as (about, content):
        return _kept(about, content, folder)


@contextmanager
def opened_file(ticket: Ticket, folder: Path) -> Iterator[tuple[About, Iterator[bytes]]]:
    """What is known of the file, and its content in pieces; raises FileRefused for one that is not there or damaged."""
    with _there(path_of(ticket.record, folder)) as file, SymmetricKey(ticket.secret) as key:
        with _refused_if_damaged():
            pieces = open_stream(file, key, context_of(ticket.record))
            first = next(pieces)
            about = about_of(json.loads(first[:HEAD]))
        yield about, _content(chain([first[HEAD:]], pieces), about.size)


def path_of(record: UUID, folder: Path) -> Path:
    """Where a file lies: spread over 256 folders, under a name that was drawn."""
    return folder / record.hex[:2] / record.hex


def context_of(record: UUID) -> Context:
    """A file belongs to its record, whichever unit reads the letter."""
    return Context("contact-file", "letterbox", record.hex, "content")


def _kept(about: About, content: Iterator[bytes], folder: Path) -> Ticket:
    ticket = Ticket(uuid4(), os.urandom(32))
    path = path_of(ticket.record, folder)
    head = json.dumps(about.packed()).encode().ljust(HEAD)
    try:
        _make_folder(path.parent)
        with SymmetricKey(ticket.secret) as key:
            filled = chain([head], content, _filling(HEAD + about.size))
            seal_to_file(_Read(filled), path, key, context_of(ticket.record))
    except OSError:
        raise FileRefused(Reason.NO_ROOM) from None
    return ticket


def _make_folder(folder: Path) -> None:
    """A folder outlasts a power cut only when the one above it is written, too."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for above in (folder.parent, folder.parent.parent):
        opened = os.open(above, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _filling(size: int) -> Iterator[bytes]:
    """Zeros up to the step; the byte that ends the content is the sealing's own."""
    left = next(step for step in STEPS if size < step) - 1 - size
    while left:
        piece = ZEROS[: min(left, len(ZEROS))]
        left -= len(piece)
        yield piece


def _content(pieces: Iterator[bytes], size: int) -> Iterator[bytes]:
    """Without the zeros. It is read to its end, as only the last piece proves that none is missing."""
    left = size
    with _refused_if_damaged():
        for piece in pieces:
            if left:
                yield piece[:left]
            left -= min(left, len(piece))
        if left:
            raise EnvelopeDamaged


def _there(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError:
        raise FileRefused(Reason.CHOOSE_AGAIN) from None


@contextmanager
def _refused_if_damaged() -> Iterator[None]:
    try:
        yield
    except (SealingRefused, OSError, ValueError):
        raise FileRefused(Reason.DAMAGED) from None


class _Read:
    """Pieces as a file to read from."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces = pieces
        self.rest = b""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none when there are no more."""
        while not self.rest:
            piece = next(self.pieces, None)
            if piece is None:
                return b""
            self.rest = piece
        given, self.rest = self.rest[:size], self.rest[size:]
        return given
