# SPDX-License-Identifier: EUPL-1.2
"""From the queue to the answer in a browser: take care of it, read, answer, and the sender has it."""

import pytest
from django.db import DatabaseError
from django.utils.html import escape

from ledfyr.contact.models import Handling, Letter, SavedPhrase
from ledfyr.contact.rules.doors import Door
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.web.keys.tests.cast import PHRASE
from ledfyr.web.reception.tests.letters import WORRIED, Letters

pytestmark = pytest.mark.django_db(databases=["default", "social"])
ANSWER = "Ring oss gärna. Ni är inte ensamma."


def test_the_whole_way_from_the_queue_to_the_sender(letters: Letters) -> None:
    receipt = letters.post()
    assert "Ta hand om" in letters.anna.get(letters.queue).text
    thread = letters.thread_of(receipt)

    read = letters.anna.post(letters.at(thread, "ta/"), follow=True)
    answered = letters.anna.post(letters.at(thread), {**letters.form_on(read), "text": ANSWER}, follow=True)

    assert WORRIED in read.text
    assert ANSWER in answered.text
    assert letters.read_by_sender(receipt) == [WORRIED, ANSWER]


def test_the_queue_shows_deadlines_and_not_a_word_of_what_was_written(letters: Letters) -> None:
    letters.post(door=Door.CHILD, who="Elsa i 4 B")

    queue = letters.anna.get(letters.queue).text

    assert "Oro för barn" in queue
    assert "Skyddsbedömningen ska göras i dag." in queue
    assert "Ska besvaras senast" in queue
    assert WORRIED not in queue
    assert "Elsa" not in queue


def test_what_was_typed_is_not_lost_when_a_colleague_answered_first(letters: Letters) -> None:
    receipt = letters.post()
    thread = letters.thread_of(receipt)
    first = letters.anna.post(letters.at(thread, "ta/"), follow=True)
    letters.anna.post(letters.at(thread, "andra-lasare/"), {"account": str(letters.reception.berit.pk)})
    second = letters.berit.get(letters.at(thread))
    letters.anna.post(letters.at(thread), {**letters.form_on(first), "text": ANSWER})

    refused = letters.berit.post(letters.at(thread), {**letters.form_on(second), "text": "Kom hit i morgon."})

    assert refused.status_code == 422
    assert ANSWER in refused.text
    assert "Kom hit i morgon." in refused.text
    assert letters.read_by_sender(receipt) == [WORRIED, ANSWER]
    again = letters.berit.post(letters.at(thread), {**letters.form_on(refused), "text": "Kom hit i morgon."})
    assert again.status_code == 302
    assert letters.read_by_sender(receipt) == [WORRIED, ANSWER, "Kom hit i morgon."]


def test_a_key_that_locked_meanwhile_loses_no_answer(letters: Letters) -> None:
    thread = letters.taken()
    form = letters.form_on(letters.anna.get(letters.at(thread)))
    unlocked_keys.forget_everything()

    locked = letters.anna.post(letters.at(thread), {**form, "text": ANSWER})

    assert locked.status_code == 401
    assert ANSWER in locked.text
    carried = {"buren-text": ANSWER, "buren-nonce": form["nonce"], "buren-seen": form["seen"]}
    where = {"next": letters.at(thread), "formular": "1"}
    unlocked = letters.anna.post("/nycklar/las-upp/", {"phrase": PHRASE, **carried, **where})
    assert ANSWER in unlocked.text


@pytest.mark.parametrize(
    "text",
    ["", " \n ", "x" * 8001, "hej\x00", "\u202e\ufeff", "<b>" * 2000, "🙂" * 8000, "س" * 8001],
    ids=["empty", "blank", "too long", "a null", "unseen signs", "tags", "emoji", "too long in Arabic"],
)
def test_bad_input_is_refused_or_sent_whole_and_never_lost(letters: Letters, text: str) -> None:
    receipt = letters.post()
    thread = letters.thread_of(receipt)
    page = letters.anna.post(letters.at(thread, "ta/"), follow=True)

    answer = letters.anna.post(letters.at(thread), {**letters.form_on(page), "text": text})

    if answer.status_code == 302:
        assert letters.read_by_sender(receipt)[-1] == text.strip()
    else:
        assert answer.status_code == 422
        assert escape(text.strip()) in answer.text
        assert letters.read_by_sender(receipt) == [WORRIED]


