# SPDX-License-Identifier: EUPL-1.2
"""One person draws a list and another approves it; the register and the trail tell of it, and the disk of nothing."""

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions.disposing import Disposed, approve_list, draw_list, withdraw_list
from ledfyr.contact.actions.handing_over import hand_over_report
from ledfyr.contact.actions.planning_records import enter_plan, hold_back, hold_no_longer
from ledfyr.contact.actions.posting import post_reply
from ledfyr.contact.attachments.sealing_files import path_of
from ledfyr.contact.keeping_words import KeepingVerb
from ledfyr.contact.models import (
    CountedThread,
    DisposalList,
    Handling,
    HeldBecause,
    Letter,
    RecordsPlan,
    RegisterEntry,
    SealedFile,
    Thread,
)
from ledfyr.contact.queries.disposal import threads_on, waiting_list
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.keeping import PlanAsked
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.tests.at_the_desk import PEPPER, Desk, opened, reader
from ledfyr.contact.tests.on_disk import places_of, social_house_in
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, TODAY, acting, reception_of_two
from ledfyr.trail.models import TrailRow

DATABASES = ["default", "social"]
pytestmark = pytest.mark.django_db(databases=DATABASES)
LATER = NOW + timedelta(days=800)
ASKED = PlanAsked(24, date(2026, 1, 15), "SN-2026-12", manages=True)


@dataclass
class Ended:
    """A thread that was closed today, and its receipt."""

    desk: Desk
    receipt: Receipt
    thread: Thread


@pytest.fixture
def ended(desk: Desk) -> Ended:
    """With a plan that keeps questions for two years."""
    return end_a_thread(desk)


def end_a_thread(desk: Desk) -> Ended:
    enter_plan(municipality="ale", door=Door.QUESTION, asked=ASKED, by=acting(ANNA), at=NOW)
    receipt = desk.post()
    thread = desk.thread_of(receipt)
    Handling.objects.filter(thread=thread).update(
        assigned_to=ANNA, closed_on=TODAY, first_answered_on=TODAY, outcome="answered",
        waiting_since=None, answer_due_on=None,
    )  # fmt: skip
    return Ended(desk, receipt, thread)


def draw(by: int = ANNA) -> DisposalList:
    return draw_list(unit=RECEPTION, municipality="ale", by=acting(by), at=LATER)


def approve(disposal: DisposalList, folder: Path, by: int = BERIT, *, manages: bool = True) -> Disposed:
    return approve_list(mark=disposal.pk, unit=RECEPTION, manages=manages, files=folder, by=acting(by), at=LATER)


def with_a_file(thread: Thread, folder: Path) -> Path:
    """A file of the thread's first letter; only its bytes matter here."""
    letter = thread.letters.get()
    row = SealedFile(unit=thread.unit, letter=letter, key_version=1, content=letter.content)
    row.save(force_insert=True)
    path = path_of(row.record, folder)
    path.parent.mkdir(parents=True)
    path.write_bytes(secrets.token_bytes(3000))
    return path


def verbs() -> list[str]:
    return list(TrailRow.objects.using("social").order_by("sequence").values_list("verb", flat=True))


def test_nothing_is_drawn_without_a_plan(desk: Desk) -> None:
    thread = desk.thread()
    Handling.objects.filter(thread=thread).update(closed_on=TODAY)

    with pytest.raises(ContactActRefused, match="Inget i enheten får gallras"):
        draw()
    assert not DisposalList.objects.exists()


def test_what_is_drawn_is_not_touched_yet(ended: Ended) -> None:
    disposal = draw()

    assert [line.mark for line in threads_on(disposal, TODAY + timedelta(days=800))] == [ended.thread.pk.hex]
    assert Letter.objects.filter(thread=ended.thread).exists()


def test_rows_and_files_go_and_the_register_stays(ended: Ended, tmp_path: Path) -> None:
    file = with_a_file(ended.thread, tmp_path)
    with_on_commit = approve(draw(), tmp_path)

    assert with_on_commit == Disposed(threads=1, files=1, stayed=0)
    assert not Thread.objects.exists()
    assert not Letter.objects.exists()
    assert not SealedFile.objects.exists()
    assert RegisterEntry.objects.get().thread is None
    assert file.exists()  # until the transaction is lasting, which it is on the disk below


def test_the_trail_names_every_mark_and_the_count(ended: Ended, tmp_path: Path) -> None:
    disposal = draw()
    approve(disposal, tmp_path)

    rows = TrailRow.objects.using("social")
    assert rows.get(verb=KeepingVerb.THREAD_DISPOSED.code).record == ended.thread.pk.hex
    approved = rows.get(verb=KeepingVerb.DISPOSAL_APPROVED.code)
    assert (approved.record, approved.reference, approved.acted_by) == (disposal.pk.hex, "1", BERIT)
    assert (DisposalList.objects.get().threads, waiting_list(RECEPTION, "ale")) == (1, None)


