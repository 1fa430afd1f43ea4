# SPDX-License-Identifier: EUPL-1.2
"""Files of every size come back as they were, from whatever gives bytes a few at a time."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledfyr.sealing import NotAllWritten, open_stream, seal_stream
from ledfyr.sealing.streams import CHUNK
from ledfyr.sealing.tests.cast import FILE_KEY, LETTER

AROUND = 82  # header of the file and of the stream
TAG = 17  # around each chunk
KIB = 1024


def sealed(content: bytes) -> bytes:
    target = io.BytesIO()
    seal_stream(io.BytesIO(content), target, FILE_KEY, LETTER)
    return target.getvalue()


def opened(file: bytes) -> bytes:
    return b"".join(open_stream(io.BytesIO(file), FILE_KEY, LETTER))


class InDrops:
    """A socket or a pipe: gives fewer bytes than one asks for."""

    def __init__(self, content: bytes) -> None:
        self.content = io.BytesIO(content)

    def read(self, size: int, /) -> bytes:
        return self.content.read(min(size, 700))


class FullDisk:
    def write(self, content: bytes, /) -> int:
        return len(content) // 2


@pytest.mark.parametrize(
    ("length", "chunks", "filled"),
    [
        (0, 1, 1 * KIB),
        (1023, 1, 1 * KIB),
        (1024, 1, 4 * KIB),
        (100 * KIB, 1, 128 * KIB),
        (CHUNK - 1, 1, CHUNK),
        (CHUNK, 2, 2 * CHUNK),
        (CHUNK + 1, 2, 2 * CHUNK),
        (2 * CHUNK - 1, 2, 2 * CHUNK),
        (3 * CHUNK, 4, 4 * CHUNK),
    ],
)
def test_a_file_is_filled_to_its_step_or_to_whole_chunks(length: int, chunks: int, filled: int) -> None:
    content = (b"0123456789" * (length // 10 + 1))[:length]
    file = sealed(content)

    assert len(file) == AROUND + chunks * TAG + filled
    assert opened(file) == content


@given(st.binary(max_size=5000))
@settings(max_examples=50)
def test_any_file_is_opened_as_it_was_sealed(content: bytes) -> None:
    assert opened(sealed(content)) == content


def test_bytes_may_come_in_drops() -> None:
    content = bytes(range(256)) * 5000
    target = io.BytesIO()
    seal_stream(InDrops(content), target, FILE_KEY, LETTER)

    assert b"".join(open_stream(InDrops(target.getvalue()), FILE_KEY, LETTER)) == content


def test_a_disk_that_takes_only_a_part_is_noticed() -> None:
    with pytest.raises(NotAllWritten):
        seal_stream(io.BytesIO(b"Hej"), FullDisk(), FILE_KEY, LETTER)
