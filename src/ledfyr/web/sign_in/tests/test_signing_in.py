# SPDX-License-Identifier: EUPL-1.2
"""Anna signs in with a password and a code, and reaches nothing with the password alone."""

import pytest
from django.test import Client, RequestFactory

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import sign_in_of
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, send_code, send_password, use_again

pytestmark = pytest.mark.django_db


def test_password_and_code_open_the_first_page(client: Client, secret: str) -> None:
    asked = send_password(client, EMAIL, PASSWORD)
    let_in = send_code(client, code_of(secret))

    assert asked.headers["Location"] == "/logga-in/kod/"
    assert let_in.headers["Location"] == "/"
    assert client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("secret")
def test_the_password_alone_opens_nothing(client: Client) -> None:
    send_password(client, EMAIL, PASSWORD)

    assert client.get("/").headers["Location"] == "/logga-in/?next=/"
    assert client.get("/konto/kodapp/").headers["Location"].startswith("/logga-in/")


@pytest.mark.usefixtures("anna")
def test_a_wrong_password_says_neither_which_and_keeps_the_address(client: Client) -> None:
    wrong = send_password(client, EMAIL, "fel")
    unknown = send_password(client, "ingen@ale.example", "fel")

    assert EMAIL in wrong.text
    assert "hör inte ihop" in wrong.text
    assert unknown.text.replace("ingen@ale.example", EMAIL).count("hör inte ihop") == wrong.text.count("hör inte ihop")


def test_a_closed_account_is_answered_like_a_wrong_password(client: Client, anna: Account) -> None:
    anna.is_active = False
    anna.save()

    assert "hör inte ihop" in send_password(client, EMAIL, PASSWORD).text


def test_a_code_works_once(client: Client, elsewhere: Client, anna: Account, secret: str) -> None:
    code = code_of(secret)
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code)

    send_password(elsewhere, EMAIL, PASSWORD)
    again = send_code(elsewhere, code)
    assert "redan använd" in again.text
    use_again(anna)
    assert send_code(elsewhere, code).headers["Location"] == "/"


def test_an_older_code_than_the_last_one_is_refused(client: Client, elsewhere: Client, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))

    send_password(elsewhere, EMAIL, PASSWORD)
    assert send_code(elsewhere, code_of(secret, steps=-1)).status_code == 200


def test_the_way_in_leads_to_where_one_was_going(client: Client, secret: str) -> None:
    client.post("/logga-in/", {"login": EMAIL, "password": PASSWORD, "next": "/oversattningar/"})

    assert send_code(client, code_of(secret)).headers["Location"] == "/oversattningar/"


@pytest.mark.parametrize("address", ["https://ond.example/", "//ond.example", "javascript:alert(1)"])
def test_the_way_in_leads_nowhere_else(client: Client, secret: str, address: str) -> None:
    client.post("/logga-in/", {"login": EMAIL, "password": PASSWORD, "next": address})

    assert send_code(client, code_of(secret)).headers["Location"] == "/"


def test_the_session_gets_a_new_key_and_keeps_no_address(client: Client, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    before = client.session.session_key
    send_code(client, code_of(secret))

    assert client.session.session_key != before
    assert EMAIL not in str(dict(client.session.items()))


def test_the_session_says_how_it_was_opened(client: Client, secret: str, rf: RequestFactory) -> None:
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))

    request = rf.get("/")
    request.session = client.session
    found = sign_in_of(request)
    assert found is not None
    assert found.methods == (Method.PASSWORD, Method.CODE)
    assert found.is_complete


@pytest.mark.usefixtures("secret")
def test_a_sign_in_half_done_can_be_dropped(client: Client) -> None:
    send_password(client, EMAIL, PASSWORD)
    client.post("/logga-ut/")

    assert client.get("/logga-in/kod/").headers["Location"] == "/logga-in/"
    assert client.get("/logga-in/").status_code == 200
