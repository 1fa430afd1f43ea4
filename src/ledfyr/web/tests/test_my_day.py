# SPDX-License-Identifier: EUPL-1.2
"""A communicator signs in, confirms what is right and stands for what has been read, one click each."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.directory.queries import service_by_key
from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.queries import common_page, newest_stamps, review_of
from ledfyr.staff.actions import open_account
from ledfyr.staff.tests.cast import communicator
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("everything_loaded")]

EMAIL, PASSWORD = "kim.ek@example.se", "en lång mening som ingen gissar"


@pytest.fixture
def kim(client: Client, settings: Any) -> Client:  # noqa: ANN401  # pytest-django gives the fixture no public type
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    return let_in(client, communicator(open_account(email=EMAIL, name="Kim Ek", password=PASSWORD)))


def in_a_year() -> str:
    return (timezone.localdate() + timedelta(days=365)).isoformat()


def test_the_day_begins_with_what_has_waited_longest(kim: Client) -> None:
    day = kim.get("/webbplatsen/").text

    assert day.index("Individ- och familjeomsorgen") < day.index("1177, råd om vård")
    assert "Inte bekräftad sedan den 16 november 2023" in day
    assert "Ingen har granskat den här sidan än." in day


def test_confirming_is_one_click_and_keeps_who_when_and_doubt(kim: Client) -> None:
    kim.post("/kontakter/bris/bekrafta/", {"note": "Numret till sms är inte kontrollerat."})

    service = service_by_key("bris")
    assert service is not None
    newest = service.checks.all()[0]
    assert (newest.checked_by, newest.checked_on) == ("Kim Ek", timezone.localdate())
    assert newest.note == "Numret till sms är inte kontrollerat."
    assert "Bris 116 111 är bekräftad i dag" in kim.get("/webbplatsen/").text


def test_a_note_that_is_too_long_saves_nothing_and_says_so(kim: Client) -> None:
    kim.post("/kontakter/bris/bekrafta/", {"note": "x" * 601})

    service = service_by_key("bris")
    assert service is not None
    assert service.checks.count() == 1
    assert "högst 600 tecken" in kim.get("/webbplatsen/").text


def test_standing_for_a_page_binds_the_stamp_to_its_words(kim: Client) -> None:
    page = common_page("tecken")
    assert page is not None
    kim.post("/sidor/tecken/granska/", {"next_review_on": in_a_year(), "fingerprint": content_fingerprint(page)})

    review = review_of(page, newest_stamps())
    assert review is not None
    assert (review.by, review.same_words) == ("Kim Ek", True)
    page.summary = "Något annat."
    changed = review_of(page, newest_stamps())
    assert changed is not None
    assert not changed.same_words


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"next_review_on": "", "fingerprint": "x"}, "Skriv när sidan ska granskas nästa gång."),
        ({"next_review_on": "2020-01-01", "fingerprint": "x"}, "Nästa granskning ska vara efter i dag"),
        ({"next_review_on": "2099-01-01", "fingerprint": "x"}, "inom två år"),
        ({"next_review_on": "igår", "fingerprint": "x"}, "datum"),
        ({"fingerprint": "of words that nobody has read"}, "ändrades medan du läste"),
    ],
)
def test_a_stamp_that_would_not_be_true_is_refused(kim: Client, sent: dict[str, str], said: str) -> None:
    kim.post("/sidor/tecken/granska/", {"next_review_on": in_a_year()} | sent)

    page = common_page("tecken")
    assert page is not None
    assert review_of(page, newest_stamps()) is None
    assert said in kim.get("/webbplatsen/").text


@pytest.mark.parametrize("path", ["/kontakter/finns-inte/bekrafta/", "/sidor/finns-inte/granska/"])
def test_what_does_not_exist_cannot_be_confirmed(kim: Client, path: str) -> None:
    assert kim.post(path).status_code == 404
    assert kim.get(path).status_code == 405


def test_signing_out_takes_a_form_and_then_nothing_is_shown(kim: Client) -> None:
    assert kim.get("/logga-ut/").status_code == 405
    kim.post("/logga-ut/")

    assert kim.get("/").headers["Location"].startswith("/logga-in/")


def test_every_answer_of_the_staff_face_is_guarded(kim: Client) -> None:
    for path in ("/", "/logga-in/", "/utseende.css", "/skript.js", "/finns-inte/"):
        headers = kim.get(path).headers
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert "no-store" in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_stylesheet_holds_the_public_design_and_what_staff_need(kim: Client) -> None:
    style = kim.get("/utseende.css").text

    assert ".lf-call" in style
    assert ".lf-task" in style
