# SPDX-License-Identifier: EUPL-1.2
"""What a person does in a browser to sign in, step by step, and a virtual authenticator that holds their passkeys."""

import re

from playwright.sync_api import CDPSession, Page

from ledfyr.web.sign_in.tests.signing_in import code_of

PASSWORD = "ett-langt-losenord-att-prova"  # noqa: S105  # made up for the tests
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def send_password(page: Page, email: str) -> None:
    page.goto("/logga-in/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")


def send_code(page: Page, secret: str, steps: int = 0) -> None:
    page.fill("[name=code]", code_of(secret, steps))
    page.keyboard.press("Enter")


def let_in(page: Page) -> None:
    """Wait until the first page stands there."""
    page.wait_for_url(re.compile(r"^http://[\w.]+:\d+/$"))


def secret_shown(page: Page) -> str:
    page.get_by_text("Går det inte att fotografera?").click()
    return re.sub(r"\s", "", page.locator(".lf-secret").inner_text())


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Logga ut").click()
    page.wait_for_url("**/logga-in/")


def virtual_authenticator(page: Page) -> tuple[CDPSession, str]:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    added = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return session, added["authenticatorId"]
