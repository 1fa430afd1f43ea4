# SPDX-License-Identifier: EUPL-1.2
"""A passkey signs in by itself; one that is false, borrowed, or answers another question does not."""

import html
import json
import re
from typing import Any

import pytest
from django.test import Client
from fido2.utils import websafe_decode
from fido2.webauthn import AuthenticatorData
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.factors import factors_of
from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.session import SIGN_IN
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import let_in, send_password
from ledfyr.web.sign_in.tests.software_key import SoftwareKey

pytestmark = pytest.mark.django_db

OPTIONS = re.compile(r'data-options="([^"]+)"')
PRESENT_ONLY = AuthenticatorData.FLAG.UP


def options_on(browser: Client, address: str) -> Any:  # noqa: ANN401  # what a page says in JSON
    found = OPTIONS.search(browser.get(address).text)
    assert found is not None
    return json.loads(html.unescape(found[1]))


def challenge(browser: Client) -> Any:  # noqa: ANN401
    return browser.get("/logga-in/nyckel/", headers={"Accept": "application/json"}).json()["request_options"]


def sign_in_with(browser: Client, credential: str) -> str:
    return str(browser.post("/logga-in/nyckel/", {"credential": credential}).headers["Location"])


@pytest.fixture
def browser() -> Client:
    return Client(SERVER_NAME="localhost")


@pytest.fixture
def key(browser: Client, anna: Account) -> SoftwareKey:
    """The passkey that Anna has put up in this browser."""
    send_password(browser, EMAIL, PASSWORD)
    made = SoftwareKey()
    credential = made.make(options_on(browser, "/konto/nycklar/ny/"))
    browser.post("/konto/nycklar/ny/", {"name": "Telefonen", "credential": credential})
    assert [each.name for each in factors_of(anna.pk).passkeys] == ["Telefonen"]
    browser.post("/logga-ut/")
    return made


def test_putting_one_up_on_the_way_in_opens_everything(browser: Client, anna: Account) -> None:
    send_password(browser, EMAIL, PASSWORD)
    credential = SoftwareKey().make(options_on(browser, "/konto/nycklar/ny/"))
    done = browser.post("/konto/nycklar/ny/", {"name": "", "credential": credential})

    assert done.headers["Location"] == "/konto/reservkoder/"
    assert factors_of(anna.pk).passkeys[0].name == "Inloggningsnyckel 1"
    assert browser.get("/konto/").status_code == 200


def test_it_signs_in_by_itself(browser: Client, key: SoftwareKey) -> None:
    assert sign_in_with(browser, key.use(challenge(browser))) == "/"
    assert browser.session[SIGN_IN]["methods"] == [Method.PASSKEY]
    assert browser.get("/konto/").status_code == 200


def test_it_is_a_second_factor_after_the_password(browser: Client, key: SoftwareKey) -> None:
    send_password(browser, EMAIL, PASSWORD)
    credential = key.use(options_on(browser, "/logga-in/kod/"))
    answer = browser.post("/logga-in/kod/", {"credential": credential})

    assert answer.headers["Location"] == "/"
    assert browser.session[SIGN_IN]["methods"] == [Method.PASSWORD, Method.KEY]


def test_a_flood_of_wrong_passwords_does_not_touch_it(browser: Client, key: SoftwareKey) -> None:
    for _ in range(50):
        send_password(Client(), EMAIL, "fel")

    assert sign_in_with(browser, key.use(challenge(browser))) == "/"


def test_it_must_have_been_opened_with_a_finger_or_a_pin(browser: Client, key: SoftwareKey) -> None:
    assert sign_in_with(browser, key.use(challenge(browser), flags=PRESENT_ONLY)) == "/logga-in/"
    send_password(browser, EMAIL, PASSWORD)
    browser.post("/logga-ut/")
    assert "_auth_user_id" not in browser.session


def test_one_that_does_not_ask_for_finger_or_pin_is_not_put_up(browser: Client, anna: Account) -> None:
    let_in(browser, anna)
    credential = SoftwareKey().make(options_on(browser, "/konto/nycklar/ny/"), flags=PRESENT_ONLY)
    refused = browser.post("/konto/nycklar/ny/", {"name": "Telefonen", "credential": credential})

    assert 'value="Telefonen"' in refused.text
    assert "Pröva igen" in refused.text
    assert factors_of(anna.pk).passkeys == ()