def test_statistics_keep_a_count_of_what_went(ended: Ended, tmp_path: Path) -> None:
    assert ended.thread.arrived_on == TODAY
    approve(draw(), tmp_path)

    counted = CountedThread.objects.get()
    assert (counted.month, counted.door, counted.outcome) == (date(2026, 11, 1), "fraga", "answered")
    assert (counted.days, counted.is_in_time) == (0, True)


def test_nobody_approves_their_own_list(ended: Ended, tmp_path: Path) -> None:
    disposal = draw(ANNA)

    with pytest.raises(ContactActRefused, match="själv tagit fram"):
        approve(disposal, tmp_path, by=ANNA)
    assert Thread.objects.filter(pk=ended.thread.pk).exists()


def test_the_database_refuses_one_person_too(ended: Ended) -> None:
    disposal = draw(ANNA)
    assert ended.thread.pk

    with pytest.raises(IntegrityError), transaction.atomic(using="social"):
        DisposalList.objects.filter(pk=disposal.pk).update(approved_on=TODAY, approved_by=ANNA)


def test_a_sender_who_writes_meanwhile_keeps_the_thread(ended: Ended, tmp_path: Path) -> None:
    disposal = draw()
    post_reply(ended.receipt, "En sak till.", municipality="ale", nonce=ended.desk.nonce(), pepper=PEPPER, at=LATER)

    assert approve(disposal, tmp_path) == Disposed(threads=0, files=0, stayed=1)
    assert Letter.objects.filter(thread=ended.thread).count() == 2


def test_what_is_held_back_stays_until_it_is_let_go(ended: Ended) -> None:
    hold_back(thread=ended.thread, because=HeldBecause.REQUESTED, by=acting(ANNA), at=NOW)
    with pytest.raises(ContactActRefused):
        draw()

    hold_no_longer(thread=ended.thread, by=acting(ANNA), at=NOW)
    assert draw().lines.count() == 1
    assert {KeepingVerb.HELD_BACK.code, KeepingVerb.HELD_NO_LONGER.code} <= set(verbs())


def test_what_was_handed_over_as_a_report_is_never_drawn(ended: Ended) -> None:
    hand_over_report(
        thread=ended.thread, danger="Barnet blir slaget hemma varje kväll.", reader=reader(), ring=ended.desk.ring,
        by=acting(ANNA), at=NOW,
    )  # fmt: skip

    with pytest.raises(ContactActRefused):
        draw()


def test_there_is_one_list_at_a_time_and_it_can_be_thrown_away(ended: Ended) -> None:
    disposal = draw()
    with pytest.raises(ContactActRefused, match="redan en gallringslista"):
        draw(BERIT)

    withdraw_list(mark=disposal.pk, unit=RECEPTION, by=acting(BERIT), at=LATER)
    assert draw(BERIT).lines.get().thread_id == ended.thread.pk


def test_a_list_is_approved_once(ended: Ended, tmp_path: Path) -> None:
    disposal = draw()
    assert approve(disposal, tmp_path).threads == Thread.objects.count() + 1
    assert ended.thread.pk

    with pytest.raises(ContactActRefused, match="redan godkänd"):
        approve(disposal, tmp_path)


def test_every_change_of_the_plan_stands_in_the_trail(desk: Desk) -> None:
    for months in (24, 36):
        asked = PlanAsked(months, TODAY, "SN-2026-12", manages=True)
        enter_plan(municipality="ale", door=Door.QUESTION, asked=asked, by=acting(ANNA), at=NOW)

    rows = TrailRow.objects.using("social").filter(verb=KeepingVerb.PLAN_ENTERED.code).order_by("sequence")
    assert [row.reference for row in rows] == ["24:2026-11-30:SN-2026-12", "36:2026-11-30:SN-2026-12"]
    assert (RecordsPlan.objects.get().months, desk.pages) == (36, 0)


@pytest.mark.django_db(databases=DATABASES, transaction=True)
def test_afterwards_no_file_of_the_database_holds_what_went(tmp_path: Path) -> None:
    with social_house_in(tmp_path):
        ended = end_a_thread(opened(reception_of_two()))
        letter = Letter.objects.get()
        planted = [bytes(letter.content.envelope), bytes(letter.for_sender or b""), bytes(ended.thread.lookup or b"")]
        file = with_a_file(ended.thread, tmp_path / "letters")
        planted.append(file.read_bytes())
        assert all(places_of(needle, tmp_path) for needle in planted), "nothing was planted"

        approve(draw(), tmp_path / "letters")

        assert [places_of(needle, tmp_path) for needle in planted] == [[], [], [], []]
        assert not file.exists()
        assert (tmp_path / "social.sqlite3-wal").stat().st_size == 0
