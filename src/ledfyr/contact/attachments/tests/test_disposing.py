# SPDX-License-Identifier: EUPL-1.2
"""Files that belong to no letter are removed when their time is over; those that do stay, and tell the day alone."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from ledfyr.contact.attachments import disposing
from ledfyr.contact.attachments.attaching import SentAlong, sealed_files
from ledfyr.contact.attachments.disposing import LEAVING, dispose_of_orphans
from ledfyr.contact.attachments.kinds import Kind
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED
from ledfyr.contact.attachments.sealing_files import Ticket, keep_file, opened_file, path_of
from ledfyr.contact.attachments.tests.conftest import NOW, RECEPTION, letter_in
from ledfyr.contact.models import SealedFile, Thread
from ledfyr.sealing.whole_files import UNFINISHED

pytestmark = pytest.mark.django_db(databases=["default", "social"])
LONG_AGO, JUST_NOW = NOW - timedelta(hours=13), NOW - timedelta(hours=11)


def ticket_from(folder: Path, moment: object) -> Ticket:
    ticket, _about = keep_file(Work(Kind.TEXT, 3, (), 1, iter([b"Hej"])), NOT_CHECKED, folder)
    set_time(path_of(ticket.record, folder), moment)
    return ticket


def set_time(path: Path, moment: object) -> None:
    assert hasattr(moment, "timestamp")
    os.utime(path, (moment.timestamp(),) * 2)


def attach(ticket: Ticket, thread: Thread, folder: Path) -> SealedFile:
    [row] = sealed_files(SentAlong([ticket], folder), letter_in(thread), thread, RECEPTION.public)
    row.save()
    return row


def test_what_was_never_sent_is_removed(tmp_path: Path) -> None:
    left, fresh = ticket_from(tmp_path, LONG_AGO), ticket_from(tmp_path, JUST_NOW)

    assert dispose_of_orphans(tmp_path, at=NOW) == 1
    assert not path_of(left.record, tmp_path).exists()
    assert path_of(fresh.record, tmp_path).exists()


def test_what_was_sent_stays_for_ever_and_tells_the_day_alone(thread: Thread, tmp_path: Path) -> None:
    row = attach(ticket_from(tmp_path, LONG_AGO), thread, tmp_path)

    assert dispose_of_orphans(tmp_path, at=NOW + timedelta(days=9000)) == 0
    assert path_of(row.record, tmp_path).stat().st_mtime % (24 * 60 * 60) == 0


def test_a_file_that_is_in_order_is_left_alone(thread: Thread, tmp_path: Path) -> None:
    row = attach(ticket_from(tmp_path, LONG_AGO), thread, tmp_path)
    dispose_of_orphans(tmp_path, at=NOW)
    changed = path_of(row.record, tmp_path).stat().st_ctime_ns

    dispose_of_orphans(tmp_path, at=NOW)
    assert path_of(row.record, tmp_path).stat().st_ctime_ns == changed


def test_what_has_been_seen_to_belong_to_a_letter_is_not_asked_for_again(
    thread: Thread, tmp_path: Path, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    attach(ticket_from(tmp_path, LONG_AGO), thread, tmp_path)
    dispose_of_orphans(tmp_path, at=NOW)
    left = ticket_from(tmp_path, LONG_AGO)

    with django_assert_num_queries(1, using="social"):
        assert dispose_of_orphans(tmp_path, at=NOW, only_new=True) == 1
    with django_assert_num_queries(0, using="social"):
        assert dispose_of_orphans(tmp_path, at=NOW, only_new=True) == 0
    assert not path_of(left.record, tmp_path).exists()


def test_a_file_whose_letter_is_disposed_of_goes(thread: Thread, tmp_path: Path) -> None:
    row = attach(ticket_from(tmp_path, LONG_AGO), thread, tmp_path)
    row.delete()

    assert dispose_of_orphans(tmp_path, at=NOW + timedelta(days=9000)) == 1
    assert not path_of(row.record, tmp_path).exists()


def test_what_a_killed_process_left_unfinished_is_removed(tmp_path: Path) -> None:
    folder = path_of(ticket_from(tmp_path, JUST_NOW).record, tmp_path).parent
    unfinished, leaving = folder / f"{UNFINISHED}abc", folder / f"{LEAVING}abc"
    for path in (unfinished, leaving):
        path.write_bytes(b"half")
        set_time(path, LONG_AGO)

    assert dispose_of_orphans(tmp_path, at=NOW) == 2
    assert not unfinished.exists()


def test_a_file_that_a_killed_sweep_had_renamed_is_found_again(thread: Thread, tmp_path: Path) -> None:
    row = attach(ticket_from(tmp_path, JUST_NOW), thread, tmp_path)
    path = path_of(row.record, tmp_path)
    path.rename(path.with_name(LEAVING + path.name))

    assert dispose_of_orphans(tmp_path, at=NOW + timedelta(days=9)) == 0
    assert path.exists()


def test_a_file_that_is_sent_while_it_is_looked_at_stays(
    thread: Thread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticket = ticket_from(tmp_path, LONG_AGO)
    asked = disposing._with_rows  # noqa: SLF001  # the moment at which the letter is sent

    def sent_meanwhile(paths: list[Path]) -> set[Path]:
        without = asked(paths)
        attach(ticket, thread, tmp_path)
        return without

    monkeypatch.setattr(disposing, "_with_rows", sent_meanwhile)
    assert dispose_of_orphans(tmp_path, at=NOW) == 0
    with opened_file(ticket, tmp_path) as (_about, content):
        assert b"".join(content) == b"Hej"


def test_many_files_are_asked_about_a_few_at_a_time(
    thread: Thread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disposing, "AT_A_TIME", 2)
    kept = [attach(ticket_from(tmp_path, LONG_AGO), thread, tmp_path) for _ in range(3)]
    for _ in range(4):
        ticket_from(tmp_path, LONG_AGO)

    assert dispose_of_orphans(tmp_path, at=NOW + timedelta(days=2)) == 4
    assert all(path_of(row.record, tmp_path).exists() for row in kept)
