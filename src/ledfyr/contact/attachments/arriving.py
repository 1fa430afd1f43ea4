# SPDX-License-Identifier: EUPL-1.2
"""A file while it arrives: on the disk only sealed, without a name, under a key that this process alone has in memory.

When the process ends, however it ends, nobody has the key and the file is gone with it.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

from ledfyr.contact.attachments.kinds import (
    MOST_BYTES,
    SNIFFED,
    Reason,
    why_not_receive_file,
)
from ledfyr.sealing import Context, SymmetricKey, open_sealed, seal

BLOCK = 256 * 1024 - 1  # bytes sealed at a time; with the byte that ends it, a whole step


class Arriving:
    """Written piece by piece to its end, then read as often as needed, then thrown away."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.size = 0
        self.start = b""
        self._key = SymmetricKey.new()
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115  # closed by throw_away
        self._waiting = bytearray()
        self._envelopes: list[int] = []
        self._refused: Reason | None = None

    def add(self, piece: bytes) -> None:
        """Seal the piece. What is too large, or finds the disk full, is counted to its end and not kept."""
        self.size += len(piece)
        if self.size > MOST_BYTES:
            self._give_up(Reason.TOO_LARGE)
        if self._refused:
            return
        if len(self.start) < SNIFFED:
            self.start += piece[: SNIFFED - len(self.start)]
        self._waiting += piece
        while len(self._waiting) >= BLOCK:
            self._seal_block()

    def finish(self) -> None:
        """Seal the rest."""
        if self._waiting and not self._refused:
            self._seal_block()

    def why_not_receive(self, *, received_before: int) -> Reason | None:
        """Why it is refused, or None."""
        return self._refused or why_not_receive_file(self.start, self.size, received_before=received_before)

    def pieces(self) -> Iterator[bytes]:
        """All of it, from the beginning."""
        self._file.seek(0)
        for number, size in enumerate(self._envelopes):
            yield open_sealed(self._file.read(size), self._key, _context(number))

    def throw_away(self) -> None:
        """Forget the key and close the file, which has no name and is gone then."""
        self._key.forget()
        self._waiting.clear()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.throw_away()

    def _seal_block(self) -> None:
        envelope = seal(bytes(self._waiting[:BLOCK]), self._key, _context(len(self._envelopes)))
        del self._waiting[:BLOCK]
        try:
            self._file.write(envelope)
            self._file.flush()
        except OSError:
            self._give_up(Reason.NO_ROOM)
            return
        self._envelopes.append(len(envelope))

    def _give_up(self, reason: Reason) -> None:
        self._refused = self._refused or reason
        self._waiting.clear()
        self._envelopes.clear()
        self._file.seek(0)
        self._file.truncate()


def _context(number: int) -> Context:
    return Context("arriving-file", "letterbox", "this-process", "content", number)
