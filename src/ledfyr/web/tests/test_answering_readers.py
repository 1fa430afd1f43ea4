# SPDX-License-Identifier: EUPL-1.2
"""A communicator sees what readers wrote about accessibility, what came first first, and answers each once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from ledfyr.feedback.actions import answer_feedback, receive_feedback
from ledfyr.feedback.models import AccessibilityFeedback
from ledfyr.feedback.rules.references import in_groups
from ledfyr.staff.actions import open_account
from ledfyr.staff.tests.cast import communicator
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)
EMAIL, PASSWORD = "kim.ek@example.se", "en lång mening som ingen gissar"


@pytest.fixture
def kim(client: Client, settings: Any) -> Client:  # noqa: ANN401  # pytest-django gives the fixture no public type
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    let_in(client, communicator(open_account(email=EMAIL, name="Kim Ek", password=PASSWORD)))
    return client


def receive(text: str, *, days_ago: int = 0, language: str = "ar", page: str = "") -> str:
    at = NOON - timedelta(days=days_ago)
    return receive_feedback(municipality="ale", language=language, text=text, page=page, at=at)


def test_the_day_shows_what_waits_with_its_number_and_day(kim: Client) -> None:
    late = receive("Kartan <script> går inte att läsa.", page="Kontakter")
    early = receive("لا أستطيع قراءة القائمة", days_ago=3)
    day = kim.get("/webbplatsen/").text

    assert day.index(in_groups(early)) < day.index(in_groups(late))
    assert "kom den 22 november 2026, skrivet på sidan på arabiska" in day
    assert "Kartan &lt;script&gt; går inte att läsa." in day
    assert "Gäller sidan: <bdi>Kontakter</bdi>" in day


def test_a_day_without_any_says_so(kim: Client) -> None:
    assert "Ingen väntar på svar." in kim.get("/webbplatsen/").text


def test_an_answer_is_one_click_and_keeps_who_and_when(kim: Client) -> None:
    reference = receive("Menyn går inte att nå.")
    kim.post(f"/synpunkter/{reference}/svara/", {"answer": " Nu går det.\r\nTack! "})

    kept = AccessibilityFeedback.objects.get()
    assert (kept.answer, kept.answered_by) == ("Nu går det.\nTack!", "Kim Ek")
    assert kept.answered_on is not None
    day = kim.get("/webbplatsen/").text
    assert "Svaret är sparat." in day
    assert "Ingen väntar på svar." in day


@pytest.mark.parametrize(("answer", "said"), [("", "Svaret är tomt."), ("å" * 4001, "Korta det till högst 4000")])
def test_an_answer_that_cannot_be_read_is_refused(kim: Client, answer: str, said: str) -> None:
    reference = receive("Menyn går inte att nå.")
    kim.post(f"/synpunkter/{reference}/svara/", {"answer": answer})

    assert AccessibilityFeedback.objects.get().answered_on is None
    assert said in kim.get("/webbplatsen/").text


def test_whoever_comes_second_is_told_and_keeps_the_words(kim: Client) -> None:
    reference = receive("Menyn går inte att nå.")
    answer_feedback(reference=reference, answer="Tack.", by="Noa Ek", at=NOON)
    kim.post(f"/synpunkter/{reference}/svara/", {"answer": "Nu går det."})

    assert AccessibilityFeedback.objects.get().answer == "Tack."
    assert "En kollega hann före. Ditt svar sparades inte: Nu går det." in kim.get("/webbplatsen/").text


def test_what_was_never_received_cannot_be_answered(kim: Client) -> None:
    assert kim.post("/synpunkter/23456789K/svara/", {"answer": "Tack."}).status_code == 404
    assert kim.get("/synpunkter/23456789K/svara/").status_code == 405
