# SPDX-License-Identifier: EUPL-1.2
"""An unlocked key lives in one session and its cookie; whatever ends it leads to a calm page and loses nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import members_of, newest_test_letters, number_to_compare
from ledfyr.keys.unlocked import unlocked_keys
from ledfyr.trail.models import TrailRow
from ledfyr.web.keys.cookie import COOKIE
from ledfyr.web.keys.tests.cast import PHRASE, Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def letting_in(at_work: Reception) -> str:
    return at_work.address(f"slapp-in/{at_work.right_of(at_work.berit)}/")


def last_verb() -> str:
    return TrailRow.objects.using("social").order_by("-sequence").values_list("verb", flat=True)[0]


@pytest.fixture
def waiting(at_work: Reception, anna: Client) -> Client:
    """Anna's browser; she made the reception's key, and Berit waits to be let in."""
    anna.post(at_work.address("skapa/"))
    at_work.with_key(at_work.berit)
    return anna


@pytest.mark.parametrize("https", [False, True])
def test_the_cookie_is_for_the_server_alone_and_for_this_session(
    at_work: Reception, settings: Settings, *, https: bool
) -> None:
    settings.HTTPS = https
    anna = at_work.with_key(at_work.anna)

    cookie = anna.cookies[COOKIE]

    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
    assert (bool(cookie["secure"]), cookie["max-age"], cookie["expires"]) == (https, "", "")


def test_locking_forgets_both_halves(waiting: Client, at_work: Reception) -> None:
    waiting.post("/nycklar/las/")

    assert waiting.cookies[COOKIE].value == ""
    assert "Lås upp" in waiting.get(letting_in(at_work)).text


def test_doing_nothing_for_twenty_minutes_locks(
    waiting: Client, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = timezone.now() + timedelta(minutes=21)
    monkeypatch.setattr(timezone, "now", lambda: later)

    answer = waiting.get(letting_in(at_work))

    assert (answer.status_code, "Lås upp igen" in answer.text) == (401, True)
    assert "20 minuter" in answer.text


def test_a_clock_that_was_set_back_locks_and_the_phrase_opens_again(
    waiting: Client, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = timezone.now() - timedelta(minutes=4)
    monkeypatch.setattr(timezone, "now", lambda: earlier)

    assert "Klockan i Ledfyr har ställts om" in waiting.get(letting_in(at_work)).text
    assert last_verb() == KeysVerb.CLOCK_WENT_BACK.code
    waiting.post("/nycklar/las-upp/", {"phrase": PHRASE})
    assert waiting.get(letting_in(at_work)).status_code == 200


def test_a_restart_locks(waiting: Client, at_work: Reception) -> None:
    unlocked_keys.forget_everything()

    assert "Lås upp igen" in waiting.get(letting_in(at_work)).text


def test_signing_out_locks(waiting: Client, at_work: Reception) -> None:
    elsewhere = at_work.browser(at_work.anna)
    elsewhere.post("/nycklar/las-upp/", {"phrase": PHRASE})
    sessions = [str(browser.session.session_key) for browser in (waiting, elsewhere)]
    assert all(unlocked_keys.holds(session=session, at=timezone.now()) for session in sessions)

    waiting.post("/logga-ut/")

    assert not any(unlocked_keys.holds(session=session, at=timezone.now()) for session in sessions)


SPOILED: dict[str, Callable[[str], str]] = {
    "cut in half": lambda whole: whole[:20],
    "turned around": lambda whole: whole[::-1],
    "another": lambda _whole: "x" * 43,
}


@pytest.mark.parametrize("how", SPOILED)
def test_half_a_cookie_or_another_one_asks_to_unlock_and_forgets_nothing(
    waiting: Client, at_work: Reception, how: str
) -> None:
    whole = waiting.cookies[COOKIE].value
    waiting.cookies[COOKIE] = SPOILED[how](whole)

    answer = waiting.get(letting_in(at_work))

    assert (answer.status_code, "Lås upp igen" in answer.text) == (401, True)
    assert last_verb() == KeysVerb.COOKIE_REFUSED.code
    waiting.cookies[COOKIE] = whole
    assert waiting.get(letting_in(at_work)).status_code == 200


def test_what_was_being_sent_is_there_after_unlocking(waiting: Client, at_work: Reception) -> None:
    unlocked_keys.forget_everything()
    form = {"number": number_to_compare(at_work.berit.pk), "compared": "on", "note": "Vi talades vid i dag."}

    asked = waiting.post(letting_in(at_work), form)
    hidden = {f"buren-{name}": value for name, value in form.items()}
    hidden |= {"next": letting_in(at_work), "formular": "ja"}
    for name, value in hidden.items():
        assert f'name="{name}" value="{value}"' in asked.text
    mistyped = waiting.post("/nycklar/las-upp/", {"phrase": "fel", **hidden})
    assert 'name="buren-note" value="Vi talades vid i dag."' in mistyped.text
    unlocked = waiting.post("/nycklar/las-upp/", {"phrase": PHRASE, **hidden})

    assert f'action="{letting_in(at_work)}"' in unlocked.text
    assert "Vi talades vid i dag.</textarea>" in unlocked.text
    assert members_of(at_work.unit.pk) == {at_work.anna.pk}, "nothing is sent before its writer says so"
    waiting.post(letting_in(at_work), form)
    assert members_of(at_work.unit.pk) == {at_work.anna.pk, at_work.berit.pk}


def test_a_button_that_was_pressed_is_there_after_unlocking(waiting: Client, at_work: Reception) -> None:
    waiting.post(at_work.address("provbrev/"), {"text": "Provbrev, måndag"})
    letter = at_work.address("provbrev/") + str(newest_test_letters(at_work.unit.pk)[0].pk) + "/oppna/"
    unlocked_keys.forget_everything()

    assert 'name="formular" value="ja"' in waiting.post(letter).text
    unlocked = waiting.post("/nycklar/las-upp/", {"phrase": PHRASE, "next": letter, "formular": "ja"})

    assert f'action="{letter}"' in unlocked.text
    assert "Provbrev, måndag" in waiting.post(letter).text


def test_unlocking_leads_to_where_one_was_going_and_nowhere_else(waiting: Client, at_work: Reception) -> None:
    there = waiting.post("/nycklar/las-upp/", {"phrase": PHRASE, "next": letting_in(at_work)})
    elsewhere = waiting.post("/nycklar/las-upp/", {"phrase": PHRASE, "next": "https://ond.example/"})

    assert there.headers["Location"] == letting_in(at_work)
    assert elsewhere.headers["Location"] == "/nycklar/"


@pytest.mark.parametrize("name", ["phrase", "old", "again", "secret", "csrfmiddlewaretoken"])
def test_no_secret_is_carried(waiting: Client, at_work: Reception, name: str) -> None:
    unlocked_keys.forget_everything()

    assert "hemligt ord" not in waiting.post(letting_in(at_work), {name: "hemligt ord"}).text
    assert "hemligt ord" not in waiting.post("/nycklar/las-upp/", {"phrase": "x", f"buren-{name}": "hemligt ord"}).text


def test_a_key_that_was_replaced_elsewhere_is_locked_here(waiting: Client, at_work: Reception) -> None:
    elsewhere = at_work.browser(at_work.anna)
    elsewhere.post("/nycklar/egen/ny/", {"phrase": PHRASE, "again": PHRASE, "sure": "on"})

    assert "har ersatts av en ny" in waiting.get(letting_in(at_work)).text


def test_one_persons_cookie_is_nothing_in_anothers_session(waiting: Client, at_work: Reception) -> None:
    carin = at_work.browser(at_work.carin)
    carin.post("/nycklar/egen/", {"phrase": PHRASE, "again": PHRASE})
    carin.cookies[COOKIE] = waiting.cookies[COOKIE].value

    assert carin.get(letting_in(at_work)).status_code == 401
