# SPDX-License-Identifier: EUPL-1.2
"""Orders work from the workshop: gives a file to a program that can reach nothing, and takes what it made.

What comes back was made by a program that a stranger's file may have taken over, so it is believed in nothing but its
bytes: a line that is too long or says something else than it may is a refusal.
"""

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

from ledfyr.contact.attachments.kinds import Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.workshop.answering import LONGEST_ANSWER, MOST_MADE

AT_ONCE = 2  # so that many who send files at once cost no more memory than two
LONGEST_WAIT = 60.0  # seconds for a turn
LONGEST_WORK = 60.0  # seconds, of which the processor is given half
PIECE = 64 * 1024
PROGRAMS = "ledfyr.contact.attachments.workshop."
MOST_PAGES_TOLD = 1_000_000

logger = logging.getLogger(__name__)
_turns = threading.BoundedSemaphore(AT_ONCE)


class Program(StrEnum):
    """The programs of the workshop by the names of their modules."""

    CLEAN_PICTURE = "clean_picture"
    CLEAN_DOCUMENT = "clean_document"
    CLEAN_SOUND = "clean_sound"
    CLEAN_TEXT = "clean_text"
    SHOW_PICTURE = "show_picture"
    SHOW_DOCUMENT = "show_document"


@dataclass(frozen=True)
class Work:
    """What a program made; the content is read once, piece by piece, and raises FileRefused when it ends too early."""

    kind: Kind
    size: int
    changes: tuple[Change, ...]
    pages: int
    content: Iterator[bytes]


@contextmanager
def ordered(program: Program, word: str, content: Iterable[bytes]) -> Iterator[Work]:
    """The work while it is taken over; raises FileRefused. The program is gone afterwards, whatever happened."""
    with _turn(), _started(program, word) as process:
        stop = threading.Timer(LONGEST_WORK, process.kill)
        stop.start()
        try:
            _hand_over(process, content)
            yield _work(process, _line_of(process))
        finally:
            stop.cancel()
            process.kill()


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(timeout=LONGEST_WAIT):
        raise FileRefused(Reason.NOT_NOW)
    try:
        yield
    finally:
        _turns.release()


@contextmanager
def _started(program: Program, word: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process with no environment and no open file but its pipes."""
    command = [sys.executable, "-I", "-m", PROGRAMS + program, word]
    try:
        process = subprocess.Popen(  # noqa: S603  # Ledfyr's own programs; the word is a kind or a number
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={}, cwd="/"
        )
    except OSError:
        logger.exception("attachments.workshop_does_not_start")
        raise FileRefused(Reason.NOT_NOW) from None
    with process:
        yield process


def _hand_over(process: subprocess.Popen[bytes], content: Iterable[bytes]) -> None:
    with suppress(BrokenPipeError):  # a program that has ended is asked for its answer, and has none
        for piece in content:
            _input(process).write(piece)
    with suppress(BrokenPipeError):
        _input(process).close()


def _line_of(process: subprocess.Popen[bytes]) -> dict[str, object]:
    """What the program says of its work. One that was stopped for its demands says nothing, like one that broke."""
    line = _output(process).readline(LONGEST_ANSWER)
    if not line.endswith(b"\n"):
        raise FileRefused(_reason_of_silence(process))
    with suppress(ValueError):
        said = json.loads(line)
        if isinstance(said, dict):
            return said
    raise FileRefused(Reason.DAMAGED)


def _reason_of_silence(process: subprocess.Popen[bytes]) -> Reason:
    with suppress(subprocess.TimeoutExpired):
        ended = process.wait(timeout=1)
        if ended == 1:  # Python's own, before any file was looked at
            logger.error("attachments.workshop_not_closed")
            return Reason.NOT_NOW
        if ended < 0:  # stopped by the limits, or by the file
            return Reason.TOO_DEMANDING
    return Reason.DAMAGED


def _work(process: subprocess.Popen[bytes], said: dict[str, object]) -> Work:
    try:
        if "reason" in said:
            raise FileRefused(Reason(str(said["reason"])))
        kind, size, pages = Kind(str(said["kind"])), int(str(said["size"])), int(str(said["pages"]))
        changes = tuple(Change(str(change)) for change in list(said["changes"]))  # type: ignore[call-overload]  # whatever it is
    except (ValueError, KeyError, TypeError):
        raise FileRefused(Reason.DAMAGED) from None
    if not 0 < size <= MOST_MADE or not 0 < pages <= MOST_PAGES_TOLD or len(changes) > len(Change):
        raise FileRefused(Reason.DAMAGED)
    return Work(kind, size, changes, pages, _pieces(_output(process), size))


def _pieces(output: IO[bytes], size: int) -> Iterator[bytes]:
    left = size
    while left:
        piece = output.read(min(left, PIECE))
        if not piece:
            raise FileRefused(Reason.DAMAGED)
        left -= len(piece)
        yield piece


def _input(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdin is not None  # noqa: S101  # it was asked for
    return process.stdin


def _output(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdout is not None  # noqa: S101
    return process.stdout
