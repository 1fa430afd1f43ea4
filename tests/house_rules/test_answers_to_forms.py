# SPDX-License-Identifier: EUPL-1.2
"""Every answer to a form is baked in every language, with the marks that it is filled in at, and none is served."""

import re
from html.parser import HTMLParser

import pytest

from ledfyr.contact.addresses import TAKES_LETTERS
from ledfyr.feedback.addresses import FETCH, FORM, Place, Shell
from ledfyr.languages import LANGUAGES, Language
from ledfyr.publishing.release import Release

FILLED_IN = {
    Shell.RECEIVED: {Place.REFERENCE},
    Shell.TO_CORRECT: {Place.REASON, Place.TEXT, Place.PAGE},
    Shell.ANSWERED: {Place.REFERENCE, Place.DAY, Place.ANSWER},
    Shell.WAITING: {Place.REFERENCE, Place.DAY},
    Shell.NOT_FOUND: {Place.REFERENCE},
    Shell.NOT_ARRIVED: set(),
}
MARK = re.compile(r"\[\[(\w+)\]\]")
each_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


class Fields(HTMLParser):
    """The fields of a page, and by what they are called and described."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.labelled: set[str] = set()
        self.described: dict[str, str] = {}
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.ids.add(attributes.get("id", ""))
        if tag == "label":
            self.labelled.add(attributes["for"])
        if tag in ("input", "textarea") and attributes.get("type") != "search":
            self.described[attributes["id"]] = attributes["aria-describedby"]
            is_ticked = attributes.get("type") == "checkbox"  # where HTML knows no autocomplete
            assert is_ticked or attributes["autocomplete"] == "off", (
                "a browser that remembers what was typed leaves a trace"
            )


@each_language
@pytest.mark.parametrize("shell", Shell)
def test_an_answer_has_the_marks_that_it_is_filled_in_at(
    pages: dict[str, str], language: Language, shell: Shell
) -> None:
    page = pages[f"/ale/{language.segment}{shell.below}"]

    assert set(MARK.findall(page)) == {place.value for place in FILLED_IN[shell]}
    assert f'lang="{language.html}" dir="{language.direction}"' in page


def test_no_page_that_is_served_has_a_mark(pages: dict[str, str], release: Release) -> None:
    marked = {path for path, page in pages.items() if MARK.search(page)}

    assert [path for path in marked if not release.files[path].is_missing_page] == []


def test_the_forms_and_nothing_else_take_what_is_sent(release: Release) -> None:
    taking = {path for path, file in release.files.items() if file.takes_post}

    assert taking == {
        f"/ale/{language.segment}{form}" for language in LANGUAGES for form in (FORM, FETCH, *TAKES_LETTERS)
    }


@each_language
@pytest.mark.parametrize("below", [FORM, FETCH, Shell.TO_CORRECT.below, Shell.NOT_FOUND.below])
def test_every_field_has_a_label_and_a_description_that_exist(
    pages: dict[str, str], language: Language, below: str
) -> None:
    fields = Fields(pages[f"/ale/{language.segment}{below}"])

    assert fields.described.keys() == fields.labelled
    assert {name for described in fields.described.values() for name in described.split()} <= fields.ids


@each_language
def test_the_links_between_languages_lead_to_the_form_and_not_to_the_answer(
    pages: dict[str, str], language: Language
) -> None:
    for shell in Shell:
        page = pages[f"/ale/{language.segment}{shell.below}"]
        linked = re.findall(r'hreflang="[^"]+" href="([^"]+)"', page)
        assert len(linked) == len(LANGUAGES) - 1
        assert all(address.endswith((FORM, FETCH)) and "/404/" not in address for address in linked)


@each_language
def test_the_statement_links_to_the_form_and_to_the_authority(pages: dict[str, str], language: Language) -> None:
    page = pages[f"/ale/{language.segment}tillganglighet/"]

    assert f'href="/ale/{language.segment}sag-till/"' in page
    assert 'href="https://www.digg.se/tdosanmalan"' in page
    assert "25" in page
    assert "2026" in page


ASKED_FOR = {
    "the actor": "Ale kommun står bakom",
    "the service": "Råd och stöd",
    "how compliant": "delvis förenlig",
    "what is not accessible": "Det här fattas",
    "the reasons": "Vi har inte ordnat sådana prov än.",
    "the day of the assessment": "Bedömningen gjordes den 25 november 2026.",
    "the last change": "Redogörelsen ändrades senast den",
    "the method": "Vi har gjort bedömningen själva.",
    "the feedback function": "formuläret",
    "the complaint": "anmäla det till Digg",
    "the disproportionate burden": "oskäligt betungande",
    "what the law leaves out": "undantaget från lagen",
}


@pytest.mark.parametrize("told", ASKED_FOR.values(), ids=ASKED_FOR.keys())
def test_the_statement_tells_everything_that_the_law_asks_for(pages: dict[str, str], told: str) -> None:
    assert told in pages["/ale/tillganglighet/"]
