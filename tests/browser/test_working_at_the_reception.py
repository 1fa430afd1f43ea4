# SPDX-License-Identifier: EUPL-1.2
"""Without scripts, Rut reads and answers letters, is led through a danger, hands one over and writes down a call."""

import re

import pytest
from playwright.sync_api import Page

from ledfyr.staff.rules.roles import Role
from ledfyr.web.demonstration.letters import LETTERS, PHRASES_SAVED
from tests.browser.at_the_reception import PhoneOf, follow, line_of, phone_of, press, reception, take, unfold

__all__ = ["phone_of", "reception"]
pytestmark = pytest.mark.browser

NOTE = "Ring skolan först i morgon."
DANGER = "Han skriver att de vet var han bor."
TOLD = "En pappa ringde. Han är orolig för sin dotter."


@pytest.fixture
def rut(phone_of: PhoneOf) -> Page:
    return phone_of(Role.RECEPTION)


def conversation(page: Page) -> str:
    return page.locator(".lf-letters").inner_text()


def test_the_queue_tells_deadlines_and_nothing_of_what_was_written(rut: Page) -> None:
    queue = rut.inner_text("main")

    assert "Ska besvaras senast" in queue
    assert "Skyddsbedömningen ska göras i dag." in queue
    assert not [text for letter in LETTERS for text in letter.answers.values() if text[:30] in queue]


def test_a_letter_is_taken_read_and_answered_with_a_saved_phrase(rut: Page) -> None:
    _, title, phrase = PHRASES_SAVED[0]
    take(rut, "Råd i jobbet")
    assert "Jag är lärare på en högstadieskola." in conversation(rut)
    rut.get_by_label("Svar till den som skrev").fill("Hej!")
    press(rut, f"Lägg in ”{title}” på svenska")
    assert rut.get_by_label("Svar till den som skrev").input_value() == f"Hej!\n\n{phrase}"

    press(rut, "Skicka svaret")

    assert rut.get_by_text("Svaret är skickat.").is_visible()
    assert phrase in conversation(rut)
    follow(rut, "Till kön")
    assert "Väntar på den som skrev" in line_of(rut, "Råd i jobbet").inner_text()


def test_a_note_stands_among_the_letters_and_says_whose_eyes_it_is_for(rut: Page) -> None:
    take(rut, "Oro för vuxen")
    unfold(rut, "Skriv en anteckning som bara ni ser")
    rut.get_by_label("Anteckning som bara ni ser").fill(NOTE)

    press(rut, "Spara anteckningen")

    assert NOTE in conversation(rut)
    assert "Anteckning som bara ni ser, Rut Påhittad" in conversation(rut)


def test_a_danger_is_led_through_and_what_was_done_is_taken_down(rut: Page) -> None:
    take(rut, "Vill lämna")
    follow(rut, "Någon är i fara: märk som akut")
    steps = rut.locator("main ol").first.inner_text()
    assert steps.index("Ring 112") < steps.index("114 14")
    rut.get_by_label("Jag har ringt 112").check()
    rut.get_by_label("Vad är faran, och vad har du gjort?").fill(DANGER)

    press(rut, "Märk som akut och spara")

    assert "Jag har ringt 112" in conversation(rut)
    follow(rut, "Till kön")
    assert rut.locator(".lf-line").first.locator(".lf-acute").is_visible()


def test_a_thread_handed_to_a_colleague_is_theirs_to_read(rut: Page, phone_of: PhoneOf) -> None:
    take(rut, "Fråga")
    address = rut.url
    unfold(rut, "Lämna över eller låt en kollega läsa")
    rut.get_by_label("Lämna över till").select_option(label="Vera Påhittad")
    press(rut, "Lämna över")
    assert rut.get_by_text("Tråden är överlämnad.").is_visible()

    vera = phone_of(Role.UNIT_MANAGER)
    vera.goto(address)

    assert "Min son är 19 år." in conversation(vera)
    rut.goto(address)
    assert "Min son är 19 år." not in rut.inner_text("main")


def test_a_call_is_written_down_and_its_receipt_read_out(rut: Page) -> None:
    follow(rut, "Skriv in ett samtal eller besök")
    rut.get_by_label("Vad gäller det").select_option(label="Fråga")
    rut.get_by_label("Vad personen berättade").fill(TOLD)
    rut.get_by_label(re.compile("Personen vill ha ett kvitto")).check()

    press(rut, "Försegla")

    assert rut.get_by_role("heading", name="Läs upp kvittot nu").is_visible()
    assert rut.locator(".lf-receipt li").count() == 8
    follow(rut, "Klart, till kön")
    assert "genom telefon" in rut.inner_text("main")
    assert TOLD not in rut.inner_text("main")
