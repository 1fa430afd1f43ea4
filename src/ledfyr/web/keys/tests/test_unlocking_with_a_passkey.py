# SPDX-License-Identifier: EUPL-1.2
"""A passkey that one signs in with may unlock too; when it gives nothing, the phrase is asked for, never less."""

import json
from html import unescape

import pytest
from django.test import Client

from ledfyr.keys.queries import passkey_locks
from ledfyr.web.keys.cookie import COOKIE
from ledfyr.web.keys.passkeys import OwnPasskey, text
from ledfyr.web.keys.tests.cast import Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])
CREDENTIAL, SECRET = text(b"the credential's id"), text(bytes(range(32)))
PAGE = "/nycklar/passkeys/"


class Device:
    """A telephone with a passkey, as the account knows it."""

    def __init__(self) -> None:
        self.is_there = True

    def own_passkeys(self, account: int) -> tuple[OwnPasskey, ...]:
        locks = {lock.credential for lock in passkey_locks(account)}
        return (OwnPasskey(1, "Telefonen", CREDENTIAL, CREDENTIAL in locks),) if self.is_there else ()


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> Device:
    device = Device()
    for where in ("passkeys", "unlocking_views"):
        monkeypatch.setattr(f"ledfyr.web.keys.{where}.own_passkeys", device.own_passkeys)
    return device


@pytest.fixture
def locked(anna: Client, device: Device) -> Client:
    """Anna let her telephone unlock, and has locked her key."""
    assert device
    answer = anna.post(PAGE, {"credential": CREDENTIAL, "salt": text(bytes(32)), "secret": SECRET})
    assert answer.status_code == 302
    anna.post("/nycklar/las/")
    return anna


def unlock(browser: Client, **sent: str) -> tuple[int, str]:
    answer = browser.post("/nycklar/las-upp/passkey/", {"credential": CREDENTIAL, "secret": SECRET} | sent)
    return answer.status_code, answer.text


def options_in(page: str) -> dict[str, object]:
    written = page.split('data-options="')[1].split('"', maxsplit=1)[0]
    options: dict[str, object] = json.loads(unescape(written))["publicKey"]
    return options


def test_the_page_asks_for_a_secret_with_a_salt_that_it_sends_along(anna: Client, device: Device) -> None:
    assert device
    page = anna.get(PAGE).text

    options = options_in(page)
    salt = page.split('name="salt" value="')[1].split('"')[0]
    assert options["extensions"] == {"prf": {"eval": {"first": salt}}}
    assert options["userVerification"] == "required"


def test_the_passkey_unlocks_and_the_phrase_still_does(locked: Client) -> None:
    page = locked.get("/nycklar/las-upp/").text
    assert options_in(page)["extensions"] == {"prf": {"evalByCredential": {CREDENTIAL: {"first": text(bytes(32))}}}}
    assert "Upplåsningsfras" in page

    assert unlock(locked)[0] == 302
    assert locked.cookies[COOKIE].value


@pytest.mark.parametrize("secret", ["", text(bytes(32)), text(bytes(16)), "é", "[object Undefined]"])
def test_another_secret_or_none_asks_for_the_phrase(locked: Client, secret: str) -> None:
    status, page = unlock(locked, secret=secret)

    assert (status, "Upplåsningsfras" in page, "Skriv" in page) == (422, True, True)
    assert locked.cookies[COOKIE].value == ""


def test_a_passkey_that_was_taken_away_from_the_account_unlocks_nothing(locked: Client, device: Device) -> None:
    device.is_there = False

    assert "data-prf" not in locked.get("/nycklar/las-upp/").text
    assert unlock(locked)[0] == 422


def test_a_passkey_that_is_to_unlock_no_longer_does_not(locked: Client) -> None:
    locked.post(f"{PAGE}1/ta-bort/")

    assert unlock(locked)[0] == 422
    assert "Loggar in, men låser inte upp" in _unlocked_page(locked)


def _unlocked_page(browser: Client) -> str:
    browser.post("/nycklar/las-upp/", {"phrase": "sju blå hästar dricker kallt kaffe"})
    return browser.get(PAGE).text


@pytest.mark.parametrize(
    "sent",
    [{"secret": ""}, {"salt": text(bytes(8))}, {"credential": text(b"of somebody else")}, {"secret": text(bytes(31))}],
)
def test_what_no_passkey_of_ones_own_gave_is_not_kept(anna: Client, device: Device, sent: dict[str, str]) -> None:
    assert device
    answer = anna.post(PAGE, {"credential": CREDENTIAL, "salt": text(bytes(32)), "secret": SECRET} | sent)

    assert (answer.status_code, "Skriv upplåsningsfrasen" in answer.text) == (422, True)
    assert "låser inte upp" in anna.get(PAGE).text


def test_adding_a_passkey_takes_an_unlocked_key(locked: Client) -> None:
    assert locked.get(PAGE).status_code == 401


def test_what_waits_is_carried_past_the_passkey_too(locked: Client, at_work: Reception) -> None:
    status, page = unlock(locked, next=at_work.address("provbrev/"), **{"buren-text": "Två ord", "formular": "ja"})

    assert (status, "Två ord</textarea>" in page) == (200, True)
