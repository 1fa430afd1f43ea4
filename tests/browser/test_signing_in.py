# SPDX-License-Identifier: EUPL-1.2
"""Anna signs in with TOTP and with a virtual passkey, under the policy that the face really sends."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.going_on import go_on
from tests.browser.signing_in import (
    PASSWORD,
    let_in,
    secret_shown,
    send_code,
    send_password,
    sign_out,
    virtual_authenticator,
)
from tests.conftest import served
from tests.staff_at_work import told

pytestmark = pytest.mark.browser

PEOPLE = [f"{name}@ale.example" for name in ("totp", "passkey", "key", "two", "plain")]


@pytest.fixture(scope="module")
def staff_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("staff")
    told(home, "begin", PASSWORD, *PEOPLE)
    return home


@pytest.fixture(scope="module")
def face(staff_home: Path) -> Iterator[str]:
    """The staff face, by a name for which a browser lets passkeys be made."""
    with served(staff_home, "staff") as address:
        yield address.replace("127.0.0.1", "localhost")


@pytest.fixture
def problems() -> list[str]:
    """What the browser complains of, a script or style that the policy forbids among it."""
    return []


@pytest.fixture
def page(browser: Browser, face: str, problems: list[str]) -> Iterator[Page]:
    with opened(browser, face) as page:
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        yield page


def put_up_a_passkey(page: Page, email: str) -> None:
    send_password(page, email)
    go_on(page.get_by_role("link", name="Skapa en nyckel"))
    page.fill("[name=name]", "Telefonen")
    page.get_by_role("button", name="Skapa nyckeln").click()
    page.get_by_role("link", name="Jag har sparat dem").click()
    let_in(page)


def test_signs_in_with_totp(page: Page, problems: list[str]) -> None:
    send_password(page, "totp@ale.example")
    go_on(page.get_by_role("link", name="Koppla en app"))
    secret = secret_shown(page)
    send_code(page, secret)
    page.wait_for_url("**/konto/reservkoder/")
    assert page.locator(".lf-codes li").count() == 10
    page.get_by_role("link", name="Jag har sparat dem").click()
    let_in(page)
    sign_out(page)

    send_password(page, "totp@ale.example")
    send_code(page, secret, steps=1)  # the first one is used up
    let_in(page)
    assert page.get_by_role("link", name="Prov Provsson").is_visible()
    assert problems == []


def test_signs_in_with_a_virtual_passkey(page: Page, problems: list[str]) -> None:
    session, authenticator = virtual_authenticator(page)
    put_up_a_passkey(page, "passkey@ale.example")
    made = session.send("WebAuthn.getCredentials", {"authenticatorId": authenticator})["credentials"]
    assert [each["isResidentCredential"] for each in made] == [True]
    sign_out(page)

    page.get_by_role("button", name="Logga in med nyckel").click()
    let_in(page)
    go_on(page.get_by_role("link", name="Prov Provsson"))
    assert page.get_by_role("heading", name="Telefonen").is_visible()
    assert problems == []


def test_a_passkey_will_do_as_the_second_factor(page: Page, problems: list[str]) -> None:
    virtual_authenticator(page)
    put_up_a_passkey(page, "key@ale.example")
    sign_out(page)

    send_password(page, "key@ale.example")
    page.get_by_role("button", name="Använd nyckeln").click()
    let_in(page)
    assert problems == []


def test_a_passkey_that_is_not_used_is_told_and_what_was_typed_stands(page: Page) -> None:
    session, authenticator = virtual_authenticator(page)
    session.send("WebAuthn.setUserVerified", {"authenticatorId": authenticator, "isUserVerified": False})
    page.goto("/logga-in/")
    page.fill("[name=login]", "anna@ale.example")
    page.get_by_role("button", name="Logga in med nyckel").click()

    page.get_by_text("Inloggningsnyckeln användes inte").wait_for()
    assert page.input_value("[name=login]") == "anna@ale.example"


def test_a_second_passkey_on_the_same_device_is_told(page: Page) -> None:
    virtual_authenticator(page)
    put_up_a_passkey(page, "two@ale.example")
    page.goto("/konto/nycklar/ny/")
    page.get_by_role("button", name="Skapa nyckeln").click()

    page.get_by_text("har redan en inloggningsnyckel").wait_for()


def test_without_scripts_password_and_code_are_enough(browser: Browser, face: str, staff_home: Path) -> None:
    secret = told(staff_home, "app", "plain@ale.example")
    with opened(browser, face, java_script_enabled=False) as page:
        send_password(page, "plain@ale.example")
        assert not page.get_by_role("button", name="Använd nyckeln").is_visible()
        send_code(page, secret)
        let_in(page)
