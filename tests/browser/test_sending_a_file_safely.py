# SPDX-License-Identifier: EUPL-1.2
"""On a small phone without scripts a picture goes with a letter; where it was taken stands nowhere."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload

from ledfyr.contact.attachments.tests import made_files
from ledfyr.contact.attachments.tests.made_files import MARKER
from ledfyr.contact.rules.doors import Door
from tests.browser.test_saying_what_is_hard import look_at
from tests.browser.test_writing_safely import (
    PHONE,
    TEXT,
    OpenLetterbox,
    come_back,
    fill_in,
    letters_on,
    open_letterbox,
    press,
    words_on,
)

__all__ = ["open_letterbox"]
pytestmark = pytest.mark.browser

PICTURE = FilePayload(name=f"{MARKER}.jpg", mimeType="image/jpeg", buffer=made_files.jpeg(800, 600))
PROGRAM = FilePayload(name="bild.jpg", mimeType="image/jpeg", buffer=b"MZ\x90\x00" + bytes(100))


def test_a_picture_goes_with_the_letter_and_tells_no_place(open_letterbox: OpenLetterbox, home: Path) -> None:
    page = open_letterbox(**PHONE)
    fill_in(page, Door.QUESTION)
    press(page)
    page.locator("#new_file").set_input_files(PICTURE)
    press(page, "lagg-till")
    assert "Uppgifter om plats, tid och apparat är borttagna." in page.locator("form[method=post]").first.inner_text()
    press(page, "skicka")
    words = words_on(page)

    come_back(page, words)
    assert letters_on(page)[0].startswith(f"{TEXT}\n\nFil: en bild.")
    page.locator("#text").fill("En till.")
    page.locator("#new_file").set_input_files(PICTURE)
    press(page, "svara")
    assert letters_on(page)[-1].startswith("En till.\n\nFil: en bild.")
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file() and "public" not in path.parts]
    assert [content for content in kept if made_files.traces_of_marker(content)] == []


def test_a_file_that_is_refused_says_why_and_is_accessible(open_letterbox: OpenLetterbox) -> None:
    page = open_letterbox(bypass_csp=True)  # axe itself is put into the page, which the policy forbids
    fill_in(page, Door.QUESTION)
    press(page)
    page.locator("#new_file").set_input_files(PROGRAM)
    press(page, "skicka")

    assert "Den sortens fil kan vi inte ta emot." in page.locator("[role=alert]").first.inner_text()
    assert look_at(page, "#new_file") == []
    assert TEXT in (page.locator(".lf-letter").text_content() or "")
