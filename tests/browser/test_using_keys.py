# SPDX-License-Identifier: EUPL-1.2
"""Anna makes the unit's key and lets Berit in, who reads until she is taken out; a passkey unlocks where it can."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import opened
from tests.browser.going_on import go_on
from tests.browser.test_every_page_is_accessible import RULES, WIDER_THAN_THE_PHONE
from tests.conftest import served
from tests.keys_at_work import ReceptionAtWork, reception_at_work

pytestmark = pytest.mark.browser

PHRASE = "sju blå hästar dricker kallt kaffe"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "ctap2Version": "ctap2_1",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SessionOf = Callable[[str], Page]


@pytest.fixture(scope="module")
def keys_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(scope="module")
def at_work(keys_home: Path) -> ReceptionAtWork:
    return reception_at_work(keys_home)


@pytest.fixture(scope="module")
def face(keys_home: Path, at_work: ReceptionAtWork) -> Iterator[str]:
    """The staff face, by a name for which a browser lets passkeys be made."""
    assert at_work.unit
    with served(keys_home, "staff") as address:
        yield address.replace("127.0.0.1", "localhost")


@pytest.fixture
def problems() -> list[str]:
    """What the browser complains of, a script or style that the policy forbids among it."""
    return []


@pytest.fixture
def browser_of(browser: Browser, face: str, at_work: ReceptionAtWork, problems: list[str]) -> Iterator[SessionOf]:
    """A phone on which somebody is signed in."""
    with ExitStack() as stack:

        def browser_of(name: str, **options: object) -> Page:
            page = stack.enter_context(opened(browser, face, **options))
            cookie = {"name": "ledfyr_staff_session", "value": at_work.sessions[name], "url": face}
            page.context.add_cookies([cookie])  # type: ignore[list-item]  # a plain dictionary is what it takes
            page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
            page.on("pageerror", lambda error: problems.append(str(error)))
            return page

        yield browser_of


def press(page: Page, name: str) -> None:
    go_on(page.get_by_role("button", name=name, exact=True))


def follow(page: Page, name: str) -> None:
    go_on(page.get_by_role("link", name=name, exact=True))


def make_key(page: Page) -> None:
    page.goto("/nycklar/egen/")
    page.get_by_label("Upplåsningsfras").fill(PHRASE)
    page.get_by_label("Samma fras en gång till").fill(PHRASE)
    press(page, "Skapa nyckeln")
    page.get_by_text("Din nyckel är skapad och upplåst.").wait_for()


def unlock(page: Page) -> None:
    page.get_by_label("Upplåsningsfras").fill(PHRASE)
    press(page, "Lås upp")


def compared_on(page: Page) -> list[str]:
    return (page.locator(".lf-compare").text_content() or "").split()


def wrong_on(page: Page) -> list[str]:
    """What axe finds and whether the page is wider than the phone, light and dark."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        violations = Axe().run(page, options=RULES).response["violations"]
        found += [f"{page.url} {scheme} {each['id']}: {each['nodes'][0]['html']}" for each in violations]
    if page.evaluate(WIDER_THAN_THE_PHONE):
        found.append(f"{page.url} is wider than the phone")
    return found


def let_in(page: Page, unit: str, name: str, number: list[str]) -> None:
    page.goto(unit)
    follow(page, f"Släpp in {name}")
    assert compared_on(page) == number
    page.get_by_role("checkbox").check()
    press(page, "Släpp in")
    page.get_by_text(f"{name} har nu del i nyckeln.").wait_for()


def write_letter(page: Page, unit: str, text: str) -> None:
    page.goto(unit)
    follow(page, "Skriv ett provbrev")
    page.get_by_label("Text").fill(text)
    press(page, "Försegla")


def take_out(page: Page, unit: str, name: str) -> None:
    page.goto(unit)
    follow(page, f"Ta ut {name} ur nyckeln")
    page.get_by_role("checkbox").check()
    press(page, "Ta ut ur nyckeln")
    page.get_by_text("Inget byte pågår").wait_for()  # the script follows it to its end


