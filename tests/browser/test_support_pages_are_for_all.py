# SPDX-License-Identifier: EUPL-1.2
"""Somebody is given support and leaves with a threat, in a browser: every page fits and can be used by all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ledfyr.staff.rules.roles import Role
from tests.browser.at_the_reception import PhoneOf, phone_of, press, reception
from tests.browser.going_on import go_on
from tests.browser.test_reception_pages_are_for_all import invalid, keep_sources, seen
from tests.reception_at_work import ReceptionAtWork

__all__ = ["phone_of", "reception"]
pytestmark = pytest.mark.browser
SIGNED = "Jag har läst igenom"


def send(page: Page, **typed: str) -> None:
    """Fill in the form by its labels, tick the rest of what was named, and send it."""
    for label, text in typed.items():
        field = page.get_by_label(label.replace("_", " ")).first
        if text:
            field.fill(text)
        else:
            field.check()
    go_on(page.locator("main form .lf-button").last)


def an_offer(page: Page, unit: str) -> Iterator[str]:
    """Somebody is worried about an adult, and is told why that opens no inquiry."""
    page.goto(f"{unit}erbjud/")
    yield "a form of an offer"
    send(page, Vad_oron_gäller="Påhittat.", Jag_vet_att_personen="", Vad_ni_kan="Samtal.", **{SIGNED: ""})
    yield "an offer"
    go_on(page.get_by_role("link", name="Kan personen utredas ändå?"))
    yield "a refused inquiry"


def a_case(page: Page, unit: str) -> Iterator[str]:
    """An adult asks for support, consents to a measure and words a part of the plan."""
    page.goto(f"{unit}oppna/")
    yield "a form of a wish"
    send(page, Personens_namn="Påhittad", Födelsedag="1990-04-01", Vad_personen_vill="Prata.", **{SIGNED: ""})
    case = page.url
    page.goto(f"{case}insats/ny/")
    press(page, "Inled insatsen och skriv under")
    yield "a measure refused"
    send(
        page,
        Vad_insatsen_är="Samtal.",
        Efter_behovsprövning="",
        Beslutets_nummer="7",
        Beslutets_dag="2026-01-15",
        Samtycker_till="",
        Vem_samtycker="Påhittad",
        Vad_personen_säger_ja_till="Ja.",
        Hur_samtycket="Muntligt.",
        Gäller_till="2099-01-01",
        **{SIGNED: ""},
    )
    yield "a case with a measure"
    page.goto(f"{case}plan/del/boende/")
    send(page, Så_här_är_det="Påhittat.", Personen_har_läst="", Jag_skriver_under="")
    yield "a plan"
    for below in ("plan/skriv-ut/", "plan/del/boende/", "vagen/del/"):
        page.goto(f"{case}{below}")
        yield below
    yield from a_threat(page, case)


def a_threat(page: Page, case: str) -> Iterator[str]:
    """The person says how they may be reached and what they are afraid of."""
    page.goto(f"{case}kontakt/")
    send(page, Så_går_det_bra="Sms.", Så_får_ni_aldrig="Brev.", Personen_har_läst="", Jag_skriver_under="")
    yield "the way"
    page.goto(f"{case}skydd/skriv/")
    send(page, Vad_personen_är_rädd="Påhittat.", Det_som_skyddar="Påhittat.", **{SIGNED: ""})
    page.goto(f"{case}skydd/")
    send(page, Något_nytt="")
    yield "a threat"
    page.goto(case)
    yield "a case with safe ways of contact"


def test_every_page_of_support_fits_a_small_phone_is_valid_and_can_be_used_by_all(
    phone_of: PhoneOf, reception: ReceptionAtWork, tmp_path: Path
) -> None:
    page = keep_sources(phone_of(Role.RECEPTION, java_script_enabled=True, bypass_csp=True))
    unit = f"/stod/enheter/{reception.unit}/"
    found = []
    for story in (an_offer, a_case):
        for called in story(page, unit):
            found += seen(page, called, tmp_path)
    page.goto(unit)
    found += seen(page, "the unit", tmp_path)

    assert found == []
    assert invalid(tmp_path) == []
