# SPDX-License-Identifier: EUPL-1.2
"""A stranger who tries Anna's account a thousand times does not keep Anna out."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.test import Client, RequestFactory

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.password import WaitFirst, account_with_password
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, send_code, send_password, use_again

pytestmark = pytest.mark.django_db

STRANGER, ANNAS_HOME = "203.0.113.5", "198.51.100.20"


@pytest.fixture
def known(client: Client, anna: Account, secret: str) -> Client:
    """The browser in which Anna signed in yesterday."""
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))
    client.post("/logga-ut/")
    use_again(anna)
    return client


def signs_in(browser: Client, secret: str, address: str) -> bool:
    send_password(browser, EMAIL, PASSWORD, REMOTE_ADDR=address)
    return bool(send_code(browser, code_of(secret), REMOTE_ADDR=address).headers.get("Location") == "/")


def flood(address: str, *, sent_from: Callable[[int], str], times: int = 1000) -> int:
    """Try a wrong password so many times; gives how many of them were looked at."""
    looked_at = 0
    for number in range(times):
        request = RequestFactory().post("/logga-in/", REMOTE_ADDR=sent_from(number))
        with suppress(WaitFirst):
            assert account_with_password(request, address, "fel") is None
            looked_at += 1
    return looked_at


def test_from_one_network(known: Client, secret: str, anna: Account) -> None:
    assert flood(EMAIL, sent_from=lambda _: STRANGER) < 50

    assert signs_in(known, secret, ANNAS_HOME)
    use_again(anna)
    assert signs_in(Client(), secret, ANNAS_HOME)


def test_from_a_thousand_networks(known: Client, secret: str, anna: Account) -> None:
    assert flood(EMAIL, sent_from=lambda number: f"10.0.{number // 250}.{number % 250}") == 1000

    assert signs_in(known, secret, ANNAS_HOME)
    use_again(anna)
    assert signs_in(Client(), secret, ANNAS_HOME)


def test_from_the_same_network_as_her_own(known: Client, secret: str) -> None:
    flood(EMAIL, sent_from=lambda _: ANNAS_HOME)

    assert signs_in(known, secret, ANNAS_HOME)


def test_from_the_same_network_at_other_accounts(known: Client, secret: str) -> None:
    for number in range(1000):
        flood(f"person{number}@ale.example", sent_from=lambda _: ANNAS_HOME, times=1)

    assert signs_in(known, secret, ANNAS_HOME)


def test_through_the_page_most_tries_are_told_to_wait() -> None:
    answers = [send_password(Client(), EMAIL, "fel", REMOTE_ADDR=STRANGER).status_code for _ in range(40)]

    assert answers[:5] == [200] * 5
    assert answers.count(429) > 25


def test_a_made_up_mark_of_a_known_browser_helps_nobody(anna: Account) -> None:
    stranger = Client()
    stranger.cookies["ledfyr_editor_browser"] = f'{{"{anna.pk}":"x"}}:1:made-up'
    answers = [send_password(stranger, EMAIL, "fel", REMOTE_ADDR=STRANGER).status_code for _ in range(60)]

    assert 429 in answers


@pytest.mark.usefixtures("anna")
def test_whoever_has_to_wait_is_told_for_how_long_and_keeps_the_address(elsewhere: Client) -> None:
    answers = [send_password(elsewhere, EMAIL, "fel", REMOTE_ADDR=STRANGER) for _ in range(8)]
    told = next(answer for answer in answers if answer.status_code == 429)

    assert int(told.headers["Retry-After"]) > 0
    assert "sekunder och pröva igen" in told.text
    assert EMAIL in told.text


@pytest.mark.usefixtures("anna")
def test_a_right_password_is_not_looked_at_while_one_waits(elsewhere: Client) -> None:
    for _ in range(10):
        send_password(elsewhere, EMAIL, "fel", REMOTE_ADDR=STRANGER)

    assert send_password(elsewhere, EMAIL, PASSWORD, REMOTE_ADDR=STRANGER).status_code == 429
