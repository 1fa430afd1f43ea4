# SPDX-License-Identifier: EUPL-1.2
"""A file that was sent along is shown as pictures or letters to whoever may read the thread, and each time recorded."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils import timezone

from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.attachments.attaching import SentAlong
from ledfyr.contact.attachments.kinds import Kind
from ledfyr.contact.attachments.ordering import Work
from ledfyr.contact.attachments.scanning import Checked, Verdict
from ledfyr.contact.attachments.sealing_files import keep_file
from ledfyr.contact.models import SealedFile, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.trail.models import TrailRow
from ledfyr.web.reception.tests.letters import PEPPER, WORRIED, Letters

pytestmark = pytest.mark.django_db(databases=["default", "social"])
SAID = "Möt oss <b>på torsdag</b>."


def sent_along(letters: Letters, folder: Path, verdict: Verdict) -> Thread:
    """A letter with a text, which Anna has taken care of."""
    content = SAID.encode()
    work = Work(Kind.TEXT, len(content), (), 1, iter([content]))
    ticket, _about = keep_file(work, verdict, folder)
    told = {Field.TEXT: WORRIED}
    posted = Posted("ale", Door.QUESTION, "sv", b"9" * 32, told, along=SentAlong([ticket], folder))
    thread = letters.thread_of(post_letter(posted, pepper=PEPPER, at=timezone.now()))
    letters.anna.post(letters.at(thread, "ta/"))
    return thread


@pytest.fixture(params=[Checked.CLEAN, Checked.FOUND])
def thread(request: pytest.FixtureRequest, letters: Letters, tmp_path: Path, settings: LazySettings) -> Thread:
    settings.LETTERS = tmp_path
    return sent_along(letters, tmp_path, Verdict(request.param))


def address_of_file(letters: Letters, thread: Thread) -> str:
    return letters.at(thread, f"fil/{SealedFile.objects.get().record.hex}/")


def test_a_text_is_shown_as_letters_and_that_is_recorded(letters: Letters, thread: Thread) -> None:
    page = letters.anna.get(address_of_file(letters, thread)).text

    assert "Möt oss &lt;b&gt;på torsdag&lt;/b&gt;." in page
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.FILE_READ.code).count() == 1


def test_the_thread_tells_of_the_file_and_of_what_the_scanner_said(letters: Letters, thread: Thread) -> None:
    page = letters.anna.get(letters.at(thread)).text

    assert address_of_file(letters, thread) in page
    assert ("Varning: kontrollen hittade" in page) is not ("inget skadligt hittades" in page)
    assert SAID not in page


def test_nobody_sees_the_file_who_does_not_read_the_thread(letters: Letters, thread: Thread) -> None:
    refused = letters.berit.get(address_of_file(letters, thread))

    assert (refused.status_code, "torsdag" in refused.text) == (403, False)
    assert letters.berit.get(f"{address_of_file(letters, thread)}bild/1/").status_code == 404


def test_a_file_that_is_gone_from_the_disk_is_told_and_not_hidden(
    letters: Letters, thread: Thread, settings: LazySettings
) -> None:
    settings.LETTERS = Path(settings.LETTERS) / "elsewhere"

    page = letters.anna.get(address_of_file(letters, thread)).text

    assert "Filen gick inte att visa" in page
