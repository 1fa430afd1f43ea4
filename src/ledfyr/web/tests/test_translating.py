# SPDX-License-Identifier: EUPL-1.2
"""A translator sees which Swedish sentences changed, says that a page still is right, and stands for it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.languages import language_of
from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.queries import changed_in_swedish, common_page, newest_stamps, review_of
from ledfyr.staff.actions import open_account
from ledfyr.staff.tests.cast import communicator
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("everything_loaded")]

ENGLISH = language_of("en")
EMAIL, PASSWORD = "kim.ek@example.se", "en lång mening som ingen gissar"
NEW_SENTENCE = "Den här meningen är ny."


@pytest.fixture
def kim(client: Client, settings: Any) -> Client:  # noqa: ANN401  # pytest-django gives the fixture no public type
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    let_in(client, communicator(open_account(email=EMAIL, name="Kim Ek", password=PASSWORD)))
    return client


def change_the_swedish_summary() -> None:
    page = common_page("tecken")
    assert page is not None
    page.summary = f"{page.summary} {NEW_SENTENCE}"
    page.save_revision().publish()


def changed_sentences() -> tuple[str, ...]:
    page = common_page("tecken", ENGLISH)
    assert page is not None
    return changed_in_swedish(page, common_page("tecken"))


def test_the_pack_is_loaded_with_every_translation_up_to_date(kim: Client) -> None:
    overview = kim.get("/oversattningar/").text

    assert "Engelska" in overview
    assert overview.count("0 av 14") == len(overview.split("av 14")) - 1


def test_a_changed_sentence_is_named_and_its_page_stands_first(kim: Client) -> None:
    change_the_swedish_summary()

    listed = kim.get("/oversattningar/en/").text

    assert changed_sentences() == (NEW_SENTENCE,)
    assert f"<mark>{NEW_SENTENCE}</mark>" in listed
    assert listed.index("När du märker att något har förändrats") < listed.index("Vad handlar det om")


def test_moving_and_saving_a_page_makes_nothing_stale(kim: Client) -> None:
    assert kim.get("/oversattningar/").status_code == 200
    page = common_page("tecken")
    assert page is not None
    page.order = 999
    page.drawing = "lighthouse"
    page.save_revision().publish()

    assert changed_sentences() == ()


def test_checked_and_still_right_is_one_click(kim: Client) -> None:
    change_the_swedish_summary()

    kim.post("/oversattningar/en/tecken/stammer/")

    assert changed_sentences() == ()


def test_standing_for_a_translation_stamps_it_and_not_the_swedish(kim: Client) -> None:
    page = common_page("tecken", ENGLISH)
    assert page is not None
    next_on = (timezone.localdate() + timedelta(days=90)).isoformat()
    kim.post(
        "/oversattningar/en/tecken/granska/", {"next_review_on": next_on, "fingerprint": content_fingerprint(page)}
    )

    review = review_of(page, newest_stamps(ENGLISH))
    assert review is not None
    assert review.by == "Kim Ek"
    assert newest_stamps() == {}


@pytest.mark.parametrize("path", ["/oversattningar/kl/", "/oversattningar/sv/"])
def test_a_language_that_is_not_translated_has_no_list(kim: Client, path: str) -> None:
    assert kim.get(path).status_code == 404


@pytest.mark.parametrize("act", ["stammer", "granska"])
def test_a_page_that_is_not_there_cannot_be_confirmed(kim: Client, act: str) -> None:
    assert kim.post(f"/oversattningar/en/finns-inte/{act}/").status_code == 404
