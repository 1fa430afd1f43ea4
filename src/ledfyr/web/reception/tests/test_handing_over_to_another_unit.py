# SPDX-License-Identifier: EUPL-1.2
"""From the question on a page through the sender's yes at the letterbox to the other unit's answer, by one receipt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from pytest_django import Settings

from ledfyr.contact.addresses import Act, Part, Place
from ledfyr.contact.models import Desk, Handling, Letter, Thread
from ledfyr.contact.rules.doors import Door
from ledfyr.contact.rules.receipts import Receipt
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.showing import written
from ledfyr.web.letterbox.tests.sending import come_back, letterbox, value, values
from ledfyr.web.reception.tests.letters import WORRIED, Letters
from ledfyr.web.tests.serving import Answer

pytestmark = pytest.mark.django_db(databases=["default", "social"])

ASK, WITHDRAW, CARRY_OUT, TEXT = (f"annan-enhet/{rest}" for rest in ("", "dra-tillbaka/", "gor/", "text/"))
WHY = "De har en mottagning där du bor."
POLICE = "Polisen i Göteborg"


NONCE = "cd" * 16


@dataclass
class Two:
    """Ale's desk, Kungälv's, and the letterbox that both have, where somebody comes and goes without a cookie."""

    letters: Letters
    dag: Client
    there: int
    box: BakedSite

    def come_back(self, receipt: Receipt, home: str = "/ale/", **fields: str) -> Answer:
        """The sender at the letterbox, which answers at addresses of its own."""
        with override_settings(ROOT_URLCONF="ledfyr.web.letterbox_urls"):
            return come_back(self.box, {"receipt": written(receipt), **fields}, home)

    def say(self, receipt: Receipt, act: Act) -> Answer:
        """Press one of the buttons on the page that was just fetched."""
        nonce = value(self.come_back(receipt), Place.NONCE)
        return self.come_back(receipt, act=act.value, nonce=nonce)

    def ask(self, thread: Thread, **changed: object) -> Any:  # noqa: ANN401  # the client's own answer
        """Anna asks the sender, with every letter ticked."""
        page = self.letters.anna.get(self.letters.at(thread, ASK)).text
        marks = re.findall(r'name="letters" value="([0-9a-f]+)"', page)
        form = {"nonce": NONCE, "to": str(self.there), "why": WHY, "letters": marks}
        return self.letters.anna.post(self.letters.at(thread, ASK), {**form, **changed}, follow=True)

    def post(self, thread: Thread, rest: str) -> Any:  # noqa: ANN401
        return self.letters.anna.post(self.letters.at(thread, rest), follow=True)


@pytest.fixture
def two_desks(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, letters: Letters) -> Iterator[Two]:
    """Dag made the key of Kungälv's reception, which receives letters."""
    cast.municipality("kungalv")
    unit = cast.unit("kungalv", UnitKind.RECEPTION, "Mottagningen")
    dag = cast.account("Dag Ek")
    cast.holds(dag, Role.RECEPTION, "kungalv", unit, since=timezone.localdate())
    browser = letters.reception.with_key(dag)
    browser.post(f"/nycklar/enheter/{unit.pk}/skapa/")
    Desk.objects.create(municipality="kungalv", unit=unit.pk, answers_within=5, opened_on=timezone.localdate())
    face = settings.ROOT_URLCONF, settings.MIDDLEWARE
    monkeypatch.setattr(flood, "_FLOOD", flood.Flood())
    with letterbox(tmp_path, settings) as site:
        settings.ROOT_URLCONF, settings.MIDDLEWARE = face
        yield Two(letters, browser, unit.pk, site)


def asked(two: Two) -> tuple[Receipt, Thread]:
    """A letter that Anna has taken, and asked about."""
    receipt = two.letters.post()
    thread = two.letters.thread_of(receipt)
    two.letters.anna.post(two.letters.at(thread, "ta/"))
    two.ask(thread)
    return receipt, thread


