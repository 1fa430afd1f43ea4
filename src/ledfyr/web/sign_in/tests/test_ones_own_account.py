# SPDX-License-Identifier: EUPL-1.2
"""A person sees how they sign in and changes it, after showing again who they are."""

import json
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from fido2.utils import websafe_encode

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.factors import factors_of
from ledfyr.web.sign_in.session import SIGN_IN
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import let_in, send_password, with_code_app
from ledfyr.web.sign_in.tests.software_key import SoftwareKey

pytestmark = pytest.mark.django_db

CHANGES = ["/konto/losenord/", "/konto/reservkoder/nya/", "/konto/nycklar/ny/", "/konto/kodapp/ta-bort/"]
NEW = "en annan lång mening som ingen gissar"


@pytest.fixture
def signed_in(client: Client, anna: Account) -> Client:
    with_code_app(anna)
    with_passkey(anna)
    RecoveryCodes.activate(anna)
    return let_in(client, anna)


def with_passkey(account: Account, name: str = "Telefonen") -> Authenticator:
    options = {"publicKey": {"user": {"id": websafe_encode(str(account.pk).encode())}, "challenge": "AAAA"}}
    made = {"name": name, "credential": json.loads(SoftwareKey().make(options))}
    return Authenticator.objects.create(user=account, type="webauthn", data=made)


def a_while_later(client: Client) -> None:
    session = client.session
    session[SIGN_IN] = session[SIGN_IN] | {"sure_at": time.time() - 601}
    session.save()


def test_everything_stands_on_one_page(signed_in: Client) -> None:
    shown = signed_in.get("/konto/").text

    assert "Telefonen" in shown
    assert "En app är kopplad" in shown
    assert "Du har 10 kvar" in shown


@pytest.mark.parametrize("address", CHANGES)
def test_a_while_after_signing_in_one_is_asked_again(signed_in: Client, address: str) -> None:
    a_while_later(signed_in)

    assert signed_in.get(address).headers["Location"] == f"/konto/bekrafta/?next={address.replace('/', '%2F')}"


def test_the_password_is_enough_to_be_sure_for_ten_minutes(signed_in: Client) -> None:
    a_while_later(signed_in)
    wrong = signed_in.post("/konto/bekrafta/", {"password": "fel", "next": "/konto/losenord/"})
    right = signed_in.post("/konto/bekrafta/", {"password": PASSWORD, "next": "/konto/losenord/"})

    assert "Det är inte ditt lösenord" in wrong.text
    assert right.headers["Location"] == "/konto/losenord/"
    assert signed_in.get("/konto/losenord/").status_code == 200


def test_asking_again_keeps_neither_what_was_sent_nor_from_where(signed_in: Client) -> None:
    a_while_later(signed_in)
    signed_in.post("/konto/losenord/", {"new_password1": NEW, "new_password2": NEW}, REMOTE_ADDR="198.51.100.20")

    kept = str(dict(signed_in.session.items()))
    assert NEW not in kept
    assert "198.51.100.20" not in kept


@pytest.mark.parametrize("wanted", ["https://ond.example/", "//ond.example/"])
def test_asking_again_leads_nowhere_else(signed_in: Client, wanted: str) -> None:
    answer = signed_in.post("/konto/bekrafta/", {"password": PASSWORD, "next": wanted})

    assert answer.headers["Location"] == "/konto/"


def test_guessing_the_password_of_somebody_who_left_the_desk_costs_time(signed_in: Client) -> None:
    answers = [signed_in.post("/konto/bekrafta/", {"password": f"fel {number}"}).status_code for number in range(10)]

    assert 429 in answers


def test_a_factor_is_taken_away_while_another_stands(signed_in: Client, anna: Account) -> None:
    signed_in.post("/konto/kodapp/ta-bort/")

    assert not factors_of(anna.pk).has_code_app
    assert factors_of(anna.pk).is_only_one


def test_a_passkey_is_taken_away_while_another_factor_stands(signed_in: Client, anna: Account) -> None:
    passkey = factors_of(anna.pk).passkeys[0]
    signed_in.post(f"/konto/nycklar/{passkey.id}/ta-bort/")

    assert factors_of(anna.pk).passkeys == ()


def test_the_last_factor_stays(signed_in: Client, anna: Account) -> None:
    passkey = factors_of(anna.pk).passkeys[0]
    signed_in.post("/konto/kodapp/ta-bort/")
    refused = signed_in.post(f"/konto/nycklar/{passkey.id}/ta-bort/", follow=True)

    assert "ditt enda andra steg" in refused.text
    assert factors_of(anna.pk).passkeys == (passkey,)


def test_a_colleagues_passkey_is_out_of_reach(signed_in: Client, bo: Account) -> None:
    bos = with_passkey(bo)

    assert signed_in.post(f"/konto/nycklar/{bos.pk}/ta-bort/").status_code == 404
    assert Authenticator.objects.filter(pk=bos.pk).exists()


def test_taking_a_factor_away_ends_the_other_sessions(signed_in: Client, elsewhere: Client, anna: Account) -> None:
    let_in(elsewhere, anna)
    signed_in.post("/konto/kodapp/ta-bort/")

    assert signed_in.get("/konto/").status_code == 200
    assert elsewhere.get("/konto/").status_code == 302


def test_a_new_password_works_and_ends_the_other_sessions(signed_in: Client, elsewhere: Client, anna: Account) -> None:
    let_in(elsewhere, anna)
    signed_in.post("/konto/losenord/", {"new_password1": NEW, "new_password2": NEW})

    assert signed_in.get("/konto/").status_code == 200
    assert elsewhere.get("/konto/").status_code == 302
    assert send_password(Client(), EMAIL, NEW).headers["Location"] == "/logga-in/kod/"


@pytest.mark.parametrize(
    ("one", "other", "said"), [(NEW, NEW + "x", "båda gångerna"), ("kort", "kort", "14"), ("", "", "Skriv")]
)
def test_a_password_that_will_not_do_is_refused_with_a_sentence(
    signed_in: Client, one: str, other: str, said: str
) -> None:
    answer = signed_in.post("/konto/losenord/", {"new_password1": one, "new_password2": other})

    assert said in answer.text
    assert send_password(Client(), EMAIL, PASSWORD).headers["Location"] == "/logga-in/kod/"


def test_refusals_are_in_swedish_whatever_the_browser_asks_for(signed_in: Client) -> None:
    short = {"new_password1": "kort", "new_password2": "kort"}
    answer = signed_in.post("/konto/losenord/", short, headers={"Accept-Language": "en"})

    assert "minst 14 tecken" in answer.text


def test_new_recovery_codes_replace_the_old_ones(signed_in: Client, anna: Account) -> None:
    old = Authenticator.objects.get(user=anna, type="recovery_codes").wrap().generate_codes()
    signed_in.post("/konto/reservkoder/nya/")

    assert not set(old) & set(Authenticator.objects.get(user=anna, type="recovery_codes").wrap().generate_codes())


def test_somebody_without_a_password_is_asked_for_a_code(signed_in: Client, anna: Account) -> None:
    anna.set_unusable_password()
    anna.save()
    let_in(signed_in, anna)

    assert "Kod i appen" in signed_in.get("/konto/bekrafta/").text
    assert signed_in.get("/konto/losenord/").status_code == 404
