# SPDX-License-Identifier: EUPL-1.2
"""A file of fifty megabytes takes no more memory than a few chunks, to seal and to open."""

import hashlib
import io
from pathlib import Path

from ledfyr.sealing import open_stream, seal_stream
from ledfyr.sealing.streams import CHUNK
from ledfyr.sealing.tests.cast import FILE_KEY, LETTER
from ledfyr.sealing.tests.memory import peak

SIZE = 50 * 1000 * 1000
MOST = 6 * CHUNK


class Endless:
    """So many bytes, made as they are asked for."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.hash = hashlib.blake2b()

    def read(self, size: int, /) -> bytes:
        given = bytes([self.left % 251]) * min(size, self.left)
        self.left -= len(given)
        self.hash.update(given)
        return given


def test_fifty_megabytes_are_sealed_and_opened_in_the_memory_of_a_few_chunks(tmp_path: Path) -> None:
    plain, path, found = Endless(SIZE), tmp_path / "sealed", hashlib.blake2b()
    with path.open("wb") as file, peak() as sealing:
        seal_stream(plain, file, FILE_KEY, LETTER)
    with path.open("rb") as file, peak() as opening:
        for chunk in open_stream(file, FILE_KEY, LETTER):
            found.update(chunk)

    assert found.digest() == plain.hash.digest()
    assert (max(sealing), max(opening)) < (MOST, MOST)
    assert max(opening) < MOST


def test_the_measure_notices_what_is_kept() -> None:
    with peak() as measured:
        io.BytesIO().write(bytes(SIZE))

    assert measured[0] > MOST
