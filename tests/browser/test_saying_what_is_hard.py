# SPDX-License-Identifier: EUPL-1.2
"""On a small phone without scripts a reader says what is hard to use, gets a number and fetches the answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from ledfyr.feedback.rules.references import read_reference
from tests.browser.conftest import Open
from tests.browser.going_on import go_on
from tests.browser.test_every_page_is_accessible import IN_SIGHT, RULES, SMALL_TARGETS, WIDER_THAN_THE_PHONE
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

TEXT = 'Kartan går inte att läsa.\nJag ser "inte" <färgerna> & når inte menyn.'
OUTSIDE = """() => [...document.querySelectorAll(".lf-reference bdi")].map(each => each.getBoundingClientRect())
  .filter(box => box.left < 0 || box.right > innerWidth)"""
ANSWER = "Tack! Kartan är borta nu.\nMenyn går att nå."


def answer_as_staff(home: Path, number: str, words: str) -> None:
    command = [sys.executable, "-m", "tests.answer_reader", number, words]
    subprocess.run(command, env={**os.environ, "LEDFYR_HOME": str(home)}, cwd=ROOT, check=True)


def write(page: Page, text: str, where: str = "", home: str = "/ale/") -> None:
    page.goto(f"{home}sag-till/")
    page.locator("#text").fill(text)
    page.locator("#page").fill(where)
    go_on(page.locator("form[method=post] button"))


def fetch(page: Page, number: str, home: str = "/ale/") -> None:
    page.goto(f"{home}sag-till/svar/")
    page.locator("#reference").fill(number)
    go_on(page.locator("form[method=post] button"))


def number_on(page: Page) -> str:
    return page.locator(".lf-reference").inner_text()


def test_a_reader_writes_waits_and_gets_an_answer(open_page: Open, home: Path) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("/ale/tillganglighet/")
    go_on(page.get_by_role("link", name="formuläret"))
    page.get_by_label("Vad var svårt?").fill(TEXT)
    page.get_by_label("Vilken sida gäller det?").fill("Samverkan")
    go_on(page.get_by_role("button", name="Skicka"))
    number = number_on(page)
    assert read_reference(number)
    page.reload()  # asks to send the form again
    assert number_on(page) == number

    go_on(page.get_by_role("link", name="Hämta svaret"))
    page.get_by_label("Ditt nummer").fill(number.lower().replace(" ", "-"))
    go_on(page.get_by_role("button", name="Hämta svaret"))
    assert page.locator("h1").inner_text() == "Kommunen har inte svarat än"
    assert number_on(page) == number

    answer_as_staff(home, number, ANSWER)
    fetch(page, number)
    assert page.locator("h1").inner_text() == "Kommunen har svarat"
    assert page.locator(".lf-form__said").inner_text() == ANSWER
    assert page.context.cookies() == []


def test_what_was_typed_comes_back_when_it_is_too_short(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    write(page, 'Nej <&"', "Start")

    assert "Minst 10 tecken behövs" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Vad var svårt?").input_value() == 'Nej <&"'
    assert page.get_by_label("Vilken sida gäller det?").input_value() == "Start"
    page.get_by_label("Vad var svårt?").fill(f"{TEXT} Nu längre.")
    go_on(page.get_by_role("button", name="Skicka"))
    assert read_reference(number_on(page))


def test_a_number_that_was_mistyped_can_be_corrected(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    write(page, f"{TEXT} Ett till.")
    number = number_on(page)
    fetch(page, f"{number[:-1]}{'2' if number[-1] != '2' else '3'}")

    assert "Titta noga på varje tecken" in page.get_by_role("alert").inner_text()
    page.get_by_label("Ditt nummer").fill(number)
    go_on(page.get_by_role("button", name="Hämta svaret"))
    assert page.locator("h1").inner_text() == "Kommunen har inte svarat än"


def test_sending_leaves_no_cookie_no_storage_and_no_more_history(page: Page) -> None:
    write(page, f"{TEXT} Med skript.")

    assert read_reference(number_on(page))
    assert page.evaluate("document.activeElement.id") == "innehall"
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("history.length") == 2, "the empty page, and this one"
    page.reload()
    assert page.get_by_label("Vad var svårt?").input_value() == ""


@pytest.mark.parametrize("home_address", ["/ale/", "/ale/ar/"])
def test_every_answer_is_accessible_on_a_small_phone(open_page: Open, home_address: str, home: Path) -> None:
    page = open_page(bypass_csp=True)  # axe itself is put into the page, which the policy forbids
    write(page, f"{TEXT} {home_address}", home=home_address)
    number = number_on(page)
    found = look_at(page, ".lf-reference")
    write(page, "kort", home=home_address)
    found += look_at(page, "[role=alert]")
    fetch(page, number, home_address)
    found += look_at(page, ".lf-reference")
    fetch(page, "fel", home_address)
    found += look_at(page, "[role=alert]")
    answer_as_staff(home, number, ANSWER)
    fetch(page, number, home_address)
    found += look_at(page, ".lf-form__said")

    assert found == []
    assert number_on(page) == number
    assert page.evaluate(OUTSIDE) == []


def look_at(page: Page, shows: str) -> list[str]:
    """Everything that would stop somebody on the page once it shows this."""
    page.locator(shows).wait_for()
    title = page.title()
    found = [f"{title}: {each['id']}" for each in Axe().run(page, options=RULES).response["violations"]]
    found += [f"{title}: small target {target}" for target in page.evaluate(SMALL_TARGETS)]
    if page.evaluate(WIDER_THAN_THE_PHONE):
        found.append(f"{title}: is wider than the phone")
    return found if page.evaluate(IN_SIGHT) else [*found, f"{title}: 112 is out of sight"]


def test_the_public_face_says_nothing_of_what_was_written(home: Path, page: Page) -> None:
    write(page, f"{TEXT} Tyst.")

    assert read_reference(number_on(page))
    assert (home / "public-face.log").read_text(encoding="utf-8") == ""
