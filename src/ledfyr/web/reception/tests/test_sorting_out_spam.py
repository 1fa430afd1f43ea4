# SPDX-License-Identifier: EUPL-1.2
"""Many threads go among spam at once, and come back at once; whoever is too close to one of them moves the others."""

import pytest

from ledfyr.contact.models import Handling, Thread
from ledfyr.contact.own_words import ContactVerb
from ledfyr.trail.models import TrailRow
from ledfyr.web.reception.tests.letters import WORRIED, Letters

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])


@pytest.fixture
def three(letters: Letters) -> list[Thread]:
    return [letters.thread_of(letters.post(f"Köp billigt {number}!")) for number in range(3)]


def move(letters: Letters, threads: list[Thread], **more: str) -> str:
    sent = {"thread": [thread.pk.hex for thread in threads], **more}
    return letters.anna.post(f"{letters.queue}skrap/", sent, follow=True).text


def aside() -> int:
    return Handling.objects.exclude(set_aside_on=None).count()


def test_those_that_are_ticked_go_and_each_is_recorded(letters: Letters, three: list[Thread]) -> None:
    kept = letters.thread_of(letters.post(WORRIED))

    said = move(letters, three)

    assert "3 trådar är undanlagda som skräp." in said
    assert aside() == 3
    assert Handling.objects.get(thread=kept).set_aside_on is None
    assert TrailRow.objects.using("social").filter(verb=ContactVerb.SET_ASIDE.code).count() == 3


def test_they_come_back_with_the_promise_they_had(letters: Letters, three: list[Thread]) -> None:
    letters.anna.get(letters.queue)
    due = Handling.objects.get(thread=three[0]).answer_due_on
    move(letters, three)

    said = move(letters, three[:2], back="1")

    assert "2 trådar är tillbaka i kön." in said
    assert aside() == 1
    assert due is not None
    assert {handling.answer_due_on for handling in Handling.objects.filter(set_aside_on=None)} == {due}


def test_whoever_is_too_close_to_one_moves_the_others(letters: Letters, three: list[Thread]) -> None:
    letters.anna.post(letters.at(three[0], "jav/"))

    said = move(letters, three)

    assert "Du har anmält jäv i den här tråden." in said
    assert "2 trådar är undanlagda som skräp." in said
    assert Handling.objects.get(thread=three[0]).set_aside_on is None


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("sent", [{}, {"thread": "x"}, {"thread": "0" * 32}, {"back": "1"}])
def test_nothing_ticked_changes_nothing_and_says_so(letters: Letters, sent: dict[str, str]) -> None:
    said = letters.anna.post(f"{letters.queue}skrap/", sent, follow=True).text

    assert "Inget är ändrat." in said
    assert aside() == 0


@pytest.mark.usefixtures("three")
def test_the_page_shows_nothing_of_what_was_written(letters: Letters) -> None:
    page = letters.anna.get(f"{letters.queue}skrap/").text

    assert page.count('name="thread"') == 3
    assert "Köp billigt" not in page
