# SPDX-License-Identifier: EUPL-1.2
"""A file lies sealed, under a step of sizes, and opens with its ticket and in no other way."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from ledfyr.contact.attachments.kinds import MEGABYTE, Change, FileRefused, Kind, Reason
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED, Checked, Verdict
from ledfyr.contact.attachments.sealing_files import (
    STEPS,
    Ticket,
    about_of,
    copy_file,
    keep_file,
    opened_file,
    path_of,
    ticket_of,
)
from ledfyr.sealing import EnvelopeDamaged
from ledfyr.sealing.tests.bits import damaged

WORDS = "Det här är en hemlig ritning.".encode()
FOUND = Verdict(Checked.FOUND, "Eicar-Test")


def work(content: bytes) -> Work:
    return Work(Kind.PDF, len(content), (Change.METADATA,), 3, iter([content]))


def read(ticket: Ticket, folder: Path) -> bytes:
    with opened_file(ticket, folder) as (_about, content):
        return b"".join(content)


@pytest.mark.parametrize("size", [1, 511, 64 * 1024 - 513, 64 * 1024, 256 * 1024, 3 * MEGABYTE])
def test_what_was_kept_is_read_again(tmp_path: Path, size: int) -> None:
    ticket, about = keep_file(work(b"x" * size), FOUND, tmp_path)

    with opened_file(ticket, tmp_path) as (told, content):
        assert (told, b"".join(content)) == (about, b"x" * size)
    assert (about.kind, about.size, about.pages, about.verdict) == (Kind.PDF, size, 3, FOUND)


def test_nothing_of_it_is_seen_on_the_disk_but_a_step(tmp_path: Path) -> None:
    sizes = set()
    for length in (1, 1000, 60_000):
        ticket, _about = keep_file(work(WORDS.ljust(length)), NOT_CHECKED, tmp_path)
        sealed = path_of(ticket.record, tmp_path).read_bytes()
        sizes.add(len(sealed))
        assert WORDS not in sealed
        assert b"pdf" not in sealed
    assert len(sizes) == 1


def test_the_largest_file_that_is_made_has_a_step() -> None:
    assert STEPS[-1] > 60 * MEGABYTE + 512


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    ticket, _about = keep_file(work(WORDS), NOT_CHECKED, tmp_path)

    assert path_of(ticket.record, tmp_path).stat().st_mode & 0o077 == 0


def test_a_ticket_goes_through_a_hidden_field(tmp_path: Path) -> None:
    ticket, _about = keep_file(work(WORDS), NOT_CHECKED, tmp_path)

    assert read(ticket_of(ticket.as_text()), tmp_path) == WORDS
    assert ticket.secret.hex() not in repr(ticket)


@pytest.mark.parametrize("text", ["", "x", "a.b", "..", f"{'ab' * 16}.00", f"{UUID(int=7)}.{'0' * 64}", "../etc.00"])
def test_a_ticket_that_ledfyr_never_wrote_is_refused(text: str) -> None:
    with pytest.raises(FileRefused, match=Reason.CHOOSE_AGAIN):
        ticket_of(text)


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    ticket, _about = keep_file(work(WORDS), NOT_CHECKED, tmp_path)

    with pytest.raises(FileRefused, match=Reason.DAMAGED):
        read(Ticket(ticket.record, bytes(32)), tmp_path)


def test_a_file_that_is_not_there_is_to_be_chosen_again(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=Reason.CHOOSE_AGAIN):
        read(Ticket(uuid4(), bytes(32)), tmp_path)


@pytest.mark.parametrize("size", [1000, MEGABYTE])
def test_a_file_that_is_changed_cut_or_moved_is_refused(tmp_path: Path, size: int) -> None:
    ticket, _about = keep_file(work(b"x" * size), NOT_CHECKED, tmp_path)
    path = path_of(ticket.record, tmp_path)
    whole = path.read_bytes()
    elsewhere = Ticket(uuid4(), ticket.secret)
    path_of(elsewhere.record, tmp_path).parent.mkdir(exist_ok=True)
    path_of(elsewhere.record, tmp_path).write_bytes(whole)

    for broken in (whole[:-1], whole[: len(whole) // 2], damaged(whole), b""):
        path.write_bytes(broken)
        with pytest.raises(FileRefused, match=Reason.DAMAGED):
            read(ticket, tmp_path)
    with pytest.raises(FileRefused, match=Reason.DAMAGED):
        read(elsewhere, tmp_path)


def test_a_copy_is_a_file_of_its_own(tmp_path: Path) -> None:
    ticket, _about = keep_file(work(WORDS), FOUND, tmp_path)

    copied = copy_file(ticket, tmp_path)
    path_of(ticket.record, tmp_path).unlink()
    assert read(copied, tmp_path) == WORDS
    assert copied.secret != ticket.secret


def test_work_that_ends_too_early_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield WORDS
        raise FileRefused(Reason.DAMAGED)

    with pytest.raises(FileRefused):
        keep_file(Work(Kind.PDF, 1000, (), 1, broken()), NOT_CHECKED, tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_full_disk_is_a_refusal_and_leaves_nothing(tmp_path: Path) -> None:
    def full() -> Iterator[bytes]:
        yield WORDS
        raise OSError(28, "No space left on device")

    with pytest.raises(FileRefused, match=Reason.NO_ROOM):
        keep_file(Work(Kind.PDF, 1000, (), 1, full()), NOT_CHECKED, tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("packed", [None, 3, [], {}, {"version": 2}, {"version": 1, "kind": "exe"}])
def test_what_this_program_never_wrote_tells_nothing(packed: object) -> None:
    with pytest.raises(EnvelopeDamaged):
        about_of(packed)
