# SPDX-License-Identifier: EUPL-1.2
"""From the browser to staff's screen: no planted word is on the disk at any time, nor in what staff are shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ledfyr.contact.attachments.arriving import Arriving
from ledfyr.contact.attachments.kinds import Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.receiving import receive_file
from ledfyr.contact.attachments.scanning import NOT_CHECKED
from ledfyr.contact.attachments.sealing_files import About, Ticket
from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.attachments.tests.made_files import MADE, MARKER, traces_of_marker
from ledfyr.contact.attachments.viewing import pages_shown, picture_shown, sound_shown, text_shown

WORD_IN_TEXT = "Hemlighet-i-text"


def received(content: bytes, folder: Path, scanner: str = "") -> tuple[Ticket, About]:
    with Arriving(folder) as arrived:
        for start in range(0, len(content), 65_536):
            arrived.add(content[start : start + 65_536])
        arrived.finish()
        return receive_file(arrived, folder, scanner=scanner)


def shown(ticket: Ticket, about: About, folder: Path) -> Iterator[bytes]:
    for page in pages_shown(about):
        yield picture_shown(ticket, folder, page=page)
    if about.kind is Kind.TEXT:
        yield text_shown(ticket, folder)[0].encode()
    if about.kind.is_sound:
        yield from sound_shown(ticket, folder)[1]


@pytest.mark.parametrize("make", MADE.values(), ids=lambda make: make.__name__)
def test_no_planted_word_is_left_on_the_disk_or_shown(make: Callable[[], bytes], tmp_path: Path) -> None:
    ticket, about = received(make(), tmp_path)

    on_disk = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    screen = list(shown(ticket, about, tmp_path))
    assert len(on_disk) == 1
    assert screen
    assert [trace for content in (*on_disk, *screen) for trace in traces_of_marker(content)] == []
    assert Change.METADATA in about.changes or about.kind is Kind.TEXT


def test_what_a_text_says_is_shown_and_lies_nowhere_in_the_open(tmp_path: Path) -> None:
    ticket, _about = received(f"{WORD_IN_TEXT} {MARKER}".encode(), tmp_path)

    assert WORD_IN_TEXT in text_shown(ticket, tmp_path)[0]
    assert [path for path in tmp_path.rglob("*") if path.is_file() and WORD_IN_TEXT.encode() in path.read_bytes()] == []


def test_a_scanner_that_is_gone_costs_nobody_the_file(tmp_path: Path) -> None:
    _ticket, about = received(made_files.text(), tmp_path, scanner="/nowhere/clamd")

    assert about.verdict == NOT_CHECKED


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"MZ\x90\x00", Reason.KIND_UNKNOWN), (made_files.jpeg()[:300], Reason.DAMAGED)],
)
def test_what_is_refused_leaves_nothing(content: bytes, reason: Reason, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=reason):
        received(content, tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
