# SPDX-License-Identifier: EUPL-1.2
"""Whoever has got hold of Anna's password cannot guess her code, and does not keep her out by trying."""

import pytest
from django.test import Client

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.rules.waiting import CODES_FOR_ONE_PASSWORD
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, send_code, send_password, use_again
from ledfyr.web.sign_in.tries import TRIES

pytestmark = pytest.mark.django_db


def guess(browser: Client, times: int) -> list[int]:
    answers = []
    for number in range(times):
        send_password(browser, EMAIL, PASSWORD)
        answers.append(send_code(browser, f"{number:06}").status_code)
    return answers


@pytest.mark.usefixtures("secret")
def test_after_some_wrong_codes_everything_begins_again(client: Client) -> None:
    send_password(client, EMAIL, PASSWORD)
    for _ in range(CODES_FOR_ONE_PASSWORD):
        answer = send_code(client, "000000")

    assert answer.headers["Location"] == "/logga-in/"
    assert "Börja om med lösenordet" in client.get("/logga-in/").text


@pytest.mark.usefixtures("secret")
def test_a_new_password_page_gives_no_new_tries(client: Client) -> None:
    # A slow machine may take seconds for this, and a second is a try.
    assert guess(client, 40).count(429) > 25


def test_the_owner_is_let_in_from_a_known_browser_meanwhile(client: Client, anna: Account, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))
    client.post("/logga-ut/")
    use_again(anna)
    guess(Client(), 100)

    send_password(client, EMAIL, PASSWORD)
    assert send_code(client, code_of(secret)).headers["Location"] == "/"


def test_wrong_codes_in_a_known_browser_cost_time_as_well(client: Client, anna: Account, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))
    client.post("/logga-ut/")
    use_again(anna)

    assert 429 in guess(client, 10)


def test_being_right_begins_anew(client: Client, anna: Account, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    for _ in range(3):
        send_code(client, "000000")
    assert send_code(client, code_of(secret)).headers["Location"] == "/"
    client.post("/logga-ut/")
    use_again(anna)

    assert guess(Client(), 4) == [200] * 4


@pytest.mark.parametrize("code", ["", " ", "x" * 50, "١٢٣٤٥٦", "💡", "-1", "\x00", "1" * 10_000])
def test_what_is_no_code_is_a_wrong_code(client: Client, secret: str, code: str) -> None:
    TRIES.forget_everything()
    send_password(client, EMAIL, PASSWORD)

    assert send_code(client, code).status_code == 200
    assert send_code(client, f" {code_of(secret)[:3]} {code_of(secret)[3:]} ").headers["Location"] == "/"
