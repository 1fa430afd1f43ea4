# SPDX-License-Identifier: EUPL-1.2
"""Twenty-five megabytes take no more of the letterbox's memory than a few pieces, from the form to the sealed file."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

from ledfyr.contact.attachments.arriving import Arriving
from ledfyr.contact.attachments.kinds import MEGABYTE, MOST_BYTES
from ledfyr.contact.attachments.receiving import receive_file
from ledfyr.contact.attachments.sealing_files import opened_file
from ledfyr.sealing.tests.memory import peak

WAV = "<4sI4s4sIHHIIHH4sI"
PIECE = 64 * 1024
MOST_MEMORY = 3 * MEGABYTE


def recording_of(size: int) -> Iterator[bytes]:
    """A recording whose sound is noise, as long as is received; made as it is asked for."""
    yield struct.pack(WAV, b"RIFF", size - 8, b"WAVE", b"fmt ", 16, 1, 1, 48_000, 96_000, 2, 16, b"data", size - 44)
    noise, left = os.urandom(PIECE), size - 44
    while left:
        yield noise[: min(left, PIECE)]
        left -= min(left, PIECE)


def test_a_file_of_twenty_five_megabytes_is_received_in_the_memory_of_a_few_pieces(tmp_path: Path) -> None:
    with peak() as measured, Arriving(tmp_path) as arriving:
        for piece in recording_of(MOST_BYTES):
            arriving.add(piece)
        arriving.finish()
        ticket, about = receive_file(arriving, tmp_path, scanner="")

    assert about.size > MOST_BYTES - 1000
    assert max(measured) < MOST_MEMORY
    with peak() as reading, opened_file(ticket, tmp_path) as (_about, content):
        assert sum(len(piece) for piece in content) == about.size
    assert max(reading) < MOST_MEMORY


def test_the_measure_notices_what_is_kept() -> None:
    with peak() as measured:
        assert len(b"".join(recording_of(MOST_BYTES))) == MOST_BYTES
    assert max(measured) > MOST_BYTES
