# SPDX-License-Identifier: EUPL-1.2
"""Whoever signs in for the first time sets up a second factor, and gets nowhere else before that."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, send_code, send_password, use_again, with_code_app

pytestmark = pytest.mark.django_db

SECRET = re.compile(r'<code class="lf-secret">([A-Z2-7 ]+)</code>')
RECOVERY_CODE = re.compile(r"<code>(\d{4}) (\d{4})</code>")


@pytest.fixture
def half_way(client: Client, anna: Account) -> Client:  # noqa: ARG001  # there has to be an Anna
    assert send_password(client, EMAIL, PASSWORD).headers["Location"] == "/konto/andra-steget/"
    return client


def secret_shown(browser: Client) -> str:
    found = SECRET.search(browser.get("/konto/kodapp/").text)
    assert found is not None
    return found[1].replace(" ", "")


@pytest.mark.parametrize("address", ["/", "/konto/", "/oversattningar/", "/konto/reservkoder/", "/konto/losenord/"])
def test_until_then_every_page_leads_to_setting_it_up(half_way: Client, address: str) -> None:
    assert half_way.get(address).headers["Location"] == "/konto/andra-steget/"


@pytest.mark.parametrize("address", ["/konto/andra-steget/", "/konto/kodapp/", "/konto/nycklar/ny/"])
def test_the_pages_to_set_it_up_open(half_way: Client, address: str) -> None:
    assert half_way.get(address).status_code == 200


def test_the_first_code_of_the_app_opens_everything_and_shows_recovery_codes_once(half_way: Client) -> None:
    secret = secret_shown(half_way)
    done = half_way.post("/konto/kodapp/", {"code": code_of(secret)})
    shown = half_way.get(done.headers["Location"]).text

    assert len(RECOVERY_CODE.findall(shown)) == 10
    assert RECOVERY_CODE.findall(half_way.get("/konto/reservkoder/").text) == []
    assert half_way.get("/konto/").status_code == 200


def test_the_first_code_is_used_up(half_way: Client, elsewhere: Client) -> None:
    code = code_of(secret_shown(half_way))
    half_way.post("/konto/kodapp/", {"code": code})

    send_password(elsewhere, EMAIL, PASSWORD)
    assert "redan använd" in send_code(elsewhere, code).text


def test_the_session_gets_a_new_key_when_the_second_factor_stands(half_way: Client) -> None:
    before = half_way.session.session_key
    half_way.post("/konto/kodapp/", {"code": code_of(secret_shown(half_way))})

    assert half_way.session.session_key != before


def test_a_wrong_first_code_keeps_the_secret_that_the_app_has(half_way: Client) -> None:
    secret = secret_shown(half_way)
    wrong = half_way.post("/konto/kodapp/", {"code": "000000"})

    assert "Koden stämmer inte" in wrong.text
    assert half_way.post("/konto/kodapp/", {"code": code_of(secret)}).status_code == 302


def test_where_one_was_going_is_remembered(client: Client, anna: Account) -> None:  # noqa: ARG001
    client.post("/logga-in/", {"login": EMAIL, "password": PASSWORD, "next": "/oversattningar/"})
    client.post("/konto/kodapp/", {"code": code_of(secret_shown(client))})

    assert 'href="/oversattningar/"' in client.get("/konto/reservkoder/").text


def test_a_recovery_code_works_once(half_way: Client, elsewhere: Client) -> None:
    half_way.post("/konto/kodapp/", {"code": code_of(secret_shown(half_way))})
    code = "".join(RECOVERY_CODE.findall(half_way.get("/konto/reservkoder/").text)[0])

    send_password(elsewhere, EMAIL, PASSWORD)
    assert send_code(elsewhere, code).headers["Location"] == "/"
    another = Client()
    send_password(another, EMAIL, PASSWORD)
    assert send_code(another, code).status_code == 200


def test_the_secret_lies_sealed_in_the_session_and_in_the_database(half_way: Client, anna: Account) -> None:
    secret = secret_shown(half_way)
    assert secret not in str(dict(half_way.session.items()))
    half_way.post("/konto/kodapp/", {"code": code_of(secret)})

    stored = str([row.data for row in Authenticator.objects.filter(user=anna)])
    assert secret not in stored
    assert stored.count("'1:") == 2  # the app's secret and the seed of the recovery codes


def test_another_key_of_the_installation_opens_no_factor(client: Client, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    code = code_of(secret)
    sealed = Authenticator.objects.get(type="totp")
    sealed.data["secret"] = "1:" + "A" * 100
    sealed.save()

    assert "kan inte läsa ditt andra steg" in send_code(client, code).text


def test_a_factor_set_up_meanwhile_ends_the_session_that_has_none(half_way: Client, anna: Account) -> None:
    with_code_app(anna)

    assert half_way.get("/konto/nycklar/ny/").headers["Location"].startswith("/logga-in/")
    assert "_auth_user_id" not in half_way.session


def test_an_app_is_set_up_only_once(half_way: Client, anna: Account) -> None:
    half_way.post("/konto/kodapp/", {"code": code_of(secret_shown(half_way))})
    use_again(anna)

    assert half_way.get("/konto/kodapp/").status_code == 302
    assert Authenticator.objects.filter(type="totp").count() == 1


def test_a_passkey_is_asked_for_the_secret_that_unlocks(half_way: Client) -> None:
    asked = json.loads(half_way.get("/konto/nycklar/ny/").context["key_options"])["publicKey"]

    assert asked["extensions"]["prf"] == {}
    assert asked["authenticatorSelection"]["userVerification"] == "required"