def test_two_share_a_key_until_one_is_taken_out(
    browser_of: SessionOf, at_work: ReceptionAtWork, problems: list[str]
) -> None:
    anna, berit = browser_of("Anna"), browser_of("Berit")
    unit = f"/nycklar/enheter/{at_work.unit}/"
    make_key(anna)
    anna.goto(unit)
    press(anna, "Skapa enhetens nyckel")
    make_key(berit)
    let_in(anna, unit, "Berit Dahl", compared_on(berit))
    write_letter(berit, unit, "Provbrev, måndag")
    press(berit, "Öppna provbrev 1")
    assert berit.get_by_text("Provbrev, måndag").is_visible()

    take_out(anna, unit, "Berit Dahl")

    berit.goto(unit)
    assert berit.get_by_text("Du har inte del i nyckeln än.").is_visible()
    assert not berit.get_by_role("button", name=re.compile("provbrev")).count()
    anna.goto(unit)
    press(anna, "Öppna provbrev 1")
    assert anna.get_by_text("Provbrev, måndag").is_visible()
    assert problems == []


def test_what_was_being_done_is_there_after_unlocking_without_scripts(
    browser_of: SessionOf, at_work: ReceptionAtWork
) -> None:
    carin = browser_of("Carin", java_script_enabled=False)
    make_key(carin)
    press(carin, "Lås nu")
    carin.goto(f"/nycklar/enheter/{at_work.unit}/")
    carin.goto("/nycklar/passkeys/")

    unlock(carin)

    assert carin.get_by_role("heading", name="Lås upp med inloggningsnyckeln").is_visible()


def virtual_authenticator(page: Page, *, prf: bool) -> None:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {**AUTHENTICATOR, "hasPrf": prf}})


def put_up_a_passkey(page: Page) -> None:
    page.goto("/konto/nycklar/ny/")
    page.locator("form[data-passkey=create] [name=name]").fill("Telefonen")
    page.locator("form[data-passkey=create] button").click()
    page.wait_for_url("**/konto/reservkoder/")


def test_a_passkey_unlocks(browser_of: SessionOf, problems: list[str]) -> None:
    anna = browser_of("Anna")
    virtual_authenticator(anna, prf=True)
    put_up_a_passkey(anna)
    anna.goto("/nycklar/las-upp/?next=/nycklar/passkeys/")
    unlock(anna)
    press(anna, "Låt inloggningsnyckeln låsa upp")
    anna.get_by_text("Nu kan du låsa upp med inloggningsnyckeln").wait_for()
    anna.goto("/nycklar/")
    press(anna, "Lås nu")

    follow(anna, "Lås upp")
    press(anna, "Lås upp med inloggningsnyckeln")

    anna.get_by_text("Den är upplåst.").wait_for()
    assert problems == []


def test_a_passkey_that_gives_no_secret_says_so_and_the_phrase_unlocks(browser_of: SessionOf) -> None:
    berit = browser_of("Berit")
    virtual_authenticator(berit, prf=False)
    put_up_a_passkey(berit)
    berit.goto("/nycklar/passkeys/")
    unlock(berit)

    berit.get_by_role("button", name="Låt inloggningsnyckeln låsa upp").click()

    berit.get_by_text("kan inte låsa upp. Fortsätt med frasen").wait_for()
    assert berit.get_by_text("Loggar in, men låser inte upp.").is_visible()


def test_every_page_fits_a_small_phone_and_can_be_used_by_all(browser_of: SessionOf, at_work: ReceptionAtWork) -> None:
    anna = browser_of("Anna", bypass_csp=True)
    unit = f"/nycklar/enheter/{at_work.unit}/"
    anna.goto("/nycklar/las-upp/")
    found = wrong_on(anna)
    unlock(anna)
    anna.goto(unit)
    links = [link.get_attribute("href") or "" for link in anna.locator("main a").all()]
    paths = ["/", "/nycklar/", "/nycklar/egen/fras/", "/nycklar/egen/ny/", "/nycklar/passkeys/", unit, f"{unit}byte/"]
    for path in dict.fromkeys(
        [*paths, f"{unit}provbrev/", *(link for link in links if "ta-ut" in link or "slapp-in" in link)]
    ):
        anna.goto(path)
        found += wrong_on(anna)

    assert found == []
