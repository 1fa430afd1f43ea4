# SPDX-License-Identifier: EUPL-1.2
"""With neither styles nor scripts a letter is written and read in order, and each label stands before its own field."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, Route

from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.languages import LANGUAGES, Language, words_of
from tests.browser.conftest import PHONE, opened
from tests.browser.test_writing_safely import come_back, fill_in, letters_on, press, words_on

pytestmark = pytest.mark.browser

each_door = pytest.mark.parametrize("door", Door)


@pytest.fixture
def page(browser: Browser, letterbox_face: str) -> Iterator[Page]:
    """A phone that got the words and nothing else."""
    with ExitStack() as stack:
        page = stack.enter_context(opened(browser, letterbox_face, java_script_enabled=False))
        blocked: list[str] = []

        def refuse(route: Route) -> None:
            blocked.append(route.request.url)
            route.abort()

        page.route("**/*.css", refuse)
        yield page
        assert blocked, "no page asked for a style"


def in_order(page: Page, *told: str) -> None:
    read, end = page.locator("body").inner_text(), 0
    for each in told:
        found = read.find(each, end)
        assert found >= 0, f"“{each}” does not stand after “{read[:end][-40:]}”"
        end = found + len(each)


def place_of(part: Locator) -> FloatRect:
    box = part.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    return box


def each_label_begins_a_line_and_comes_before_its_field(page: Page) -> None:
    below = 0.0
    for each in page.locator("main label").all():
        found = page.locator(f"#{each.get_attribute('for')}")
        label, field = place_of(each), place_of(found)
        assert label["y"] >= below, f"{each.inner_text()} stands beside the field before it"
        is_below = field["y"] >= label["y"] + label["height"]
        is_beside = field["x"] >= label["x"] + label["width"]
        assert is_below or is_beside or found.get_attribute("type") == "checkbox"
        below = field["y"] + field["height"]


@each_door
def test_a_door_tells_everything_before_the_form_and_the_form_before_its_button(page: Page, door: Door) -> None:
    page.goto(f"/ale/skriv/{door.value}/")
    words = words_of(LANGUAGES[0])
    told = ("link", "lead")
    in_order(
        page,
        "Fara för liv: ring 112",
        *(words(f"contact.{door.value}_{each}") for each in told),
        "Är någon i fara nu? Ring 112",
        "Just nu svarar",
        words("contact.before"),
        words(f"contact.{door.value}_next"),
        "Det är personal på socialtjänsten i Ale kommun som läser.",
        words(f"contact.{door.value}_text"),
        *(words(f"contact.{asked.field.value}") for asked in ASKED[door] if asked.field is not Field.TEXT),
        "Inget skickas än.",
    )
    button, last = place_of(page.locator("form[method=post] button")), place_of(page.locator("main label").last)
    assert button["y"] >= last["y"] + last["height"]
    each_label_begins_a_line_and_comes_before_its_field(page)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_form_with_most_fields_is_in_order_in_every_language(page: Page, language: Language) -> None:
    page.goto(f"/ale/{language.segment}skriv/{Door.MANDATED.value}/")

    assert page.locator("h1").inner_text() == words_of(language)(f"contact.{Door.MANDATED.value}_link")
    each_label_begins_a_line_and_comes_before_its_field(page)


def test_the_whole_way_from_the_letter_to_its_answer_can_be_walked(page: Page) -> None:
    fill_in(page, Door.CHILD)
    press(page)
    in_order(page, "Läs igenom. Det är inte skickat än.", "Ring 112", "Vad är du orolig för?", "Lägg till filen")
    each_label_begins_a_line_and_comes_before_its_field(page)
    press(page, "skicka")
    words = words_on(page)
    in_order(page, "Ditt brev har kommit fram", "1–2", *words.split()[:2], "3–4", "Ring 112", "Visa att du har orden")
    assert page.locator("main ol").count() == 0, "numbers of its own beside those of the words"
    each_label_begins_a_line_and_comes_before_its_field(page)

    come_back(page, words)
    assert len(letters_on(page)) == 1
    in_order(page, "Ditt brev och svaren", "Ring 112", "Skriv mer", "Avsluta för gott")
    each_label_begins_a_line_and_comes_before_its_field(page)
