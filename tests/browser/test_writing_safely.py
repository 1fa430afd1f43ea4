# SPDX-License-Identifier: EUPL-1.2
"""On a small phone without scripts somebody writes at every door, keeps eight words, and reads the answer with them."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.contact.rules.receipts import LENGTH
from tests.browser.conftest import opened
from tests.browser.going_on import go_on
from tests.browser.test_saying_what_is_hard import look_at
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

TEXT = 'Min "bror" <är> borta & jag är orolig.\nVad kan jag göra?'
ANSWER = "Tack för att du skrev.\nVi ringer dig gärna."
LINES = {"who": "Kim, 15 år", "name": "Lena Ek", "workplace": "Himlaskolan", "reached_by": "0303-12 34 56"}
PHONE = {"java_script_enabled": False}

OpenLetterbox = Callable[..., Page]


@pytest.fixture
def open_letterbox(browser: Browser, letterbox_face: str) -> Iterator[OpenLetterbox]:
    """Open a page at the letterbox, which hands out the same pages as the public face."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(browser, letterbox_face, **options))


@pytest.fixture
def phone(open_letterbox: OpenLetterbox) -> Page:
    """A phone without scripts."""
    return open_letterbox(**PHONE)


def fill_in(page: Page, door: Door, home: str = "/ale/") -> None:
    page.goto(f"{home}skriv/{door.value}/")
    page.locator("#text").fill(TEXT)
    for asked in ASKED[door]:
        if asked.field.value in LINES:
            page.locator(f"#{asked.field.value}").fill(LINES[asked.field.value])
        if asked.field is Field.FEEDBACK:
            page.locator("#feedback").check()


def press(page: Page, act: str = "") -> None:
    go_on(page.locator(f"button[value={act}]" if act else "form[method=post] button:not([value])"))


def send(page: Page, door: Door = Door.QUESTION, home: str = "/ale/") -> str:
    """Write, read through and send; gives the eight words."""
    fill_in(page, door, home)
    press(page)
    press(page, "skicka")
    return words_on(page)


def words_on(page: Page) -> str:
    words = page.locator("input[name=receipt]").first.get_attribute("value") or ""
    assert len(words.split()) == LENGTH
    return words


def come_back(page: Page, words: str, home: str = "/ale/") -> None:
    page.goto(f"{home}skriv/las/")
    page.locator("#receipt").fill(words)
    press(page)


def answer_as_staff(home: Path, words: str) -> None:
    command = [sys.executable, "-m", "tests.answer_letter", words, ANSWER]
    subprocess.run(command, env={**os.environ, "LEDFYR_HOME": str(home)}, cwd=ROOT, check=True)


def letters_on(page: Page) -> list[str]:
    return page.locator(".lf-letter__said").all_text_contents()


@pytest.mark.parametrize("door", Door)
def test_every_door_leads_from_the_form_to_the_answer(phone: Page, home: Path, door: Door) -> None:
    fill_in(phone, door)
    press(phone)
    assert phone.locator("h1").inner_text() == "Läs igenom. Det är inte skickat än."
    assert TEXT in (phone.locator(".lf-letter").text_content() or "")
    press(phone, "skicka")
    words = words_on(phone)
    for place in ("first", "second"):
        number = re.findall(r"\d", phone.locator(f"label[for={place}]").inner_text())[0]
        phone.locator(f"#{place}").fill(words.split()[int(number) - 1].upper())
    press(phone, "sparat")
    assert phone.locator("h1").inner_text() == "Bra, nu har du orden"

    answer_as_staff(home, words)
    come_back(phone, words.upper().replace(" ", "-"))
    assert [said.split("\n\n")[0] for said in letters_on(phone)] == [TEXT, ANSWER]
    assert phone.context.cookies() == []


def test_the_way_in_is_one_link_from_the_start_and_from_the_numbers(phone: Page) -> None:
    for page in ("/ale/", "/ale/kontakter/"):
        phone.goto(page)
        go_on(phone.get_by_role("link", name="Skriv i stället för att ringa"))
        assert phone.locator("h1").inner_text() == "Skriv till socialtjänsten"