def test_from_the_question_to_the_answer_of_the_other_unit(two_desks: Two) -> None:
    receipt, thread = asked(two_desks)

    question = two_desks.come_back(receipt)
    assert "Mottagningen, Kungalv kommun" in values(question, Part.ASKED, Place.SAID)[0]
    said = values(question, Part.LETTERS, Place.SAID)[-1]
    assert all(part in said for part in (WHY, "Ditt brev den", "Inget annat följer med"))
    assert "Den som skrev har inte svarat än" in two_desks.letters.anna.get(two_desks.letters.at(thread)).text

    agreed = two_desks.say(receipt, Act.AGREE)
    assert len(values(agreed, Part.AGREED, Place.SAID)) == 1
    assert "Lämna över nu" in two_desks.letters.anna.get(two_desks.letters.at(thread)).text

    assert "Det är överlämnat" in two_desks.post(thread, CARRY_OUT).text
    new = Thread.objects.get(unit=two_desks.there)
    at = f"/brevladan/enheter/{two_desks.there}/trad/{new.pk.hex}/"
    two_desks.dag.post(f"{at}ta/")
    page = two_desks.dag.get(at)
    assert WORRIED in page.text
    answer = {**two_desks.letters.form_on(page), "text": "Hej, här är Kungälv."}
    assert "Svaret är skickat" in two_desks.dag.post(at, answer, follow=True).text

    fetched = values(two_desks.come_back(receipt), Part.LETTERS, Place.SAID)
    assert (fetched[0], fetched[-1]) == (WORRIED, "Hej, här är Kungälv.")
    assert values(two_desks.come_back(receipt, "/kungalv/"), Part.LETTERS, Place.SAID) == fetched
    kept = two_desks.letters.anna.get(two_desks.letters.at(thread)).text
    assert "Tråden är överlämnad till en annan enhet" in kept
    assert "här är Kungälv" not in kept
    assert two_desks.letters.anna.get(two_desks.letters.at(new)).status_code == 404


def test_nothing_happens_by_silence_and_a_no_changes_nothing(two_desks: Two) -> None:
    receipt, thread = asked(two_desks)

    assert "inte sagt ja" in two_desks.post(thread, CARRY_OUT).text
    declined = two_desks.say(receipt, Act.DECLINE)

    assert "Inget lämnas över" in values(declined, Part.HINTS, Place.HINT)[0]
    assert (values(declined, Part.ASKED, Place.SAID), values(declined, Part.AGREED, Place.SAID)) == ([], [])
    assert "sagt nej" in two_desks.post(thread, CARRY_OUT).text
    assert Thread.objects.count() == 1


def test_a_yes_is_taken_back_until_it_is_carried_out(two_desks: Two) -> None:
    receipt, thread = asked(two_desks)
    two_desks.say(receipt, Act.AGREE)
    two_desks.say(receipt, Act.DECLINE)

    assert "sagt nej" in two_desks.post(thread, CARRY_OUT).text
    assert "gäller inte längre" in values(two_desks.say(receipt, Act.AGREE), Part.SAID, Place.SAID)[0]
    assert Thread.objects.count() == 1


def test_reading_the_question_leaves_no_write_and_answering_is_a_letter_as_any_other(two_desks: Two) -> None:
    receipt, _thread = asked(two_desks)
    before = list(Letter.objects.values())
    two_desks.come_back(receipt)
    assert list(Letter.objects.values()) == before

    answer = two_desks.say(receipt, Act.AGREE)

    first, last = (Letter.objects.filter(author="sender").order_by("pk")[place] for place in (0, 1))
    assert len(bytes(first.content.envelope)) == len(bytes(last.content.envelope))
    assert len(bytes(first.for_sender or b"")) == len(bytes(last.for_sender or b""))
    assert "Set-Cookie" not in answer.headers


def test_a_second_question_waits_for_the_first(two_desks: Two) -> None:
    _receipt, thread = asked(two_desks)

    refused = two_desks.ask(thread, nonce="ef" * 16)

    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "redan en fråga" in refused.text
    assert WHY in refused.text  # what was typed is still there


def test_outside_it_becomes_a_text_that_staff_send(two_desks: Two) -> None:
    receipt = two_desks.letters.post()
    thread = two_desks.letters.thread_of(receipt)
    two_desks.letters.anna.post(two_desks.letters.at(thread, "ta/"))
    two_desks.ask(thread, to="0", receiver=POLICE)
    assert two_desks.letters.anna.get(two_desks.letters.at(thread, TEXT)).status_code == HTTPStatus.NOT_FOUND
    two_desks.say(receipt, Act.AGREE)
    two_desks.post(thread, CARRY_OUT)

    text = two_desks.letters.anna.get(two_desks.letters.at(thread, TEXT)).text
    assert all(part in text for part in (POLICE, WHY, WORRIED))
    assert Handling.objects.get(thread=thread).outcome == "elsewhere"
    assert POLICE in values(two_desks.come_back(receipt), Part.LETTERS, Place.SAID)[-1]


def test_a_question_is_taken_back_by_staff(two_desks: Two) -> None:
    receipt, thread = asked(two_desks)

    assert "Frågan är tillbakadragen" in two_desks.post(thread, WITHDRAW).text

    page = two_desks.come_back(receipt)
    assert values(page, Part.ASKED, Place.SAID) == []
    assert "tagit tillbaka vår fråga" in values(page, Part.LETTERS, Place.SAID)[-1]
    assert "Ingen fråga" in two_desks.post(thread, CARRY_OUT).text


def test_a_report_has_its_own_way(two_desks: Two) -> None:
    thread = two_desks.letters.taken(door=Door.CHILD)

    refused = two_desks.ask(thread)

    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "orosanmälan" in refused.text
