# SPDX-License-Identifier: EUPL-1.2
"""While forty slow lines send files, a browser that sends a large one gets its letter back, and a long text too."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from ledfyr.contact.rules.doors import Door
from tests.browser.conftest import opened
from tests.browser.test_writing_safely import PHONE, TEXT, fill_in, press
from tests.conftest import served

pytestmark = pytest.mark.browser

SLOW_LINES = 40  # more than there are places for in all processes together
BEGUN = (
    b"POST /ale/skriv/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n"
    b"Content-Type: multipart/form-data; boundary=x\r\n\r\n"
    b'--x\r\nContent-Disposition: form-data; name="new_file"; filename="a"\r\n\r\n' + b"a" * 70_000
)


@dataclass
class Crowd:
    """Slow lines to a letterbox of its own. A busy machine may drop some of them, and then others come."""

    address: str
    lines: ExitStack

    def take_every_place(self) -> None:
        """Begin to send files that never end."""
        place = urlsplit(self.address)
        for _ in range(SLOW_LINES):
            line = self.lines.enter_context(socket.create_connection((place.hostname, place.port)))
            line.sendall(BEGUN)


@pytest.fixture
def crowd(home: Path) -> Iterator[Crowd]:
    """They are there before the phone comes."""
    with served(home, "letterbox") as address, ExitStack() as lines:
        crowd = Crowd(address, lines)
        crowd.take_every_place()
        yield crowd


@pytest.fixture
def phone(browser: Browser, crowd: Crowd) -> Iterator[Page]:
    """A phone without scripts."""
    with opened(browser, crowd.address, **PHONE) as page:
        yield page


@pytest.mark.parametrize("size", [300_000, 20_000_000])
def test_a_file_that_finds_no_place_costs_no_word(phone: Page, crowd: Crowd, size: int) -> None:
    fill_in(phone, Door.QUESTION)
    press(phone)
    phone.locator("#new_file").set_input_files(FilePayload(name="a.jpg", mimeType="image/jpeg", buffer=bytes(size)))
    crowd.take_every_place()
    with phone.expect_response("**/ale/skriv/") as answer:
        press(phone, "skicka")

    assert answer.value.status == 429
    assert "Just nu hinner vi inte ta emot filen" in phone.locator("[role=alert]").first.inner_text()
    assert TEXT in (phone.locator(".lf-letter").text_content() or "")


def test_a_long_text_comes_back_all_the_same_and_can_be_shortened(phone: Page) -> None:
    fill_in(phone, Door.QUESTION)
    phone.locator("#text").fill("å" * 500_000)
    press(phone)
    assert "480000 tecken för mycket" in phone.locator("[role=alert]").inner_text()
    assert phone.locator("#text").input_value() == "å" * 500_000

    phone.locator("#text").fill(TEXT)
    press(phone)
    assert phone.locator("h1").inner_text() == "Läs igenom. Det är inte skickat än."