@pytest.mark.parametrize("nonce", ["", "zz", "ab" * 40])
def test_a_page_that_lost_its_mark_is_sent_all_the_same(letters: Letters, nonce: str) -> None:
    receipt = letters.post()
    thread = letters.thread_of(receipt)
    letters.anna.post(letters.at(thread, "ta/"))

    letters.anna.post(letters.at(thread), {"nonce": nonce, "seen": "1", "text": ANSWER})

    assert letters.read_by_sender(receipt) == [WORRIED, ANSWER]


def test_a_saved_phrase_is_put_after_what_was_typed_and_nothing_is_sent(letters: Letters) -> None:
    thread = letters.taken()
    letters.anna.post(f"{letters.queue}fraser/", {"language": "sv", "title": "Tack", "text": "Tack för att du skrev."})
    phrase = SavedPhrase.objects.get()
    form = letters.form_on(letters.anna.get(letters.at(thread)))

    page = letters.anna.post(letters.at(thread), {**form, "text": "Hej!", "insert": str(phrase.pk)})

    assert "Hej!\n\nTack för att du skrev." in page.text
    assert not Letter.objects.filter(thread=thread, author="staff").exists()


def test_a_phrase_with_a_personal_number_is_not_saved(letters: Letters) -> None:
    typed = {"language": "sv", "title": "Fel", "text": "Gäller 20120304-1234."}

    refused = letters.anna.post(f"{letters.queue}fraser/", typed)

    assert (refused.status_code, SavedPhrase.objects.count()) == (422, 0)
    assert "personnummer" in refused.text


def test_a_note_stands_on_the_page_and_not_with_the_sender(letters: Letters) -> None:
    receipt = letters.post()
    thread = letters.thread_of(receipt)
    page = letters.anna.post(letters.at(thread, "ta/"), follow=True)
    nonce = letters.form_on(page)["nonce"]

    noted = letters.anna.post(letters.at(thread, "anteckna/"), {"nonce": nonce, "text": "Fråga Berit."}, follow=True)

    assert "Fråga Berit." in noted.text
    assert letters.read_by_sender(receipt) == [WORRIED]


def test_a_letter_is_not_shown_when_the_trail_takes_no_row(letters: Letters, monkeypatch: pytest.MonkeyPatch) -> None:
    thread = letters.taken()
    monkeypatch.setattr("ledfyr.trail.actions.showing.record_acts", _full_disk)

    page = letters.anna.get(letters.at(thread))

    assert page.status_code == 503
    assert WORRIED not in page.text


def test_what_cannot_be_registered_is_not_in_the_queue(letters: Letters, monkeypatch: pytest.MonkeyPatch) -> None:
    letters.post()
    monkeypatch.setattr("ledfyr.contact.acting.record_act", _full_disk)

    assert letters.anna.get(letters.queue).status_code == 503
    assert not Handling.objects.exists()


def _full_disk(**_acts: object) -> None:
    raise DatabaseError


def test_html_that_somebody_pasted_is_shown_as_text(letters: Letters) -> None:
    thread = letters.taken("<script>alert(1)</script> \u202ebakvänt")

    page = letters.anna.get(letters.at(thread)).text

    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page


def test_a_closed_thread_comes_back_when_the_sender_writes_again(letters: Letters) -> None:
    thread = letters.taken()
    letters.anna.post(letters.at(thread, "avsluta/"), {"outcome": "answered"})

    handling = Handling.objects.get(thread=thread)

    assert (handling.outcome, handling.answer_due_on) == ("answered", None)
    assert "Avslutad: besvarad" in letters.anna.get(letters.queue).text