def test_what_is_sent_twice_or_again_after_back_is_one_letter(phone: Page) -> None:
    words = send(phone)
    phone.reload()  # asks to send the page again
    assert words_on(phone) == words
    phone.go_back()
    press(phone, "skicka")
    assert words_on(phone) == words

    come_back(phone, words)
    assert letters_on(phone) == [TEXT]


def test_five_tabs_are_five_letters_that_open_each_its_own(open_letterbox: OpenLetterbox) -> None:
    tabs = [open_letterbox(**PHONE) for _ in range(5)]
    for number, tab in enumerate(tabs):
        fill_in(tab, Door.LEAVING)
        tab.locator("#text").fill(f"Brev {number}")
        press(tab)
    for tab in tabs:
        press(tab, "skicka")

    for number, tab in enumerate(tabs):
        come_back(tab, words_on(tab))
        assert letters_on(tab)[0].startswith(f"Brev {number}")


def test_a_mistyped_word_is_named_by_its_place_and_can_be_mended(phone: Page) -> None:
    words = send(phone)
    come_back(phone, " ".join(["qqqqqqq" if place == 2 else word for place, word in enumerate(words.split())]))

    assert "ord nummer 3" in phone.get_by_role("alert").inner_text()
    phone.locator("#receipt").fill(words)
    press(phone)
    assert letters_on(phone) == [TEXT]


def test_what_is_missing_is_asked_for_with_everything_still_there(phone: Page) -> None:
    fill_in(phone, Door.MANDATED)
    phone.locator("#name").fill("")
    press(phone)

    assert "Ditt namn" in phone.get_by_role("alert").inner_text()
    assert phone.locator("#text").input_value() == TEXT
    assert phone.locator("[name=feedback]").is_checked()


def test_whoever_leaves_for_good_finds_nothing_afterwards(phone: Page) -> None:
    words = send(phone)
    come_back(phone, words)
    press(phone, "avsluta")
    assert phone.locator("h1").inner_text() == "Nu öppnar orden ingenting längre"

    come_back(phone, words)
    assert "öppnar inget brev här" in phone.get_by_role("alert").inner_text()


def test_with_scripts_the_same_happens_and_no_history_grows(open_letterbox: OpenLetterbox) -> None:
    page = open_letterbox()
    fill_in(page, Door.CHILD)
    press(page)
    page.locator("button[value=skicka]").wait_for()
    press(page, "skicka")
    page.locator(".lf-words-kept").wait_for()

    assert page.evaluate("history.length") == 2, "the empty page, and this one"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_on_paper_the_card_says_the_words_and_nothing_else(phone: Page) -> None:
    words = send(phone)
    phone.wait_for_load_state()  # its style too
    phone.emulate_media(media="print")

    assert re.sub(r"\d–\d", "", phone.locator("body").inner_text()).split() == words.split()
    assert phone.title() == "Åtta ord"


@pytest.mark.parametrize("home_address", ["/ale/", "/ale/ar/", "/ale/ung/"])
def test_every_answer_is_accessible_on_a_small_phone(open_letterbox: OpenLetterbox, home_address: str) -> None:
    page = open_letterbox(bypass_csp=True)  # axe itself is put into the page, which the policy forbids
    page.goto(f"{home_address}skriv/fraga/")
    press(page)
    found = look_at(page, "[role=alert]")
    fill_in(page, Door.MANDATED, home_address)
    press(page)
    found += look_at(page, ".lf-letter")
    press(page, "skicka")
    found += look_at(page, ".lf-words-kept")
    words = words_on(page)
    press(page, "sparat")
    found += look_at(page, "[role=alert]")
    come_back(page, words, home_address)
    found += look_at(page, "article.lf-letter")
    come_back(page, "fel", home_address)
    found += look_at(page, "[role=alert]")

    assert found == []
