# SPDX-License-Identifier: EUPL-1.2
"""Files go along under keys of their own, and no file of the database tells of what was asked, answered or emptied."""

from pathlib import Path

import pytest

from ledfyr.contact.actions.assigning import assign_thread
from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.attachments.attaching import SentAlong, file_content
from ledfyr.contact.attachments.kinds import Kind
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import NOT_CHECKED
from ledfyr.contact.attachments.sealing_files import keep_file, opened_file
from ledfyr.contact.models import Letter, SealedFile, Thread
from ledfyr.contact.overwriting import overwrite_what_is_owed
from ledfyr.contact.rules.consenting import Step
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.contact.tests.at_the_desk import PEPPER, WORRIED, Desk, opened
from ledfyr.contact.tests.at_two_desks import ANSWER, RECEIVER, WHY, TwoDesks, two_desks
from ledfyr.contact.tests.on_disk import places_of, social_house_in
from ledfyr.keys.tests.cast import ANNA, NOW, acting, reception_of_two

DATABASES = ["default", "social"]
PICTURE = b"en bild"


def with_a_file(ale: Desk, files: Path) -> tuple[TwoDesks, Receipt, Thread]:
    """A letter with a picture, which Anna has."""
    ticket = keep_file(Work(Kind.PNG, len(PICTURE), (), 1, iter([PICTURE])), NOT_CHECKED, files)[0]
    along = SentAlong([ticket], files)
    posted = Posted("ale", Door.QUESTION, "sv", ale.nonce(), {Field.TEXT: WORRIED}, along=along)
    receipt = post_letter(posted, pepper=PEPPER, at=NOW)
    thread = ale.thread_of(receipt)
    assign_thread(thread=thread, to=ANNA, by=acting(ANNA), at=NOW)
    return two_desks(ale, files), receipt, thread


@pytest.mark.django_db(databases=DATABASES)
def test_a_file_goes_along_under_a_key_of_its_own(desk: Desk, tmp_path: Path) -> None:
    desks, receipt, thread = with_a_file(desk, tmp_path)
    desks.ask(thread, *desks.marks(thread))
    question = desks.shown(receipt).letters[-1].content
    assert question is not None
    assert "med en fil" in question.text
    desks.say(receipt, Step.YES)
    desks.carry_out(thread)

    here = SealedFile.objects.get(letter__thread=thread)
    there = SealedFile.objects.exclude(pk=here.pk).get()
    ticket, _about = file_content(desks.ring.read(there)["content"], there.record)
    own, _about = file_content(desk.ring.read(here)["content"], here.record)
    with opened_file(ticket, tmp_path) as (about, content):
        assert (about.kind, b"".join(content)) == (Kind.PNG, PICTURE)
    assert (ticket.secret == own.secret, ticket.record == own.record) == (False, False)
    assert desks.shown(receipt).letters[0].files == (about,)


@pytest.mark.django_db(databases=DATABASES, transaction=True)
def test_no_file_of_the_database_tells_of_it(tmp_path: Path) -> None:
    files = tmp_path / "letters"
    with social_house_in(tmp_path):
        desks, receipt, thread = with_a_file(opened(reception_of_two()), files)
        desks.ask(thread, *desks.marks(thread))
        planted = [bytes(copy) for copy in Letter.objects.values_list("for_sender", flat=True) if copy]
        assert all(places_of(copy[-40:], tmp_path) for copy in planted), "nothing was planted"
        desks.say(receipt, Step.YES)
        desks.carry_out(thread)
        assert overwrite_what_is_owed(files)

        words = (WHY, RECEIVER, WORRIED, ANSWER, '"step"')
        assert [place for word in words for place in places_of(word.encode(), tmp_path)] == []
        assert [place for copy in planted for place in places_of(copy[-40:], tmp_path)] == []
