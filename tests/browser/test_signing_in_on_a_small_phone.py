# SPDX-License-Identifier: EUPL-1.2
"""Every page of signing in holds at 320 px, light and dark, and axe-core finds nothing on any of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.signing_in import PASSWORD, secret_shown, send_code, send_password, sign_out, virtual_authenticator
from tests.browser.test_every_page_is_accessible import RULES, WIDER_THAN_THE_PHONE
from tests.conftest import served
from tests.staff_at_work import told

pytestmark = pytest.mark.browser

EMAIL = "litet@ale.example"
IDENTITY = """[provider.ale]
kind = "oidc"
name = "Ale kommun"
domains = ["ale.example"]
server = "https://login.ale.example"
client_id = "ledfyr"
client_secret = "made up for this test"
"""
SEND_TOO_LATE = """() => {
  const form = document.querySelector("form:not([data-passkey])").cloneNode(false);
  const text = document.createElement("textarea");
  Object.assign(text, { name: "answer", value: "Tack, det rättar vi i dag." });
  form.append(text, document.querySelector("[name=csrfmiddlewaretoken]").cloneNode());
  form.action = "/synpunkter/x/svara/";
  document.body.append(form);
  form.submit();
}"""
SMALL = """() => [...document.querySelectorAll("main a.lf-button, main button, main input:not([type=hidden])")]
  .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44).map(each => each.outerHTML)"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    home = tmp_path_factory.mktemp("small")
    told(home, "begin", PASSWORD, EMAIL)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LEDFYR_IDENTITY", str(_identity_file(home)))
        with (
            served(home, "staff") as address,
            opened(browser, address.replace("127.0.0.1", "localhost"), bypass_csp=True) as page,
        ):
            yield page


def _identity_file(home: Path) -> Path:
    path = home / "identity.toml"
    path.write_text(IDENTITY, encoding="utf-8")
    path.chmod(0o600)
    return path


def wrong_with(page: Page, name: str) -> list[str]:
    """What is wrong with the page as it stands, in both colour schemes."""
    page.wait_for_load_state()  # what is waited for may stand there before its styles
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        violations = Axe().run(page, options=RULES).response["violations"]
        found += [f"{name}, {scheme}: {each['id']} {each['nodes'][0]['html']}" for each in violations]
    if page.evaluate(WIDER_THAN_THE_PHONE):
        found.append(f"{name} is wider than the phone")
    return found + [f"{name}: {each}" for each in page.evaluate(SMALL)]


def on_the_way_in(page: Page, look: Callable[[str], None]) -> None:
    page.goto("/logga-in/")
    look("the first page")
    page.fill("[name=login]", EMAIL)
    page.fill("[name=password]", "fel")
    page.keyboard.press("Enter")
    page.wait_for_selector("#fel")
    look("a wrong password")
    send_password(page, EMAIL)
    page.wait_for_url("**/konto/andra-steget/")
    look("choosing a second factor")
    page.goto("/konto/nycklar/ny/")
    look("a new passkey")
    page.fill("[name=name]", "Telefonen som jag alltid har med mig i väskan på jobbet")
    page.get_by_role("button", name="Skapa nyckeln").click()
    page.wait_for_url("**/konto/reservkoder/")
    look("recovery codes")
    page.goto("/konto/kodapp/")
    secret = secret_shown(page)
    look("an app")
    send_code(page, secret)
    page.wait_for_url("**/konto/")


def inside(page: Page, look: Callable[[str], None]) -> None:
    below = ("", "reservkoder/", "reservkoder/nya/", "losenord/", "bekrafta/", "kodapp/ta-bort/")
    for address in [*(f"/konto/{each}" for each in below), "/webbplatsen/", "/synpunkter/x/svara/"]:
        page.goto(address)
        look(address)
    page.goto("/konto/")
    page.get_by_role("link", name="Ta bort Telefonen").click()
    page.wait_for_url("**/ta-bort/")
    look("removing a passkey")
    sign_out(page)
    look("signed out")


def on_the_way_in_again(page: Page, look: Callable[[str], None]) -> None:
    page.evaluate(SEND_TOO_LATE)
    page.wait_for_url("**/svara/")
    look("written too late")
    page.goto("/logga-in/kommun/ale/svar/?code=1&state=2&igen=1")
    look("not let in")
    send_password(page, EMAIL)
    page.wait_for_url("**/logga-in/kod/")
    look("the second factor")
    page.fill("[name=code]", "000000")
    page.keyboard.press("Enter")
    page.wait_for_selector("#fel")
    look("a wrong code")


def test_every_page_fits_and_can_be_used_by_all(page: Page) -> None:
    virtual_authenticator(page)
    found: list[str] = []

    def look(name: str) -> None:
        found.extend(wrong_with(page, name))

    on_the_way_in(page, look)
    inside(page, look)
    on_the_way_in_again(page, look)
    assert found == []
