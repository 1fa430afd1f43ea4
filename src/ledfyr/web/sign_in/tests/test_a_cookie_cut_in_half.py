# SPDX-License-Identifier: EUPL-1.2
"""A cookie that is cut short, changed or somebody else's signs out calmly and breaks nothing."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledfyr.staff.models import Account
from ledfyr.web.sign_in.tests.conftest import EMAIL, PASSWORD
from ledfyr.web.sign_in.tests.signing_in import code_of, let_in, send_code, send_password

pytestmark = pytest.mark.django_db

COOKIES = ("ledfyr_editor_session", "ledfyr_editor_browser", "ledfyr_editor_csrf", "messages")
SOMETHING = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters='",;\\'), max_size=80)


@pytest.mark.parametrize("name", COOKIES)
def test_half_a_cookie_is_no_cookie(client: Client, secret: str, name: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))
    client.get("/konto/")
    if name in client.cookies:
        client.cookies[name] = client.cookies[name].value[: len(client.cookies[name].value) // 2]
    else:
        client.cookies[name] = '[["__json_message"'

    assert client.get("/konto/").status_code in (200, 302)
    assert client.get("/logga-in/").status_code in (200, 302)


def test_half_a_session_cookie_signs_out(client: Client, anna: Account) -> None:
    let_in(client, anna)
    client.cookies["ledfyr_editor_session"] = (client.session.session_key or "")[:16]

    assert client.get("/konto/").headers["Location"] == "/logga-in/?next=/konto/"


def test_half_a_session_in_the_database_signs_out(client: Client, anna: Account) -> None:
    let_in(client, anna)
    stored = Session.objects.get(session_key=client.session.session_key)
    stored.session_data = stored.session_data[: len(stored.session_data) // 2]
    stored.save()

    assert client.get("/konto/").headers["Location"] == "/logga-in/?next=/konto/"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(name=st.sampled_from(COOKIES), value=SOMETHING)
def test_whatever_a_cookie_says_the_sign_in_page_opens(name: str, value: str) -> None:
    browser = Client()
    browser.cookies[name] = value

    assert browser.get("/logga-in/").status_code == 200
    assert browser.get("/konto/").headers["Location"] == "/logga-in/?next=/konto/"


@pytest.mark.usefixtures("secret")
def test_half_a_csrf_cookie_gives_a_calm_page() -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.get("/logga-in/")
    browser.cookies["ledfyr_editor_csrf"] = browser.cookies["ledfyr_editor_csrf"].value[:10]
    refused = send_password(browser, EMAIL, PASSWORD)

    assert refused.status_code == 403
    assert "Sidan hade blivit gammal" in refused.text
    assert "unsafe" not in refused.headers["Content-Security-Policy"]


def test_a_known_browsers_cookie_is_not_read_by_scripts_or_sent_from_elsewhere(client: Client, secret: str) -> None:
    send_password(client, EMAIL, PASSWORD)
    send_code(client, code_of(secret))

    for name in ("ledfyr_editor_browser", "ledfyr_editor_session"):
        assert client.cookies[name]["httponly"]
        assert client.cookies[name]["samesite"] == "Strict"
    assert EMAIL not in client.cookies["ledfyr_editor_browser"].value
