# SPDX-License-Identifier: EUPL-1.2
"""A thread goes to another unit with its sender's yes: that unit opens what was chosen, the first nothing later."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ledfyr.contact.acting import ContactActRefused
from ledfyr.contact.actions import disposing, posting
from ledfyr.contact.actions.assigning import assign_thread, declare_conflict
from ledfyr.contact.actions.carrying_out_farewells import carry_out_farewells
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.attachments.attaching import sealed_files
from ledfyr.contact.content import LetterContent
from ledfyr.contact.models import Author, CountedThread, Handling, Letter, RegisterEntry, Thread
from ledfyr.contact.models import Desk as DeskRow
from ledfyr.contact.own_words import ContactVerb as Verb
from ledfyr.contact.queries import statistics
from ledfyr.contact.queries.queue import queue_of
from ledfyr.contact.rewrapping import sealed_for
from ledfyr.contact.rules.consenting import Consent, Step
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.rules.transferring import NOT_ALONG
from ledfyr.contact.tests.at_the_desk import PEPPER, Desk
from ledfyr.contact.tests.at_two_desks import DAG, TwoDesks, two_desks
from ledfyr.keys.sealed_text import Sealed
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, TODAY, acting
from ledfyr.sealing import SealingRefused
from ledfyr.sealing.tests.bits import damaged
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])

FIRST, MORE, ANSWER, LATER = "Min bror vill lämna.", "Han bor hos mig nu.", "Vi hör av oss.", "Tack, när kan vi ses?"


@pytest.fixture
def desks(desk: Desk, tmp_path: Path) -> TwoDesks:
    return two_desks(desk, tmp_path)


@pytest.fixture
def receipt(desks: TwoDesks) -> Receipt:
    """Of somebody who wrote twice and got an answer."""
    receipt = desks.ale.post(FIRST)
    desks.write(receipt, MORE)
    thread = desks.ale.thread_of(receipt)
    assign_thread(thread=thread, to=ANNA, by=acting(ANNA), at=NOW)
    desks.ale.answer(thread, ANSWER, seen=2, at=desks.now)
    return receipt


def agreed(desks: TwoDesks, receipt: Receipt) -> Thread:
    """The sender has said yes to that everything but MORE goes along."""
    thread = desks.ale.thread_of(receipt)
    first, _more, answer = desks.marks(thread)
    desks.ask(thread, first, answer)
    desks.say(receipt, Step.YES)
    return desks.ale.thread_of(receipt)


def moved(desks: TwoDesks, receipt: Receipt) -> tuple[Thread, Thread]:
    """The same, carried out; returns the thread that stays and the one that begins."""
    old = agreed(desks, receipt)
    desks.carry_out(old)
    new = Thread.objects.get(unit=desks.there.pk)
    Handling.objects.filter(thread=new).update(assigned_to=DAG)
    return Thread.objects.get(pk=old.pk), new


def texts(desks: TwoDesks, new: Thread) -> list[str]:
    return [letter.content.text for letter in desks.read_there(new).letters if letter.content]


def test_the_receiving_unit_opens_exactly_what_was_chosen(desks: TwoDesks, receipt: Receipt) -> None:
    _old, new = moved(desks, receipt)

    said = texts(desks, new)
    assert (said[0], said[1], said[2]) == (FIRST, NOT_ALONG, ANSWER)
    assert not any(MORE in text for text in said)
    assert all(letter.content for letter in desks.read_there(new).letters)


def test_the_same_receipt_shows_its_sender_everything_and_reaches_the_receiving_unit(
    desks: TwoDesks, receipt: Receipt
) -> None:
    old, new = moved(desks, receipt)
    desks.write(receipt, LATER)

    shown = [letter.content.text for letter in desks.shown(receipt).letters if letter.content]
    assert shown[:3] == [FIRST, MORE, ANSWER]
    assert shown[-1] == LATER
    assert desks.shown(receipt, "kungalv") == desks.shown(receipt)
    assert texts(desks, new)[-1] == LATER
    assert new.letters.count() > old.letters.count()


def test_the_first_unit_opens_nothing_that_comes_after(desks: TwoDesks, receipt: Receipt) -> None:
    old, new = moved(desks, receipt)
    desks.write(receipt, LATER)

    assert FIRST in [letter.content.text for letter in desks.ale.read(old).letters if letter.content]
    for letter in Letter.objects.filter(thread=new):
        with pytest.raises(SealingRefused):
            desks.ale.ring.read(letter)
    assert not Letter.objects.filter(thread=old, for_sender__isnull=False).exists()


def test_each_end_has_an_entry_in_its_register_and_codes_in_the_trail(desks: TwoDesks, receipt: Receipt) -> None:
    old, new = moved(desks, receipt)

    entries = {entry.thread_id: entry for entry in RegisterEntry.objects.all()}
    assert (entries[old.pk].municipality, entries[new.pk].municipality) == ("ale", "kungalv")
    assert (entries[new.pk].arrived_on, entries[new.pk].number) == (TODAY, 1)
    rows = TrailRow.objects.using("social")
    asked, went, came = (rows.get(verb=verb.code) for verb in (Verb.TRANSFER_ASKED, Verb.TRANSFERRED, Verb.RECEIVED))
    assert (asked.record, went.record, came.record) == (old.pk.hex, old.pk.hex, new.pk.hex)
    assert (went.municipality, went.reference) == ("ale", str(desks.there.pk))
    assert (came.municipality, came.unit, came.reason) == ("kungalv", str(desks.there.pk), "contact.senders_yes")


def test_days_and_door_go_along_but_no_conflict_of_interest(desks: TwoDesks, receipt: Receipt) -> None:
    declare_conflict(thread=desks.ale.thread_of(receipt), account=BERIT, by=acting(BERIT), at=NOW)
    old, new = moved(desks, receipt)

    same = ("door", "language", "came_by", "arrived_on", "answer_by")
    assert [getattr(new, name) for name in same] == [getattr(old, name) for name in same]
    before = desks.read_there(new).letters[0].content
    assert before is not None
    assert before.at == NOW
    handling = Handling.objects.get(thread=new)
    assert handling.answer_due_on is not None
    assert (new.conflicts.count(), old.conflicts.count(), handling.second_reader) == (0, 1, None)


def test_the_thread_that_stays_is_closed_and_says_why_it_cannot_be_answered(desks: TwoDesks, receipt: Receipt) -> None:
    old, _new = moved(desks, receipt)

    handling = Handling.objects.get(thread=old)
    assert (handling.closed_on, handling.outcome, handling.answer_due_on) == (TODAY, "elsewhere", None)
    with pytest.raises(ContactActRefused, match="redan överlämnad till en annan enhet"):
        desks.ale.answer(old, "Hej igen", seen=5)
    with pytest.raises(ContactActRefused, match="redan överlämnad till en annan enhet"):
        desks.ask(old, *desks.marks(old)[:1])
    assert meet_letters(unit=desks.ale.ring.unit, municipality="ale", at=NOW) == 0


def test_pressed_twice_it_is_handed_over_once(desks: TwoDesks, receipt: Receipt) -> None:
    thread = agreed(desks, receipt)
    once = desks.ale.written("")
    for _ in range(2):
        desks.carry_out(thread, once)

    assert Thread.objects.count() == 2
    assert TrailRow.objects.using("social").filter(verb=Verb.TRANSFERRED.code).count() == 1


def test_without_a_yes_nothing_has_happened_and_the_try_is_recorded(desks: TwoDesks, receipt: Receipt) -> None:
    thread = desks.ale.thread_of(receipt)
    desks.ask(thread, *desks.marks(thread))
    before = list(Letter.objects.values())

    with pytest.raises(ContactActRefused, match="inte sagt ja"):
        desks.carry_out(thread)

    assert (list(Letter.objects.values()), Thread.objects.count()) == (before, 1)
    assert TrailRow.objects.using("social").filter(verb=Verb.TRANSFER_REFUSED.code).count() == 1


def test_whoever_only_writes_in_the_database_says_no_yes(desks: TwoDesks, receipt: Receipt) -> None:
    """The public key is no secret, but the token of the question is."""
    thread = desks.ale.thread_of(receipt)
    desks.ask(thread, *desks.marks(thread))
    forged = LetterContent(desks.now, {Field.TEXT: "Ja"}, Consent(Step.YES, "0" * 32))
    sealed_for(thread, Author.SENDER, forged, desks.ale.ring.newest.public).save(force_insert=True)

    with pytest.raises(ContactActRefused, match="inte sagt ja"):
        desks.carry_out(thread)


def test_a_yes_to_an_older_question_is_none_to_the_next(desks: TwoDesks, receipt: Receipt) -> None:
    thread = agreed(desks, receipt)
    desks.withdraw(thread)
    desks.ask(thread, *desks.marks(thread)[:1])

    with pytest.raises(ContactActRefused, match="inte sagt ja"):
        desks.carry_out(thread)


def test_a_no_that_somebody_took_out_of_the_database_does_not_leave_the_yes_before_it(
    desks: TwoDesks, receipt: Receipt
) -> None:
    thread = agreed(desks, receipt)
    desks.say(receipt, Step.NO)
    meet_letters(unit=desks.ale.ring.unit, municipality="ale", at=NOW)
    Letter.objects.filter(record=desks.marks(thread)[-1]).delete()

    with pytest.raises(ContactActRefused, match="finns inte kvar"):
        desks.carry_out(thread)


def test_what_the_sender_wrote_meanwhile_is_answered_first(desks: TwoDesks, receipt: Receipt) -> None:
    thread = agreed(desks, receipt)
    desks.write(receipt, LATER)

    with pytest.raises(ContactActRefused, match="skrivit mer"):
        desks.carry_out(thread)


def test_envelopes_that_are_swapped_or_played_back_open_nowhere(desks: TwoDesks, receipt: Receipt) -> None:
    old, new = moved(desks, receipt)
    one, other = Letter.objects.filter(thread=new, author=Author.SENDER)[:2]
    before = Letter.objects.filter(thread=old).first()
    assert before is not None

    for stolen in (other.content, before.content):
        Letter.objects.filter(pk=one.pk).update(content=Sealed(stolen.envelope, is_stored=True))
        with pytest.raises(SealingRefused):
            desks.ring.read(Letter.objects.get(pk=one.pk))
    Letter.objects.filter(pk=one.pk).update(for_sender=bytes(other.for_sender or b""))
    assert None in [letter.content for letter in desks.shown(receipt).letters]


def test_a_unit_whose_desk_has_gone_receives_nothing(desks: TwoDesks, receipt: Receipt) -> None:
    thread = agreed(desks, receipt)
    DeskRow.objects.filter(municipality="kungalv").delete()

    with pytest.raises(ContactActRefused, match="ingen nyckel eller tar inte emot brev"):
        desks.carry_out(thread)


def test_a_damaged_letter_stops_it(desks: TwoDesks, receipt: Receipt) -> None:
    thread = agreed(desks, receipt)
    letter = Letter.objects.get(record=desks.marks(thread)[0])
    spoilt = Sealed(damaged(letter.content.envelope), is_stored=True)
    Letter.objects.filter(pk=letter.pk).update(content=spoilt)

    with pytest.raises(ContactActRefused, match="går inte att öppna"):
        desks.carry_out(thread)


def test_a_letter_that_is_on_its_way_meanwhile_reaches_the_receiving_unit(
    desks: TwoDesks, receipt: Receipt, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread = agreed(desks, receipt)

    def moved_meanwhile(*arguments: Any) -> Any:  # noqa: ANN401  # whatever it is called with
        monkeypatch.setattr(posting, "sealed_files", sealed_files)
        desks.carry_out(thread)
        return sealed_files(*arguments)

    monkeypatch.setattr(posting, "sealed_files", moved_meanwhile)
    desks.write(receipt, LATER)

    new = Thread.objects.get(unit=desks.there.pk)
    Handling.objects.filter(thread=new).update(assigned_to=DAG)
    assert LATER in texts(desks, new)
    assert not any(letter.content and letter.content.text == LATER for letter in desks.ale.read(thread).letters)


def test_whoever_watches_there_is_told(desks: TwoDesks, receipt: Receipt) -> None:
    _old, new = moved(desks, receipt)

    handling = Handling.objects.get(thread=new)
    assert (handling.read_due_on, handling.letters_met) == (
        date(2026, 12, 1),
        new.letters.filter(author="sender").count(),
    )
    assert [line.mark for line in queue_of(desks.there.pk, TODAY).waiting] == [new.pk.hex]
    assert queue_of(desks.ale.ring.unit, TODAY).waiting == ()


def test_it_is_counted_once_where_it_first_came(desks: TwoDesks, receipt: Receipt) -> None:
    _old, new = moved(desks, receipt)
    counted = [statistics._every(slug, date(2026, 1, 1), TODAY) for slug in ("ale", "kungalv")]  # noqa: SLF001  # what is rounded later
    assert [len(list(each)) for each in counted] == [1, 0]

    disposing._dispose_of([Thread.objects.select_related("handling").get(pk=new.pk)], today_is=NOW, by=desks.dag)  # noqa: SLF001  # one thread of a list

    assert not CountedThread.objects.exists()
    assert not Thread.objects.filter(pk=new.pk).exists()


def test_a_sender_who_leaves_leaves_both(desks: TwoDesks, receipt: Receipt) -> None:
    _old, new = moved(desks, receipt)

    posting.say_farewell(receipt, municipality="ale", pepper=PEPPER, at=NOW)
    carry_out_farewells(files=desks.files, at=NOW)

    assert Thread.objects.get(pk=new.pk).lookup is None
    assert not Letter.objects.filter(for_sender__isnull=False).exists()