def test_an_answer_works_once(browser: Client, key: SoftwareKey) -> None:
    credential = key.use(challenge(browser))
    sign_in_with(browser, credential)
    browser.post("/logga-ut/")

    assert sign_in_with(browser, credential) == "/logga-in/"


def test_an_answer_to_another_browsers_question_is_refused(browser: Client, key: SoftwareKey) -> None:
    other = Client(SERVER_NAME="localhost")
    challenge(browser)

    assert sign_in_with(browser, key.use(challenge(other))) == "/logga-in/"


def test_an_answer_given_to_a_false_page_is_refused(browser: Client, key: SoftwareKey) -> None:
    key.origin = "https://ledfyr.example.ond"

    assert sign_in_with(browser, key.use(challenge(browser))) == "/logga-in/"


def test_another_key_of_the_same_name_is_refused(browser: Client, key: SoftwareKey) -> None:
    false = SoftwareKey(credential_id=key.credential_id, owner=key.owner)

    assert sign_in_with(browser, false.use(challenge(browser))) == "/logga-in/"


def test_ones_own_key_does_not_open_a_colleagues_account(browser: Client, key: SoftwareKey, bo: Account) -> None:
    credential = key.use(challenge(browser), owner=str(bo.pk).encode())

    assert sign_in_with(browser, credential) == "/logga-in/"


def test_a_closed_account_is_told_that_it_is_closed(browser: Client, key: SoftwareKey, anna: Account) -> None:
    anna.is_active = False
    anna.save()
    answer = browser.post("/logga-in/nyckel/", {"credential": key.use(challenge(browser))}, follow=True)

    assert "Kontot är stängt" in answer.text
    assert "_auth_user_id" not in browser.session


def test_one_domain_can_serve_both_faces(anna: Account, settings: Settings) -> None:
    settings.PASSKEY_DOMAIN = "ale.example"
    settings.ALLOWED_HOSTS = ["personal.ale.example", "redaktion.ale.example"]
    staff, editors = (
        Client(SERVER_NAME=name, headers={"X-Forwarded-Proto": "https"}) for name in settings.ALLOWED_HOSTS
    )
    let_in(staff, anna)
    key = SoftwareKey("ale.example", "https://personal.ale.example")
    staff.post("/konto/nycklar/ny/", {"credential": key.make(options_on(staff, "/konto/nycklar/ny/"))})

    key.origin = "https://redaktion.ale.example"
    assert sign_in_with(editors, key.use(challenge(editors))) == "/"


MADE_UP = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "rawId", "type", "response", "userHandle", "clientDataJSON", "signature", "x"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=150)
@given(made_up=MADE_UP)
@example(made_up={"rawId": 25_277_990_240})  # so many bytes would be made
def test_whatever_a_program_makes_up_is_refused_calmly(made_up: object) -> None:
    browser = Client(SERVER_NAME="localhost")
    challenge(browser)

    assert sign_in_with(browser, json.dumps(made_up)) == "/logga-in/"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(at=st.integers(min_value=0), with_what=st.characters(min_codepoint=32, max_codepoint=126))
def test_one_changed_sign_is_refused_calmly(browser: Client, key: SoftwareKey, at: int, with_what: str) -> None:
    browser.post("/logga-ut/")
    right = key.use(challenge(browser))
    at %= len(right)
    changed = right[:at] + with_what + right[at + 1 :]

    assert sign_in_with(browser, changed) == "/logga-in/" or meaning(changed) == meaning(right)


def meaning(credential: str) -> dict[str, bytes]:
    """What a credential says, however it is written: the last sign of base64 holds bits that say nothing."""
    said = json.loads(credential)
    # A browser writes the id twice; one of them is enough.
    id_ = said.get("id", said.get("rawId"))
    return {name: websafe_decode(text) for name, text in said["response"].items()} | {"id": websafe_decode(id_)}
