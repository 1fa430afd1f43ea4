# SPDX-License-Identifier: EUPL-1.2
"""What else a reception does with a thread in a browser, and what a page says to whoever may not."""

import re

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from ledfyr.contact.models import Absence, HandedOver, Handling, Thread
from ledfyr.contact.queries.for_senders import open_thread
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.receipts import Receipt, read_receipt
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.web.reception.at_the_door import letters_waiting
from ledfyr.web.reception.tests.letters import PEPPER, WORRIED, Letters
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db(databases=["default", "social"])
NONCE = "ab" * 16
TOLD = "En pappa ringde. Han är orolig för sin dotter."


def test_a_thread_that_nobody_has_taken_asks_whoever_opens_it_to_take_it(letters: Letters) -> None:
    thread = letters.thread_of(letters.post())
    letters.anna.get(letters.queue)

    refused = letters.anna.get(letters.at(thread))

    assert (refused.status_code, WORRIED in refused.text) == (403, False)
    assert "Ta hand om tråden och läs den" in refused.text


def test_a_conflict_is_asked_about_and_then_closes_the_thread(letters: Letters) -> None:
    thread = letters.taken()
    assert "anmäler jäv" in letters.anna.get(letters.at(thread, "jav/")).text

    letters.anna.post(letters.at(thread, "jav/"))

    refused = letters.anna.get(letters.at(thread))
    assert (refused.status_code, "Ta hand om tråden" in refused.text) == (403, False)
    assert letters.anna.post(letters.at(thread, "ta/"), follow=True).status_code == 200
    assert Handling.objects.get(thread=thread).assigned_to is None


def test_acute_leads_and_takes_down_what_was_done(letters: Letters) -> None:
    thread = letters.taken()
    guided = letters.anna.get(letters.at(thread, "akut/")).text
    assert "Ring 112" in guided
    assert "114 14" in guided

    typed = {"nonce": NONCE, "steps": ["112", "disclosure"], "decides": "Vera", "text": "Han har ett vapen."}
    page = letters.anna.post(letters.at(thread, "akut/"), typed, follow=True).text

    assert "Jag har ringt 112" in page
    assert "Utlämnandet prövas av Vera" in page
    assert Handling.objects.get(thread=thread).is_acute


def test_a_refused_form_keeps_what_was_typed(letters: Letters) -> None:
    thread = letters.taken()

    refused = letters.anna.post(letters.at(thread, "akut/"), {"nonce": NONCE, "decides": "Vera i ledningen"})

    assert (refused.status_code, "Vera i ledningen" in refused.text) == (422, True)


def test_a_question_becomes_a_report_with_a_reason_and_not_without(letters: Letters) -> None:
    thread = letters.taken()
    address = letters.at(thread, "anmalan/")
    refused = letters.anna.post(address, {"danger": "fara"})
    assert (refused.status_code, HandedOver.objects.count()) == (422, 0)

    page = letters.anna.post(address, {"danger": "Brodern hotar henne med kniv."}, follow=True).text

    assert "överlämnad som orosanmälan" in page
    assert "Brodern hotar henne med kniv." in page


def test_a_report_is_closed_after_its_protection_assessment(letters: Letters) -> None:
    thread = letters.taken(door=Door.CHILD)
    too_early = letters.anna.post(letters.at(thread, "avsluta/"), {"outcome": "elsewhere"}, follow=True).text
    assert "Skyddsbedömningen är inte antecknad" in too_early

    written = {"nonce": NONCE, "text": "Barnet är tryggt i natt."}
    letters.anna.post(letters.at(thread, "skyddsbedomning/"), written)
    letters.anna.post(letters.at(thread, "avsluta/"), {"outcome": "elsewhere"})

    assert Handling.objects.get(thread=thread).closed_on == timezone.localdate()


def test_a_call_is_written_down_and_its_receipt_read_aloud(letters: Letters, settings: LazySettings) -> None:
    settings.PEPPER = PEPPER
    told = {"nonce": NONCE, "came_by": "telephone", "door": "fraga", "language": "so", "text": TOLD}

    page = letters.anna.post(f"{letters.queue}skriv-in/", {**told, "with_receipt": "on"}).text

    words = re.findall(r"<li>(\w+)</li>", page)
    receipt = read_receipt(" ".join(words), pepper=PEPPER)
    assert isinstance(receipt, Receipt)
    assert open_thread(receipt, municipality="ale", pepper=PEPPER).letters
    assert TOLD not in page


def test_a_call_without_a_receipt_goes_to_the_queue(letters: Letters) -> None:
    told = {"nonce": NONCE, "came_by": "visit", "door": "oro-for-vuxen", "language": "sv", "text": TOLD}

    queue = letters.anna.post(f"{letters.queue}skriv-in/", told, follow=True).text

    assert "genom besök" in queue
    assert TOLD not in queue
    assert Thread.objects.get().sender_key is None


def test_an_absence_names_a_substitute_and_ends_by_coming_back(letters: Letters) -> None:
    address = f"{letters.queue}franvaro/"
    today = timezone.localdate().isoformat()
    away = {"away_from": today, "away_until": today, "substitute": str(letters.reception.berit.pk)}

    page = letters.anna.post(address, away, follow=True).text

    assert "Ersätts av: Berit Dahl" in page
    letters.anna.post(f"{address}avsluta/")
    assert not Absence.objects.exists()


def test_spam_is_taken_back_from_the_end_of_the_queue(letters: Letters) -> None:
    thread = letters.taken()
    assert "Undanlagt som skräp (1)" in letters.anna.post(letters.at(thread, "skrap/"), follow=True).text

    assert "Undanlagt" not in letters.anna.post(letters.at(thread, "tillbaka/"), follow=True).text


def test_the_registrar_reads_the_register_and_nothing_else(letters: Letters) -> None:
    letters.post(door=Door.LEAVING)
    diana = cast.account("Diana Ask")
    cast.holds(diana, Role.REGISTRAR, "ale", cast.unit("ale", UnitKind.REGISTRY), since=timezone.localdate())
    browser = let_in(Client(), diana)

    register = browser.get("/brevladan/register/").text

    assert f"{timezone.localdate().year}-0001" in register
    assert "anonym" in register
    assert "lämna" not in register
    assert browser.get(letters.queue).status_code == 403


def test_the_door_says_how_much_waits(letters: Letters) -> None:
    letters.post()
    letters.anna.get(letters.queue)
    today = timezone.localdate()

    assert letters_waiting(held_rights(letters.reception.anna, today), today) == "1 väntar på svar."
    assert letters_waiting((), today) == ""


def test_the_first_page_leads_to_the_letters(letters: Letters) -> None:
    letters.post()
    letters.anna.get(letters.queue)

    first = letters.anna.get("/").text

    assert 'href="/brevladan/"' in first
    assert "1 väntar på svar." in first
