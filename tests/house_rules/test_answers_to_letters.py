# SPDX-License-Identifier: EUPL-1.2
"""What every door of the letterbox says before anything is typed, in every language, and the shells of its answers."""

import re

import pytest

from ledfyr.contact.addresses import RETURN, TAKES_LETTERS, WRITE, Part, Place, Shell, door_page
from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.languages import LANGUAGES, SWEDISH, Language, language_of, words_of
from tests.house_rules.test_answers_to_forms import Fields

each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
each_door = pytest.mark.parametrize("door", Door)
MARK = re.compile(r"\[\[(/?[\w-]+)\]\]")
KNOWN = {*Place, *Part, *Field}
# What a door must say, in the Swedish of the page.
SAID = {
    "112": "Ring 112",
    "who answers now": "Just nu svarar",
    "when it is read and answered": "Socialtjänsten läser ditt brev senast torsdag 26 november. Du får svar senast",
    "who reads": "Det är personal på socialtjänsten i Ale kommun som läser.",
    "that it is an official document": "allmän handling",
    "that lost words are a lost thread": "Tappar du dem kan ingen hitta brevet åt dig.",
}
NOT_PROMISED = "kan vi inte lova att du är anonym. Det går inte att ändra efteråt."


def before_typing(pages: dict[str, str], door: Door, language: Language = SWEDISH) -> str:
    page, form, _ = pages[f"/ale/{language.segment}{door_page(door)}"].partition("<form")
    assert form
    return page


@each_door
@pytest.mark.parametrize("told", SAID.values(), ids=SAID.keys())
def test_a_door_says_it_before_the_form(pages: dict[str, str], door: Door, told: str) -> None:
    assert told in before_typing(pages, door)


@each_door
@each_language
def test_a_door_says_in_every_language_what_follows_and_what_is_not_promised(
    pages: dict[str, str], door: Door, language: Language
) -> None:
    words = words_of(language)
    anonymity = "not_anonymous" if door is Door.MANDATED else "anonymous"
    page = before_typing(pages, door, language)

    for key in (f"{door.value}_next", anonymity, "official", "words_needed"):
        assert words.guard(words(f"contact.{key}")) in page


@each_door
def test_only_the_duty_to_report_asks_who_somebody_is(pages: dict[str, str], door: Door) -> None:
    assert (NOT_PROMISED in before_typing(pages, door)) == (door is not Door.MANDATED)
    assert ("Du kan inte vara anonym" in before_typing(pages, door)) == (door is Door.MANDATED)


@pytest.mark.parametrize(
    ("door", "other"),
    [
        (Door.CHILD, Door.MANDATED),
        (Door.MANDATED, Door.CONSULTATION),
        (Door.CONSULTATION, Door.MANDATED),
    ],
)
def test_a_door_that_may_be_the_wrong_one_leads_to_the_other(pages: dict[str, str], door: Door, other: Door) -> None:
    assert f'href="/ale/{door_page(other)}"' in before_typing(pages, door)


@each_door
@each_language
def test_a_door_asks_for_what_its_rule_says_and_every_field_is_described(
    pages: dict[str, str], door: Door, language: Language
) -> None:
    page = pages[f"/ale/{language.segment}{door_page(door)}"].partition("<main")[2]
    described = fields_of(page).described

    assert list(described) == [asked.field.value for asked in ASKED[door]]
    assert set(described) == fields_of(page).labelled
    assert {hint for hints in described.values() for hint in hints.split()} <= fields_of(page).ids


def fields_of(page: str) -> Fields:
    """The fields that are seen: what is sent along unseen needs no label."""
    return Fields(re.sub(r'<input type="hidden"[^>]*>', "", page))


def test_the_young_are_told_of_bris(pages: dict[str, str]) -> None:
    assert "116 111" in pages[f"/ale/ung/{WRITE}"]
    assert all("116 111" in before_typing(pages, door, language_of("ung")) for door in Door)


@each_language
@pytest.mark.parametrize("shell", Shell)
def test_a_shell_has_no_mark_that_nobody_fills_in(pages: dict[str, str], language: Language, shell: Shell) -> None:
    marks = MARK.findall(pages[f"/ale/{language.segment}{shell.below}"])

    assert {mark.removeprefix("/") for mark in marks} <= KNOWN
    opened = [mark for mark in marks if f"/{mark}" in marks]
    assert sorted(opened) == sorted(mark[1:] for mark in marks if mark.startswith("/"))


@each_language
def test_letters_are_sent_to_two_addresses_whatever_the_door(pages: dict[str, str], language: Language) -> None:
    home = f"/ale/{language.segment}"
    below = [*map(door_page, Door), RETURN, *(shell.below for shell in Shell)]
    actions = {found for each in below for found in re.findall(r'<form[^>]* action="([^"]+)"', pages[home + each])}

    assert actions == {f"{home}{form}" for form in TAKES_LETTERS}
